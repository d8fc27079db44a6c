import { expect, test } from 'vitest';
import { isWellFormedRef, nextRef, usedRefs } from '#domain/change/next-ref.ts';
import { planned, planOf } from './change-kit.ts';
import { planChange } from '../plan-kit.ts';

const at = (ref: string, section: string, lifecycle: 'live' | 'withdrawn' = 'live') =>
  planned(ref, { section, lifecycle });

test.for<[string, readonly (readonly [string, string])[], string]>([
  ['an empty heading', [], '1.1.1'],
  ['one action', [['1.1.1', '1.1']], '1.1.2'],
  [
    'a gap',
    [
      ['1.1.1', '1.1'],
      ['1.1.4', '1.1'],
    ],
    '1.1.5',
  ],
  [
    'ten and more',
    [
      ['1.1.9', '1.1'],
      ['1.1.10', '1.1'],
    ],
    '1.1.11',
  ],
  [
    'refs of another form',
    [
      ['AP 1', '1.1'],
      ['AP 3', '1.1'],
    ],
    'AP 4',
  ],
  [
    'refs with noughts',
    [
      ['A-007', '1.1'],
      ['A-009', '1.1'],
    ],
    'A-010',
  ],
  [
    'a number used under another heading',
    [
      ['1.1.1', '1.1'],
      ['1.1.2', '2.1'],
    ],
    '1.1.3',
  ],
  ['refs without a number', [['Autism', '1.1']], '1.1.1'],
])('after %s comes the next number', ([, refs, wanted]) => {
  expect(nextRef(planOf(refs.map(([ref, section]) => at(ref, section))), '1.1')).toBe(wanted);
});

test('a number once used is not given again, whatever became of its action or its proposal', () => {
  const parts = [{ ref: '1.1.6', before: null, after: {} }];
  const declined = planChange('c', { kind: 'add', state: 'declined', parts });
  const plan = planOf([at('1.1.1', '1.1'), at('1.1.5', '1.1', 'withdrawn')], [declined]);
  expect(nextRef(plan, '1.1')).toBe('1.1.7');
  expect(nextRef(plan, '1.1', ['1.1.7', '1.1.8'])).toBe('1.1.9');
});

test('a heading is not mistaken for a free number', () => {
  expect(nextRef(planOf([]), '1')).toBe('1.3');
});

test('refs are compared without spaces and capitals, and without those of the change asked for', () => {
  const plan = planOf(
    [at('AP 3', '1.1')],
    [planChange('c', { parts: [{ ref: 'X1', before: null, after: {} }] })],
  );
  expect([...usedRefs(plan)].toSorted()).toEqual(['ap3', 'x1']);
  expect([...usedRefs(plan, 'c')]).toEqual(['ap3']);
});

test.for<[string, boolean]>([
  ['1', true],
  ['2.3.7', true],
  ['AP 3', true],
  ['A-12/b', true],
  ['Ä_1', true],
  ['', false],
  ['1.', false],
  ['.1', false],
  ['1..2', false],
  ['1; 2', false],
  ['1\n2', false],
  ['<b>', false],
  ["1'2", false],
  ['1'.repeat(50), true],
  ['1'.repeat(51), false],
])('%o as a ref: %s', ([ref, wanted]) => {
  expect(isWellFormedRef(ref)).toBe(wanted);
});
