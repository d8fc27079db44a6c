import '@microsoft/msgraph-sdk-sites';
import {
  createGraphServiceClient,
  GraphRequestAdapter,
  type GraphServiceClient,
} from '@microsoft/msgraph-sdk';
import type { FieldValueSet, ListItem } from '@microsoft/msgraph-sdk/models/index.js';
import { afterEach, expect, test, vi } from 'vitest';
import { host } from '../local/local-kit.ts';
import { type Loopback, openLoopback, riskColumns } from './loopback.ts';

let loopback: Loopback;
afterEach(async () => {
  vi.unstubAllGlobals();
  await loopback.close();
});

test('the Kiota client reads a site and its default library', async () => {
  const { site } = await plan();
  expect(await site.get()).toMatchObject({ displayName: 'One Plan', name: 'one-plan' });
  expect(await site.drive.get()).toMatchObject({ driveType: 'documentLibrary' });
  const some = await site.get({ queryParameters: { select: ['displayName'] } });
  expect([some?.displayName, some?.webUrl]).toEqual(['One Plan', undefined]);
});

test('the Kiota client makes a list with columns and reads facets and dates as their types', async () => {
  const { site, list } = await plan();
  const read = await list.get({ queryParameters: { expand: ['columns'] } });
  expect(read?.list?.template).toBe('genericList');
  expect(read?.createdDateTime).toBeInstanceOf(Date);
  const score = read?.columns?.find((column) => column.name === 'Score');
  expect(score).toMatchObject({ indexed: true, number: { decimalPlaces: 'none' } });
  await list.columns.post({ name: 'Owner', text: { maxLength: 100 } });
  const columns = await list.columns.get();
  expect(columns?.value?.map((column) => column.name)).toContain('Owner');
  const found = await site.lists.get({ queryParameters: { filter: "displayName eq 'Risks'" } });
  expect(found?.value?.map((each) => each.displayName)).toEqual(['Risks']);
});

test('the Kiota client adds, changes with If-Match and deletes an item; a stale tag is its ODataError', async () => {
  const { list } = await plan();
  const added = await list.items.post({ fields: values({ Title: 'Flood', Status: 'Open', Score: 3 }) });
  const item = list.items.byListItemId(idOf(added));
  const read = await item.get({ queryParameters: { expand: ['fields($select=Title,Score)'] } });
  expect(fieldsOf(read)).toMatchObject({ Title: 'Flood', Score: 3 });
  expect(fieldsOf(read)).not.toHaveProperty('Status');
  const headers = { 'If-Match': read?.eTag ?? '' };
  const changed = await item.fields.patch(values({ Status: 'Closed' }), { headers });
  expect(changed?.additionalData).toMatchObject({ Status: 'Closed' });
  const late = item.fields.patch(values({ Status: 'Lost' }), { headers });
  await expect(late).rejects.toMatchObject({
    responseStatusCode: 412,
    errorEscaped: { code: 'resourceModified' },
  });
  const versions = await item.versions.get();
  expect(versions?.value?.map((version) => version.id)).toEqual(['2.0', '1.0']);
  await item.versions.byListItemVersionId('1.0').restoreVersion.post();
  expect(fieldsOf(await item.get({ queryParameters: { expand: ['fields'] } }))).toMatchObject({
    Status: 'Open',
  });
  await item.delete();
  await expect(item.get()).rejects.toMatchObject({ responseStatusCode: 404 });
});

test('the Kiota client pages through 230 items by following next links', async () => {
  const { list } = await plan();
  await addMany(list, 230);
  const items = list.items;
  let page = await items.get({ queryParameters: { expand: ['fields($select=Score)'], top: 100 } });
  const found: ListItem[] = [];
  const sizes: number[] = [];
  while (page !== undefined) {
    sizes.push(page.value?.length ?? 0);
    found.push(...(page.value ?? []));
    const next = page.odataNextLink;
    page = typeof next === 'string' ? await items.withUrl(next).get() : undefined;
  }
  expect(sizes).toEqual([100, 100, 30]);
  expect(new Set(found.map((item) => item.id)).size).toBe(230);
});

test('the Kiota client filters and orders by an indexed column', async () => {
  const { list } = await plan();
  await addMany(list, 5);
  const page = await list.items.get({
    queryParameters: { expand: ['fields'], filter: 'fields/Score ge 2', orderby: ['fields/Score desc'] },
  });
  expect(page?.value?.map((item) => fieldsOf(item)['Score'])).toEqual([4, 3, 2]);
  const refused = list.items.get({ queryParameters: { filter: "fields/Title eq 'Risk 1'" } });
  await expect(refused).rejects.toMatchObject({ responseStatusCode: 400 });
});

test('the Kiota client asks delta as a function, and its link brings a change and a deletion', async () => {
  const { list } = await plan();
  await addMany(list, 3);
  const whole = await list.items.delta.get({ queryParameters: { expand: ['fields'] } });
  expect(whole?.value?.map((item) => item.id)).toEqual(['1', '2', '3']);
  await list.items.byListItemId('2').fields.patch(values({ Status: 'Closed' }));
  await list.items.byListItemId('3').delete();
  const since = await list.items.delta.withUrl(String(whole?.odataDeltaLink)).get();
  const changed = since?.value?.find((item) => item.id === '2');
  expect(fieldsOf(changed)).toMatchObject({ Status: 'Closed' });
  const gone = since?.value?.find((item) => item.id === '3');
  expect(gone?.deleted?.state).toBe('deleted');
  const latest = await list.items.deltaWithToken('latest').get();
  expect([latest?.value, typeof latest?.odataDeltaLink]).toEqual([[], 'string']);
});

test('the Kiota client waits and repeats when it is throttled', async () => {
  const { site } = await plan();
  await site.get({ headers: { 'x-local-fault': 'throttle=1;retry-after=0' } });
  const tries = loopback.seen.filter((one) => one.headers.has('x-local-fault'));
  expect(tries).toHaveLength(2);
});

type SiteBuilder = ReturnType<GraphServiceClient['sites']['bySiteId']>;
type ListBuilder = ReturnType<SiteBuilder['lists']['byListId']>;

/** The client as its documentation sets it up, its own chain of handlers ending in the loopback, and a list. */
async function plan(): Promise<{ site: SiteBuilder; list: ListBuilder }> {
  loopback = await openLoopback();
  vi.stubGlobal('fetch', loopback.fetch);
  const adapter = new GraphRequestAdapter({
    authenticateRequest: async (request) => {
      request.headers.add('Authorization', `Bearer ${loopback.token}`);
    },
  });
  const { sites } = createGraphServiceClient(adapter);
  const site = sites.bySiteId(`${host}:/sites/one-plan`);
  const found = await site.get();
  const byId = sites.bySiteId(found?.id ?? '');
  const list = await byId.lists.post({
    displayName: 'Risks',
    columns: riskColumns,
    list: { template: 'genericList' },
  });
  return { site: byId, list: byId.lists.byListId(idOf(list)) };
}

async function addMany(list: ListBuilder, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await list.items.post({ fields: values({ Title: `Risk ${String(n)}`, Status: 'Open', Score: n }) });
}

function values(additionalData: Record<string, unknown>): FieldValueSet {
  return { additionalData };
}

function fieldsOf(item: ListItem | undefined): Record<string, unknown> {
  return { ...item?.fields?.additionalData };
}

function idOf(entity: { readonly id?: string | null } | undefined): string {
  if (typeof entity?.id !== 'string') throw new Error('The answer has no id.');
  return entity.id;
}
