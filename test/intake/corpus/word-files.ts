import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  TableCell,
  TextRun,
  InsertedTextRun,
  DeletedTextRun,
} from 'docx';
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import { p, part, rawDocument, tbl, tc, tr } from './raw-document.ts';
import { cellsOf, colours, columns, inSection, titled, type Line } from './small-plan.ts';
import { cellOf, documentOf, heading, tableOf, words, type Block, type Written } from './word-plan.ts';

/** Headings of Word above a table for each section. */
function underHeadings(rowsOf: (line: Line) => readonly (readonly Written[])[]): readonly Block[] {
  return titled.flatMap(({ key, text, parent }): readonly Block[] =>
    parent === null
      ? [
          heading(text, 1),
          words('What this priority is about, in a sentence that nobody takes for a heading.'),
        ]
      : [heading(text, 2), tableOf([columns, ...inSection(key).flatMap(rowsOf)])],
  );
}

const headings = () => documentOf(underHeadings((line) => [cellsOf(line)]));

const groupRows = () =>
  documentOf([
    words('Action plan'),
    tableOf([
      columns,
      ...titled.flatMap(({ key, text }) => [
        [cellOf(text, { span: columns.length })],
        ...inSection(key).map(cellsOf),
      ]),
      ['Total', '4 actions', '', '', '', ''],
    ]),
    words('RAG key'),
    tableOf([
      [cellOf('Green', { fill: '00B050' }), 'On track'],
      [cellOf('Red', { fill: 'FF0000' }), 'Off track'],
    ]),
  ]);

const colourOnly = () =>
  documentOf(
    underHeadings((line) => [[...cellsOf(line).slice(0, 5), cellOf('', { fill: colours[line.rag] ?? '' })]]),
  );

const marks: Readonly<Record<string, string>> = {
  Green: '🟢',
  Amber: 'A',
  Red: 'R - off target',
  Blue: '🔵',
};
const lettersAndEmoji = () =>
  documentOf(underHeadings((line) => [[...cellsOf(line).slice(0, 5), marks[line.rag] ?? '']]));

const by = { id: 0, author: 'Somebody', date: '2026-11-02T09:00:00Z' };
const paragraph = (...children: readonly (TextRun | DeletedTextRun | InsertedTextRun)[]) =>
  new TableCell({ children: [new Paragraph({ children: [...children] })] });

/** Every wording was changed with tracking on, and every date was struck through and written anew. */
const trackedAndStruck = () =>
  documentOf(
    underHeadings((line) => {
      const [first = '', ...rest] = line.action.split(' ');
      return [
        [
          line.ref,
          paragraph(
            new TextRun(first),
            new DeletedTextRun({ ...by, text: ' perhaps' }),
            new InsertedTextRun({ ...by, id: 1, text: ` ${rest.join(' ')}` }),
          ),
          line.measure,
          line.owner,
          paragraph(new TextRun({ text: 'May 2020 ', strike: true }), new TextRun(line.by)),
          line.rag,
        ],
        Array.from(columns, (_, at) =>
          paragraph(new TextRun({ text: at === 0 ? '9.9.9' : 'dropped', strike: true })),
        ),
        Array.from(columns, (_, at) =>
          paragraph(new TextRun({ text: at === 0 ? '9.9.8' : 'hidden', vanish: true })),
        ),
      ];
    }),
  );

/** Nobody typed a number: Word counts the headings and the references. */
async function numbered(): Promise<Uint8Array> {
  const counted = (level: number, text: string) =>
    new Paragraph({ text, numbering: { reference: 'plan', level } });
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [
            { level: 0, format: 'decimal', text: 'Priority %1:' },
            { level: 1, format: 'decimal', text: '%1.%2' },
            { level: 2, format: 'decimal', text: '%1.%2.%3.' },
          ],
        },
      ],
    },
    sections: [
      {
        children: titled.flatMap(({ key, title, parent }) => [
          new Paragraph({
            text: title,
            heading: parent === null ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
            numbering: { reference: 'plan', level: parent === null ? 0 : 1 },
          }),
          ...(parent === null
            ? []
            : [
                tableOf([
                  columns,
                  ...inSection(key).map((line) => [
                    new TableCell({ children: [counted(2, '')] }),
                    ...cellsOf(line).slice(1),
                  ]),
                ]),
              ]),
        ]),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Pages with the heading row typed again, rows that go on without a reference, and tables of other things between. */
const brokenPages = () =>
  documentOf([
    tableOf([
      ['Action', 'Lead', 'By when'],
      ['Send the minutes', 'Clerk', 'Friday'],
    ]),
    ...underHeadings((line) => {
      const half = line.measure.split(' ');
      return [
        [...cellsOf(line).slice(0, 2), half.slice(0, 1).join(' '), ...cellsOf(line).slice(3)],
        [...columns],
        ['', '', half.slice(1).join(' '), '', '', ''],
      ];
    }),
    words('Contacts'),
    tableOf([
      ['Name', 'Post', 'Telephone'],
      ['A. Person', 'Clerk', '1'],
    ]),
  ]);

/** A table drawn by hand: edges that never meet, a heading in two rows, and an owner merged over two actions. */
function drawnByHand(): Uint8Array {
  const span = (text: string, n: number, more = '') =>
    tc(p(text), `<w:gridSpan w:val="${String(n)}"/>${more}`);
  const restart = '<w:vMerge w:val="restart"/>';
  const goesOn = tc('<w:p/>', '<w:gridSpan w:val="1"/><w:vMerge/>');
  const top = tr(
    [
      span('Ref', 1, restart),
      span('Action', 3, restart),
      span('Measure of success', 1, restart),
      span('Owner', 1, restart),
      span('When', 2),
      span('RAG', 1, restart),
    ],
    '<w:tblHeader/>',
  );
  const below = tr([
    goesOn,
    tc('<w:p/>', '<w:gridSpan w:val="3"/><w:vMerge/>'),
    goesOn,
    goesOn,
    span('Start', 1),
    span('End', 1),
    goesOn,
  ]);
  const rows = titled.flatMap(({ key, text }) => [
    tr([span(text, 9)]),
    ...inSection(key).map((line, index) => {
      const isShifted = index % 2 === 0;
      return tr([
        span(line.ref, isShifted ? 2 : 1),
        span(line.action, isShifted ? 2 : 3),
        span(line.measure, 1),
        span(line.owner, 1),
        span('May 2026', 1),
        span(line.by, 1),
        span(line.rag, 1),
      ]);
    }),
  ]);
  return rawDocument(tbl([top, below, ...rows], [90, 12, 180, 20, 150, 120, 80, 80, 60]));
}

/** Headings that are only bold, changes of every kind, and what Word adds round about. */
async function everythingAtOnce(): Promise<Uint8Array> {
  const bold = '<w:b/>';
  const deleted = tr(
    Array.from(columns, () => 'deleted'),
    '<w:del w:id="1" w:author="x"/>',
  );
  const box = `<w:p><w:r><w:pict><w:txbxContent>${p('A text box')}</w:txbxContent></w:pict></w:r></w:p>`;
  const body = titled
    .map(({ key, text, parent }) => {
      if (parent === null) return p(text, bold) + box;
      const rows = inSection(key).map((line) =>
        tr([
          `${line.ref}.`,
          tc(`<w:sdt><w:sdtPr/><w:sdtContent>${p(line.action)}</w:sdtContent></w:sdt>`),
          line.measure,
          tc(p(line.owner) + p('a comment that is hidden', '<w:vanish/>')),
          tc(p('April 2019', '<w:strike/>') + p(line.by)),
          tc('<w:p/>', `<w:shd w:val="clear" w:color="auto" w:fill="${colours[line.rag] ?? ''}"/>`),
        ]),
      );
      return (
        p(text, bold) +
        tbl(
          [tr([...columns]), ...rows, deleted],
          Array.from(columns, () => 1),
        )
      );
    })
    .join('');
  const sound = rawDocument(body + box, { 'word/settings.xml': part('settings', '') });
  return Promise.resolve(sound);
}

/** The same document as a template with macros, its parts in the strict vocabulary. */
async function strictTemplate(): Promise<Uint8Array> {
  const parts = unzipSync(await headings());
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [
        name,
        strToU8(
          strFromU8(bytes)
            .replaceAll(
              'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
              'http://purl.oclc.org/ooxml/wordprocessingml/main',
            )
            .replace(
              'openxmlformats-officedocument.wordprocessingml.document.main+xml',
              'openxmlformats-officedocument.wordprocessingml.template.main+xml',
            ),
        ),
      ]),
    ),
  );
}

/** Word files of the corpus by what is odd about them. */
export const wordFiles = {
  'headings above tables': headings,
  'headings in rows, a total and a key': groupRows,
  'status by colour alone': colourOnly,
  'status by letter and emoji': lettersAndEmoji,
  'tracked changes, struck words, hidden rows': trackedAndStruck,
  'numbers that Word counts': numbered,
  'rows broken across pages, other tables': brokenPages,
  'drawn by hand, two heading rows': drawnByHand,
  'everything at once': everythingAtOnce,
  'a strict template': strictTemplate,
} as const;
