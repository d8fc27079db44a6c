import { addDays, civilDate, type CivilDate } from '#domain/date.ts';
import type { CellDate } from '#domain/intake/intake-grid.ts';

/**
 * What a number format lets a reader see of a date, or null when it shows no date. Only the first section counts.
 * Source: ECMA-376 part 1, 18.8.31; 'm' beside hours or seconds is minutes.
 */
export function shownOf(format: string): CellDate['shows'] | null {
  const bare = (format.split(';')[0] ?? '')
    .replaceAll(/\[[hms]+\]/gi, 'h')
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ' ')
    .toLowerCase()
    .replaceAll(/am\/pm|a\/p|general/g, ' ')
    .replaceAll(/h+[^a-z]*m+|(?<!m)m{1,2}[^a-z]*s+/g, ' ');
  const [hasDay, hasMonth, hasYear] = [
    /d/.test(bare),
    /m/.test(bare),
    /[ye]/.test(bare.replaceAll(/e[+-]/g, '')),
  ];
  if (hasDay && hasMonth) return hasYear ? 'day' : 'day-without-year';
  if (hasMonth) return hasYear ? 'month' : 'month-without-year';
  if (hasDay) return 'day-without-year';
  return hasYear ? 'year' : null;
}

/**
 * The day of a serial number, its time of day dropped; null when there is none. The 1900 system counts a
 * 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1).
 */
export function dayOfSerial(serial: number, system: 1900 | 1904): CivilDate | null {
  const day = Math.floor(serial + 1e-9);
  if (!Number.isFinite(day) || day < (system === 1904 ? 0 : 1) || day > 2_958_465) return null;
  if (system === 1904) return addDays('1904-01-01', day);
  if (day === 60) return null;
  const on = addDays(day < 60 ? '1899-12-31' : '1899-12-30', day);
  return civilDate(Number(on.slice(0, 4)), Number(on.slice(5, 7)), Number(on.slice(8, 10)));
}
