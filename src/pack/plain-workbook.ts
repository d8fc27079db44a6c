import { dayOf } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import {
  changesNote,
  comparedWith,
  firstPackNote,
  inOneLine,
  inShort,
  movementNote,
  reconciliation,
  returnsSaid,
  asAtWords,
  isWholeDay,
} from '#domain/pack/pack-sentences.ts';
import { newWorkbook } from './new-workbook.ts';
import { paceOf, turn, type Progress } from './pace.ts';
import { plainMeasuresSheet } from './plain-measures.ts';
import { plain, type PlainSheet } from './plain-sheet.ts';
import { finishWorkbook } from './postprocess.ts';
import { actionsSheet } from '#pack/sheet/sheet-actions.ts';
import { changesSheet } from '#pack/sheet/sheet-changes.ts';
import { definitionsSheet } from '#pack/sheet/sheet-definitions.ts';
import { longTextsSheet } from '#pack/sheet/sheet-long-texts.ts';
import { movementSheet } from '#pack/sheet/sheet-movement.ts';
import { ragSummaryName } from '#pack/sheet/sheet-figures.ts';
import { countColumns, howCounted } from '#pack/sheet/sheet-rag-summary.ts';
import { supersedes } from '#pack/sheet/sheet-lines.ts';
import type { TableSheet } from './sheet.ts';
import { styles } from './style.ts';
import { nothing, type Content } from './table.ts';
import { writtenParts } from './written-parts.ts';

/**
 * A public pack as the bytes of an .xlsx file for publication: values only, one table a sheet under its title, no colours, no
 * charts, no marking and no page header. Only for what publicOf has made public: it leaves out columns with people, not texts.
 * The same pack always gives the same bytes. Throws the signal's reason when it is aborted.
 */
export async function writePlainWorkbook(
  pack: Pack,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const facts = { ...pack.facts, marking: '', preparedBy: pack.facts.partnership };
  if (facts.audience !== 'public') throw new Error('Only a public pack is written for publication');
  const about = sheetsOf(pack);
  const sheets = [coverSheet(pack, about), ...about];
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  const of = rows * 3;
  const pace = paceOf(rows, (done, what) => onProgress(done, of, what), signal);

  const workbook = newWorkbook(facts, 'plan for publication');
  const add = async (sheet: PlainSheet) => {
    const added = workbook.addWorksheet(sheet.name, {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the enum exists in the types only
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      views: [{ state: 'normal', activeCell: 'A1' }],
    });
    return { ...sheet, ...(await sheet.write(added, facts, pace)) };
  };
  const written = [];
  for (const sheet of sheets) written.push(await add(sheet));
  const long = written.flatMap((sheet) => sheet.long);
  if (long.length > 0) written.push(await add(plain(longTextsSheet(long))));

  onProgress(rows, of, 'Saving');
  await turn(signal);
  const parts = await writtenParts(workbook);
  onProgress(rows * 2, of, 'Finishing');
  await turn(signal);
  const finished = finishWorkbook(parts, {
    links: [],
    textNumbers: written.flatMap(({ hasRefs, first, last }, index) =>
      hasRefs ? [{ sheet: index + 1, range: `A${String(first)}:A${String(last)}` }] : [],
    ),
    tableTexts: Object.fromEntries(written.map(({ table, holds }) => [table, holds])),
    charts: [],
    properties: { Body: facts.body, 'As at': facts.asAt, 'Pack version': String(facts.version) },
    on: dayOf(facts.frozenAt),
  });
  onProgress(of, of, 'Ready');
  return finished;
}

function sheetsOf(pack: Pack): readonly PlainSheet[] {
  const summary: TableSheet<Pack['summary']['total']> = {
    name: ragSummaryName,
    table: 'RagSummary',
    holds: 'Counts of live actions by priority, section and status.',
    notes: [
      inOneLine(pack.summary),
      howCounted(pack),
      pack.summary.walk === null ? firstPackNote(pack.facts) : reconciliation(pack.summary.walk),
      returnsSaid(pack.summary, pack.facts.cycle),
    ],
    columns: countColumns(pack),
    rows: [...pack.summary.rows, pack.summary.total],
    hasFilters: false,
    hasRefs: false,
    printed: 0,
    rowsBelow: 0,
  };
  return [
    plain(summary),
    plain({ ...actionsSheet(pack), notes: ['One row for each live action.'] }, publicOfActions),
    plain(
      {
        ...changesSheet(pack),
        holds: 'Changes of the plan itself that were approved since the last pack.',
        notes: [changesNote(pack)],
      },
      publicOfChanges,
    ),
    plain(plainMeasuresSheet(pack)),
    plain(
      {
        ...movementSheet(pack),
        holds: 'Every status that moved since the last pack, and every action that joined or left.',
        notes: [movementNote(pack)],
      },
      publicOfMovement,
    ),
    plain(definitionsSheet(pack)),
  ];
}

// what is published of each table, with widths for a screen: no people, no reasons, no links to where evidence is kept
const publicOfActions: Readonly<Record<string, number>> = {
  Ref: 8,
  Priority: 24,
  Section: 28,
  Action: 42,
  RAG: 16,
  'RAG in last pack': 16,
  Activity: 46,
  'Impact rating': 16,
  Impact: 46,
  'Next steps': 30,
  'Complete by': 16,
  'Original date': 16,
  Overdue: 10,
  'On hold': 10,
  Organisations: 26,
  // says so where the texts are older than what was last said
  Update: 30,
  'Success measure': 46,
};
const publicOfChanges: Readonly<Record<string, number>> = {
  Actions: 10,
  Titles: 36,
  'What changed': 20,
  Decision: 12,
  Before: 36,
  After: 36,
  'Decided on': 18,
};
const publicOfMovement: Readonly<Record<string, number>> = {
  Ref: 8,
  Action: 42,
  'What happened': 20,
  From: 18,
  To: 18,
  On: 18,
};

type Fact = { readonly what: string; readonly says: Content };

function coverSheet(pack: Pack, sheets: readonly PlainSheet[]): PlainSheet {
  const { facts, summary, highlights } = pack;
  const rows: readonly Fact[] = [
    ...(highlights.overall.trim() === '' ? [] : [{ what: 'Overall', says: highlights.overall }]),
    { what: 'In short', says: inShort(summary) },
    { what: 'Prepared for', says: facts.body },
    { what: 'Meeting', says: { day: facts.meetingOn } },
    { what: 'As at', says: isWholeDay(facts) ? { day: facts.asAt } : asAtWords(facts) },
    { what: 'Version', says: [String(facts.version), ...supersedes(facts)].join('. ') },
    { what: 'Comparison', says: comparedWith(facts, pack.movement) },
    { what: 'Reporting cycle', says: facts.cycle ?? 'No cycle had opened' },
    { what: 'Partnership', says: facts.partnership },
    { what: 'Period of the plan', says: facts.period },
    { what: 'Version of the plan', says: facts.planVersion },
    {
      what: 'A dash',
      says: `${nothing} in a cell means that nothing was recorded, or that it is not published.`,
    },
    ...sheets.map(({ name, holds }) => ({ what: `Sheet ${name}`, says: holds })),
  ];
  return plain<Fact>({
    name: 'Cover',
    table: 'Cover',
    holds: 'What this file is, and what its sheets hold.',
    notes: ['What was published of the plan. Every sheet has one table under its title.'],
    columns: [
      { header: 'What', width: 24, content: ({ what }) => what, style: () => styles.plainText },
      { header: 'Says', width: 110, content: ({ says }) => says, style: () => styles.plainText },
    ],
    rows,
    hasFilters: false,
    hasRefs: false,
    printed: 0,
    rowsBelow: 0,
  });
}
