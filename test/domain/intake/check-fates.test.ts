import { expect, test } from 'vitest';
import { checkFates } from '#domain/intake/check-fates.ts';
import type { Fate } from '#domain/intake/intake-fate.ts';
import { fates, matchesOf, planOf } from '../match-kit.ts';
import { update } from '../plan-kit.ts';

const rows = [
  { Ref: '1.1.1', Action: 'Develop the neurodevelopmental pathway', RAG: 'Green' },
  { Ref: '1.1.2', Action: 'Publish the short breaks offer', RAG: 'Complete' },
  { Ref: '1.1.3', Action: 'Open a resourced provision', RAG: 'Withdrawn' },
  { Ref: '1.1.4', Action: 'Train all early years staff', RAG: 'On hold' },
];
const plan = { ...planOf(rows), updates: new Map([['u', update('u', '1.1.9', 'C1')]]) };
const matches = matchesOf(plan, [
  { Ref: 'A1', Action: 'Agree a graduated response toolkit' },
  { Ref: 'A2', Action: 'Commission speech and language therapy' },
]);

const add = (as: string | null): Fate => ({ kind: 'add', as });
const combine = (into: string): Fate => ({ kind: 'combine', into });
const change = (ref: string): Fate => ({ kind: 'change', ref });
const follow = (follows: string, as: string | null = null): Fate => ({ kind: 'carried', follows, as });

test.for<[string, Fate, Fate, readonly string[]]>([
  ['both join under their numbers', add(null), add(null), []],
  ['one is combined, one left', combine('1.1.1'), { kind: 'leave' }, []],
  ['one carries on what is done, one joins under a free number', follow('1.1.2'), add('1.1.5'), []],
  ['two get one number', add('1.1.5'), add('1.1.5'), ['A2 ref-taken']],
  ['one gets the number of the other', add('a2'), add(null), ['A2 ref-taken']],
  ['the number is one of the plan', add('1.1.1'), add(null), ['A1 ref-taken']],
  ['the number is that of a closed action', add('1.1.3'), add(null), ['A1 ref-taken']],
  ['the number was used before', follow('1.1.1', '1.1.9'), add(null), ['A1 ref-taken']],
  ['the number is none', add('1..1'), add(null), ['A1 ref-malformed']],
  ['it carries on what is not there', follow('9.9'), add(null), ['A1 action-unknown']],
  ['it is combined with what is not there', combine('9.9'), add(null), ['A1 action-unknown']],
  ['it is combined with what is closed', combine('1.1.3'), add(null), ['A1 merge-target-gone']],
  ['it is combined with what is done', combine('1.1.2'), add(null), ['A1 merge-target-done']],
  ['it is combined with what is on hold', combine('1.1.4'), add(null), ['A1 merge-target-held']],
  ['it changes what is closed', change('1.1.3'), add(null), ['A1 closed-to-change']],
  ['it changes what is not there', change('9.9'), add(null), ['A1 action-unknown']],
  ['both change the same', change('1.1.1'), change('1.1.1'), ['A2 used-twice']],
])('%s', ([, first, second, said]) => {
  const refusals = checkFates(plan, matches, fates({ A1: first, A2: second }));
  expect(refusals.map((one) => `${one.field ?? ''} ${one.code}`)).toEqual(said);
});

test('where nothing is decided what is proposed counts, and what is decided of others does not', () => {
  expect(checkFates(plan, matches, fates({ B9: combine('9.9') }))).toEqual([]);
});

test('what is alike can join the plan also where its number was used by what is gone', () => {
  const file = [{ Ref: '1.1.9', Action: 'Develop a neurodevelopmental pathway' }];
  const [one] = matchesOf(plan, file);
  expect(one?.standing).toMatchObject({ kind: 'alike', freeRef: '1.1.10' });
  const asked = matchesOf(plan, file);
  expect(checkFates(plan, asked, fates({ '1.1.9': add(null) })).map((wrong) => wrong.code)).toEqual([
    'ref-taken',
  ]);
  expect(checkFates(plan, asked, fates({ '1.1.9': follow('1.1.1', '1.1.10') }))).toEqual([]);
  const [other] = matchesOf(plan, [{ Ref: '1.1.8', Action: 'Develop a neurodevelopmental pathway' }]);
  expect(other?.standing).toMatchObject({ kind: 'alike', freeRef: null });
});

test('an action that the file has under its own number is not changed by another one of the file', () => {
  const file = matchesOf(plan, [rows[0] ?? {}, { Ref: 'A1', Action: 'Agree a graduated response toolkit' }]);
  const refusals = checkFates(plan, file, fates({ A1: change('1.1.1') }));
  expect(refusals.map(({ field, code }) => [field, code])).toEqual([['A1', 'used-twice']]);
});
