import type { TableSheet } from '#pack/sheet.ts';
import { bodySize, styles } from '#pack/style.ts';
import type { LongCell } from '#pack/table.ts';
import { lineBreakLimit } from '#pack/text.ts';
import { fittingLength } from '#pack/text-height.ts';

/** A part of a text that is too long for its row; the parts joined are the whole text. */
export type LongText = LongCell & {
  /** '1 of 3'. */
  readonly part: string;
};

/** The sheet that shows and prints in full what the rows of the others cannot. Only for a pack that has any. */
export function longTextsSheet(long: readonly LongCell[]): TableSheet<LongText> {
  return {
    name: 'Long texts',
    holds: 'Texts that are too long for their row on another sheet, in full.',
    notes: ['Texts that are too long for their row. The parts of a text follow each other.'],
    table: 'LongTexts',
    columns: [
      { header: 'Ref', width: 9, content: (row) => row.row, style: () => styles.strong },
      { header: 'Sheet', width: 14, content: (row) => row.sheet, style: () => styles.text },
      { header: 'Column', width: 18, content: (row) => row.column, style: () => styles.text },
      { header: 'Part', width: 10, content: (row) => row.part, style: () => styles.text },
      { header: 'Text', width: textWidth, content: (row) => row.text, style: () => styles.text },
    ],
    rows: long.flatMap((cell) => {
      const parts = partsOf(cell.text);
      return parts.map((text, index): LongText => ({
        ...cell,
        part: `${String(index + 1)} of ${String(parts.length)}`,
        text,
      }));
    }),
    printed: 5,
    hasFilters: true,
    hasRefs: true,
    rowsBelow: 0,
  };
}

const textWidth = 112;

// less than the tallest row, so that a page holds the header and at least one part
const partHeight = 380;

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== '';) {
    const length = fittingLength(rest.slice(0, window), textWidth, bodySize, partHeight);
    parts.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return parts;
}

// more than ever fits one part, so that a very long text is not measured whole for each of its parts
const window = 30 * lineBreakLimit;
