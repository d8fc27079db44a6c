import { afterEach, expect, test } from 'vitest';
import { below } from '#graph/address.ts';
import { allLists } from '#lists/all.ts';
import { founding } from '#store/found.ts';
import { columnBody, setUp } from '#store/setup.ts';
import { createTenant, people, rowsOf, site, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const account = { objectId: people.admin.id, name: 'Ada Admin', emails: [people.admin.mail] };
const columnCount = allLists.reduce((sum, list) => sum + ownColumns(list.title).length, 0);

test('set-up creates every list with its columns, indexes and unique keys', async () => {
  tenant = createTenant();
  const report = await setUp(tenant.worldOf('admin'));
  expect(report).toEqual({ lists: allLists.map((list) => list.title), columns: [] });
  for (const list of allLists) {
    const made = await columnsOf(list.title);
    for (const column of ownColumns(list.title))
      expect(made.get(column.name)).toMatchObject({
        displayName: column.displayName,
        indexed: column.isIndexed,
        enforceUniqueValues: column.isUnique,
      });
  }
});

test('run a second time it changes nothing', async () => {
  tenant = createTenant();
  await setUp(tenant.worldOf('admin'));
  tenant.sent();
  expect(await setUp(tenant.worldOf('admin'))).toEqual({ lists: [], columns: [] });
  expect(tenant.sent().every((one) => one.method === 'GET')).toBe(true);
});

test('a run that broke off in the middle is carried on by the next', async () => {
  tenant = createTenant();
  let count = 0;
  tenant.fate(({ method }) => (method === 'POST' && (count += 1) === 4 ? 'lost before' : 'well'));
  await expect(setUp(tenant.worldOf('admin'))).rejects.toMatchObject({ status: 0 });
  const report = await setUp(tenant.worldOf('admin'));
  expect(report.lists).toEqual(allLists.slice(3).map((list) => list.title));
  expect((await setUp(tenant.worldOf('admin'))).lists).toEqual([]);
});

test('a list that was created although its answer was lost is not created twice', async () => {
  tenant = createTenant();
  tenant.fate(({ method }) => (method === 'POST' ? 'lost after' : 'well'));
  await expect(setUp(tenant.worldOf('admin'))).rejects.toMatchObject({ status: 0 });
  await tenant.calm();
  expect((await setUp(tenant.worldOf('admin'))).lists).toEqual(allLists.slice(1).map((list) => list.title));
});

test('a list made without its columns gets them one by one', async () => {
  tenant = createTenant();
  await tenant.fault({ kind: 'columnsLost', times: 0 });
  const report = await setUp(tenant.worldOf('admin'));
  expect(report.columns).toHaveLength(columnCount);
  expect(report.columns).toContain('Actions.CompleteBy');
  for (const list of allLists)
    expect([...(await columnsOf(list.title)).keys()]).toEqual(
      expect.arrayContaining(ownColumns(list.title).map((column) => column.name)),
    );
});

test('a list of an older version gets the columns it lacks and keeps its rows', async () => {
  tenant = createTenant();
  await tenant.ask('admin', 'POST', below(site, '/lists'), { displayName: 'Sections', columns: [] });
  await tenant.ask('admin', 'POST', below(site, '/lists/Sections/items'), { fields: { Title: 'Kept' } });
  const report = await setUp(tenant.worldOf('admin'));
  expect(report.lists).not.toContain('Sections');
  expect(report.columns).toEqual(ownColumns('Sections').map((column) => `Sections.${column.name}`));
  expect(await rowsOf(tenant, 'Sections')).toMatchObject([{ Title: 'Kept' }]);
});

test('progress names each list and ends with all done', async () => {
  tenant = createTenant();
  const told: string[] = [];
  await setUp(tenant.worldOf('admin'), (done, of, what) =>
    told.push(`${String(done)}/${String(of)} ${what}`),
  );
  const of = String(allLists.length);
  expect(told).toEqual([...allLists.map((list, at) => `${String(at)}/${of} ${list.title}`), `${of}/${of} `]);
});

test.for<['lead' | 'visitor']>([['lead'], ['visitor']])(
  'a %s may not set up, and nothing is made',
  async ([who]) => {
    tenant = createTenant();
    await expect(setUp(tenant.worldOf(who))).rejects.toMatchObject({ status: 403 });
    const { body } = await tenant.ask('admin', 'GET', below(site, '/lists'));
    const titles = (body as { value: readonly { displayName: string }[] }).value.map(
      (list) => list.displayName,
    );
    expect(titles.filter((title) => allLists.some((list) => list.title === title))).toEqual([]);
  },
);

test('the first rows are the settings and whoever set it up, as admin', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('admin');
  await setUp(world);
  await founding(world, account);
  expect(await rowsOf(tenant, 'People')).toMatchObject([
    {
      PersonKey: 'ada-admin',
      Title: 'Ada Admin',
      PlanRole: 'admin',
      ObjectId: people.admin.id,
      IsActive: true,
    },
  ]);
  const settings = await rowsOf(tenant, 'Settings');
  expect(settings.map((row) => row['SettingKey'])).toEqual([
    'title',
    'partnership',
    'period',
    'version',
    'marking',
  ]);
});

test('founding a plan that has rows changes nothing', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('admin');
  await setUp(world);
  await founding(world, account);
  await founding(world, { ...account, objectId: 'other', name: 'Another' });
  expect(await rowsOf(tenant, 'People')).toHaveLength(1);
  expect(await rowsOf(tenant, 'Settings')).toHaveLength(5);
});

test('an empty page with more behind it does not make a list look new', async () => {
  tenant = createTenant();
  const world = tenant.worldOf('admin');
  await setUp(world);
  await founding(world, account);
  await tenant.fault({ kind: 'emptyPage', path: '/lists/People/items', times: 1 });
  await tenant.fault({ kind: 'emptyPage', path: '/lists/Settings/items', times: 1 });
  await founding(world, account);
  expect(await rowsOf(tenant, 'People')).toHaveLength(1);
});

test.for<['text' | 'note' | 'day' | 'instant' | 'number' | 'yes-no', object]>([
  ['text', { text: { maxLength: 255 } }],
  ['day', { dateTime: { displayAs: 'default', format: 'dateOnly' } }],
  ['instant', { dateTime: { displayAs: 'default', format: 'dateTime' } }],
  ['number', { number: { decimalPlaces: 'none', displayAs: 'number' } }],
  ['yes-no', { boolean: {} }],
])('a %s column has one facet, and nothing it does not need', ([type, facet]) => {
  const body = columnBody({ name: 'A', displayName: 'An', type, isIndexed: false, isUnique: false });
  expect(body).toEqual({ name: 'A', displayName: 'An', ...facet });
});

test('a column of several lines is plain text, so that nobody can put HTML in it', () => {
  const body = columnBody({ name: 'A', displayName: 'A', type: 'note', isIndexed: false, isUnique: false });
  expect(body).toMatchObject({ text: { allowMultipleLines: true, textType: 'plain' } });
});

async function columnsOf(title: string): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const { body } = await tenant.ask('admin', 'GET', below(site, `/lists/${title}/columns`));
  const columns = (body as { value: readonly Record<string, unknown>[] }).value;
  return new Map(columns.map((column) => [String(column['name']), column]));
}

function ownColumns(title: string) {
  const list = allLists.find((one) => one.title === title);
  return Object.values(list?.columns ?? {}).filter((column) => column.name !== 'Title');
}
