import type { Action } from './action.ts';
import { tidyLine } from './check-text.ts';
import { checkProposal } from './check-proposal.ts';
import type { Command } from './command.ts';
import type { CivilDate } from './date.ts';
import { importedId, type ImportedUpdate } from './imported-update.ts';
import { differencesOf } from './intake-difference.ts';
import type { Fate, Match } from './intake-fate.ts';
import { proposalsOf } from './intake-proposal.ts';
import { reportOf } from './intake-report.ts';
import type { IntakePreview } from './intake.ts';
import { predecessorLimits } from './decide-predecessor.ts';
import type { Person } from './person.ts';
import type { Predecessor } from './predecessor.ts';
import type { Proposal } from './proposal.ts';
import type { Refusal } from './refusal.ts';
import type { Section } from './section.ts';
import type { Snapshot } from './snapshot.ts';

type ImportPlan = Extract<Command, { kind: 'import-plan' }>;

/** What is decided of the actions of a file, by their ref there; where nothing is, what is proposed holds. */
type Fates = ReadonlyMap<string, Fate>;

/**
 * The command that writes what was decided of a file, and of its headings and people what that needs. `source` is what the
 * file's plan is called. What the rules would refuse of single actions is left out: see leftOf. Everything in it is empty
 * where the file tells nothing new.
 */
export function importOf(
  snapshot: Snapshot,
  preview: IntakePreview,
  matches: readonly Match[],
  fates: Fates,
  source: string,
  today: CivilDate,
): ImportPlan {
  const { left, ...command } = taken(snapshot, preview, matches, fates, source, today);
  return command;
}

/**
 * What a file tells otherwise of actions that the import would change, and cannot: a status that only a decided change
 * gives, a date of an action that is done, a wish of a kind that waits already. `field` is the ref of the action in the file.
 */
export function leftOf(
  snapshot: Snapshot,
  preview: IntakePreview,
  matches: readonly Match[],
  fates: Fates,
  today: CivilDate,
): readonly Refusal[] {
  return taken(snapshot, preview, matches, fates, '', today).left;
}

function taken(
  snapshot: Snapshot,
  preview: IntakePreview,
  matches: readonly Match[],
  fates: Fates,
  source: string,
  today: CivilDate,
): ImportPlan & { readonly left: readonly Refusal[] } {
  const { importId } = preview;
  const actions: Action[] = [];
  const predecessors: Predecessor[] = [];
  const updates: ImportedUpdate[] = [];
  const wanted: { readonly ref: string; readonly proposal: Proposal }[] = [];
  const left: Refusal[] = [];
  const name = tidyLine(source).slice(0, predecessorLimits.plan);
  const reason = name === '' ? 'Imported from a file.' : `Imported from ${name}.`;
  const before = (action: Action, disposition: Predecessor['disposition'], successor: string) => {
    const { ref, description: wording } = action;
    const id = importedId(importId, `from.${ref}`);
    predecessors.push({
      row: null,
      id,
      plan: name,
      ref,
      wording,
      disposition,
      reason,
      successors: [successor],
    });
  };
  for (const { action, proposed } of matches) {
    const fate = fates.get(action.ref) ?? proposed;
    if (fate.kind === 'add' || fate.kind === 'carried') {
      const ref = fate.as ?? action.ref;
      actions.push({ ...action, ref, ...(fate.kind === 'carried' ? { follows: fate.follows } : {}) });
      updates.push(...notesOf(preview, action.ref, ref));
      // under another number the next file of the same plan would not know it again
      if (ref !== action.ref && !preview.numbered.has(action.ref)) before(action, 'carried', ref);
    } else if (fate.kind === 'combine') before(action, 'combined', fate.into);
    else if (fate.kind === 'change') {
      const planned = snapshot.actions.get(fate.ref);
      if (planned === undefined) continue;
      const fields = new Set(
        differencesOf(snapshot, preview, action, fate.ref).map((difference) => difference.field),
      );
      for (const proposal of proposalsOf(planned, action, fields, { importId, reason, today }))
        wanted.push({ ref: action.ref, proposal });
      const report = reportOf(snapshot.scheme, planned, action, fields, importId);
      if (report.update !== null) updates.push(report.update);
      left.push(...report.left.map((one) => ({ ...one, field: action.ref })));
    }
  }
  const joined = withJoining(snapshot, preview, actions);
  const proposals = wanted.flatMap(({ ref, proposal }) => {
    const refusals = checkProposal(joined, proposal, { today });
    left.push(
      ...refusals.map((one) => ({
        ...one,
        field: ref,
        facts: { ref, kind: proposal.proposed.kind, ...one.facts },
      })),
    );
    return refusals.length === 0 ? [proposal] : [];
  });
  const sections = sectionsFor(preview, actions, proposals);
  const people = peopleFor(preview, actions, proposals);
  return { kind: 'import-plan', importId, sections, people, actions, predecessors, proposals, updates, left };
}

function notesOf(preview: IntakePreview, fileRef: string, actionRef: string): readonly ImportedUpdate[] {
  return (preview.notes.get(fileRef) ?? []).map((note, at) => ({
    id: importedId(preview.importId, `${actionRef}.note.${String(at + 1)}`),
    actionRef,
    on: note.on,
    status: null,
    impactRating: null,
    reason: '',
    activity: note.text,
    impact: '',
    nextSteps: '',
  }));
}

// the plan with all that may join it, for what refers to it
function withJoining(snapshot: Snapshot, preview: IntakePreview, actions: readonly Action[]): Snapshot {
  return {
    ...snapshot,
    sections: new Map([...snapshot.sections, ...preview.sections.map((one) => [one.key, one] as const)]),
    people: new Map([...snapshot.people, ...preview.people.map((one) => [one.key, one] as const)]),
    actions: new Map([...snapshot.actions, ...actions.map((one) => [one.ref, one] as const)]),
  };
}

function sectionsFor(
  { sections }: IntakePreview,
  actions: readonly Action[],
  proposals: readonly Proposal[],
): readonly Section[] {
  const parents = new Map(sections.map((section) => [section.key, section.parent]));
  const needed = new Set<string>();
  const moves = proposals.flatMap(({ proposed }) => (proposed.kind === 'move' ? [proposed.section] : []));
  for (const first of [...actions.map((action) => action.section), ...moves])
    for (let key: string | null = first; key !== null && !needed.has(key); key = parents.get(key) ?? null)
      needed.add(key);
  return sections.filter((section) => needed.has(section.key));
}

function peopleFor(
  { people }: IntakePreview,
  actions: readonly Action[],
  proposals: readonly Proposal[],
): readonly Person[] {
  const owned = [
    ...actions,
    ...proposals.flatMap(({ proposed }) => (proposed.kind === 'lead' ? [proposed] : [])),
  ];
  const byKey = new Map(people.map((person) => [person.key, person]));
  const needed = new Set(owned.flatMap(({ leads, accountable }) => [...leads, accountable ?? '']));
  // a set is walked on through what is added on the way
  for (const key of needed) for (const updater of byKey.get(key)?.updaters ?? []) needed.add(updater);
  return people.filter((person) => needed.has(person.key));
}
