import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Kit, kit, sitePath } from '../local-kit.ts';

const root = `${sitePath}:/drive/root`;
const bytes = new Uint8Array([1, 2, 3]);
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Follows a content address as a browser does: without the token. */
async function download(some: Kit, path: string): Promise<Uint8Array> {
  const answer = await some.send('visitor', 'GET', path);
  expect(answer.status).toBe(302);
  const response = await some.graph.handle(new Request(answer.headers.get('location') ?? ''));
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

test('a file is uploaded by path, folders on the way are made, and its bytes come back', async () => {
  const some = kit();
  const path = `${root}:/One%20Plan/2026/Board%20pack.bin:`;
  const made = await some.send('member', 'PUT', `${path}/content`, bytes, {
    'content-type': 'application/pdf',
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    name: 'Board pack.bin',
    size: 3,
    webUrl:
      'https://contoso.sharepoint.com/sites/one-plan/Shared%20Documents/One%20Plan/2026/Board%20pack.bin',
    file: { mimeType: 'application/pdf', hashes: { quickXorHash: expect.any(String) } },
    createdBy: { user: { displayName: 'Max Member' } },
    parentReference: {
      name: '2026',
      driveType: 'documentLibrary',
      path: expect.stringMatching(/\/root:\/One Plan\/2026$/),
    },
  });
  expect(made.body.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
  expect(made.body.cTag).toMatch(/^"c:\{[0-9A-F-]{36}\},1"$/);
  expect(await download(some, `${path}/content`)).toEqual(bytes);
  expect(await download(some, `${sitePath}:/drive/items/${made.body.id}/content`)).toEqual(bytes);
});

test('a second upload replaces with 200 and moves both tags', async () => {
  const { send } = kit();
  const path = `${root}:/a.bin:/content`;
  const first = await send('member', 'PUT', path, bytes);
  const second = await send('owner', 'PUT', path, new Uint8Array([9]));
  expect([second.status, second.body.id, second.body.size]).toEqual([200, first.body.id, 1]);
  expect(second.body.eTag).toMatch(/,2"$/);
  expect(second.body.lastModifiedBy.user.displayName).toBe('Olive Owner');
});

test('an upload can fail, replace or rename where the name is taken, whatever its case', async () => {
  const { send } = kit();
  const put = (name: string, behaviour: string) =>
    send('member', 'PUT', `${root}:/${name}:/content?@microsoft.graph.conflictBehavior=${behaviour}`, bytes);
  await put('Pack.bin', 'fail');
  const failed = await put('PACK.bin', 'fail');
  expect([failed.status, failed.body.error.code]).toEqual([409, 'nameAlreadyExists']);
  expect((await put('pack.bin', 'rename')).body.name).toBe('pack 1.bin');
  expect((await put('Pack.bin', 'rename')).body.name).toBe('Pack 2.bin');
  expect((await put('Pack.bin', 'replace')).status).toBe(200);
  expect((await put('Pack.bin', 'perhaps')).status).toBe(400);
});

test('If-Match on an upload is 412 notAllowed when stale, and also where nothing stands', async () => {
  const { send } = kit();
  const put = (name: string, tag: string) =>
    send('member', 'PUT', `${root}:/${name}:/content`, bytes, { 'if-match': tag });
  const { eTag } = (await send('member', 'PUT', `${root}:/a.bin:/content`, bytes)).body;
  expect((await put('a.bin', eTag)).status).toBe(200);
  const stale = await put('a.bin', eTag);
  expect([stale.status, stale.body.error.code]).toEqual([412, 'notAllowed']);
  expect((await put('new.bin', eTag)).status).toBe(412);
});

test('signs that must be encoded in an address survive in a name', async () => {
  const some = kit();
  const name = 'R&D #1 50% + é.bin';
  const path = `${root}:/${encodeURIComponent(name)}:`;
  const made = await some.send('member', 'PUT', `${path}/content`, bytes);
  expect(made.body.name).toBe(name);
  expect((await some.send('member', 'GET', path)).body.name).toBe(name);
  expect(await download(some, `${path}/content`)).toEqual(bytes);
  expect(made.body.webUrl).toContain('%231%2050%25');
});

test.each([
  '..%2F..%2Fsecret.txt',
  'a%5Cb.txt',
  '%7E%24a.xlsx',
  'a%3Ab',
  'CON%00',
  'a%7Cb',
  '%20a.txt',
  '%2E%2E%5Cx',
])('the path %s is refused and nothing is written', async (name) => {
  const { send } = kit();
  const answer = await send('member', 'PUT', `${root}:/${name}:/content`, bytes);
  expect(answer.status).toBe(400);
  expect((await send('member', 'GET', `${root}/children`)).body.value).toEqual([]);
});

test('dots in an address cannot leave the drive', async () => {
  const { send } = kit();
  const answer = await send('member', 'PUT', `${root}:/../../../x.txt:/content`, bytes);
  expect([400, 404, 501]).toContain(answer.status);
  expect((await send('member', 'GET', `${root}/children`)).body.value).toEqual([]);
});

test('folders are made, refused when taken, and renamed on demand', async () => {
  const { send } = kit();
  const make = (behaviour?: string) =>
    send('member', 'POST', `${root}/children`, {
      name: 'One Plan',
      folder: {},
      ...(behaviour === undefined ? {} : { '@microsoft.graph.conflictBehavior': behaviour }),
    });
  const made = await make('fail');
  expect([made.status, made.body.folder]).toEqual([201, { childCount: 0 }]);
  expect((await make()).status).toBe(409);
  expect((await make('rename')).body.name).toBe('One Plan 1');
  expect((await make('replace')).body.id).toBe(made.body.id);
});

test.each([
  ['no name', { folder: {} }],
  ['no folder facet', { name: 'a' }],
  ['a name that leaves', { name: '../a', folder: {} }],
  ['a name with a sign it cannot have', { name: 'a:b', folder: {} }],
  ['a behaviour nobody knows', { name: 'a', folder: {}, '@microsoft.graph.conflictBehavior': 'x' }],
])('a folder with %s is 400', async (_, body) => {
  const { send } = kit();
  expect((await send('member', 'POST', `${root}/children`, body)).status).toBe(400);
});

test('children are listed by name, page by page, narrowed by $select', async () => {
  const some = kit();
  for (const name of ['c.bin', 'a.bin', 'b.bin'])
    await some.send('member', 'PUT', `${root}:/F/${name}:/content`, bytes);
  const pages = await some.pages('visitor', `${root}:/F:/children?$select=id,name,size&$top=2`);
  expect(pages.flat()).toEqual([
    { id: expect.any(String), name: 'a.bin', size: 3 },
    { id: expect.any(String), name: 'b.bin', size: 3 },
    { id: expect.any(String), name: 'c.bin', size: 3 },
  ]);
  expect(pages).toHaveLength(2);
  const folder = (await some.send('visitor', 'GET', `${root}:/F`)).body;
  expect(folder).toMatchObject({ folder: { childCount: 3 }, size: 9 });
  expect((await some.send('visitor', 'GET', root)).body).toMatchObject({
    name: 'root',
    root: {},
    folder: { childCount: 1 },
  });
});

test('the drive is found by the site and by its own id', async () => {
  const { send } = kit();
  const { body } = await send('visitor', 'GET', `${sitePath}:/drive`);
  expect(body).toMatchObject({
    driveType: 'documentLibrary',
    webUrl: expect.stringContaining('/Shared%20Documents'),
  });
  await send('member', 'PUT', `/v1.0/drives/${body.id}/root:/a.bin:/content`, bytes);
  expect((await send('visitor', 'GET', `/v1.0/drives/${body.id}/root:/a.bin`)).body.name).toBe('a.bin');
  expect((await send('outsider', 'GET', `/v1.0/drives/${body.id}`)).status).toBe(404);
  expect((await send('visitor', 'GET', '/v1.0/drives/b!nothing')).status).toBe(404);
  expect((await send('visitor', 'GET', `${sitePath}:/drives`)).body.value).toHaveLength(1);
});

test('a file is renamed and deleted, a folder with all it holds', async () => {
  const { send } = kit();
  const { id } = (await send('member', 'PUT', `${root}:/F/G/a.bin:/content`, bytes)).body;
  await send('member', 'PUT', `${root}:/F/G/b.bin:/content`, bytes);
  const item = `${sitePath}:/drive/items/${id}`;
  expect((await send('member', 'PATCH', item, { name: 'c.bin' })).body.name).toBe('c.bin');
  expect((await send('member', 'PATCH', item, { name: 'b.bin' })).status).toBe(409);
  expect((await send('member', 'PATCH', item, { name: 'a/b' })).status).toBe(400);
  expect((await send('member', 'DELETE', `${root}:/F`)).status).toBe(204);
  expect((await send('member', 'GET', item)).status).toBe(404);
  expect((await send('member', 'DELETE', root)).status).toBe(400);
});

test('missing paths are 404 and a file is no folder', async () => {
  const { send } = kit();
  await send('member', 'PUT', `${root}:/a.bin:/content`, bytes);
  expect((await send('member', 'GET', `${root}:/nothing.bin`)).status).toBe(404);
  expect((await send('member', 'GET', `${sitePath}:/drive/items/01NOTHING`)).status).toBe(404);
  expect((await send('member', 'PUT', `${root}:/a.bin/b.bin:/content`, bytes)).status).toBe(404);
  expect((await send('member', 'GET', `${root}/content`)).status).toBe(404);
  expect((await send('member', 'POST', `${root}:/a.bin:/children`, { name: 'x', folder: {} })).status).toBe(
    400,
  );
});

test('visitors read files and write none', async () => {
  const { send } = kit();
  await send('member', 'PUT', `${root}:/a.bin:/content`, bytes);
  expect((await send('visitor', 'GET', `${root}:/a.bin`)).status).toBe(200);
  expect((await send('visitor', 'PUT', `${root}:/a.bin:/content`, bytes)).status).toBe(403);
  expect((await send('visitor', 'POST', `${root}/children`, { name: 'x', folder: {} })).status).toBe(403);
  expect((await send('visitor', 'DELETE', `${root}:/a.bin`)).status).toBe(403);
  expect((await send('visitor', 'POST', `${root}:/b.bin:/createUploadSession`, {})).status).toBe(403);
});

test('an Office file is saved again after upload: other size and tag, same parts; not by switch', async () => {
  const book = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  const again = kit();
  const saved = await again.send('member', 'PUT', `${root}:/a.xlsx:/content`, book);
  expect(saved.body).toMatchObject({ file: { mimeType: xlsx }, eTag: expect.stringMatching(/,2"$/) });
  expect(saved.body.size).not.toBe(book.length);
  expect(Object.keys(unzipSync(await download(again, `${root}:/a.xlsx:/content`)))).toEqual([
    'xl/workbook.xml',
  ]);
  const plain = kit({ switches: { filesResaved: false } });
  expect((await plain.send('member', 'PUT', `${root}:/a.xlsx:/content`, book)).body.size).toBe(book.length);
});

test('a download address works for an hour and not after it was altered', async () => {
  let now = new Date('2026-07-15T11:00:00Z');
  const some = kit({ now: () => now, origin: 'http://localhost:5178' });
  await some.send('member', 'PUT', `${root}:/a.bin:/content`, bytes);
  const link = (await some.send('member', 'GET', `${root}:/a.bin:/content`)).headers.get('location') ?? '';
  expect(link).toMatch(/^http:\/\/localhost:5178\/trial\/content\//);
  const status = async (url: string) => (await some.graph.handle(new Request(url))).status;
  expect(await status(link)).toBe(200);
  expect(await status(link.replace(/until=\d/, 'until=9'))).toBe(404);
  now = new Date('2026-07-15T12:00:01Z');
  expect(await status(link)).toBe(404);
});

test('a sharing link is the same each time, and refused where the tenant forbids it', async () => {
  const { send } = kit();
  await send('member', 'PUT', `${root}:/a.xlsx:/content`, bytes);
  const link = (body: unknown) => send('member', 'POST', `${root}:/a.xlsx:/createLink`, body);
  const made = await link({ type: 'view', scope: 'organization' });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    roles: ['read'],
    link: {
      type: 'view',
      scope: 'organization',
      webUrl: expect.stringMatching(/^https:\/\/contoso\.sharepoint\.com\/:x:\/s\/one-plan\//),
    },
  });
  expect((await link({ type: 'view', scope: 'organization' })).body.id).toBe(made.body.id);
  expect((await link({ type: 'own', scope: 'organization' })).status).toBe(400);
  expect((await link({ type: 'view', scope: 'everybody' })).status).toBe(400);
  expect((await send('visitor', 'POST', `${root}:/a.xlsx:/createLink`, { type: 'edit' })).status).toBe(403);
  const strict = kit({ switches: { linksAllowed: false } });
  await strict.send('member', 'PUT', `${root}:/a.xlsx:/content`, bytes);
  expect((await strict.send('member', 'POST', `${root}:/a.xlsx:/createLink`, { type: 'view' })).status).toBe(
    403,
  );
});
