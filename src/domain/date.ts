/** A day without a clock: 'YYYY-MM-DD'. Days compare as text. */
export type CivilDate = string;

/** A moment: ISO 8601 in UTC with a Z. */
export type Instant = string;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** English month names, January first. */
export const monthNames: readonly string[] = months;

/** The civil date of a year, a month (1 to 12) and a day, or null when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1000 &&
    year <= 9999 &&
    at.getUTCFullYear() === year &&
    at.getUTCMonth() === month - 1 &&
    at.getUTCDate() === day;
  return isReal ? at.toISOString().slice(0, 10) : null;
}

/** True for a 'YYYY-MM-DD' that exists in the calendar. */
export function isCivilDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found !== null && civilDate(Number(found[1]), Number(found[2]), Number(found[3])) !== null;
}

/** The last day of a month (1 to 12). */
export function lastDayOfMonth(year: number, month: number): CivilDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day so many days later (earlier when negative). */
export function addDays(day: CivilDate, days: number): CivilDate {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/** '11 December 2026' (GOV.UK style guide, dates). */
export function sayDate(day: CivilDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${String(date)} ${months[(month ?? 1) - 1] ?? ''} ${String(year)}`;
}

/** The partnership's civil date of an instant: the plan lives in Europe/London, wherever the reader is. */
export function dayOf(instant: Instant | Date): CivilDate {
  // London is as late as UTC or an hour later: only of the last hour of a day it has to be asked which day it is there
  if (typeof instant === 'string' && beforeLastHour.test(instant)) return instant.slice(0, 10);
  return londonDay.format(typeof instant === 'string' ? new Date(instant) : instant);
}

/** '11 December 2026 at 2:05pm' in Europe/London (GOV.UK style guide, times). */
export function sayInstant(instant: Instant): string {
  const parts = londonTime.formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const hour = Number(part('hour'));
  return `${sayDate(dayOf(instant))} at ${String(hour % 12 === 0 ? 12 : hour % 12)}:${part('minute')}${hour < 12 ? 'am' : 'pm'}`;
}

const beforeLastHour = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-2]):\d\d:\d\d(?:\.\d+)?Z$/;

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
