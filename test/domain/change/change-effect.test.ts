import { expect, test } from 'vitest';
import { effectsOf, isUnfinished, laterEditsOf, withChange } from '#domain/change/change-effect.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { Row } from '#domain/row.ts';
import { planned, planOf } from './change-kit.ts';
import { approvedOn, planChange, storedRow, today } from '../plan-kit.ts';

// decided on 18 November 2026 at noon
const change = planChange('r', {
  parts: [{ ref: '1.1.1', before: { title: 'Action 1.1.1' }, after: { title: 'Train all staff' } }],
  ...approvedOn('2026-11-18'),
});

function planWhere(title: string, modifiedAt: string) {
  const modifiedBy = { name: 'Somebody Else', email: null, objectId: null };
  const row: Row = { ...storedRow('1'), modifiedAt, modifiedBy };
  return planOf([planned('1.1.1', { title, row })], [change]);
}

test.each<[string, string, string, boolean, readonly unknown[]]>([
  ['written', 'Train all staff', '2026-11-18T12:00:05.000Z', false, []],
  ['not written yet', 'Action 1.1.1', '2026-11-12T09:30:00.000Z', true, []],
  [
    'undone in the list, or never written',
    'Action 1.1.1',
    '2026-11-19T16:00:00.000Z',
    true,
    [{ ref: '1.1.1', byName: 'Somebody Else', at: '2026-11-19T16:00:00.000Z' }],
  ],
  ['reworded in the list', 'Something else', '2026-11-19T16:00:00.000Z', false, []],
])('an approved change that is %s', (_, title, modifiedAt, isLeft, edits) => {
  const plan = planWhere(title, modifiedAt);
  expect(isUnfinished(plan, change)).toBe(isLeft);
  expect(laterEditsOf(plan, change)).toEqual(edits);
});

test('a change that waits, was declined or taken back has nothing to write', () => {
  const plan = planWhere('Action 1.1.1', '2026-11-19T16:00:00.000Z');
  for (const state of ['proposed', 'declined', 'taken-back'] as const) {
    expect(effectsOf(plan, { ...change, state })).toEqual([]);
    expect(laterEditsOf(plan, { ...change, state })).toEqual([]);
  }
});

test('of two changes approved at the same moment that undo each other, the one decided last shows', () => {
  const words = (id: string, title: string): PlanChange =>
    planChange(id, {
      parts: [{ ref: '1.1.1', before: { title: title === 'B' ? 'A' : 'B' }, after: { title } }],
    });
  const [there, back] = [words('c1', 'B'), words('c2', 'A')];
  const plan = planOf([planned('1.1.1', { title: 'A' })], [there, back]);
  const decided = [there, back].reduce((now, one) => withChange(now, { ...one, ...approvedOn(today) }), plan);
  expect(decided.actions.get('1.1.1')?.title).toBe('A');
  for (const id of ['c1', 'c2']) {
    const one = decided.changes.get(id);
    expect(one !== undefined && isUnfinished(decided, one)).toBe(false);
  }
});
