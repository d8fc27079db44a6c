import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, dayNeeded, instant } from '#lists/date-column.ts';
import { number, yesNo } from '#lists/number-column.ts';
import { derivedWord, key, note, records, text, texts, textOrNull, word } from '#lists/text-column.ts';

test.for<[string, string | null]>([
  ['2026-07-31T12:00:00Z', '2026-07-31'],
  ['2026-07-30T23:00:00Z', '2026-07-31'],
  ['2026-01-31T00:00:00Z', '2026-01-31'],
  ['2026-03-28T00:00:00Z', '2026-03-28'],
  ['2026-03-29T00:00:00Z', '2026-03-29'],
  ['2026-03-29T23:00:00Z', '2026-03-30'],
  ['2026-10-24T23:00:00Z', '2026-10-25'],
  ['2026-10-26T00:00:00Z', '2026-10-26'],
  ['2026-07-31', '2026-07-31'],
  ['', null],
])('a date column that holds %o is the day %s', ([stored, wanted]) => {
  expect(day('Due', 'Due').read(stored)).toBe(wanted);
});

test('a date is written as noon UTC, which is its own day in every zone of Europe', () => {
  expect(day('Due', 'Due').write('2026-07-31')).toBe('2026-07-31T12:00:00Z');
  expect(day('Due', 'Due').write(null)).toBeNull();
});

test('a date that is none, and a needed one that is missing, cannot be read', () => {
  expect(() => day('Due', 'Due').read('soon')).toThrow('Due is not a date');
  expect(() => dayNeeded('Opens', 'Opens').read(undefined)).toThrow('Opens is empty');
});

test('a moment loses its milliseconds when written, as SharePoint would drop them', () => {
  const at = instant('At', 'At');
  expect(at.write('2026-11-22T10:00:01.859Z')).toBe('2026-11-22T10:00:01Z');
  expect(at.read('2026-11-22T10:00:01Z')).toBe('2026-11-22T10:00:01.000Z');
  expect([at.read(undefined), at.write(null)]).toEqual([null, null]);
});

const anyNumber = (most: number) =>
  fc.integer({ min: 0, max: most }).map((one) => String(one).padStart(2, '0'));

test('a moment reads as the calendar has it, however it is written, and one that is none cannot be read', () => {
  const at = instant('At', 'At');
  const parts = fc.tuple(
    anyNumber(14),
    anyNumber(33),
    anyNumber(25),
    anyNumber(61),
    fc.constantFrom('Z', '+01:00', ''),
  );
  fc.assert(
    fc.property(parts, ([month, date, hour, minute, zone]) => {
      const written = `2026-${month}-${date}T${hour}:${minute}:00${zone}`;
      const known = new Date(written);
      const read = () => {
        try {
          return at.read(written);
        } catch (error) {
          return String(error);
        }
      };
      expect(read()).toContain(Number.isNaN(known.getTime()) ? 'At is not a date' : known.toISOString());
    }),
    { numRuns: 500 },
  );
});

test.for<[unknown, string]>([
  ['a\r\nb', 'a\nb'],
  [undefined, ''],
  [null, ''],
  [12, '12'],
  [true, 'true'],
])('a text column that holds %o reads as %o', ([stored, wanted]) => {
  expect(text('A', 'A').read(stored)).toBe(wanted);
  expect(note('A', 'A').read(stored)).toBe(wanted);
});

test('a text that is another thing names its column', () => {
  expect(() => text('A', 'Answer').read({ LookupId: 1 })).toThrow('Answer is not a text');
});

test('an empty text is cleared', () => {
  expect([text('A', 'A').write(''), textOrNull('A', 'A').write(null), note('A', 'A').write('')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a key is read without the space around it, and is never empty', () => {
  expect(key('Ref', 'Reference').read(' 1.2 ')).toBe('1.2');
  expect(() => key('Ref', 'Reference').read('  ')).toThrow('Reference is empty');
});

test('a key that came as a number is still a key', () => {
  expect(key('Ref', 'Reference').read(12)).toBe('12');
});

test.for<[string, readonly string[]]>([
  ['a; b', ['a', 'b']],
  ['a;b;', ['a', 'b']],
  [' ; ;a', ['a']],
  ['', []],
])('several texts in %o are %o', ([stored, wanted]) => {
  expect(texts('A', 'A').read(stored)).toEqual(wanted);
});

test('a separator inside one of several texts becomes a comma, so that they stay as many', () => {
  const column = texts('A', 'A');
  const wire = column.write(['therapies; speech', 'health']);
  expect(wire).toBe('therapies, speech; health');
  expect(column.read(wire)).toEqual(['therapies, speech', 'health']);
  expect(column.write([])).toBeNull();
});

test.for<[unknown, string]>([
  ['live', 'live'],
  ['Live', 'live'],
  [' ON-HOLD ', 'on-hold'],
  [undefined, 'live'],
  ['', 'live'],
])('a word typed as %o is %s', ([stored, wanted]) => {
  expect(word('A', 'A', ['live', 'on-hold'], 'live').read(stored)).toBe(wanted);
});

test('a word nobody knows is not guessed', () => {
  expect(() => word('A', 'State', ['live'], 'live').read('gone')).toThrow(
    "State is 'gone', which is not known",
  );
});

test.for<[unknown, boolean]>([
  [true, true],
  [false, false],
  [1, true],
  [0, false],
  ['1', true],
  ['true', true],
  [undefined, true],
  [null, true],
])('yes or no stored as %o is %s where yes is the rule', ([stored, wanted]) => {
  expect(yesNo('A', 'A', true).read(stored)).toBe(wanted);
});

test('a number may be missing but not be nonsense', () => {
  const position = number('P', 'Position', 7);
  expect([position.read(2), position.read('3'), position.read(undefined), position.read(0)]).toEqual([
    2, 3, 7, 0,
  ]);
  expect(() => position.read('first')).toThrow('Position is not a number');
});

test('small records that are no JSON, no list or of another form cannot be read', () => {
  const column = records('R', 'Rows', ({ a }) => (typeof a === 'string' ? { a } : null));
  expect(column.read('[{"a":"x","more":1}]')).toEqual([{ a: 'x' }]);
  expect([column.read(undefined), column.write([])]).toEqual([[], null]);
  expect(() => column.read('[{')).toThrow('Rows is not valid JSON');
  expect(() => column.read('{"a":"x"}')).toThrow('Rows is not a list');
  expect(() => column.read('[null]')).toThrow('Rows holds an entry of another form');
  expect(() => column.read('[{"a":1}]')).toThrow('Rows holds an entry of another form');
});

test('a unique column is indexed too, because SharePoint demands it', () => {
  expect(key('Ref', 'Reference')).toMatchObject({ isUnique: true, isIndexed: true });
  expect(text('A', 'A', { isUnique: true })).toMatchObject({ isUnique: true, isIndexed: true });
  expect(text('A', 'A')).toMatchObject({ isUnique: false, isIndexed: false });
});

test.for<[unknown, string]>([
  ['month', 'month'],
  [' Month ', 'month'],
  [undefined, 'unknown'],
  ['in its third moon', 'unknown'],
])('a derived word %s reads as %s, because it hides no row', ([stored, read]) => {
  const kind = derivedWord('Kind', 'Kind', ['month', 'unknown'], 'unknown');
  expect(kind.read(stored)).toBe(read);
  expect(kind.write('month')).toBe('month');
});
