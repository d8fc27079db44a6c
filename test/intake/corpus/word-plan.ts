import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
} from 'docx';

/** What can stand between two section breaks of a document. */
export type Block = ISectionOptions['children'][number];

/** The bytes of a Word document that the docx library writes. */
export async function documentOf(blocks: readonly Block[]): Promise<Uint8Array> {
  const file = new Document({
    sections: [{ children: [...blocks] }],
    numbering: {
      config: [
        {
          reference: 'refs',
          levels: [
            { level: 0, format: 'decimal', text: '%1.', start: 4 },
            { level: 1, format: 'decimal', text: '%1.%2.' },
          ],
        },
      ],
    },
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** A cell as a test writes it: its text, a line each, or a cell of the library. */
export type Written = string | TableCell;

/** A table; widths of its columns are those of a page of A4. */
export function tableOf(rows: readonly (readonly Written[])[], header = 1): Table {
  return new Table({
    columnWidths: [800, 3200, 2400, 1600, 1400],
    rows: rows.map(
      (cells, index) =>
        new TableRow({ tableHeader: index < header, children: cells.map((written) => cellOf(written)) }),
    ),
  });
}

/** A cell of lines, perhaps over several columns and with a background. */
export function cellOf(written: Written, more: { span?: number; fill?: string } = {}): TableCell {
  if (typeof written !== 'string') return written;
  return new TableCell({
    children: written.split('\n').map((text) => new Paragraph({ children: [new TextRun(text)] })),
    ...(more.span === undefined ? {} : { columnSpan: more.span }),
    ...(more.fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: more.fill } }),
  });
}

export const heading = (text: string, level: 1 | 2 | 3 = 1): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] });

export const words = (text: string): Paragraph => new Paragraph({ text });

export const columns = ['Ref', 'Action', 'How do we measure success', 'Who’s responsible', 'Complete by'];

const years = [
  'Year 1 (September 2021 to August 2022)',
  'Year 2 (September 2022 to August 2023)',
  'Year 3 (September 2023 to August 2024)',
];

const titles = [
  'Children’s needs are met early',
  'Families can find help',
  'Support is in the right place',
  'Young people are ready for adult life',
  'Services work as one',
];

// how many actions each year of each priority has; 0 is a year that says it has none
const nActions = [
  [8, 3, 0],
  [8, 3, 0],
  [6, 0, 0],
  [5, 3, 0],
  [3, 2, 0],
];

const oddDates = [
  'Phases over 3 years',
  'Phased over 3 years',
  'Actions over 3 years',
  'January 2022 (termly)',
  'Sept 2022 and Phased over 2 years',
  'TBC',
];
const months = ['Sept 2022', 'September 2022', 'December 2021', 'March 2022', 'July 2023'];

// of 41 dates 25 are months, 10 ongoing, and 6 as odd as they come
function dateOf(n: number): string {
  if (n % 7 === 3 && (n - 3) / 7 < oddDates.length) return oddDates[(n - 3) / 7] ?? '';
  return n % 4 === 1 || n === 40 ? 'Ongoing' : (months[n % months.length] ?? '');
}

/** An action of the plan as it should arrive. */
export type Expected = {
  readonly ref: string;
  readonly priority: string;
  readonly description: string;
  readonly completion: string;
};

/** A year without actions: the priority it is in and what the year is called. */
export type Absent = { readonly priority: string; readonly phase: string };

const broken = new Set(['2.1.8', '4.1.2']);

/** What the plan says, of which the document is made and by which it is judged. */
export const expected: readonly Expected[] = nActions.flatMap((perYear, p) =>
  perYear.flatMap((count, y) =>
    Array.from({ length: count }, (_, n): Expected => {
      const ref = `${String(p + 1)}.${String(y + 1)}.${String(n + 1)}`;
      const before = nActions
        .slice(0, p)
        .flat()
        .reduce((sum, more) => sum + more, 0);
      const within = perYear.slice(0, y).reduce((sum, more) => sum + more, 0);
      const wording = `Agree and publish the offer ${ref}`;
      return {
        ref,
        priority: String(p + 1),
        description: broken.has(ref) ? `${wording}, with parents\nand review it every term` : wording,
        completion: dateOf(before + within + n),
      };
    }),
  ),
);

export const absent: readonly Absent[] = nActions.flatMap((perYear, p) =>
  perYear.flatMap((count, y) => (count > 0 ? [] : [{ priority: String(p + 1), phase: years[y] ?? '' }])),
);

export const priorities = titles.map((title, p) => ({ key: String(p + 1), title }));

// as a row breaks where a page ends: the rest of it has no reference
function rowsOf(one: Expected): readonly (readonly Written[])[] {
  const dot = one.ref === '2.2.2' ? '' : '.';
  const [first = '', rest] = one.description.split('\n');
  const own = [`${one.ref}${dot}`, first, 'Families say so in the survey', 'Head of SEND', one.completion];
  return rest === undefined ? [own] : [own, ['', rest, 'and in meetings', '', '']];
}

/** A Word plan of 47 rows: five priorities, three year tables each, six of the rows say that there is no action. */
export function wordPlan(): Promise<Uint8Array> {
  const blocks = titles.flatMap((title, p): readonly Block[] => [
    heading(`Priority ${String(p + 1)}: ${title}`),
    heading('What we want to achieve', 2),
    words('Needs are noticed early, and help comes before there is a crisis. Families are listened to.'),
    new Paragraph({ text: 'Fewer exclusions', bullet: { level: 0 } }),
    heading('How we will know', 2),
    new Paragraph({ text: 'The survey of parents improves', bullet: { level: 0 } }),
    ...years.flatMap((year, y): readonly Block[] => {
      const actions = expected.filter((one) => one.ref.startsWith(`${String(p + 1)}.${String(y + 1)}.`));
      const none = [`${String(p + 1)}.${String(y + 1)}.1.`, cellOf('No new actions', { span: 4 })];
      const rows = actions.length === 0 ? [none] : actions.flatMap(rowsOf);
      // one of the broken rows goes on in a table of its own, as after a page break set by hand
      const at = rows.findIndex((row) => row[0] === '' && p === 3);
      const table = tableOf([columns, ...(at < 0 ? rows : rows.slice(0, at))]);
      return [heading(year, 3), table, ...(at < 0 ? [] : [words(''), tableOf(rows.slice(at), 0)]), words('')];
    }),
  ]);
  return documentOf([
    new Paragraph({ text: 'SEND Strategy action plan 2021 to 2024', heading: HeadingLevel.TITLE }),
    words('This plan was agreed by the partnership in May 2021. It is reviewed every term.'),
    tableOf([
      ['Version', 'Date'],
      ['1', 'May 2021'],
    ]),
    ...blocks,
    words('End of the plan.'),
    tableOf([
      ['Name', 'Post'],
      ['A. Person', 'Chair of the board'],
    ]),
  ]);
}
