import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { summaryOf } from '#domain/overview.ts';
import {
  everyRow,
  filterRows,
  noFilter,
  planRows,
  sortRows,
  type RowFilter,
  type SortColumn,
} from '#domain/plan-row.ts';
import type { Lifecycle } from '#domain/action.ts';
import { action, person, planWith, today, update } from './plan-kit.ts';

const refs = (rows: readonly { readonly ref: string }[]) => rows.map((row) => row.ref);

describe('planRows', () => {
  it('gives one row for each live action, in the order of the refs', () => {
    const plan = planWith([
      action('1.1.10'),
      action('1.1.2'),
      action('1.1.3', { lifecycle: 'withdrawn' }),
      action('1.1.4', { lifecycle: 'on-hold' }),
    ]);
    expect(refs(planRows(plan, today))).toEqual(['1.1.2', '1.1.4', '1.1.10']);
    expect(refs(everyRow(plan, today))).toEqual(['1.1.2', '1.1.3', '1.1.4', '1.1.10']);
  });

  it('tells where an action stands, who leads it, and what its ratings are', () => {
    const [row] = planRows(planWith([action('1.2.1', { leads: ['forum', 'gone'] })]), today);
    expect(row).toMatchObject({
      priority: '1',
      priorityTitle: 'Right support',
      section: '1.2',
      sectionTitle: 'Workforce and training',
      leadNames: ['Forum Coordinator', 'gone'],
      status: { label: 'On track', letter: 'G' },
      impact: { label: 'Some evidence' },
    });
  });

  it('shows an action under a missing heading, and one with unknown ratings', () => {
    const [row] = planRows(
      planWith([action('9.1', { section: '9', status: 'parked', impactRating: 'gone' })]),
      today,
    );
    expect(row).toMatchObject({ priority: '', sectionTitle: '', status: { letter: '?' }, impact: null });
  });

  it('leaves the section title empty for an action directly under a priority', () => {
    const [row] = planRows(planWith([action('1.9', { section: '1' })]), today);
    expect(row).toMatchObject({ priority: '1', section: '1', sectionTitle: '' });
  });

  it('says on which day in London an action was last updated', () => {
    const [row] = planRows(planWith([action('1.1.1', { lastUpdatedAt: '2026-07-14T23:30:00.000Z' })]), today);
    expect(row?.lastUpdatedOn).toBe('2026-07-15');
  });

  it('knows which actions were updated in the cycle', () => {
    const plan = planWith(
      [action('1.1.1'), action('1.1.2'), action('1.1.3', { status: 'complete' })],
      [update('a', '1.1.1', 'C2'), update('b', '1.1.2', 'C1')],
    );
    expect(
      planRows(plan, today).map(({ isUpdatedThisCycle, isNotUpdated }) => [isUpdatedThisCycle, isNotUpdated]),
    ).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});

describe('filterRows', () => {
  const plan = planWith(
    [
      action('1.1.1', { title: 'Agree one Speech offer', completionLatest: '2026-08-31' }),
      action('1.2.1', { title: 'Train staff', leads: ['forum'], status: 'at-risk' }),
      action('2.1.1', { title: 'Open 40 places', status: 'complete', themes: ['Capital'] }),
      action('1.9', { section: '1', lifecycle: 'on-hold', status: 'on-hold' }),
      action('9.1', { section: '9' }),
    ],
    [update('a', '1.1.1', 'C2')],
  );
  const rows = planRows(plan, today);
  const cases: readonly (readonly [string, Partial<RowFilter>, readonly string[]])[] = [
    ['nothing', {}, ['1.1.1', '1.2.1', '1.9', '2.1.1', '9.1']],
    ['a word in any case', { text: 'SPEECH' }, ['1.1.1']],
    ['several words in any order', { text: ' offer  agree ' }, ['1.1.1']],
    ['words that do not all occur', { text: 'agree places' }, []],
    ['a ref', { text: '2.1.1' }, ['2.1.1']],
    ['the name of a lead', { text: 'forum coordinator' }, ['1.2.1']],
    ['a theme', { text: 'capital' }, ['2.1.1']],
    ['the title of a section', { text: 'workforce' }, ['1.2.1']],
    ['a status in words', { text: 'at risk' }, ['1.2.1']],
    ['a priority', { priority: '1' }, ['1.1.1', '1.2.1', '1.9']],
    ['no heading', { priority: '' }, ['9.1']],
    ['a section', { section: '1.2' }, ['1.2.1']],
    ['a priority itself', { section: '1' }, ['1.9']],
    ['a status', { status: 'complete' }, ['2.1.1']],
    ['open ones', { countsAs: 'open' }, ['1.1.1', '1.2.1', '1.9', '9.1']],
    ['done ones', { countsAs: 'done' }, ['2.1.1']],
    ['a lead', { lead: 'forum' }, ['1.2.1']],
    ['overdue ones', { isOverdueOnly: true }, ['1.1.1']],
    ['not updated ones', { isNotUpdatedOnly: true }, ['1.2.1', '1.9', '9.1']],
    ['a lifecycle', { lifecycle: 'on-hold' }, ['1.9']],
    ['several at once', { priority: '1', countsAs: 'open', text: 'train' }, ['1.2.1']],
  ];
  test.each(cases)('narrows to %s', (_, given, expected) => {
    expect(refs(filterRows(rows, { ...noFilter, ...given }))).toEqual(expected);
  });

  it('gives exactly the rows behind each figure of the summary', () => {
    const lifecycles: readonly Lifecycle[] = ['live', 'on-hold', 'withdrawn'];
    const any = fc.array(
      fc.record({
        section: fc.constantFrom('1', '1.1', '2', '2.1', '9'),
        status: fc.constantFrom('on-track', 'off-track', 'complete', 'parked'),
        lifecycle: fc.constantFrom(...lifecycles),
        completionLatest: fc.constantFrom(null, '2026-08-31', '2027-08-31'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, (all) => {
        const one = planWith(
          all.map((given, index) => action(`a${String(index)}`, given)),
          [update('u', 'a0', 'C2')],
        );
        const table = planRows(one, today);
        const summary = summaryOf(one, today);
        for (const row of summary.rows) {
          const place: Partial<RowFilter> =
            row.kind === 'section' || row.kind === 'direct' ? { section: row.key } : { priority: row.key };
          const count = (given: Partial<RowFilter>) =>
            filterRows(table, { ...noFilter, ...place, ...given }).length;
          expect(count({})).toBe(row.live);
          expect(count({ countsAs: 'open' })).toBe(row.open);
          expect(count({ countsAs: 'done' })).toBe(row.done);
          expect(count({ isOverdueOnly: true })).toBe(row.overdue);
          expect(count({ isNotUpdatedOnly: true })).toBe(row.notUpdated);
          for (const [index, status] of summary.statuses.entries())
            expect(count({ status: status.code })).toBe(row.byStatus[index]);
        }
      }),
    );
  });
});

describe('sortRows', () => {
  const rows = planRows(
    planWith(
      [
        action('1.1.2', {
          title: '"Éclairs" for all',
          status: 'complete',
          impactRating: null,
          completionLatest: '2027-01-31',
          ownerAsWritten: 'b',
          leads: [],
          lastUpdatedAt: null,
        }),
        action('1.1.10', {
          title: 'zebra crossings',
          status: 'not-started',
          impactRating: 'sustained',
          completionLatest: null,
          ownerAsWritten: '',
          leads: ['zoe'],
          lastUpdatedAt: '2026-11-12T08:00:00.000Z',
        }),
        action('2.1.1', {
          title: 'Apples',
          status: 'parked',
          impactRating: 'too-early',
          completionLatest: '2026-12-31',
          ownerAsWritten: 'A group',
          leads: ['adam'],
          lastUpdatedAt: '2026-11-12T07:00:00.000Z',
        }),
      ],
      [],
      {
        people: new Map([
          ['zoe', person('zoe', { name: 'Zoe' })],
          ['adam', person('adam', { name: 'adam' })],
        ]),
      },
    ),
    today,
  );
  const cases: readonly (readonly [SortColumn, readonly string[], readonly string[]])[] = [
    ['ref', ['1.1.2', '1.1.10', '2.1.1'], ['2.1.1', '1.1.10', '1.1.2']],
    ['title', ['2.1.1', '1.1.2', '1.1.10'], ['1.1.10', '1.1.2', '2.1.1']],
    ['section', ['1.1.2', '1.1.10', '2.1.1'], ['2.1.1', '1.1.2', '1.1.10']],
    ['status', ['1.1.10', '1.1.2', '2.1.1'], ['2.1.1', '1.1.2', '1.1.10']],
    ['impact', ['2.1.1', '1.1.10', '1.1.2'], ['1.1.10', '2.1.1', '1.1.2']],
    ['lead', ['2.1.1', '1.1.10', '1.1.2'], ['1.1.10', '2.1.1', '1.1.2']],
    ['owner', ['2.1.1', '1.1.2', '1.1.10'], ['1.1.2', '2.1.1', '1.1.10']],
    ['completion', ['2.1.1', '1.1.2', '1.1.10'], ['1.1.2', '2.1.1', '1.1.10']],
    ['lastUpdated', ['2.1.1', '1.1.10', '1.1.2'], ['1.1.10', '2.1.1', '1.1.2']],
  ];
  test.each(cases)('by %s both ways, empty ones last', (column, up, down) => {
    expect(refs(sortRows(rows, column, 'ascending'))).toEqual(up);
    expect(refs(sortRows(rows, column, 'descending'))).toEqual(down);
  });

  it('leaves the rows it was given as they are', () => {
    const before = refs(rows);
    sortRows(rows, 'title', 'descending');
    expect(refs(rows)).toEqual(before);
  });
});
