import { expect, test } from 'vitest';
import { accountWords, gapSentence, leavingReason } from '#screens/admin/people/owner-words.ts';
import { person, today } from '../../../domain/plan-kit.ts';

test('the reason of a handing over says when somebody left, or leaves', () => {
  const ann = person('ann', { name: 'Ann Lee' });
  expect(leavingReason(ann, '2026-11-19', today)).toBe('Ann Lee left on 19 November 2026.');
  expect(leavingReason(ann, '2026-11-20', today)).toBe('Ann Lee leaves on 20 November 2026.');
  expect(leavingReason(ann, '2026-12-18', today)).toBe('Ann Lee leaves on 18 December 2026.');
  expect(leavingReason(ann, null, today)).toBe('');
  expect(leavingReason(ann, '2026-13-01', today)).toBe('');
});

test('a post or group without an updater is said to have none, and nobody to sign in through', () => {
  const group = person('group', { kind: 'group', email: '', updaters: [] });
  expect(accountWords(group, 'none')).toBe('Nobody signs in for it');
  expect(accountWords({ ...group, updaters: ['ann'] }, 'none')).toBe('Signs in through its updaters');
  expect(gapSentence('unnamed', 'group')).toBe('Nobody is named who updates for this group.');
  expect(gapSentence('left', 'post')).toBe('Everybody who updated for this post has left.');
});
