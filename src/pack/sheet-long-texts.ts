import type { Pack } from '#domain/pack.ts';
import { isLong, type TableSheet } from './sheet.ts';
import { actionColumns } from './sheet-actions.ts';
import { bodySize, styles } from './style.ts';
import { cellText, lineBreakLimit } from './text.ts';
import { fittingLength } from './text-height.ts';

/** A part of a text that no row of the sheet Actions can show whole. */
export type LongText = {
  readonly ref: string;
  /** The column of the sheet Actions it belongs to. */
  readonly column: string;
  /** '1 of 3'. */
  readonly part: string;
  readonly text: string;
};

/** The parts of every text that is too tall for its row or too long for a cell; joined, they are the whole text. */
export function longTextsOf(pack: Pack): readonly LongText[] {
  return pack.actions.flatMap((action) =>
    actionColumns.flatMap((column) => {
      const content = column.content(action);
      const text = typeof content === 'string' ? cellText(content) : '';
      if (!isLong(text, column.width)) return [];
      const parts = partsOf(text);
      return parts.map((part, index): LongText => ({
        ref: action.ref,
        column: column.header,
        part: `${String(index + 1)} of ${String(parts.length)}`,
        text: part,
      }));
    }),
  );
}

/** The sheet that prints them in full. Only for a pack that has any. */
export function longTextsSheet(texts: readonly LongText[]): TableSheet<LongText> {
  return {
    name: 'Long texts',
    holds: 'Texts that are taller than one row of the sheet Actions can show, in full.',
    notes: [
      'Texts that are taller than one row of the sheet Actions can show. The parts of a text follow each other.',
    ],
    table: 'LongTexts',
    columns: [
      { header: 'Ref', width: 9, content: (row) => row.ref, style: () => styles.strong },
      { header: 'Column', width: 18, content: (row) => row.column, style: () => styles.text },
      { header: 'Part', width: 10, content: (row) => row.part, style: () => styles.text },
      { header: 'Text', width: textWidth, content: (row) => row.text, style: () => styles.text },
    ],
    rows: texts,
    printed: 4,
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
