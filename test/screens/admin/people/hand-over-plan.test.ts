import { expect, test } from 'vitest';
import { handOverSteps, thingsOf } from '#screens/admin/people/hand-over-plan.ts';
import { deputyWords, handsWords, leavingWords } from '#screens/admin/people/owner-words.ts';
import { peopleToChoose } from '#screens/admin/people/people-choice.ts';
import { action, deputy, person, planWith, section, today } from '../../../domain/plan-kit.ts';

const lead = person('lead', { name: 'Lee Lead' });
const group = person('group', { name: 'Practice Champions', kind: 'group', updaters: ['lead', 'next'] });
const people = [
  lead,
  person('next', { name: 'Nell Next' }),
  group,
  person('gone', { isActive: false }),
  person('last', { leftOn: '2026-11-19' }),
];
const plan = planWith(
  [action('1.1.1'), action('1.1.2', { accountable: 'lead' }), action('1.1.3', { leads: ['next'] })],
  [],
  {
    people: new Map(people.map((one) => [one.key, one])),
    sections: new Map([['1', { ...section('1', 'Right support', null, 1), accountable: 'lead' }]]),
  },
);
const things = thingsOf(plan, lead, today);

test('everything in somebody’s hands can be given: actions, headings, and groups', () => {
  expect(things.map((thing) => [thing.id, thing.words])).toEqual([
    ['give lead 1.1.1', '1.1.1 Action 1.1.1'],
    ['give lead 1.1.2', '1.1.2 Action 1.1.2'],
    ['give accountable 1.1.2', '1.1.2 Action 1.1.2'],
    ['give section 1', '1 Right support'],
    ['give updater group', 'Practice Champions'],
  ]);
});

test('all actions go in one command, headings and groups in one each', () => {
  const given = Object.fromEntries(things.map((thing) => [thing.id, 'next']));
  const steps = handOverSteps(plan, lead, things, given, 'Lee has left.', () => 'id');
  expect(steps.map((step) => [step.command.kind, step.label])).toEqual([
    ['propose-changes', '2 actions of Lee Lead'],
    ['save-section', '1 Right support'],
    ['save-person', 'Practice Champions'],
  ]);
  expect(steps[0]?.command).toMatchObject({
    proposals: [
      { reason: 'Lee has left.', proposed: { ref: '1.1.1', leads: ['next'], accountable: 'director' } },
      { proposed: { ref: '1.1.2', leads: ['next'], accountable: 'next' } },
    ],
  });
  expect(steps[1]?.command).toMatchObject({ section: { accountable: 'next' } });
  // who updated already updates once
  expect(steps[2]?.command).toMatchObject({ person: { key: 'group', updaters: ['next'] } });
});

test('what has nobody stays, and nothing is sent for it', () => {
  expect(handOverSteps(plan, lead, things, {}, '', () => 'id')).toEqual([]);
  const one = handOverSteps(plan, lead, things, { 'give lead 1.1.1': 'group' }, 'r', () => 'id');
  expect(one.map((step) => step.label)).toEqual(['1 action of Lee Lead']);
});

test('only those who are here are offered, by name, and groups where they may own', () => {
  const keys = (isPersonOnly: boolean) =>
    peopleToChoose(plan, today, { except: 'lead', isPersonOnly }).map((one) => one.words);
  expect(keys(true)).toEqual(['Nell Next, Council']);
  expect(keys(false)).toEqual(['Nell Next, Council', 'Practice Champions (group), Council']);
});

test('leaving is told in the words of the day', () => {
  const words = (given: Parameters<typeof person>[1]) => leavingWords(person('x', given), today);
  expect(words({})).toBeNull();
  expect(words({ leftOn: '2026-12-31' })).toBe('Leaves on 31 December 2026');
  expect(words({ leftOn: '2026-11-19' })).toBe('Last day was 19 November 2026, not marked as gone yet');
  expect(words({ isActive: false, leftOn: '2026-11-19' })).toBe('Left on 19 November 2026');
  expect(words({ isActive: false })).toBe('Has left');
});

test('what is in somebody’s hands is counted in words', () => {
  const hands = { leads: ['1'], accountableFor: ['1', '2'], sections: [], updaterOf: ['g'] };
  expect(handsWords(hands)).toBe('1 open action led, 2 actions to answer for and 1 post or group updated');
  expect(handsWords({ leads: [], accountableFor: [], sections: [], updaterOf: [] })).toBe('nothing');
});

test('deputies are told with their days', () => {
  expect(deputyWords(plan, deputy('next'), today)).toBe('Nell Next, always');
  expect(deputyWords(plan, deputy('next', null, '2026-11-19'), today)).toBe(
    'Nell Next, until 19 November 2026 (over)',
  );
  expect(deputyWords(plan, deputy('next', '2026-12-01', '2026-12-24'), today)).toBe(
    'Nell Next, from 1 December 2026 until 24 December 2026 (to come)',
  );
});
