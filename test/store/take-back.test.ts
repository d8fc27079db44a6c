import { expect, test } from 'vitest';
import { entryFrom, holdsAllOf } from '#store/take-back.ts';
import { update } from '../domain/plan-kit.ts';

const sent = update('u1', '1.1', 'C2', {
  reason: 'Two posts are vacant.',
  nextSteps: 'Advertise again.',
  evidence: [{ label: 'Audit', url: 'https://example.org/a' }],
});
const same = entryFrom(sent);

test('an update holds all that it was made from, whatever space stood around it', () => {
  expect(holdsAllOf(sent, same)).toBe(true);
  expect(holdsAllOf(sent, { ...same, activity: `  ${same.activity}\n` })).toBe(true);
});

test('a reason that was not asked for, and so not sent, is no loss', () => {
  expect(holdsAllOf({ ...sent, reason: '' }, { ...same, reason: 'left over' })).toBe(true);
});

test.each([
  ['activity', { activity: `${same.activity} And more.` }],
  ['impact', { impact: '' }],
  ['next steps', { nextSteps: 'Other' }],
  ['reason', { reason: 'Another one' }],
  ['status', { status: 'off-track' }],
  ['impact rating', { impactRating: null }],
  ['link', { evidence: [...same.evidence, { label: '', url: 'https://example.org/b' }] }],
] as const)('it does not hold another %s', (_, typedOn) => {
  expect(holdsAllOf(sent, { ...same, ...typedOn })).toBe(false);
});
