import { afterEach, expect, test } from 'vitest';
import { below } from '#graph/address.ts';
import { schemaVersion } from '#domain/schema-version.ts';
import { issuePack } from '#store/issue-pack.ts';
import { NewerSchemaError, noteSchema } from '#store/schema.ts';
import { emptyCuration } from '#domain/pack/curation.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { createDevice } from './device.ts';
import { fakeDisk } from './fake-disk.ts';
import {
  addRow,
  change,
  createPlan,
  createTenant,
  ready,
  rowsOf,
  settled,
  site,
  type Tenant,
} from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) => action(ref, { leads: ['lea-lead'], status: 'on-track' });
const noted = async () =>
  (await rowsOf(tenant, 'Settings'))
    .filter((row) => row['SettingKey'] === 'schema')
    .map((row) => row['Value']);
const note = async (value: string): Promise<string> =>
  addRow(tenant, 'Settings', { SettingKey: 'schema', Value: value });
const nextVersion = String(schemaVersion + 1);
const lastVersion = String(schemaVersion - 1);

test('set-up ends by noting the version of the lists, and a second one writes nothing', async () => {
  tenant = createTenant();
  const store = await tenant.storeOf('admin');
  await store.setUp(() => undefined);
  expect(await noted()).toEqual([String(schemaVersion)]);
  tenant.sent();
  await store.setUp(() => undefined);
  const all = tenant
    .sent()
    .flatMap(({ method, path, parts }) => (parts.length > 0 ? parts : [`${method} ${path}`]));
  expect(all.filter((call) => !call.startsWith('GET '))).toEqual([]);
});

test('set-up of a plan from before versions were kept notes the version, and the plan stays as it was', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('admin');
  expect(ready(store).snapshot.isNewer).toBeUndefined();
  expect(await store.setUp(() => undefined)).toEqual({ lists: [], columns: [] });
  expect(await noted()).toEqual([String(schemaVersion)]);
  expect([...ready(store).snapshot.actions.keys()]).toEqual(['1.1']);
});

test('a set-up that breaks off does not claim to be done', async () => {
  tenant = createTenant();
  const store = await tenant.storeOf('admin');
  tenant.fate(({ method, path }) =>
    method === 'POST' && path.includes('/lists/Settings/items') ? 'lost before' : 'well',
  );
  await expect(store.setUp(() => undefined)).rejects.toMatchObject({ status: 0 });
  tenant.fate(() => 'well');
  expect(await noted()).toEqual([]);
  await store.setUp(() => undefined);
  expect(await noted()).toEqual([String(schemaVersion)]);
});

test.for(['1', 'nonsense'])('a noted version of ‘%s’ is raised to that of this app', async (before) => {
  tenant = await createPlan([]);
  await note(before);
  await noteSchema(tenant.worldOf('admin'));
  expect(await noted()).toEqual([String(schemaVersion)]);
});

test('a version that a newer app noted meanwhile is never lowered', async () => {
  tenant = await createPlan([]);
  const id = await note('1');
  let isFirst = true;
  tenant.fate(({ method }) => {
    if (method !== 'PATCH' || !isFirst) return 'well';
    isFirst = false;
    return async (request, carryOut) => {
      await change(tenant, 'Settings', id, { Value: nextVersion });
      return carryOut(request);
    };
  });
  await noteSchema(tenant.worldOf('admin'));
  expect(isFirst).toBe(false);
  expect(await noted()).toEqual([nextVersion]);
});

test('two admins who set up at the same moment note one version', async () => {
  tenant = await createPlan([]);
  let isFirst = true;
  tenant.fate(({ method }) => {
    if (method !== 'POST' || !isFirst) return 'well';
    isFirst = false;
    return async (request, carryOut) => {
      await note(String(schemaVersion));
      return carryOut(request);
    };
  });
  await noteSchema(tenant.worldOf('admin'));
  expect(isFirst).toBe(false);
  expect(await noted()).toEqual([String(schemaVersion)]);
});

test('somebody who may not write settings is told so', async () => {
  tenant = await createPlan([]);
  await expect(noteSchema(tenant.worldOf('visitor'))).rejects.toMatchObject({ status: 403 });
});

test('a plan of a newer version can be read, and every wish to change it is refused', async () => {
  tenant = await createPlan([mine('1.1')]);
  await note(nextVersion);
  const store = await tenant.storeOf('admin');
  const { snapshot, me } = ready(store);
  expect(snapshot.isNewer).toBe(true);
  expect([...snapshot.actions.keys()]).toEqual(['1.1']);
  const refused = { kind: 'refused', refusals: [{ code: 'newer-schema' }] };
  const lea = await tenant.storeOf('lead');
  expect(await lea.postUpdate('1.1', 'u1', filledIn())).toMatchObject(refused);
  expect(
    await store.run({ kind: 'save-plan', plan: { ...snapshot.plan, title: 'Other' } }, 'x'),
  ).toMatchObject(refused);
  expect(await store.importPlan({ kind: 'undo-import', importId: 'i' }, 'x')).toMatchObject(refused);
  const wish = {
    body: 'SEND Partnership Board',
    meetingOn: '2026-12-11',
    asAt: '2026-11-22',
    reason: '',
    marking: 'OFFICIAL',
    curation: emptyCuration,
  };
  expect(await issuePack(store, wish, () => undefined)).toMatchObject(refused);
  expect(me.role).toBe('admin');
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
  expect(await rowsOf(tenant, 'Packs')).toEqual([]);
});

test('a plan that names an earlier version can be read, and is changed again once its lists are up to date', async () => {
  tenant = await createPlan([mine('1.1')]);
  await note(lastVersion);
  const store = await tenant.storeOf('admin');
  const lea = await tenant.storeOf('lead');
  const refused = { kind: 'refused', refusals: [{ code: 'older-schema' }] };
  expect([...ready(lea).snapshot.actions.keys()]).toEqual(['1.1']);
  expect(await lea.postUpdate('1.1', 'u1', filledIn())).toMatchObject(refused);
  const { plan } = ready(store).snapshot;
  expect(await store.run({ kind: 'save-plan', plan: { ...plan, title: 'Other' } }, 'x')).toMatchObject(
    refused,
  );
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
  await store.setUp(() => undefined);
  expect(await noted()).toEqual([String(schemaVersion)]);
  await lea.load();
  expect(await lea.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'saved' });
});

test('what waited when the page became newer than the lists is kept, and goes once they are up to date', async () => {
  tenant = await createPlan([mine('1.1')]);
  const device = createDevice(tenant, 'lead', fakeDisk());
  const { store } = await device.open();
  tenant.fate(() => 'lost before');
  expect(await store.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'kept' });
  await tenant.calm();
  // as a page finds lists that are of the version before its own
  await note(lastVersion);
  await store.load();
  await tenant.pass(600_000);
  expect(ready(store).outbox).toMatchObject([{ id: 'u1', state: 'waiting' }]);
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
  await noteSchema(tenant.worldOf('admin'));
  await store.load();
  await settled();
  expect(ready(store).outbox).toEqual([]);
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(1);
});

test('an older app does not set up lists of a newer version, and creates nothing', async () => {
  tenant = await createPlan([]);
  await note(nextVersion);
  expect((await tenant.ask('admin', 'DELETE', below(site, '/lists/Packs'))).status).toBe(204);
  const store = await tenant.storeOf('admin');
  expect(store.getState()).toMatchObject({ phase: 'not-set-up', missing: ['Packs'] });
  tenant.sent();
  await expect(store.setUp(() => undefined)).rejects.toBeInstanceOf(NewerSchemaError);
  expect(tenant.sent().filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(await noted()).toEqual([nextVersion]);
});

test('what waited when the lists became newer is kept, and goes when the app is as new as they are', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const device = createDevice(tenant, 'lead', disk);
  const { store } = await device.open();
  tenant.fate(() => 'lost before');
  expect(await store.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'kept' });
  await tenant.calm();
  const id = await note(nextVersion);
  await store.load();
  await tenant.pass(600_000);
  expect(ready(store).snapshot.isNewer).toBe(true);
  expect(ready(store).outbox).toMatchObject([{ id: 'u1', state: 'waiting' }]);
  await store.retry('u1');
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
  // as for an app that knows the newer version
  await change(tenant, 'Settings', id, { Value: String(schemaVersion) });
  await store.load();
  await settled();
  expect(ready(store).outbox).toEqual([]);
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(1);
});

test('the lists becoming newer while a page is open makes it read-only at its next look', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  const id = await note(nextVersion);
  await store.load();
  expect(await store.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'refused' });
  await change(tenant, 'Settings', id, { Value: String(schemaVersion) });
  await store.load();
  expect(await store.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'saved' });
});
