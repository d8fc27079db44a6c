import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isLive } from '#domain/action.ts';
import { addDays } from '#domain/date.ts';
import { summaryOf } from '#domain/overview.ts';
import { movementPart } from '#domain/pack/pack-movement.ts';
import { statusesOf, summaryPart } from '#domain/pack/pack-summary.ts';
import { defaultScheme } from '#domain/status.ts';
import { packBefore, thawedOf } from './pack-kit.ts';
import { action, planWith, section, today, update } from '../plan-kit.ts';
import { play } from '../played-plan.ts';

const before = '2026-09-30';

/** A plan as it was on a day in September, and as it is now. */
function twice(
  then: Parameters<typeof planWith>[0],
  now: Parameters<typeof planWith>[0],
  given: Parameters<typeof planWith>[2] = {},
) {
  return thawedOf(planWith(now, [], given), { previous: packBefore(planWith(then), before) });
}

describe('the summary of a pack', () => {
  it('has the counts of summaryOf as at its day, and none of then in a first pack', () => {
    const plan = planWith([action('1.1.1'), action('1.1.2', { completionLatest: '2026-08-31' })]);
    for (const asAt of ['2026-08-31', '2026-09-01', today]) {
      const summary = summaryPart(thawedOf(plan, { asAt }));
      const { rows, total, statuses } = summaryOf(plan, asAt);
      expect(summary.statuses).toEqual(statuses);
      expect(summary.rows).toEqual(
        rows.map((row) => ({ ...row, moved: null, liveBefore: null, byStatusBefore: null })),
      );
      expect(summary.total).toMatchObject(total);
      expect(summary.walk).toBeNull();
    }
  });

  it('counts then by the heading an action stood under then, and what moved by the one of now', () => {
    const { rows, total, statuses } = summaryPart(
      twice(
        [action('1.1.1', { status: 'not-started' }), action('1.1.2')],
        [action('1.1.1', { section: '2.1' }), action('1.1.2')],
      ),
    );
    const told = rows.map((row) => [row.key, row.live, row.liveBefore, row.moved]);
    expect(told).toEqual([
      ['1', 1, 2, 0],
      ['1.1', 1, 2, 0],
      ['1.2', 0, 0, 0],
      ['2', 1, 0, 1],
      ['2.1', 1, 0, 1],
    ]);
    expect(total).toMatchObject({ live: 2, liveBefore: 2, moved: 1 });
    expect(statuses.map(({ code }) => code).slice(0, 2)).toEqual(['not-started', 'on-track']);
    expect(total.byStatusBefore?.slice(0, 2)).toEqual([1, 1]);
    expect(total.byStatus.slice(0, 2)).toEqual([0, 2]);
  });

  it('gives a column of its own to a status that only then had', () => {
    const thawed = twice([action('1.1.1', { status: 'parked' })], [action('1.1.1')]);
    const { statuses, total, rows } = summaryPart(thawed);
    expect(statuses.map(({ code }) => code)).toEqual([
      ...defaultScheme.statuses.map(({ code }) => code),
      'parked',
    ]);
    expect(statusesOf(thawed)).toEqual(statuses);
    expect([total.byStatus.at(-1), total.byStatusBefore?.at(-1)]).toEqual([0, 1]);
    for (const row of [...rows, total]) {
      expect(row.byStatus).toHaveLength(statuses.length);
      expect(row.byStatusBefore).toHaveLength(statuses.length);
    }
  });

  it('keeps the columns apart where now and then each have a status of their own', () => {
    const { statuses, total } = summaryPart(
      twice(
        [action('1.1.1', { status: 'parked' }), action('1.1.2', { status: 'aside' })],
        [action('1.1.1', { status: 'resting' }), action('1.1.2', { status: 'aside' })],
      ),
    );
    expect(statuses.slice(-3).map(({ code }) => code)).toEqual(['aside', 'resting', 'parked']);
    expect(total.byStatus.slice(-3)).toEqual([1, 1, 0]);
    expect(total.byStatusBefore?.slice(-3)).toEqual([1, 0, 1]);
  });

  it('has a line for what only then stood directly under a heading, or under none', () => {
    const { rows, total } = summaryPart(
      twice(
        [action('1.1.1', { section: '1' }), action('1.1.2', { section: '9.9' })],
        [action('1.1.1'), action('1.1.2')],
      ),
    );
    expect(rows.map((row) => [row.kind, row.key, row.live, row.liveBefore])).toEqual([
      ['priority', '1', 2, 1],
      ['direct', '1', 0, 1],
      ['section', '1.1', 2, 0],
      ['section', '1.2', 0, 0],
      ['priority', '2', 0, 0],
      ['section', '2.1', 0, 0],
      ['unplaced', '', 0, 1],
    ]);
    expect(total).toMatchObject({ live: 2, liveBefore: 2 });
  });

  it('counts what came back in its cycle, with the share of what was due', () => {
    const plan = planWith([action('1.1.1'), action('1.1.2')], [update('u', '1.1.1', 'C2')]);
    expect(summaryPart(thawedOf(plan)).returns).toEqual({ due: 2, onTime: 1, late: 0, none: 1, rate: 0.5 });
    expect(summaryPart(thawedOf(plan, { asAt: '2026-08-31' })).returns).toBeNull();
    expect(summaryPart(thawedOf(planWith([]))).returns).toMatchObject({ due: 0, rate: null });
  });
});

describe('the walk from the last pack of the body to this one', () => {
  it('names what was added, split, merged and withdrawn', () => {
    const { walk } = summaryPart(
      twice(
        [
          action('1.1.1'),
          action('1.1.2'),
          action('1.1.3'),
          action('1.1.4', { lifecycle: 'withdrawn' }),
          action('1.1.5', { lifecycle: 'on-hold' }),
        ],
        [
          action('1.1.1'),
          action('1.1.2', { lifecycle: 'merged', mergedInto: '1.1.1' }),
          action('1.1.3', { lifecycle: 'withdrawn' }),
          action('1.1.4'),
          action('1.1.5', { lifecycle: 'on-hold' }),
          action('1.1.6', { splitFrom: '1.1.1' }),
          action('1.1.7'),
          action('1.1.8', { lifecycle: 'withdrawn' }),
          action('1.1.9', { lifecycle: 'merged', splitFrom: '1.1.1' }),
          action('1.1.10', { lifecycle: 'proposed' }),
        ],
      ),
    );
    expect(walk).toEqual({
      from: before,
      opening: 4,
      added: ['1.1.4', '1.1.7', '1.1.8'],
      split: ['1.1.6', '1.1.9'],
      merged: ['1.1.2', '1.1.9'],
      withdrawn: ['1.1.3', '1.1.8'],
      live: 5,
    });
  });

  it('counts an action that is gone from the lists as withdrawn', () => {
    const { walk, total } = summaryPart(twice([action('1.1.1'), action('1.1.2')], [action('1.1.1')]));
    expect(walk).toMatchObject({ opening: 2, withdrawn: ['1.1.2'], live: 1 });
    expect(total).toMatchObject({ live: 1, liveBefore: 2 });
  });

  it('begins at nothing where the last pack was of an empty plan', () => {
    expect(summaryPart(twice([], [action('1.1.1')])).walk).toMatchObject({
      opening: 0,
      added: ['1.1.1'],
      live: 1,
    });
  });
});

const event = fc.record({ step: fc.integer({ min: 0, max: 2 }), what: fc.nat(), which: fc.nat() });
const played = fc.tuple(fc.array(event, { maxLength: 60 }), fc.nat(60), fc.nat(60)).map(([events, a, b]) => {
  const plan = play(events);
  const day = (n: number) => addDays(plan.lastDay, -(n % plan.days.size));
  const [from, to] = [day(a), day(b)].toSorted();
  return { ...plan, from: from ?? plan.lastDay, to: to ?? plan.lastDay };
});

describe('any two packs of any plan', () => {
  it('always add up, line by line, walk and movement together', () => {
    fc.assert(
      fc.property(played, ({ snapshot, days, from, to }) => {
        const thawed = thawedOf(snapshot, { asAt: to, previous: packBefore(snapshot, from) });
        const { walk, rows, total, statuses } = summaryPart(thawed);
        const movement = movementPart(thawed);
        const liveOn = (day: string) => [...(days.get(day)?.values() ?? [])].filter(isLive).length;
        if (walk === null) throw new Error('there is a pack before');
        expect([walk.opening, walk.live]).toEqual([liveOn(from), liveOn(to)]);
        expect(
          walk.opening + walk.added.length + walk.split.length - walk.merged.length - walk.withdrawn.length,
        ).toBe(walk.live);
        expect([total.liveBefore, total.live, total.moved]).toEqual([
          walk.opening,
          walk.live,
          movement.moved.length,
        ]);
        const { moved, joined, left, unchanged } = movement;
        expect(moved.length + unchanged + left.length).toBe(walk.opening);
        expect(moved.length + unchanged + joined.length).toBe(walk.live);

        const sum = (all: readonly (number | null)[]) => all.reduce<number>((so, one) => so + (one ?? 0), 0);
        const top = rows.filter((row) => row.level === 0);
        for (const figure of ['live', 'liveBefore', 'moved'] as const)
          expect(sum(top.map((row) => row[figure]))).toBe(total[figure]);
        for (const row of [...rows, total]) {
          expect(sum(row.byStatus)).toBe(row.live);
          expect(sum(row.byStatusBefore ?? [])).toBe(row.liveBefore);
          expect(row.byStatusBefore).toHaveLength(statuses.length);
        }
        // of each status: those that had it, less those that lost it, and those that got it
        for (const [index, { code }] of statuses.entries()) {
          const got = [...moved.map((move) => move.to), ...joined.map(({ status }) => status)];
          const lost = [...moved.map((move) => move.from), ...left.map(({ status }) => status)];
          const count = (all: typeof got) => all.filter((one) => one.code === code).length;
          expect((total.byStatusBefore?.[index] ?? 0) - count(lost) + count(got)).toBe(total.byStatus[index]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('differ in nothing when nothing happened in between', () => {
    const plan = planWith([action('1.1.1'), action('2.1.1', { status: 'at-risk' })], [], {
      sections: new Map([['1', section('1', 'Right support', null, 1)]]),
    });
    const thawed = thawedOf(plan, { previous: packBefore(plan, before) });
    const { rows, total, walk } = summaryPart(thawed);
    for (const row of [...rows, total]) {
      expect([row.moved, row.liveBefore]).toEqual([0, row.live]);
      expect(row.byStatusBefore).toEqual(row.byStatus);
    }
    expect(walk).toMatchObject({ opening: 2, added: [], split: [], merged: [], withdrawn: [], live: 2 });
  });
});
