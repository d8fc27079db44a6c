import { expect, test } from 'vitest';

import type { Cycle, Meeting } from '#domain/cycle/cycle.ts';
import {
  cycleOf,
  issuedGroups,
  issuedOf,
  latestOf,
  meetingKey,
  meetingsOf,
  occasionOf,
  onItsWayOf,
  packBefore,
} from '#screens/board-pack/meetings.ts';

import { issued } from '../../domain/issued-kit.ts';
import { cycle as plainCycle } from '../../domain/plan-kit.ts';

const cycle = (key: string, ...meetings: readonly Meeting[]): Cycle => ({
  ...plainCycle(key, `${key}-01`, `${key}-25`),
  meetings,
});

const board = (on: string): Meeting => ({ body: 'Board', on });
const panel = (on: string): Meeting => ({ body: 'Panel', on });

const cycles = [
  cycle('2026-05', board('2026-06-08'), panel('2026-06-15')),
  cycle('2026-09', board('2026-10-08')),
  cycle('2026-07', panel('2026-08-15'), board('2026-08-08')),
];

const pack = (on: string, version: number, body = 'Board') =>
  issued({ key: `${body.toLowerCase()} ${on} v${String(version)}`, body, meetingOn: on, version });

test('meetings to come stand next first, those over last first', () => {
  const { toCome, over } = meetingsOf(cycles, [], '2026-08-01');
  expect(toCome.map((one) => one.meeting)).toEqual([
    board('2026-08-08'),
    panel('2026-08-15'),
    board('2026-10-08'),
  ]);
  expect(over.map((one) => one.meeting)).toEqual([panel('2026-06-15'), board('2026-06-08')]);
});

test('a meeting today is still to come', () => {
  expect(meetingsOf(cycles, [], '2026-08-08').toCome[0]?.meeting).toEqual(board('2026-08-08'));
});

test('a meeting that two cycles name is offered once, with the later cycle', () => {
  const twice = [
    cycle('2026-06', board('2026-06-28')),
    cycle('2026-05', { body: 'board ', on: '2026-06-28' }),
  ];
  const [only, ...others] = meetingsOf(twice, [], '2026-01-01').toCome;
  expect(others).toEqual([]);
  expect(only?.cycle.key).toBe('2026-06');
});

test('a meeting stands there with the highest version that was issued for it', () => {
  const packs = [pack('2026-08-08', 1), pack('2026-08-08', 2), pack('2026-10-08', 1, 'Panel')];
  const { toCome } = meetingsOf(cycles, packs, '2026-08-01');
  expect(toCome.map((one) => one.latest?.version ?? null)).toEqual([2, null, null]);
});

test('packs stand together by meeting, the last meeting and the newest version first', () => {
  const groups = issuedGroups([
    pack('2026-06-08', 1),
    pack('2026-08-08', 1),
    pack('2026-06-08', 2),
    pack('2026-06-08', 1, 'Panel'),
  ]);
  expect(groups.map((group) => group.packs.map((one) => one.key))).toEqual([
    ['board 2026-08-08 v1'],
    ['board 2026-06-08 v2', 'board 2026-06-08 v1'],
    ['panel 2026-06-08 v1'],
  ]);
  expect(groups.map((group) => group.latest.version)).toEqual([1, 2, 1]);
});

test('versions whose bodies differ in case only are versions of one pack', () => {
  expect(issuedGroups([pack('2026-06-08', 1), pack('2026-06-08', 2, 'BOARD')])).toHaveLength(1);
  expect(
    latestOf([pack('2026-06-08', 1), pack('2026-06-08', 2, 'BOARD')], board('2026-06-08'))?.version,
  ).toBe(2);
  expect(meetingKey({ body: ' The  BOARD', on: '2026-06-08' })).toBe(
    meetingKey({ body: 'the board', on: '2026-06-08' }),
  );
});

test('a pack whose issue is still on its way is not issued yet, and stands there as such', () => {
  const waiting = { ...pack('2026-08-08', 2), row: null };
  const packs = [pack('2026-08-08', 1), waiting];
  const [line] = meetingsOf(cycles, packs, '2026-08-01').toCome;
  expect(line?.latest?.version).toBe(1);
  expect(line?.onItsWay?.version).toBe(2);
  expect(issuedOf(packs)).toEqual([packs[0]]);
  expect(onItsWayOf(packs, board('2026-10-08'))).toBeNull();
});

test('without packs there are no groups and no latest one', () => {
  expect(issuedGroups([])).toEqual([]);
  expect(latestOf([], board('2026-06-08'))).toBeNull();
});

test('the cycle of a meeting is the last that feeds it, and an occasion has none', () => {
  const both = [...cycles, cycle('2026-08', board('2026-10-08'))];
  expect(cycleOf(both, board('2026-10-08'))?.key).toBe('2026-09');
  expect(cycleOf(both, { body: 'Inspection', on: '2026-10-08' })).toBeNull();
});

test.each([
  [
    '  Monitoring   visit ',
    '2026-08-02',
    { kind: 'occasion', meeting: { body: 'Monitoring visit', on: '2026-08-02' } },
  ],
  ['Inspection', '2026-02-30', { kind: 'wrong', problems: { body: null, on: expect.any(String) } }],
  ['   ', '2026-08-02', { kind: 'wrong', problems: { body: expect.any(String), on: null } }],
  ['///', '2026-08-02', { kind: 'wrong', problems: { body: expect.any(String), on: null } }],
  ['x'.repeat(80), '2026-08-02', { kind: 'occasion', meeting: { body: 'x'.repeat(80), on: '2026-08-02' } }],
  [
    'x'.repeat(99),
    '2026-08-02',
    { kind: 'wrong', problems: { body: 'This is 19 characters too long. At most 80 fit.', on: null } },
  ],
  ['', '', { kind: 'wrong', problems: { body: expect.any(String), on: expect.any(String) } }],
])('%j on %j is taken as an occasion, or told what is wrong with it', (body, on, expected) => {
  expect(occasionOf({ body, on })).toEqual(expected);
});

test('a pack is read beside the version that it corrects, and a first version beside its body’s pack before', () => {
  const [first, second, third] = [1, 2, 3].map((version) => pack('2026-08-08', version));
  const earlier = pack('2026-06-08', 1);
  const all = [first, second, third, earlier, pack('2026-07-08', 4, 'Panel')].filter(
    (one) => one !== undefined,
  );
  const beside = all.map((one) => packBefore(all, one)?.key ?? null);
  expect(beside).toEqual(['board 2026-06-08 v1', 'board 2026-08-08 v1', 'board 2026-08-08 v2', null, null]);
});

test('a pack that is still on its way is nothing to read another one beside', () => {
  const waiting = { ...pack('2026-08-08', 1), row: null };
  expect(packBefore([waiting], pack('2026-08-08', 2))).toBeNull();
});
