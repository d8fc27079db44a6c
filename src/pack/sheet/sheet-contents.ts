import type { Worksheet } from 'exceljs';
import { sayInstant } from '#domain/date.ts';
import type { Pack } from '#domain/pack/pack.ts';
import { asAtWords, comparedWith, inOneLine, inShort, isWholeDay } from '#domain/pack/pack-sentences.ts';
import { supersedes } from './sheet-lines.ts';
import { setPrint } from '#pack/sheet.ts';
import { nothing, writeTable, type Content, type Laid, type Pace } from '#pack/table.ts';
import { bodySize, styles } from '#pack/style.ts';
import { cellText, withinLimit } from '#pack/text.ts';
import { fittingLength, textHeight } from '#pack/text-height.ts';

/** A sheet of the pack as its list of contents names it. */
export type Chapter = { readonly name: string; readonly holds: string; readonly rows: number };

/** Name of the first sheet. */
export const contentsName = 'Contents';

const widths = [24, 100, 12] as const;

/**
 * Fills the cover: what the pack is, its figures in a sentence, and its sheets, which are known last. The links are
 * added to the finished file.
 */
export async function fillContents(
  sheet: Worksheet,
  pack: Pack,
  chapters: readonly Chapter[],
  pace: Pace,
): Promise<Laid> {
  const { facts } = pack;
  const lines: readonly (readonly [Content, Content | null])[] = [
    [`${facts.planTitle}: board pack`, null],
    [facts.marking.trim() === '' ? 'No marking' : facts.marking, null],
    ...(pack.highlights.overall.trim() === '' ? [] : [['Overall', pack.highlights.overall] as const]),
    ['In short', inShort(pack.summary)],
    ['Live actions', inOneLine(pack.summary)],
    ['Prepared for', facts.body],
    ['Meeting', { day: facts.meetingOn }],
    ['As at', isWholeDay(facts) ? { day: facts.asAt } : asAtWords(facts)],
    ['Version of this pack', [String(facts.version), ...supersedes(facts)].join('. ')],
    ['Prepared by', facts.preparedBy],
    ['Reporting cycle', facts.cycle ?? 'No cycle had opened'],
    ['Comparison', comparedWith(facts, pack.movement)],
    ['Partnership', facts.partnership],
    ['Period of the plan', facts.period],
    ['Version of the plan', facts.planVersion],
    ['Status scheme', `Version ${String(pack.definitions.schemeVersion)}, see Definitions`],
    ['Frozen on', sayInstant(facts.frozenAt)],
    ['A dash', `${nothing} in a cell means that nothing was recorded.`],
  ];
  for (const [index, [label, fact]] of lines.entries()) {
    const row = sheet.getRow(index + 1);
    const [left, right] = [row.getCell(1), row.getCell(2)];
    left.style =
      index === 0 ? styles.title : index === 1 ? styles.marking : fact === null ? styles.line : styles.label;
    left.value = typeof label === 'string' ? withinLimit(cellText(label), '') : '';
    if (fact === null) continue;
    if (typeof fact === 'object' && 'day' in fact) {
      right.style = styles.factDay;
      right.value = new Date(`${fact.day}T00:00:00Z`);
      row.height = 17;
    } else {
      const text = typeof fact === 'string' && fact.trim() !== '' ? inBrief(cellText(fact)) : nothing;
      right.style = styles.fact;
      right.value = text;
      row.height = Math.max(textHeight(text, widths[1], bodySize), 17);
    }
  }
  sheet.getRow(1).height = 24;
  sheet.getRow(lines.length).height = 24;
  const laid = await writeTable(
    sheet,
    lines.length + 1,
    {
      name: contentsName,
      hasFilters: false,
      table: 'Contents',
      columns: [
        { header: 'Sheet', width: widths[0], content: (row) => row.name, style: () => styles.link },
        { header: 'What it holds', width: widths[1], content: (row) => row.holds, style: () => styles.text },
        { header: 'Rows', width: widths[2], content: (row) => row.rows, style: () => styles.number },
      ],
      rows: chapters,
    },
    pace,
  );
  setPrint(sheet, widths.length, laid.last, [laid.header, laid.header]);
  sheet.pageSetup.fitToHeight = 1;
  sheet.views = [{ state: 'normal', activeCell: 'A1', showGridLines: false }];
  return laid;
}

// the cover is one page; what is long is on the other sheets in full, the overall sentence on the highlight report
function inBrief(text: string): string {
  const length = fittingLength(text.slice(0, longestFact), widths[1], bodySize, tallestFact);
  return length === text.length ? text : `${text.slice(0, length).trimEnd()}… In full on the other sheets.`;
}

// in points, and far more characters than it holds, so that a very long text is not measured whole
const tallestFact = 110;
const longestFact = 3_000;
