import { expect, test } from 'vitest';
import { showsWords, toldBy, wordsBy } from '#domain/told-by.ts';
import { action, update } from './plan-kit.ts';

const said = update('u1', '1.1', '2026-11', {
  statusAfter: 'at-risk',
  reason: 'Two posts are empty.',
  impact: 'Fewer children wait.',
  nextSteps: 'Advertise again.',
  impactRating: 'some',
  forecastOn: '2027-03-31',
});

test('an action repeats what its latest update says, which one that is and when it came', () => {
  expect(toldBy(said)).toEqual({
    impactRating: 'some',
    latestReason: 'Two posts are empty.',
    latestActivity: 'Trained 40 staff.',
    latestImpact: 'Fewer children wait.',
    latestNextSteps: 'Advertise again.',
    forecastOn: '2027-03-31',
    lastUpdateId: 'u1',
    lastUpdatedAt: said.submittedAt,
  });
});

test('an action without an update repeats nothing', () => {
  const told = Object.values(toldBy(null));
  expect(told.filter((one) => one !== null && one !== '')).toEqual([]);
});

test('what an action shows is told from what an update says by every field, its status aside', () => {
  const standing = { ...action('1.1'), status: 'on-track', ...toldBy(said) };
  expect(showsWords(standing, said)).toBe(true);
  for (const field of Object.keys(wordsBy(said)))
    expect(showsWords({ ...standing, [field]: 'something else' }, said)).toBe(false);
  expect(showsWords({ ...standing, lastUpdateId: 'u2' }, said)).toBe(true);
  expect(showsWords({ ...action('1.1'), ...toldBy(null) }, null)).toBe(true);
  expect(showsWords(standing, null)).toBe(false);
});
