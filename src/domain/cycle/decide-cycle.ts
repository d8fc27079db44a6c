import type { Context, Decision, PlanCommand } from '#domain/command.ts';
import { refused } from '#domain/decision.ts';
import { cycleOfChange } from '#domain/change/change.ts';
import { checkCycle } from './check-cycle.ts';
import type { Cycle } from './cycle.ts';
import { dayOf, type CivilDate, type Instant } from '#domain/date.ts';
import { differences } from '#domain/record-edit.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { cycleOfUpdate } from '#domain/update.ts';

type SaveCycle = Extract<PlanCommand, { kind: 'save-cycle' }>;

/**
 * Decides to add a cycle (one without a row), or to save an edit; reminders and meetings are put in the order of their
 * days. Refuses what check-cycle refuses, cycle-taken and cycle-unknown for the key, cycle-over where
 * the days that figures were counted by would move, cycle-behind where it would freeze before a cycle that is frozen, whose
 * figures count from the freeze before it, updates-outside where updates or decisions it has would fall out of it, and
 * nothing-to-write.
 */
export function decideCycle(snapshot: Snapshot, { cycle }: SaveCycle, context: Context): Decision {
  const before = snapshot.cycles.get(cycle.key) ?? null;
  const after = inOrder(cycle);
  const refusals = [
    ...checkKey(cycle, before),
    // in the order given, so that a refusal names the field where it was typed
    ...checkCycle(snapshot, before, trimmed(cycle)),
    ...checkPlace(snapshot, before, after, context.today),
    ...(before === null ? [] : checkMoves(snapshot, before, after, context.today)),
  ];
  if (refusals.length > 0) return refused(...refusals);
  if (before === null)
    return { kind: 'writes', writes: [{ kind: 'add', noun: 'cycle', value: { ...after, row: null } }] };
  const set = differences(before, after);
  if (Object.keys(set).length === 0) return refused(refusal('nothing-to-write'));
  return { kind: 'writes', writes: [{ kind: 'edit', noun: 'cycle', key: before.key, before, set }] };
}

/**
 * Decides to remove a cycle that nothing uses. Refuses cycle-unknown, and cycle-in-use with how many updates, changes,
 * reminders and board packs name it, and cycle-frozen: the figures of the next one count from its freeze.
 */
export function decideRemoveCycle(snapshot: Snapshot, key: string, context: Context): Decision {
  const cycle = snapshot.cycles.get(key);
  if (cycle === undefined) return refused(refusal('cycle-unknown', null, { cycle: key }));
  const uses = usesOf(snapshot, key);
  if (uses.updates + uses.changes + uses.chases + uses.packs > 0)
    return refused(refusal('cycle-in-use', null, { cycle: cycle.title, ...uses }));
  if (cycle.freezeOn < context.today)
    return refused(refusal('cycle-frozen', null, { cycle: cycle.title, on: cycle.freezeOn }));
  if (cycle.row === null) throw new Error('only a stored row can be removed');
  return { kind: 'writes', writes: [{ kind: 'remove', noun: 'cycle', key, row: cycle.row }] };
}

/** How many updates, changes of the plan, reminders and issued packs name a cycle. */
export function usesOf(
  snapshot: Snapshot,
  key: string,
): {
  readonly updates: number;
  readonly changes: number;
  readonly chases: number;
  readonly packs: number;
} {
  const count = (all: Iterable<{ readonly cycle: string }>) =>
    [...all].filter((one) => one.cycle === key).length;
  return {
    updates: count(snapshot.updates.values()),
    changes: count(snapshot.changes.values()),
    chases: count(snapshot.chases.values()),
    packs: count(snapshot.packs.values()),
  };
}

function checkKey(cycle: Cycle, before: Cycle | null): readonly Refusal[] {
  if (before === null)
    return cycle.row === null && cycle.key !== ''
      ? []
      : [refusal('cycle-unknown', null, { cycle: cycle.title })];
  return cycle.row === null ? [refusal('cycle-taken', null, { cycle: before.title })] : [];
}

function checkPlace(
  snapshot: Snapshot,
  before: Cycle | null,
  after: Cycle,
  today: CivilDate,
): readonly Refusal[] {
  if (before?.freezeOn === after.freezeOn || after.freezeOn >= today) return [];
  const frozen = [...snapshot.cycles.values()]
    .filter((one) => one.key !== after.key && one.freezeOn < today && after.freezeOn <= one.freezeOn)
    .sort((a, b) => b.freezeOn.localeCompare(a.freezeOn))[0];
  return frozen === undefined
    ? []
    : [refusal('cycle-behind', 'freezeOn', { cycle: frozen.title, on: frozen.freezeOn })];
}

// an update from before the opening waited for this cycle; it stays in it, whenever it opens
function checkMoves(snapshot: Snapshot, before: Cycle, after: Cycle, today: CivilDate): readonly Refusal[] {
  const moved = (['opensOn', 'cutOffOn', 'freezeOn'] as const).filter((day) => before[day] !== after[day]);
  if (before.freezeOn < today)
    return moved.map((day) => refusal('cycle-over', day, { cycle: before.title, on: before.freezeOn }));
  const days = momentsIn(snapshot, before.key)
    .map(dayOf)
    .filter((day) => before.opensOn <= day)
    .sort();
  const early = days.filter((day) => day < after.opensOn);
  const late = days.filter((day) => after.freezeOn < day);
  return [
    ...(early[0] !== undefined && moved.includes('opensOn')
      ? [refusal('updates-outside', 'opensOn', { count: early.length, on: early[0] })]
      : []),
    ...(late[0] !== undefined && moved.includes('freezeOn')
      ? [refusal('updates-outside', 'freezeOn', { count: late.length, on: late.at(-1) ?? '' })]
      : []),
  ];
}

// when updates came and changes were decided that count in a cycle
function momentsIn(snapshot: Snapshot, key: string): readonly Instant[] {
  return [
    ...[...snapshot.updates.values()]
      .filter((update) => cycleOfUpdate(snapshot.cycles, update) === key)
      .map((update) => update.submittedAt),
    ...[...snapshot.changes.values()].flatMap((change) =>
      (change.state === 'approved' || change.state === 'declined') &&
      change.decidedAt !== null &&
      cycleOfChange(snapshot.cycles, change) === key
        ? [change.decidedAt]
        : [],
    ),
  ];
}

function trimmed(cycle: Cycle): Cycle {
  return {
    ...cycle,
    title: cycle.title.trim(),
    meetings: cycle.meetings.map(({ body, on }) => ({ body: body.trim(), on })),
  };
}

function inOrder(cycle: Cycle): Cycle {
  const { meetings, ...rest } = trimmed(cycle);
  return {
    ...rest,
    remindOn: [...new Set(cycle.remindOn)].sort(),
    meetings: meetings.toSorted((a, b) => a.on.localeCompare(b.on) || a.body.localeCompare(b.body, 'en-GB')),
  };
}
