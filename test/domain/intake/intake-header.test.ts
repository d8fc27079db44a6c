import { expect, test } from 'vitest';
import { usualChoice } from '#domain/intake/intake-choice.ts';
import { fieldOf, readHeader, type Header } from '#domain/intake/intake-header.ts';
import { rememberedColumns, withRemembered } from '#domain/intake/intake-remembered.ts';
import { columnKey } from '#domain/intake/intake-shape.ts';
import { findTables } from '#domain/intake/intake-table.ts';
import { readPlan } from '#domain/intake/intake.ts';
import { grid, snapshot } from './intake-build.ts';

const known: Readonly<Record<string, readonly string[]>> = {
  ref: [
    'Ref',
    'Ref.',
    'REF NO',
    'Reference',
    'Ref number',
    'No.',
    'No',
    '#',
    'Action ref',
    'Action no.',
    'ID',
  ],
  title: ['Title', 'Action title'],
  action: [
    'Key deliverables',
    'Actions we will take',
    'Action to take',
    'Action',
    'Actions',
    'Action(s)',
    'Development action',
    'Key actions',
    'What',
    'What we will do',
    'What needs to happen',
    'Task',
    'Action required',
    'Actions to be taken',
    'Description',
    'Recommendation',
  ],
  measure: [
    'Measures/KPIs',
    'KPIs and targets',
    'Outcome',
    'Outcomes',
    'How we measure success',
    'How do we measure success?',
    'Measure of success',
    'Success criteria',
    'Success measure(s)',
    'Measures',
    'How will we know?',
    'How will we know it has worked',
    'Impact measures',
    'KPI',
    'Expected outcome',
    'What will be different?',
  ],
  owner: [
    'Lead Officer / Partner',
    'Lead agency/partners',
    'Lead Officer/s',
    'Lead professional',
    'Person/s responsible',
    'Who is responsible',
    'Who’s responsible?',
    "Who's responsible",
    'Responsible officer(s) (action lead)',
    'Lead',
    'Lead officer',
    'Lead person',
    'Owner',
    'Action owner',
    'Delivery Lead',
    'By whom',
    'Who',
    'Responsibility',
    'Named lead',
    'Action lead',
    'Person responsible',
  ],
  accountable: ['Accountable officer', 'SRO', 'Senior responsible officer (accountable)', 'Sponsor'],
  completion: [
    'When will we do it by?',
    'Implementation date',
    'Milestone date',
    'Target date for completion',
    'Complete by',
    'To be completed by',
    'Completion date',
    'By when',
    'By when?',
    'When',
    'Timescale',
    'Timescales',
    'Timeframe',
    'Due',
    'Due date',
    'Deadline',
    'Target date',
    'End date',
    'End',
    'Target completion date',
    'Original completion date',
  ],
  revised: ['Revised date', 'Revised completion date', 'New deadline', 'Current completion date'],
  status: [
    'BRAGG',
    'BRAGG rating',
    'R/A/G',
    'B.R.A.G. rating',
    'RAG',
    'BRAG',
    'Status',
    'RAG rating',
    'RAG status',
    'Current status',
    'Action status',
    'BRAG rating',
    'Overall RAG',
    'RAG (Oct)',
    'RAG Oct',
    'Sept 2026 RAG',
    'RAG Q2 2026/27',
    'Autumn term status',
  ],
  impactRating: ['Impact rating', 'Impact RAG'],
  activity: [
    'Narrative',
    'Where are we now?',
    'Position at March 2026',
    'Position as at 31/03/2026',
    'Progress/Comments',
    'Progress and impact',
    'Progress',
    'Progress update',
    'Latest activity',
    'Update',
    'November progress update',
    'Commentary',
    'Comments',
    'Current position',
    'Activity',
    'Progress October',
    'Progress as at 30/09/2026',
    'Update for Autumn term 2026',
    'Progress notes Q1',
    'Comments 2026-27',
    '14 November 2026 update',
  ],
  impact: [
    'Impact / evidence',
    'Evidence and impact',
    'Impact',
    'Latest impact',
    'Impact to date',
    'Impact Q3',
    'Evidence of impact',
    'What difference has it made?',
  ],
  nextSteps: ['Next steps', 'Next step', 'What next?', 'What happens next'],
  section: [
    'Area for development',
    'Section',
    'Sections',
    'Section title',
    'Area of focus',
    'Focus area',
    'Area',
    'Workstream',
    'Strand',
    'Objective(s)',
    'Area for improvement',
  ],
  priority: ['Priority', 'Strategic priority', 'Priority area', 'Aim'],
  themes: ['Theme', 'Themes', 'Cross-cutting themes'],
  sources: ['Source', 'Sources', 'Source of action'],
  start: ['Start', 'Start date'],
};

test.each(Object.entries(known).flatMap(([field, headings]) => headings.map((heading) => [heading, field])))(
  'takes the heading %j for %s',
  (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  },
);

test.each([
  '',
  '  ',
  '?',
  'Budget',
  'Cost £',
  'Right support',
  '1.1',
  'Action plan',
  'October 2026',
  'Target 2027',
  'Leadership',
  'x'.repeat(200),
  'Success '.repeat(20),
])('knows no column called %j', (heading) => {
  expect(fieldOf(heading)).toBeNull();
});

function fieldsOf(header: Header | null): Readonly<Record<string, number>> {
  return Object.fromEntries([...(header?.fields ?? [])].map(([field, column]) => [field, column.index]));
}

test('finds the heading below a title, notes and empty rows', () => {
  const sheet = grid([
    ['One Plan action plan 2026'],
    ['Action', 'plan'],
    [],
    ['', 'Ref', 'Action', 'Lead', 'When'],
    ['', '1.1', 'Do it', 'A team', 'May 2027'],
  ]);
  const [table] = findTables([sheet]);
  expect(table?.grid.rows[table.at]?.number).toBe(4);
  expect(fieldsOf(table?.header ?? null)).toEqual({ ref: 1, action: 2, owner: 3, completion: 4 });
});

test.each([
  ['too few columns are known', ['Ref', 'Action', 'Colour']],
  ['no column holds actions', ['Ref', 'Lead', 'When', 'RAG']],
])('takes no row for a heading when %s', (_, headings) => {
  expect(findTables([grid([headings, ['1', 'x', 'y', 'z']])])).toEqual([]);
});

test('does not look for a heading below the first thirty filled rows', () => {
  const heading = ['Ref', 'Action', 'Lead'];
  const above = (n: number) => Array.from({ length: n }, () => ['words']);
  expect(findTables([grid([...above(29), heading])])).toHaveLength(1);
  expect(findTables([grid([...above(30), heading])])).toHaveLength(0);
});

test('gives one table for each sheet that has one, hidden sheets last', () => {
  const rows = [['Ref', 'Action', 'Lead']];
  const sheets = [
    grid([['Contents']], { sheet: 'Cover' }),
    grid(rows, { sheet: 'Old', isHidden: true }),
    grid(rows, { sheet: 'Plan' }),
  ];
  expect(findTables(sheets).map((table) => table.grid.sheet)).toEqual(['Plan', 'Old']);
});

test('reads two heading rows where the lower one divides the upper one', () => {
  const { rows } = grid([
    ['Ref', 'Action', 'Lead', { text: 'When', across: 2 }],
    [{ text: 'Ref', isRepeat: true }, '', '', 'Start', 'End'],
    ['1.1', 'Do it', 'A team', 'May 2026', 'May 2027'],
  ]);
  const header = readHeader(rows, 0);
  expect(header?.nRows).toBe(2);
  expect(fieldsOf(header)).toEqual({ ref: 0, action: 1, owner: 2, start: 3, completion: 4 });
});

test('keeps a group heading above the columns out of it', () => {
  const { rows } = grid([
    [{ text: 'The plan', across: 3 }, '', '', { text: 'This month', across: 2 }],
    ['Ref', 'Action', 'Lead', 'RAG', 'Progress'],
    ['1.1', 'Do it', 'A team', 'G', 'Met'],
  ]);
  expect(readHeader(rows, 0)).toBeNull();
  expect(readHeader(rows, 1)?.nRows).toBe(1);
});

test('takes an action whose words are those of a heading for an action', () => {
  const { rows } = grid([
    ['Ref', 'Action', 'Lead', 'When'],
    ['1.1', 'Action', 'Owner', 'May 2027'],
  ]);
  expect(readHeader(rows, 0)?.nRows).toBe(1);
});

test('of two columns for one thing reads the surer, and of several monthly updates the last', () => {
  const { rows } = grid([
    [
      'No',
      'Ref',
      'What',
      'Action',
      'Area',
      'Section',
      'Who',
      'Lead officer',
      'October update',
      'November update',
    ],
  ]);
  expect(fieldsOf(readHeader(rows, 0))).toEqual({ ref: 1, action: 3, section: 5, owner: 7, activity: 9 });
});

test('keeps every column with its heading as written, known or not', () => {
  const { rows } = grid([['Ref', 'Action', 'Lead', 'Budget (£)']]);
  expect(readHeader(rows, 0)?.columns).toEqual([
    { index: 0, heading: 'Ref', cell: 'A1', field: 'ref' },
    { index: 1, heading: 'Action', cell: 'B1', field: 'action' },
    { index: 2, heading: 'Lead', cell: 'C1', field: 'owner' },
    { index: 3, heading: 'Budget (£)', cell: 'D1', field: null },
  ]);
});

test.each<[what: string, texts: readonly string[], status: string, activity: string]>([
  ['every month is filled', ['Green', 'Red', 'Amber', 'one', 'two', 'three'], 'at-risk', 'three'],
  ['the last month is not told yet', ['Green', 'Red', '', 'one', 'two', ''], 'off-track', 'two'],
  ['only the first month is told', ['Green', '', '-', 'one', '–', ''], 'on-track', 'one'],
  ['the months were told by turns', ['Green', '', 'Amber', 'one', 'two', ''], 'at-risk', 'two'],
])('of a column for each month reads what was told last: %s', (_, texts, status, activity) => {
  const months = ['April', 'May', 'June'];
  const head = [...months.map((month) => `RAG ${month}`), ...months.map((month) => `Progress ${month}`)];
  const sheet = grid([
    ['Ref', 'Action', 'Lead', ...head],
    ['1.1', 'Do it', 'A team', ...texts],
  ]);
  const [action] = readPlan([sheet], snapshot(), () => 'imp-1').actions;
  expect([action?.status, action?.latestActivity]).toEqual([status, activity]);
});

test('of a coloured cell for each month reads the last that has a colour of its own', () => {
  const fill = (colour: string | null) => ({ text: '', fill: colour });
  const sheet = grid([
    ['Ref', 'Action', 'Lead', 'RAG April', 'RAG May', 'RAG June'],
    ['1.1', { text: 'Do it', fill: 'DDEEDD' }, 'A team', fill('00B050'), fill('FF0000'), fill('DDEEDD')],
    ['1.2', 'Do it too', 'A team', fill('00B050'), fill('FF0000'), fill('FFFFFF')],
  ]);
  const { actions } = readPlan([sheet], snapshot(), () => 'imp-1');
  expect(actions.map((one) => one.status)).toEqual(['off-track', 'off-track']);
});

test('reads next steps and the rating of impact of the last month too', () => {
  const { rows } = grid([
    ['Ref', 'Action', 'Next steps Q1', 'Next steps Q2', 'Impact rating Q1', 'Impact rating Q2'],
  ]);
  expect(fieldsOf(readHeader(rows, 0))).toEqual({ ref: 0, action: 1, nextSteps: 3, impactRating: 5 });
});

const shapeOfMonths = 'ref|action|lead|rag april|rag may|rag june';

test('reads no month before the one that was chosen by hand, and none that was switched off', () => {
  const sheet = grid([
    ['Ref', 'Action', 'Lead', 'RAG April', 'RAG May', 'RAG June'],
    ['1.1', 'Do it', 'A team', 'Green', 'Red', ''],
  ]);
  const statusWith = (off: readonly number[]) => {
    const columns = new Map(off.map((index) => [columnKey(shapeOfMonths, index), null]));
    return readPlan([sheet], snapshot(), () => 'imp-1', { ...usualChoice, columns }).actions[0]?.status;
  };
  expect(statusWith([])).toBe('off-track');
  const remembered = { ...usualChoice, columns: new Map([[columnKey(shapeOfMonths, 2), 'owner' as const]]) };
  const again = rememberedColumns(withRemembered([], [sheet], remembered), [sheet]);
  const kept = readPlan([sheet], snapshot(), () => 'imp-1', { ...usualChoice, columns: again });
  expect(kept.actions[0]?.status).toBe('off-track');
  expect(statusWith([4])).toBe('on-track');
  expect(statusWith([3, 4])).toBe('not-started');
});

test('reads quarters below a heading that is merged over them as what that says', () => {
  const down = (text: string) => ({ text, isRepeat: true });
  const { rows } = grid([
    [
      'Ref',
      'Action',
      'Lead',
      { text: 'Progress', across: 3 },
      '',
      '',
      { text: 'RAG', across: 2 },
      '',
      'Impact',
    ],
    [down('Ref'), down('Action'), down('Lead'), 'Q1', 'Q2', 'Q3', 'Q1', 'Q2', down('Impact')],
    ['1.1', 'Do it', 'A team', 'one', 'two', '', 'Green', 'Red', 'Better'],
  ]);
  const header = readHeader(rows, 0);
  expect(header?.nRows).toBe(2);
  expect(fieldsOf(header)).toEqual({ ref: 0, action: 1, owner: 2, activity: 5, status: 7, impact: 8 });
  expect(header?.columns.map((column) => column.heading)).toEqual([
    'Ref',
    'Action',
    'Lead',
    'Progress Q1',
    'Progress Q2',
    'Progress Q3',
    'RAG Q1',
    'RAG Q2',
    'Impact',
  ]);
  const [action] = readPlan([{ ...grid([]), rows }], snapshot(), () => 'imp-1').actions;
  expect([action?.status, action?.latestActivity, action?.latestImpact]).toEqual([
    'off-track',
    'two',
    'Better',
  ]);
});

test('reads the columns below a merged heading as its own, whatever they are called', () => {
  const { rows } = grid([
    ['Ref', 'Action', { text: 'Lead', across: 2 }, '', 'When'],
    ['', '', 'Person', 'Service area', ''],
    ['1.1', 'Do it', 'A team', 'Health', 'May 2027'],
  ]);
  const header = readHeader(rows, 0);
  expect(header?.nRows).toBe(2);
  expect(fieldsOf(header)).toEqual({ ref: 0, action: 1, owner: 2, completion: 4 });
});

test('takes no row for headings whose known words are all merged down from the row above', () => {
  const down = (text: string) => ({ text, isRepeat: true });
  const { rows } = grid([
    ['Ref', 'Action', 'Lead', 'Money'],
    [down('Ref'), down('Action'), down('Lead'), 'In pounds'],
  ]);
  expect(readHeader(rows, 1)).toBeNull();
});

test('says of the months before the last that they are read where it is empty, and of other seconds that they are not', () => {
  const rows = [
    ['Ref', 'Action', 'Lead', 'Who', 'RAG April', 'RAG May'],
    ['1.1', 'Do it', 'A team', 'B', 'Green', 'Red'],
  ];
  const { issues } = readPlan([grid(rows)], snapshot(), () => 'imp-1');
  expect(issues.filter((one) => one.code === 'column-second').map((one) => one.facts)).toEqual([
    { heading: 'Who', used: 'Lead' },
    { heading: 'RAG April', used: 'RAG May', isEarlier: 1 },
  ]);
});
