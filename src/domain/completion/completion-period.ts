import { civilDate, lastDayOfMonth, monthNames, type CivilDate } from '#domain/date.ts';

/** A period that words name on the calendar, first and last day included. */
export type Period = {
  readonly precision: 'day' | 'month' | 'term' | 'quarter' | 'year';
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
};

const month =
  '(jan(?:uary)?|feb(?:r|ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = '((?:19|20)\\d\\d)';
const split = '((?:19|20)?\\d\\d)[/-]((?:19|20)?\\d\\d)';
const quarter = '(?:q|quarter |qtr )([1-4])(?: of)?';
const deadline =
  /^(?:(?:to be )?(?:completed?|implemented|in place|due|launched?)(?: date)? )?(?:(?:by|in|during|until|no later than|not later than) )?(?:the )?/;

type Reader = readonly [pattern: RegExp, read: (parts: readonly string[], isEnd: boolean) => Period | null];

const reader = (pattern: string, read: Reader[1]): Reader => [new RegExp(`^${pattern}$`), read];

// a part that is missing is '' where it is handed on
const readers: readonly Reader[] = [
  reader('(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?:[ t]+[\\d /]+z?)?', ([y, m, d]) => aDay(y, Number(m), d)),
  reader('(\\d{1,2})[/-](\\d{1,2})[/-]((?:19|20)?\\d\\d)', ([d, m, y]) => aDay(y, Number(m), d)),
  reader(
    `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month} ((?:19|20)?\\d\\d)`,
    ([d, m, y]) => aDay(y, monthOf(m), d),
  ),
  reader(`${month} (\\d{1,2})(?:st|nd|rd|th)? ${year}`, ([m, d, y]) => aDay(y, monthOf(m), d)),
  reader(`(?:(?:early|mid|middle of|late|start of|beginning of) )?${month} ${year}`, ([m, y]) =>
    aMonth(y, m),
  ),
  // two figures after a month are a year when they could not be a day of a plan's lifetime
  reader(`${month} ([2-4]\\d)`, ([m, y]) => aMonth(y, m)),
  reader(`${year} ${month}`, ([y, m]) => aMonth(y, m)),
  reader(`(0?[1-9]|1[0-2])[/-]${year}`, ([m, y]) => months('month', y, Number(m))),
  reader(`${year}-(0[1-9]|1[0-2])`, ([y, m]) => months('month', y, Number(m))),
  reader(`(autumn|spring|summer)( terms?)?(?: of)? ${year}`, ([name, term, y], isEnd) =>
    aTerm(name, y, isEnd && term !== ''),
  ),
  reader(`(autumn|spring|summer)( terms?)?(?: of)? ${split}`, ([name, term, y, z], isEnd) =>
    areConsecutive(y, z) ? aTerm(name, name === 'autumn' ? y : z, isEnd && term !== '') : null,
  ),
  reader(`${quarter}(?: fy)? ${split}`, ([q, y, z]) => aQuarter(Number(q), y, z)),
  reader(`(?:fy ?)?${split} ${quarter}`, ([y, z, q]) => aQuarter(Number(q), y, z)),
  reader(`(first|second|third|fourth) quarter(?: of)?(?: fy)? ${split}`, ([q, y, z]) =>
    aQuarter(['first', 'second', 'third', 'fourth'].indexOf(q ?? '') + 1, y, z),
  ),
  reader(`${quarter} ${year}`, ([q, y]) => aLooseQuarter(Number(q), y)),
  reader(year, ([y]) => months('year', y, 1, y, 12)),
  reader(`(?:academic|school) year ${split}`, ([y, z]) => aSplitYear(y, 9, z, 8)),
  reader(`${split} (?:academic|school) year`, ([y, z]) => aSplitYear(y, 9, z, 8)),
  reader(`(?:financial year|fy) ?${split}`, ([y, z]) => aSplitYear(y, 4, z, 3)),
  reader(`${split} financial year`, ([y, z]) => aSplitYear(y, 4, z, 3)),
  reader(`${year}[/-]((?:19|20)?\\d\\d)`, ([y, z]) => aSplitYear(y, 4, z, 8) ?? aRunOfYears(y, z)),
];

/** Reads words already normalised ('end of sept 2026'); null when they name no one period, or no real day. */
export function readPeriod(text: string): Period | null {
  const bare = text.replace(deadline, '').replace(/^end (?:of )?(?:the )?/, '');
  const isEnd = /(?:^| )end (?:of )?(?:the )?/.test(text);
  for (const [pattern, read] of readers) {
    const found = pattern.exec(bare);
    if (found)
      return read(
        Array.from(found.slice(1), (part) => part ?? ''),
        isEnd,
      );
  }
  return null;
}

type Part = string | undefined;

function aDay(inYear: Part, inMonth: number, day: Part): Period | null {
  const on = civilDate(yearOf(inYear), inMonth, Number(day));
  return on === null ? null : { precision: 'day', earliest: on, latest: on };
}

function aMonth(inYear: Part, name: Part): Period {
  return months('month', inYear, monthOf(name));
}

function aTerm(name: Part, inYear: Part, isEndOfTerm: boolean): Period {
  if (name === 'autumn') return months('term', inYear, 9, inYear, 12);
  if (name === 'spring') return months('term', inYear, 1, inYear, 4);
  return months('term', inYear, 4, inYear, isEndOfTerm ? 7 : 8);
}

function aQuarter(nth: number, first: Part, second: Part): Period | null {
  if (!areConsecutive(first, second)) return null;
  if (nth === 4) return months('quarter', second, 1, second, 3);
  return months('quarter', first, 3 * nth + 1, first, 3 * nth + 3);
}

// 'Q3 2026' does not say how it counts: from that quarter of 2026 to that of the financial year 2026/27
function aLooseQuarter(nth: number, inYear: Part): Period {
  const calendar = months('quarter', inYear, 3 * nth - 2, inYear, 3 * nth);
  return {
    ...calendar,
    latest: aQuarter(nth, inYear, String(yearOf(inYear) + 1))?.latest ?? calendar.latest,
  };
}

function aSplitYear(first: Part, from: number, second: Part, to: number): Period | null {
  return areConsecutive(first, second) ? months('year', first, from, second, to) : null;
}

function aRunOfYears(first: Part, second: Part): Period | null {
  return yearOf(second) > yearOf(first) ? months('year', first, 1, second, 12) : null;
}

function months(precision: Period['precision'], first: Part, from: number, last = first, to = from): Period {
  const earliest = `${String(yearOf(first))}-${String(from).padStart(2, '0')}-01`;
  return { precision, earliest, latest: lastDayOfMonth(yearOf(last), to) };
}

function monthOf(name: Part): number {
  return monthNames.findIndex((one) => one.toLowerCase().startsWith((name ?? '').slice(0, 3))) + 1;
}

function yearOf(digits: Part): number {
  const n = Number(digits);
  return n < 100 ? 2000 + n : n;
}

function areConsecutive(first: Part, second: Part): boolean {
  return yearOf(second) === yearOf(first) + 1;
}
