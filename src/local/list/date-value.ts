import { wireInstant } from '#local/call.ts';
import type { Switches } from '#local/switches.ts';
import { fromZone, zoneMidnight } from '#local/zone.ts';

/** Reads a date as SharePoint takes it: milliseconds dropped; without a zone it is the site's time (or UTC, by switch).
 * Gives the wire form; null when it is no date. */
export function readDate(text: string, zone: string, switches: Switches): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/i.exec(
    text,
  );
  if (match === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', suffix] = match;
  const shown = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // a date such as 31 February rolls over instead of failing
  if (Number.isNaN(shown.getTime()) || shown.getUTCDate() !== Number(day)) return null;
  if (shown.getUTCFullYear() < 1900 || shown.getUTCFullYear() > 8900) return null;
  if (suffix !== undefined)
    return wireInstant(
      new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${suffix.toUpperCase()}`),
    );
  return wireInstant(switches.zonelessDates === 'utc' ? shown : fromZone(shown, zone));
}

/** The instant a date-only column keeps: midnight of the site's day, or the time as written, by switch. */
export function dateOnly(instant: string, zone: string, switches: Switches): string {
  return switches.dateOnlyAtMidnight ? wireInstant(zoneMidnight(new Date(instant), zone)) : instant;
}
