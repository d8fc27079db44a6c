import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';
import type { Workbook } from 'exceljs';
import { dayOf, sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen-pack.ts';
import type { Pack } from '#domain/pack.ts';
import { ragChart } from './chart.ts';
import { finishWorkbook, type Finish } from './postprocess.ts';
import { addSheet, addTableSheet, type TableSheet } from './sheet.ts';
import { actionsSheet } from './sheet-actions.ts';
import { contentsName, fillContents, type Chapter } from './sheet-contents.ts';
import { definitionsSheet } from './sheet-definitions.ts';
import { longTextsSheet } from './sheet-long-texts.ts';
import { firstStatusColumn, ragSummaryName, ragSummarySheet } from './sheet-rag-summary.ts';
import type { Laid, LongCell, Pace } from './table.ts';
import { oneLine } from './text.ts';

/** How far the writing is: so much of so much, and which part is at work. */
export type Progress = (done: number, of: number, what: string) => void;

/**
 * A pack as the bytes of an .xlsx file: Contents, RAG summary, Actions, Definitions and, when texts are taller than a
 * row, Long texts. The same pack always gives the same bytes. Throws the signal's reason when it is aborted.
 */
export async function writePack(
  pack: Pack,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { facts } = pack;
  const plans = [plan(ragSummarySheet(pack)), plan(actionsSheet(pack)), plan(definitionsSheet(pack))];
  const rows = plans.reduce((sum, { chapter }) => sum + chapter.rows, 0);
  // saving and finishing together take about twice as long as filling the cells
  const of = rows * 3;
  const pace = paceOf(rows, (done, what) => onProgress(done, of, what), signal);

  const workbook = new ExcelJS.Workbook();
  setProperties(workbook, pack);
  const cover = addSheet(workbook, facts, contentsName);
  const sheets: Sheet[] = [];
  for (const one of plans) sheets.push(await one.add(workbook, facts, pace));
  const long = sheets.flatMap((sheet) => sheet.long);
  if (long.length > 0) sheets.push(await plan(longTextsSheet(long)).add(workbook, facts, pace));
  const contents = await fillContents(cover, pack, sheets, pace);

  onProgress(rows, of, 'Saving');
  await turn(signal);
  // stored, not compressed: the finishing opens the file again and compresses it, which is quicker
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  onProgress(rows * 2, of, 'Finishing');
  await turn(signal);
  const finished = finishWorkbook(new Uint8Array(written), finishOf(pack, sheets, contents));
  onProgress(of, of, 'Ready');
  return finished;
}

/** A sheet that was written. */
type Sheet = Chapter &
  Laid & {
    readonly table: string;
    readonly hasRefs: boolean;
    readonly long: readonly LongCell[];
  };

/** A sheet to be written, whatever its rows are. */
function plan<T>(sheet: TableSheet<T>) {
  const chapter: Chapter = { name: sheet.name, holds: sheet.holds, rows: sheet.rows.length };
  return {
    chapter,
    add: async (workbook: Workbook, facts: PackFacts, pace: Pace): Promise<Sheet> => ({
      ...chapter,
      table: sheet.table,
      hasRefs: sheet.hasRefs,
      ...(await addTableSheet(workbook, facts, sheet, pace)),
    }),
  };
}

function finishOf(pack: Pack, sheets: readonly Sheet[], contents: Laid): Finish {
  // sheet 1 is the contents
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 2 }));
  const summary = numbered.find((sheet) => sheet.name === ragSummaryName);
  const drawing = summary
    ? ragChart(pack.summary, { ...summary, sheet: summary.name, column: firstStatusColumn })
    : null;
  return {
    links: sheets.map(({ name }, index) => ({
      sheet: 1,
      cell: `A${String(contents.first + index)}`,
      to: name,
    })),
    textNumbers: numbered.flatMap(({ hasRefs, number, first, last }) =>
      hasRefs ? [{ sheet: number, range: `A${String(first)}:A${String(last)}` }] : [],
    ),
    tableTexts: {
      [contentsName]: 'The sheets of this pack, with a link to each.',
      ...Object.fromEntries(sheets.map(({ table, holds }) => [table, holds])),
    },
    chart: summary && drawing ? { sheet: summary.number, drawing } : null,
    properties: {
      Marking: pack.facts.marking,
      Body: pack.facts.body,
      'Meeting date': pack.facts.meetingOn,
      'As at': pack.facts.asAt,
      'Pack version': String(pack.facts.version),
    },
    on: dayOf(pack.facts.frozenAt),
  };
}

function setProperties(workbook: Workbook, { facts }: Pack): void {
  const made = new Date(facts.frozenAt);
  workbook.title = oneLine(`${facts.planTitle}: board pack`);
  workbook.subject = oneLine(`For ${facts.body}, ${sayDate(facts.meetingOn)}, as at ${sayDate(facts.asAt)}`);
  workbook.creator = oneLine(facts.preparedBy) || 'One Plan';
  workbook.lastModifiedBy = workbook.creator;
  workbook.company = oneLine(facts.partnership);
  workbook.keywords = oneLine(facts.marking);
  // missing from the library's types
  Object.assign(workbook, { language: 'en-GB' });
  workbook.created = made;
  workbook.modified = made;
  // without a view no sheet is the chosen one, and some readers open the last
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
}

/** Counts rows, tells of progress and gives way to others now and then; never tells of more rows than there are. */
function paceOf(rows: number, tell: (done: number, what: string) => void, signal: AbortSignal): Pace {
  let done = 0;
  return async (what) => {
    done += 1;
    if (done % rowsAtATime !== 0) return;
    tell(Math.min(done, rows), what);
    await turn(signal);
  };
}

const rowsAtATime = 500;

/** Lets waiting messages in, among them the one that aborts. A timer would wait a millisecond or more each time. */
async function turn(signal: AbortSignal): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage(null, []);
  });
  port1.close();
  signal.throwIfAborted();
}
