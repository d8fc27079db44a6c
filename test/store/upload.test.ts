import { strToU8, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { filesIn, readFile } from '#store/folder.ts';
import { pieceBytes } from '#store/upload-session.ts';
import { upload, uploadAs, type UploadOptions } from '#store/upload.ts';
import { createTenant, type Fate, type Sent, type Tenant, type Who } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const folder = ['One Plan', 'Board packs', 'Board', '2026-06-18'];
const name = 'Board pack 2026-06-18 v1.xlsx';
const fileType = 'application/octet-stream';

// three pieces, the last one short
const large = new Blob([Uint8Array.from({ length: 2 * pieceBytes + 1000 }, (_, index) => index % 251)], {
  type: fileType,
});
const small = new Blob(['PK small'], { type: fileType });

function isPiece({ method, path }: Sent): boolean {
  return method === 'PUT' && path.startsWith('/trial/upload/');
}

function isSession({ method, path }: Sent): boolean {
  return method === 'POST' && path.endsWith(':/createUploadSession');
}

/** Uploads as somebody; what was said of its progress beside what came of it. */
async function send(blob: Blob, options: UploadOptions = {}, who: Who = 'lead') {
  const told: [number, number][] = [];
  const onProgress = (sent: number, total: number) => void told.push([sent, total]);
  const end = await upload(tenant.worldOf(who), folder, name, blob, { onProgress, ...options }).then(
    (saved) => ({ saved, error: null }),
    (error: unknown) => ({ saved: null, error }),
  );
  return { ...end, told };
}

/** What the library has now under a name, byte for byte. */
async function bytesOf(file: string): Promise<Uint8Array | null> {
  return readFile(tenant.worldOf('lead'), folder, file);
}

async function names(): Promise<readonly string[]> {
  return (await filesIn(tenant.worldOf('lead'), folder)).map((file) => file.name);
}

// millions of bytes: told as one yes or no
async function isKept(file: string, blob: Blob): Promise<boolean> {
  const kept = await bytesOf(file);
  return kept !== null && Buffer.from(await blob.arrayBuffer()).equals(kept);
}

/** A fate for the n-th request of a kind (1: the first), and for all after it where it is to go on. */
function nth(isMeant: (sent: Sent) => boolean, place: number, fate: Fate, goesOn = false) {
  let seen = 0;
  return (sent: Sent): Fate => {
    if (!isMeant(sent)) return 'well';
    seen += 1;
    return seen === place || (goesOn && seen > place) ? fate : 'well';
  };
}

function answers(status: number, code = 'generalException', headers: Record<string, string> = {}): Fate {
  return async () =>
    Promise.resolve(
      new Response(JSON.stringify({ error: { code, message: 'said the service' } }), { status, headers }),
    );
}

test('a small file goes in one request into a folder that is made for it', async () => {
  tenant = createTenant({ filesResaved: false });
  const { saved, told } = await send(small);
  expect(saved).toMatchObject({
    file: { name, sizeBytes: small.size, webUrl: expect.stringMatching(/^https:/) as unknown },
    instead: null,
  });
  expect(told).toEqual([
    [0, small.size],
    [small.size, small.size],
  ]);
  expect(tenant.sent().filter(isSession)).toEqual([]);
  expect(await isKept(name, small)).toBe(true);
});

test('a large file goes in pieces of whole steps, in order, and comes out as it went in', async () => {
  tenant = createTenant({ filesResaved: false });
  const { saved, told } = await send(large);
  expect(saved).toMatchObject({ file: { name, sizeBytes: large.size }, instead: null });
  expect(told).toEqual([
    [0, large.size],
    [pieceBytes, large.size],
    [2 * pieceBytes, large.size],
    [large.size, large.size],
  ]);
  const sent = tenant.sent();
  expect(sent.filter(isSession)).toHaveLength(1);
  expect(sent.filter(isPiece)).toHaveLength(3);
  expect(pieceBytes % (320 * 1024)).toBe(0);
  expect(await isKept(name, large)).toBe(true);
});

test('a folder that is there is not made again', async () => {
  tenant = createTenant();
  await send(small);
  tenant.sent();
  await uploadAs(tenant.worldOf('lead'), folder, 'Another.xlsx', small);
  const calls = tenant.sent().map(({ method }) => method);
  expect(calls).toEqual(['GET', 'PUT']);
});

test.for<['small' | 'large', 'lead' | 'visitor', number]>([
  ['small', 'visitor', 403],
  ['large', 'visitor', 403],
])('a %s file of a %s is refused, and nothing is saved', async ([size, who, status]) => {
  tenant = createTenant();
  const { error } = await send(size === 'small' ? small : large, {}, who);
  expect(error).toMatchObject({ name: 'GraphError', status });
  expect(await names()).toEqual([]);
});

test.for<['small' | 'large']>([['small'], ['large']])(
  'a %s file never takes the place of another: it becomes the next copy',
  async ([size]) => {
    tenant = createTenant({ filesResaved: false });
    const blob = size === 'small' ? small : large;
    const world = tenant.worldOf('lead');
    await uploadAs(world, folder, name, new Blob(['first']));
    await uploadAs(world, folder, name.replace('.xlsx', ' (2).xlsx'), new Blob(['second']));
    const { saved } = await send(blob);
    expect(saved).toMatchObject({ file: { name: 'Board pack 2026-06-18 v1 (3).xlsx' }, instead: name });
    expect(new TextDecoder().decode((await bytesOf(name)) ?? new Uint8Array())).toBe('first');
    expect((await bytesOf('Board pack 2026-06-18 v1 (3).xlsx'))?.length).toBe(blob.size);
    await expect(uploadAs(world, folder, name.toUpperCase(), blob)).rejects.toMatchObject({ status: 409 });
  },
);

test.for<['small' | 'large']>([['small'], ['large']])(
  'a %s file whose name is open in Excel is saved beside it, and the open one is left alone',
  async ([size]) => {
    tenant = createTenant();
    await uploadAs(tenant.worldOf('lead'), folder, name, new Blob(['open in Excel']));
    // as SharePoint does: any write at that very name is refused while the file is open
    tenant.fate(({ method, path }) =>
      method !== 'GET' && path.includes(`/${name}:`) ? answers(423, 'notAllowed') : 'well',
    );
    const { saved } = await send(size === 'small' ? small : large);
    expect(saved).toMatchObject({ file: { name: 'Board pack 2026-06-18 v1 (2).xlsx' }, instead: name });
    expect(await names()).toEqual(['Board pack 2026-06-18 v1 (2).xlsx', name]);
  },
);

test('a file that is opened while its last piece is on its way is saved beside it', async () => {
  tenant = createTenant();
  tenant.fate(nth(isPiece, 3, answers(423, 'notAllowed')));
  const { saved } = await send(large);
  expect(saved).toMatchObject({ file: { name: 'Board pack 2026-06-18 v1 (2).xlsx' }, instead: name });
  expect(await names()).toEqual(['Board pack 2026-06-18 v1 (2).xlsx']);
});

test('a name that is taken while the pieces are on their way is not overwritten', async () => {
  tenant = createTenant();
  const other = tenant.worldOf('admin');
  tenant.fate(
    nth(isPiece, 3, async (request, carryOut) => {
      tenant.fate(() => 'well');
      await uploadAs(other, folder, name, new Blob(['by somebody faster']));
      return carryOut(request);
    }),
  );
  const { saved } = await send(large);
  expect(saved).toMatchObject({ file: { name: 'Board pack 2026-06-18 v1 (2).xlsx' }, instead: name });
  expect((await bytesOf(name))?.length).toBe('by somebody faster'.length);
});

test('where every name is locked, that is what is said in the end', async () => {
  tenant = createTenant();
  tenant.fate(({ method }) => (method === 'PUT' ? answers(423, 'notAllowed') : 'well'));
  expect((await send(small)).error).toMatchObject({ status: 423 });
  expect(tenant.sent().filter(({ method }) => method === 'PUT').length).toBeLessThan(10);
});

test.for<[string, Fate]>([
  ['lost before it arrived', 'lost before'],
  ['lost after it arrived', 'lost after'],
  ['answered by a gateway', answers(504)],
  ['met by an error of the service', answers(500)],
  ['throttled', answers(429, 'activityLimitReached', { 'Retry-After': '2' })],
  ['met by a busy service', answers(503)],
])('a piece that is %s costs that piece at most, wherever it is', async ([, fate]) => {
  for (const place of [1, 2, 3]) {
    tenant = createTenant({ filesResaved: false });
    tenant.fate(nth(isPiece, place, fate));
    const { saved, error } = await send(large);
    expect(error).toBeNull();
    expect(saved).toMatchObject({ file: { name }, instead: null });
    expect(await names()).toEqual([name]);
    expect(await isKept(name, large)).toBe(true);
    const sent = tenant.sent();
    expect(sent.filter(isPiece).length).toBeLessThanOrEqual(4);
    expect(sent.filter(isSession)).toHaveLength(1);
    tenant.close();
  }
});

test('progress never goes back, whatever is sent again, and ends with everything', async () => {
  tenant = createTenant();
  tenant.fate(nth(isPiece, 2, 'lost before'));
  const { told } = await send(large);
  const sent = told.map(([done]) => done);
  expect(sent).toEqual(sent.toSorted((a, b) => a - b));
  expect(told.at(-1)).toEqual([large.size, large.size]);
});

test('a session that has run out is begun anew', async () => {
  tenant = createTenant({ filesResaved: false });
  tenant.fate(
    nth(isPiece, 2, async (request, carryOut) => {
      await tenant.pass(25 * 60 * 60 * 1000);
      return carryOut(request);
    }),
  );
  const { saved } = await send(large);
  expect(saved).toMatchObject({ file: { name }, instead: null });
  expect(tenant.sent().filter(isSession)).toHaveLength(2);
  expect(await isKept(name, large)).toBe(true);
});

test.for<[number]>([[404], [410]])(
  'sessions that end again and again are given up with their %d, and nothing is saved',
  async ([status]) => {
    tenant = createTenant();
    tenant.fate(nth(isPiece, 1, answers(status, 'itemNotFound'), true));
    expect((await send(large)).error).toMatchObject({ name: 'GraphError', status });
    expect(tenant.sent().filter(isSession)).toHaveLength(3);
    expect(await names()).toEqual([]);
  },
);

test('a line that stays cut is given up as no answer, and the next try begins anew', async () => {
  tenant = createTenant();
  tenant.fate((sent) => (isPiece(sent) ? 'lost before' : 'well'));
  expect((await send(large)).error).toMatchObject({ name: 'GraphError', status: 0 });
  expect(await names()).toEqual([]);
  await tenant.calm();
  expect((await send(large)).saved).toMatchObject({ file: { name }, instead: null });
});

test('a small file whose answer is lost is found, and saved once', async () => {
  for (const fate of ['lost after', answersAfter(504)] as const) {
    tenant = createTenant();
    tenant.fate(nth(({ method }) => method === 'PUT', 1, fate));
    expect((await send(small)).saved).toMatchObject({ file: { name }, instead: null });
    expect(await names()).toEqual([name]);
    tenant.close();
  }
});

test('a file of somebody else that came in while the answer was lost is not taken for the one that was sent', async () => {
  tenant = createTenant();
  const theirs = new Blob(['Another cover sheet']);
  tenant.fate(
    nth(
      ({ method }) => method === 'PUT',
      1,
      async () => {
        await uploadAs(tenant.worldOf('admin'), folder, name, theirs);
        return new Response('<html>Gateway</html>', { status: 504 });
      },
    ),
  );
  const copy = 'Board pack 2026-06-18 v1 (2).xlsx';
  expect((await send(small)).saved).toMatchObject({ file: { name: copy }, instead: name });
  expect([await isKept(name, theirs), await isKept(copy, small)]).toEqual([true, true]);
});

test('an Office file whose answer is lost is found though the library wrote it anew', async () => {
  tenant = createTenant({ filesResaved: true });
  const text = (words: string) =>
    new Blob([zipSync({ 'xl/worksheets/sheet1.xml': strToU8(words), 'docProps/core.xml': strToU8('') })]);
  tenant.fate(nth(({ method }) => method === 'PUT', 1, 'lost after'));
  expect((await send(text('12'))).saved).toMatchObject({ file: { name }, instead: null });
  expect(await isKept(name, text('12'))).toBe(false);
  expect(await names()).toEqual([name]);
});

test('a small file that did not arrive is not said to be saved', async () => {
  tenant = createTenant();
  tenant.fate(nth(({ method }) => method === 'PUT', 1, 'lost before'));
  expect((await send(small)).error).toMatchObject({ name: 'GraphError', status: 0 });
  expect(await names()).toEqual([]);
});

test.for<[string, Fate]>([
  ['lost before', 'lost before'],
  ['lost after', 'lost after'],
])('a folder or session whose making is %s the answer is asked for again', async ([, fate]) => {
  for (let place = 1; place <= 5; place += 1) {
    tenant = createTenant();
    tenant.fate(nth(({ method }) => method === 'POST', place, fate));
    expect((await send(large)).saved).toMatchObject({ file: { name }, instead: null });
    expect(await names()).toEqual([name]);
    tenant.close();
  }
});

test('an upload that is called off leaves no file and no session behind', async () => {
  tenant = createTenant();
  const control = new AbortController();
  const onProgress = (sent: number) => {
    if (sent >= pieceBytes) control.abort(new DOMException('Cancelled', 'AbortError'));
  };
  const { error } = await send(large, { onProgress, signal: control.signal });
  expect(error).toMatchObject({ name: 'AbortError' });
  expect(tenant.sent().at(-1)).toMatchObject({
    method: 'DELETE',
    path: expect.stringMatching(/upload/) as unknown,
  });
  expect(await names()).toEqual([]);
});

test('an upload that is called off before it begins asks for nothing', async () => {
  tenant = createTenant();
  const { error } = await send(small, { signal: AbortSignal.abort() });
  expect(error).toMatchObject({ name: 'AbortError' });
  expect(tenant.sent()).toEqual([]);
});

test('a site without room says so, and its session is cancelled', async () => {
  tenant = createTenant();
  tenant.fate(nth(isPiece, 2, answers(507, 'quotaLimitReached')));
  expect((await send(large)).error).toMatchObject({ status: 507, code: 'quotaLimitReached' });
  expect(tenant.sent().at(-1)?.method).toBe('DELETE');
});

test.for<[string, unknown]>([
  ['without an address', { expirationDateTime: '2026-11-23T10:00:00Z' }],
  ['that is empty', null],
])('an answer %s is no session', async ([, body]) => {
  tenant = createTenant();
  tenant.fate((sent) => (isSession(sent) ? async () => Promise.resolve(Response.json(body)) : 'well'));
  expect((await send(large)).error).toMatchObject({ name: 'GraphError', code: 'noSession' });
});

function answersAfter(status: number): Fate {
  return async (request, carryOut) => {
    await carryOut(request);
    return new Response('<html>Gateway</html>', { status });
  };
}
