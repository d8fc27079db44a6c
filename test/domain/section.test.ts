import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRefs, outlineOf } from '#domain/section.ts';
import { section } from './intake-build.ts';

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

test('every heading stands in the outline exactly once, whatever its parent', () => {
  const key = fc.integer({ min: 1, max: 8 }).map(String);
  const headings = fc.uniqueArray(fc.record({ key, parent: fc.option(key) }), { selector: (one) => one.key });
  fc.assert(
    fc.property(headings, (some) => {
      const outline = outlineOf(some.map((one) => section(one.key, one.key, { parent: one.parent })));
      const keys = outline.flatMap((one) => [one.priority.key, ...one.sections.map((each) => each.key)]);
      expect(keys.toSorted()).toEqual(some.map((one) => one.key).toSorted());
    }),
  );
});

function shown(outline: ReturnType<typeof outlineOf>): readonly string[] {
  return outline.map((one) => `${one.priority.key}: ${one.sections.map((each) => each.key).join(' ')}`);
}
