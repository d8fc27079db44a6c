import { expect, test } from 'vitest';
import type { Fate, Match, Standing } from '#domain/intake/intake-fate.ts';
import {
  decidedAll,
  fateOf,
  fatesFor,
  firstTarget,
  groupsOf,
  likestOf,
  outcomeOf,
  settledFates,
  tallyOf,
  targetOf,
} from '#screens/admin/import/import-fates.ts';
import { action } from '../../../domain/plan-kit.ts';

function match(ref: string, standing: Standing, proposed: Fate, isClear: boolean): Match {
  return { action: action(ref), standing, proposed, isClear };
}

const fresh = match('1.1.1', { kind: 'new' }, { kind: 'add', as: null }, true);
const renumbered = match('1.1.2', { kind: 'new' }, { kind: 'add', as: '1.1.9' }, false);
const same = match('1.1.3', { kind: 'same', ref: '1.1.3' }, { kind: 'leave' }, true);
const changed = match(
  '1.1.4',
  {
    kind: 'changed',
    ref: '1.1.4',
    differences: [{ field: 'completion', plan: 'May 2027', file: 'June 2027' }],
  },
  { kind: 'change', ref: '1.1.4' },
  true,
);
const alike = match(
  '1.1.5',
  {
    kind: 'alike',
    likest: [
      { ref: '2.1.1', score: 0.93 },
      { ref: '2.1.2', score: 0.8 },
    ],
    freeRef: null,
  },
  { kind: 'combine', into: '2.1.1' },
  false,
);
const other = match(
  '1.1.6',
  {
    kind: 'other-words',
    ref: '1.1.6',
    score: 0.3,
    freeRef: '1.1.10',
    differences: [],
    likest: [{ ref: '1.1.7', score: 0.95 }],
  },
  { kind: 'add', as: '1.1.10' },
  false,
);
const all = [fresh, renumbered, same, changed, alike, other];
const nothing: ReadonlyMap<string, Fate> = new Map();

test('what is clear holds until somebody says otherwise, what is not waits', () => {
  expect(all.map((one) => fateOf(one, nothing)?.kind ?? null)).toEqual([
    'add',
    null,
    'leave',
    'change',
    null,
    null,
  ]);
  expect(fateOf(alike, new Map([['1.1.5', { kind: 'leave' }]]))).toEqual({ kind: 'leave' });
});

test('what is written without a decision is what is proposed', () => {
  const fates = settledFates(all, new Map([['1.1.5', { kind: 'leave' } as const]]));
  expect([...fates.values()].map((fate) => fate.kind)).toEqual([
    'add',
    'add',
    'leave',
    'change',
    'leave',
    'add',
  ]);
});

test('counts every action once, as what becomes of it', () => {
  expect(tallyOf(all, nothing)).toEqual({
    undecided: 3,
    new: 1,
    changed: 1,
    same: 1,
    combined: 0,
    left: 0,
  });
  const decided = new Map<string, Fate>([
    ['1.1.2', { kind: 'add', as: '1.1.9' }],
    ['1.1.4', { kind: 'leave' }],
    ['1.1.5', { kind: 'combine', into: '2.1.2' }],
    ['1.1.6', { kind: 'carried', follows: '1.1.6', as: '1.1.10' }],
  ]);
  expect(tallyOf(all, decided)).toEqual({ undecided: 0, new: 3, changed: 0, same: 1, combined: 1, left: 1 });
});

test('an action that says the same is the same, whatever was decided of it before', () => {
  expect(outcomeOf(same, new Map([['1.1.3', { kind: 'change', ref: '1.1.3' }]]))).toBe('same');
});

test('groups hold what is to be decided first, and nothing that is plainly new or the same', () => {
  expect(groupsOf(all).map((group) => [group.key, group.isClear, group.matches.length])).toEqual([
    ['other-words', false, 1],
    ['alike', false, 1],
    ['new', false, 1],
    ['changed', true, 1],
  ]);
  expect(groupsOf([fresh, same])).toEqual([]);
});

test('every way out of a match is offered, with the number it would get', () => {
  expect(fatesFor(alike, '2.1.2')).toEqual([
    { kind: 'change', ref: '2.1.2' },
    { kind: 'combine', into: '2.1.2' },
    { kind: 'carried', follows: '2.1.2', as: null },
    { kind: 'add', as: null },
    { kind: 'leave' },
  ]);
  expect(fatesFor(other, '1.1.7')).toEqual([
    { kind: 'change', ref: '1.1.7' },
    { kind: 'add', as: '1.1.10' },
    { kind: 'carried', follows: '1.1.7', as: '1.1.10' },
    { kind: 'combine', into: '1.1.7' },
    { kind: 'leave' },
  ]);
  expect(fatesFor(changed, '1.1.4').map((fate) => fate.kind)).toEqual(['change', 'leave']);
  expect(fatesFor(renumbered, '')).toEqual([{ kind: 'add', as: '1.1.9' }, { kind: 'leave' }]);
  expect(fatesFor(same, '1.1.3')).toEqual([]);
});

test('what is proposed can always be chosen', () => {
  for (const one of all) {
    const kinds = fatesFor(one, firstTarget(one)).map((fate) => fate.kind);
    expect(kinds.length === 0 || kinds.includes(one.proposed.kind)).toBe(true);
  }
  const odd = match(
    '3.1',
    { kind: 'changed', ref: '3.1', differences: [] },
    { kind: 'add', as: '3.2' },
    true,
  );
  expect(fatesFor(odd, '3.1')[0]).toEqual({ kind: 'add', as: '3.2' });
});

test('the action it is compared with first is the one that is proposed', () => {
  const second = { ...alike, proposed: { kind: 'carried', follows: '2.1.2', as: null } as const };
  expect(likestOf(second).map((one) => one.ref)).toEqual(['2.1.2', '2.1.1']);
  expect(firstTarget(alike)).toBe('2.1.1');
  expect(firstTarget(other)).toBe('1.1.6');
  expect(firstTarget(changed)).toBe('1.1.4');
  expect(firstTarget(fresh)).toBe('');
});

test('a fate names the action of the plan that it is about', () => {
  expect(targetOf({ kind: 'combine', into: '1' })).toBe('1');
  expect(targetOf({ kind: 'carried', follows: '2', as: null })).toBe('2');
  expect(targetOf({ kind: 'change', ref: '3' })).toBe('3');
  expect(targetOf({ kind: 'add', as: '4' })).toBe(null);
  expect(targetOf(null)).toBe(null);
});

test('a whole group is decided at once, each with its own action of the plan', () => {
  const third = {
    ...alike,
    action: action('1.1.8'),
    standing: { kind: 'alike', likest: [{ ref: '3.1.1', score: 0.8 }], freeRef: null } as const,
    proposed: { kind: 'add', as: null } as const,
  };
  const group = { key: 'alike', isClear: false, matches: [alike, third] } as const;
  expect([...decidedAll(group, 'combine', nothing)]).toEqual([
    ['1.1.5', { kind: 'combine', into: '2.1.1' }],
    ['1.1.8', { kind: 'combine', into: '3.1.1' }],
  ]);
  expect([...decidedAll(group, null, nothing).values()].map((fate) => fate.kind)).toEqual(['combine', 'add']);
});

test('deciding a group keeps which action of the plan was chosen, and what was decided elsewhere', () => {
  const group = { key: 'alike', isClear: false, matches: [alike] } as const;
  const before = new Map<string, Fate>([
    ['1.1.5', { kind: 'combine', into: '2.1.2' }],
    ['1.1.6', { kind: 'leave' }],
  ]);
  expect(decidedAll(group, 'carried', before)).toEqual(
    new Map<string, Fate>([
      ['1.1.5', { kind: 'carried', follows: '2.1.2', as: null }],
      ['1.1.6', { kind: 'leave' }],
    ]),
  );
});

test('what is alike and has a number that was used before is offered under a free one only', () => {
  const used = { ...alike, standing: { ...alike.standing, freeRef: '1.1.12' } } as const;
  expect(fatesFor(used, '2.1.1')).toEqual([
    { kind: 'change', ref: '2.1.1' },
    { kind: 'combine', into: '2.1.1' },
    { kind: 'carried', follows: '2.1.1', as: '1.1.12' },
    { kind: 'add', as: '1.1.12' },
    { kind: 'leave' },
  ]);
});

test('deciding a whole group leaves what was decided one by one, until nothing else is left', () => {
  const second = { ...alike, action: action('1.1.8') };
  const group = { key: 'alike', isClear: false, matches: [alike, second] } as const;
  const one = new Map<string, Fate>([['1.1.5', { kind: 'add', as: null }]]);
  const both = decidedAll(group, 'combine', one);
  expect([...both.values()].map((fate) => fate.kind)).toEqual(['add', 'combine']);
  expect([...decidedAll(group, 'leave', both).values()].map((fate) => fate.kind)).toEqual(['leave', 'leave']);
});
