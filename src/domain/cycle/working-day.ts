import { bankHolidays } from './bank-holiday.ts';
import { addDays, type CivilDate } from '#domain/date.ts';

/** Monday to Friday without the bank holidays of England. Of years beyond their table only weekends are known. */
export function isWorkingDay(day: CivilDate): boolean {
  return !isWeekend(day) && !bankHolidays.has(day);
}

/** The working day so many before a day, counted from the day itself, which need not be one. At least one. */
export function workingDaysBefore(day: CivilDate, count: number): CivilDate {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Why nobody works on a day: 'a Saturday', 'Good Friday'; null for a working day. */
export function whyNoWorkingDay(day: CivilDate): string | null {
  return bankHolidays.get(day) ?? (isWeekend(day) ? `a ${weekdayOf(day)}` : null);
}

/** 'Friday' for a day. */
export function weekdayOf(day: CivilDate): string {
  // getUTCDay is 0 to 6
  return weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? '';
}

function isWeekend(day: CivilDate): boolean {
  return ['Saturday', 'Sunday'].includes(weekdayOf(day));
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
