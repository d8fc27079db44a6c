import { afterEach, expect, test } from 'vitest';
import { emptyCuration } from '#domain/pack/curation.ts';
import { createCurations, type CurationDraft } from '#store/curation-draft.ts';
import { fakeDisk, type FakeDisk } from './fake-disk.ts';
import { createPlan, type Tenant } from './world.ts';

let tenant: Tenant | null = null;
afterEach(() => {
  tenant?.close();
  tenant = null;
});

const board = 'SEND Partnership Board';

const draft: CurationDraft = {
  body: board,
  meetingOn: '2026-12-11',
  asAt: '2026-11-20',
  marking: 'OFFICIAL',
  reason: '',
  version: 1,
  curation: { ...emptyCuration, overall: 'On the whole it goes well.' },
  keptAt: '2026-11-22T10:00:00.000Z',
};

function curationsOn(disk: FakeDisk, objectId: string | null = 'ada', site = 'site') {
  return createCurations({ disk, site }, () => objectId);
}

test('what is prepared for a meeting outlasts the page, and is found whatever the case of the body', async () => {
  const disk = fakeDisk();
  await curationsOn(disk).keep(draft);
  const later = curationsOn(disk);
  expect(await later.read(board, '2026-12-11')).toEqual(draft);
  expect(await later.read(' send  PARTNERSHIP board', '2026-12-11')).toEqual(draft);
  expect(later.canKeep()).toBe(true);
});

test('meetings, people and sites do not see what is prepared for another', async () => {
  const disk = fakeDisk();
  await curationsOn(disk).keep(draft);
  expect(await curationsOn(disk).read(board, '2026-12-12')).toBeNull();
  expect(await curationsOn(disk).read('Another Board', '2026-12-11')).toBeNull();
  expect(await curationsOn(disk, 'bea').read(board, '2026-12-11')).toBeNull();
  expect(await curationsOn(disk, 'ada', 'other site').list()).toEqual([]);
  expect(await curationsOn(disk, null).list()).toEqual([]);
});

test('one is kept for each meeting, the last words count, and the first meeting comes first', async () => {
  const curations = curationsOn(fakeDisk());
  const second = { ...draft, meetingOn: '2026-12-03' };
  const changed = { ...draft, reason: 'A figure was wrong.', version: 2 };
  for (const one of [draft, second, changed]) await curations.keep(one);
  expect(await curations.list()).toEqual([second, changed]);
});

test('what was issued is dropped, and nothing else with it', async () => {
  const disk = fakeDisk();
  const curations = curationsOn(disk);
  const second = { ...draft, meetingOn: '2027-01-22' };
  await curations.keep(draft);
  await curations.keep(second);
  await curations.drop(board.toUpperCase(), '2026-12-11');
  expect(await curations.list()).toEqual([second]);
});

test('where the disk refuses, this page keeps it and says that it cannot be relied on', async () => {
  const disk = fakeDisk();
  const curations = curationsOn(disk);
  await curations.keep(draft);
  disk.refuse('writes');
  const newer = { ...draft, reason: 'Newer' };
  await curations.keep(newer);
  expect(curations.canKeep()).toBe(false);
  expect(await curations.read(board, '2026-12-11')).toEqual(newer);
  expect(await curations.list()).toEqual([newer]);
  disk.refuse('everything');
  expect(await curations.read(board, '2026-12-11')).toEqual(newer);
  expect(await curations.list()).toEqual([newer]);
  await curations.drop(board, '2026-12-11');
  expect(await curations.read(board, '2026-12-11')).toBeNull();
  disk.refuse('nothing');
  await curations.keep(newer);
  expect(curations.canKeep()).toBe(true);
  expect(await curationsOn(disk).read(board, '2026-12-11')).toEqual(newer);
});

test('a page that is opened again finds it, and clearing the device forgets it', async () => {
  tenant = await createPlan([]);
  const disk = fakeDisk();
  await (await tenant.storeOf('admin', disk)).curations.keep(draft);
  expect(disk.all('curations')).toHaveLength(1);
  const store = await tenant.storeOf('admin', disk);
  expect(await store.curations.read(board, '2026-12-11')).toEqual(draft);
  expect(await (await tenant.storeOf('lead', disk)).curations.list()).toEqual([]);
  await store.clearDevice();
  expect(disk.all('curations')).toEqual([]);
  expect(await store.curations.list()).toEqual([]);
});
