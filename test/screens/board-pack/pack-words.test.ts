import { expect, test } from 'vitest';

import { sayChoice, sayMeeting, sayPack, sayState } from '#screens/board-pack/pack-words.ts';

const first = { version: 1, frozenAt: '2026-06-03T09:00:00.000Z' };
const second = { version: 2, frozenAt: '2026-06-05T09:00:00.000Z' };

test.each([
  [null, false, 'Not prepared'],
  [null, true, 'Being prepared on this device'],
  [first, false, 'Version 1 issued 3 June 2026'],
  [second, false, 'Version 2 issued 5 June 2026, supersedes version 1'],
  [first, true, 'Version 1 issued 3 June 2026. Version 2 is being prepared on this device'],
])('tells how far a pack is: %j, begun %j', (latest, isBegun, words) => {
  expect(sayState(latest, isBegun)).toBe(words);
});

test('the day of an issue is the one in London', () => {
  expect(sayState({ version: 1, frozenAt: '2026-06-03T23:30:00.000Z' }, false)).toBe(
    'Version 1 issued 4 June 2026',
  );
});

test('names meetings and packs so that they can be told apart', () => {
  expect(sayMeeting({ body: 'Board', on: '2026-12-08' })).toBe('Board, 8 December 2026');
  expect(sayPack({ body: 'Board', meetingOn: '2026-12-08', version: 2 })).toBe(
    'version 2 for Board, 8 December 2026',
  );
});

test('a pack to choose begins with what tells it from the others, should its end be cut off', () => {
  expect(sayChoice({ body: 'Board', meetingOn: '2026-11-16', version: 2 })).toBe(
    '16 November 2026, version 2: Board',
  );
});
