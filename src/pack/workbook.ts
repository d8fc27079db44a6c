import { dayOf } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { finishWorkbook, type Finish } from './postprocess.ts';
import { addPackSheet, addSheet, oneTable, type LaidSheet, type PackSheet } from './sheet.ts';
import { actionsSheet } from '#pack/sheet/sheet-actions.ts';
import { changesSheet } from '#pack/sheet/sheet-changes.ts';
import { contentsName, fillContents } from '#pack/sheet/sheet-contents.ts';
import { definitionsSheet } from '#pack/sheet/sheet-definitions.ts';
import { highlightsSheet } from '#pack/sheet/sheet-highlights.ts';
import { longTextsSheet } from '#pack/sheet/sheet-long-texts.ts';
import { measureSheets } from '#pack/sheet/sheet-measure-charts.ts';
import { movementSheet } from '#pack/sheet/sheet-movement.ts';
import { newWorkbook } from './new-workbook.ts';
import { paceOf, turn, type Progress } from './pace.ts';
import { ragSummarySheet } from '#pack/sheet/sheet-rag-summary.ts';
import { riskSheets } from '#pack/sheet/sheet-risks.ts';
import type { Laid } from './table.ts';
import { writtenParts } from './written-parts.ts';

/**
 * A pack as the bytes of an .xlsx file: Contents, RAG summary, Actions, Highlight report, Changes, Measures, Risks, Movement,
 * Definitions and, when texts are taller than a row, Long texts. The same pack always gives the same bytes. Throws the
 * signal's reason when it is aborted.
 */
export async function writeWorkbook(
  pack: Pack,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { facts } = pack;
  const plans = sheetsOf(pack);
  const rows = plans.reduce((sum, plan) => sum + rowsOf(plan), 0);
  // saving and finishing together take about twice as long as filling the cells
  const of = rows * 3;
  const pace = paceOf(rows, (done, what) => onProgress(done, of, what), signal);

  const workbook = newWorkbook(facts);
  const cover = addSheet(workbook, facts, contentsName);
  const sheets: Sheet[] = [];
  for (const plan of plans) sheets.push({ plan, ...(await addPackSheet(workbook, facts, plan, pace)) });
  const long = sheets.flatMap((sheet) => sheet.long);
  if (long.length > 0) {
    const plan = oneTable(longTextsSheet(long));
    sheets.push({ plan, ...(await addPackSheet(workbook, facts, plan, pace)) });
  }
  const chapters = sheets.map(({ plan }) => ({ name: plan.name, holds: plan.holds, rows: rowsOf(plan) }));
  const contents = await fillContents(cover, pack, chapters, pace);

  onProgress(rows, of, 'Saving');
  await turn(signal);
  const written = await writtenParts(workbook);
  onProgress(rows * 2, of, 'Finishing');
  await turn(signal);
  const finished = finishWorkbook(written, finishOf(pack, sheets, contents));
  onProgress(of, of, 'Ready');
  return finished;
}

/** The sheets of a pack after the contents, in the order of a board paper. */
function sheetsOf(pack: Pack): readonly PackSheet[] {
  return [
    ragSummarySheet(pack),
    oneTable(actionsSheet(pack)),
    highlightsSheet(pack),
    oneTable(changesSheet(pack)),
    ...measureSheets(pack),
    ...riskSheets(pack),
    oneTable(movementSheet(pack)),
    oneTable(definitionsSheet(pack)),
  ];
}

/** A sheet that was written. */
type Sheet = LaidSheet & { readonly plan: PackSheet };

function rowsOf({ regions }: PackSheet): number {
  return regions.reduce((sum, { rows }) => sum + rows, 0);
}

function finishOf({ facts }: Pack, sheets: readonly Sheet[], contents: Laid): Finish {
  // sheet 1 is the contents
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 2 }));
  const tables = numbered.flatMap(({ plan, laid, number }) =>
    plan.regions.flatMap((region, index) => {
      const place = laid[index];
      return place === undefined ? [] : [{ ...region, ...place, number }];
    }),
  );
  const placesOn = (name: string) => sheets.find(({ plan }) => plan.name === name)?.laid ?? [];
  return {
    links: sheets.map(({ plan }, index) => ({
      sheet: 1,
      cell: `A${String(contents.first + index)}`,
      to: plan.name,
    })),
    textNumbers: tables.flatMap(({ hasRefs, number, first, last }) =>
      hasRefs ? [{ sheet: number, range: `A${String(first)}:A${String(last)}` }] : [],
    ),
    tableTexts: {
      [contentsName]: 'The sheets of this pack, with a link to each.',
      ...Object.fromEntries(tables.map(({ table, holds }) => [table, holds])),
    },
    charts: numbered.map(({ plan, laid, number }) => ({
      sheet: number,
      drawings: plan.drawings(laid, placesOn),
    })),
    properties: {
      Marking: facts.marking,
      Body: facts.body,
      'Meeting date': facts.meetingOn,
      'As at': facts.asAt,
      'Pack version': String(facts.version),
    },
    on: dayOf(facts.frozenAt),
  };
}
