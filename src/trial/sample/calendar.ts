import { addDays, civilDate, lastDayOfMonth, monthNames, type CivilDate } from '#domain/date.ts';

/** A month: 1 to 12. */
export type Month = { readonly year: number; readonly month: number };

/** The month of a day. */
export function monthOf(day: CivilDate): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** The month so many months later, or earlier when negative. */
export function monthsAfter({ year, month }: Month, months: number): Month {
  const index = year * 12 + month - 1 + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The last day of the month so many months later. */
export function endOfMonth(from: Month, months: number): CivilDate {
  const { year, month } = monthsAfter(from, months);
  return lastDayOfMonth(year, month);
}

/** The day so many working days later. Weekends are left out; bank holidays are not known. */
export function workingDaysAfter(day: CivilDate, days: number): CivilDate {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Monday to Friday. */
export function isWorkingDay(day: CivilDate): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * Fills in the dates of a text that are counted in months from a month:
 * {month +4} 'September 2026', {short +4} 'Sept 2026', {day 31 +5} '31 October 2026' (the last day where the month is
 * shorter), {slashed 31 +5} '31/10/2026', {term +5} 'Autumn term 2026', {season +5} 'Autumn 2026', {quarter +5}
 * 'Q3 2026/27', {financial +5} and {academic +5} '2026/27', {year +1} the year after the month's own.
 */
export function fillIn(text: string, from: Month): string {
  return text.replaceAll(
    /\{(\w+)(?: (\d+))? ([+-]\d+)\}/g,
    (_, kind: string, day: string | undefined, offset: string) => {
      const at = monthsAfter(from, Number(offset));
      const name = monthNames[at.month - 1] ?? '';
      const date = civilDate(at.year, at.month, Number(day)) ?? lastDayOfMonth(at.year, at.month);
      switch (kind) {
        case 'month':
          return `${name} ${String(at.year)}`;
        case 'short':
          return `${name === 'September' ? 'Sept' : name.slice(0, 3)} ${String(at.year)}`;
        case 'day':
          return `${String(Number(date.slice(8)))} ${name} ${String(at.year)}`;
        case 'slashed':
          return date.split('-').reverse().join('/');
        case 'term':
          return `${seasonOf(at)} term ${String(at.year)}`;
        case 'season':
          return `${seasonOf(at)} ${String(at.year)}`;
        case 'quarter':
          return `Q${String(Math.ceil(monthsAfter(at, -3).month / 3))} ${yearFrom(at, 4)}`;
        case 'financial':
          return yearFrom(at, 4);
        case 'academic':
          return yearFrom(at, 9);
        case 'year':
          return String(from.year + Number(offset));
        default:
          throw new Error(`The sample plan has no date of the kind '${kind}'.`);
      }
    },
  );
}

function seasonOf({ month }: Month): string {
  return month <= 4 ? 'Spring' : month <= 8 ? 'Summer' : 'Autumn';
}

// '2026/27' for a year that begins with the given month
function yearFrom({ year, month }: Month, firstMonth: number): string {
  const first = month >= firstMonth ? year : year - 1;
  return `${String(first)}/${String((first + 1) % 100).padStart(2, '0')}`;
}
