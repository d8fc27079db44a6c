import { Paragraph, TableCell, TextRun } from 'docx';
import type { CorpusFile } from './corpus-file.ts';
import { p, rawDocument, tbl, tc, tr } from './raw-document.ts';
import { cellsOf, columns, expectedPlan, inSection, lines, titled, type CorpusPlan } from './small-plan.ts';
import { cellOf, documentOf, heading, tableOf, words, type Block, type Written } from './word-plan.ts';

const struckThrough = (text: string) =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, strike: true })] })] });

/** What was done is struck through, and the admin wants it all the same. */
const struckRows = () =>
  documentOf(
    titled.flatMap(({ key, text, parent }): readonly Block[] =>
      parent === null
        ? [heading(text)]
        : [
            heading(text, 2),
            tableOf([
              columns,
              ...inSection(key).map((line): readonly Written[] =>
                line.rag === 'Green' ? cellsOf(line).map(struckThrough) : cellsOf(line),
              ),
            ]),
          ],
    ),
  );

const owners: Readonly<Record<string, string>> = {
  '1.1.1': 'Practice Champions',
  '1.1.2': 'Assessment, Monitoring and Quality workstream',
  '1.2.1': 'Bea Hall (Head of Quality Care)\nThe Therapies Lead',
  '2.1.1': 'Short Breaks Team and Children’s Commissioners',
};
const keys: Readonly<Record<string, readonly string[]>> = {
  '1.1.1': ['practice-champions'],
  '1.1.2': ['assessment-monitoring-and-quality-workstream'],
  '1.2.1': ['bea-hall', 'therapies'],
  '2.1.1': ['short-breaks-team', 'children-s-commissioners'],
};

/** Groups, posts and people as owners, two in one cell, and an accountable officer. */
const manyOwners = () =>
  documentOf(
    titled.flatMap(({ key, text, parent }): readonly Block[] =>
      parent === null
        ? [heading(text)]
        : [
            heading(text, 2),
            tableOf([
              ['Ref', 'Action', 'Measure of success', 'Lead', 'SRO', 'Timescale', 'RAG'],
              ...inSection(key).map((line) => {
                const [ref = '', action = '', measure = '', , by = '', rag = ''] = cellsOf(line);
                return [ref, action, measure, owners[line.ref] ?? '', 'Director of Quality Care', by, rag];
              }),
            ]),
          ],
    ),
  );

const ownersExpected: CorpusPlan = {
  ...expectedPlan,
  actions: expectedPlan.actions.map((action) => ({ ...action, owner: keys[action.ref] ?? [] })),
  people: [
    'post: Director of Quality Care',
    'group: Practice Champions',
    'group: Assessment, Monitoring and Quality workstream',
    'person: Bea Hall',
    'group: Short Breaks Team',
    'group: Children’s Commissioners',
  ],
};

/** What other editors export: no grid of columns, no styles, a table inside a cell, and a table round the whole page. */
function bareTables(): Uint8Array {
  const inner = tbl([tr(['a table', 'inside a cell'])], [1, 1]);
  const rows = titled.flatMap(({ key, text }) => [
    tr([tc(p(text), '<w:gridSpan w:val="6"/>')]),
    ...inSection(key).map((line, at) => {
      const [ref = '', action = '', ...rest] = cellsOf(line);
      return tr([ref, tc(p(action) + (at === 0 && key === '2.1' ? inner : '') + p('')), ...rest]);
    }),
  ]);
  const table = `<w:tbl><w:tblPr/>${[tr([...columns]), ...rows].join('')}</w:tbl>`;
  return rawDocument(p('Action plan') + table);
}

/** Rows that break in the middle of a page, the heading row typed again, years, and a year without actions. */
const brokenYears = () =>
  documentOf(
    titled.flatMap(({ key, text, parent }): readonly Block[] =>
      parent === null
        ? [heading(text)]
        : [
            heading(text, 2),
            heading('Year 1', 3),
            tableOf([
              columns,
              ...inSection(key).flatMap((line): readonly (readonly Written[])[] => {
                const [first = '', ...rest] = line.action.split(' ');
                const cells = cellsOf(line);
                return [
                  [cells[0] ?? '', first, ...cells.slice(2)],
                  [...columns],
                  ['', rest.join(' '), '', '', '', ''],
                ];
              }),
            ]),
            heading('Year 2', 3),
            tableOf([columns, [`${key}.9`, cellOf('There are no further actions', { span: 5 })]]),
          ],
    ),
  );

/** Every paragraph of the plan in a table of its own layout: no headings, sections in a column. */
const sectionColumn = () =>
  documentOf([
    words('Plan of the partnership'),
    tableOf([
      ['Priority', 'Focus area', ...columns],
      ...lines.map((line): readonly Written[] => {
        const section = titled.find((one) => one.key === line.section);
        const priority = titled.find((one) => one.key === section?.parent);
        return [priority?.text ?? '', section?.text ?? '', ...cellsOf(line)];
      }),
    ]),
  ]);

const counted = ['One', 'Two'];

/** Priority areas counted in words, and the words that yet another council has over its columns. */
const inWords = () =>
  documentOf(
    titled.flatMap(({ key, title, text, parent }): readonly Block[] =>
      parent === null
        ? [heading(`Priority Area ${counted[Number(key) - 1] ?? ''}: ${title}`)]
        : [
            heading(text, 2),
            tableOf([
              [
                'Action No.',
                'Actions we will take',
                'Success criteria',
                'Person/s responsible',
                'Target date for completion',
                'R/A/G',
                'Progress/Comments',
              ],
              ...inSection(key).map((line): readonly Written[] => [
                ...cellsOf(line),
                line.ref === '1.2.1'
                  ? '5th of June 2026: Begun\nTue 7 July 2026: Half are done'
                  : 'Begun in May',
              ]),
            ]),
          ],
    ),
  );

/** Documents made for the traps that the first ones leave out. */
export const wordTraps = {
  'rows struck through that are wanted': {
    make: struckRows,
    writer: 'docx',
    traps: ['struck', 'headings-above'],
    expected: expectedPlan,
    choice: { struck: true },
  },
  'groups, posts and new people': {
    make: manyOwners,
    writer: 'docx',
    traps: ['people', 'headings-above', 'other-words'],
    expected: ownersExpected,
  },
  'tables without a grid, and one inside another': {
    make: bareTables,
    writer: 'by hand',
    traps: ['several-tables', 'headings-in-rows'],
    expected: {
      ...expectedPlan,
      actions: expectedPlan.actions.map((action) =>
        action.ref === '2.1.1' ? { ...action, action: `${action.action}\na table\ninside a cell` } : action,
      ),
    },
  },
  'broken rows, years, and years without actions': {
    make: brokenYears,
    writer: 'docx',
    traps: ['broken-rows', 'repeated-headings', 'years', 'no-new-actions', 'headings-above'],
    expected: {
      ...expectedPlan,
      actions: expectedPlan.actions.map((action) => ({
        ...action,
        action: action.action.replace(' ', '\n'),
      })),
      absent: ['1.1', '1.2', '2.1'].map((key) => `${key}, Year 2: There are no further actions`),
    },
  },
  'priority areas in words': {
    make: inWords,
    writer: 'docx',
    traps: ['other-words', 'headings-above', 'dated-notes'],
    expected: {
      ...expectedPlan,
      notes: ['1.2.1, 2026-06-05: Begun', '1.2.1, 2026-07-07: Half are done'],
    },
  },
  'sections in a column of a document': {
    make: sectionColumn,
    writer: 'docx',
    traps: ['headings-in-columns'],
    expected: expectedPlan,
  },
} as const satisfies Readonly<Record<string, CorpusFile>>;
