import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDesk } from '#store/desk.ts';
import { clearOwner, createDisk, type Database } from '#store/disk.ts';
import { createDrafts, ownerOf, type Draft } from '#store/draft.ts';
import { dropOldPlans, keepChanges, readAccount, readKeptPlan } from '#store/kept-plan.ts';
import { fakeDisk } from './fake-disk.ts';
import { filledIn } from '../domain/plan-kit.ts';
import { site } from './world.ts';

const me = ownerOf('oid-1', site);

test('a draft comes back whole, under its owner and action only', async () => {
  const drafts = createDrafts(createDisk());
  await drafts.keep(me, draft('1.1'));
  await drafts.keep(me, draft('1.2'));
  await drafts.keep(ownerOf('oid-2', site), draft('1.3'));
  expect(await drafts.read(me, '1.1')).toEqual(draft('1.1'));
  expect((await drafts.list(me)).map((one) => one.actionRef)).toEqual(['1.1', '1.2']);
  expect(await drafts.read(ownerOf('oid-2', site), '1.1')).toBeNull();
  await drafts.drop(me, '1.1', 'another');
  expect((await drafts.list(me)).length).toBe(2);
  await drafts.drop(me, '1.1', draft('1.1').updateId);
  expect((await drafts.list(me)).map((one) => one.actionRef)).toEqual(['1.2']);
});

test('clearing takes one owner’s things and leaves the others’', async () => {
  const disk = createDisk();
  const drafts = createDrafts(disk);
  await drafts.keep(me, draft('1.1'));
  await drafts.keep(`${me}-2`, draft('1.1'));
  await clearOwner(disk, me);
  expect([await drafts.list(me), (await drafts.list(`${me}-2`)).length]).toEqual([[], 1]);
});

test('a refusal to open rejects each call, and the next one tries anew', async () => {
  let opened = 0;
  const disk = createDisk(async () => {
    opened += 1;
    return Promise.reject(new DOMException('blocked', 'SecurityError'));
  });
  await expect(disk.use(async () => Promise.resolve(1))).rejects.toThrow('blocked');
  await expect(disk.use(async () => Promise.resolve(1))).rejects.toThrow('blocked');
  expect(opened).toBe(2);
});

test('a connection the browser closed is opened again without the caller noticing', async () => {
  const opened: string[] = [];
  const disk = createDisk(async () => {
    opened.push('database');
    return Promise.resolve({} as Database);
  });
  await disk.use(async () => Promise.resolve());
  let calls = 0;
  const result = await disk.use(async () => {
    calls += 1;
    if (calls === 1) throw new DOMException('The database connection is closing', 'InvalidStateError');
    return Promise.resolve('kept');
  });
  expect([result, calls, opened.length]).toEqual(['kept', 2, 2]);
});

test('a disk that is full says so each time, and is not tried twice', async () => {
  const disk = createDisk(async () => Promise.resolve({} as Database));
  let calls = 0;
  const full = async () => {
    calls += 1;
    return Promise.reject(new DOMException('full', 'QuotaExceededError'));
  };
  await expect(disk.use(full)).rejects.toThrow('full');
  expect(calls).toBe(1);
});

test('on a desk where nothing can be kept nothing throws, and it is known', async () => {
  const disk = fakeDisk();
  const desk = createDesk({ disk, site }, () => 'oid-1');
  expect(desk.canKeep()).toBe(true);
  disk.refuse('everything');
  await desk.keep(draft('1.1'));
  expect(desk.canKeep()).toBe(false);
  // held in this page, so that going to another screen and back loses nothing
  expect([await desk.read('1.1'), await desk.list()]).toEqual([draft('1.1'), ['1.1']]);
  expect(disk.all('drafts')).toEqual([]);
  await desk.drop('1.1', draft('1.1').updateId);
  expect([await desk.read('1.1'), await desk.list()]).toEqual([null, []]);
  disk.refuse('nothing');
  await desk.keep(draft('1.1'));
  expect([desk.canKeep(), await desk.list()]).toEqual([true, ['1.1']]);
});

test('reading from a full disk, or taking something from it, does not mean that it keeps anything again', async () => {
  const disk = fakeDisk();
  const desk = createDesk({ disk, site }, () => 'oid-1');
  await desk.keep(draft('1.1'));
  disk.refuse('writes');
  await desk.keep(draft('1.2'));
  expect(await desk.read('1.1')).toEqual(draft('1.1'));
  expect(await desk.list()).toEqual(['1.1', '1.2']);
  expect(desk.canKeep()).toBe(false);
  // a disk that has room for nothing more still lets things go
  disk.refuse('nothing');
  await desk.drop('1.1', draft('1.1').updateId);
  expect(desk.canKeep()).toBe(false);
  await desk.keep(draft('1.2'));
  expect(desk.canKeep()).toBe(true);
});

test('a disk that could not be read for a moment is known to be there once it can', async () => {
  const disk = fakeDisk();
  const desk = createDesk({ disk, site }, () => 'oid-1');
  disk.refuse('everything');
  await desk.read('1.1');
  expect(desk.canKeep()).toBe(false);
  disk.refuse('nothing');
  await desk.read('1.1');
  expect(desk.canKeep()).toBe(true);
});

test('nobody’s desk is empty and keeps nothing', async () => {
  const disk = fakeDisk();
  const desk = createDesk({ disk, site }, () => null);
  await desk.keep(draft('1.1'));
  expect([await desk.read('1.1'), await desk.list(), disk.all('drafts')]).toEqual([null, [], []]);
});

test('a desk belongs to whoever is signed in at the time', async () => {
  let who = 'oid-1';
  const desk = createDesk({ disk: fakeDisk(), site }, () => who);
  await desk.keep(draft('1.1'));
  who = 'oid-2';
  expect(await desk.list()).toEqual([]);
  who = 'oid-1';
  expect(await desk.list()).toEqual(['1.1']);
});

function draft(actionRef: string): Draft {
  return {
    actionRef,
    updateId: `u-${actionRef}`,
    entry: filledIn(),
    basedOn: null,
    keptAt: '2026-11-22T10:00:00Z',
  };
}

test('a plan nobody opened for long goes from the device; drafts and what waits stay, and newer plans too', async () => {
  const disk = createDisk();
  const [old, recent] = [ownerOf('oid-old', site), ownerOf('oid-recent', site)];
  const account = { objectId: 'oid', name: 'Lea', emails: [] };
  const item = { id: '1', fields: { Ref: '1.1' } };
  const rows = { isWhole: true, changed: [item], deleted: [], deltaLink: null };
  const readAt = (at: string) => ({ deltaLinks: new Map([['Actions', null]]), readAt: at });
  await keepChanges(disk, old, account, new Map([['Actions', rows]]), readAt('2026-09-01T10:00:00.000Z'));
  await keepChanges(disk, recent, account, new Map([['Actions', rows]]), readAt('2026-11-20T10:00:00.000Z'));
  await createDrafts(disk).keep(old, draft('1.1'));
  await dropOldPlans(disk, '2026-10-23T10:00:00.000Z');
  expect([await readKeptPlan(disk, old), await readAccount(disk, old)]).toEqual([null, null]);
  expect((await readKeptPlan(disk, recent))?.rows.get('Actions')?.size).toBe(1);
  expect((await createDrafts(disk).list(old)).length).toBe(1);
});
