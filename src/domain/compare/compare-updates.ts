import { pairs, storedBetween, type Difference, type Wording } from './compare-fields.ts';
import { sayInstant } from '#domain/date.ts';
import type { Frozen } from '#domain/frozen/frozen-pack.ts';
import { postOf } from '#domain/people/post.ts';
import { updatesByAction, type Snapshot } from '#domain/snapshot.ts';
import { impactOf, statusOf } from '#domain/status.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';
import type { Update } from '#domain/update.ts';

/**
 * How the updates of each action differ, by its ref: those that only one pack has, and what both tell differently. The latest
 * of an action that has another in the other pack is left out: what it says is what the action says.
 */
export function updatesBetween(a: Thawed, b: Thawed): ReadonlyMap<string, readonly Difference[]> {
  const [before, after] = [updatesByAction(a.snapshot), updatesByAction(b.snapshot)];
  return new Map(
    pairs(before, after).map(({ key: ref, before: was, after: is }) => {
      const [first, second] = [a, b].map(({ snapshot }) => snapshot.actions.get(ref)?.lastUpdateId ?? null);
      const isNews = first !== second;
      const fields = pairs(keyed(was), keyed(is)).flatMap((one) => {
        if (one.before !== null && one.after !== null)
          return both([a.snapshot, one.before], [b.snapshot, one.after]);
        if (isNews && (one.key === first || one.key === second)) return [];
        return [only(one.before, one.after)];
      });
      return [ref, fields] as const;
    }),
  );
}

function keyed(updates: readonly Update[] | null): ReadonlyMap<string, Update> {
  return new Map((updates ?? []).map((one) => [one.id, one]));
}

function only(before: Update | null, after: Update | null): Difference {
  const one = before ?? after;
  const words = (update: Update | null) => (update === null ? '' : update.activity || 'There');
  return { field: nameOf(one), before: words(before), after: words(after) };
}

function both(
  before: readonly [Snapshot, Update],
  after: readonly [Snapshot, Update],
): readonly Difference[] {
  return storedBetween(wording, before, after).map((one) => ({
    ...one,
    field: `${nameOf(after[1])}: ${one.field.toLowerCase()}`,
  }));
}

function nameOf(update: Update | null): string {
  return update === null ? '' : `Update of ${sayInstant(update.submittedAt)}`;
}

const wording: Wording<Frozen<Update>, Snapshot> = {
  id: 'Number',
  actionRef: 'Action',
  cycle: 'Cycle',
  by: ['Written by', (plan, { by }) => postOf(plan, by)],
  onBehalfOf: [
    'On behalf of',
    (plan, { onBehalfOf }) => (onBehalfOf === null ? '' : postOf(plan, onBehalfOf)),
  ],
  submittedAt: 'Sent',
  statusBefore: ['Status before', ({ scheme }, { statusBefore }) => statusOf(scheme, statusBefore).label],
  statusAfter: ['Status', ({ scheme }, { statusAfter }) => statusOf(scheme, statusAfter).label],
  reason: 'Reason',
  activity: 'Activity',
  impact: 'Impact',
  impactRating: [
    'Impact rating',
    ({ scheme }, { impactRating }) => impactOf(scheme, impactRating)?.label ?? impactRating ?? '',
  ],
  nextSteps: 'Next steps',
  forecastOn: 'Forecast',
  evidence: 'Evidence',
  audience: ['Who may read it', (_, { audience }) => (audience === 'public' ? 'Everybody' : 'The board')],
  dataCheck: 'What the check for personal data found',
};
