import { isLive, type Action } from '#domain/action.ts';
import type { ChangeFields, ChangeKind, ChangePart, PlanChange } from '#domain/change/change.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { cycleFor, type Cycle } from '#domain/cycle/cycle.ts';
import { addDays, type CivilDate } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

import { action, cycle, planChange, planWith, update } from './plan-kit.ts';

/** One thing that happens: on the next day when `step` is 1. `what` and `which` choose it; any numbers will do. */
export type Event = { readonly step: number; readonly what: number; readonly which: number };

/** A plan as it came about, with its actions as they stood at the end of every day. */
export type Played = {
  readonly snapshot: Snapshot;
  readonly days: ReadonlyMap<CivilDate, ReadonlyMap<string, Action>>;
  readonly cycles: readonly Cycle[];
  readonly lastDay: CivilDate;
};

const firstDay = '2026-01-01';
const statuses = ['not-started', 'on-track', 'at-risk', 'off-track', 'complete', 'embedded'];
const words = ['March 2026', 'Autumn term 2026', '31 January 2026', 'Ongoing', 'TBC'];
const kinds: readonly (ChangeKind | 'update' | 'proposal' | 'declined')[] = [
  'update',
  'update',
  'update',
  'update',
  'add',
  'split',
  'merge',
  'withdraw',
  'reopen',
  're-date',
  'hold',
  'move',
  'lead',
  'proposal',
  'declined',
];

/** Plays events forward from three actions, noting each day's end; four cycles of fifteen days with five between them. */
export function play(events: readonly Event[]): Played {
  const cycles = [0, 20, 40, 60].map((opens, index) =>
    cycle(`C${String(index + 1)}`, addDays(firstDay, opens), addDays(firstDay, opens + 15)),
  );
  const plan = new Map(['1.1.1', '1.1.2', '1.1.3'].map((ref) => [ref, action(ref)]));
  const updates: Update[] = [];
  const changes: PlanChange[] = [];
  const days = new Map<CivilDate, ReadonlyMap<string, Action>>();
  let day = addDays(firstDay, -2);
  const endDay = (): void => {
    days.set(day, new Map(plan));
    day = addDays(day, 1);
  };
  for (const [index, event] of events.entries()) {
    for (let step = 0; step < event.step; step += 1) endDay();
    const at = `${day}T12:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}.000Z`;
    const kind = kinds[event.what % kinds.length] ?? 'update';
    const live = [...plan.values()].filter(isLive);
    const one = live[event.which % live.length];
    const key = cycleFor(cycles, day)?.key ?? '';
    if (kind === 'update') {
      if (one === undefined) continue;
      const told = update(`u${String(index)}`, one.ref, key, {
        submittedAt: at,
        statusBefore: one.status,
        statusAfter: statuses[event.which % statuses.length] ?? '',
        activity: `Told at ${at}.`,
      });
      updates.push(told);
      plan.set(one.ref, {
        ...one,
        status: told.statusAfter,
        impactRating: told.impactRating,
        latestActivity: told.activity,
        latestImpact: told.impact,
        latestNextSteps: told.nextSteps,
        lastUpdateId: told.id,
        lastUpdatedAt: at,
      });
      continue;
    }
    const parts = partsOf(kind, plan, event.which, day);
    if (parts.length === 0) continue;
    const isApproved = kind !== 'proposal' && kind !== 'declined';
    changes.push(
      planChange(`c${String(index)}`, {
        kind: isApproved ? kind : 're-date',
        parts,
        proposedAt: at,
        state: isApproved ? 'approved' : kind === 'declined' ? 'declined' : 'proposed',
        decidedOn: kind === 'proposal' ? null : day,
        decidedAt: kind === 'proposal' ? null : at,
        cycle: key,
      }),
    );
    if (!isApproved) continue;
    for (const { ref, after } of parts)
      plan.set(ref, dated({ ...(plan.get(ref) ?? { ...action(ref), enteredOn: day }), ...after }));
  }
  const lastDay = day;
  endDay();
  const snapshot = planWith([...plan.values()], updates, {
    cycles: new Map(cycles.map((one) => [one.key, one])),
    changes: new Map(changes.map((one) => [one.id, one])),
  });
  // before the first update nothing was told
  for (const [on, then] of days)
    days.set(on, new Map([...then].map(([ref, one]) => [ref, untold(one, plan.get(ref))])));
  return { snapshot, days, cycles, lastDay };
}

function partsOf(
  kind: ChangeKind | 'proposal' | 'declined',
  plan: ReadonlyMap<string, Action>,
  which: number,
  day: CivilDate,
): readonly ChangePart[] {
  const live = [...plan.values()].filter(isLive);
  const one = live[which % live.length];
  const other = live[(which + 1) % live.length];
  const fresh = `1.1.${String(plan.size + 1)}`;
  const born = (given: Partial<ChangeFields>): ChangePart => ({
    ref: fresh,
    before: null,
    after: { title: `Since ${day}`, status: 'not-started', lifecycle: 'live', ...given },
  });
  if (kind === 'add') return [born({})];
  if (kind === 'reopen') {
    const gone = [...plan.values()].find((candidate) => candidate.lifecycle === 'withdrawn');
    return gone === undefined ? [] : [changed(gone, { lifecycle: 'live', status: 'at-risk' })];
  }
  if (one === undefined || other === undefined) return [];
  const word = words[which % words.length] ?? '';
  switch (kind) {
    case 'split':
      return [changed(one, { title: `${one.title}, the rest` }), born({ splitFrom: one.ref })];
    case 'merge':
      return one === other
        ? []
        : [changed(one, { lifecycle: 'merged', mergedInto: other.ref }), changed(other, {})];
    case 'withdraw':
      return [changed(one, { lifecycle: 'withdrawn' })];
    case 'hold':
      return [changed(one, { lifecycle: 'on-hold', status: 'on-hold' })];
    case 'move':
      return [changed(one, { section: which % 2 === 0 ? '1.2' : '2.1' })];
    case 'lead':
      return [changed(one, { leads: [`lead-${String(which % 4)}`] })];
    default:
      return [changed(one, { completionAsWritten: word })];
  }
}

function changed(one: Action, after: Partial<ChangeFields>): ChangePart {
  const names = Object.keys(after);
  const before = Object.fromEntries(Object.entries(one).filter(([name]) => names.includes(name)));
  return { ref: one.ref, before, after };
}

function dated(one: Action): Action {
  const { precision, earliest, latest } = readCompletion(one.completionAsWritten);
  return { ...one, completionPrecision: precision, completionEarliest: earliest, completionLatest: latest };
}

function untold(then: Action, now: Action | undefined): Action {
  if (then.lastUpdateId !== null || now?.lastUpdateId === null) return then;
  return { ...then, impactRating: null, latestActivity: '', latestImpact: '', latestNextSteps: '' };
}
