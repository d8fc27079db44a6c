import { expect, test } from 'vitest';
import { readStatus } from '#domain/intake/intake-status.ts';
import { defaultScheme, type StatusScheme } from '#domain/status.ts';

test.each<[text: string, status: string]>([
  ['On track', 'on-track'],
  ['ON TRACK ', 'on-track'],
  ['on-track', 'on-track'],
  ['G', 'on-track'],
  ['g', 'on-track'],
  ['Amber (A)', 'at-risk'],
  ['G – On track', 'on-track'],
  ['Complete', 'complete'],
  ['Complete and embedded', 'embedded'],
  ['B', 'complete'],
  ['Not started', 'not-started'],
  ['R: needs help', 'off-track'],
  ['A ↑', 'at-risk'],
  ['↓ G', 'on-track'],
  ['Red - off track', 'off-track'],
  ['Complete (Blue)', 'complete'],
])('reads %j as the scheme has it', (text, status) => {
  expect(readStatus(defaultScheme, text, null)).toEqual({ status, lifecycle: 'live', how: 'exact' });
});

test.each<[text: string, status: string]>([
  ['Green', 'on-track'],
  ['Amber ', 'at-risk'],
  ['Yellow', 'at-risk'],
  ['RED', 'off-track'],
  ['blue', 'complete'],
  ['Grey', 'not-started'],
  ['🟢', 'on-track'],
  ['🔴 help', 'off-track'],
  ['🟡', 'at-risk'],
  ['In progress', 'on-track'],
  ['Underway', 'on-track'],
  ['COMPLETED May 2026', 'complete'],
  ['Not yet started', 'not-started'],
  ['Delayed', 'at-risk'],
  ['Paused by the board', 'on-hold'],
  ['Completed and embedded', 'embedded'],
  ['✔', 'complete'],
  ['✓ by the board', 'complete'],
  ['A/G', 'at-risk'],
  ['G (A)', 'on-track'],
  ['Red / Amber', 'off-track'],
  ['A → G', 'on-track'],
  ['A->G', 'on-track'],
  ['Amber ➔ Green', 'on-track'],
  ['Red => Amber', 'at-risk'],
])('reads %j and asks for a look', (text, status) => {
  expect(readStatus(defaultScheme, text, null)).toEqual({ status, lifecycle: 'live', how: 'read' });
});

test.each(['N/A', 'n/a', 'Overdue', 'see notes', '80%', 'X', '???'])(
  'does not guess what %j means',
  (text) => {
    expect(readStatus(defaultScheme, text, null)).toEqual({
      status: 'not-started',
      lifecycle: 'live',
      how: 'unknown',
    });
  },
);

test.each([
  'Withdrawn',
  'No longer needed',
  'Closed – no longer needed',
  'Closed (not achieved)',
  'Merged into 2.1',
  'Closed: merged with 2.1',
  'Combined with 1.1.1',
  'Moved to 2.1',
  'Superseded',
])('reads %j as an action that is withdrawn', (text) => {
  const lifecycle = 'withdrawn';
  expect(readStatus(defaultScheme, text, null)).toEqual({ status: 'not-started', lifecycle, how: 'closed' });
});

test.each([
  ['Closed', 'complete'],
  ['Complete (not yet embedded)', 'complete'],
  ['Complete / ongoing', 'complete'],
  ['On track, but for health', 'on-track'],
  ['Action closed', 'complete'],
  ['Moved to amber', 'at-risk'],
  ['Moved from red to amber', 'at-risk'],
  ['Moved to BAU', 'embedded'],
])('reads %j as an action that counts, and asks somebody to look', (text, status) => {
  expect(readStatus(defaultScheme, text, null)).toMatchObject({ status, lifecycle: 'live', how: 'read' });
});

test.each(['Moved from red', 'Moved to the next plan', 'Moved'])('does not guess what %j means', (text) => {
  expect(readStatus(defaultScheme, text, null)).toMatchObject({ lifecycle: 'live', how: 'unknown' });
});

test.each([
  ['FF0000', 'off-track'],
  ['C00000', 'off-track'],
  ['FFC000', 'at-risk'],
  ['FFFF00', 'at-risk'],
  ['00B050', 'on-track'],
  ['92D050', 'on-track'],
  ['0070C0', 'complete'],
  ['7030A0', 'embedded'],
])('reads the colour %s of an empty cell', (fill, status) => {
  expect(readStatus(defaultScheme, '', fill)).toEqual({ status, lifecycle: 'live', how: 'colour' });
});

test.each(['●', '↑', ' - ', '■ '])('reads the colour of a cell that holds %j', (text) => {
  expect(readStatus(defaultScheme, text, 'FF0000')).toMatchObject({ status: 'off-track', how: 'colour' });
});

test.each(['FFFFFF', '000000', 'D9D9D9', 'F2F2F2', 'EEECE1', null])(
  'finds nothing in the colour %j',
  (fill) => {
    expect(readStatus(defaultScheme, ' ', fill)).toEqual({
      status: 'not-started',
      lifecycle: 'live',
      how: 'none',
    });
  },
);

test('lets words win over the colour', () => {
  expect(readStatus(defaultScheme, 'On track', 'FF0000').status).toBe('on-track');
});

test('reads only what the scheme in force has', () => {
  const scheme: StatusScheme = {
    ...defaultScheme,
    statuses: defaultScheme.statuses
      .filter((status) => ['on-track', 'off-track'].includes(status.code))
      .map((status) => ({ ...status, label: `${status.label} (ours)` })),
  };
  expect(readStatus(scheme, 'On track (ours)', null)).toMatchObject({ status: 'on-track', how: 'exact' });
  expect(readStatus(scheme, 'Amber', null)).toMatchObject({ status: 'on-track', how: 'unknown' });
  expect(readStatus(scheme, 'Completed', null)).toMatchObject({ status: 'on-track', how: 'unknown' });
  expect(readStatus(scheme, '', 'FFC000')).toMatchObject({ status: 'on-track', how: 'none' });
});
