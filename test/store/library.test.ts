import { afterEach, expect, test } from 'vitest';
import { listPacks, nextVersion, packName, savePack, type PackFile } from '#store/library.ts';
import { createTenant, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const bytes = new Blob(['PK']);

test('the first pack makes its folders; later ones use them', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('lead');
  expect(await listPacks(world)).toEqual([]);
  const saved = await savePack(world, 'Board pack A v1.xlsx', bytes);
  expect(saved).toMatchObject({ name: 'Board pack A v1.xlsx', webUrl: expect.stringMatching(/^https:/) });
  await tenant.pass(60_000);
  await savePack(world, 'Board pack A v2.xlsx', bytes);
  expect((await listPacks(world)).map((pack) => pack.name)).toEqual([
    'Board pack A v2.xlsx',
    'Board pack A v1.xlsx',
  ]);
});

test('two people who save the first packs at once both succeed', async () => {
  tenant = createTenant();
  const [one, two] = [tenant.worldOf('lead'), tenant.worldOf('admin')];
  await Promise.all([
    savePack(one, 'Board pack A v1.xlsx', bytes),
    savePack(two, 'Board pack B v1.xlsx', bytes),
  ]);
  expect(await listPacks(one)).toHaveLength(2);
});

test('a pack is never replaced: a name that is taken is a typed 409', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('lead');
  await savePack(world, 'Board pack A v1.xlsx', bytes);
  await expect(savePack(world, 'Board pack A v1.xlsx', bytes)).rejects.toMatchObject({ status: 409 });
  await expect(savePack(world, 'board PACK a V1.xlsx', bytes)).rejects.toMatchObject({ status: 409 });
  expect(await listPacks(world)).toHaveLength(1);
});

test('a file that is open and locked is a typed 423', async () => {
  tenant = createTenant();
  await tenant.fault({ kind: 'error', method: 'PUT', status: 423, code: 'notAllowed' });
  await expect(savePack(tenant.worldOf('lead'), 'A v1.xlsx', bytes)).rejects.toMatchObject({ status: 423 });
});

test('whoever may only read is told so, and makes no folder', async () => {
  tenant = createTenant();
  await expect(savePack(tenant.worldOf('visitor'), 'A v1.xlsx', bytes)).rejects.toMatchObject({
    status: 403,
  });
  expect(await listPacks(tenant.worldOf('lead'))).toEqual([]);
});

test('only workbooks count as packs', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('lead');
  await savePack(world, 'Notes.docx', bytes);
  await savePack(world, 'Board pack A v1.xlsx', bytes);
  expect((await listPacks(world)).map((pack) => pack.name)).toEqual(['Board pack A v1.xlsx']);
});

test.for<[string, string, string]>([
  [
    'a plain name',
    'SEND and AP Partnership Board',
    'Board pack SEND and AP Partnership Board 2026-07-28 v2.xlsx',
  ],
  ['what SharePoint refuses', 'Board: "A"/B\\C|D?*<>', 'Board pack Board A B C D 2026-07-28 v2.xlsx'],
  ['what breaks a link', '50% #1', 'Board pack 50 1 2026-07-28 v2.xlsx'],
  ['line breaks', 'A\n\tB\u0007', 'Board pack A B 2026-07-28 v2.xlsx'],
  ['nothing', '', 'Board pack 2026-07-28 v2.xlsx'],
])('the name of a pack bears %s', ([, body, wanted]) => {
  expect(packName(body, '2026-07-28', 2)).toBe(wanted);
});

test('the name of a body with a long name is cut, its date and version are not', () => {
  const name = packName(`${'Very long '.repeat(30)}Board`, '2026-07-28', 12);
  expect(name).toMatch(/long 2026-07-28 v12\.xlsx$/);
  expect(name.length).toBeLessThanOrEqual(140);
});

test.for<[string, readonly string[], number]>([
  ['no pack yet', [], 1],
  ['one', ['Board pack A 2026-07-28 v1.xlsx'], 2],
  ['a first one that was deleted', ['Board pack A 2026-07-28 v3.xlsx', 'Board pack A 2026-07-28 v2.xlsx'], 4],
  ['ten', Array.from({ length: 10 }, (_, at) => `Board pack A 2026-07-28 v${String(at + 1)}.xlsx`), 11],
  ['one in another case', ['board pack a 2026-07-28 V1.xlsx'], 2],
  ['one saved under a time', ['Board pack A 2026-07-28 v1 saved 2.05pm.xlsx'], 2],
  [
    'other meetings and bodies only',
    ['Board pack A 2026-09-01 v4.xlsx', 'Board pack AB 2026-07-28 v9.xlsx'],
    1,
  ],
])('after %s the next version fits', ([, names, wanted]) => {
  const packs: readonly PackFile[] = names.map((name) => ({ name, webUrl: '', savedAt: '', sizeBytes: 0 }));
  expect(nextVersion(packs, 'A', '2026-07-28')).toBe(wanted);
});
