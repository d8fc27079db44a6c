import { readPeriod, type Period } from './completion-period.ts';
import { addDays, civilDate, lastDayOfMonth, type CivilDate } from '#domain/date.ts';

/** What kind of date the words of a plan name. */
export type DatePrecision =
  | Period['precision']
  | 'phased'
  | 'recurring'
  | 'ongoing'
  | 'to-be-confirmed'
  | 'compound'
  | 'unknown';

/** A completion date as far as its words go: the first and the last day of what they name; null = no such bound. */
export type Completion = {
  readonly precision: DatePrecision;
  readonly earliest: CivilDate | null;
  /** Last possible day on which the words are still kept. */
  readonly latest: CivilDate | null;
};

/** True for words that were given for a date and are not understood as one, so that nothing can ever call it overdue. */
export function isUnread(date: {
  readonly completionAsWritten: string;
  readonly completionPrecision: DatePrecision;
}): boolean {
  return date.completionPrecision === 'unknown' && date.completionAsWritten.trim() !== '';
}

/**
 * Reads a completion date in a plan's own words. 'by X' and 'end of X' are kept until the last day of X. Recurring and
 * ongoing work has no last day unless one is named; a phase has dates only when its start is named. Days come before
 * months. Words that are not understood, or name no real day, are 'unknown' without dates: never a guess.
 *
 * Terms are those of England, as wide as they can fall: autumn 1 September to 31 December, spring 1 January to 30 April
 * (Easter is on 25 April at the latest), summer 1 April to 31 August, where the academic year ends; 'end of summer term'
 * is 31 July. The first days are those of funded early education. Quarters of '2026/27' are those of the financial year,
 * from April. '2026/27' alone may mean the financial or the academic year, and spans both.
 */
export function readCompletion(asWritten: string): Completion {
  // a whole paragraph is no date, and would take long to try
  const text = asWritten.length > 200 ? '' : normalise(asWritten);
  if (
    /^(?:date |dates |timescale )?(?:tbc|tba|tbd|to be (?:confirmed|agreed|determined|decided))\b/.test(text)
  )
    return { precision: 'to-be-confirmed', earliest: null, latest: null };
  const provisional = /^(.+) (?:tbc|tba|tbd|to be confirmed|provisional)$/.exec(text)?.[1];
  if (provisional !== undefined && readDated(provisional) !== null)
    return { precision: 'to-be-confirmed', earliest: null, latest: null };
  return readDated(text) ?? { precision: 'unknown', earliest: null, latest: null };
}

type Span = Period | (Omit<Period, 'precision'> & { readonly precision: 'compound' });

const cadence =
  '(?:(?:half |six |6 |two |2 |three |3 |bi ?)?(?:termly|monthly|weekly|fortnightly|quarterly|annual(?:ly)?|yearly)' +
  '|(?:once|twice|three times) (?:a|each|every|per) (?:term|year|month)' +
  '|(?:each|every)(?: two| 2| three| 3| six| 6| academic| autumn| spring| summer)? (?:half )?(?:terms?|months?|quarters?|years?|weeks?))';
const recurring = new RegExp(
  `^(?:(.+?) )??(?:and |then |and then )?${cadence}(?: thereafter)?(?: (?:from|starting) (.+?))?(?: (?:to|until) (.+))?$`,
);
const ongoing =
  /^(?:(.+?) )??(?:and |then )?(?:on ?going|onwards?|continuous|continuing|business as usual|bau)(?: (?:to be )?(?:review\w*|subject|pending|see|monitored)\b.*)?(?: (?:from|since) (.+?))?(?: (?:to|until) (.+))?$/;
const phased =
  /^(?:(.+?) )??(?:and |then |with )?(?:phased?|phases|actions?|staged)(?: \w+)? over (?:the next |an? )?(\w+) (?:academic |financial |school )?(year|month)s?(?: period)?(?: (?:from|starting|beginning|commencing)(?: in)? (.+))?$/;

function readDated(text: string): Completion | null {
  const recurs = recurring.exec(text);
  if (recurs) {
    const start = recurs[1] === 'ongoing' ? '' : (recurs[1] ?? '');
    return openEnded('recurring', start, recurs[2] ?? '', recurs[3] ?? '');
  }
  const continues = ongoing.exec(text);
  if (continues) return openEnded('ongoing', continues[1] ?? '', continues[2] ?? '', continues[3] ?? '');
  if (/^(?:phased?|phases)(?: implementation| approach)?$/.test(text))
    return { precision: 'phased', earliest: null, latest: null };
  const phases = phased.exec(text);
  if (phases) return readPhases(phases[1], phases[2] ?? '', phases[3] ?? '', phases[4]);
  const before = /^(?:before|prior to|ahead of) (.+)$/.exec(text)?.[1];
  const limit = before === undefined ? null : readPeriod(before);
  if (limit) return { precision: limit.precision, earliest: null, latest: addDays(limit.earliest, -1) };
  const from = /^(?:starting )?from (.+)$/.exec(text)?.[1];
  const begins = from === undefined ? null : readPeriod(from);
  if (begins) return { precision: 'ongoing', earliest: begins.earliest, latest: null };
  return readSpan(text);
}

// '' = not said; the start may stand before the word or after it, not both
function openEnded(
  precision: DatePrecision,
  before: string,
  after: string,
  until: string,
): Completion | null {
  if (before !== '' && after !== '') return null;
  const start = before.replace(/^(?:starting )?from /, '') || after;
  const begins = start === '' ? null : readSpan(start);
  const ends = until === '' ? null : readSpan(until);
  if ((start !== '' && begins === null) || (until !== '' && ends === null)) return null;
  if (begins && ends && begins.earliest > ends.latest) return null;
  return { precision, earliest: begins?.earliest ?? null, latest: ends?.latest ?? null };
}

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function readPhases(
  before: string | undefined,
  count: string,
  unit: string,
  after: string | undefined,
): Completion | null {
  const n = /^\d{1,2}$/.test(count) ? Number(count) : numbers.indexOf(count) + 1;
  if (n === 0 || (before !== undefined && after !== undefined)) return null;
  const start = before?.replace(/^(?:starting )?from /, '') ?? after;
  if (start === undefined) return { precision: 'phased', earliest: null, latest: null };
  const begins = readSpan(start);
  if (begins === null) return null;
  const latest = addDays(addMonths(begins.earliest, unit === 'year' ? 12 * n : n), -1);
  return { precision: before === undefined ? 'phased' : 'compound', earliest: begins.earliest, latest };
}

/** One period, or two that bound a span: 'March to June 2026', 'Sept/Oct 2026', '30 March 2026 - 4 May 2026'. */
function readSpan(text: string): Span | null {
  const single = readPeriod(text);
  if (single) return single;
  const words = text.replace(/^(?:by|in|from|between) /, '').split(' ');
  for (let at = 1; at < words.length; at += 1) {
    const isJoined = /^(?:to|and|or|until)$/.test(words[at] ?? '');
    const last = readPeriod(words.slice(isJoined ? at + 1 : at).join(' '));
    const first = words.slice(0, at).join(' ');
    if (last && (isJoined || /^[a-z]|\d{4}$/.test(first))) {
      const span = spanOf(first, last, words.slice(-2));
      if (span) return span;
    }
  }
  return null;
}

// what the first part leaves out ('March', '1') is said by the second: its year, or its month and year
function spanOf(first: string, last: Period, tail: readonly string[]): Span | null {
  const year = tail.at(-1) ?? '';
  const yearBefore = /^\d{4}$/.test(year) ? [`${first} ${String(Number(year) - 1)}`] : [];
  for (const text of [first, `${first} ${year}`, `${first} ${tail.join(' ')}`, ...yearBefore]) {
    const begins = readPeriod(text);
    if (begins && begins.earliest <= last.earliest) {
      const precision = begins.precision === last.precision ? last.precision : 'compound';
      return { precision, earliest: begins.earliest, latest: last.latest };
    }
  }
  return null;
}

function addMonths(day: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return civilDate(toYear, toMonth, date) ?? lastDayOfMonth(toYear, toMonth);
}

/** Lower case, one kind of dash and space, no punctuation that carries no meaning. */
function normalise(asWritten: string): string {
  return asWritten
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('&', ' and ')
    .replaceAll(/(?<=\d)\.(?=\d)/g, '/')
    .replaceAll(/['\u2018\u2019]/g, '')
    .replaceAll(/[^a-z0-9/-]+/g, ' ')
    .replaceAll(/\b(on|mid|half|six|two|three|bi|[236])-(?=[a-z])/g, '$1 ')
    .replaceAll(
      /(?<=\d{4})\s*-\s*(?=\d{1,2}(?:st|nd|rd|th)? [a-z])|(?<=\b\d{1,2})\s*-\s*(?=\d{1,2} [a-z])/g,
      ' to ',
    )
    .replaceAll(/(?<=[a-z]) ?\/ ?(?=[a-z])|(?<=[a-z])-(?=[a-z])/g, ' to ')
    .replaceAll(/(?<=\d)\s*([/-])\s*(?=\d)/g, '$1')
    .replaceAll(/-(?!\d)|(?<!\d)-|\/(?!\d)|(?<!\d)\//g, ' ')
    .replaceAll(/\bq ([1-4])\b/g, 'q$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
