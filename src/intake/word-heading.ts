import type { GridRow } from '#domain/intake/intake-grid.ts';
import { contentOf } from './word-cell.ts';
import type { Paragraph } from './word-paragraph.ts';

/** A heading above a table; `level` 1 is the highest, null when only its look or its words make it one. */
export type TextHeading = { readonly text: string; readonly level: number | null };

/** Collects the text between two tables and tells which of it are headings. */
export type Headings = {
  readonly take: (paragraph: Paragraph) => void;
  /** The headings since the table before, in order; asking for them begins anew. */
  readonly above: () => readonly TextHeading[];
  /** True when nothing is written since the table before. */
  readonly isJoined: boolean;
};

/** The longest heading that has no style of a heading, in characters. */
const longestLoose = 150;

/**
 * Starts at the top of a document. A heading is a paragraph with a heading's style; one that names a priority or a phase;
 * and, right above the table, short text in bold, or one short line. Running text is none, and parts loose headings from the table.
 */
export function createHeadings(): Headings {
  let found: { readonly heading: TextHeading; readonly isLoose: boolean }[] = [];
  let isJoined = false;
  let lastLine: TextHeading | null = null;
  return {
    get isJoined() {
      return isJoined;
    },
    take: (paragraph) => {
      const { unstruck: text, isHidden } = contentOf([paragraph]);
      if (text === '' || isHidden) return;
      isJoined = false;
      lastLine = null;
      if (paragraph.isTitle) return;
      const { level } = paragraph;
      if (level !== null) {
        found = [...found.filter((one) => !one.isLoose), { heading: { text, level }, isLoose: false }];
        return;
      }
      const line = { text: text.replaceAll(/\s+/g, ' '), level: null };
      const isShort = line.text.length <= longestLoose && !/[.;,]$/.test(line.text);
      const isBold = paragraph.pieces.every((piece) => piece.isBold || piece.text.trim() === '');
      if (isShort && !paragraph.isListItem && (isBold || named.test(line.text)))
        found.push({ heading: line, isLoose: !named.test(line.text) });
      else {
        found = found.filter((one) => !one.isLoose);
        if (isShort && !paragraph.isListItem && !line.text.endsWith(':')) lastLine = line;
      }
    },
    above: () => {
      const headings = found.map((one) => one.heading);
      const all = lastLine === null ? headings : [...headings, lastLine];
      found = [];
      lastLine = null;
      isJoined = true;
      return all;
    },
  };
}

const named =
  /^(?:strategic )?(?:priority|section|theme|objective|outcome|aim|pillar|goal|year|phase|academic year)\s+(?:\d|[A-Z]\b|one|two|three|four|five|six|seven)/i;

/** The rows without the heading of the whole document: the only one of its level, before all others, without a number. */
export function withoutTitle(rows: readonly GridRow[]): readonly GridRow[] {
  const headings = rows.filter((row) => typeof row.place?.level === 'number');
  const levels = headings.map((row) => row.place?.level ?? 0);
  const [first] = headings;
  const text = first?.cells[0]?.text ?? '';
  const isAlone = levels.slice(1).every((level) => level > (levels[0] ?? 0)) && levels.length > 2;
  return isAlone && !named.test(text) && !/^\d/.test(text) ? rows.filter((row) => row !== first) : rows;
}
