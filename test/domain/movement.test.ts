import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isLive } from '#domain/action.ts';
import { addDays } from '#domain/date.ts';
import { planAt } from '#domain/history.ts';
import { movementOf, walkBetween } from '#domain/movement.ts';

import { action, approvedOn, planChange, planWith, today, update } from './plan-kit.ts';
import { play } from './played-plan.ts';

const played = fc
  .tuple(
    fc.array(fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() }), {
      maxLength: 70,
    }),
    fc.nat(70),
    fc.nat(70),
  )
  .map(([events, a, b]) => {
    const plan = play(events);
    const day = (n: number) => addDays(plan.lastDay, -(n % plan.days.size));
    const [from, to] = [day(a), day(b)].toSorted();
    return { ...plan, from: from ?? plan.lastDay, to: to ?? plan.lastDay };
  });

describe('the walk from one number of live actions to another', () => {
  it('always adds up, and names every action once on each side', () => {
    fc.assert(
      fc.property(played, ({ snapshot, days, from, to }) => {
        const walk = walkBetween(snapshot, from, to);
        expect(
          walk.opening.length +
            walk.added.length +
            walk.split.length -
            walk.merged.length -
            walk.withdrawn.length,
        ).toBe(walk.live.length);
        const liveOn = (day: string) =>
          [...(days.get(day)?.values() ?? [])].filter(isLive).map((one) => one.ref);
        expect([walk.opening.toSorted(), walk.live.toSorted()]).toEqual([
          liveOn(from).toSorted(),
          liveOn(to).toSorted(),
        ]);
        for (const side of [
          [...walk.opening, ...walk.added, ...walk.split],
          [...walk.live, ...walk.merged, ...walk.withdrawn],
        ])
          expect(new Set(side).size).toBe(side.length);
      }),
      { numRuns: 150 },
    );
  });

  it('shows what joined and ended in between on both sides', () => {
    const snapshot = planWith([
      action('1.1.1'),
      action('1.1.2', { enteredOn: '2026-11-05', lifecycle: 'withdrawn' }),
      action('1.1.3', {
        enteredOn: '2026-11-05',
        splitFrom: '1.1.1',
        lifecycle: 'merged',
        mergedInto: '1.1.1',
      }),
      action('1.1.4', { enteredOn: '2026-11-06', splitFrom: '1.1.1' }),
      action('1.1.5', { lifecycle: 'proposed' }),
    ]);
    expect(walkBetween(snapshot, '2026-11-01', today)).toEqual({
      opening: ['1.1.1'],
      added: ['1.1.2'],
      split: ['1.1.3', '1.1.4'],
      merged: ['1.1.3'],
      withdrawn: ['1.1.2'],
      live: ['1.1.1', '1.1.4'],
    });
  });

  it('counts a withdrawn action that came back as added, also where it once began by a split', () => {
    const reopened = planChange('c1', {
      kind: 'reopen',
      parts: [{ ref: '1.1.2', before: { lifecycle: 'withdrawn' }, after: { lifecycle: 'live' } }],
      ...approvedOn('2026-11-10'),
    });
    const snapshot = planWith([action('1.1.1'), action('1.1.2', { splitFrom: '1.1.1' })], [], {
      changes: new Map([['c1', reopened]]),
    });
    expect(walkBetween(snapshot, '2026-11-09', today)).toMatchObject({
      opening: ['1.1.1'],
      added: ['1.1.2'],
      split: [],
      live: ['1.1.1', '1.1.2'],
    });
  });

  it('keeps an action on hold among the live', () => {
    const held = planChange('c1', {
      kind: 'hold',
      parts: [{ ref: '1.1.1', before: { lifecycle: 'live' }, after: { lifecycle: 'on-hold' } }],
      ...approvedOn('2026-11-10'),
    });
    const snapshot = planWith([action('1.1.1', { lifecycle: 'on-hold' })], [], {
      changes: new Map([['c1', held]]),
    });
    expect(walkBetween(snapshot, '2026-11-09', today)).toMatchObject({ opening: ['1.1.1'], live: ['1.1.1'] });
  });
});

describe('the movement between two days', () => {
  it('finds every action exactly once, as it stood on both days', () => {
    fc.assert(
      fc.property(played, ({ snapshot, days, from, to }) => {
        const movement = movementOf(snapshot, from, to);
        const before = days.get(from);
        const after = days.get(to);
        const count = (day: string) => [...planAt(snapshot, day).values()].filter(isLive).length;
        expect(movement.unchanged + movement.moved.length + movement.left.length).toBe(count(from));
        expect(movement.unchanged + movement.moved.length + movement.joined.length).toBe(count(to));
        for (const { ref, from: was, to: is } of movement.moved) {
          expect([was, is]).toEqual([before?.get(ref)?.status, after?.get(ref)?.status]);
          expect(was).not.toBe(is);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says why: in the words of the update or of the change that last brought the status', () => {
    const snapshot = planWith(
      [action('1.1.1', { status: 'off-track' }), action('1.1.2', { status: 'embedded' }), action('1.1.3')],
      [
        update('u1', '1.1.1', 'C2', {
          submittedAt: '2026-11-05T10:00:00.000Z',
          statusBefore: 'on-track',
          statusAfter: 'off-track',
          reason: 'The provider gave notice.',
        }),
        update('u2', '1.1.1', 'C2', {
          submittedAt: '2026-11-09T10:00:00.000Z',
          statusBefore: 'off-track',
          statusAfter: 'off-track',
          reason: 'No new provider yet.',
        }),
      ],
      {
        changes: new Map([
          [
            'c1',
            planChange('c1', {
              kind: 'embed',
              reason: 'Two audits confirm it.',
              parts: [{ ref: '1.1.2', before: { status: 'complete' }, after: { status: 'embedded' } }],
              ...approvedOn('2026-11-10'),
            }),
          ],
        ]),
      },
    );
    const { moved, unchanged, joined, left } = movementOf(snapshot, '2026-11-01', today);
    expect(moved.map(({ by, ...move }) => ({ ...move, by: by?.kind }))).toEqual([
      { ref: '1.1.1', from: 'on-track', to: 'off-track', reason: 'The provider gave notice.', by: 'update' },
      { ref: '1.1.2', from: 'complete', to: 'embedded', reason: 'Two audits confirm it.', by: 'change' },
    ]);
    expect([unchanged, joined, left]).toEqual([1, [], []]);
  });

  it('shows what left as it stood before, and what joined as it stands', () => {
    const merged = planChange('c1', {
      kind: 'merge',
      parts: [
        {
          ref: '1.1.2',
          before: { lifecycle: 'live', mergedInto: null },
          after: { lifecycle: 'merged', mergedInto: '1.1.1' },
        },
      ],
      ...approvedOn('2026-11-10'),
    });
    const snapshot = planWith(
      [
        action('1.1.1'),
        action('1.1.2', { lifecycle: 'merged', mergedInto: '1.1.1', status: 'at-risk' }),
        action('1.1.3', { enteredOn: '2026-11-11', status: 'not-started' }),
      ],
      [],
      { changes: new Map([['c1', merged]]) },
    );
    const { joined, left, unchanged } = movementOf(snapshot, '2026-11-01', today);
    expect(joined.map((one) => [one.ref, one.status])).toEqual([['1.1.3', 'not-started']]);
    expect(left.map(({ action: one, as }) => [one.ref, one.lifecycle, one.status, as])).toEqual([
      ['1.1.2', 'live', 'at-risk', 'merged'],
    ]);
    expect(unchanged).toBe(1);
  });
});
