import { expect, test } from 'vitest';
import { compareCuration } from '#domain/compare/compare-curation.ts';
import { emptyCuration, type Ask } from '#domain/pack/curation.ts';
import { frozenOf } from '../frozen/freeze-kit.ts';
import { action, planWith } from '../plan-kit.ts';

const pack = frozenOf(planWith([action('1.1.1')]));
const ask = (id: string, text: string, given: Partial<Ask> = {}): Ask => ({
  id,
  kind: 'decision',
  text,
  about: [],
  ...given,
});
const asked = (...asks: readonly Ask[]) => ({ ...pack, curation: { ...emptyCuration, asks } });
const between = (before: readonly Ask[], after: readonly Ask[]) =>
  compareCuration(asked(...before), asked(...after)).asks.map(({ is, before: was, after: now }) => [
    is,
    was,
    now,
  ]);

test('what two bodies are asked in the same words is the same, though each pack has ids of its own', () => {
  expect(between([ask('a', 'Note the overspend.')], [ask('x', 'Note the overspend.')])).toEqual([]);
  expect(between([ask('a', 'Note it.', { about: ['I6'] })], [ask('x', 'Note it.')])).toEqual([
    ['edited', 'For decision: Note it. (I6)', 'For decision: Note it.'],
  ]);
});

test('an ask of another kind, and one asked twice, is not taken for the same', () => {
  expect(between([ask('a', 'Note it.')], [ask('x', 'Note it.', { kind: 'information' })])).toHaveLength(2);
  expect(between([ask('a', 'Note it.')], [ask('x', 'Note it.'), ask('y', 'Note it.')])).toEqual([
    ['added', '', 'For decision: Note it.'],
  ]);
});

test('an ask that both have under one id is that ask, whatever else says the same', () => {
  expect(between([ask('a', 'Old.'), ask('b', 'New.')], [ask('a', 'New.')])).toEqual([
    ['edited', 'For decision: Old.', 'For decision: New.'],
    ['removed', 'For decision: New.', ''],
  ]);
});
