import { expect, test } from 'vitest';
import { mineOf, type Mine } from '#domain/people/mine.ts';
import { leadLine } from '#screens/my-actions/lead-line.ts';
import { action, cycle, person, planWith, update } from '../../domain/plan-kit.ts';

const me = person('lead');
const second = cycle('C2', '2026-11-01', '2026-11-27');
const cycles = new Map([[second.key, second]]);

/** What a lead has of three actions on a day: one that came in, and where `waits`, one on this device. */
function mineOn(today: string, waits = false): Mine {
  const sent = update('u1', '1.1', 'C2');
  const kept = update('u2', '1.2', 'C2', { row: null });
  const actions = ['1.1', '1.2', '1.3'].map((ref) => action(ref, { leads: ['lead'] }));
  return mineOf(planWith(actions, waits ? [sent, kept] : [sent], { cycles }), me, today);
}

test.each([
  ['2026-11-20', '1 of 3 updates returned. Due by 27 November 2026 (in 7 days).'],
  ['2026-11-26', '1 of 3 updates returned. Due by 27 November 2026 (in 1 day).'],
  ['2026-11-27', '1 of 3 updates returned. Due by 27 November 2026 (today).'],
])('on %s it says how much came and by when the rest is due', (today, words) => {
  expect(leadLine(mineOn(today), today)).toBe(words);
});

test('after the cut-off, while updates are still taken, it says when that was', () => {
  const mine = { ...mineOn('2026-11-26'), cycle: { ...second, cutOffOn: '2026-11-25' } };
  expect(leadLine(mine, '2026-11-26')).toBe(
    '1 of 3 updates returned. The cut-off was 25 November 2026 (1 day ago).',
  );
});

test('what waits on the device is not counted as returned, and said', () => {
  expect(leadLine(mineOn('2026-11-20', true), '2026-11-20')).toBe(
    '1 of 3 updates returned. 1 waiting to send from this device. Due by 27 November 2026 (in 7 days).',
  );
});

test('with all returned no date presses', () => {
  const mine = mineOn('2026-11-20');
  expect(leadLine({ ...mine, returned: [...mine.returned, ...mine.owed], owed: [] }, '2026-11-20')).toBe(
    '3 of 3 updates returned.',
  );
});

test('between cycles nothing is asked, and the next one is named where it has dates', () => {
  const before = mineOn('2026-10-20');
  expect(leadLine(before, '2026-10-20')).toMatch(
    /^No update is asked of you now\. Updates open again on 1 November 2026; what you send before counts for /,
  );
  expect(leadLine({ ...before, next: null }, '2026-10-20')).toBe('No update is asked of you now.');
});
