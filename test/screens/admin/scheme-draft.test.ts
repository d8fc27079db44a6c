import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultScheme, type StatusScheme } from '#domain/status.ts';
import {
  differencesOf,
  moved,
  offeredAgain,
  withCodes,
  withNew,
  without,
} from '#screens/admin/statuses/scheme-draft.ts';

const codes = (scheme: StatusScheme) => scheme.statuses.map((one) => one.code);

test('a new status has a code made of its label, unlike every other', () => {
  const twice = withNew(withNew(defaultScheme, 'statuses'), 'statuses');
  const named = {
    ...twice,
    statuses: twice.statuses.map((one) => (one.label === '' ? { ...one, label: 'On hold!' } : one)),
  };
  expect(codes(withCodes(named)).slice(-3)).toEqual(['on-hold', 'on-hold-2', 'on-hold-3']);
  expect(withCodes(defaultScheme)).toEqual(defaultScheme);
});

test('a new impact rating takes a level that is free', () => {
  const five = defaultScheme.impacts;
  const four = { ...defaultScheme, impacts: five.filter((one) => one.level !== 2) };
  expect(withNew(four, 'impacts').impacts.at(-1)?.level).toBe(2);
});

test('what has been used is retired and can be offered again; what has not is gone', () => {
  const retired = without(defaultScheme, 'statuses', 2, true);
  expect(retired.retiredStatuses.map((one) => one.code)).toEqual(['at-risk']);
  const back = offeredAgain(retired, 'statuses', 'at-risk');
  expect([codes(back).at(-1), back.retiredStatuses]).toEqual(['at-risk', []]);
  const gone = without(defaultScheme, 'impacts', 1, false);
  expect([gone.impacts.length, gone.retiredImpacts]).toEqual([4, []]);
  const kept = without(defaultScheme, 'impacts', 1, true);
  expect(offeredAgain(kept, 'impacts', 'no-difference').impacts.length).toBe(5);
});

test('moving a step changes places, and at the ends nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 8 }), fc.constantFrom(-1, 1), (index, by) => {
      const after = codes(moved(defaultScheme, 'statuses', index, by));
      expect(after.toSorted()).toEqual(codes(defaultScheme).toSorted());
      expect(codes(moved(moved(defaultScheme, 'statuses', index, by), 'statuses', index, by))).toEqual(
        codes(defaultScheme),
      );
    }),
  );
  expect(moved(defaultScheme, 'impacts', 0, 1).impacts.map((one) => one.level)).toEqual([1, 0, 2, 3, 4]);
});

test('nothing is said of a scheme that is the same', () => {
  expect(differencesOf(defaultScheme, defaultScheme)).toEqual([]);
});

test('everything that would be different is said', () => {
  const [first, second, ...rest] = defaultScheme.statuses;
  const [early, none, ...others] = defaultScheme.impacts;
  if (!first || !second || !early || !none) throw new Error('the scales have steps');
  const after: StatusScheme = {
    ...defaultScheme,
    statuses: [
      { ...first, label: 'Yet to start', letter: 'Y', definition: 'Other.' },
      {
        ...second,
        colour: 'blue',
        countsAs: 'done',
        needsReason: true,
        needsForecast: true,
        chosenBy: 'admin',
      },
      ...rest.slice(0, -2),
    ],
    retiredStatuses: rest.slice(-1),
    impacts: [{ ...early, level: 1, needsText: true }, { ...none, level: 0 }, ...others],
  };
  expect(differencesOf(defaultScheme, after)).toEqual([
    '‘Not started’ is called ‘Yet to start’.',
    '‘Not started’ is explained in other words.',
    '‘Not started’ has the letter Y, not N.',
    '‘On track’ looks different.',
    '‘On track’ counts as done, not open.',
    '‘On track’ asks why.',
    '‘On track’ asks when it will be done.',
    '‘On track’ is chosen by plan admins only.',
    '‘Complete and embedded’ is removed. Nothing ever had it.',
    '‘On hold’ is retired: it can be chosen no more.',
    '‘Too early to say’ fills 1 of 4 parts of its bar.',
    '‘Too early to say’ asks what changed, and how you know.',
    '‘No difference, or worse’ fills 0 of 4 parts of its bar.',
  ]);
});
