import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentifiers, findingKinds } from '#domain/identifiers/identifiers.ts';
import { isNhsNumber, isUpn } from '#domain/identifiers/identifiers-number.ts';

const today = '2026-11-22';

/** What is found in a text, as 'kind passage'. */
function told(text: string): readonly string[] {
  return findIdentifiers(text, today).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A Unique Pupil Number of twelve characters, by the DfE's rule: each times its place, 2 to 13, modulo 23. */
function upnOf(rest: string): string {
  let sum = 0;
  for (let at = 0; at < 12; at += 1) {
    const one = rest.charAt(at);
    sum += (at + 2) * (letters.includes(one) ? letters.indexOf(one) : Number(one));
  }
  return `${letters.charAt(sum % 23)}${rest}`;
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${String(length)}}$`));
const upn = fc
  .oneof(
    digits(12),
    fc.tuple(digits(11), fc.constantFrom(...letters.split(''))).map((parts) => parts.join('')),
  )
  .map(upnOf);
const nhsNumber = digits(9).chain((nine) => {
  const sum = Array.from(nine, Number).reduce((total, digit, at) => total + (10 - at) * digit, 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? fc.constant(null) : fc.constant(`${nine}${String(check)}`);
});

/** Sentences with a gap in them: words and marks before and after, none of which is part of a number. */
const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,9}[.,;:!?)]?$/),
  fc.constantFrom('Jack', 'School', '£12,000', '2026', 'born', 'one', 'é', '😀', '\n', '(', '“'),
);
const words = fc.array(word, { maxLength: 8 }).map((all) => all.join(' '));
const mark = fc.constantFrom('', '.', ',', ')', '’', '?', '\n', '”');

test('every valid Unique Pupil Number is found in any sentence, whichever case it is written in', () => {
  fc.assert(
    fc.property(words, upn, fc.boolean(), mark, words, (before, number, isLower, after, rest) => {
      const written = isLower ? number.toLowerCase() : number;
      expect(told(`${before} ${written}${after} ${rest}`)).toContain(`upn ${written}`);
    }),
    { numRuns: 1000 },
  );
});

test('every valid NHS number is found in any sentence, in one or parted 3, 3, 4', () => {
  const parting = fc.constantFrom('', ' ', '-', '\u00a0');
  let tried = 0;
  fc.assert(
    fc.property(words, nhsNumber, parting, mark, words, (before, number, by, after, rest) => {
      if (number === null) return;
      tried += 1;
      const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(by);
      expect(told(`${before} x ${written}${after} ${rest}`)).toContain(`nhs-number ${written}`);
    }),
    { numRuns: 1000 },
  );
  expect(tried).toBeGreaterThan(500);
});

test('a Unique Pupil Number with any other letter only looks like one', () => {
  fc.assert(
    fc.property(upn, fc.constantFrom(...letters.split(''), 'I', 'O', 'S'), (number, letter) => {
      const other = `${letter}${number.slice(1)}`;
      expect(isUpn(other)).toBe(other === number);
      expect(told(`Pupil ${other} moved.`)).toContain(`${other === number ? 'upn' : 'upn-like'} ${other}`);
    }),
  );
});

test('an NHS number with any other check digit is none', () => {
  fc.assert(
    fc.property(nhsNumber, fc.integer({ min: 0, max: 9 }), (number, last) => {
      if (number === null) return;
      const other = `${number.slice(0, 9)}${String(last)}`;
      expect(isNhsNumber(other)).toBe(other === number);
      expect(told(`Patient ${other}.`)).toEqual(other === number ? [`nhs-number ${other}`] : []);
    }),
  );
});

// the examples of python-stdnum and of the NHS, and one reckoned by hand: 266 is 11 times 23 and 13, the letter P
test.for<[string]>([['B801200005001'], ['P207000016049']])('%s is a Unique Pupil Number', ([number]) => {
  expect(isUpn(number)).toBe(true);
});
test.for<[string]>([['943 476 5919'], ['4010232137']])('%s is an NHS number', ([number]) => {
  expect(isNhsNumber(number)).toBe(true);
});
test.for<[string]>([['A801200005001'], ['X80120000A001'], ['B80120000500'], ['B8012000050011'], ['']])(
  '%o is no Unique Pupil Number',
  ([number]) => {
    expect(isUpn(number)).toBe(false);
  },
);

test.for<[string, readonly string[]]>([
  ['Child born 12/03/2015 moved.', ['date-of-birth 12/03/2015']],
  ['DOB: 12.3.15', ['date-of-birth 12.3.15']],
  ['d.o.b. 2015-03-12', ['date-of-birth 2015-03-12']],
  ['date of birth is 12th March 2015.', ['date-of-birth 12th March 2015']],
  ['Born on March 12, 2015 in hospital.', ['date-of-birth March 12, 2015']],
  ['12 Mar 2015 (DOB)', ['date-of-birth 12 Mar 2015']],
  ['He is aged 11 (12 March 2015).', ['date-of-birth 12 March 2015']],
  ['born 1 May 07', ['date-of-birth 1 May 07']],
  ['We met on 12/03/2015.', []],
  ['By 31 March 2027 every child born since 2015 is seen.', []],
  ['Children born by 31 March 2027.', []],
  ['Born 30 February 2015.', []],
  ['The hospital where she was born opened on 5 July 1948.', []],
  ['Pupils aged 16 on 31 August 2025.', []],
  ['The date of the board: 11 December 2025.', []],
  ['Published 3 September 2024; born of three workshops.', []],
])('of dates in %o it finds %j', ([text, wanted]) => {
  expect(told(text)).toEqual(wanted);
});

test.for<[string, readonly string[]]>([
  ['Child A and Pupil B moved.', ['alias Child A', 'alias Pupil B']],
  ['Young person C’s plan', ['alias Young person C']],
  ['In Family D, child 1 is at home.', ['alias Family D', 'alias child 1']],
  ['Case A was reviewed.', ['alias Case A']],
  ['Student “B” told us.', ['alias Student “B']],
  ['A child a week.', []],
  ['The child I met.', []],
  ['Per child 4 hours.', []],
  ['Each child 16 to 25.', []],
  ['Pupil A-level results.', []],
  ['Student A level results.', []],
  ['Children Act 1989, child 1:1 support, case 1.', []],
  ['pupil JS moved', ['initials pupil JS']],
  ['J.S. and K. B. came.', ['initials J.S.', 'initials K. B.']],
  ['pupil SEN, child EHC plan, pupil EP visits, U.K. law, N.B. later', []],
])('of aliases and initials in %o it finds %j', ([text, wanted]) => {
  expect(told(text)).toEqual(wanted);
});

test.for<[string, readonly string[]]>([
  ['Jack at Hillview Academy moved.', ['name Jack']],
  ['Since spring Zebedee attends Hillview Primary.', ['name Zebedee']],
  ['Training at Hillview Academy for Amira.', ['name Amira']],
  ['A pupil called Zebedee settled.', ['name Zebedee']],
  ['The pupil Jack settled.', ['name Jack']],
  ['Amelia, aged 7, has a plan.', ['name Amelia']],
  ['Mrs Okafor told us so.', ['name Mrs Okafor']],
  ['Training at Hillview Academy.', []],
  ['Headteachers from St Mary’s Primary and King Edward School.', []],
  ['Visits to Thomas More Academy. Jack of all trades.', []],
  ['The SENCO at Hillview Academy and the Board from Oakshire College.', []],
  ['Charlotte Road School opened.', []],
  ['We met Jack.', []],
  ['From Red to Amber in Kensington and Chelsea, at Hillview Academy.', []],
  ['We met the Therapists at Hillview Academy, Speech Therapists from Oakshire School.', []],
  ['Willow Class at Hillview Primary takes Max 10.', []],
  ['Dr Khan at the clinic; Ofsted at Hillview Academy.', []],
])('of names in %o it finds %j', ([text, wanted]) => {
  expect(told(text)).toEqual(wanted);
});

test.for<[string, readonly string[]]>([
  ['3 children moved, two pupils stayed.', ['small-number 3 children', 'small-number two pupils']],
  ['One family asked.', ['small-number One family']],
  [
    'Four autistic young people and 2 of the families',
    ['small-number Four autistic young people', 'small-number 2 of the families'],
  ],
  ['Between 2-4 pupils', ['small-number 2-4 pupils']],
  ['All but one child', ['small-number one child']],
  ['They are satisfied (n=3).', ['small-number n=3']],
  ['3 schools, 4 weeks, 2 settings with children, 1.4 children', []],
  ['5 children, 24 pupils, 1,003 pupils, 20-4 pupils, £3 children', []],
  ['Year 4 pupils, Key Stage 2 children, tier 3 pupils, years 3 and 4 pupils', []],
  ['one in four children, 1 in 4 pupils, up to four children, groups of three pupils', []],
  ["3 children’s centres, two children's homes, one child protection plan, 2 family hubs", []],
  ['one child at a time, one pupil in five, 4-year-old children, (n=87)', []],
])('of counts in %o it finds %j', ([text, wanted]) => {
  expect(told(text)).toEqual(wanted);
});

test.for<[string, readonly string[]]>([
  ['Ring 07700 900123 or +44 7700 900 123.', ['phone 07700 900123', 'phone +44 7700 900 123']],
  ['jo.bloggs+send@gmail.com, mum@yahoo.co.uk', ['email jo.bloggs+send@gmail.com', 'email mum@yahoo.co.uk']],
  ['01632 960001, send@oakshire.gov.uk, invoice 077009001', []],
])('of ways to reach people in %o it finds %j', ([text, wanted]) => {
  expect(told(text)).toEqual(wanted);
});

test('ordinary words of a plan raise no question', () => {
  const text = `Trained 40 staff in 12 schools by 31 March 2026. Waits fell from 71 to 64 weeks, 8.6% in 12 months.
    The SEND Partnership Board meets on 11 December 2026; the SENCO network and the Parent Carer Forum came. One lead,
    two teams, three boroughs. Year 7 pupils at every secondary school; see KPI 3 and action 1.2.4 (GBP 2,500).`;
  expect(told(text)).toEqual([]);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'child ',
        'A',
        ' at ',
        'Hillview School',
        'Jack ',
        '07',
        '9',
        'born ',
        '1/1/2015',
        ' two ',
        '.',
        '@gmail.com',
        'n=',
        '\n',
        'pupil ',
        'JS',
        ' of the ',
      ),
      { maxLength: 60 },
    )
    .map((all) => all.join('')),
);

test('whatever is written, findings lie in the text, in order, and apart', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const found = findIdentifiers(text, today);
      let last = 0;
      for (const { kind, start, end } of found) {
        expect(findingKinds).toContain(kind);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

// a pattern that tries again and again would not come to an end within the time of a test
test('long texts of the worst kind are looked through', () => {
  const units = [
    'Aa ',
    'Aa School ',
    'Jack ',
    'A',
    '1',
    '1 ',
    '1-',
    '07',
    '7 ',
    'a@',
    'A. ',
    'two of ',
    'two of the ',
  ];
  const more = [
    'aged 4 ',
    'St. Mary ',
    'Mr ',
    'x@gmail',
    'born 1 January 20',
    'of and the ',
    'two a-aged ',
    '\u00a0',
  ];
  for (const unit of [...units, ...more]) {
    const text = unit.repeat(Math.ceil(50_000 / unit.length));
    expect(findIdentifiers(text, today).every(({ end }) => end <= text.length)).toBe(true);
  }
});
