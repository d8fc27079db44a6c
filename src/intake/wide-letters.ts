import type { FileParts } from './guard.ts';

// '&#128994;' and '&#x1F7E2;': more than four hexadecimal digits' worth
const reference = /&#(?:x0*([1-9a-f][\da-f]{4,5})|0*([1-9]\d{4,6}));/gi;

/**
 * The parts of a workbook with letters beyond the first 65,536, such as emoji, written as themselves: some programs write
 * them by number, and the spreadsheet library takes those numbers for others.
 */
export function withWideLetters(parts: FileParts): FileParts {
  return new Map(
    [...parts].map(([name, bytes]) => {
      if (!/(?:sharedStrings|worksheets\/[^/]+)\.xml$/i.test(name)) return [name, bytes];
      const text = new TextDecoder().decode(bytes);
      if (!text.includes('&#')) return [name, bytes];
      const changed = text.replaceAll(reference, (whole, hex: string | undefined, decimal: string) => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      });
      return [name, changed === text ? bytes : new TextEncoder().encode(changed)];
    }),
  );
}
