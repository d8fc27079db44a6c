import { afterEach, expect, test } from 'vitest';
import { below } from '#graph/address.ts';
import { createDrafts, ownerOf, type Draft } from '#store/draft.ts';
import type { Entry } from '#store/outbox.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { createDevice } from './device.ts';
import { fakeDisk } from './fake-disk.ts';
import { issued } from './pack-kit.ts';
import { change, createPlan, people, ready, rowsOf, settled, site, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) => action(ref, { leads: ['lea-lead'], status: 'on-track' });
const owner = ownerOf(people.lead.id, site);

/** A site as an earlier version left it: without some lists and some columns. */
async function olderSite(
  lists: readonly string[],
  columns: readonly (readonly [string, string])[],
): Promise<void> {
  tenant = await createPlan([mine('1.1')]);
  for (const title of lists) {
    const gone = await tenant.ask('admin', 'DELETE', below(site, `/lists/${title}`));
    expect(gone.status).toBe(204);
  }
  for (const [list, name] of columns) {
    const found = await tenant.ask('admin', 'GET', below(site, `/lists/${list}/columns`));
    const { value } = found.body as { value: readonly { id: string; name: string }[] };
    const id = value.find((one) => one.name === name)?.id ?? '';
    const gone = await tenant.ask('admin', 'DELETE', below(site, `/lists/${list}/columns/${id}`));
    expect(gone.status).toBe(204);
  }
}

test('a site that an earlier version set up is recognised, and its admins are named', async () => {
  await olderSite(['Changes', 'Predecessors', 'Reminders'], []);
  expect((await tenant.storeOf('lead')).getState()).toMatchObject({
    phase: 'not-set-up',
    missing: ['Changes', 'Predecessors', 'Reminders'],
    earlier: { isAdmin: false, admins: ['Ada Admin'] },
  });
  const store = await tenant.storeOf('admin');
  expect(store.getState()).toMatchObject({ phase: 'not-set-up', earlier: { isAdmin: true } });
  expect(await store.setUp(() => undefined)).toEqual({
    lists: ['Changes', 'Predecessors', 'Reminders'],
    columns: [],
  });
  expect(ready(store).snapshot.actions.has('1.1')).toBe(true);
  expect(await rowsOf(tenant, 'People')).toHaveLength(2);
  expect(ready(await tenant.storeOf('lead')).snapshot.actions.size).toBe(1);
});

test('a site from before there were packs gets its list from an admin, and packs can be issued then', async () => {
  await olderSite(['Packs'], []);
  expect((await tenant.storeOf('lead')).getState()).toMatchObject({
    phase: 'not-set-up',
    missing: ['Packs'],
    earlier: { isAdmin: false, admins: ['Ada Admin'] },
  });
  const store = await tenant.storeOf('admin');
  expect(await store.setUp(() => undefined)).toEqual({ lists: ['Packs'], columns: [] });
  expect(await issued(store)).toMatchObject({ version: 1, row: { id: '1' } });
  expect(ready(await tenant.storeOf('lead')).snapshot.packs.size).toBe(1);
});

test('a site with nothing of the plan on it was set up by nobody', async () => {
  await olderSite(['Settings', 'People', 'Changes'], []);
  expect((await tenant.storeOf('lead')).getState()).toMatchObject({ phase: 'not-set-up', earlier: null });
});

test.for<['ignore' | 'refuse']>([['ignore'], ['refuse']])(
  'new columns that a site lacks keep no lead from loading and updating (unknown columns: %s)',
  async ([unknownSelect]) => {
    await olderSite(
      [],
      [
        ['Actions', 'EnteredOn'],
        ['Updates', 'DataCheck'],
        ['People', 'OwnerKind'],
      ],
    );
    await tenant.switches({ unknownSelect });
    const store = await tenant.storeOf('lead');
    expect(ready(store)).toMatchObject({ error: null, me: { key: 'lea-lead', kind: 'person' } });
    const { problems } = ready(store).snapshot;
    expect(problems.map(({ list }) => list).toSorted()).toEqual(
      unknownSelect === 'refuse' ? ['Actions', 'People', 'Updates'] : [],
    );
    expect(await store.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'saved' });
    await settled();
    // what the admin adds is read from then on
    const admin = await tenant.storeOf('admin');
    expect((await admin.setUp(() => undefined)).columns.toSorted()).toEqual([
      'Actions.EnteredOn',
      'People.OwnerKind',
      'Updates.DataCheck',
    ]);
    await store.load();
    expect(ready(store).snapshot.problems).toEqual([]);
    const ada = (await rowsOf(tenant, 'People')).find((row) => row['PersonKey'] === 'ada-admin');
    await change(tenant, 'People', String(ada?.['id']), { OwnerKind: 'post' });
    await store.load();
    expect(ready(store).snapshot.people.get('ada-admin')?.kind).toBe('post');
  },
);

test('an entry in the form of an earlier version is set aside with its text, and holds nothing up', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const older = {
    id: 'old-1',
    kind: 'update',
    label: '1.1',
    actionRef: '1.1',
    changes: [
      { kind: 'edit', noun: 'action', key: '1.1', before: {}, set: { latestActivity: 'Met the parents.' } },
      { kind: 'add', noun: 'update', value: { id: 'old-1', activity: 'Met the parents.', reason: '' } },
    ],
    total: 2,
    enteredAt: '2026-11-21T10:00:00.000Z',
    order: 1,
    attempts: 0,
    nextTryAt: 0,
    state: 'waiting',
    setback: null,
    theirs: null,
  };
  // the disk keeps whatever a version of the app gave it
  await disk.use(async (database) => database.put('outbox', older as unknown as Entry, [owner, 'old-1']));
  const { store } = await createDevice(tenant, 'lead', disk).open();
  const [entry] = ready(store).outbox;
  expect(entry).toMatchObject({ id: 'old-1', label: '1.1', state: 'conflict', stop: { kind: 'unreadable' } });
  expect(entry?.stop?.kind === 'unreadable' ? entry.stop.text : '').toContain('activity: Met the parents.');
  await tenant.pass(120_000);
  expect(ready(store).outbox).toHaveLength(1);
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
  await store.retry('old-1');
  expect(ready(store).outbox).toMatchObject([{ state: 'conflict' }]);
  await store.discard('old-1');
  expect(ready(store).outbox).toEqual([]);
  expect(disk.all('outbox')).toEqual([]);
});

test.for<[string, object]>([
  ['nothing in it', {}],
  ['writes that are no rows', { writes: ['x', null] }],
  ['an edit without what it sets', { writes: [{ kind: 'edit', noun: 'action', key: '1', before: {} }] }],
  [
    'an update from before the check for personal data',
    { writes: [{ kind: 'add', noun: 'update', value: {} }] },
  ],
])('an entry with %s does not keep others from being sent', async ([, part]) => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const broken = { id: 'old-1', label: 'Old', state: 'waiting', ...part };
  await disk.use(async (database) => database.put('outbox', broken as unknown as Entry, [owner, 'old-1']));
  const { store } = await createDevice(tenant, 'lead', disk).open();
  expect(await store.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'saved' });
  expect(ready(store).outbox).toMatchObject([{ id: 'old-1', stop: { kind: 'unreadable' } }]);
});

test('a draft from before the check for personal data reads as one in which nothing was found', async () => {
  tenant = await createPlan([]);
  const disk = fakeDisk();
  const { dataCheck: _, ...entry } = filledIn({ activity: 'Met the parents.' });
  const draft = { actionRef: '1.1', updateId: 'u1', entry, basedOn: null, keptAt: '2026-11-21T10:00:00Z' };
  await disk.use(async (database) => database.put('drafts', draft as unknown as Draft, [owner, '1.1']));
  const drafts = createDrafts(disk);
  expect((await drafts.read(owner, '1.1'))?.entry).toEqual(filledIn({ activity: 'Met the parents.' }));
  expect((await drafts.list(owner)).map((one) => one.entry.dataCheck)).toEqual([[]]);
});
