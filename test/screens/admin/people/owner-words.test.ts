import { expect, test } from 'vitest';
import { leavingReason } from '#screens/admin/people/owner-words.ts';
import { person, today } from '../../../domain/plan-kit.ts';

test('the reason of a handing over says when somebody left, or leaves', () => {
  const ann = person('ann', { name: 'Ann Lee' });
  expect(leavingReason(ann, '2026-11-19', today)).toBe('Ann Lee left on 19 November 2026.');
  expect(leavingReason(ann, '2026-11-20', today)).toBe('Ann Lee leaves on 20 November 2026.');
  expect(leavingReason(ann, '2026-12-18', today)).toBe('Ann Lee leaves on 18 December 2026.');
  expect(leavingReason(ann, null, today)).toBe('');
  expect(leavingReason(ann, '2026-13-01', today)).toBe('');
});
