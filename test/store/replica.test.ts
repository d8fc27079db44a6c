import { afterEach, expect, test } from 'vitest';
import { below } from '#graph/address.ts';
import { allLists } from '#lists/all.ts';
import { sectionList } from '#lists/section.ts';
import { recordsOf, snapshotOf } from '#store/read-plan.ts';
import { accountOf, refresh } from '#store/refresh.ts';
import { applied, withRecord, type Replica } from '#store/replica.ts';
import type { World } from '#store/world.ts';
import { action, section, update } from '../domain/intake/intake-build.ts';
import { add, addRow, change, createPlan, createTenant, people, site, type Tenant } from './world.ts';

// who is asking, and one for each list
const everyRead = 1 + allLists.length;

let tenant: Tenant;
afterEach(() => tenant.close());

test('the whole plan and who is asking are read in one round trip', async () => {
  tenant = await createPlan([mine('1.1'), mine('1.2')]);
  const { snapshot, account } = await read(tenant.worldOf('lead'), null);
  expect(tenant.sent()).toMatchObject([{ path: '/$batch', parts: { length: everyRead } }]);
  expect(account).toEqual({
    objectId: people.lead.id,
    name: 'Lea Lead',
    emails: [people.lead.mail, people.lead.mail],
  });
  expect([...snapshot.actions.keys()]).toEqual(['1.1', '1.2']);
  expect([...snapshot.people.keys()]).toEqual(['ada-admin', 'lea-lead']);
  expect(snapshot.plan.marking).toBe('OFFICIAL');
  expect(snapshot.problems).toEqual([]);
});

test('a second look is one round trip too, and brings what was changed, added and removed since', async () => {
  tenant = await createPlan([mine('1.1'), mine('1.2'), mine('1.3')]);
  const world = tenant.worldOf('lead');
  const first = await read(world, null);
  await change(tenant, 'Actions', '1', { Status: 'off-track' });
  await tenant.ask('admin', 'DELETE', below(site, '/lists/Actions/items/2'));
  await add(tenant, sectionList, section('1', 'Early help', { row: null }));
  tenant.sent();
  const second = await read(world, first.replica);
  expect(tenant.sent()).toHaveLength(1);
  expect([...second.snapshot.actions].map(([ref, one]) => `${ref} ${one.status}`)).toEqual([
    '1.1 off-track',
    '1.3 not-started',
  ]);
  expect(second.snapshot.sections.get('1')?.title).toBe('Early help');
});

test('a list nothing happened in is the same rows as before, not read or decoded anew', async () => {
  tenant = await createPlan([mine('1.1')], { deltaRepeatsRow: false });
  const world = tenant.worldOf('lead');
  const first = await read(world, null);
  const second = await read(world, first.replica);
  expect(second.replica.rows.get('Actions')).toBe(first.replica.rows.get('Actions'));
  expect(second.snapshot.actions.get('1.1')).toBe(first.snapshot.actions.get('1.1'));
});

test.for<[string, Record<string, unknown>]>([
  ['whose token is too old', { kind: 'delta410' }],
  ['that shows an error among its rows', { kind: 'deltaErrorRow' }],
])('a feed %s leads to a whole reading, and nothing is lost', async ([, fault]) => {
  tenant = await createPlan([mine('1.1'), mine('1.2')]);
  const world = tenant.worldOf('lead');
  const first = await read(world, null);
  await tenant.ask('admin', 'DELETE', below(site, '/lists/Actions/items/1'));
  await change(tenant, 'Actions', '2', { Status: 'at-risk' });
  await tenant.fault({ ...fault, path: '/lists/Actions/items/delta' });
  const second = await read(world, first.replica);
  expect([...second.snapshot.actions].map(([ref, one]) => `${ref} ${one.status}`)).toEqual(['1.2 at-risk']);
  tenant.sent();
  await read(world, second.replica);
  expect(tenant.sent()).toHaveLength(1);
});

test('rows without their fields on later pages lead to a whole reading', async () => {
  tenant = await createPlan([], { deltaFields: 'first page' });
  for (let at = 1; at <= 2001; at += 1) await addRow(tenant, 'Sections', { Ref: String(at), Title: 'x' });
  const { snapshot } = await read(tenant.worldOf('lead'), null);
  expect(snapshot.sections.size).toBe(2001);
  expect(snapshot.problems).toEqual([]);
});

test('a list of more rows than a page holds is read to its end', async () => {
  tenant = await createPlan([]);
  for (let at = 1; at <= 2005; at += 1) await addRow(tenant, 'Sections', { Ref: String(at), Title: 'x' });
  tenant.sent();
  const { snapshot } = await read(tenant.worldOf('lead'), null);
  expect(snapshot.sections.size).toBe(2005);
  expect(tenant.sent().length).toBeLessThanOrEqual(3);
});

test('rows that cannot be read are problems with their place; the others are there', async () => {
  tenant = await createPlan([mine('1.1')]);
  const lost = await addRow(tenant, 'Actions', { Title: 'No reference' });
  const odd = await addRow(tenant, 'Actions', { Ref: '1.2', Lifecycle: 'paused' });
  const { snapshot } = await read(tenant.worldOf('lead'), null);
  expect([...snapshot.actions.keys()]).toEqual(['1.1']);
  expect(snapshot.problems).toEqual([
    { list: 'Actions', rowId: lost, what: 'Reference is empty' },
    { list: 'Actions', rowId: odd, what: "Lifecycle is 'paused', which is not known" },
  ]);
});

test('of two rows with one key the older stays, and the other is a problem', () => {
  tenant = createTenant();
  const item = (id: string, Title: string) => [id, { id, fields: { Ref: '1', Title } }] as const;
  const { records, problems } = recordsOf(sectionList, new Map([item('3', 'Older'), item('7', 'Newer')]));
  expect(records.get('1')?.title).toBe('Older');
  expect(problems).toEqual([{ list: 'Sections', rowId: '7', what: '1 is already used by another row' }]);
});

test('a site where nothing was set up says which lists it lacks', async () => {
  tenant = createTenant();
  expect(await refresh(tenant.worldOf('lead'), null)).toMatchObject({
    kind: 'not-set-up',
    account: { objectId: people.lead.id },
    missing: allLists.map((list) => list.title),
  });
});

test.for<[404 | 403]>([[404], [403]])(
  'a site that somebody may not see (%i) is an error, not a site to set up',
  async ([status]) => {
    tenant = await createPlan([]);
    await tenant.switches({ siteWithoutRights: status });
    await expect(refresh(tenant.worldOf('outsider'), null)).rejects.toMatchObject({ status });
  },
);

test('throttling of one part is waited for, and the answer is whole', async () => {
  tenant = await createPlan([mine('1.1')]);
  await tenant.fault({ kind: 'throttle', path: '/lists/People', retryAfter: 2.128 });
  const { snapshot } = await read(tenant.worldOf('lead'), null);
  expect(snapshot.people.size).toBe(2);
  expect(tenant.sent().map((one) => one.parts.length)).toEqual([everyRead, 1]);
});

test('a read lost on the way is asked again', async () => {
  tenant = await createPlan([mine('1.1')]);
  await tenant.fault({ kind: 'lostResponse', path: '/lists/Actions' });
  const { snapshot } = await read(tenant.worldOf('lead'), null);
  expect(snapshot.actions.size).toBe(1);
});

test('an answer that is no list of rows is a typed error', async () => {
  tenant = await createPlan([mine('1.1')]);
  const world = tenant.worldOf('lead');
  const send: World['send'] = async (call) => {
    const reply = await world.send(call);
    const { responses } = reply.body as { responses: readonly { id: string }[] };
    return {
      ...reply,
      body: { responses: responses.map((one) => (one.id === 'Actions' ? { ...one, body: {} } : one)) },
    };
  };
  await expect(refresh({ ...world, send }, null)).rejects.toMatchObject({
    name: 'GraphError',
    code: 'notAPage',
  });
});

test('what was just saved shows before the next look, with the marks of its rows', () => {
  tenant = createTenant();
  const empty: Replica = { rows: new Map(), deltaLinks: new Map(), readAt: '' };
  const saved = action('1.1', { status: 'at-risk', lastUpdateId: 'u1', completionLatest: '2027-03-31' });
  const shown = snapshotOf(withRecord(empty, saved, update('1.1', { id: 'u1', forecastOn: '2027-04-30' })));
  expect(shown.actions.get('1.1')).toEqual(saved);
  expect(shown.updates.get('u1')).toMatchObject({ id: 'u1', forecastOn: '2027-04-30', row: { id: 'u-1.1' } });
});

test('an account has both addresses of a guest, and a name whatever the directory knows', () => {
  tenant = createTenant();
  expect(
    accountOf({ id: 'oid', displayName: 'G', mail: 'g@x.example', userPrincipalName: 'g#EXT#@y.example' }),
  ).toEqual({
    objectId: 'oid',
    name: 'G',
    emails: ['g@x.example', 'g#EXT#@y.example'],
  });
  expect(accountOf({ id: 'oid' })).toEqual({ objectId: 'oid', name: 'Unknown', emails: [] });
  // a member without a mailbox has mail: null on the wire
  const noMail = { id: 'oid', displayName: 'N', mail: null, userPrincipalName: 'n@x.example' };
  expect(accountOf(noMail).emails).toEqual(['n@x.example']);
});

test.each([
  ['a look that began before our save does not take it back', '"row,3"', '"row,2"', '"row,3"'],
  ['a look after our save brings what others made of it', '"row,3"', '"row,4"', '"row,4"'],
  ['a row whose tag cannot be compared is taken as it comes', 'W/"odd"', '"row,1"', '"row,1"'],
])('%s', async (_, ours, theirs, shown) => {
  tenant = await createPlan([]);
  const item = (tag: string) => ({ id: '1', '@odata.etag': tag, fields: {} });
  const known: Replica = {
    rows: new Map([['Actions', new Map([['1', item(ours)]])]]),
    deltaLinks: new Map(),
    readAt: '2026-11-22T10:00:00.000Z',
  };
  const changes = { isWhole: false, changed: [item(theirs)], deleted: [], deltaLink: null };
  const next = applied(known, new Map([['Actions', changes]]), '2026-11-22T10:01:00.000Z');
  expect(next.rows.get('Actions')?.get('1')?.['@odata.etag']).toBe(shown);
});

function mine(ref: string) {
  return action(ref, { row: null, leads: ['lea-lead'] });
}

async function read(world: World, known: Replica | null) {
  const found = await refresh(world, known);
  if (found.kind !== 'plan') throw new Error('the plan is not set up');
  const replica = applied(known, found.changes, found.readAt);
  return { replica, snapshot: snapshotOf(replica), account: found.account };
}
