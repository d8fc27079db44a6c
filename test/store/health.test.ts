import { afterEach, expect, test } from 'vitest';
import { below } from '#graph/address.ts';
import type { NounName } from '#domain/write.ts';
import { writersOf } from '#domain/people/who-writes.ts';
import { allLists, nounLists } from '#lists/all.ts';
import { readHealth, type Health } from '#store/health.ts';
import type { Switches } from '#local/switches.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { reLead } from './run-kit.ts';
import { change, createPlan, people, ready, rowsOf, site, type Tenant, type Who } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = action('1.1', { leads: ['lea-lead'], status: 'on-track' });

/** A plan whose only action was updated twice: its row has a history where versions are kept. */
async function updatedPlan(switches: Partial<Switches> = {}): Promise<void> {
  tenant = await createPlan([mine], switches);
  const store = await tenant.storeOf('lead');
  for (const id of ['u1', 'u2']) await store.postUpdate('1.1', id, filledIn({ activity: `Did ${id}.` }));
}

async function healthFor(who: Who): Promise<Health> {
  const store = await tenant.storeOf(who);
  return readHealth(store.world, ready(store).snapshot);
}

const listOf = ({ lists }: Health, noun: NounName) => {
  const found = lists.find((one) => one.noun === noun);
  if (found === undefined) throw new Error(`${noun} is not among the lists`);
  return found;
};

test('a plan that was just set up is in order, list by list, and its settings are linked', async () => {
  await updatedPlan();
  const health = await healthFor('admin');
  expect(health.lists.map((one) => one.title)).toEqual(allLists.map((list) => list.title));
  for (const list of health.lists) expect(list).toMatchObject({ lacking: [], unindexed: [], notUnique: [] });
  expect(listOf(health, 'action').settingsUrl).toMatch(
    /^https:\/\/contoso\.sharepoint\.com\/sites\/one-plan\/_layouts\/15\/listedit\.aspx\?List=%7B[0-9a-f-]{36}%7D$/i,
  );
});

test('looking changes no row, and even where SharePoint overlooked the tag a row would say what it says', async () => {
  await updatedPlan();
  const before = await Promise.all(allLists.map(async ({ title }) => rowsOf(tenant, title)));
  await healthFor('admin');
  expect(await Promise.all(allLists.map(async ({ title }) => rowsOf(tenant, title)))).toEqual(before);
  // as a service that takes any tag
  tenant.fate(({ method, path }) =>
    method === 'POST' && path === '/$batch'
      ? async (request, carryOut) => {
          const text = await request.text();
          const anyTag = text.replaceAll(/"If-Match":"(?:[^"\\]|\\.)*"/g, '"If-Match":"*"');
          return carryOut(
            new Request(request.url, { method: 'POST', headers: request.headers, body: anyTag }),
          );
        }
      : 'well',
  );
  const health = await healthFor('admin');
  expect(listOf(health, 'action').mayChange).toBe('yes');
  const after = await rowsOf(tenant, 'Actions');
  const told = ({ Ref, Status, LatestActivity }: Readonly<Record<string, unknown>>) => ({
    Ref,
    Status,
    LatestActivity,
  });
  expect(after.map(told)).toEqual(
    (before[allLists.findIndex((list) => list.title === 'Actions')] ?? []).map(told),
  );
});

test.for<[boolean, string]>([
  [true, 'yes'],
  [false, 'no'],
])('whether SharePoint keeps versions is seen in a row that was changed (%s)', async ([versioning, told]) => {
  await updatedPlan({ versioning });
  const health = await healthFor('admin');
  expect(listOf(health, 'action').keepsVersions).toBe(told);
  // nobody has changed a row there yet, or there is none
  expect(listOf(health, 'update').keepsVersions).toBe('unknown');
  expect(listOf(health, 'pack').keepsVersions).toBe('unknown');
});

test.for<[Who, string]>([
  ['admin', 'yes'],
  ['lead', 'yes'],
  ['visitor', 'no'],
])('what a %s may change is asked without changing it: %s', async ([who, told]) => {
  await updatedPlan();
  const health = await healthFor(who);
  expect(listOf(health, 'setting').mayChange).toBe(told);
  expect(listOf(health, 'action').mayChange).toBe(told);
  expect(listOf(health, 'pack').mayChange).toBe('unknown');
});

// as an owner sets them by hand, following the steps on the page
const closed = Object.entries(writersOf)
  .filter(([, writers]) => writers === 'admins')
  .map(([noun]) => nounLists[noun as NounName].title)
  .join();

test('once the lists for admins are closed to members, each person is told so, and told apart from the others', async () => {
  await updatedPlan({ ownersOnlyLists: closed });
  const lead = await healthFor('lead');
  const may = (health: Health) =>
    (['setting', 'person', 'action', 'update'] as const).map((noun) => listOf(health, noun).mayChange);
  expect(may(lead)).toEqual(['no', 'no', 'yes', 'yes']);
  expect(may(await healthFor('admin'))).toEqual(['yes', 'yes', 'yes', 'yes']);
});

test('with the lists for admins closed, a lead still updates and proposes, and an admin decides', async () => {
  tenant = await createPlan([mine], { ownersOnlyLists: closed });
  const lead = await tenant.storeOf('lead');
  expect(await lead.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'saved' });
  const wish = reLead(['1.1'], 'ada-admin');
  expect(await lead.run(wish, '1.1')).toMatchObject({ kind: 'written' });
  const [waiting] = ready(lead).snapshot.changes.keys();
  const admin = await tenant.storeOf('admin');
  const decision = {
    kind: 'decide-changes',
    ids: [waiting ?? ''],
    verdict: 'approve',
    decidedOn: '2026-11-22',
    note: '',
  } as const;
  expect(await admin.run(decision, '1.1')).toMatchObject({ kind: 'written' });
  await lead.load();
  expect(ready(lead).snapshot.actions.get('1.1')?.leads).toEqual(['ada-admin']);
});

test('an answer that says nothing about rights is not taken for one', async () => {
  await updatedPlan();
  await tenant.fault({
    kind: 'error',
    method: 'PATCH',
    path: '/lists/Settings',
    status: 423,
    code: 'notAllowed',
    times: 9,
  });
  expect(listOf(await healthFor('admin'), 'setting').mayChange).toBe('unknown');
});

test('columns that are gone, not indexed or not unique are named as people know them', async () => {
  await updatedPlan();
  const columns = await tenant.ask('admin', 'GET', below(site, '/lists/Cycles/columns'));
  const { value } = columns.body as { value: readonly { id: string; name: string; displayName: string }[] };
  const called = (name: string) => value.find((one) => one.name === name) ?? { id: '', displayName: '' };
  const at = (name: string) => below(site, `/lists/Cycles/columns/${called(name).id}`);
  expect((await tenant.ask('admin', 'DELETE', at('CutOff'))).status).toBe(204);
  expect((await tenant.ask('admin', 'PATCH', at('CycleKey'), { enforceUniqueValues: false })).status).toBe(
    200,
  );
  expect((await tenant.ask('admin', 'PATCH', at('CycleKey'), { indexed: false })).status).toBe(200);
  const found = listOf(await healthFor('admin'), 'cycle');
  expect(found).toMatchObject({
    lacking: [called('CutOff').displayName],
    unindexed: [called('CycleKey').displayName],
    notUnique: [called('CycleKey').displayName],
  });
});

test('a list that is gone since the plan was read is told so', async () => {
  await updatedPlan();
  const store = await tenant.storeOf('admin');
  expect((await tenant.ask('admin', 'DELETE', below(site, '/lists/Packs'))).status).toBe(204);
  const found = listOf(await readHealth(store.world, ready(store).snapshot), 'pack');
  expect(found).toMatchObject({ settingsUrl: null, mayChange: 'unknown', keepsVersions: 'unknown' });
  expect(found.lacking.length).toBeGreaterThan(5);
});

test('whom the site has met is read from its own list of people', async () => {
  await updatedPlan();
  const { met } = await healthFor('admin');
  expect(met?.has(people.lead.mail.toLowerCase())).toBe(true);
  expect(met?.has(people.outsider.mail.toLowerCase())).toBe(false);
});

test('where the site does not say whom it has met, nothing is concluded', async () => {
  await updatedPlan();
  await tenant.switches({ visitorsReadPeople: false });
  expect((await healthFor('visitor')).met).toBeNull();
});

test('a list that was renamed by hand is there all the same, under its new name', async () => {
  await updatedPlan();
  const store = await tenant.storeOf('admin');
  await tenant.ask('admin', 'PATCH', below(site, '/lists/Packs'), { displayName: 'Our packs' });
  const found = listOf(await readHealth(store.world, ready(store).snapshot), 'pack');
  expect(found).toMatchObject({ renamedTo: 'Our packs', settingsUrl: expect.any(String) as unknown });
});

test('trouble on the way is thrown, and not told as a finding', async () => {
  await updatedPlan();
  const store = await tenant.storeOf('admin');
  tenant.fate(({ path }) => (path.startsWith('/$batch') ? 'lost before' : 'well'));
  await expect(readHealth(store.world, ready(store).snapshot)).rejects.toMatchObject({ status: 0 });
  await tenant.calm();
  await change(tenant, 'Actions', '1', { Title: 'Renamed' });
  expect((await healthFor('admin')).lists).toHaveLength(allLists.length);
});
