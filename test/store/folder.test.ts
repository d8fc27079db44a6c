import { afterEach, expect, test } from 'vitest';
import { ensureFolder, filesIn, findFile, readFile, removeFile } from '#store/folder.ts';
import { uploadAs } from '#store/upload.ts';
import { createTenant, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const folder = ['One Plan', "Children's Board & friends + 1"];

test('what is not there is nothing, not an error', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('lead');
  expect(await filesIn(world, folder)).toEqual([]);
  expect(await findFile(world, folder, 'a.json')).toBeNull();
  expect(await readFile(world, folder, 'a.json')).toBeNull();
});

test('files are listed by name without folders, found, read to the byte and removed', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('lead');
  const bytes = Uint8Array.from([239, 187, 191, 0, 255, 13, 10]);
  await uploadAs(world, folder, "b 'quoted'.json", new Blob([bytes]));
  await uploadAs(world, folder, 'a.json', new Blob(['{}']));
  await ensureFolder(world, [...folder, 'inside']);
  expect((await filesIn(world, folder)).map(({ name }) => name)).toEqual(['a.json', "b 'quoted'.json"]);
  expect(await findFile(world, folder, 'A.JSON')).toMatchObject({ name: 'a.json', sizeBytes: 2 });
  expect(await readFile(world, folder, "b 'quoted'.json")).toEqual(bytes);
  await removeFile(world, folder, 'a.json');
  expect(await findFile(world, folder, 'a.json')).toBeNull();
  await expect(removeFile(world, folder, 'a.json')).rejects.toMatchObject({ status: 404 });
});

test('a file is read from an address without a token, as a page may', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('lead');
  await uploadAs(world, folder, 'a.json', new Blob(['{}']));
  tenant.sent();
  const tokens: boolean[] = [];
  tenant.fate(() => async (request, carryOut) => {
    tokens.push(request.headers.has('Authorization'));
    return carryOut(request);
  });
  await readFile(world, folder, 'a.json');
  expect(tokens).toEqual([true, false]);
  expect(tenant.sent().map(({ path }) => path.startsWith('/trial/content/'))).toEqual([false, true]);
});

test('a service that gives no address of a file is an error, not an empty file', async () => {
  tenant = createTenant();
  tenant.fate(() => async () => Promise.resolve(Response.json({ id: '1' })));
  await expect(readFile(tenant.worldOf('lead'), folder, 'a.json')).rejects.toMatchObject({
    name: 'GraphError',
    code: 'noDownload',
  });
});

test('two people who make the same folder at once both have it', async () => {
  tenant = createTenant();
  const [one, two] = [tenant.worldOf('lead'), tenant.worldOf('admin')];
  await Promise.all([ensureFolder(one, folder), ensureFolder(two, folder)]);
  await uploadAs(one, folder, 'a.json', new Blob(['{}']));
  expect(await filesIn(two, folder)).toHaveLength(1);
});

test('whoever may only read makes no folder, and is told so', async () => {
  tenant = createTenant();
  await expect(ensureFolder(tenant.worldOf('visitor'), folder)).rejects.toMatchObject({ status: 403 });
});
