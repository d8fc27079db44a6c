import { expect, test } from 'vitest';
import type { Cycle, Meeting } from '#domain/cycle.ts';
import { firstEntry, meetingOf, meetingsOf } from '#screens/board-pack/meetings.ts';

const cycle = (key: string, ...meetings: readonly Meeting[]): Cycle => ({
  row: null,
  key,
  title: key,
  opensOn: `${key}-01`,
  remindOn: [],
  cutOffOn: `${key}-20`,
  freezeOn: `${key}-25`,
  circulateOn: `${key}-26`,
  meetings,
});

const board = (on: string): Meeting => ({ body: 'Board', on });
const panel = (on: string): Meeting => ({ body: 'Panel', on });

const cycles = [
  cycle('2026-05', board('2026-06-08'), panel('2026-06-15')),
  cycle('2026-09', board('2026-10-08')),
  cycle('2026-07', panel('2026-08-15'), board('2026-08-08')),
];

test('meetings to come stand next first, those over last first', () => {
  const { toCome, over } = meetingsOf(cycles, '2026-08-01');
  expect(toCome).toEqual([board('2026-08-08'), panel('2026-08-15'), board('2026-10-08')]);
  expect(over).toEqual([panel('2026-06-15'), board('2026-06-08')]);
});

test('a meeting today is still to come', () => {
  expect(meetingsOf(cycles, '2026-08-08').toCome[0]).toEqual(board('2026-08-08'));
});

test('a meeting that two cycles name is offered once', () => {
  const twice = [cycle('2026-05', board('2026-06-08')), cycle('2026-06', board('2026-06-08'))];
  expect(meetingsOf(twice, '2026-01-01').toCome).toEqual([board('2026-06-08')]);
});

test('the next meeting is chosen to begin with, after the last one the last', () => {
  expect(firstEntry(meetingsOf(cycles, '2026-08-09'))).toEqual({
    kind: 'known',
    meeting: panel('2026-08-15'),
  });
  expect(firstEntry(meetingsOf(cycles, '2027-01-01'))).toEqual({
    kind: 'known',
    meeting: board('2026-10-08'),
  });
});

test('a plan without meetings asks for one to be typed', () => {
  const entry = firstEntry(meetingsOf([cycle('2026-05')], '2026-05-01'));
  expect(entry).toEqual({ kind: 'other', body: '', on: '' });
  expect(meetingOf(entry)).toEqual({
    kind: 'wrong',
    problems: {
      body: 'Say which board or panel meets.',
      on: 'Give the day of the meeting: a day, a month and a year.',
    },
  });
});

test.each([
  [
    '  Scrutiny committee ',
    '2026-08-02',
    { kind: 'meeting', meeting: { body: 'Scrutiny committee', on: '2026-08-02' } },
  ],
  ['Scrutiny', '2026-02-30', { kind: 'wrong', problems: { body: null, on: expect.any(String) } }],
  ['   ', '2026-08-02', { kind: 'wrong', problems: { body: expect.any(String), on: null } }],
  ['///', '2026-08-02', { kind: 'wrong', problems: { body: expect.any(String), on: null } }],
])('%j on %j is taken, or told what is wrong with it', (body, on, expected) => {
  expect(meetingOf({ kind: 'other', body, on })).toEqual(expected);
});
