import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { summaryOf } from '#domain/overview.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import { everyRow, planRows, sortRows, type SortColumn } from '#domain/plan-row.ts';
import { filterRows, noFilter, type RowFilter } from '#domain/row-filter.ts';
import type { Lifecycle } from '#domain/action.ts';
import { action, approvedOn, person, planChange, planWith, section, today, update } from './plan-kit.ts';

const threeLevels = new Map(
  [
    section('1', 'Right support', null, 1),
    section('1.1', 'Early identification', '1', 2),
    section('1.1.1', 'In schools', '1.1', 3),
    section('2', 'Right place', null, 4),
  ].map((one) => [one.key, one]),
);

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

  it('knows the headings above an action, highest first, and which it is directly under', () => {
    const rows = planRows(
      planWith(
        [action('a', { section: '1.1.1' }), action('b', { section: '1' }), action('c', { section: '9' })],
        [],
        {
          sections: threeLevels,
        },
      ),
      today,
    );
    expect(rows.map((row) => row.headings)).toEqual([['1', '1.1', '1.1.1'], ['1'], []]);
  });

  it('calls an action re-dated once a change of its date is approved, not by other changes', () => {
    const later = { completionAsWritten: 'July 2027' };
    const plan = planWith(
      ['1.1.1', '1.1.2', '1.1.3', '1.1.4'].map((ref) => action(ref)),
      [],
      {
        changes: new Map(
          [
            planChange('approved', {
              ...approvedOn('2026-11-12'),
              kind: 're-date',
              parts: [
                { ref: '1.1.1', before: {}, after: later },
                // a change of the review date alone
                { ref: '1.1.4', before: {}, after: { reviewOn: '2027-01-31' } },
              ],
            }),
            planChange('proposed', { kind: 're-date', parts: [{ ref: '1.1.2', before: {}, after: later }] }),
            planChange('reworded', {
              ...approvedOn('2026-11-12'),
              parts: [{ ref: '1.1.3', before: {}, after: { title: 'Other words' } }],
            }),
          ].map((one) => [one.id, one]),
        ),
      },
    );
    expect(planRows(plan, today).map((row) => row.isReDated)).toEqual([true, false, false, false]);
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
      action('1.1.1', {
        title: 'Agree one Speech offer',
        completionLatest: '2026-08-31',
        themes: ['Early help', 'Voice'],
        isStatutory: true,
      }),
      action('1.2.1', {
        title: 'Train staff',
        leads: ['forum'],
        status: 'at-risk',
        alignments: ['Area SEND inspection'],
      }),
      action('2.1.1', { title: 'Open 40 places', status: 'complete', themes: ['Capital'] }),
      action('1.9', { section: '1', lifecycle: 'on-hold', status: 'on-hold' }),
      action('9.1', { section: '9', completionAsWritten: 'Ongoing', completionLatest: null }),
    ],
    [update('a', '1.1.1', 'C2')],
    {
      changes: new Map([
        [
          'later',
          planChange('later', {
            ...approvedOn('2026-11-12'),
            kind: 're-date',
            parts: [{ ref: '2.1.1', before: {}, after: { completionAsWritten: 'July 2027' } }],
          }),
        ],
      ]),
    },
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
    ['a priority as a heading, with all below it', { section: '1' }, ['1.1.1', '1.2.1', '1.9']],
    ['what stands directly under a priority', { direct: '1' }, ['1.9']],
    ['what stands directly under a heading the plan lacks', { direct: '9' }, ['9.1']],
    ['one theme of several', { theme: 'Voice' }, ['1.1.1']],
    ['a theme nothing has', { theme: 'voice' }, []],
    ['what it serves', { alignment: 'Area SEND inspection' }, ['1.2.1']],
    ['re-dated ones', { isReDatedOnly: true }, ['2.1.1']],
    ['those without a last day', { isOpenEndedOnly: true }, ['9.1']],
    ['those the law requires', { isStatutoryOnly: true }, ['1.1.1']],
    ['a theme that the law requires', { theme: 'Capital', isStatutoryOnly: true }, []],
    ['a status', { status: 'complete' }, ['2.1.1']],
    ['open ones', { countsAs: 'open' }, ['1.1.1', '1.2.1', '1.9', '9.1']],
    ['done ones', { countsAs: 'done' }, ['2.1.1']],
    ['a lead', { lead: 'forum' }, ['1.2.1']],
    ['overdue ones', { isOverdueOnly: true }, ['1.1.1']],
    ['not updated ones', { isNotUpdatedOnly: true }, ['1.2.1', '9.1']],
    ['a lifecycle', { lifecycle: 'on-hold' }, ['1.9']],
    ['several at once', { priority: '1', countsAs: 'open', text: 'train' }, ['1.2.1']],
  ];
  test.each(cases)('narrows to %s', (_, given, expected) => {
    expect(refs(filterRows(rows, { ...noFilter, ...given }))).toEqual(expected);
  });

  it('tells dates that are not understood from those without a last day', () => {
    const of = (ref: string, completionAsWritten: string) =>
      action(ref, {
        completionAsWritten,
        completionPrecision: readCompletion(completionAsWritten).precision,
        completionLatest: readCompletion(completionAsWritten).latest,
      });
    const table = planRows(
      planWith([of('1', 'first quarter'), of('2', 'Ongoing'), of('3', ''), of('4', 'March 2027')]),
      today,
    );
    expect(refs(filterRows(table, { ...noFilter, isDateUnreadOnly: true }))).toEqual(['1']);
    expect(refs(filterRows(table, { ...noFilter, isOpenEndedOnly: true }))).toEqual(['2', '3']);
  });

  it('gives exactly the rows behind each figure of the summary', () => {
    const lifecycles: readonly Lifecycle[] = ['live', 'on-hold', 'withdrawn'];
    const any = fc.array(
      fc.record({
        section: fc.constantFrom('1', '1.1', '1.1.1', '2', '9'),
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
          { sections: threeLevels },
        );
        const table = planRows(one, today);
        const summary = summaryOf(one, today);
        for (const row of summary.rows) {
          const place: Partial<RowFilter> =
            row.kind === 'section'
              ? { section: row.key }
              : row.kind === 'direct'
                ? { direct: row.key }
                : { priority: row.key };
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
