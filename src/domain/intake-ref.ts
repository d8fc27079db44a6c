import { oneLine, plain, type Cell } from './intake-grid.ts';

/** The longest reference, in characters. */
export const longestRef = 50;

/** A reference as written, without the dot that some plans put after the last number. */
export function refOf(text: string): string {
  return oneLine(text).replace(/(?<=[\p{L}\p{N}])\.+$/u, '');
}

/** True for what stands where no reference was given yet: '', '-', 'TBC', 'New'. */
export function isNoRef(text: string): boolean {
  return /^(?:tb[cda]|n a|na|none|new(?: action)?|#)?$/.test(plain(text));
}

/** What two references have in common when they are the same: no spaces, any case. */
export function sameRef(ref: string): string {
  return ref.replaceAll(/\s+/g, '').toLowerCase();
}

/**
 * What a reference may have been before Excel changed it, or null. '1.10' is stored as the number 1.1, and '1.2' can
 * become 1 February. `above` is the reference of the row above, '' for none.
 */
export function refBefore(cell: Cell, above: string): string | null {
  if (cell.date !== null) {
    const [, month, day] = cell.date.on.split('-').map(Number);
    return `${String(day)}.${String(month)}`;
  }
  const number = /^(\d+)\.([1-9])$/.exec(cell.text.trim());
  if (cell.kind !== 'number' || number === null) return null;
  const ten = `${number[1] ?? ''}.${number[2] ?? ''}0`;
  return above === `${number[1] ?? ''}.${String(Number(number[2]) * 10 - 1)}` ? ten : null;
}
