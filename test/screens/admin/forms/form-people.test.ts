import { expect, test } from 'vitest';
import { updateFormOf } from '#domain/form/update-form.ts';
import { actionsFor, formPeople } from '#screens/admin/forms/form-people.ts';
import { formId, formPlan } from '../../../domain/form/form-kit.ts';
import { person, today } from '../../../domain/plan-kit.ts';

const plan = formPlan();

test('everybody with actions to update can be given a form, by name, with how many it holds', () => {
  const people = formPeople(plan, today);
  expect(people.map(({ key }) => key)).toEqual(expect.arrayContaining(['champions', 'forum', 'lead']));
  expect(people.map(({ key }) => key)).not.toContain('admin');
  expect(people.find(({ key }) => key === 'champions')?.words).toContain('(1 action)');
  expect(people.find(({ key }) => key === 'lead')?.words).toContain('(5 actions)');
});

test('the count is what the form holds', () => {
  for (const one of plan.people.values())
    expect(actionsFor(plan, one, today)).toBe(updateFormOf(plan, one.key, formId, today).actions.length);
});

test('nobody who left is offered', () => {
  const people = new Map(plan.people).set('forum', person('forum', { leftOn: '2026-11-01' }));
  expect(formPeople({ ...plan, people }, today).map(({ key }) => key)).not.toContain('forum');
});
