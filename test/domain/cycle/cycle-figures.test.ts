import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isLive } from '#domain/action.ts';
import { figuresOf, figuresOverCycles } from '#domain/cycle/cycle-figures.ts';
import { addDays } from '#domain/date.ts';
import { summaryOf } from '#domain/overview.ts';
import { defaultScheme } from '#domain/status.ts';

import { action, approvedOn, cycle, planChange, planWith, today, update } from '../plan-kit.ts';
import { play } from '../played-plan.ts';

const c1 = cycle('C1', '2026-09-01', '2026-09-30');
const c2 = cycle('C2', '2026-11-01', '2026-11-30');
const reDated = [
  {
    ref: '1.1.1',
    before: { completionAsWritten: 'March 2026' },
    after: { completionAsWritten: 'Autumn term 2026' },
  },
];
const played = fc
  .tuple(
    fc.array(fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }), {
      maxLength: 80,
    }),
    fc.nat(80),
  )
  .map(([events, ago]) => {
    const plan = play(events);
    return { ...plan, on: addDays(plan.lastDay, -(ago % plan.days.size)) };
  });

describe('the figures of a cycle', () => {
  it('always add up, and each cycle opens with what the one before left', () => {
    fc.assert(
      fc.property(played, ({ snapshot, cycles, days, on }) => {
        let before: number | null = null;
        const openings: (readonly [found: number, left: number])[] = [];
        for (const one of cycles) {
          const found = figuresOf(snapshot, one, on);
          expect(found.opening + found.added + found.split - found.merged - found.withdrawn).toBe(found.live);
          expect(found.byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(found.live);
          expect(found.returns.onTime + found.returns.late + found.returns.none).toBe(found.returns.due);
          expect(found.live).toBe([...(days.get(found.asAt)?.values() ?? [])].filter(isLive).length);
          if (before !== null) openings.push([found.opening, before]);
          before = found.isFrozen ? found.live : null;
        }
        expect(openings.filter(([found, left]) => found !== left)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('of the open cycle are those of the summary of the day', () => {
    fc.assert(
      fc.property(played, ({ snapshot, cycles, lastDay }) => {
        const open = cycles.findLast((one) => one.opensOn <= lastDay);
        if (open === undefined || open.freezeOn < lastDay) return;
        const found = figuresOf(snapshot, open, lastDay);
        const { statuses, total } = summaryOf(snapshot, lastDay);
        expect([found.live, found.overdue]).toEqual([total.live, total.overdue]);
        expect(found.byStatus).toEqual(
          statuses.map((status, index) => ({ status, count: total.byStatus[index] })),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('of a frozen cycle stay as they were at its freeze', () => {
    const snapshot = planWith(
      [action('1.1.1', { status: 'complete' }), action('1.1.2', { enteredOn: '2026-11-02' })],
      [
        update('u1', '1.1.1', 'C2', {
          submittedAt: '2026-11-10T10:00:00.000Z',
          statusBefore: 'at-risk',
          statusAfter: 'complete',
        }),
      ],
    );
    const then = figuresOf(snapshot, c1, today);
    expect(then).toMatchObject({ asAt: '2026-09-30', isFrozen: true, opening: 1, added: 0, live: 1 });
    expect(then.byStatus.filter(({ count }) => count > 0).map(({ status }) => status.code)).toEqual([
      'at-risk',
    ]);
    expect(figuresOf(snapshot, c2, today)).toMatchObject({
      asAt: today,
      isFrozen: false,
      opening: 1,
      added: 1,
      live: 2,
      returns: { due: 2, onTime: 1, late: 0, none: 1 },
    });
  });

  it('are still open on the day of the freeze itself', () => {
    const snapshot = planWith([action('1.1.1')]);
    expect(figuresOf(snapshot, c2, '2026-11-30').isFrozen).toBe(false);
    expect(figuresOf(snapshot, c2, '2026-12-01')).toMatchObject({ asAt: '2026-11-30', isFrozen: true });
  });

  it('count statuses in the order of the scheme, then those it does not have', () => {
    const snapshot = planWith([
      action('1.1.1', { status: 'zebra' }),
      action('1.1.2', { status: 'at-risk' }),
      action('1.1.3', { status: 'apple' }),
    ]);
    const { byStatus } = figuresOf(snapshot, c2, today);
    expect(byStatus.map(({ status }) => status.code)).toEqual([
      ...defaultScheme.statuses.map((status) => status.code),
      'apple',
      'zebra',
    ]);
    expect(byStatus.filter(({ count }) => count > 0).map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('count as re-dated what was decided in the cycle, declined or not, and name the declined', () => {
    const one = (id: string, given: Parameters<typeof planChange>[1]) =>
      [id, planChange(id, { kind: 're-date', parts: reDated, ...given })] as const;
    const snapshot = planWith([action('1.1.1')], [], {
      changes: new Map([
        one('approved', approvedOn('2026-11-10')),
        one('declined', { ...approvedOn('2026-11-10'), state: 'declined' }),
        one('waiting', {}),
        one('taken back', { state: 'taken-back' }),
        one('before', { ...approvedOn('2026-09-10'), cycle: 'C1' }),
        one('another', { ...approvedOn('2026-11-10'), kind: 'reword' }),
      ]),
    });
    expect(figuresOf(snapshot, c2, today)).toMatchObject({ reDated: 2, reDatesDeclined: 1 });
    expect(figuresOf(snapshot, c1, today)).toMatchObject({ reDated: 1, reDatesDeclined: 0 });
  });

  it('count no move of a review date as a re-date, as the page of the action does not', () => {
    const moved = planChange('c1', {
      kind: 're-date',
      parts: [{ ref: '1.1.1', before: { reviewOn: null }, after: { reviewOn: '2027-01-01' } }],
      ...approvedOn('2026-11-10'),
    });
    const snapshot = planWith([action('1.1.1')], [], { changes: new Map([['c1', moved]]) });
    expect(figuresOf(snapshot, c2, today)).toMatchObject({ reDated: 0, reDatesDeclined: 0 });
  });

  it('count a re-date by the day of its decision, like everything else that happened', () => {
    const decided = (id: string, on: string, inCycle: string) =>
      [id, planChange(id, { kind: 're-date', parts: reDated, ...approvedOn(on), cycle: inCycle })] as const;
    const snapshot = planWith([action('1.1.1'), action('1.1.2', { enteredOn: '2026-08-31' })], [], {
      changes: new Map([
        // before the first cycle opened: part of what the plan began with, as the action added that day is
        decided('before', '2026-08-31', 'C1'),
        decided('after the freeze', '2026-10-01', 'C1'),
      ]),
    });
    expect(figuresOf(snapshot, c1, today)).toMatchObject({ opening: 2, added: 0, reDated: 0 });
    expect(figuresOf(snapshot, c2, today)).toMatchObject({ opening: 2, reDated: 1 });
  });

  it('keep late but complete visible', () => {
    const done = (id: string, ref: string) =>
      update(id, ref, 'C2', {
        submittedAt: '2026-11-10T10:00:00.000Z',
        statusBefore: 'on-track',
        statusAfter: 'complete',
      });
    const snapshot = planWith(
      [
        action('1.1.1', { status: 'complete', completionLatest: '2026-11-09' }),
        action('1.1.2', { status: 'complete', completionLatest: '2026-11-10' }),
        action('1.1.3', { status: 'complete', completionLatest: null }),
        action('1.1.4', { status: 'complete', completionLatest: '2026-01-01' }),
        action('1.1.5', { completionLatest: '2026-01-01' }),
      ],
      [done('u1', '1.1.1'), done('u2', '1.1.2'), done('u3', '1.1.3')],
    );
    expect(figuresOf(snapshot, c2, today)).toMatchObject({ lateComplete: 1, overdue: 1 });
    expect(figuresOf(snapshot, c1, today)).toMatchObject({ lateComplete: 0, overdue: 1 });
  });

  it('over the cycles are those of each that has opened, oldest first', () => {
    fc.assert(
      fc.property(played, ({ snapshot, cycles, on }) => {
        const opened = cycles.filter((one) => one.opensOn <= on);
        const alone = opened.map((one) => figuresOf({ ...snapshot }, one, on));
        expect(figuresOverCycles(snapshot, on)).toEqual(alone);
      }),
      { numRuns: 80 },
    );
  });

  it('of a cycle that is still to come are those of today', () => {
    const snapshot = planWith([action('1.1.1')], [], { cycles: new Map([['C2', c2]]) });
    expect(figuresOf(snapshot, c2, '2026-10-01')).toMatchObject({
      asAt: '2026-10-01',
      opening: 1,
      added: 0,
      live: 1,
    });
  });
});
