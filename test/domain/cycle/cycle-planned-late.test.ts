import { expect, test } from 'vitest';
import type { Command, Context } from '#domain/command.ts';
import { figuresOf } from '#domain/cycle/cycle-figures.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { decide } from '#domain/decide.ts';
import { mineOf } from '#domain/people/mine.ts';
import { summaryOf, updatedIn } from '#domain/overview.ts';
import { carriedForward, returnsOf } from '#domain/cycle/returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { applied, writesOf } from '../apply-writes.ts';
import { admin, lead, planned, planOf, proposal, sampleOf } from '../change/change-kit.ts';
import { cycle, filledIn } from '../plan-kit.ts';

// two actions, one cycle that is over, and nothing planned after it
const gap = planOf([planned('1.1.1'), planned('1.1.2')], [], {
  cycles: keyed(cycle('C1', '2026-09-01', '2026-10-31')),
});
const gapDay = { today: '2026-11-05', now: '2026-11-05T10:00:00.000Z' };

test('an update and a re-date of a day without a cycle count in the one that is planned afterwards', () => {
  const told = decided(
    gap,
    { kind: 'post-update', actionRef: '1.1.1', updateId: 'u1', entry },
    { ...gapDay, me: lead },
  );
  const wish = proposal({ ...sampleOf['re-date'], ref: '1.1.2' }, { changeId: 'c1' });
  const both = decided(told, { kind: 'propose-changes', proposals: [wish] }, { ...gapDay, me: admin });
  expect([both.updates.get('u1')?.cycle, both.changes.get('c1')?.cycle]).toEqual(['', '']);

  const c2 = cycle('C2', '2026-11-10', '2026-11-30');
  const plan = { ...both, cycles: keyed(...both.cycles.values(), c2) };
  expect(returnsOf(plan, c2, '2026-11-20').map((one) => [one.action.ref, one.state])).toEqual([
    ['1.1.1', 'on-time'],
    ['1.1.2', 'missing'],
  ]);
  expect(mineOf(plan, lead, '2026-11-20').returned.map((one) => one.action.ref)).toEqual(['1.1.1']);
  expect([...updatedIn(plan, c2)]).toEqual(['1.1.1']);
  expect(summaryOf(plan, '2026-11-20').total.notUpdated).toBe(1);
  expect(carriedForward(plan, planned('1.1.1'), '2026-11-20')).toBeNull();
  expect(figuresOf(plan, c2, '2026-11-20').reDated).toBe(1);
});

const entry = filledIn();

// what is decided, with the rows of the library
function decided(plan: Snapshot, command: Command, given: Pick<Context, 'me' | 'now' | 'today'>): Snapshot {
  return applied(plan, writesOf(decide(plan, command, { ...given, newId: () => 'new' })));
}

function keyed(...cycles: readonly Cycle[]): ReadonlyMap<string, Cycle> {
  return new Map(cycles.map((one) => [one.key, one]));
}
