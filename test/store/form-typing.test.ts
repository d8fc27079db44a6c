import { afterEach, expect, test } from 'vitest';
import { createFormTyping, type CoverDraft } from '#store/form-typing.ts';
import { fakeDisk, type FakeDisk } from './fake-disk.ts';
import { createPlan, type Tenant } from './world.ts';

let tenant: Tenant | null = null;
afterEach(() => {
  tenant?.close();
  tenant = null;
});

const pack = 'board 2026-12-11 v1';
const outcomes = { a: 'Agreed.' };
const cover: CoverDraft = {
  committee: 'Children and Families Committee',
  meetingOn: '2027-01-',
  title: 'Progress',
  author: '',
  contact: '',
  purposes: ['information'],
  whyHere: '',
  recommendations: '',
  consideredBy: '',
  publicVoice: '',
  benefit: '',
  names: false,
};

function typingOn(disk: FakeDisk, objectId: string | null = 'ada', site = 'site') {
  return createFormTyping({ disk, site }, () => objectId);
}

test('what is typed into the forms of a pack outlasts the page, each form for itself', async () => {
  const disk = fakeDisk();
  await typingOn(disk).keep('outcomes', pack, outcomes);
  await typingOn(disk).keep('cover', pack, cover);
  const later = typingOn(disk);
  expect(await later.read('outcomes', pack)).toEqual(outcomes);
  expect(await later.read('cover', pack)).toEqual(cover);
  await later.keep('outcomes', pack, null);
  expect(await later.read('outcomes', pack)).toBeNull();
  expect(await later.read('cover', pack)).toEqual(cover);
});

test('packs, people and sites do not see what is typed for another', async () => {
  const disk = fakeDisk();
  await typingOn(disk).keep('outcomes', pack, outcomes);
  expect(await typingOn(disk).read('outcomes', 'board 2026-12-11 v2')).toBeNull();
  expect(await typingOn(disk, 'bea').read('outcomes', pack)).toBeNull();
  expect(await typingOn(disk, 'ada', 'other site').read('outcomes', pack)).toBeNull();
  expect(await typingOn(disk, null).read('outcomes', pack)).toBeNull();
  await typingOn(disk, null).keep('outcomes', pack, null);
  expect(disk.all('typing')).toEqual([outcomes]);
});

test('where the disk refuses, this page keeps it and says that it cannot be relied on', async () => {
  const disk = fakeDisk();
  const typing = typingOn(disk);
  await typing.keep('outcomes', pack, outcomes);
  disk.refuse('writes');
  await typing.keep('outcomes', pack, { a: 'Newer.' });
  expect(typing.canKeep()).toBe(false);
  expect(await typing.read('outcomes', pack)).toEqual({ a: 'Newer.' });
  // a disk that is full lets things go, which does not mean that it takes any
  disk.refuse('nothing');
  await typing.keep('cover', pack, null);
  expect(typing.canKeep()).toBe(false);
  disk.refuse('writes');
  // what was forgotten does not come back either
  await typing.keep('outcomes', pack, null);
  expect(await typing.read('outcomes', pack)).toBeNull();
  disk.refuse('everything');
  expect(await typing.read('cover', pack)).toBeNull();
  expect(typing.canKeep()).toBe(false);
  disk.refuse('nothing');
  await typing.keep('outcomes', pack, { a: 'Newest.' });
  expect(typing.canKeep()).toBe(true);
  expect(await typingOn(disk).read('outcomes', pack)).toEqual({ a: 'Newest.' });
});

test('a page that is opened again finds it, and clearing the device forgets it', async () => {
  tenant = await createPlan([]);
  const disk = fakeDisk();
  await (await tenant.storeOf('admin', disk)).typing.keep('outcomes', pack, outcomes);
  const store = await tenant.storeOf('admin', disk);
  expect(await store.typing.read('outcomes', pack)).toEqual(outcomes);
  await store.clearDevice();
  expect(disk.all('typing')).toEqual([]);
  expect(await store.typing.read('outcomes', pack)).toBeNull();
});
