import { expect, test } from 'vitest';
import { hostWord } from '#host/host-word.ts';

test.each([
  ['Teams', 'Teams'],
  ['TeamsModern', 'Teams'],
  ['Outlook', 'Outlook'],
  ['OutlookWin32', 'Outlook'],
  ['Office', 'Microsoft 365'],
  ['one that is yet to come', 'Microsoft 365'],
  ['', 'Teams'],
] as const)('the host that calls itself ‘%s’ is %s to people', (name, word) => {
  expect(hostWord(name)).toBe(word);
});
