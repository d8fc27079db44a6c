import type { Action } from '#domain/action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { checkImport, type ImportPlan } from './check-import.ts';
import type { Context, Decision } from '#domain/command.ts';
import { decideChange } from '#domain/change/decide-change.ts';
import { checkPredecessors } from '#domain/predecessor/decide-predecessor.ts';
import { refused } from '#domain/decision.ts';
import { withWordsKept } from './import-kept.ts';
import { withReports, type Reported } from './import-report.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import { differences } from '#domain/record-edit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';

/**
 * Decides an import. First what joins the plan: headings above before those below, people, actions, all marked with the
 * import's id, and predecessors. Then its proposals, by the same rules as any other, so that what a body decides waits.
 * Then what the file reports, as updates, and one for words that none of them holds; last, one edit of each action that
 * these alter, so that an undo always finds how it was. Rows that this very import has already written are left out, so
 * that one cut short can be sent again and completed.
 * Refuses: admin-only, nothing-to-write, what checkImport refuses, and what the rules of predecessors, changes and
 * reports refuse, with the ref of the action as the field.
 */
export function decideImport(snapshot: Snapshot, command: ImportPlan, context: Context): Decision {
  if (context.me.role !== 'admin' || !context.me.isActive) return refused(refusal('admin-only'));
  const { actions, predecessors, proposals, updates, importId } = command;
  if (actions.length + predecessors.length + proposals.length + updates.length === 0)
    return refused(refusal('nothing-to-write'));
  const refusals = checkImport(snapshot, command);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const joined = withJoining(snapshot, command, context);
  const changed = withProposals(joined, command, context);
  const reported = withReports(changed.plan, importId, updates, context);
  const broken = [...checkCombined(joined, predecessors), ...changed.refusals, ...reported.refusals];
  if (broken.length > 0) return { kind: 'refused', refusals: broken };
  const kept = withWordsKept(reported.plan, command, context);
  return { kind: 'writes', writes: writesBetween(snapshot, kept, command.sections) };
}

// the plan with what joins it; what this import wrote already stays as it is
function withJoining(snapshot: Snapshot, command: ImportPlan, context: Context): Snapshot {
  const { importId } = command;
  // what a plan begins with was always there; what joins it later counts as new from that day
  const isRunning = [...snapshot.actions.values()].some((action) => action.importId !== importId);
  const enteredOn = isRunning ? context.today : null;
  return {
    ...snapshot,
    sections: joinedBy(snapshot.sections, command.sections, (one) => one.key, { importId }),
    people: joinedBy(snapshot.people, command.people, (one) => one.key, { importId }),
    actions: joinedBy(snapshot.actions, command.actions, (one) => one.ref, { importId, enteredOn }),
    predecessors: joinedBy(snapshot.predecessors, command.predecessors, (one) => one.id, {}),
  };
}

function joinedBy<T>(
  there: ReadonlyMap<string, T>,
  joining: readonly T[],
  keyOf: (one: T) => string,
  marks: Partial<T>,
): ReadonlyMap<string, T> {
  const all = new Map(there);
  for (const one of joining) if (!all.has(keyOf(one))) all.set(keyOf(one), { ...one, ...marks, row: null });
  return all;
}

function checkCombined(plan: Snapshot, predecessors: readonly Predecessor[]): readonly Refusal[] {
  if (predecessors.length === 0) return [];
  return checkPredecessors(plan, predecessors).map((one) => ({
    ...one,
    field: predecessors[Number(one.field?.split('.')[0])]?.ref ?? null,
  }));
}

// each is decided on the plan as those before it leave it
function withProposals(joined: Snapshot, { proposals }: ImportPlan, context: Context): Reported {
  if (proposals.length === 0) return { plan: joined, refusals: [] };
  const decision = decideChange(joined, { kind: 'propose-changes', proposals }, context);
  if (decision.kind === 'writes') return { plan: withWrites(joined, decision.writes), refusals: [] };
  const refusals = decision.refusals.map((one) => {
    // of several proposals the field begins with 'proposals' and which of them it is
    const index = /^proposals\.(\d+)/.exec(one.field ?? '')?.[1] ?? '0';
    const proposed = proposals[Number(index)]?.proposed;
    const ref = proposed !== undefined && 'ref' in proposed ? proposed.ref : null;
    return { ...one, field: ref, facts: { ref: ref ?? '', ...one.facts } };
  });
  return { plan: joined, refusals };
}

function withWrites(plan: Snapshot, writes: readonly Write[]): Snapshot {
  const actions = new Map(plan.actions);
  const changes = new Map(plan.changes);
  for (const write of writes) {
    if (write.kind === 'remove') continue;
    if (write.noun === 'action') {
      const action: Action = write.kind === 'add' ? write.value : { ...write.before, ...write.set };
      actions.set(action.ref, action);
    } else if (write.noun === 'change') {
      const change: PlanChange = write.kind === 'add' ? write.value : { ...write.before, ...write.set };
      changes.set(change.id, change);
    }
  }
  return { ...plan, actions, changes };
}

function writesBetween(before: Snapshot, after: Snapshot, sections: readonly Section[]): readonly Write[] {
  const added = <T>(was: ReadonlyMap<string, T>, is: ReadonlyMap<string, T>): readonly T[] =>
    [...is].filter(([key]) => !was.has(key)).map(([, value]) => value);
  const writes: Write[] = [];
  for (const { key } of parentsFirst(sections)) {
    const value = before.sections.has(key) ? undefined : after.sections.get(key);
    if (value !== undefined) writes.push({ kind: 'add', noun: 'section', value });
  }
  for (const value of added(before.people, after.people)) writes.push({ kind: 'add', noun: 'person', value });
  for (const value of added(before.actions, after.actions))
    writes.push({ kind: 'add', noun: 'action', value });
  for (const value of added(before.predecessors, after.predecessors))
    writes.push({ kind: 'add', noun: 'predecessor', value });
  for (const value of added(before.changes, after.changes))
    writes.push({ kind: 'add', noun: 'change', value });
  for (const value of added(before.updates, after.updates))
    writes.push({ kind: 'add', noun: 'update', value });
  for (const [key, was] of before.actions) {
    const set = differences(was, after.actions.get(key) ?? was);
    if (Object.keys(set).length > 0) writes.push({ kind: 'edit', noun: 'action', key, before: was, set });
  }
  return writes;
}

/** Headings, each after the one above it, whatever their order; a ring is cut somewhere. */
export function parentsFirst(sections: readonly Section[]): readonly Section[] {
  const byKey = new Map(sections.map((section) => [section.key, section]));
  const ordered = new Set<Section>();
  const place = (section: Section, below: ReadonlySet<Section>) => {
    const parent = section.parent === null ? undefined : byKey.get(section.parent);
    if (parent !== undefined && !below.has(parent)) place(parent, new Set(below).add(section));
    ordered.add(section);
  };
  for (const section of sections) place(section, new Set());
  return [...ordered];
}
