import { expect, test } from 'vitest';
import { type Answered, type Kit, kit, people, read, sitePath } from '../local-kit.ts';

const path = `${sitePath}:/drive/root:/Packs/Big.bin:`;
const step = 320 * 1024;

async function open(some: Kit, item: Record<string, unknown> = {}): Promise<string> {
  const answer = await some.send('member', 'POST', `${path}/createUploadSession`, { item });
  expect(answer.status).toBe(200);
  return answer.body.uploadUrl;
}

/** Sends a range as a browser does: without the token. `total` null = no Content-Range. */
async function put(
  some: Kit,
  url: string,
  bytes: Uint8Array,
  start: number,
  total: number | null,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const range =
    total === null ? {} : { 'content-range': `bytes ${start}-${start + bytes.length - 1}/${total}` };
  // a view of any buffer is a body; the library's type names one kind of buffer only
  const body = bytes as BodyInit;
  return read(
    await some.graph.handle(new Request(url, { method: 'PUT', headers: { ...range, ...headers }, body })),
  );
}

test('ranges in order make the file: 202 on the way, 201 at the end', async () => {
  const some = kit();
  const url = await open(some);
  const bytes = Uint8Array.from({ length: step + 5 }, (_, n) => n % 251);
  const first = await put(some, url, bytes.slice(0, step), 0, bytes.length);
  expect([first.status, first.body.nextExpectedRanges]).toEqual([202, [`${step}-`]]);
  const state = await read(await some.graph.handle(new Request(url)));
  expect(state.body.nextExpectedRanges).toEqual([`${step}-`]);
  const last = await put(some, url, bytes.slice(step), step, bytes.length);
  expect([last.status, last.body.size, last.body.name]).toEqual([201, bytes.length, 'Big.bin']);
  const { headers } = await some.send('visitor', 'GET', `${path}/content`);
  const response = await some.graph.handle(new Request(headers.get('location') ?? ''));
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  expect((await put(some, url, bytes.slice(0, 1), 0, 1)).status).toBe(404);
});

test('a session that replaces answers 200, one that fails 409 before the first byte or at the end', async () => {
  const some = kit();
  const early = await open(some, { '@microsoft.graph.conflictBehavior': 'fail' });
  await some.send('member', 'PUT', `${path}/content`, new Uint8Array([1]));
  expect((await put(some, early, new Uint8Array([2]), 0, 1)).status).toBe(409);
  const late = await some.send('member', 'POST', `${path}/createUploadSession`, {
    item: { '@microsoft.graph.conflictBehavior': 'fail' },
  });
  expect(late.status).toBe(409);
  const replacing = await open(some, { '@microsoft.graph.conflictBehavior': 'replace' });
  expect((await put(some, replacing, new Uint8Array([3]), 0, 1)).status).toBe(200);
  const renaming = await open(some, { '@microsoft.graph.conflictBehavior': 'rename' });
  expect((await put(some, renaming, new Uint8Array([4]), 0, 1)).body.name).toBe('Big 1.bin');
});

test('a range again or out of order is 416', async () => {
  const some = kit();
  const url = await open(some);
  const range = new Uint8Array(step);
  await put(some, url, range, 0, step * 3);
  const again = await put(some, url, range, 0, step * 3);
  expect([again.status, again.body.error.code]).toEqual([416, 'invalidRange']);
  expect((await put(some, url, range, step * 2, step * 3)).status).toBe(416);
  expect((await put(some, url, range, step, step * 3)).status).toBe(202);
});

test('ranges that are wrong in themselves are 400', async () => {
  const some = kit();
  const url = await open(some);
  expect((await put(some, url, new Uint8Array(10), 0, null)).status).toBe(400);
  expect((await put(some, url, new Uint8Array(10), 0, 20)).status).toBe(400);
  expect((await put(some, url, new Uint8Array(10), 0, 5)).status).toBe(400);
  expect((await put(some, url, new Uint8Array(10), 0, null, { 'content-range': 'bytes 0-3/4' })).status).toBe(
    400,
  );
  expect((await put(some, url, new Uint8Array(step), 0, step * 2)).status).toBe(202);
  expect((await put(some, url, new Uint8Array(step), step, step * 3)).status).toBe(400);
});

test('a token sent along is refused', async () => {
  const some = kit();
  const url = await open(some);
  const answer = await put(some, url, new Uint8Array(1), 0, 1, {
    authorization: `Bearer ${await some.tokenOf('member')}`,
  });
  expect(answer.status).toBe(401);
});

test('a session can be cancelled and ends by itself', async () => {
  let now = new Date('2026-07-15T11:00:00Z');
  const some = kit({ now: () => now });
  const cancelled = await open(some);
  expect((await some.graph.handle(new Request(cancelled, { method: 'DELETE' }))).status).toBe(204);
  expect((await put(some, cancelled, new Uint8Array(1), 0, 1)).status).toBe(404);
  const old = await open(some);
  now = new Date('2026-07-17T11:00:00Z');
  expect((await put(some, old, new Uint8Array(1), 0, 1)).status).toBe(404);
});

test('a file locked meanwhile refuses the last range, which can be sent again', async () => {
  const some = kit();
  await some.send('member', 'PUT', `${path}/content`, new Uint8Array([1]));
  const url = await open(some, { '@microsoft.graph.conflictBehavior': 'replace' });
  await some.fault({ kind: 'fileLocked', path: 'Big.bin' });
  expect((await put(some, url, new Uint8Array([2]), 0, 1)).status).toBe(423);
  expect((await put(some, url, new Uint8Array([2]), 0, 1)).status).toBe(200);
});

test('the maker of the session is the author, and a range can be throttled', async () => {
  const some = kit();
  const url = await open(some);
  await some.fault({ kind: 'throttle', path: '/trial/upload/', user: people.member.mail });
  expect((await put(some, url, new Uint8Array([2]), 0, 1)).status).toBe(429);
  expect((await put(some, url, new Uint8Array([2]), 0, 1)).body.createdBy.user.displayName).toBe(
    'Max Member',
  );
});

test('the address lives on the origin of the server when it has one', async () => {
  const some = kit({ origin: 'http://localhost:5178' });
  expect(await open(some)).toMatch(/^http:\/\/localhost:5178\/trial\/upload\/[\w-]{32}$/);
});

test.each([
  ['an item that is no object', { item: 3 }],
  ['a name it cannot have', { item: { name: 'a/b' } }],
  ['a behaviour nobody knows', { item: { '@microsoft.graph.conflictBehavior': 'x' } }],
])('a session for %s is 400', async (_, body) => {
  const { send } = kit();
  expect((await send('member', 'POST', `${path}/createUploadSession`, body)).status).toBe(400);
});

test('a session needs a path and no body', async () => {
  const { send } = kit();
  expect((await send('member', 'POST', `${path}/createUploadSession`)).status).toBe(200);
  expect((await send('member', 'POST', `${sitePath}:/drive/root/createUploadSession`)).status).toBe(400);
});

test('an address nobody made is 404', async () => {
  const some = kit();
  expect((await put(some, 'https://x.example/trial/upload/nothing', new Uint8Array(1), 0, 1)).status).toBe(
    404,
  );
});
