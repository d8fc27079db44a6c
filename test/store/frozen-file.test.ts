import { afterEach, expect, test } from 'vitest';
import { freeze } from '#domain/frozen/freeze.ts';
import { frozenText } from '#domain/frozen/frozen-text.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { frozenFileName, frozenFolder } from '#domain/pack/pack-file.ts';
import { openPack, saveFrozen, sha256Of } from '#store/frozen-file.ts';
import { filesIn, readFile } from '#store/folder.ts';
import { uploadAs } from '#store/upload.ts';
import { action, planWith, request } from '../domain/plan-kit.ts';
import { createTenant, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const frozen: FrozenPack = freeze(planWith([action('1.1.1')]), request);
const text = frozenText(frozen);
const bytes = new TextEncoder().encode(text);
const folder = frozenFolder(request.body, request.meetingOn);

/** Saves bytes as the frozen file of a pack; gives what its row would say. */
async function saved(content: Uint8Array<ArrayBuffer>) {
  const sha256 = await sha256Of(content);
  const frozenFile = frozenFileName(1, sha256);
  await uploadAs(tenant.worldOf('admin'), folder, frozenFile, new Blob([content]));
  return { body: request.body, meetingOn: request.meetingOn, sha256, frozenFile };
}

test.for<[string, string]>([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the hash of %j is the one of FIPS 180-4', async ([words, hash]) => {
  tenant = createTenant();
  expect(await sha256Of(new TextEncoder().encode(words))).toBe(hash);
});

test('a frozen pack comes out of the library as it went in, and is fetched once', async () => {
  tenant = createTenant();
  const sha256 = await sha256Of(bytes);
  const world = tenant.worldOf('lead');
  const file = await saveFrozen(world, frozen, bytes, sha256);
  const pack = { body: request.body, meetingOn: request.meetingOn, sha256, frozenFile: file.name };
  expect(await openPack(world, pack)).toEqual(frozen);
  tenant.sent();
  await openPack(world, pack);
  expect(tenant.sent()).toEqual([]);
  // somebody else's page fetches it for itself
  expect(await openPack(tenant.worldOf('visitor'), pack)).toEqual(frozen);
  expect(tenant.sent().length).toBeGreaterThan(0);
});

test('memory holds a few packs, and the oldest is fetched again', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('admin');
  const packs = [];
  for (let version = 1; version <= 7; version += 1) {
    const other = { ...frozen, facts: { ...frozen.facts, version } };
    packs.push(await saved(new TextEncoder().encode(frozenText(other))));
  }
  for (const pack of packs) await openPack(world, pack);
  tenant.sent();
  for (const pack of packs.slice(1)) await openPack(world, pack);
  expect(tenant.sent()).toEqual([]);
  for (const pack of packs.slice(0, 1)) await openPack(world, pack);
  expect(tenant.sent().length).toBeGreaterThan(0);
});

test('a file that is not there is missing, and it is said where it should be', async () => {
  tenant = createTenant();
  const pack = { ...request, sha256: 'a'.repeat(64), frozenFile: 'Frozen plan v1 aaaaaaaa.json' };
  await expect(openPack(tenant.worldOf('lead'), pack)).rejects.toMatchObject({
    name: 'FrozenFileError',
    fault: 'missing',
    file: 'One Plan/Frozen plans/SEND Partnership Board/2026-12-11/Frozen plan v1 aaaaaaaa.json',
  });
});

test('a file of which one letter was altered is altered, whatever it says', async () => {
  tenant = createTenant();
  const altered = new TextEncoder().encode(text.replace('Trained 40 staff', 'Trained 90 staff'));
  const pack = { ...(await saved(altered)), sha256: await sha256Of(bytes) };
  await expect(openPack(tenant.worldOf('lead'), pack)).rejects.toMatchObject({ fault: 'altered' });
});

test.for<[string, Uint8Array<ArrayBuffer>]>([
  ['no JSON', new TextEncoder().encode('<html>')],
  ['of a later form', new TextEncoder().encode('{"format":2}')],
  ['only half of one', new TextEncoder().encode('{"format":1}')],
  ['no text', Uint8Array.from([0xff, 0xfe, 0x00])],
  ['empty', new Uint8Array()],
])('a file that is %s is unreadable, though nobody altered it', async ([, content]) => {
  tenant = createTenant();
  await expect(openPack(tenant.worldOf('lead'), await saved(content))).rejects.toMatchObject({
    name: 'FrozenFileError',
    fault: 'unreadable',
  });
});

test('a library that may not be read is an error of the library, not of the file', async () => {
  tenant = createTenant();
  const pack = await saved(bytes);
  await expect(openPack(tenant.worldOf('outsider'), pack)).rejects.toMatchObject({ fault: 'missing' });
  await tenant.fault({ kind: 'error', method: 'GET', status: 403, code: 'accessDenied' });
  await expect(openPack(tenant.worldOf('lead'), pack)).rejects.toMatchObject({
    name: 'GraphError',
    status: 403,
  });
});

test('a failure is not remembered', async () => {
  tenant = createTenant();
  const pack = await saved(bytes);
  const world = tenant.worldOf('lead');
  await tenant.fault({ kind: 'error', method: 'GET', status: 403, code: 'accessDenied' });
  await expect(openPack(world, pack)).rejects.toMatchObject({ status: 403 });
  expect(await openPack(world, pack)).toEqual(frozen);
});

test('the same file saved again is the same file; another of its name is left alone', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('admin');
  const sha256 = await sha256Of(bytes);
  const name = frozenFileName(1, sha256);
  expect((await saveFrozen(world, frozen, bytes, sha256)).name).toBe(name);
  expect((await saveFrozen(world, frozen, bytes, sha256)).name).toBe(name);
  expect(await filesIn(world, folder)).toHaveLength(1);

  tenant.close();
  tenant = createTenant();
  await uploadAs(tenant.worldOf('lead'), folder, name, new Blob(['something else']));
  const second = await saveFrozen(tenant.worldOf('admin'), frozen, bytes, sha256);
  expect(second.name).toBe(name.replace('.json', ' (2).json'));
  expect(await readFile(tenant.worldOf('lead'), folder, second.name)).toEqual(bytes);
});

test('a library that keeps less than was sent has not saved the frozen plan', async () => {
  tenant = createTenant();
  tenant.fate(({ method }) =>
    method === 'PUT'
      ? async () => Promise.resolve(Response.json({ id: '1', name: 'x', webUrl: '', size: 10 }))
      : 'well',
  );
  const saving = saveFrozen(tenant.worldOf('admin'), frozen, bytes, await sha256Of(bytes));
  await expect(saving).rejects.toMatchObject({ name: 'FrozenFileError', fault: 'altered' });
});
