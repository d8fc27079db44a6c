import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countingCycle, summaryOf, unplacedTitle, updatedIn, type SummaryRow } from '#domain/overview.ts';
import { returnsOf } from '#domain/cycle/returns.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { defaultScheme } from '#domain/status.ts';
import { action, cycle, planWith, section, storedRow, today, update } from './plan-kit.ts';

const threeLevels = new Map(
  [
    section('1', 'Right support', null, 1),
    section('1.1', 'Early identification', '1', 2),
    section('1.1.1', 'In schools', '1.1', 3),
    section('1.1.2', 'In clinics', '1.1', 4),
    section('1.2', 'Workforce', '1', 5),
    section('2', 'Right place', null, 6),
  ].map((one) => [one.key, one]),
);

const codes = defaultScheme.statuses.map((status) => status.code);

describe('summaryOf', () => {
  it('counts by status in the order of the scheme', () => {
    const { statuses, total } = summaryOf(
      planWith([
        action('1.1.1', { status: 'off-track' }),
        action('1.1.2', { status: 'not-started' }),
        action('2.1.1', { status: 'off-track' }),
      ]),
      today,
    );
    expect(statuses.map((status) => status.code)).toEqual(codes);
    expect(total.byStatus).toEqual([1, 0, 0, 2, 0, 0, 0]);
  });

  it('lists each priority with its sections below it, in the order of the plan', () => {
    const { rows } = summaryOf(planWith([]), today);
    expect(rows.map((row) => [row.kind, row.key])).toEqual([
      ['priority', '1'],
      ['section', '1.1'],
      ['section', '1.2'],
      ['priority', '2'],
      ['section', '2.1'],
    ]);
  });

  it('counts live and on-hold actions and nothing else', () => {
    const { total } = summaryOf(
      planWith([
        action('1.1.1'),
        action('1.1.2', { lifecycle: 'on-hold', status: 'on-hold' }),
        action('1.1.3', { lifecycle: 'proposed' }),
        action('1.1.4', { lifecycle: 'merged' }),
        action('1.1.5', { lifecycle: 'withdrawn' }),
      ]),
      today,
    );
    expect(total.live).toBe(2);
  });

  it('counts an action as overdue from the day after its last possible day, unless it is done', () => {
    const last = '2026-11-20';
    const plan = planWith([
      action('1.1.1', { completionLatest: last }),
      action('1.1.2', { completionLatest: last, status: 'complete' }),
      action('1.1.3', { completionLatest: null }),
    ]);
    expect(summaryOf(plan, last).total.overdue).toBe(0);
    expect(summaryOf(plan, '2026-11-21').total.overdue).toBe(1);
  });

  it('counts open actions without an update in the open cycle as not updated', () => {
    const plan = planWith(
      [action('1.1.1'), action('1.1.2'), action('1.1.3', { status: 'complete' })],
      [update('a', '1.1.1', 'C2'), update('b', '1.1.2', 'C1')],
    );
    expect(summaryOf(plan, today).total.notUpdated).toBe(1);
  });

  it('counts no update as owed for an action on hold, by its lifecycle or by its status', () => {
    const plan = planWith([
      action('1.1.1'),
      action('1.1.2', { lifecycle: 'on-hold', status: 'on-hold' }),
      action('1.1.3', { status: 'on-hold' }),
      action('1.1.4', { status: 'complete' }),
    ]);
    const { total } = summaryOf(plan, today);
    expect([total.open, total.owed, total.notUpdated]).toEqual([3, 1, 1]);
    const c2 = plan.cycles.get('C2');
    expect(c2 && returnsOf(plan, c2, today).map((one) => one.action.ref)).toEqual(['1.1.1']);
  });

  it('goes by the last cycle between two cycles', () => {
    const plan = planWith([action('1.1.1'), action('1.1.2')], [update('a', '1.1.1', 'C1')]);
    const summary = summaryOf(plan, '2026-10-15');
    expect(summary.cycle?.key).toBe('C1');
    expect(summary.total.notUpdated).toBe(1);
  });

  it('asks nobody for an update before the first cycle', () => {
    const summary = summaryOf(planWith([action('1.1.1')]), '2026-08-01');
    expect(summary.cycle).toBeNull();
    expect(summary.total.notUpdated).toBe(0);
  });

  it('counts a status that is no longer in the scheme as open, after those that are', () => {
    const { statuses, total } = summaryOf(planWith([action('1.1.1', { status: 'parked' })]), today);
    expect(statuses.at(-1)).toMatchObject({ code: 'parked', letter: '?' });
    expect(total.byStatus.at(-1)).toBe(1);
    expect(total.open).toBe(1);
  });

  it('does not list a vanished status that only withdrawn actions hold', () => {
    const { statuses } = summaryOf(
      planWith([action('1.1.1', { status: 'parked', lifecycle: 'withdrawn' })]),
      today,
    );
    expect(statuses).toHaveLength(codes.length);
  });

  it('gives actions directly under a priority a row of their own beside its sections', () => {
    const { rows } = summaryOf(planWith([action('1.9', { section: '1' }), action('1.1.1')]), today);
    expect(rows.slice(0, 3).map((row) => [row.kind, row.key, row.live])).toEqual([
      ['priority', '1', 2],
      ['direct', '1', 1],
      ['section', '1.1', 1],
    ]);
  });

  it('counts actions whose heading is missing in a last row', () => {
    const { rows, total } = summaryOf(planWith([action('9.9.9', { section: '9.9' })]), today);
    expect(rows.at(-1)).toMatchObject({
      kind: 'unplaced',
      title: unplacedTitle,
      noun: '',
      live: 1,
    });
    expect(total.live).toBe(1);
  });

  it('counts a priority without sections by itself', () => {
    const plan = planWith([action('3.1', { section: '3' })], [], {
      sections: new Map([['3', section('3', 'Right time', null, 1)]]),
    });
    expect(summaryOf(plan, today).rows).toMatchObject([{ kind: 'priority', key: '3', live: 1 }]);
  });

  it('counts under a heading everything below it, with a row for what stands directly there', () => {
    const plan = planWith(
      [action('a', { section: '1.1' }), action('b', { section: '1.1.1' }), action('c', { section: '1.1.2' })],
      [],
      { sections: threeLevels },
    );
    expect(
      summaryOf(plan, today).rows.map((row) => [row.kind, row.key, row.level, row.noun, row.title, row.live]),
    ).toEqual([
      ['priority', '1', 0, 'Priority', 'Right support', 3],
      ['section', '1.1', 1, 'Section', 'Early identification', 3],
      ['direct', '1.1', 2, 'Heading', 'Directly under this section', 1],
      ['section', '1.1.1', 2, 'Heading', 'In schools', 1],
      ['section', '1.1.2', 2, 'Heading', 'In clinics', 1],
      ['section', '1.2', 1, 'Section', 'Workforce', 0],
      ['priority', '2', 0, 'Priority', 'Right place', 0],
    ]);
  });

  it('names the levels as the plan does', () => {
    const plan = planWith([action('a', { section: '1' }), action('b', { section: '9' })], [], {
      sections: threeLevels,
      settings: {
        ...defaultSettings,
        structure: {
          ...defaultSettings.structure,
          levels: [
            { one: 'Outcome', many: 'Outcomes' },
            { one: 'Theme', many: 'Themes' },
            { one: 'Year', many: 'Years' },
          ],
        },
      },
    });
    const { rows } = summaryOf(plan, today);
    expect(rows.map((row) => row.noun)).toEqual([
      'Outcome',
      'Theme',
      'Theme',
      'Year',
      'Year',
      'Theme',
      'Outcome',
      '',
    ]);
    expect(rows[1]?.title).toBe('Directly under this outcome');
  });

  it('has a total of nothing for an empty plan', () => {
    const { rows, total } = summaryOf(planWith([], [], { sections: new Map() }), today);
    expect(rows).toEqual([]);
    expect(total).toMatchObject({ live: 0, open: 0, done: 0, overdue: 0, notUpdated: 0 });
  });
});

describe('countingCycle', () => {
  const first = cycle('C1', '2026-09-01', '2026-09-30');
  const second = cycle('C2', '2026-11-01', '2026-11-30');
  const cases = [
    ['2026-08-31', null],
    ['2026-09-01', 'C1'],
    ['2026-09-30', 'C1'],
    ['2026-10-31', 'C1'],
    ['2026-11-01', 'C2'],
    ['2027-01-01', 'C2'],
  ] as const;
  test.each(cases)('on %s it is %s', (day, key) => {
    expect(countingCycle([second, first], day)?.key ?? null).toBe(key);
  });
});

const anyAction = fc.record({
  section: fc.constantFrom('1', '1.1', '1.1.1', '1.1.2', '1.2', '2', '9.9', ''),
  status: fc.constantFrom(...codes, 'parked', ''),
  lifecycle: fc.constantFrom('live', 'live', 'on-hold', 'withdrawn', 'merged', 'proposed'),
  completionLatest: fc.constantFrom(null, '2026-08-31', '2027-08-31'),
});

describe('the figures of any plan', () => {
  const anyPlan = fc
    .array(fc.record({ given: anyAction, isUpdated: fc.boolean() }), { maxLength: 40 })
    .map((all) =>
      planWith(
        all.map(({ given }, index) => action(`a${String(index)}`, given)),
        all.flatMap(({ isUpdated }, index) =>
          isUpdated ? [update(`u${String(index)}`, `a${String(index)}`, 'C2')] : [],
        ),
        { sections: threeLevels },
      ),
    );
  const figures = (row: SummaryRow) => [
    row.live,
    row.open,
    row.done,
    row.overdue,
    row.owed,
    row.notUpdated,
    ...row.byStatus,
  ];
  const sum = (rows: readonly SummaryRow[], width: number) =>
    rows.reduce(
      (totals, row) => totals.map((total, index) => total + (figures(row)[index] ?? 0)),
      Array.from({ length: width }, () => 0),
    );

  it('reconcile: what stands one level below a heading sums to it, the priorities to the total', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { rows, total } = summaryOf(plan, today);
        const width = figures(total).length;
        expect(
          sum(
            rows.filter((row) => row.level === 0),
            width,
          ),
        ).toEqual(figures(total));
        for (const [index, heading] of rows.entries()) {
          const rest = rows.slice(index + 1);
          const end = rest.findIndex((row) => row.level <= heading.level);
          const below = end === -1 ? rest : rest.slice(0, end);
          const next = below.filter((row) => row.level === heading.level + 1);
          if (next.length === 0) continue;
          expect(sum(next, width)).toEqual(figures(heading));
        }
      }),
    );
  });

  it('add up in every row: statuses to live, open and done to live', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { rows, total } = summaryOf(plan, today);
        for (const row of [...rows, total]) {
          expect(row.byStatus.reduce((all, count) => all + count, 0)).toBe(row.live);
          expect(row.open + row.done).toBe(row.live);
          expect(row.overdue).toBeLessThanOrEqual(row.open);
          expect(row.notUpdated).toBeLessThanOrEqual(row.owed);
          expect(row.owed).toBeLessThanOrEqual(row.open);
        }
      }),
    );
  });
});

test('an update that waits on a device counts as not received', () => {
  const waiting = update('u1', '1.1.1', 'C2', { row: null });
  const open = planWith([]).cycles.get('C2') ?? null;
  const plan = (one: typeof waiting) => planWith([action('1.1.1')], [one]);
  expect([...updatedIn(plan(waiting), open)]).toEqual([]);
  expect([...updatedIn(plan({ ...waiting, row: storedRow('1') }), open)]).toEqual(['1.1.1']);
});
