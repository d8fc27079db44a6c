import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  elsewhereOf,
  isSamePack,
  isSha256,
  isSuperseded,
  nextVersionOf,
  packKey,
  packsInOrder,
  previousPackOf,
} from '#domain/pack/issued-pack.ts';
import { issued } from '../issued-kit.ts';

const board = 'SEND Partnership Board';

const june1 = issued({ meetingOn: '2026-06-18', cycle: 'C5' });
const june2 = issued({ meetingOn: '2026-06-18', cycle: 'C5', version: 2, reason: 'A figure was wrong.' });
const july = issued({ meetingOn: '2026-07-28', cycle: 'C6' });
const forumJune = issued({ body: 'Parent Carer Forum', meetingOn: '2026-06-12', cycle: 'C5' });
const panelJune = issued({ body: 'Scrutiny Panel', meetingOn: '2026-06-25', cycle: 'C5' });
const all = [june1, july, june2, panelJune, forumJune];

test.for<[string, string]>([
  ['SEND Partnership Board', 'send partnership board 2026-06-18 v1'],
  ['  SEND   partnership\tBOARD ', 'send partnership board 2026-06-18 v1'],
  ['Inspection', 'inspection 2026-06-18 v1'],
])('a version of the pack of %j has the key %j', ([body, key]) => {
  expect(packKey(body, '2026-06-18', 1)).toBe(key);
});

test('packs are of one meeting where body and day are the same, whatever the case', () => {
  expect(isSamePack(june1, { body: 'send partnership board', meetingOn: '2026-06-18' })).toBe(true);
  expect(isSamePack(june1, { body: board, meetingOn: '2026-06-19' })).toBe(false);
  expect(isSamePack(june1, forumJune)).toBe(false);
});

test('packs stand with the last meeting first, and of a meeting the newest version first', () => {
  expect(packsInOrder(all).map(({ key }) => key)).toEqual([
    july.key,
    panelJune.key,
    june2.key,
    june1.key,
    forumJune.key,
  ]);
});

test('of the same day packs stand by the names of their bodies', () => {
  const names = ['b', 'A', 'ç'].map((body) => issued({ body }));
  expect(packsInOrder(names).map(({ body }) => body)).toEqual(['A', 'b', 'ç']);
});

test('only a higher version of the same meeting supersedes a pack', () => {
  expect(all.filter((pack) => isSuperseded(all, pack))).toEqual([june1]);
  const shouted = issued({ body: board.toUpperCase(), meetingOn: '2026-06-18', version: 3 });
  expect(isSuperseded([...all, shouted], june2)).toBe(true);
});

test('the next version is one more than the highest, 1 for the first', () => {
  expect(nextVersionOf(all, board, '2026-06-18')).toBe(3);
  expect(nextVersionOf(all, 'send partnership BOARD', '2026-07-28')).toBe(2);
  expect(nextVersionOf(all, board, '2026-09-01')).toBe(1);
  expect(nextVersionOf([], board, '2026-06-18')).toBe(1);
});

test.for<[string, string, string | null]>([
  ['the newest version of the latest earlier meeting', '2026-07-28', june2.key],
  ['not one of the same meeting', '2026-06-18', null],
  ['the latest, however long ago', '2027-02-01', july.key],
  ['none before the first', '2026-01-15', null],
])('the pack before a meeting is %s', ([, meetingOn, key]) => {
  expect(previousPackOf(all, board, meetingOn)?.key ?? null).toBe(key);
});

test('the pack before is of the same body, in any case', () => {
  expect(previousPackOf(all, 'Send Partnership board', '2026-07-28')?.key).toBe(june2.key);
  expect(previousPackOf(all, 'Another Board', '2026-07-28')).toBeNull();
});

test('elsewhere are the newest packs that other bodies had before in the cycle, the first meeting first', () => {
  const before = (body: string, meetingOn: string, cycle = 'C5') =>
    elsewhereOf(all, cycle, { body, meetingOn }).map(({ key }) => key);
  expect(before(board, '2026-06-30')).toEqual([forumJune.key, panelJune.key]);
  expect(before('parent CARER forum', '2026-06-30')).toEqual([june2.key, panelJune.key]);
  expect(before(board, '2026-06-30', 'C9')).toEqual([]);
});

test('a meeting on the same day or after it considered nothing before', () => {
  const before = (meetingOn: string) =>
    elsewhereOf(all, 'C5', { body: board, meetingOn }).map(({ key }) => key);
  expect(before('2026-06-18')).toEqual([forumJune.key]);
  expect(before('2026-06-12')).toEqual([]);
  expect(before('2026-06-25')).toEqual([forumJune.key]);
});

test('before the first cycle nothing was considered elsewhere', () => {
  const early = [issued({ body: 'A', cycle: '' }), issued({ body: 'B', cycle: '' })];
  expect(elsewhereOf(early, '', { body: 'A', meetingOn: '2027-01-01' })).toEqual([]);
});

test('of every meeting exactly one pack is not superseded, and it has the highest version', () => {
  const any = fc.array(
    fc.record({
      body: fc.constantFrom('A', 'a', 'B'),
      meetingOn: fc.constantFrom('2026-06-18', '2026-07-28'),
      version: fc.integer({ min: 1, max: 9 }),
    }),
  );
  fc.assert(
    fc.property(any, (made) => {
      const packs = [...new Map(made.map((one) => issued(one)).map((one) => [one.key, one])).values()];
      for (const { body, meetingOn } of packs) {
        const current = packs.filter(
          (one) => isSamePack(one, { body, meetingOn }) && !isSuperseded(packs, one),
        );
        expect(current.map(({ version }) => version + 1)).toEqual([nextVersionOf(packs, body, meetingOn)]);
      }
    }),
  );
});

test.for<[string, boolean]>([
  ['0123456789abcdef'.repeat(4), true],
  ['0123456789ABCDEF'.repeat(4), false],
  ['a'.repeat(63), false],
  ['a'.repeat(65), false],
  [`${'a'.repeat(63)}g`, false],
  [`${'a'.repeat(64)}\n`, false],
  ['', false],
])('%j is a SHA-256: %s', ([text, isHash]) => {
  expect(isSha256(text)).toBe(isHash);
});
