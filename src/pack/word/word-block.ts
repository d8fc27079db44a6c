import type { Colour } from '#domain/status.ts';
import { linesOf, wordLine } from './word-text.ts';

/** Words in a paragraph. `link` is a checked https address, or null. */
export type Span = {
  readonly text: string;
  readonly look: 'plain' | 'strong';
  readonly link: string | null;
};

/** A paragraph in a list, a cell or the page. */
export type Line = { readonly spans: readonly Span[]; readonly isBullet: boolean };

/** A cell of a table; with a colour it is shaded, and its words say what the colour means. */
export type Cell = { readonly lines: readonly Line[]; readonly colour: Colour | null };

/** A column: its header, and its width in twentieths of a point. All widths of a table sum to `pageWidth`. */
export type Column = { readonly title: string; readonly width: number; readonly align: 'left' | 'right' };

/** A table. The caption stands above it; the description is read out to people who do not see it. */
export type WordTable = {
  readonly kind: 'table';
  readonly caption: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** True when the last row sums up the others. */
  readonly hasTotal: boolean;
};

/** Part of a document, from top to bottom. */
export type Block =
  | { readonly kind: 'title' | 'subtitle'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  | {
      readonly kind: 'text';
      readonly lines: readonly Line[];
      /** 'lead' is the sentence that a reader should keep, 'note' is small print. */
      readonly look: 'normal' | 'lead' | 'note';
      /** Stays on the page of what follows it. */
      readonly isKeptWithNext: boolean;
    }
  | { readonly kind: 'numbered'; readonly items: readonly (readonly Line[])[] }
  | WordTable;

/** Width of the text on an A4 page with margins of 17 mm, in twentieths of a point. */
export const pageWidth = 9978;

/** Words as they are. */
export function plain(text: string): Span {
  return { text, look: 'plain', link: null };
}

/** Words that stand out. */
export function strong(text: string): Span {
  return { text, look: 'strong', link: null };
}

/** One paragraph of spans, or of plain words. */
export function line(...spans: readonly (Span | string)[]): Line {
  return {
    spans: spans.map((span) => (typeof span === 'string' ? plain(span) : span)),
    isBullet: false,
  };
}

/** A bullet of spans, or of plain words. */
export function bullet(...spans: readonly (Span | string)[]): Line {
  return { ...line(...spans), isBullet: true };
}

/** Somebody's text as paragraphs and bullets, whole, after a label such as 'Before:'; `none` where it says nothing. */
export function written(text: string, none: string, label?: string): readonly Line[] {
  const lines = linesOf(text);
  const lead = label === undefined ? [] : [strong(`${label} `)];
  const [first, ...others] = lines;
  if (first === undefined) return [line(...lead, none)];
  const rest = others.map(({ text: words, isBullet }) => ({ ...line(words), isBullet }));
  // a list needs its label on a line of its own
  return first.isBullet && label !== undefined
    ? [line(strong(label)), bullet(first.text), ...rest]
    : [{ ...line(...lead, first.text), isBullet: first.isBullet }, ...rest];
}

/** A normal paragraph. */
export function paragraph(...spans: readonly (Span | string)[]): Block {
  return { kind: 'text', lines: [line(...spans)], look: 'normal', isKeptWithNext: false };
}

/** Paragraphs and bullets under one another. */
export function paragraphs(lines: readonly Line[]): Block {
  return { kind: 'text', lines, look: 'normal', isKeptWithNext: false };
}

/** A paragraph that stays with what follows it. */
export function leadIn(...spans: readonly (Span | string)[]): Block {
  return { kind: 'text', lines: [line(...spans)], look: 'normal', isKeptWithNext: true };
}

/** Small print. */
export function note(...spans: readonly (Span | string)[]): Block {
  return { kind: 'text', lines: [line(...spans)], look: 'note', isKeptWithNext: false };
}

/** A heading; 1 for a part of the document, 2 and 3 below it. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text: wordLine(text) };
}

/** A cell of somebody's words, or of lines. */
export function cell(content: string | readonly Line[], none = ''): Cell {
  return { lines: typeof content === 'string' ? written(content, none) : content, colour: null };
}

/** A cell with words on a colour. */
export function paintedCell(words: string, colour: Colour): Cell {
  return { lines: [line(strong(words))], colour };
}
