import { isLive, type Action } from '#domain/action.ts';
import { tidyLine } from '#domain/check-text.ts';
import type { Command } from '#domain/command.ts';
import type { CivilDate } from '#domain/date.ts';
import { predecessorLimits } from '#domain/predecessor/decide-predecessor.ts';
import { importedId, noteOf, type ImportedUpdate } from './imported-update.ts';
import { differencesOf, withNewNotes, withPreview } from './intake-difference.ts';
import type { Fate, Match } from './intake-fate.ts';
import { plain } from './intake-grid.ts';
import { takenOverId } from './intake-predecessor.ts';
import { refKey } from './intake-same.ts';
import { takeOver, type Takeover } from './intake-takeover.ts';
import type { IntakePreview } from './intake.ts';
import type { Person } from '#domain/people/person.ts';
import type { Disposition, Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

type ImportPlan = Extract<Command, { kind: 'import-plan' }>;

/** What is decided of the actions of a file, by their ref there; where nothing is, what is proposed holds. */
type Fates = ReadonlyMap<string, Fate>;

/**
 * The command that writes what was decided of a file, with those of its headings and people that this needs. `source` is
 * what the file's plan is called. What the rules would refuse of single actions is left out: see leftOf. All of it is empty
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
  const { importId } = preview;
  const decided = matches.map((match) => ({ ...match, fate: fates.get(match.action.ref) ?? match.proposed }));
  const joining = decided.flatMap(({ action, fate }): readonly Joining[] =>
    fate.kind === 'add' || fate.kind === 'carried' ? [joiningOf(preview, action, fate)] : [],
  );
  const actions = joining.map((one) => one.action);
  const over = takeovers(snapshot, preview, decided, actions, source, today);
  const proposals = over.flatMap((one) => one.proposals);
  return {
    kind: 'import-plan',
    importId,
    sections: sectionsFor(preview, actions, proposals),
    people: peopleFor(preview, actions, proposals),
    actions,
    predecessors: [
      ...decided.flatMap(({ action, fate }) => predecessorOf(preview, action, fate, source)),
      ...takenOver(snapshot, preview, decided, source),
    ],
    proposals,
    updates: [...joining.flatMap((one) => one.notes), ...over.flatMap((one) => one.update ?? [])],
  };
}

/**
 * What a file tells otherwise of actions of the plan, and an import cannot take over: a status that only a decided change
 * gives, a date of an action that is done, a wish of a kind that waits already, anything of a closed action. What somebody
 * chose to leave is not told. `field` is the ref of the action in the file.
 */
export function leftOf(
  snapshot: Snapshot,
  preview: IntakePreview,
  matches: readonly Match[],
  fates: Fates,
  today: CivilDate,
): readonly Refusal[] {
  const decided = matches.map((match): Decided => {
    const { action, standing, proposed, isClear } = match;
    const fate = fates.get(action.ref) ?? proposed;
    // nothing of it can be taken over, so that nobody was asked
    const isWhole = standing.kind === 'changed' && isClear && proposed.kind === 'leave';
    return {
      ...match,
      fate: isWhole && fate.kind === 'leave' ? { kind: 'change', ref: standing.ref } : fate,
    };
  });
  const added = decided.flatMap(({ action, fate }) =>
    fate.kind === 'add' || fate.kind === 'carried' ? [joiningOf(preview, action, fate).action] : [],
  );
  return takeovers(snapshot, preview, decided, added, '', today).flatMap((one) => one.left);
}

type Decided = Match & { readonly fate: Fate };
type Joining = { readonly action: Action; readonly notes: readonly ImportedUpdate[] };

function joiningOf(
  preview: IntakePreview,
  action: Action,
  fate: Extract<Fate, { kind: 'add' | 'carried' }>,
): Joining {
  const ref = fate.as ?? action.ref;
  // what joins the plan closed is told no more of
  const dated = isLive(action) ? (preview.notes.get(action.ref) ?? []) : [];
  const notes = dated.map((note, at) => ({
    id: importedId(preview.importId, noteOf(ref, at + 1)),
    actionRef: ref,
    on: note.on,
    status: null,
    impactRating: null,
    reason: '',
    activity: note.text,
    impact: '',
    nextSteps: '',
  }));
  const follows = fate.kind === 'carried' ? fate.follows : action.follows;
  return { action: { ...action, ref, follows }, notes };
}

function takeovers(
  snapshot: Snapshot,
  preview: IntakePreview,
  decided: readonly Decided[],
  actions: readonly Action[],
  source: string,
  today: CivilDate,
): readonly Takeover[] {
  const joined = withPreview(snapshot, preview);
  const plan = {
    ...joined,
    actions: new Map([...snapshot.actions, ...actions.map((action) => [action.ref, action] as const)]),
  };
  const name = nameOf(source);
  const reason = name === '' ? 'Imported from a file.' : `Imported from ${name}.`;
  return decided.flatMap(({ action, fate, standing }) => {
    const planned = fate.kind === 'change' ? snapshot.actions.get(fate.ref) : undefined;
    if (planned === undefined) return [];
    // what was found of it already is what is taken over of it, also where that is a part
    const differences =
      standing.kind === 'changed' && standing.ref === planned.ref
        ? standing.differences
        : differencesOf(snapshot, preview, action, planned.ref);
    const { importId } = preview;
    const file = withNewNotes(snapshot, preview, action, planned);
    const over = takeOver(plan, planned, file, differences, { importId, reason, today });
    return [{ ...over, left: over.left.map((one) => ({ ...one, field: action.ref })) }];
  });
}

// one that joins under another number is kept too: by nothing else would the next file of the same plan know it again
function predecessorOf(
  preview: IntakePreview,
  action: Action,
  fate: Fate,
  source: string,
): readonly Predecessor[] {
  const { importId, numbered } = preview;
  const kept = (disposition: Disposition, reason: string, successor: string): readonly Predecessor[] => {
    const id = importedId(importId, `from.${action.ref}`);
    return [predecessor(preview, action, source, { id, disposition, reason, successors: [successor] })];
  };
  if (fate.kind === 'combine') return kept('combined', 'Combined when the file was imported.', fate.into);
  if (fate.kind !== 'add' && fate.kind !== 'carried') return [];
  if (fate.as === null || fate.as === action.ref || numbered.has(action.ref)) return [];
  return kept('carried', 'Given another number when the file was imported.', fate.as);
}

// so is one that the plan has under another number: it is decided once that they are the same
function takenOver(
  snapshot: Snapshot,
  preview: IntakePreview,
  decided: readonly Decided[],
  source: string,
): readonly Predecessor[] {
  const keyOf = (plan: string, ref: string, into: string) => JSON.stringify([plain(plan), refKey(ref), into]);
  const known = new Set(
    [...snapshot.predecessors.values()].flatMap(({ plan, ref, successors }) =>
      successors.map((into) => keyOf(plan, ref, into)),
    ),
  );
  return decided.flatMap(({ action, fate }) => {
    if (fate.kind !== 'change' || preview.numbered.has(action.ref)) return [];
    if (refKey(fate.ref) === refKey(action.ref) || known.has(keyOf(nameOf(source), action.ref, fate.ref)))
      return [];
    const reason = 'Has this number in the file that was imported.';
    const id = takenOverId(preview.importId, action.ref);
    return [
      predecessor(preview, action, source, { id, disposition: 'carried', reason, successors: [fate.ref] }),
    ];
  });
}

function predecessor(
  { numbered }: IntakePreview,
  { ref, description }: Action,
  source: string,
  given: Pick<Predecessor, 'id' | 'disposition' | 'reason' | 'successors'>,
): Predecessor {
  // a number that we gave is none of the file's
  const own = numbered.has(ref) ? '' : ref;
  return { row: null, plan: nameOf(source), ref: own, wording: description, ...given };
}

function nameOf(source: string): string {
  return tidyLine(source).slice(0, predecessorLimits.plan).trimEnd();
}

function sectionsFor(
  { sections }: IntakePreview,
  actions: readonly Action[],
  proposals: readonly Proposal[],
): readonly Section[] {
  const parents = new Map(sections.map((section) => [section.key, section.parent]));
  const moves = proposals.flatMap(({ proposed }) => (proposed.kind === 'move' ? [proposed.section] : []));
  const needed = new Set<string>();
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
  const changes = proposals.flatMap(({ proposed }) => (proposed.kind === 'lead' ? [proposed] : []));
  const needed = new Set(
    [...actions, ...changes].flatMap(({ leads, accountable }) => [...leads, accountable ?? '']),
  );
  const byKey = new Map(people.map((person) => [person.key, person]));
  // a set is walked on through what is added on the way
  for (const key of needed) for (const updater of byKey.get(key)?.updaters ?? []) needed.add(updater);
  return people.filter((person) => needed.has(person.key));
}
