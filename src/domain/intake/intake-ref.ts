import { oneLine, plain } from './intake-grid.ts';

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

/** The next reference in the same form: '4.1.10' after '4.1.9', 'A-010' after 'A-009'; '' after one without a number. */
export function refAfter(ref: string): string {
  const [, prefix = '', number] = /^(.*?)(\d{1,9})$/su.exec(ref) ?? [];
  if (number === undefined) return '';
  const next = String(Number(number) + 1);
  return `${prefix}${number.startsWith('0') ? next.padStart(number.length, '0') : next}`;
}
