import { assert, boolean, constantFrom, array, property, string, oneof } from 'fast-check';
import { expect, test } from 'vitest';
import { blankAction } from '#domain/action.ts';
import { decideImport } from '#domain/intake/decide-import.ts';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { proposedColumns } from '#domain/intake/intake-columns.ts';
import { usualChoice } from '#domain/intake/intake-choice.ts';
import type { Cell, Grid } from '#domain/intake/intake-grid.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { action, context, grid, person, section, snapshot, type Written } from './intake-build.ts';

const headings = [
  'Ref',
  'Section',
  'Action',
  'How we measure success',
  'Who is responsible',
  'Complete by',
  'RAG',
];

const plan = snapshot({
  sections: [section('1', 'Right support', { order: 1 }), section('1.1', 'Early help', { order: 2 })],
  people: [
    person('therapies-lead', { name: 'Therapies Lead', post: 'Children’s therapies' }),
    person('head-of-send', { name: 'Anna Example', post: 'Head of SEND', email: 'anna@example.org' }),
    person('left', { name: 'Old Lead', isActive: false }),
    person('twin-1', { name: 'Sam Double' }),
    person('twin-2', { name: 'Sam Double' }),
  ],
  actions: [action('1.1.1')],
});

function read(
  rows: readonly (readonly Written[])[],
  more: Partial<Grid> = {},
  into: Snapshot = plan,
): IntakePreview {
  return readPlan([grid([headings, ...rows], more)], into, () => 'imp-1');
}

/** A row of the table; fields that do not matter are sound. */
function line(
  ref: Written,
  more: Partial<Record<'section' | 'action' | 'measure' | 'owner' | 'by' | 'rag', Written>> = {},
) {
  const { section: under = '1.1 Early help', action: what = `Do ${typeof ref === 'string' ? ref : ''}` } =
    more;
  return [
    ref,
    under,
    what,
    more.measure ?? 'It works',
    more.owner ?? 'Therapies Lead',
    more.by ?? 'March 2027',
    more.rag ?? 'G',
  ];
}

const said = (preview: IntakePreview) => preview.issues.map((one) => `${one.level} ${one.cell} ${one.code}`);
const refs = (preview: IntakePreview) => preview.actions.map((one) => one.ref);
const left = (preview: IntakePreview) => preview.skipped.map((one) => `${String(one.row)} ${one.why}`);
const date = (on: string, shows: NonNullable<Cell['date']>['shows'], text = 'x'): Partial<Cell> => ({
  text,
  kind: 'date',
  date: { on, shows },
});

test('makes an action of a row, with its words as written', () => {
  const preview = read([
    line('1.1.2', { action: '  Agree the offer.\r\nThen publish it. ', rag: 'Green (G)' }),
  ]);
  expect(preview.actions).toEqual([
    {
      ...blankAction('1.1.2', '1.1', 'Agree the offer.\nThen publish it.'),
      title: 'Agree the offer. Then publish it.',
      leads: ['therapies-lead'],
      ownerAsWritten: 'Therapies Lead',
      successMeasures: 'It works',
      completionAsWritten: 'March 2027',
      completionPrecision: 'month',
      completionEarliest: '2027-03-01',
      completionLatest: '2027-03-31',
      originalCompletion: 'March 2027',
      status: 'on-track',
      importId: 'imp-1',
    },
  ]);
  expect(preview).toMatchObject({ importId: 'imp-1', sections: [], people: [], issues: [], skipped: [] });
});

test('says which sheet and row it read, and what each column was taken for', () => {
  const sheet = grid([
    ['Plan'],
    [],
    ['Ref', 'Action', 'Lead', 'Start', 'Budget', 'What'],
    ['1.1.2', 'Do', 'Therapies Lead'],
  ]);
  const preview = readPlan([sheet], plan, () => 'imp-1');
  expect(preview.table).toMatchObject({ sheet: 'Plan', headerRow: 'row 3', otherSheets: [] });
  expect(preview.table?.mapping.map((column) => column.field)).toEqual([
    'ref',
    'action',
    'owner',
    null,
    null,
    null,
  ]);
  expect(said(preview)).toEqual([
    'check D3 column-unused',
    'check E3 column-unused',
    'check F3 column-second',
    'check A4 date-missing',
  ]);
});

test('reads the columns that not every plan has', () => {
  const sheet = grid([
    [
      'Ref',
      'Priority',
      'Section',
      'Themes',
      'Title',
      'Action',
      'Lead',
      'SRO',
      'Due date',
      'Revised date',
      'Status',
      'Impact rating',
      'Progress',
      'Impact',
      'Next steps',
      'Source',
    ],
    [
      '1.1.2',
      '1 Right support',
      '1.1',
      'Voice; Data',
      'A title',
      'Do',
      'Therapies Lead',
      'Anna Example',
      'May 2026',
      'May 2027',
      'R',
      'Some evidence',
      'Met',
      'Better',
      'Meet again',
      'Strategy 2021',
    ],
  ]);
  const preview = readPlan([sheet], plan, () => 'imp-1');
  expect(said(preview)).toEqual(['check K2 status-unexplained']);
  expect(preview.actions[0]).toMatchObject({
    title: 'A title',
    description: 'Do',
    themes: ['Voice', 'Data'],
    leads: ['therapies-lead'],
    accountable: 'head-of-send',
    completionAsWritten: 'May 2027',
    completionLatest: '2027-05-31',
    originalCompletion: 'May 2026',
    status: 'off-track',
    impactRating: 'some-evidence',
    latestActivity: 'Met',
    latestImpact: 'Better',
    latestNextSteps: 'Meet again',
    sources: ['Strategy 2021'],
  });
});

test.each<[what: string, grids: readonly Grid[], code: string]>([
  ['no table', [grid([['Cover'], ['Some text']])], 'no-table'],
  ['no sheet at all', [], 'no-table'],
  ['a heading only', [grid([headings])], 'no-actions'],
  [
    'no column of references',
    [
      grid([
        ['Action', 'Lead', 'When'],
        ['Do', 'A', 'B'],
      ]),
    ],
    'no-ref-column',
  ],
  ['more rows than are read', [grid([headings, line('1.1.2')], { isCut: true })], 'too-many-rows'],
])('stops at a workbook with %s', (_, grids, code) => {
  const preview = readPlan(grids, plan, () => 'imp-1');
  expect(preview.actions).toEqual([]);
  expect(preview.issues.map((one) => [one.level, one.code])).toEqual([['stops', code]]);
});

test('refuses a reference that is missing or comes twice, at its cell, and reads one that is in the plan', () => {
  const preview = read([
    line('1.1.2'),
    line(''),
    line('1.1.2'),
    line('1.1.1'),
    line('1.1.2.'),
    line('1.1.3'),
  ]);
  expect(refs(preview)).toEqual(['1.1.2', '1.1.1', '1.1.3']);
  expect(said(preview)).toEqual(['stops A3 ref-missing', 'stops A4 ref-twice', 'stops A6 ref-twice']);
  expect(left(preview)).toEqual(['3 stopped', '4 stopped', '6 stopped']);
});

test('keeps a reference as text and drops only the dot at its end', () => {
  expect(refs(read([line('1.1.2.'), line(' A 1 '), line('SEND-07')]))).toEqual(['1.1.2', 'A 1', 'SEND-07']);
});

test('puts references right that Excel has changed, where the rows beside them tell what they were', () => {
  const preview = read([
    line({ text: '1.1', kind: 'number' }),
    line(date('2026-02-01', 'day', '01-Feb')),
    line({ text: '1.3', kind: 'number' }),
    line('1.9'),
    line({ text: '1.1', kind: 'number' }),
    line('1.11'),
    line({ text: '2', kind: 'number' }),
    line({ text: '3.4', kind: 'number' }),
  ]);
  expect(refs(preview)).toEqual(['1.1', '1.2', '1.3', '1.9', '1.10', '1.11', '2', '3.4']);
  expect(preview.issues.map((one) => [one.cell, one.code, one.facts])).toEqual([
    ['A3', 'ref-mended', { written: '01-Feb', ref: '1.2' }],
    ['A6', 'ref-mended', { written: '1.1', ref: '1.10' }],
    ['A9', 'ref-is-number', { ref: '3.4', maybe: '3.40' }],
  ]);
});

test('leaves out references that Excel has changed where nothing tells what they were, until they are chosen', () => {
  const rows = [
    line({ text: '1.1', kind: 'number' }),
    line('1.7'),
    line({ text: '1.1', kind: 'number' }),
    line(date('2026-04-05', 'day', '05-Apr')),
  ];
  const preview = read(rows);
  expect(refs(preview)).toEqual(['1.1', '1.7']);
  expect(preview.issues.map((one) => [one.cell, one.code, one.facts['maybe']])).toEqual([
    ['A4', 'ref-twice', '1.10'],
    ['A5', 'ref-is-date', '5.4'],
  ]);
  const file = [grid([headings, ...rows])];
  expect(proposedColumns(file, usualChoice).doubtfulRefs).toEqual([
    { key: 'Plan!A4', sheet: 'Plan', cell: 'A4', written: '1.1', maybe: '1.10' },
    { key: 'Plan!A5', sheet: 'Plan', cell: 'A5', written: '05-Apr', maybe: '5.4' },
  ]);
  const mended = readPlan(file, plan, () => 'imp-1', {
    ...usualChoice,
    mended: new Set(['Plan!A4', 'Plan!A5']),
  });
  expect(refs(mended)).toEqual(['1.1', '1.7', '1.10', '5.4']);
  expect(said(mended)).toEqual(['check A4 ref-mended', 'check A5 ref-mended']);
});

test('does not import a row without words for its action', () => {
  const preview = read([
    line('1.1.2', { action: '' }),
    line('1.1.3', { action: { text: '', kind: 'no-value' } }),
  ]);
  expect(refs(preview)).toEqual([]);
  expect(said(preview)).toEqual(['stops  no-actions', 'stops C2 action-missing', 'stops C3 no-value']);
});

test('does not import a text that is too long, and says by how much', () => {
  const preview = read([
    line('1.1.2', { measure: 'x'.repeat(10_001) }),
    line('1.1.3', { by: 'y'.repeat(300) }),
  ]);
  expect(refs(preview)).toEqual([]);
  expect(
    preview.issues.filter((one) => one.code === 'text-too-long').map((one) => [one.cell, one.facts]),
  ).toEqual([
    ['D2', { field: 'measure', limit: 10_000, over: 1 }],
    ['F3', { field: 'completion', limit: 255, over: 45 }],
  ]);
});

test('leaves out broken formulas and says where they are', () => {
  const preview = read([
    line('1.1.2', { measure: { text: '#REF!', kind: 'error' }, by: { text: '', kind: 'no-value' } }),
  ]);
  expect(preview.actions[0]).toMatchObject({ successMeasures: '', completionAsWritten: '' });
  expect(said(preview)).toEqual([
    'check D2 cell-error',
    'check D2 measure-missing',
    'check F2 no-value',
    'check F2 date-missing',
  ]);
});

test('joins a row that goes on without a reference to the one above', () => {
  const preview = read([
    line('1.1.2', { action: 'Agree the offer', measure: 'Families' }),
    ['', '', 'and publish it', 'say so', '', '', ''],
    ['', '', '', 'in the survey', '', '', ''],
    line('1.1.3'),
  ]);
  expect(preview.actions.map((one) => [one.description, one.successMeasures])).toEqual([
    ['Agree the offer\nand publish it', 'Families\nsay so\nin the survey'],
    ['Do 1.1.3', 'It works'],
  ]);
  expect(said(preview)).toEqual(['check C3 row-joined', 'check D4 row-joined']);
});

test('joins the rows of an action whose reference is merged over them', () => {
  const preview = read([
    line('1.1.2', { owner: 'Therapies Lead' }),
    [{ text: '1.1.2', isRepeat: true }, '', '', '', 'Anna Example', '', ''],
  ]);
  expect(preview.actions.map((one) => one.leads)).toEqual([['therapies-lead', 'head-of-send']]);
});

test('leaves out what is no action, and says why', () => {
  const preview = read([
    line('1.1.2'),
    ['1.1.3', '', 'No new actions', '', '', '', ''],
    [{ text: 'Year 2 (September 2026 to August 2027)', across: 7 }],
    headings,
    line(
      { text: '1.1.4', struck: 'all' },
      Object.fromEntries(
        ['section', 'action', 'measure', 'owner', 'by', 'rag'].map((key) => [
          key,
          { text: 'x', struck: 'all' },
        ]),
      ),
    ),
    ['Total', '', '3', '', '', '', ''],
    ['Note: agreed by the board in May.'],
    ['RAG key'],
    ['G', '', 'On track', '', 'x', 'y', ''],
  ]);
  expect(refs(preview)).toEqual(['1.1.2']);
  expect(left(preview)).toEqual([
    '3 placeholder',
    '4 phase',
    '6 struck',
    '7 total',
    '8 note',
    '9 key',
    '10 key',
  ]);
  expect(preview.skipped[0]).toEqual({
    sheet: 'Plan',
    row: 3,
    name: 'row 3',
    cell: 'A3',
    why: 'placeholder',
    text: '1.1.3 No new actions',
  });
});

test('goes on below a second heading with its columns in another order', () => {
  const preview = read([
    line('1.1.2'),
    [],
    ['Action', 'Ref', 'Complete by', 'Section', 'Who is responsible'],
    ['Other', '1.1.3', 'May 2028', '1.1', 'Therapies Lead'],
  ]);
  expect(preview.actions.map((one) => [one.ref, one.description, one.completionAsWritten])).toEqual([
    ['1.1.2', 'Do 1.1.2', 'March 2027'],
    ['1.1.3', 'Other', 'May 2028'],
  ]);
});

test('stops at another table below a gap', () => {
  const preview = read([line('1.1.2'), [], ['KPI', 'Baseline', 'Target', 'Now'], ['Waits', '12', '6', '9']]);
  expect(refs(preview)).toEqual(['1.1.2']);
  expect(left(preview)).toEqual(['4 other-table', '5 other-table']);
});

test('puts real dates of Excel in words, as far as Excel shows them', () => {
  const preview = read([
    line('1.1.2', { by: date('2027-03-31', 'day', '3/31/27') }),
    line('1.1.3', { by: date('2027-03-01', 'month', 'Mar-27') }),
    line('1.1.4', { by: date('2027-01-01', 'year', '2027') }),
    line('1.1.5', { by: date('2026-09-26', 'day-without-year', '26-Sep') }),
  ]);
  expect(preview.actions.map((one) => [one.completionAsWritten, one.completionLatest])).toEqual([
    ['31 March 2027', '2027-03-31'],
    ['March 2027', '2027-03-31'],
    ['2027', '2027-12-31'],
    ['26 September 2026', '2026-09-26'],
  ]);
  expect(said(preview)).toEqual(['check F5 date-year-hidden']);
});

test('keeps dates that it cannot place as they are written, and points at them', () => {
  const preview = read([
    line('1.1.2', { by: 'When ready' }),
    line('1.1.3', { by: 'TBC' }),
    line('1.1.4', { by: '' }),
    line('1.1.5', { by: 'Ongoing' }),
  ]);
  expect(preview.actions.map((one) => [one.completionAsWritten, one.completionLatest])).toEqual([
    ['When ready', null],
    ['TBC', null],
    ['', null],
    ['Ongoing', null],
  ]);
  expect(said(preview)).toEqual(['check F2 date-unknown', 'check F3 date-tbc', 'check F4 date-missing']);
});

test('finds people by name, post and e-mail address, whatever the case', () => {
  const preview = read([
    line('1.1.2', { owner: 'THERAPIES LEAD' }),
    line('1.1.3', { owner: 'head of SEND' }),
    line('1.1.4', { owner: 'A. Example <Anna@Example.org>' }),
    line('1.1.5', { owner: 'Dr Anna Example and Therapies Lead' }),
    line('1.1.6', { owner: 'Childrens Therapies' }),
  ]);
  expect(preview.actions.map((one) => one.leads)).toEqual([
    ['therapies-lead'],
    ['head-of-send'],
    ['head-of-send'],
    ['head-of-send', 'therapies-lead'],
    ['therapies-lead'],
  ]);
  expect(preview.people).toEqual([]);
  expect(preview.issues).toEqual([]);
});

test('proposes each unknown owner once, as a lead who needs an e-mail address', () => {
  const preview = read([
    line('1.1.2', { owner: 'Portage Team' }),
    line('1.1.3', { owner: 'portage  team; Ben Sample (ben@example.org)' }),
  ]);
  expect(preview.people).toMatchObject([
    {
      key: 'portage-team',
      name: 'Portage Team',
      email: '',
      role: 'lead',
      isActive: true,
      importId: 'imp-1',
      row: null,
    },
    { key: 'ben-sample', name: 'Ben Sample', email: 'ben@example.org' },
  ]);
  expect(preview.actions.map((one) => one.leads)).toEqual([['portage-team'], ['portage-team', 'ben-sample']]);
  expect(preview.issues.map((one) => [one.cell, one.code, one.facts])).toEqual([
    ['E2', 'owner-new', { name: 'Portage Team', email: '', kind: 'group' }],
    ['E3', 'owner-new', { name: 'Ben Sample', email: 'ben@example.org', kind: 'person' }],
  ]);
});

test('does not propose people for rows that are left out', () => {
  const preview = read([line('', { owner: 'Nobody Else', section: '7 New things' }), line('1.1.2')]);
  expect(preview.people).toEqual([]);
  expect(preview.sections).toEqual([]);
  expect(said(preview)).toEqual(['stops A2 ref-missing']);
});

test('points at owners that are missing, have left, are two people, or may be several', () => {
  const preview = read([
    line('1.1.2', { owner: 'TBC' }),
    line('1.1.3', { owner: 'Old Lead' }),
    line('1.1.4', { owner: 'Sam Double' }),
    line('1.1.5', { owner: 'Education and Health' }),
    line('1.1.6', { owner: 'Education and Health' }),
  ]);
  expect(preview.actions.map((one) => one.leads)).toEqual([
    [],
    ['left'],
    [],
    ['education-and-health'],
    ['education-and-health'],
  ]);
  expect(said(preview)).toEqual([
    'check E2 owner-missing',
    'check E3 owner-left',
    'check E4 owner-ambiguous',
    'check E5 owner-maybe-several',
    'check E5 owner-new',
  ]);
});

test('says once how a status word was read, and points at those it cannot read', () => {
  const preview = read([
    line('1.1.2', { rag: 'Amber' }),
    line('1.1.3', { rag: 'Amber' }),
    line('1.1.4', { rag: 'see notes' }),
    line('1.1.5', { rag: 'Withdrawn' }),
    line('1.1.6', { rag: { text: '', fill: '00B050' } }),
    line('1.1.7', { rag: '' }),
  ]);
  expect(preview.actions.map((one) => [one.status, one.lifecycle])).toEqual([
    ['at-risk', 'live'],
    ['at-risk', 'live'],
    ['not-started', 'live'],
    ['not-started', 'withdrawn'],
    ['on-track', 'live'],
    ['not-started', 'live'],
  ]);
  expect(said(preview)).toEqual([
    'check G2 status-unexplained',
    'check G2 status-read',
    'check G4 status-unknown',
    'check G5 status-closed',
    'check G6 status-by-colour',
  ]);
});

test('takes a colour that the whole row has for decoration', () => {
  const preview = read([
    line('1.1.2', { action: { text: 'Do', fill: '0070C0' }, rag: { text: '', fill: '0070C0' } }),
  ]);
  expect(preview.actions[0]?.status).toBe('not-started');
});

test('finds sections of the plan by number and by title', () => {
  const preview = read([
    line('1.1.2', { section: '1.1' }),
    line('1.1.3', { section: 'early help' }),
    line('1.1.4', { section: '1.1 Early Help' }),
    line('1.1.5', { section: '1.1 Early help offer' }),
  ]);
  expect(preview.actions.map((one) => one.section)).toEqual(['1.1', '1.1', '1.1', '1.1']);
  expect(said(preview)).toEqual(['check B5 section-title-differs']);
});

test('gives a heading that has the number of another one in the plan a number of its own', () => {
  const preview = read([line('1.1.5', { section: '1.1 Something else' })]);
  expect(preview.sections).toMatchObject([{ key: '1.2', title: 'Something else', parent: '1' }]);
  expect(preview.actions.map((one) => one.section)).toEqual(['1.2']);
});

test('proposes priorities and sections from full-width headings, after those of the plan', () => {
  const preview = read([
    [{ text: 'Priority 4: Right start', across: 7 }],
    [{ text: '4.1 Before school', across: 7 }],
    line('4.1.1', { section: '' }),
    [{ text: '4.2 Starting school', across: 7 }],
    line('4.2.1', { section: '' }),
    [{ text: 'Priority 5: Right people', across: 7 }],
    line('5.1', { section: '' }),
  ]);
  expect(preview.sections.map(({ key, title, parent, order }) => ({ key, title, parent, order }))).toEqual([
    { key: '4', title: 'Right start', parent: null, order: 3 },
    { key: '4.1', title: 'Before school', parent: '4', order: 4 },
    { key: '4.2', title: 'Starting school', parent: '4', order: 5 },
    { key: '5', title: 'Right people', parent: null, order: 6 },
  ]);
  expect(preview.actions.map((one) => one.section)).toEqual(['4.1', '4.2', '5']);
  expect(new Set(preview.issues.map((one) => one.code))).toEqual(new Set(['section-new']));
});

test('proposes headings without numbers under the number that their actions have', () => {
  const preview = read([
    ['Right start'],
    ['Before school'],
    line('4.1.1', { section: '' }),
    ['Starting school'],
    line('4.2.1', { section: '' }),
  ]);
  expect(preview.sections.map(({ key, title, parent }) => [key, title, parent])).toEqual([
    ['4', 'Right start', null],
    ['4.1', 'Before school', '4'],
    ['4.2', 'Starting school', '4'],
  ]);
});

test('reads a heading whose number and title stand in two cells', () => {
  const preview = read([
    ['4.1', '', 'Before school'],
    line('4.1.1', { section: '' }),
    line('4.1.2', { section: '' }),
  ]);
  expect(refs(preview)).toEqual(['4.1.1', '4.1.2']);
  expect(preview.sections.map(({ key, title }) => [key, title])).toEqual([['4.1', 'Before school']]);
});

test('takes a section that is written once for the rows below it', () => {
  const preview = read([
    line('4.1.1', { section: '4.1 Before school' }),
    line('4.1.2', { section: '' }),
    line('4.2.1', { section: { text: '4.2 Starting school' } }),
    line('4.2.2', { section: { text: '4.2 Starting school', isRepeat: true } }),
  ]);
  expect(preview.actions.map((one) => one.section)).toEqual(['4.1', '4.1', '4.2', '4.2']);
});

test('numbers sections that count from one inside each priority', () => {
  const sheet = grid([
    ['Ref', 'Priority', 'Section', 'Action', 'Lead'],
    ['a1', '4 Right start', '1 Before school', 'Do', 'Therapies Lead'],
    ['a2', '4 Right start', '2 Starting school', 'Do', 'Therapies Lead'],
    ['a3', '4 Right start', '4 Families', 'Do', 'Therapies Lead'],
  ]);
  const preview = readPlan([sheet], plan, () => 'imp-1');
  expect(preview.sections.map(({ key, title, parent }) => [key, title, parent])).toEqual([
    ['4', 'Right start', null],
    ['4.1', 'Before school', '4'],
    ['2', 'Starting school', '4'],
    ['4.4', 'Families', '4'],
  ]);
});

test('places actions without any heading by their numbers', () => {
  const sheet = grid([
    ['Ref', 'Action', 'Lead'],
    ['1.1.2', 'Known section', 'Therapies Lead'],
    ['1.7.1', 'Known priority', 'Therapies Lead'],
    ['6.1.1', 'Nothing known', 'Therapies Lead'],
    ['X7', 'No number above', 'Therapies Lead'],
  ]);
  const preview = readPlan([{ ...sheet, sheet: 'Recovery' }], plan, () => 'imp-1');
  expect(preview.actions.map((one) => one.section)).toEqual(['1.1', '1', '6.1', '2']);
  expect(preview.sections.map(({ key, title }) => [key, title])).toEqual([
    ['6.1', 'Section 6.1'],
    ['2', 'Recovery'],
  ]);
  expect(preview.issues.filter((one) => one.code === 'section-from-ref')).toHaveLength(2);
});

test('does not take high, medium and low for priorities of the plan', () => {
  const sheet = grid([
    ['Ref', 'Priority', 'Action', 'Lead'],
    ['1.1.2', 'High', 'Do', 'Therapies Lead'],
    ['1.1.3', 'Low', 'Do', 'Therapies Lead'],
    ['1.1.4', 'High', 'Do', 'Therapies Lead'],
  ]);
  const preview = readPlan([sheet], plan, () => 'imp-1');
  expect(preview.actions.map((one) => one.section)).toEqual(['1.1', '1.1', '1.1']);
  expect(preview.sections).toEqual([]);
  expect(preview.issues.filter((one) => one.code === 'priority-ignored').map((one) => one.cell)).toEqual([
    'B2',
    'B3',
  ]);
});

test('leaves out hidden rows and words that are struck through until they are asked for', () => {
  const old = { text: 'old new', unstruck: 'new', struck: 'part' } as const;
  const sheet = grid([
    headings,
    line('1.1.2', { measure: old }),
    line('1.1.3'),
    line('1.1.4', { action: { text: 'Dropped', struck: 'all' } }),
    line('1.1.5', { by: { text: 'May 2020', struck: 'all' } }),
  ]);
  const rows = sheet.rows.map((row) => (row.number === 3 ? { ...row, isHidden: true } : row));
  const hidden = { ...sheet, rows, hiddenColumns: [3, 99] };
  const usual = readPlan([hidden], plan, () => 'imp-1');
  expect(refs(usual)).toEqual(['1.1.2', '1.1.5']);
  expect(left(usual)).toEqual(['3 hidden', '4 struck']);
  expect(usual.actions.map((one) => [one.successMeasures, one.completionAsWritten])).toEqual([
    ['new', 'March 2027'],
    ['It works', ''],
  ]);
  expect(said(usual)).toEqual([
    'check D1 column-hidden',
    'check D2 struck-part',
    'check F5 struck-part',
    'check F5 date-missing',
  ]);
  const all = readPlan([hidden], plan, () => 'imp-1', { ...usualChoice, hidden: true, struck: true });
  expect(refs(all)).toEqual(['1.1.2', '1.1.3', '1.1.4', '1.1.5']);
  expect(all.actions[0]?.successMeasures).toBe('old new');
  expect(said(all)).toContain('check A3 row-hidden');
});

test('gives the issues that stop first, then from the top of the sheet', () => {
  const preview = read([line('1.1.2', { by: '' }), line('1.1.3', { owner: 'TBC', by: '' }), line('')]);
  expect(said(preview)).toEqual([
    'stops A4 ref-missing',
    'check F2 date-missing',
    'check E3 owner-missing',
    'check F3 date-missing',
  ]);
});

test('whatever stands in the cells, gives either nothing or what can be imported', () => {
  const words = constantFrom(
    'Ref',
    'Action',
    'Lead',
    'When',
    '1',
    '1.1',
    '1.1.1',
    '1.1.2.',
    'TBC',
    'No new actions',
    'Total',
    'Priority 1',
    'RAG key',
    'G',
    'May 2027',
    'Anna Example; Therapies Lead',
    '#',
    '…',
    '4.1 Before school',
    'Note: x',
  );
  const cell = oneof({ weight: 4, arbitrary: words }, string({ maxLength: 12 }));
  const rows = array(array(cell, { maxLength: 7 }), { maxLength: 12 });
  assert(
    property(rows, boolean(), (body, isNumbering) => {
      const empty = { ...plan, actions: new Map() };
      const file = grid([headings, ...body]);
      const preview = readPlan([file], empty, () => 'imp-1', { ...usualChoice, isNumbering });
      const addresses = new Set(preview.actions.map((one) => one.ref));
      expect(addresses.size).toBe(preview.actions.length);
      for (const one of preview.issues) expect(one.cell).toMatch(/^(?:[A-Z]+\d+)?$/);
      const nothing = { predecessors: [], proposals: [], updates: [] };
      const decision = decideImport(empty, { kind: 'import-plan', ...preview, ...nothing }, context());
      const expected = preview.actions.length === 0 ? 'refused' : 'writes';
      expect([decision.kind, decision.kind === 'refused' ? decision.refusals : []]).toEqual([
        expected,
        expected === 'refused' ? [{ code: 'nothing-to-write', field: null, facts: {} }] : [],
      ]);
    }),
    { numRuns: 500 },
  );
});
