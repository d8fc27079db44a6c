import type { ListItem, ListItemVersion } from '@microsoft/microsoft-graph-types';
import '@pnp/graph/batching.js';
import '@pnp/graph/columns/index.js';
import '@pnp/graph/files/index.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/sites/index.js';
import type { TimelinePipe } from '@pnp/core';
import { DefaultHeaders, DefaultInit, graphfi, type GraphFI, graphPatch } from '@pnp/graph';
import type { IList } from '@pnp/graph/lists/index.js';
import type { ISite } from '@pnp/graph/sites/index.js';
import { body, DefaultParse, headers, HttpRequestError, type Queryable } from '@pnp/queryable';
import { afterEach, expect, test } from 'vitest';
import { host } from '../local/local-kit.ts';
import { type Loopback, openLoopback, riskColumns } from './loopback.ts';

let loopback: Loopback;
afterEach(() => loopback.close());

type Plan = { readonly graph: GraphFI; readonly site: ISite; readonly list: IList };

test('PnPjs makes a list with columns, adds one more, and finds it all again by the title', async () => {
  const { site, list } = await plan();
  await list.columns.add({ name: 'Owner', text: {}, displayName: 'Who answers for it' });
  const columns = await site.lists.getById('Risks').columns();
  const names = columns.map((column) => column.name);
  expect(names).toEqual(
    expect.arrayContaining(['Title', 'Status', 'Score', 'Due', 'Open', 'Notes', 'Owner']),
  );
  expect(columns.find((column) => column.name === 'Status')?.indexed).toBe(true);
  expect((await site.lists()).map((each) => each.displayName)).toContain('Risks');
});

test('PnPjs adds, reads, changes and deletes an item, and a stale tag is refused with 412', async () => {
  const { list } = await plan();
  const added = await list.items.add(row({ Title: 'Flood', Status: 'Open', Score: 3, Open: true }));
  const item = list.items.getById(idOf(added));
  const read = await item.expand('fields($select=Title,Status,Score,Open)')();
  expect(fieldsOf(read)).toMatchObject({ Title: 'Flood', Status: 'Open', Score: 3, Open: true });
  const changed = await graphPatch(
    item,
    body(row({ Status: 'Closed' }), headers({ 'If-Match': tagOf(read) })),
  );
  expect(fieldsOf(changed)).toMatchObject({ Status: 'Closed', Score: 3 });
  const again = graphPatch(item, body(row({ Status: 'Lost' }), headers({ 'If-Match': tagOf(read) })));
  await expect(again).rejects.toMatchObject({ status: 412, isHttpRequestError: true });
  await item.update({ fields: { Notes: 'One\nTwo' } });
  // the published type says one version where the call gives the list
  const versions = (await item.versions()) as readonly ListItemVersion[];
  expect(versions.map((version) => version.id)).toEqual(['3.0', '2.0', '1.0']);
  await item.delete();
  await expect(item()).rejects.toMatchObject({ status: 404 });
});

test('PnPjs reads what is indexed in order and by filter, and says why it may not do so by another column', async () => {
  const { list } = await plan();
  for (const [Title, Score] of [
    ['b', 2],
    ['a', 3],
    ['c', 1],
  ] as const)
    await list.items.add(row({ Title, Score, Status: Title === 'c' ? 'Closed' : 'Open' }));
  const titles = async (items: AsyncIterable<ListItem[]>): Promise<unknown[]> => {
    const found: ListItem[] = [];
    for await (const page of items) found.push(...page);
    return found.map((item) => fieldsOf(item)['Title']);
  };
  const all = () => list.items.expand('fields');
  expect(await titles(all().filter("fields/Status eq 'Open'"))).toEqual(['b', 'a']);
  expect(await titles(all().orderBy('fields/Score', false))).toEqual(['a', 'b', 'c']);
  expect(await titles(all().filter('fields/Score ge 2').orderBy('fields/Score'))).toEqual(['b', 'a']);
  const refused = all().filter("fields/Title eq 'a'")();
  await expect(refused).rejects.toThrow(/it is not indexed/);
  await expect(refused).rejects.toBeInstanceOf(HttpRequestError);
});

test('PnPjs pages through 450 items to the end, past the usual page of 200', async () => {
  const { graph, site, list } = await plan();
  await addMany(graph, site, 450);
  const sizes: number[] = [];
  const ids = new Set<unknown>();
  for await (const page of list.items) {
    sizes.push(page.length);
    for (const item of page) ids.add(item.id);
  }
  expect(sizes).toEqual([200, 200, 50]);
  expect(ids.size).toBe(450);
});

test('PnPjs pages through a filter whose first page is empty', async () => {
  const { graph, site, list } = await plan();
  await addMany(graph, site, 60);
  const sizes: number[] = [];
  for await (const page of list.items.filter("fields/Status eq 'Open'").top(25)) sizes.push(page.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(60);
  expect(sizes[0]).toBe(0);
});

test('PnPjs sends reads, writes and a deletion in one batch and each gets its own answer, though they come shuffled', async () => {
  const { graph, site, list } = await plan();
  const first = await list.items.add(row({ Title: 'Flood' }));
  const listId = idOf(await list.select('id')());
  const [batched, execute] = graph.batched();
  const within = batched.sites.getById(idOf(await site())).lists.getById(listId);
  const answers = [
    within.select('displayName')(),
    within.items.add(row({ Title: 'Fire' })),
    within.items.getById(idOf(first)).update({ fields: { Status: 'Closed' } }),
    within.items.getById('999')(),
  ].map((answer) =>
    answer.then(
      (value: unknown) => value,
      (error: unknown) => error,
    ),
  );
  await execute();
  const [shown, added, changed, missing] = await Promise.all(answers);
  expect(shown).toMatchObject({ displayName: 'Risks' });
  expect(added).toMatchObject({ fields: { Title: 'Fire' } });
  expect(changed).toMatchObject({ fields: { Title: 'Flood', Status: 'Closed' } });
  expect(missing).toMatchObject({ status: 404 });
  expect(loopback.seen.filter((one) => one.url.pathname === '/v1.0/$batch')).toHaveLength(1);
});

test('PnPjs uploads a file, reads it back by its download address, renames and deletes it', async () => {
  const { site } = await plan();
  const folder = await site.drive.root.children.addFolder({ name: 'Packs', conflictBehavior: 'fail' });
  const root = site.drive.getItemById(idOf(folder));
  const file = await root.upload({
    content: 'Board pack',
    filePathName: 'Pack 1.txt',
    contentType: 'text/plain',
  });
  expect(file).toMatchObject({ name: 'Pack 1.txt', size: 10, file: { mimeType: 'text/plain' } });
  const content = await site.drive.getItemById(idOf(file)).getContent();
  expect(await content.text()).toBe('Board pack');
  expect((await root.children()).map((child) => child.name)).toEqual(['Pack 1.txt']);
  await site.drive.getItemById(idOf(file)).update({ name: 'Pack 2.txt' });
  expect((await site.drive.getItemsByPath('Packs')()).map((child) => child.name)).toEqual(['Pack 2.txt']);
  await site.drive.getItemByPath('Packs/Pack 2.txt').delete();
  expect(await root.children()).toEqual([]);
});

test('PnPjs uploads a file in ranges through an upload session', async () => {
  const { site } = await plan();
  const bytes = new Uint8Array(700 * 1024).map((_, at) => at % 251);
  const { resumableUpload } = await site.drive.getItemById('root').createUploadSession({
    item: { name: 'Large.bin' },
    conflictBehavior: 'replace',
  });
  const step = 320 * 1024;
  let last: unknown = null;
  for (let start = 0; start < bytes.length; start += step) {
    const part = bytes.subarray(start, start + step);
    const range = `bytes ${String(start)}-${String(start + part.length - 1)}/${String(bytes.length)}`;
    last = await resumableUpload.upload(part.length, part, range);
  }
  expect(last).toMatchObject({ name: 'Large.bin', size: bytes.length });
});

test('PnPjs renames a list and takes it away again', async () => {
  const { site, list } = await plan();
  await list.update({ displayName: 'Hazards' });
  expect((await site.lists()).map((each) => each.displayName)).toContain('Hazards');
  await list.delete();
  expect((await site.lists()).map((each) => each.displayName)).not.toContain('Hazards');
});

/** A behaviour, as users of PnPjs write them: where the token comes from and how a request is sent. */
const overLoopback: TimelinePipe<Queryable> = (instance) => {
  instance.on.auth.replace(async (url: URL, init: RequestInit) => {
    init.headers = { ...(init.headers as object), Authorization: `Bearer ${loopback.token}` };
    return [url, init];
  });
  instance.on.send.replace((url: URL, init: RequestInit) => loopback.fetch(url, init));
  return instance;
};

/** PnPjs as its documentation sets it up, with a token and a way to send, and a list on the site. */
async function plan(): Promise<Plan> {
  loopback = await openLoopback();
  const graph = graphfi().using(DefaultInit(), DefaultHeaders(), DefaultParse(), overLoopback);
  const site = await graph.sites.getByUrl(host, '/sites/one-plan');
  const made = await site.lists.add({
    displayName: 'Risks',
    columns: riskColumns,
    list: { template: 'genericList' },
  });
  return { graph, site, list: site.lists.getById(idOf(made)) };
}

async function addMany(graph: GraphFI, site: ISite, count: number): Promise<void> {
  const siteId = idOf(await site.select('id')());
  for (let start = 0; start < count; start += 100) {
    const [batched, execute] = graph.batched();
    const list = batched.sites.getById(siteId).lists.getById('Risks');
    const added: Promise<unknown>[] = [];
    for (let n = start; n < Math.min(start + 100, count); n += 1)
      added.push(list.items.add(row({ Title: `Risk ${String(n)}`, Status: 'Open' })));
    await execute();
    await Promise.all(added);
  }
}

/** An item to write. The published type of `fields` knows the id only. */
function row(fields: Record<string, unknown>): ListItem {
  return { fields };
}

function fieldsOf(item: ListItem): Record<string, unknown> {
  return { ...item.fields };
}

function idOf(entity: { readonly id?: string }): string {
  if (entity.id === undefined) throw new Error('The answer has no id.');
  return entity.id;
}

/** The tag in the body; the published types leave annotations out. */
function tagOf(item: ListItem): string {
  const { eTag } = item;
  if (typeof eTag !== 'string') throw new Error('The item has no tag.');
  return eTag;
}
