import { kept, type Cell } from '#domain/intake/intake-grid.ts';
import { isStrikeOn, type Stretch } from './scan-cells.ts';

/**
 * How much of a cell's text is struck through, and the text without it. `runs` is the XML of a text with several looks,
 * as the spreadsheet library hands it on; anything else has the look of its cell (ECMA-376 part 1, 18.4.4).
 */
export function struckIn(
  runs: unknown,
  text: string,
  isStyleStruck: boolean,
): Pick<Cell, 'struck' | 'unstruck'> {
  const pieces = typeof runs === 'string' ? runs.split(/<(?:\w+:)?r>/).slice(1) : [];
  if (pieces.length === 0)
    return isStyleStruck ? { struck: 'all', unstruck: '' } : { struck: 'none', unstruck: text };
  const plain = pieces.filter((piece) => !isStrikeOn(piece));
  if (plain.length === pieces.length) return { struck: 'none', unstruck: text };
  if (plain.length === 0) return { struck: 'all', unstruck: '' };
  return { struck: 'part', unstruck: kept(plain.map(wordsOf).join('')) };
}

/** The same for a text whose looks are told by where they begin. */
export function struckFrom(stretches: readonly Stretch[], text: string): Pick<Cell, 'struck' | 'unstruck'> {
  const parts = stretches
    .map(({ from, isStruck }, index) => ({ isStruck, text: text.slice(from, stretches[index + 1]?.from) }))
    .filter((part) => part.text !== '');
  const plain = parts.filter((part) => !part.isStruck);
  if (plain.length === parts.length) return { struck: 'none', unstruck: text };
  if (plain.length === 0) return { struck: 'all', unstruck: '' };
  return { struck: 'part', unstruck: kept(plain.map((part) => part.text).join('')) };
}

function wordsOf(piece: string): string {
  return [...piece.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g)]
    .map((found) => unescaped(found[1] ?? ''))
    .join('');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text
    .replaceAll(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
      if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}
