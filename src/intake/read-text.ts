import { addressOf, kept, type Cell, type Grid, type GridRow } from '#domain/intake/intake-grid.ts';
import { Refused } from './file-refusal.ts';
import { sheetLimits } from './read-sheets.ts';

/** What the rows of a text file are called where a workbook has the name of a sheet. */
export const textName = 'Table';

/**
 * A file of separated values, as Excel and other programs export it, as one grid: commas, semicolons or tabs, texts with
 * line breaks in quotation marks (RFC 4180). Everything in it is text. Throws Refused: 'unknown-kind' for bytes that are
 * no text, or text that is no table.
 */
export function readText(bytes: Uint8Array): readonly Grid[] {
  const text = decoded(bytes);
  // markup and rich text are other kinds of file, whatever their name; no text has control characters
  if (/^\s*(?:<|\{\\?["\w[]|%PDF)/.test(text) || hasControls(text)) throw new Refused('unknown-kind');
  const [, said = '', body = text] = /^sep=(.)\r?\n([\s\S]*)$/i.exec(text) ?? [];
  const separator = said === '' ? separatorOf(body) : said;
  if (separator === null) throw new Refused('unknown-kind');
  const { rows, isCut } = readRows(body, separator);
  return [{ sheet: textName, isHidden: false, rows, hiddenColumns: [], isCut }];
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // not UTF-8: what Excel on Windows in western Europe writes as CSV
    return windowsText(bytes);
  }
}

// by hand because Node's decoder of windows-1252 gives control characters for these letters (nodejs/node issue 56542)
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function windowsText(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replaceAll(/[\u0080-\u009F]/g, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80));
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) return true;
    if (code === 0xfffd || code === 0x7f || (code >= 0x80 && code < 0xa0)) return true;
  }
  return false;
}

/** The separator that parts the most lines, outside of quotation marks; null when none does. */
function separatorOf(text: string): string | null {
  let best: { readonly separator: string; readonly lines: number; readonly cells: number } | null = null;
  for (const separator of [',', ';', '\t']) {
    const { rows } = readRows(text.slice(0, 100_000), separator);
    const parted = rows.map((row) => row.cells.length).filter((length) => length > 1);
    const found = { separator, lines: parted.length, cells: parted.reduce((sum, length) => sum + length, 0) };
    if (found.lines === 0) continue;
    if (best === null || found.cells > best.cells) best = found;
  }
  return best?.separator ?? null;
}

function readRows(
  text: string,
  separator: string,
): { readonly rows: readonly GridRow[]; readonly isCut: boolean } {
  const rows: GridRow[] = [];
  let [number, at] = [0, 0];
  while (at < text.length) {
    if (number >= sheetLimits.rows) return { rows, isCut: text.slice(at).trim() !== '' };
    number += 1;
    const line = readLine(text, at, separator);
    at = line.next;
    const cells = line.values.map((value, column) => cellOf(value, column, number));
    while (cells.at(-1) === null) cells.pop();
    if (cells.length > 0) rows.push({ number, place: null, isHidden: false, cells });
  }
  return { rows, isCut: false };
}

function readLine(
  text: string,
  start: number,
  separator: string,
): { readonly values: readonly string[]; readonly next: number } {
  const values: string[] = [];
  let at = start;
  for (;;) {
    let value = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      value = quoted.value;
      at = quoted.next;
    }
    const end = endOfValue(text, at, separator);
    value += text.slice(at, end);
    if (values.length < sheetLimits.columns) values.push(value);
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    return { values, next: text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1 };
  }
}

function endOfValue(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

// two quotation marks inside stand for one; one that is never closed takes the rest of the file
function readQuoted(text: string, start: number): { readonly value: string; readonly next: number } {
  let [value, at] = ['', start + 1];
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { value: value + text.slice(at), next: text.length };
    value += text.slice(at, end);
    if (text[end + 1] !== '"') return { value, next: end + 1 };
    value += '"';
    at = end + 2;
  }
}

function cellOf(value: string, column: number, row: number): Cell | null {
  const text = kept(value).slice(0, sheetLimits.characters);
  if (text === '') return null;
  return {
    address: addressOf(column, row),
    text,
    unstruck: text,
    kind: 'text',
    date: null,
    fill: null,
    struck: 'none',
    across: 1,
    isRepeat: false,
  };
}
