import { expect, test } from 'vitest';
import { gapsOf, sayGap } from '#screens/overview/action/gap.ts';
import { historyOf } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import type { Action } from '#domain/action.ts';
import { action, cycle, planWith, today, update } from '../../../domain/plan-kit.ts';

const said = (updates: readonly Update[], given: Partial<Action> = {}, on = today) => {
  const one = action('1.1.1', given);
  const plan = planWith([one, action('1.1.2')], updates);
  return gapsOf(plan, one, historyOf(plan, '1.1.1'), on).map(sayGap);
};
const inFirst = update('u1', '1.1.1', 'C1', { submittedAt: '2026-09-20T09:00:00.000Z' });
const inSecond = update('u2', '1.1.1', 'C2');

test('a cycle that is over without an update was carried forward from the last one', () => {
  expect(said([inFirst], {}, '2026-12-05')).toEqual([
    'Carried forward: no update for Cycle C2, last updated on 20 September 2026.',
  ]);
});

test('before the cut-off it says when the update is due', () => {
  expect(said([inFirst])).toEqual([
    'No update for Cycle C2 yet, last updated on 20 September 2026. That one is carried forward until another comes, due by 30 November 2026.',
  ]);
});

test('an action that was never updated says so for each cycle', () => {
  expect(said([])).toEqual([
    'No update for Cycle C2 yet, and none before it. It is due by 30 November 2026.',
    'No update for Cycle C1, and none before it.',
  ]);
});

test('nothing is missing where every cycle has its update, or nothing was owed', () => {
  expect(said([inFirst, inSecond])).toEqual([]);
  expect(said([inFirst], { lifecycle: 'on-hold' })).toEqual([]);
  expect(said([], { enteredOn: '2026-12-01' })).toEqual([]);
});

test('the updates of other actions do not count', () => {
  expect(said([inFirst, update('u3', '1.1.2', 'C2')])).toHaveLength(1);
});

test('a cycle that has not opened asks for nothing', () => {
  const one = action('1.1.1');
  const plan = planWith([one], [inFirst], {
    cycles: new Map([['C3', cycle('C3', '2027-01-01', '2027-01-31')]]),
  });
  expect(gapsOf(plan, one, [inFirst], today)).toEqual([]);
});
