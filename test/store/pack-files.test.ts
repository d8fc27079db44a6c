import { afterEach, expect, test } from 'vitest';
import { outputFileName, packFolder } from '#domain/pack/pack-file.ts';
import { outputKinds, type OutputWish } from '#domain/pack/pack-output.ts';
import { filesOf, mediaTypeOf, saveOutput } from '#store/pack-files.ts';
import { uploadAs } from '#store/upload.ts';
import { createTenant, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const pack = { body: 'SEND Partnership Board', meetingOn: '2026-12-11', version: 1 };
const folder = packFolder(pack.body, pack.meetingOn);
const blob = new Blob(['PK made']);
const workbook: OutputWish = { kind: 'workbook' };
const quiet = () => undefined;

test('a meeting without a folder has no files', async () => {
  tenant = createTenant();
  expect(await filesOf(tenant.worldOf('lead'), pack)).toEqual([]);
});

test('what is saved is listed with its kind, where to open it, its size and when', async () => {
  tenant = createTenant({ filesResaved: false });
  const told: number[] = [];
  const world = tenant.worldOf('admin');
  const saved = await saveOutput(world, pack, workbook, blob, (sent) => void told.push(sent));
  expect(saved).toMatchObject({ file: { name: 'Board pack 2026-12-11 v1.xlsx' }, instead: null });
  expect(told).toEqual([0, blob.size]);
  expect(await filesOf(tenant.worldOf('lead'), pack)).toEqual([
    {
      kind: 'workbook',
      copy: 1,
      name: 'Board pack 2026-12-11 v1.xlsx',
      webUrl: expect.stringMatching(/^https:/) as unknown,
      sizeBytes: blob.size,
      savedAt: '2026-11-22T10:00:00Z',
    },
  ]);
});

test('files of other versions, frozen files and what else lies there are not of this pack', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('admin');
  await saveOutput(world, { ...pack, version: 2 }, workbook, blob, quiet);
  await uploadAs(world, folder, 'Frozen plan v1 aaaaaaaa.json', blob);
  await uploadAs(world, folder, 'Notes of the chair.docx', blob);
  await uploadAs(world, [...folder, 'Board pack 2026-12-11 v1.xlsx'], 'inside.txt', blob);
  expect(await filesOf(world, pack)).toEqual([]);
});

test('files stand in the order of their kinds, the latest copy of each first', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('admin');
  for (const kind of outputKinds.toReversed())
    await uploadAs(world, folder, outputFileName(pack, kind), blob);
  const again = await saveOutput(world, pack, workbook, blob, quiet);
  expect(again).toMatchObject({
    file: { name: 'Board pack 2026-12-11 v1 (2).xlsx' },
    instead: 'Board pack 2026-12-11 v1.xlsx',
  });
  expect((await filesOf(world, pack)).map(({ kind, copy }) => `${kind} ${String(copy)}`)).toEqual([
    'workbook 2',
    'workbook 1',
    'report 1',
    'plain-workbook 1',
    'scrutiny 1',
    'bulletin 1',
  ]);
});

test('a file bears the type of what it is, also where the blob says nothing', async () => {
  tenant = createTenant();
  const types: (string | null)[] = [];
  tenant.fate(({ method }) =>
    method === 'PUT'
      ? async (request, carryOut) => {
          types.push(request.headers.get('Content-Type'));
          return carryOut(request);
        }
      : 'well',
  );
  const world = tenant.worldOf('admin');
  await saveOutput(world, pack, workbook, blob, quiet);
  await saveOutput(world, pack, { kind: 'report' }, blob, quiet);
  await saveOutput(world, pack, { kind: 'bulletin' }, new Blob(['x'], { type: 'text/plain' }), quiet);
  expect(types).toEqual([mediaTypeOf('a.xlsx'), mediaTypeOf('a.docx'), 'text/plain']);
  expect(mediaTypeOf('A.DOCX')).toContain('wordprocessingml');
});

test('a save that is called off saves nothing', async () => {
  tenant = createTenant();
  const saving = saveOutput(tenant.worldOf('admin'), pack, workbook, blob, quiet, AbortSignal.abort());
  await expect(saving).rejects.toMatchObject({ name: 'AbortError' });
  expect(await filesOf(tenant.worldOf('admin'), pack)).toEqual([]);
});
