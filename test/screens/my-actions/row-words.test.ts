import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { mineOf, type MyAction } from '#domain/people/mine.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { reviewWords, unsentWords, updatedWords } from '#screens/my-actions/row-words.ts';
import { action, cycle, person, planWith, today, update } from '../../domain/plan-kit.ts';

const second = cycle('C2', '2026-11-01', '2026-11-27');

/** A lead's only action, and the plan it stands in. */
function alone(given: Partial<Action>, updates: readonly Update[] = []): [Snapshot, MyAction] {
  const plan = planWith([action('1.1', { leads: ['lead'], ...given })], updates, {
    cycles: new Map([[second.key, second]]),
  });
  const mine = mineOf(plan, person('lead'), today);
  const [one] = [...mine.owed, ...mine.returned, ...mine.waiting, ...mine.resting];
  if (one === undefined) throw new Error('the action is the lead’s');
  return [plan, one];
}

test('an update from before the cycle is carried forward', () => {
  const old = update('u1', '1.1', 'C1', { submittedAt: '2026-09-29T09:30:00.000Z' });
  expect(updatedWords(...alone({}, [old]), today)).toEqual({
    words: 'carried forward, last updated',
    on: '2026-09-29',
  });
});

test('an update of the cycle is the last one, and so is one that waits on this device', () => {
  const fresh = update('u1', '1.1', 'C2');
  const last = { words: 'last update', on: '2026-11-12' };
  expect(updatedWords(...alone({}, [fresh]), today)).toEqual(last);
  expect(updatedWords(...alone({}, [{ ...fresh, row: null }]), today)).toEqual(last);
});

test('without any update it says so', () => {
  expect(updatedWords(...alone({ lastUpdatedAt: null }), today)).toEqual({
    words: 'never updated',
    on: null,
  });
});

test('a review is told before and after its day, and not of what is done', () => {
  const words = (given: Partial<Action>) => reviewWords(alone(given)[1], today);
  expect(words({ reviewOn: '2026-12-31' })).toEqual({ words: 'review on', on: '2026-12-31' });
  expect(words({ reviewOn: today })).toEqual({ words: 'review on', on: today });
  expect(words({ reviewOn: '2026-09-30' })).toEqual({ words: 'review was due on', on: '2026-09-30' });
  expect(words({ reviewOn: null })).toBeNull();
  expect(words({ reviewOn: '2026-12-31', status: 'complete' })).toBeNull();
});

test('a draft is told, and nothing else', () => {
  expect(unsentWords(true)).toBe('You began an update that is not sent yet.');
  expect(unsentWords(false)).toBe('');
});
