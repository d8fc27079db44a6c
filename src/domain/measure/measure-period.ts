import { readCompletion } from '#domain/completion/completion-date.ts';
import { addDays, isCivilDate, lastDayOfMonth, monthNames, sayDate, type CivilDate } from '#domain/date.ts';
import type { Frequency } from './measure.ts';

/** A period of a measure: how it is always written, and its last day. */
export type MeasurePeriod = { readonly words: string; readonly endsOn: CivilDate };

/** The month in which split years such as '2025/26' end: March for the financial, August for the academic year. */
export type YearEnd = 3 | 8;

/** A period, or why the words name none: not understood, or two years of which either could be meant. */
export type ReadPeriod =
  | { readonly kind: 'read'; readonly period: MeasurePeriod }
  | { readonly kind: 'unread' | 'two-years' };

/**
 * Reads a period in people's own words: 'May 2026', 'May-26', '2025/26', 'Spring term 2026', 'Q1 2026/27', 'April to June
 * 2026', 'week ending 5 June 2026', '12 months to May 2026', '31/05/2026'. Two spellings of one period give the same
 * words. `yearEnd` says which year '2025/26' is; without it that is asked back. Terms end on 31 December, 30 April and
 * 31 July. Days come before months.
 */
export function readMeasurePeriod(text: string, yearEnd: YearEnd | null = null): ReadPeriod {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const week =
    /^(?:w(?:eek)?[ /]?(?:e(?:nding|nded)?|c(?:ommencing)?)|week (?:ending|beginning|to|of))[:. ]+(.+)$/i;
  const weekDay = week.exec(line);
  if (weekDay) return readWeek(line, weekDay[1] ?? '');
  const bare = line
    .replace(
      /^(?:rolling )?(?:12|twelve|3|three|6|six|24)[- ]months? (?:rolling )?(?:to|ending|ended)(?: end(?: of)?)? /i,
      '',
    )
    .replace(/^(?:the )?(?:calendar )?year to date(?: to)? /i, '')
    .replace(/^(?:as at|at|to) (?:the )?(?:end of )?/i, '')
    .replace(/^end (?:of )?/i, '')
    .replace(/ ytd$/i, '')
    .replace(/^(?:the )?year (?:to|ending|ended) /i, '');
  const { precision, earliest, latest } = readCompletion(bare);
  if (earliest === null || latest === null) return unread;
  switch (precision) {
    case 'day':
      return read(sayDate(latest), latest);
    case 'month':
    case 'compound':
      return readMonths(earliest, latest);
    case 'term':
      return readTerm(latest);
    case 'quarter':
      return readMonths(earliest, latest);
    case 'year':
      return readYear(earliest, latest, yearEnd);
    default:
      return unread;
  }
}

/** The period after one, as its measure comes; null where values come irregularly. */
export function nextPeriod(frequency: Frequency, endsOn: CivilDate): MeasurePeriod | null {
  if (!isCivilDate(endsOn)) return null;
  switch (frequency) {
    case 'weekly': {
      const day = addDays(endsOn, 7);
      return { words: `Week ending ${sayDate(day)}`, endsOn: day };
    }
    case 'monthly':
      return periodEnding(monthEnd(endsOn, 1), 'monthly');
    case 'quarterly':
      return periodEnding(monthEnd(endsOn, 3), 'quarterly');
    case 'termly':
      return periodEnding(termAfter(endsOn), 'termly');
    case 'annual':
      return periodEnding(monthEnd(endsOn, 12), 'annual');
    case 'irregular':
      return null;
  }
}

/** The period that ends on a day, for a measure that comes so often: '31 August 2026' is a summer's month or a school year. */
export function periodEnding(endsOn: CivilDate, frequency: Frequency): MeasurePeriod {
  const [year, month] = partsOf(endsOn);
  if (endsOn !== lastDayOfMonth(year, month)) return { words: sayDate(endsOn), endsOn };
  const ending = (words: string): MeasurePeriod => ({ words, endsOn });
  if (frequency === 'termly') {
    const term = terms.find((one) => one.month === month);
    if (term !== undefined) return ending(`${term.name} term ${String(year)}`);
  }
  if (frequency === 'quarterly' && month % 3 === 0) return ending(quarterWords(year, month));
  if (frequency === 'annual' || frequency === 'termly') {
    if (month === 3) return ending(`Financial year ${split(year - 1)}`);
    if (month === 8) return ending(`Academic year ${split(year - 1)}`);
    if (month === 12) return ending(String(year));
  }
  return ending(monthWords(year, month));
}

/** In which month the split years of a measure end, by the days on which its periods end; null where they do not tell. */
export function yearEndOf(endings: readonly (CivilDate | null)[]): YearEnd | null {
  for (const day of endings) {
    const month = day === null ? 0 : partsOf(day)[1];
    if (month === 3 || month === 8) return month;
  }
  return null;
}

const terms = [
  { name: 'Spring', month: 4 },
  { name: 'Summer', month: 7 },
  { name: 'Autumn', month: 12 },
] as const;

const unread: ReadPeriod = { kind: 'unread' };

function read(words: string, endsOn: CivilDate): ReadPeriod {
  return { kind: 'read', period: { words, endsOn } };
}

// a week that is named by its first day ends six days later
function readWeek(line: string, day: string): ReadPeriod {
  const { precision, latest } = readCompletion(day);
  if (precision !== 'day' || latest === null) return unread;
  const isFirst = /^w(?:eek)?[ /]?(?:c|beginning)/i.test(line);
  const endsOn = isFirst ? addDays(latest, 6) : latest;
  return read(`Week ending ${sayDate(endsOn)}`, endsOn);
}

function readTerm(latest: CivilDate): ReadPeriod {
  const [year, month] = partsOf(latest);
  // the words 'summer term' reach to the end of the school year, 'end of summer term' to July
  const term = terms.find((one) => one.month === (month === 8 ? 7 : month));
  return term === undefined
    ? unread
    : read(`${term.name} term ${String(year)}`, lastDayOfMonth(year, term.month));
}

function readYear(earliest: CivilDate, latest: CivilDate, yearEnd: YearEnd | null): ReadPeriod {
  const [first] = partsOf(earliest);
  const isEither = earliest.endsWith('-04-01') && latest === `${String(first + 1)}-08-31`;
  if (!isEither) return readMonths(earliest, latest);
  if (yearEnd === null) return { kind: 'two-years' };
  const endsOn = lastDayOfMonth(first + 1, yearEnd);
  return read(`${yearEnd === 3 ? 'Financial' : 'Academic'} year ${split(first)}`, endsOn);
}

// whole months: one, a quarter, or a year of one of three kinds
function readMonths(earliest: CivilDate, latest: CivilDate): ReadPeriod {
  const [[fromYear, from], [toYear, to]] = [partsOf(earliest), partsOf(latest)];
  if (!earliest.endsWith('-01') || latest !== lastDayOfMonth(toYear, to)) return unread;
  const months = (toYear - fromYear) * 12 + to - from + 1;
  if (months === 1) return read(monthWords(toYear, to), latest);
  if (months === 3 && to % 3 === 0) return read(quarterWords(toYear, to), latest);
  if (months !== 12) return unread;
  if (to === 12) return read(String(toYear), latest);
  if (to === 3) return read(`Financial year ${split(fromYear)}`, latest);
  return to === 8 ? read(`Academic year ${split(fromYear)}`, latest) : unread;
}

function termAfter(endsOn: CivilDate): CivilDate {
  const [year, month] = partsOf(endsOn);
  const next = terms.find((one) => one.month > month && lastDayOfMonth(year, one.month) > endsOn);
  return next === undefined ? lastDayOfMonth(year + 1, 4) : lastDayOfMonth(year, next.month);
}

function monthEnd(day: CivilDate, months: number): CivilDate {
  const [year, month] = partsOf(day);
  const index = year * 12 + month - 1 + months;
  return lastDayOfMonth(Math.floor(index / 12), (index % 12) + 1);
}

// Q1 is April to June: quarters are those of the financial year
function quarterWords(year: number, month: number): string {
  const first = month === 3 ? year - 1 : year;
  return `Q${String(month === 3 ? 4 : month / 3 - 1)} ${split(first)}`;
}

function monthWords(year: number, month: number): string {
  return `${monthNames[month - 1] ?? ''} ${String(year)}`;
}

function split(first: number): string {
  return `${String(first)}/${String((first + 1) % 100).padStart(2, '0')}`;
}

function partsOf(day: CivilDate): readonly [year: number, month: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}
