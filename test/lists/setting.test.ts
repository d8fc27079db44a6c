import { expect, test } from 'vitest';
import { planFrom, settingsOf, unnamedPlan } from '#lists/setting.ts';

const plan = {
  title: 'SEND One Plan',
  partnership: 'Northtown Local Area Partnership',
  period: '2025 to 2028',
  version: '2.1',
  marking: 'OFFICIAL-SENSITIVE',
};

test('what a plan is called comes back from its settings', () => {
  expect(planFrom(settingsOf(plan))).toEqual(plan);
});

test('a setting that is missing keeps the unnamed plan’s value', () => {
  expect(planFrom([])).toEqual(unnamedPlan);
  expect(planFrom([{ row: null, key: 'title', value: 'Ours' }])).toEqual({ ...unnamedPlan, title: 'Ours' });
});

test('a setting that was emptied is empty, not forgotten', () => {
  expect(planFrom([{ row: null, key: 'marking', value: '' }]).marking).toBe('');
});

test('a setting nobody knows changes nothing', () => {
  expect(planFrom([{ row: null, key: 'colour', value: 'red' }])).toEqual(unnamedPlan);
});
