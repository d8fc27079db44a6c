import { expect, test } from 'vitest';
import type { Fate, Match, Standing } from '#domain/intake/intake-fate.ts';
import type { SkippedRow } from '#domain/intake/intake-issue.ts';
import { missingFrom } from '#domain/intake/intake-missing.ts';
import { action, planWith } from '../plan-kit.ts';

const plan = planWith([
  action('1.1.1'),
  action('1.1.2'),
  action('1.1.10'),
  action('1.1.11', { lifecycle: 'withdrawn' }),
  action('1.2.1'),
]);
const nothing: ReadonlyMap<string, Fate> = new Map();

function match(ref: string, standing: Standing, proposed: Fate): Match {
  return { action: action(ref), standing, proposed, isClear: true };
}

const same = (ref: string) => match(ref, { kind: 'same', ref }, { kind: 'leave' });
const fresh = (ref: string, fate: Fate) => match(ref, { kind: 'new' }, fate);

function missing(
  matches: readonly Match[],
  fates: ReadonlyMap<string, Fate> = nothing,
  skipped: readonly SkippedRow[] = [],
): readonly string[] {
  return missingFrom(plan, matches, fates, skipped).map(({ ref }) => ref);
}

test('what a newer copy has no more is named, in the order of the refs, but not what was closed', () => {
  expect(missing([same('1.1.1')])).toEqual(['1.1.2', '1.1.10']);
});

test('a file that has everything under its headings misses nothing', () => {
  expect(missing([same('1.1.1'), same('1.1.2'), same('1.1.10')])).toEqual([]);
});

test('a file of other actions is no newer copy, whatever its headings are', () => {
  expect(missing([fresh('1.1.12', { kind: 'add', as: null })])).toEqual([]);
});

test('an action of the file that changes one, is combined with it or carries it on stands for it', () => {
  const matches = [
    same('1.1.1'),
    fresh('9.1', { kind: 'combine', into: '1.1.2' }),
    fresh('9.2', { kind: 'carried', follows: '1.1.10', as: null }),
  ];
  expect(missing(matches)).toEqual([]);
  expect(missing(matches, new Map([['9.1', { kind: 'add', as: null } as const]]))).toEqual(['1.1.2']);
});

test('an action that is left as it is although the file tells it otherwise is in the file', () => {
  const standing = { kind: 'changed', ref: '1.1.2', differences: [] } as const;
  const changed = match('1.1.2', standing, { kind: 'change', ref: '1.1.2' });
  expect(missing([changed], new Map([['1.1.2', { kind: 'leave' } as const]]))).toEqual(['1.1.1', '1.1.10']);
});

test('a row that was left out when the file was read is in the file', () => {
  const row: SkippedRow = {
    sheet: 'Plan',
    row: 4,
    name: 'row 4',
    cell: 'A4',
    why: 'stopped',
    text: '1.1.2 Twice',
  };
  expect(missing([same('1.1.1')], nothing, [row])).toEqual(['1.1.10']);
});
