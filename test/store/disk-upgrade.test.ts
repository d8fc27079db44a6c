import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { emptyCuration } from '#domain/pack/curation.ts';
import { createCurations, type CurationDraft } from '#store/curation-draft.ts';
import { clearOwner, createDisk } from '#store/disk.ts';
import { createDrafts, ownerOf, type Draft } from '#store/draft.ts';
import { keepChanges, readKeptPlan } from '#store/kept-plan.ts';
import { createFormTyping } from '#store/form-typing.ts';
import { columnsRead } from '#store/replica.ts';
import { filledIn } from '../domain/plan-kit.ts';
import { site } from './world.ts';

const draft: Draft = {
  actionRef: '1.1',
  updateId: 'u1',
  entry: filledIn(),
  basedOn: null,
  keptAt: '2026-11-22T10:00:00.000Z',
};

const pack: CurationDraft = {
  body: 'SEND Partnership Board',
  meetingOn: '2026-12-11',
  asAt: '2026-11-20',
  marking: 'OFFICIAL',
  reason: '',
  version: 1,
  curation: emptyCuration,
  keptAt: '2026-11-22T10:00:00.000Z',
};

test('a device of an earlier version keeps what it kept, and keeps packs in preparation from now on', async () => {
  const me = ownerOf('ada', site);
  const older = await openDB('one-plan', 2, {
    upgrade: (database) => {
      for (const name of ['drafts', 'outbox', 'rows', 'feeds', 'accounts']) database.createObjectStore(name);
    },
  });
  await older.put('drafts', draft, [me, '1.1']);
  older.close();

  const disk = createDisk();
  const curations = createCurations({ disk, site }, () => 'ada');
  expect(await createDrafts(disk).read(me, '1.1')).toEqual(draft);
  expect(await curations.read(pack.body, pack.meetingOn)).toBeNull();
  await curations.keep(pack);
  expect(curations.canKeep()).toBe(true);
  expect(await createCurations({ disk: createDisk(), site }, () => 'ada').list()).toEqual([pack]);
  await curations.drop(pack.body, pack.meetingOn);
  expect(await curations.list()).toEqual([]);
  await curations.keep(pack);
  await clearOwner(disk, me);
  expect([await curations.list(), await createDrafts(disk).list(me)]).toEqual([[], []]);
});

test('a device that keeps packs in preparation goes on keeping them, and what is typed into issued ones', async () => {
  const me = ownerOf('ada', site);
  indexedDB.deleteDatabase('one-plan');
  const older = await openDB('one-plan', 3, {
    upgrade: (database) => {
      for (const name of ['drafts', 'outbox', 'rows', 'feeds', 'accounts', 'curations'])
        database.createObjectStore(name);
    },
  });
  await older.put('curations', pack, [me, 'pack']);
  older.close();

  const disk = createDisk();
  const typing = createFormTyping({ disk, site }, () => 'ada');
  expect(await createCurations({ disk, site }, () => 'ada').list()).toEqual([pack]);
  await typing.keep('outcomes', 'v1', { a: 'Agreed.' });
  expect(typing.canKeep()).toBe(true);
  expect(await createFormTyping({ disk: createDisk(), site }, () => 'ada').read('outcomes', 'v1')).toEqual({
    a: 'Agreed.',
  });
  await clearOwner(disk, me);
  expect(await typing.read('outcomes', 'v1')).toBeNull();
});

test('a device that kept the rows of a plan one by one reads the plan anew, and keeps what its person typed', async () => {
  const me = ownerOf('ada', site);
  indexedDB.deleteDatabase('one-plan');
  const older = await openDB('one-plan', 4, {
    upgrade: (database) => {
      for (const name of ['drafts', 'outbox', 'rows', 'feeds', 'accounts', 'curations', 'typing'])
        database.createObjectStore(name);
    },
  });
  await older.put('drafts', draft, [me, '1.1']);
  await older.put('rows', { owner: me, list: 'Actions', item: { id: '1' } }, [me, 'Actions', '1']);
  const feed = { owner: me, list: 'Actions', columns: columnsRead, deltaLink: 'x', readAt: draft.keptAt };
  await older.put('feeds', feed, [me, 'Actions']);
  older.close();

  const disk = createDisk();
  expect(await readKeptPlan(disk, me)).toBeNull();
  expect(await createDrafts(disk).read(me, '1.1')).toEqual(draft);
  const account = { objectId: 'ada', name: 'Ada', emails: [] };
  const changes = { isWhole: false, changed: [{ id: '2' }], deleted: [], deltaLink: 'y' };
  const replica = { deltaLinks: new Map([['Actions', 'y']]), readAt: draft.keptAt };
  expect(await keepChanges(disk, me, account, new Map([['Actions', changes]]), replica)).toBe(false);
});
