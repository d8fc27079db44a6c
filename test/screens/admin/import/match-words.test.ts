import { expect, test } from 'vitest';
import type { Fate, Match } from '#domain/intake/intake-fate.ts';
import { sayProposals, waitsOf } from '#screens/admin/import/proposal-words.ts';
import type { GroupKey } from '#screens/admin/import/import-fates.ts';
import {
  comparedName,
  groupWords,
  sayFate,
  sayForAll,
  sayForWhich,
  sayLikeness,
  sayOutcome,
  sayTally,
  sayWritten,
} from '#screens/admin/import/match-words.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import { action } from '../../../domain/plan-kit.ts';

const none = { undecided: 0, new: 0, changed: 0, same: 0, combined: 0, left: 0 };
const match: Match = {
  action: action('1.1.1'),
  standing: { kind: 'alike', likest: [], freeRef: null },
  proposed: { kind: 'leave' },
  isClear: false,
};

test('counts what becomes of the actions, and what is to decide only where there is any', () => {
  expect(sayTally({ ...none, new: 1_041, same: 2 })).toBe(
    '1,041 new, 0 changed, 2 the same, 0 combined, 0 left out',
  );
  expect(sayTally({ ...none, undecided: 3 })).toMatch(/^3 to decide, 0 new/);
});

test('likeness is told in words and never in numbers', () => {
  const said = [1, 0.95, 0.8, 0.65, 0.2].map(sayLikeness);
  expect(new Set(said).size).toBe(5);
  expect(said.join(' ')).not.toMatch(/\d|%/);
  expect(said[0]).toBe('the same words');
});

test.each<GroupKey>(['other-words', 'alike', 'changed', 'new'])(
  'the group %s says how many it has and what they have in common',
  (key) => {
    for (const isClear of [true, false]) {
      const one = groupWords({ key, isClear, matches: [match] });
      const two = groupWords({ key, isClear, matches: [match, match] });
      expect(one.heading).toMatch(/^1 action /);
      expect(two.heading).toMatch(/^2 actions /);
      expect(one.about).toMatch(/[.?]$/);
    }
  },
);

test.each<[Fate, string]>([
  [{ kind: 'add', as: null }, 'Add it'],
  [{ kind: 'add', as: '1.2.9' }, 'Add it as 1.2.9'],
  [{ kind: 'carried', follows: '2.1', as: null }, 'Add it, carrying on 2.1'],
  [{ kind: 'carried', follows: '2.1', as: '2.4' }, 'Add it as 2.4, carrying on 2.1'],
  [{ kind: 'combine', into: '2.1' }, 'Combine it with 2.1'],
  [{ kind: 'change', ref: '2.1' }, 'Take it over into 2.1'],
  [{ kind: 'leave' }, 'Leave it out'],
])('a choice says what it does: %j', (fate, words) => {
  expect(sayFate(fate)).toBe(words);
});

test('every choice for a whole group has its words', () => {
  const kinds = [null, 'add', 'carried', 'combine', 'change', 'leave'] as const;
  expect(new Set(kinds.map(sayForAll)).size).toBe(kinds.length);
});

test('a mark names the other action', () => {
  expect(sayOutcome('combined', { kind: 'combine', into: '2.1' }, match, false)).toBe('Combined with 2.1');
  expect(sayOutcome('new', { kind: 'carried', follows: '2.1', as: null }, match, false)).toBe(
    'New, carries on 2.1',
  );
  const known: Match = { ...match, standing: { kind: 'same', ref: '9.9' } };
  expect(sayOutcome('same', null, known, false)).toBe('The same: 9.9 in the plan');
  expect(sayOutcome('undecided', null, match, false)).toBe('To decide');
  const changed = { kind: 'change', ref: '1.1.1' } as const;
  expect(sayOutcome('changed', changed, match, false)).toBe('Changed');
  expect(sayOutcome('changed', changed, match, true)).toBe('Changed, some of it once decided');
});

test('fields are called as the columns of the plan', () => {
  expect(comparedName('description')).toBe('Action');
  expect(comparedName('completion')).toBe('Complete by');
});

test('who decides a change that the file brings is said, and what holds at once', () => {
  const proposal = (weight: Proposal['weight']): Proposal => ({
    changeId: weight,
    weight,
    proposed: { kind: 'reword', ref: '1.1', title: 'T', description: 'D' },
    reason: 'Imported',
    driver: '',
  });
  const approval = {
    otherwise: { minor: { by: 'admin' }, material: { by: 'body', body: 'Improvement Panel' } },
    kinds: {},
  } as const;
  expect(sayProposals([proposal('minor'), proposal('minor'), proposal('material')], { approval })).toEqual([
    '2 changes of the plan are recorded and hold at once.',
    '1 change of the plan waits for Improvement Panel to decide; until then the plan stays as it is there.',
  ]);
  expect(sayProposals([], defaultSettings)).toEqual([]);
  expect([...waitsOf([proposal('minor'), proposal('material')], { approval })]).toEqual([
    ['1.1', ['New wording: for Improvement Panel to decide.']],
  ]);
});

test('what was written is told without what there was none of', () => {
  const command = {
    kind: 'import-plan',
    importId: 'x',
    sections: [],
    people: [],
    actions: [],
    predecessors: [],
    proposals: [],
    updates: [],
  } as const;
  expect(sayWritten(command, none)).toBe('');
  expect(sayWritten({ ...command, actions: [action('1.1')] }, { ...none, new: 1 })).toBe(
    '1 action was added to the plan.',
  );
  expect(sayWritten(command, { ...none, changed: 3, combined: 1 })).toBe(
    '3 actions were changed and 1 action was combined with what was there.',
  );
});

test('says which actions a choice for several is about', () => {
  expect(sayForWhich(30, 0)).toBe('For all 30:');
  expect(sayForWhich(30, 1)).toBe('For the 29 not decided yet:');
  expect(sayForWhich(30, 30)).toBe('All 30 are decided. To decide all of them again:');
});
