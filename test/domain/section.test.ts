import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRefs, headingsOf, isUnder, outlineOf, pathsOf } from '#domain/section.ts';
import { section } from './intake/intake-build.ts';

test.for<[string, string]>([
  ['1.2', '1.10'],
  ['1.9', '1.10'],
  ['2', '10'],
  ['1', '1.1'],
  ['1.1.9', '1.2'],
  ['1.2a', '1.2b'],
  ['9', 'A1'],
  ['A2', 'A10'],
  ['1.2', '1.2.1'],
])('%s comes before %s', ([first, second]) => {
  expect(compareRefs(first, second)).toBeLessThan(0);
  expect(compareRefs(second, first)).toBeGreaterThan(0);
});

test('dotted numbers sort as tuples of numbers do', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const length = Math.max(a.length, b.length);
      let wanted = 0;
      for (let at = 0; at < length && wanted === 0; at += 1)
        wanted = Math.sign((a[at] ?? -1) - (b[at] ?? -1));
      expect(Math.sign(compareRefs(a.join('.'), b.join('.')))).toBe(wanted);
    }),
  );
});

test('priorities hold their sections, both in the order of their position', () => {
  const outline = outlineOf([
    section('1.2', 'Second', { order: 3 }),
    section('2', 'Later', { order: 4 }),
    section('1', 'First', { order: 1 }),
    section('1.1', 'Inside', { order: 2 }),
  ]);
  expect(shown(outline)).toEqual(['1: 1.1 1.2', '2: ']);
});

test('where positions are alike the numbers decide', () => {
  const keys = ['1.10', '2', '1.9', '10', '1'];
  expect(shown(outlineOf(keys.map((key) => section(key, key))))).toEqual(['1: 1.9 1.10', '2: ', '10: ']);
});

test('a section whose priority is not there stands for itself', () => {
  expect(shown(outlineOf([section('3.1', 'Lost')]))).toEqual(['3.1: ']);
});

test('a third level is shown under its priority, not lost', () => {
  const outline = outlineOf([section('1', 'a'), section('1.1', 'b'), section('1.1.1', 'c')]);
  expect(shown(outline)).toEqual(['1: 1.1 1.1.1']);
});

test('headings that stand under one another in a circle are shown, not lost', () => {
  const outline = outlineOf([
    section('1', 'a', { parent: '2' }),
    section('2', 'b', { parent: '1' }),
    section('3', 'c', { parent: '3' }),
  ]);
  expect(shown(outline)).toEqual(['1: ', '2: ', '3: ']);
});

test('a heading of the third level follows the one above it, whatever its position', () => {
  const all = [
    section('A', 'a', { parent: null, order: 1 }),
    section('A-1', 'b', { parent: 'A', order: 2 }),
    section('A-2', 'c', { parent: 'A', order: 3 }),
    section('Y1', 'd', { parent: 'A-1', order: 9 }),
    section('Y2', 'e', { parent: 'A-1', order: 8 }),
  ];
  expect(shown(outlineOf(all))).toEqual(['A: A-1 Y2 Y1 A-2']);
  expect(headingsOf(all).map((one) => one.level)).toEqual([0, 1, 2, 2, 1]);
});

test('seven priorities without sections stand for themselves', () => {
  const all = [1, 2, 3, 4, 5, 6, 7].map((n) => section(String(n), `Priority ${String(n)}`));
  expect(shown(outlineOf(all))).toEqual(['1: ', '2: ', '3: ', '4: ', '5: ', '6: ', '7: ']);
});

test('what hangs below a circle is shown, not lost', () => {
  const outline = outlineOf([
    section('1', 'a', { parent: '2' }),
    section('2', 'b', { parent: '1' }),
    section('3', 'c', { parent: '2' }),
    section('4', 'd', { parent: '3' }),
  ]);
  expect(shown(outline)).toEqual(['1: ', '2: ', '3: ', '4: ']);
});

const someHeadings = fc.uniqueArray(
  fc.record({
    key: fc.integer({ min: 1, max: 8 }).map(String),
    parent: fc.option(fc.integer({ min: 1, max: 8 }).map(String)),
    order: fc.integer({ min: 0, max: 4 }),
  }),
  { selector: (one) => one.key },
);

test('every heading stands in the outline exactly once, whatever its parent', () => {
  fc.assert(
    fc.property(someHeadings, (some) => {
      const all = some.map(({ key, ...given }) => section(key, key, given));
      const keys = outlineOf(all).flatMap((one) => [
        one.priority.key,
        ...one.sections.map((each) => each.key),
      ]);
      expect(keys.toSorted()).toEqual(some.map((one) => one.key).toSorted());
      expect(headingsOf(all).map((one) => one.section.key)).toEqual(keys);
    }),
  );
});

test('below the first level, every heading comes after the one it stands under, one level deeper', () => {
  fc.assert(
    fc.property(someHeadings, (some) => {
      const headings = headingsOf(some.map(({ key, ...given }) => section(key, key, given)));
      for (const [index, { section: one, level }] of headings.entries()) {
        if (level === 0) continue;
        const above = headings.slice(0, index).findLast((each) => each.level < level);
        expect(above?.section.key).toBe(one.parent);
        expect(above?.level).toBe(level - 1);
      }
    }),
  );
});

test('a path leads from the priority down to each heading', () => {
  const paths = pathsOf([
    section('1', 'a'),
    section('1.1', 'b'),
    section('1.1.1', 'c'),
    section('1.2', 'd'),
    section('2', 'e'),
    section('7.1', 'Lost'),
  ]);
  expect([...paths.values()].map((path) => path.map(({ key }) => key).join(' › '))).toEqual([
    '1',
    '1 › 1.1',
    '1 › 1.1 › 1.1.1',
    '1 › 1.2',
    '2',
    '7.1',
  ]);
});

test('what is of a heading is of all above it, and of none beside or below; a circle of headings ends', () => {
  const all = [
    section('1', 'Early help'),
    section('1.1', 'Support'),
    section('1.1.1', 'Advice'),
    section('2', 'Money'),
    section('x', 'One', { parent: 'y' }),
    section('y', 'Other', { parent: 'x' }),
  ];
  const sections = new Map(all.map((one) => [one.key, one]));
  const above = (...keys: string[]) =>
    all.map(({ key }) => key).filter((top) => isUnder(sections, keys, top));
  expect(above('1.1')).toEqual(['1', '1.1']);
  expect(above('1.1.1', '2')).toEqual(['1', '1.1', '1.1.1', '2']);
  expect(above('x')).toEqual(['x', 'y']);
  expect(above('gone')).toEqual([]);
});

function shown(outline: ReturnType<typeof outlineOf>): readonly string[] {
  return outline.map((one) => `${one.priority.key}: ${one.sections.map((each) => each.key).join(' ')}`);
}
