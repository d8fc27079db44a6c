import {
  AuthenticationHandler,
  type BatchRequestStep,
  BatchRequestContent,
  BatchResponseContent,
  Client,
  type Context,
  FileUpload,
  GraphError,
  LargeFileUploadTask,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import type { DriveItem, List, ListItem, Site } from '@microsoft/microsoft-graph-types';
import { afterEach, expect, test } from 'vitest';
import type { Switches } from '#local/switches.ts';
import { host } from '../local/local-kit.ts';
import { graphOrigin, type Loopback, openLoopback, riskColumns } from './loopback.ts';

let loopback: Loopback;
afterEach(() => loopback.close());

type Page = {
  readonly value: ListItem[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
};

test('the Graph client finds the site by its path and a list by its title, and lists its columns', async () => {
  const { client, path } = await plan();
  const site: Site = await client.api(`/sites/${host}:/sites/one-plan`).select('id,displayName').get();
  expect(site).toMatchObject({ displayName: 'One Plan' });
  expect(site.webUrl).toBeUndefined();
  const list: List = await client.api(`${path}?$expand=columns($select=name)`).get();
  expect(list.columns?.map((column) => column.name)).toEqual(expect.arrayContaining(['Title', 'Score']));
});

test('the Graph client changes an item with If-Match, and its error carries the 412 and the code', async () => {
  const { client, path } = await plan();
  const item = await add(client, path, { Title: 'Flood', Status: 'Open' });
  const address = `${path}/items/${String(item.id)}`;
  const read: ListItem & { '@odata.etag': string } = await client.api(address).expand('fields').get();
  const tag = read['@odata.etag'];
  await client.api(`${address}/fields`).header('If-Match', tag).patch({ Status: 'Closed', Notes: 'Done' });
  const late = client.api(`${address}/fields`).header('If-Match', tag).patch({ Status: 'Lost' });
  const error: unknown = await late.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(GraphError);
  expect(error).toMatchObject({ statusCode: 412, code: 'resourceModified' });
  const versions: { value: { id: string; fields: Record<string, unknown> }[] } = await client
    .api(`${address}/versions`)
    .expand('fields')
    .get();
  expect(versions.value.map((version) => [version.id, version.fields['Status']])).toEqual([
    ['2.0', 'Closed'],
    ['1.0', 'Open'],
  ]);
  await client.api(`${address}/versions/1.0/restoreVersion`).post({});
  expect(await client.api(`${address}/fields`).get()).toMatchObject({ Status: 'Open' });
  await client.api(address).delete();
  await expect(client.api(address).get()).rejects.toMatchObject({ statusCode: 404, code: 'itemNotFound' });
});

test('the Graph client filters and orders by indexed columns, and by others with the Prefer header', async () => {
  const { client, path } = await plan();
  for (const [Title, Score] of [
    ['b', 2],
    ['a', 3],
    ['c', 1],
  ] as const)
    await add(client, path, { Title, Score });
  const titles = (page: Page) => page.value.map((item) => fieldsOf(item)['Title']);
  const items = () => client.api(`${path}/items`).expand('fields($select=Title,Score)');
  expect(titles(await items().orderby('fields/Score desc').get())).toEqual(['a', 'b', 'c']);
  expect(titles(await items().filter('fields/Score lt 3').get())).toEqual(['b', 'c']);
  await expect(items().filter("fields/Title eq 'a'").get()).rejects.toMatchObject({ statusCode: 400 });
  const prefer = 'HonorNonIndexedQueriesWarningMayFailRandomly';
  expect(titles(await items().filter("fields/Title eq 'a'").header('Prefer', prefer).get())).toEqual(['a']);
});

test('PageIterator reads 230 items over more than one page, and can stop and go on', async () => {
  const { client, path } = await plan();
  await addMany(client, path, 230);
  const first: Page = await client.api(`${path}/items`).get();
  const all: unknown[] = [];
  await new PageIterator(client, first, (item: ListItem) => all.push(item.id) > 0).iterate();
  expect(new Set(all).size).toBe(230);
  const some: unknown[] = [];
  const halting = new PageIterator(client, first, (item: ListItem) => some.push(item.id) % 100 !== 0);
  await halting.iterate();
  expect([some.length, halting.isComplete()]).toEqual([100, false]);
  while (!halting.isComplete()) await halting.resume();
  expect(some).toEqual(all);
});

test('PageIterator keeps the Prefer header that was given for all pages', async () => {
  const { client, path } = await plan();
  await addMany(client, path, 30);
  const headers = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
  const first: Page = await client
    .api(`${path}/items`)
    .filter("startswith(fields/Title, 'Risk')")
    .top(10)
    .headers(headers)
    .get();
  const ids: unknown[] = [];
  await new PageIterator(client, first, (item: ListItem) => ids.push(item.id) > 0, { headers }).iterate();
  expect(ids).toHaveLength(30);
});

test('PageIterator follows delta: everything at first, then one change and one deletion', async () => {
  const { client, path } = await plan();
  await addMany(client, path, 25);
  const read = async (
    address: string,
  ): Promise<{ rows: (ListItem & { deleted?: object })[]; next: string }> => {
    const first: Page = await client.api(address).get();
    const rows: ListItem[] = [];
    const iterator = new PageIterator(client, first, (row: ListItem) => rows.push(row) > 0);
    await iterator.iterate();
    return { rows, next: iterator.getDeltaLink() ?? '' };
  };
  const whole = await read(`${path}/items/delta?$expand=fields($select=Status)&$top=10`);
  expect(whole.rows).toHaveLength(25);
  await client.api(`${path}/items/3/fields`).patch({ Status: 'Closed' });
  await client.api(`${path}/items/4`).delete();
  const since = await read(whole.next);
  expect(since.rows.filter((row) => row.deleted !== undefined).map((row) => row.id)).toEqual(['4']);
  expect(since.rows.filter((row) => row.id === '3').map(fieldsOf)).toMatchObject([{ Status: 'Closed' }]);
  expect(since.rows.length).toBeLessThanOrEqual(3);
});

test('BatchRequestContent sends a chain in which a failed part stops the next, and BatchResponseContent reads it', async () => {
  // this client knows JSON by the header's documented spelling only
  const { client, path } = await plan({ batchLowerCase: false });
  const item = await add(client, path, { Title: 'Flood' });
  const step = (
    id: string,
    method: string,
    rest: string,
    body?: object,
    dependsOn?: string[],
  ): BatchRequestStep => ({
    id,
    request: new Request(`${graphOrigin}${path}${rest}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
    ...(dependsOn === undefined ? {} : { dependsOn }),
  });
  const content = new BatchRequestContent([
    step('1', 'POST', '/items', { fields: { Title: 'Fire' } }),
    step('2', 'PATCH', `/items/${String(item.id)}/fields`, { Nonsense: 1 }, ['1']),
    step('3', 'POST', '/items', { fields: { Title: 'Never' } }, ['2']),
  ]);
  // the client writes the version into each address, which a batch does not take: what its users do is cut it off
  const body = await content.getContent();
  for (const request of body.requests) request.url = request.url.replace('/v1.0', '');
  const answers = new BatchResponseContent(await client.api('/$batch').post(body));
  expect(['1', '2', '3'].map((id) => answers.getResponseById(id).status)).toEqual([201, 400, 424]);
  const made: unknown = await answers.getResponseById('1').json();
  expect(made).toMatchObject({ fields: { Title: 'Fire' } });
});

test('LargeFileUploadTask uploads 9 MB in two ranges to an address that takes no token, and the bytes come back', async () => {
  const { client, sitePath } = await plan();
  const bytes = new Uint8Array(9 * 1024 * 1024).map((_, at) => (at * 7) % 253);
  const session = await LargeFileUploadTask.createUploadSession(
    client,
    `${sitePath}/drive/root:/One Plan/Large pack.bin:/createUploadSession`,
    { item: { '@microsoft.graph.conflictBehavior': 'fail', name: 'Large pack.bin' } },
  );
  const upTo: number[] = [];
  const task = new LargeFileUploadTask(
    client,
    new FileUpload(new Blob([bytes]), 'Large pack.bin', bytes.length),
    session,
    {
      rangeSize: 5 * 1024 * 1024,
      uploadEventHandlers: { progress: (range) => upTo.push(range?.maxValue ?? -1) },
    },
  );
  const result = await task.upload();
  // the answer of the last range is the file
  const file = result.responseBody as DriveItem;
  expect(file).toMatchObject({ name: 'Large pack.bin', size: bytes.length });
  expect(upTo).toEqual([5 * 1024 * 1024 - 1, bytes.length - 1]);
  const puts = loopback.seen.filter((one) => one.method === 'PUT');
  expect(puts.map((one) => one.headers.get('authorization'))).toEqual([null, null]);
  const content: Blob = await client
    .api(`${sitePath}/drive/items/${String(file.id)}/content`)
    .responseType('blob' as never)
    .get();
  expect(Buffer.from(await content.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
});

test('LargeFileUploadTask goes on after a break where the server says, and can be called off', async () => {
  const { client, sitePath } = await plan();
  const bytes = new Uint8Array(700 * 1024).fill(7);
  const create = (name: string) =>
    LargeFileUploadTask.createUploadSession(client, `${sitePath}/drive/root:/${name}:/createUploadSession`, {
      item: { '@microsoft.graph.conflictBehavior': 'replace' },
    });
  const taskOf = async (name: string) =>
    new LargeFileUploadTask(
      client,
      new FileUpload(new Blob([bytes]), name, bytes.length),
      await create(name),
      {
        rangeSize: 320 * 1024,
      },
    );
  const broken = await taskOf('Broken.bin');
  const range = broken.getNextRange();
  await broken.uploadSlice(new Blob([bytes.subarray(0, range.maxValue + 1)]), range, bytes.length);
  expect(await broken.resume()).toMatchObject({ responseBody: { name: 'Broken.bin', size: bytes.length } });
  const dropped = await taskOf('Dropped.bin');
  await dropped.cancel();
  await expect(dropped.resume()).rejects.toMatchObject({ statusCode: 404 });
  await expect(client.api(`${sitePath}/drive/root:/Dropped.bin`).get()).rejects.toMatchObject({
    statusCode: 404,
  });
});

test('the Graph client uploads a small file and repeats a throttled read when it is told to', async () => {
  const { client, sitePath } = await plan();
  const address = `${sitePath}/drive/root:/One Plan/Note.txt:/content`;
  const file: DriveItem = await client
    .api(address)
    .header('Content-Type', 'text/plain')
    .put(new Blob(['short']));
  expect(file).toMatchObject({ name: 'Note.txt', size: 5 });
  const shown: DriveItem = await client
    .api(`${sitePath}/drive/root:/One Plan/Note.txt`)
    .header('x-local-fault', 'throttle=2;retry-after=0')
    .get();
  expect(shown.id).toBe(file.id);
  const tries = loopback.seen.filter((one) => one.method === 'GET' && one.url.pathname.endsWith('Note.txt'));
  expect(tries.map((one) => one.headers.get('retry-attempt'))).toEqual([null, '1', '2']);
});

/** The client with its own chain of handlers, the last of which sends to the loopback, and a list on the site. */
async function plan(
  switches: Partial<Switches> = {},
): Promise<{ client: Client; sitePath: string; path: string }> {
  loopback = await openLoopback({ switches });
  const client = Client.initWithMiddleware({
    middleware: [
      new AuthenticationHandler({ getAccessToken: async () => loopback.token }),
      new RetryHandler(new RetryHandlerOptions()),
      new TelemetryHandler(),
      {
        execute: async (context: Context) => {
          context.response = await loopback.fetch(context.request, context.options);
        },
      },
    ],
  });
  const site: Site = await client.api(`/sites/${host}:/sites/one-plan`).get();
  const sitePath = `/sites/${String(site.id)}`;
  const list: List = await client
    .api(`${sitePath}/lists`)
    .post({ displayName: 'Risks', columns: riskColumns, list: { template: 'genericList' } });
  return { client, sitePath, path: `${sitePath}/lists/${String(list.id)}` };
}

async function add(client: Client, path: string, fields: object): Promise<ListItem> {
  return client.api(`${path}/items`).post({ fields });
}

async function addMany(client: Client, path: string, count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, n) => ({
    id: String(n),
    method: 'POST',
    url: `${path}/items`,
    headers: { 'Content-Type': 'application/json' },
    body: { fields: { Title: `Risk ${String(n)}`, Score: n } },
  }));
  for (let start = 0; start < count; start += 20)
    await client.api('/$batch').post({ requests: all.slice(start, start + 20) });
}

function fieldsOf(item: ListItem): Record<string, unknown> {
  return { ...item.fields };
}
