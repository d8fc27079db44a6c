import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCompletion } from '#domain/completion/completion-date.ts';
import { isCivilDate, lastDayOfMonth, monthNames } from '#domain/date.ts';

type Case = readonly [words: string, precision: string, earliest: string | null, latest: string | null];

const dated: readonly Case[] = [
  ['31 October 2026', 'day', '2026-10-31', '2026-10-31'],
  ['31st October 2026', 'day', '2026-10-31', '2026-10-31'],
  ['Saturday 31 October 2026', 'day', '2026-10-31', '2026-10-31'],
  ['by 31 Oct 26', 'day', '2026-10-31', '2026-10-31'],
  ['31/10/2026', 'day', '2026-10-31', '2026-10-31'],
  ['31.10.2026', 'day', '2026-10-31', '2026-10-31'],
  ['5/11/26', 'day', '2026-11-05', '2026-11-05'],
  ['2026-10-31', 'day', '2026-10-31', '2026-10-31'],
  ['2026-10-31T00:00:00.000Z', 'day', '2026-10-31', '2026-10-31'],
  ['29 February 2028', 'day', '2028-02-29', '2028-02-29'],
  ['1-5 March 2026', 'day', '2026-03-01', '2026-03-05'],
  ['30 March 2026 - 4 May 2026', 'day', '2026-03-30', '2026-05-04'],
  ['September 2022', 'month', '2022-09-01', '2022-09-30'],
  ['Sept 2022', 'month', '2022-09-01', '2022-09-30'],
  ['Sept. ’26', 'month', '2026-09-01', '2026-09-30'],
  ['Oct-25', 'month', '2025-10-01', '2025-10-31'],
  ['07/2026', 'month', '2026-07-01', '2026-07-31'],
  ['2026-07', 'month', '2026-07-01', '2026-07-31'],
  ['by end of December 2019', 'month', '2019-12-01', '2019-12-31'],
  ['by April 2020', 'month', '2020-04-01', '2020-04-30'],
  ['To be completed by March 2026', 'month', '2026-03-01', '2026-03-31'],
  ['mid-September 2026', 'month', '2026-09-01', '2026-09-30'],
  ['before April 2026', 'month', null, '2026-03-31'],
  ['March to June 2026', 'month', '2026-03-01', '2026-06-30'],
  ['March–June 2026', 'month', '2026-03-01', '2026-06-30'],
  ['Sept/Oct 2026', 'month', '2026-09-01', '2026-10-31'],
  ['November to March 2026', 'month', '2025-11-01', '2026-03-31'],
  ['Autumn 2019', 'term', '2019-09-01', '2019-12-31'],
  ['Autumn term 2026', 'term', '2026-09-01', '2026-12-31'],
  ['Spring term 2027', 'term', '2027-01-01', '2027-04-30'],
  ['Summer 2027', 'term', '2027-04-01', '2027-08-31'],
  ['end of summer term 2027', 'term', '2027-04-01', '2027-07-31'],
  ['by the end of the Summer term 2025/26', 'term', '2026-04-01', '2026-07-31'],
  ['autumn and spring terms 2026/27', 'term', '2026-09-01', '2027-04-30'],
  ['Q1 2026/27', 'quarter', '2026-04-01', '2026-06-30'],
  ['Q3 2026/27', 'quarter', '2026-10-01', '2026-12-31'],
  ['Q4 2026/27', 'quarter', '2027-01-01', '2027-03-31'],
  ['Q3 22/23', 'quarter', '2022-10-01', '2022-12-31'],
  ['first quarter 2026/27', 'quarter', '2026-04-01', '2026-06-30'],
  ['2026/27 Q2', 'quarter', '2026-07-01', '2026-09-30'],
  ['Q3 2026', 'quarter', '2026-07-01', '2026-12-31'],
  ['2026', 'year', '2026-01-01', '2026-12-31'],
  ['by end of 2027', 'year', '2027-01-01', '2027-12-31'],
  ['academic year 2025/26', 'year', '2025-09-01', '2026-08-31'],
  ['2025/26 academic year', 'year', '2025-09-01', '2026-08-31'],
  ['financial year 2025-26', 'year', '2025-04-01', '2026-03-31'],
  ['2025/26', 'year', '2025-04-01', '2026-08-31'],
  ['2025–2028', 'year', '2025-01-01', '2028-12-31'],
  ['January 2026 (termly)', 'recurring', '2026-01-01', null],
  ['Termly', 'recurring', null, null],
  ['every two months', 'recurring', null, null],
  ['Annually from July 2026', 'recurring', '2026-07-01', null],
  ['half-termly until July 2027', 'recurring', null, '2027-07-31'],
  ['Ongoing', 'ongoing', null, null],
  ['On-going', 'ongoing', null, null],
  ['Ongoing - review July 2026', 'ongoing', null, null],
  ['from September 2019', 'ongoing', '2019-09-01', null],
  ['September 2025 onwards', 'ongoing', '2025-09-01', null],
  ['Ongoing until July 2027', 'ongoing', null, '2027-07-31'],
  ['Phased over 3 years', 'phased', null, null],
  ['Phases over 3 years', 'phased', null, null],
  ['Actions over 3 years', 'phased', null, null],
  ['Phased over three years from September 2025', 'phased', '2025-09-01', '2028-08-31'],
  ['Phased over 18 months from 31 August 2026', 'phased', '2026-08-31', '2028-02-28'],
  ['September 2026 and phased over 2 years', 'compound', '2026-09-01', '2028-08-31'],
  ['Sept 2022 and Phased over 2 years', 'compound', '2022-09-01', '2024-08-31'],
  ['March 2026 to autumn term 2026', 'compound', '2026-03-01', '2026-12-31'],
  ['TBC', 'to-be-confirmed', null, null],
  ['TBC - subject to DfE', 'to-be-confirmed', null, null],
  ['To be confirmed', 'to-be-confirmed', null, null],
  ['September 2026 (TBC)', 'to-be-confirmed', null, null],
];

const notUnderstood = [
  '',
  ' ',
  'n/a',
  'Complete',
  'Year 1',
  'within 6 months',
  'first quarter',
  'September',
  'early 2026',
  'Easter 2026',
  'winter 2026',
  '11/12',
  'Oct 5',
  '31 February 2026',
  '31/02/2026',
  '29 February 2026',
  '10/31/2026',
  '1 to 32 March 2026',
  'Q5 2026/27',
  'Q3 2026/28',
  'academic year 2025/27',
  'Phased over some years',
  'Ongoing work until Tuesday',
  'termly until the cows come home',
];

describe('reading a completion date', () => {
  it.each(dated)('reads %j as %s, %s to %s', (words, precision, earliest, latest) => {
    expect(readCompletion(words)).toEqual({ precision, earliest, latest });
  });

  it.each(notUnderstood)('guesses nothing from %j', (words) => {
    expect(readCompletion(words)).toEqual({ precision: 'unknown', earliest: null, latest: null });
  });

  it('reads a month in every usual spelling as its first to its last day', () => {
    const spellings = fc.constantFrom(
      (name: string) => name,
      (name: string) => name.slice(0, 3),
      (name: string) => `${name.slice(0, 3)}.`,
      (name: string) => (name === 'September' ? 'Sept' : name),
      (name: string) => `by ${name}`,
      (name: string) => `by end of ${name}`,
      (name: string) => `by the end of ${name},`,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1900, max: 2099 }),
        spellings,
        (month, year, spell) => {
          const words = `${spell(monthNames[month - 1] ?? '')} ${String(year)}`;
          expect(readCompletion(words)).toEqual({
            precision: 'month',
            earliest: `${String(year)}-${String(month).padStart(2, '0')}-01`,
            latest: lastDayOfMonth(year, month),
          });
        },
      ),
    );
  });

  it('reads a day back however it is written, day before month', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (at) => {
        const iso = at.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const name = monthNames[Number(month) - 1] ?? '';
        for (const words of [
          iso,
          `${day}/${month}/${year}`,
          `${String(Number(day))}.${month}.${year}`,
          `${day} ${name} ${year}`,
          `${day}-${name.slice(0, 3)}-${year.slice(2)}`,
        ])
          expect(readCompletion(words)).toEqual({ precision: 'day', earliest: iso, latest: iso });
      }),
    );
  });

  it('takes no notice of case, spaces and punctuation around the words', () => {
    const cases = fc.constantFrom(...dated.map(([words]) => words));
    const space = fc.constantFrom(' ', '  ', '\n', '\t', ' ');
    const edge = fc.constantFrom('', ' ', '.', ';', ', ', '(', ')', '…', '"', ' – ');
    const changeCase = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    );
    fc.assert(
      fc.property(cases, space, edge, edge, changeCase, (words, gap, before, after, recase) => {
        const changed = before + recase(words).replaceAll(' ', gap) + after;
        expect(readCompletion(changed)).toEqual(readCompletion(words));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, and gives real days in order, or none with words it does not understand', () => {
    const words = fc.constantFrom(
      ...'by end of the to and - / from until autumn term summer q3 quarter 2026 26 2026/27 september oct 31 1st phased over 3 years ongoing termly tbc (,) before'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 9 }).map((one) => one.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { precision, earliest, latest } = readCompletion(text);
        for (const day of [earliest, latest]) expect(day === null || isCivilDate(day)).toBe(true);
        expect((earliest ?? '0') <= (latest ?? '9')).toBe(true);
        expect(precision !== 'unknown' || (earliest === null && latest === null)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not search a whole paragraph for a date', () => {
    expect(readCompletion(`${'to and '.repeat(5000)}2026`).precision).toBe('unknown');
  });
});
