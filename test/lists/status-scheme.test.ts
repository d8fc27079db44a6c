import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultScheme, type StatusScheme } from '#domain/status.ts';
import { Unreadable } from '#lists/column.ts';
import { readScheme } from '#lists/status-scheme.ts';

const [first, second] = defaultScheme.statuses;
if (first === undefined || second === undefined)
  throw new Error('the default scheme has more than one status');

/** The scheme with another second status, as somebody may have typed it. */
function withSecond(given: Readonly<Record<string, unknown>>): unknown {
  return { ...defaultScheme, statuses: [first, { ...second, ...given }, ...defaultScheme.statuses.slice(2)] };
}

const stored = (scheme: unknown): unknown => JSON.parse(JSON.stringify(scheme));

test('the default scheme comes back from its JSON', () => {
  expect(readScheme(stored(defaultScheme))).toEqual(defaultScheme);
});

test('a scheme of before anything could be retired has nothing retired', () => {
  const { version, statuses, impacts } = defaultScheme;
  expect(readScheme(stored({ version, statuses, impacts }))).toEqual({
    ...defaultScheme,
    retiredStatuses: [],
    retiredImpacts: [],
  } satisfies StatusScheme);
});

test('a scheme without its number is the first', () => {
  const { statuses, impacts } = defaultScheme;
  expect(readScheme({ statuses, impacts }).version).toBe(1);
});

test.for<[string, unknown, string]>([
  ['a letter twice', withSecond({ letter: first.letter }), 'a letter is used twice'],
  ['a code twice', withSecond({ code: first.code }), 'a status code is used twice'],
  [
    'a retired code that is in use',
    { ...defaultScheme, retiredStatuses: [first] },
    'a status code is used twice',
  ],
  [
    'an impact twice',
    { ...defaultScheme, impacts: [...defaultScheme.impacts, ...defaultScheme.impacts.slice(0, 1)] },
    'a impact code is used twice',
  ],
  ['a colour nobody can draw', withSecond({ colour: 'gold' }), 'colour is none of'],
  ['a shape nobody can draw', withSecond({ shape: 'heart' }), 'shape is none of'],
  ['a label that is missing', withSecond({ label: undefined }), 'label is not a text'],
  ['a yes as a word', withSecond({ needsReason: 'yes' }), 'needsReason is neither true nor false'],
  ['statuses that are no list', { ...defaultScheme, statuses: first }, 'statuses is not a list'],
  ['no status at all', { ...defaultScheme, statuses: [] }, 'no status counts as open'],
  [
    'no open status',
    { ...defaultScheme, statuses: defaultScheme.statuses.map((one) => ({ ...one, countsAs: 'done' })) },
    'no status counts as open',
  ],
  ['a version that is a word', { ...defaultScheme, version: 'two' }, 'version is not a number'],
  ['nothing', null, 'what holds statuses is not an object'],
])('a scheme with %s cannot be read', ([, scheme, wanted]) => {
  expect(() => readScheme(scheme)).toThrow(Unreadable);
  expect(() => readScheme(scheme)).toThrow(wanted);
});

test('whatever JSON is stored, it is a scheme with an open status or cannot be read', () => {
  const mixed = fc.oneof(
    fc.jsonValue(),
    fc.record({ statuses: fc.jsonValue(), impacts: fc.jsonValue() }),
    fc.record({
      statuses: fc.array(fc.constantFrom<unknown>(first, second, {}, 1)),
      impacts: fc.constant([]),
    }),
  );
  let readable = 0;
  fc.assert(
    fc.property(mixed, (value) => {
      try {
        const scheme = readScheme(value);
        readable += 1;
        expect(scheme.statuses.some((one) => one.countsAs === 'open')).toBe(true);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
    }),
    { numRuns: 500 },
  );
  expect(readable).toBeGreaterThan(0);
});
