import { afterEach, expect, test } from 'vitest';
import { allLists } from '#lists/all.ts';
import type { Draft } from '#store/draft.ts';
import type { Store } from '#store/state.ts';
import { createStore } from '#store/store.ts';
import { action, section } from '../domain/intake/intake-build.ts';
import { fakeDisk } from './fake-disk.ts';
import { filledIn } from '../domain/plan-kit.ts';
import {
  change,
  createPlan,
  createTenant,
  people,
  ready,
  rowsOf,
  settled,
  site,
  type Tenant,
} from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) => action(ref, { row: null, leads: ['lea-lead'], status: 'on-track' });
const atRisk = filledIn({ status: 'at-risk', reason: 'Staff left.' });

test('the plan of the person signed in is shown, with who they are in it', async () => {
  tenant = await createPlan([mine('1.1')]);
  const state = ready(await tenant.storeOf('lead'));
  expect(state).toMatchObject({
    me: { key: 'lea-lead', role: 'lead' },
    outbox: [],
    error: null,
    isRefreshing: false,
  });
  expect([...state.snapshot.actions.keys()]).toEqual(['1.1']);
});

test('somebody the plan does not know may read, as a visitor', async () => {
  tenant = await createPlan([mine('1.1')]);
  expect(ready(await tenant.storeOf('visitor')).me).toMatchObject({ key: '', role: 'viewer' });
});

test('a site where nothing is set up is set up by an owner, who becomes its admin', async () => {
  tenant = createTenant();
  const store = await tenant.storeOf('admin');
  expect(store.getState()).toMatchObject({
    phase: 'not-set-up',
    missing: allLists.map((list) => list.title),
  });
  const report = await store.setUp(() => undefined);
  expect(report.lists).toEqual(allLists.map((list) => list.title));
  expect(ready(store).me).toMatchObject({ name: 'Ada Admin', role: 'admin' });
});

test('a site that cannot be seen is a failure with its error, and is looked at again on demand', async () => {
  tenant = await createPlan([]);
  const store = await tenant.storeOf('outsider');
  expect(store.getState()).toMatchObject({ phase: 'failed', error: { status: 404 } });
  await store.load();
  expect(store.getState().phase).toBe('failed');
});

test('an update is saved, shown at once, and still there when the library is asked again', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  expect(await store.postUpdate('1.1', 'u1', atRisk)).toMatchObject({ kind: 'saved', update: { id: 'u1' } });
  expect(ready(store).lastSaved?.ref).toBe('1.1');
  await store.load();
  expect(shown(store)).toEqual(['at-risk', 'u1']);
  expect(ready(store).snapshot.updates.get('u1')?.row?.createdBy.name).toBe('Lea Lead');
});

test('what a rule refuses is not taken in', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  const refused = await store.postUpdate('1.1', 'u1', filledIn({ activity: '' }));
  expect(refused).toMatchObject({ kind: 'refused', refusals: [{ code: 'activity-missing' }] });
  expect([ready(store).outbox, await rowsOf(tenant, 'Updates')]).toEqual([[], []]);
});

test('without a connection it is kept, shown, and sent by itself later', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  tenant.fate(() => 'lost before');
  expect(await store.postUpdate('1.1', 'u1', atRisk)).toMatchObject({
    kind: 'kept',
    isStopped: false,
    setback: { status: 0 },
  });
  expect([shown(store), ready(store).isDurable]).toEqual([['at-risk', 'u1'], true]);
  tenant.fate(() => 'well');
  await tenant.pass(120_000);
  expect(ready(store).outbox).toEqual([]);
  expect(await rowsOf(tenant, 'Updates')).toMatchObject([{ UpdateId: 'u1', StatusAfter: 'at-risk' }]);
});

test('a page that was closed meanwhile goes on where it was', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const store = await tenant.storeOf('lead', disk);
  tenant.fate(() => 'lost before');
  await store.postUpdate('1.1', 'u1', atRisk);
  await tenant.calm();
  const again = await tenant.storeOf('lead', disk);
  await tenant.pass(5000);
  expect(ready(again).outbox).toEqual([]);
  expect(await rowsOf(tenant, 'Updates')).toMatchObject([{ UpdateId: 'u1' }]);
});

test('what is kept for one person is never sent or shown for another', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const store = await tenant.storeOf('lead', disk);
  tenant.fate(() => 'lost before');
  await store.postUpdate('1.1', 'u1', atRisk);
  await tenant.calm();
  const other = await tenant.storeOf('admin', disk);
  await settled();
  expect([ready(other).outbox, shown(other), await rowsOf(tenant, 'Updates')]).toEqual([
    [],
    ['on-track', null],
    [],
  ]);
});

test('an update of somebody else comes back as a conflict with both versions, and the text stays a draft', async () => {
  tenant = await createPlan([mine('1.1')]);
  const [store, other] = [await tenant.storeOf('lead'), await tenant.storeOf('admin')];
  await other.postUpdate('1.1', 'theirs', filledIn({ activity: 'Theirs.' }));
  const outcome = await store.postUpdate('1.1', 'u1', atRisk);
  expect(outcome).toMatchObject({
    kind: 'conflict',
    conflict: { byName: 'Ada Admin', base: { lastUpdateId: null }, theirs: { latestActivity: 'Theirs.' } },
  });
  expect(await store.desk.read('1.1')).toMatchObject({
    updateId: 'u1',
    entry: { reason: 'Staff left.' },
    basedOn: null,
  });
  expect(await store.postUpdate('1.1', 'u1', atRisk)).toMatchObject({ kind: 'saved' });
  expect((await rowsOf(tenant, 'Updates')).map((row) => row['UpdateId'])).toEqual(['theirs', 'u1']);
});

test('where the device keeps nothing, a conflict is shown all the same', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  disk.refuse('everything');
  const [store, other] = [await tenant.storeOf('lead', disk), await tenant.storeOf('admin')];
  await other.postUpdate('1.1', 'theirs', filledIn());
  expect(await store.postUpdate('1.1', 'u1', atRisk)).toMatchObject({ kind: 'conflict' });
  expect(ready(store).outbox).toEqual([]);
});

test('where the device keeps nothing, everything still works, and it is said', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  disk.refuse('everything');
  const store = await tenant.storeOf('lead', disk);
  expect(await store.postUpdate('1.1', 'u1', atRisk)).toMatchObject({ kind: 'saved' });
  tenant.fate(() => 'lost before');
  await store.postUpdate('1.1', 'u2', atRisk);
  expect(ready(store)).toMatchObject({ isDurable: false, outbox: { length: 1 } });
  tenant.fate(() => 'well');
  await tenant.pass(120_000);
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(2);
});

test('an entry is not taken back where its text could not be kept', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const store = await tenant.storeOf('lead', disk);
  tenant.fate(() => 'lost before');
  await store.postUpdate('1.1', 'u1', atRisk);
  disk.refuse('writes');
  expect(await store.takeBack('u1')).toBe(false);
  expect(ready(store).outbox).toMatchObject([{ id: 'u1' }]);
});

test('a text taken back and changed is saved even though the first one had arrived unanswered', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  tenant.fate(({ path }) => (path === '/$batch' ? 'lost after' : 'lost before'));
  await store.postUpdate('1.1', 'u1', atRisk);
  expect(await store.takeBack('u1')).toBe(true);
  const draft = await store.desk.read('1.1');
  tenant.fate(() => 'well');
  await store.postUpdate('1.1', draft?.updateId ?? '', { ...atRisk, activity: 'Met three times.' });
  await settled();
  expect(ready(store).outbox).toEqual([]);
  const rows = await rowsOf(tenant, 'Updates');
  expect(rows.map((row) => [row['Activity'], row['StatusBefore'], row['StatusAfter']])).toEqual([
    ['Met twice.', 'on-track', 'at-risk'],
    ['Met three times.', 'at-risk', 'at-risk'],
  ]);
  expect(new Set(rows.map((row) => row['UpdateId'])).size).toBe(2);
  expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({ LatestActivity: 'Met three times.' });
});

test('an entry that a right is missing for stops and says so; the person can try it again or discard it', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  await tenant.fault({ kind: 'readOnly', user: people.lead.mail, times: 0 });
  expect(await store.postUpdate('1.1', 'u1', atRisk)).toMatchObject({
    kind: 'kept',
    isStopped: true,
    setback: { status: 403 },
  });
  await tenant.pass(600_000);
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
  await tenant.calm();
  await store.retry('u1');
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(1);
  tenant.fate(() => 'lost before');
  await store.postUpdate('1.1', 'u2', atRisk);
  await store.discard('u2');
  expect([ready(store).outbox, shown(store)]).toEqual([[], ['at-risk', 'u1']]);
});

test('two updates of one action made offline arrive in their order', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  tenant.fate(() => 'lost before');
  await store.postUpdate('1.1', 'u1', atRisk);
  await store.postUpdate('1.1', 'u2', filledIn({ status: 'complete', reason: 'Done.' }));
  tenant.fate(() => 'well');
  await tenant.pass(120_000);
  const rows = await rowsOf(tenant, 'Updates');
  expect(rows.map((row) => [row['UpdateId'], row['StatusBefore'], row['StatusAfter']])).toEqual([
    ['u1', 'on-track', 'at-risk'],
    ['u2', 'at-risk', 'complete'],
  ]);
  expect(ready(store).outbox).toEqual([]);
});

test('a pause of minutes that the service asks for holds nobody who posts or reads', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  const begun = tenant.now().getTime();
  await tenant.fault({ kind: 'throttle', path: '/$batch', retryAfter: 300, times: 1 });
  expect(await store.postUpdate('1.1', 'u1', atRisk)).toMatchObject({
    kind: 'kept',
    setback: { status: 429 },
  });
  await store.load();
  expect(ready(store).error).toMatchObject({ status: 429 });
  expect(tenant.now().getTime() - begun).toBeLessThan(60_000);
  for (let minute = 0; minute < 7; minute += 1) await tenant.pass(60_000);
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(1);
});

test('a second start paints what was kept before anything is asked', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  await tenant.storeOf('lead', disk);
  await change(tenant, 'Actions', '1', { Status: 'complete' });
  let painted: readonly (string | null)[] = [];
  const store = createStore(tenant.worldOf('lead', disk));
  store.subscribe(() => {
    if (painted.length === 0 && store.getState().phase === 'ready') painted = shown(store);
  });
  await store.open(people.lead.id);
  expect(painted).toEqual(['on-track', null]);
  expect(shown(store)).toEqual(['complete', null]);
});

test('a device that failed to keep one look keeps the next one whole', async () => {
  tenant = await createPlan([mine('1.1'), mine('1.2')]);
  const disk = fakeDisk();
  const store = await tenant.storeOf('lead', disk);
  await change(tenant, 'Actions', '1', { Status: 'complete' });
  disk.refuse('writes');
  await store.load();
  disk.refuse('nothing');
  await change(tenant, 'Actions', '2', { Status: 'complete' });
  await store.load();
  tenant.fate(() => 'lost before');
  const offline = await tenant.storeOf('lead', disk);
  expect([...ready(offline).snapshot.actions.values()].map((one) => one.status)).toEqual([
    'complete',
    'complete',
  ]);
});

test('a plan kept by a version that read other columns is not used', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  await tenant.storeOf('lead', disk);
  await disk.use(async (database) => {
    const [first] = disk.all('feeds');
    await database.put('feeds', { ...(first as object), columns: 'older' } as never, [
      `${people.lead.id}@${site}`,
      (first as { list: string }).list,
    ]);
  });
  tenant.fate(() => 'lost before');
  expect((await tenant.storeOf('lead', disk)).getState().phase).toBe('failed');
});

test('a look that fails leaves the plan readable, with its error', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  tenant.fate(() => 'lost before');
  await store.load();
  expect(ready(store)).toMatchObject({ isRefreshing: false, error: { status: 0 } });
  expect(ready(store).snapshot.actions.size).toBe(1);
});

test('an import is written, and its undoing takes exactly its rows away', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('admin');
  const actions = Array.from({ length: 45 }, (_, at) =>
    action(`2.${String(at + 1)}`, { row: null, section: '2', leads: [], importId: null }),
  );
  const sections = [section('2', 'New', { row: null, parent: null })];
  const nothing = { people: [], predecessors: [], proposals: [], updates: [] };
  const command = { kind: 'import-plan' as const, importId: 'i1', sections, actions, ...nothing };
  expect(await store.importPlan(command, 'plan.xlsx')).toEqual({ kind: 'written', count: 46 });
  expect(ready(store).snapshot.actions.size).toBe(46);
  const undone = await store.importPlan({ kind: 'undo-import', importId: 'i1' }, 'plan.xlsx');
  expect(undone).toEqual({ kind: 'written', count: 46 });
  expect((await rowsOf(tenant, 'Actions')).map((row) => row['Ref'])).toEqual(['1.1']);
  expect(await rowsOf(tenant, 'Sections')).toEqual([]);
});

test('drafts are one person’s on one site, and all that a device keeps can be cleared', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const [lead, admin] = [await tenant.storeOf('lead', disk), await tenant.storeOf('admin', disk)];
  await lead.desk.keep(draft);
  expect([await lead.desk.list(), await admin.desk.list()]).toEqual([['1.1'], []]);
  expect(await lead.desk.read('1.1')).toEqual(draft);
  await lead.clearDevice();
  expect(await lead.desk.read('1.1')).toBeNull();
  expect(disk.all('accounts')).toHaveLength(1);
  expect(
    disk.all('blocks').every((kept) => (kept as { owner: string }).owner.startsWith(people.admin.id)),
  ).toBe(true);
});

const draft: Draft = {
  actionRef: '1.1',
  updateId: 'u1',
  entry: filledIn(),
  basedOn: null,
  keptAt: '2026-11-22T10:00:00Z',
};

function shown(store: Store): readonly (string | null)[] {
  const one = ready(store).snapshot.actions.get('1.1');
  return [one?.status ?? null, one?.lastUpdateId ?? null];
}
