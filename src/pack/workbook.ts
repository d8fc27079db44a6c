import ExcelJS from 'exceljs/dist/exceljs.bare.min.js';
import type { Workbook } from 'exceljs';
import { dayOf, sayDate } from '#domain/date.ts';
import type { Pack } from '#domain/pack.ts';
import { ragChart } from './chart.ts';
import { finishWorkbook, type Finish } from './postprocess.ts';
import { addTableSheet, type Laid, type Pace, type TableSheet } from './sheet.ts';
import { actionsSheet } from './sheet-actions.ts';
import { addContents, contentsName, type Chapter } from './sheet-contents.ts';
import { definitionsSheet } from './sheet-definitions.ts';
import { longTextsOf, longTextsSheet } from './sheet-long-texts.ts';
import { firstStatusColumn, ragSummaryName, ragSummarySheet } from './sheet-rag-summary.ts';
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
  const sheets = sheetsOf(pack);
  const rows = sheets.reduce((sum, sheet) => sum + 1 + sheet.rows, 0);
  // saving and finishing together take about twice as long as filling the cells
  const of = rows * 3;
  const pace = paceOf(of, onProgress, signal);

  const workbook = new ExcelJS.Workbook();
  setProperties(workbook, pack);
  const contents = await addContents(workbook, pack, sheets, pace);
  const laid: Laid[] = [];
  for (const sheet of sheets) laid.push(await sheet.add(workbook, pace));

  onProgress(rows, of, 'Saving');
  await turn(signal);
  // stored, not compressed: the finishing opens the file again and compresses it, which is quicker
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  onProgress(rows * 2, of, 'Finishing');
  await turn(signal);
  const finished = finishWorkbook(new Uint8Array(written), finishOf(pack, sheets, contents, laid));
  onProgress(of, of, 'Ready');
  return finished;
}

/** A sheet to be written, whatever its rows are. */
type Sheet = Chapter & {
  readonly table: string;
  readonly hasRefs: boolean;
  readonly add: (workbook: Workbook, pace: Pace) => Promise<Laid>;
};

function sheetsOf(pack: Pack): readonly Sheet[] {
  const longTexts = longTextsOf(pack);
  return [
    sheetOf(pack, ragSummarySheet(pack)),
    sheetOf(pack, actionsSheet(pack)),
    sheetOf(pack, definitionsSheet(pack)),
    ...(longTexts.length === 0 ? [] : [sheetOf(pack, longTextsSheet(longTexts))]),
  ];
}

function sheetOf<T>(pack: Pack, plan: TableSheet<T>): Sheet {
  return {
    name: plan.name,
    holds: plan.holds,
    rows: plan.rows.length,
    table: plan.table,
    hasRefs: plan.hasRefs,
    add: (workbook, pace) => addTableSheet(workbook, pack.facts, plan, pace),
  };
}

function finishOf(pack: Pack, sheets: readonly Sheet[], contents: Laid, laid: readonly Laid[]): Finish {
  const summary = sheets.findIndex((sheet) => sheet.name === ragSummaryName);
  const summaryAt = laid[summary];
  const drawing =
    summaryAt === undefined
      ? null
      : ragChart(pack.summary, { ...summaryAt, sheet: ragSummaryName, column: firstStatusColumn });
  // sheet 1 is the contents
  return {
    links: sheets.map(({ name }, index) => ({
      sheet: 1,
      cell: `A${String(contents.first + index)}`,
      to: name,
    })),
    textNumbers: laid.flatMap(({ first, last }, index) =>
      sheets[index]?.hasRefs === true
        ? [{ sheet: index + 2, range: `A${String(first)}:A${String(last)}` }]
        : [],
    ),
    tableTexts: {
      [contentsName]: 'The sheets of this pack, with a link to each.',
      ...Object.fromEntries(sheets.map(({ table, holds }) => [table, holds])),
    },
    chart: drawing === null ? null : { sheet: summary + 2, drawing },
    properties: {
      Marking: pack.facts.marking,
      Body: pack.facts.body,
      'Meeting date': pack.facts.meetingOn,
      'As at': pack.facts.asAt,
      'Pack version': String(pack.facts.version),
    },
    on: dayOf(pack.facts.generatedAt),
  };
}

function setProperties(workbook: Workbook, { facts }: Pack): void {
  const made = new Date(facts.generatedAt);
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

/** Counts rows, tells of progress and gives way to others now and then. */
function paceOf(of: number, onProgress: Progress, signal: AbortSignal): Pace {
  let done = 0;
  return async (rows, what) => {
    done += rows;
    if (done % rowsAtATime !== 0) return;
    onProgress(done, of, what);
    await turn(signal);
  };
}

const rowsAtATime = 100;

/** Lets waiting messages and timers in, among them the one that aborts. */
async function turn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  signal.throwIfAborted();
}
