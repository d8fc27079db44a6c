import { expect, test } from 'vitest';
import { handoverOf, hasSomething, leaversWithWork, reassignment } from '#domain/people/handover.ts';
import { hasLeft, type Person } from '#domain/people/person.ts';
import { action, deputy, person, planWith, today } from '../plan-kit.ts';

const people = new Map(
  [
    person('lead', { name: 'Lee Lead' }),
    person('next', { name: 'Nell Next' }),
    person('champions', { kind: 'group', updaters: ['lead', 'next'] }),
    person('old-group', { kind: 'group', updaters: ['lead'], isActive: false }),
    person('forum', { deputies: [deputy('lead', null, today)] }),
    person('director', { deputies: [deputy('lead', null, '2026-11-19')] }),
  ].map((one) => [one.key, one]),
);
const actions = [
  action('1.1.10'),
  action('1.1.2', { leads: ['next', 'lead'], ownerAsWritten: 'Nell Next and Lee Lead' }),
  action('1.1.3', { status: 'complete' }),
  action('1.1.4', { lifecycle: 'withdrawn' }),
  action('1.1.5', { lifecycle: 'on-hold' }),
  action('1.1.6', { leads: ['next'], accountable: 'lead' }),
  action('1.2.1', { leads: ['lead'], accountable: 'lead', ownerAsWritten: 'Lee Lead; Deputy of Lee Lead' }),
];
const plan = planWith(actions, [], { people });

test('what is in somebody’s hands: open actions in order, headings, groups, and those they stand in for', () => {
  const sections = new Map(plan.sections);
  for (const one of plan.sections.values())
    if (['1', '2.1'].includes(one.key)) sections.set(one.key, { ...one, accountable: 'lead' });
  expect(handoverOf({ ...plan, sections }, 'lead', today)).toEqual({
    leads: ['1.1.2', '1.1.5', '1.1.10', '1.2.1'],
    accountableFor: ['1.1.6', '1.2.1'],
    sections: ['1', '2.1'],
    updaterOf: ['champions'],
    deputyOf: ['forum'],
  });
});

test('nothing is in the hands of somebody nobody knows', () => {
  const handover = handoverOf(plan, 'nobody', today);
  expect(hasSomething(handover)).toBe(false);
  expect(handover.leads).toEqual([]);
});

test.for<readonly [string, Partial<Person>, boolean]>([
  ['somebody who is here', {}, false],
  ['on their last day', { leftOn: today }, false],
  ['after their last day, though nobody marked it', { leftOn: '2026-11-19' }, true],
  ['somebody marked as gone', { isActive: false }, true],
])('%s has left: %s', ([, given, wanted]) => {
  expect(hasLeft(person('x', given), today)).toBe(wanted);
});

test('leavers with work come first who lead most, those known to leave among them, others not', () => {
  const left = new Map(people);
  left.set('lead', person('lead', { isActive: false, leftOn: '2026-11-01' }));
  left.set('next', person('next', { leftOn: '2026-12-31' }));
  left.set('forum', person('forum', { isActive: false }));
  const found = leaversWithWork({ ...plan, people: left }, today);
  expect(found.map((one) => [one.person.key, one.handover.leads.length])).toEqual([
    ['lead', 4],
    ['next', 2],
  ]);
});

test('actions are given to others with one reason, each as a change of its lead; joint leads stay', () => {
  let n = 0;
  const newId = () => `id-${String((n += 1))}`;
  const moves = [
    { ref: '1.1.10', as: 'lead', to: 'next' },
    { ref: '1.1.2', as: 'lead', to: 'forum' },
  ] as const;
  expect(reassignment(plan, 'lead', moves, 'Lee has left.', newId)).toEqual([
    {
      changeId: 'id-1',
      weight: 'minor',
      proposed: {
        kind: 'lead',
        ref: '1.1.10',
        leads: ['next'],
        ownerAsWritten: 'Therapies workstream',
        accountable: 'director',
      },
      reason: 'Lee has left.',
      driver: '',
    },
    {
      changeId: 'id-2',
      weight: 'minor',
      proposed: {
        kind: 'lead',
        ref: '1.1.2',
        leads: ['next', 'forum'],
        ownerAsWritten: 'Nell Next and Name of forum',
        accountable: 'director',
      },
      reason: 'Lee has left.',
      driver: '',
    },
  ]);
});

test('nobody leads twice where the one who comes led already', () => {
  const [only] = reassignment(plan, 'lead', [{ ref: '1.1.2', as: 'lead', to: 'next' }], 'r', () => 'id');
  expect(only?.proposed).toMatchObject({ leads: ['next'] });
});

test('who leads and answers for an action hands both over in one change, each to another', () => {
  const moves = [
    { ref: '1.2.1', as: 'lead', to: 'next' },
    { ref: '1.2.1', as: 'accountable', to: 'director' },
  ] as const;
  const proposals = reassignment(plan, 'lead', moves, 'r', () => 'id');
  expect(proposals).toHaveLength(1);
  expect(proposals[0]?.proposed).toMatchObject({
    leads: ['next'],
    accountable: 'director',
    // a name within a longer one is somebody else's
    ownerAsWritten: 'Nell Next; Deputy of Lee Lead',
  });
});

test('what is not in these hands, or not in the plan, is left alone', () => {
  const moves = [
    { ref: '1.1.6', as: 'lead', to: 'forum' },
    { ref: '1.1.10', as: 'accountable', to: 'forum' },
    { ref: '1.1.10', as: 'lead', to: 'lead' },
    { ref: '9.9.9', as: 'lead', to: 'next' },
  ] as const;
  expect(reassignment(plan, 'lead', moves, 'r', () => 'id')).toEqual([]);
});
