import { expect, test } from 'vitest';
import { packInstead, packsAtHand, packToOpen } from '#domain/meeting/meeting-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { issued } from '../issued-kit.ts';

const of = (body: string, meetingOn: string, version = 1, given: Partial<IssuedPack> = {}) =>
  issued({ body, meetingOn, version, ...given });

const told = (packs: readonly IssuedPack[], today: string) => packsAtHand(packs, today).map(({ key }) => key);

const all = [
  of('Board', '2026-10-09'),
  of('Board', '2026-12-11'),
  of('Board', '2026-12-11', 2),
  of('board', '2027-02-12'),
  of('Panel', '2026-11-16'),
  of('Inspection', '2026-12-01'),
];

test.each<[string, string, readonly string[]]>([
  [
    'each body has its next meeting before it, else its last',
    '2026-11-20',
    ['inspection 2026-12-01 v1', 'board 2026-12-11 v2', 'panel 2026-11-16 v1'],
  ],
  [
    'the meeting of the day comes first, also before what comes next',
    '2026-12-11',
    ['board 2026-12-11 v2', 'inspection 2026-12-01 v1', 'panel 2026-11-16 v1'],
  ],
  [
    'the day after it the body has its next one',
    '2026-12-12',
    ['board 2027-02-12 v1', 'inspection 2026-12-01 v1', 'panel 2026-11-16 v1'],
  ],
  [
    'when all meetings are over the last comes first',
    '2027-03-01',
    ['board 2027-02-12 v1', 'inspection 2026-12-01 v1', 'panel 2026-11-16 v1'],
  ],
])('%s', (_, today, keys) => {
  expect(told(all, today)).toEqual(keys);
  expect(told(all.toReversed(), today)).toEqual(keys);
});

test('a pack that is on its way from this device is in nobody’s hands', () => {
  expect(
    told([of('Board', '2026-12-11', 2, { row: null }), of('Board', '2026-12-11')], '2026-12-11'),
  ).toEqual(['board 2026-12-11 v1']);
});

test('the pack that is discussed opens by itself, else the first at hand, and none where none was issued', () => {
  const atHand = packsAtHand(all, '2026-12-11');
  expect(packToOpen(atHand, () => false)?.key).toBe('board 2026-12-11 v2');
  expect(packToOpen(atHand, ({ body }) => body === 'Panel')?.key).toBe('panel 2026-11-16 v1');
  expect(packToOpen([], () => true)).toBeNull();
});

test('who has a pack before them is told of its newest version, else of the pack that is discussed', () => {
  const [first, second] = [of('Board', '2026-12-11'), of('board', '2026-12-11', 2)];
  const toldOf = (pack: IssuedPack, discussed = '') => {
    const found = packInstead(all, pack, ({ key }) => key === discussed);
    return found === null ? null : `${found.why}: ${found.pack.key}`;
  };
  expect(toldOf(first)).toBe('newer: board 2026-12-11 v2');
  expect(toldOf(first, 'panel 2026-11-16 v1')).toBe('newer: board 2026-12-11 v2');
  expect(toldOf(second)).toBeNull();
  expect(toldOf(second, second.key)).toBeNull();
  expect(toldOf(second, 'panel 2026-11-16 v1')).toBe('discussed: panel 2026-11-16 v1');
  const onItsWay = of('Board', '2026-12-11', 2, { row: null });
  expect(packInstead([first, onItsWay], first, () => true)).toBeNull();
});
