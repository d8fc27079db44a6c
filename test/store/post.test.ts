import { afterEach, expect, test } from 'vitest';
import type { UpdateEntry } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import type { Person } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { below } from '#graph/address.ts';
import { postUpdates, type Post, type Posted } from '#store/post.ts';
import { snapshotOf } from '#store/read-plan.ts';
import { refresh } from '#store/refresh.ts';
import { applied } from '#store/replica.ts';
import type { World } from '#store/world.ts';
import { action } from '../domain/intake/intake-build.ts';
import { filledIn } from '../domain/plan-kit.ts';
import { change, createPlan, rowsOf, site, type Tenant, type Who } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

test('an update is saved in one round trip: the action and its row', async () => {
  const { world, post } = await begin();
  const ended = await send(world, post('1.1', { status: 'at-risk', reason: 'Staff left.' }));
  expect(tenant.sent().map((one) => one.parts.map((part) => part.split(':').at(-1)))).toEqual([
    ['/lists/Actions/items/1/fields', '/lists/Updates/items'],
  ]);
  expect(savedIn(ended)).toMatchObject({
    action: { status: 'at-risk', lastUpdateId: 'u1' },
    update: { id: 'u1', row: { id: '1', createdBy: { name: 'Lea Lead' } } },
  });
  expect(await rowsOf(tenant, 'Actions')).toMatchObject([
    { Ref: '1.1', Status: 'at-risk', LatestReason: 'Staff left.', LastUpdateId: 'u1' },
    { Ref: '1.2' },
    { Ref: '1.3' },
  ]);
  expect(await updates()).toEqual(['u1 1.1 on-track>at-risk']);
});

test('the tag that comes back fits: the next update needs no second try', async () => {
  const { world, post, plan } = await begin();
  const { action: first } = savedIn(await send(world, post('1.1')));
  tenant.sent();
  const later = { ...plan, actions: new Map(plan.actions).set('1.1', first) };
  savedIn(await send(world, postFrom(later, 'lea-lead', '1.1', 'u2', {})));
  expect(tenant.sent()).toHaveLength(1);
  expect(await updates()).toHaveLength(2);
});

test('where a tenant gives no tag in the body, the one in the header is made fit', async () => {
  const { world, post, plan } = await begin();
  await tenant.switches({ fieldsPatchReturnsTag: false, headerTagUnquoted: true });
  const { action: first } = savedIn(await send(world, post('1.1')));
  tenant.sent();
  const later = { ...plan, actions: new Map(plan.actions).set('1.1', first) };
  savedIn(await send(world, postFrom(later, 'lea-lead', '1.1', 'u2', {})));
  expect(tenant.sent()).toHaveLength(1);
});

test('where a create answers without its fields, the update still knows its row', async () => {
  const { world, post } = await begin();
  await tenant.switches({ createReturnsFields: false });
  expect(savedIn(await send(world, post('1.1'))).update.row?.id).toBe('1');
});

test('a change of another column merges silently, and theirs is kept', async () => {
  const { world, post } = await begin();
  const mine = post('1.1', { status: 'complete', reason: 'Done.' });
  await change(tenant, 'Actions', '1', { Wording: 'New words' });
  const saved = savedIn(await send(world, mine));
  expect(saved.action).toMatchObject({ description: 'New words', status: 'complete' });
  expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({ Wording: 'New words', Status: 'complete' });
  expect(await updates()).toEqual(['u1 1.1 on-track>complete']);
});

test('an update of somebody else is a conflict: nothing is written, and theirs is handed back', async () => {
  const { world, post } = await begin();
  const mine = post('1.1', { status: 'complete', reason: 'Done.' });
  const theirs = await begun('admin');
  savedIn(
    await send(
      theirs.world,
      postFrom(theirs.plan, 'ada-admin', '1.1', 'their-update', { activity: 'Theirs.' }),
    ),
  );
  expect(await send(world, mine)).toMatchObject({
    kind: 'conflict',
    theirs: {
      lastUpdateId: 'their-update',
      latestActivity: 'Theirs.',
      row: { modifiedBy: { name: 'Ada Admin' } },
    },
  });
  expect(await updates()).toEqual(['their-update 1.1 on-track>on-track']);
  expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({
    LatestActivity: 'Theirs.',
    LastUpdateId: 'their-update',
  });
});

test('a status somebody set in SharePoint itself is a conflict where I moved it too', async () => {
  const { world, post } = await begin();
  const mine = post('1.1', { status: 'at-risk', reason: 'Staff left.' });
  await change(tenant, 'Actions', '1', { Status: 'off-track' });
  expect(await send(world, mine)).toMatchObject({ kind: 'conflict', theirs: { status: 'off-track' } });
  expect(await updates()).toEqual([]);
});

test('a status I did not touch is taken from whoever set it, and shown as the status before', async () => {
  const { world, post } = await begin();
  const mine = post('1.1');
  await change(tenant, 'Actions', '1', { Status: 'off-track' });
  const saved = savedIn(await send(world, mine));
  expect(saved.action.status).toBe('off-track');
  expect(await updates()).toEqual(['u1 1.1 off-track>off-track']);
  expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({ Status: 'off-track', LastUpdateId: 'u1' });
});

test('an answer lost after all was done is found out: saved, and once', async () => {
  const { world, post } = await begin();
  tenant.fate(({ path }) => (path === '/$batch' ? 'lost after' : 'well'));
  expect(savedIn(await send(world, post('1.1'))).update.id).toBe('u1');
  expect(await updates()).toEqual(['u1 1.1 on-track>on-track']);
});

test('an answer lost before anything was done leaves nothing, and the next try saves once', async () => {
  const { world, post } = await begin();
  tenant.fate(({ path }) => (path === '/$batch' ? 'lost before' : 'well'));
  expect(await send(world, post('1.1'))).toMatchObject({ kind: 'failed', error: { status: 0 } });
  await tenant.calm();
  savedIn(await send(world, post('1.1')));
  expect(await updates()).toEqual(['u1 1.1 on-track>on-track']);
});

test('a lost connection while finding out fails for now, and the next try finds it saved', async () => {
  const { world, post } = await begin();
  tenant.fate(({ path }) => (path === '/$batch' ? 'lost after' : 'lost before'));
  expect(await send(world, post('1.1'))).toMatchObject({ kind: 'failed', error: { status: 0 } });
  await tenant.calm();
  savedIn(await send(world, post('1.1')));
  expect(await updates()).toHaveLength(1);
});

test.for<[string, Record<string, unknown>]>([
  ['throttled for long', { kind: 'throttle', retryAfter: 300 }],
  ['refused by a busy service', { kind: 'throttle', status: 503, retryAfter: 300 }],
  ['lost', { kind: 'dropConnection', times: 0 }],
  ['refused', { kind: 'error', status: 403, code: 'accessDenied' }],
])(
  'when the action is written and its row is %s, a later try adds the row and no second one',
  async ([, fault]) => {
    const { world, post } = await begin();
    await tenant.fault({ ...fault, method: 'POST', path: '/lists/Updates/items' });
    expect((await send(world, post('1.1'))).kind).toBe('failed');
    expect([(await rowsOf(tenant, 'Actions'))[0]?.['LastUpdateId'], await updates()]).toEqual(['u1', []]);
    await tenant.calm();
    await tenant.pass(600_000);
    savedIn(await send(world, post('1.1')));
    expect(await updates()).toEqual(['u1 1.1 on-track>on-track']);
  },
);

test('a row whose answer alone is lost is not written twice', async () => {
  const { world, post } = await begin();
  await tenant.fault({ kind: 'lostResponse', method: 'POST', path: '/lists/Updates/items' });
  savedIn(await send(world, post('1.1')));
  expect(await updates()).toHaveLength(1);
});

test('a tenant that refuses /fields gets the change on the item itself', async () => {
  const { world, post } = await begin();
  await tenant.fault({ kind: 'refuseFieldsPatch', times: 0 });
  expect(savedIn(await send(world, post('1.1', { status: 'complete', reason: 'x' }))).action.status).toBe(
    'complete',
  );
  expect(await updates()).toEqual(['u1 1.1 on-track>complete']);
});

test('that form merges and conflicts just the same', async () => {
  const { world, post } = await begin();
  await tenant.fault({
    kind: 'refuseFieldsPatch',
    method: 'PATCH',
    user: 'lea.lead@contoso.example',
    times: 0,
  });
  const moved = { status: 'at-risk', reason: 'Staff left.' };
  const [merging, conflicting] = [post('1.1'), post('1.2', moved, 'u2')];
  await change(tenant, 'Actions', '1', { Wording: 'New words' });
  await change(tenant, 'Actions', '2', { Status: 'complete' });
  expect(savedIn(await send(world, merging)).action.description).toBe('New words');
  expect(await send(world, conflicting)).toMatchObject({ kind: 'conflict' });
  expect(await updates()).toHaveLength(1);
});

test('somebody who may only read is told so with a typed 403, and nothing is written', async () => {
  const { plan } = await begin();
  const world = tenant.worldOf('visitor');
  const ended = await send(world, postFrom(plan, 'lea-lead', '1.1', 'u1', {}));
  expect(ended).toMatchObject({ kind: 'failed', error: { name: 'GraphError', status: 403 } });
  expect(await updates()).toEqual([]);
});

test('an action that was deleted meanwhile is a typed 404', async () => {
  const { world, post } = await begin();
  const mine = post('1.1');
  await tenant.ask('admin', 'DELETE', below(site, '/lists/Actions/items/1'));
  expect(await send(world, mine)).toMatchObject({ kind: 'failed', error: { status: 404 } });
  expect(await updates()).toEqual([]);
});

test('an action that keeps changing under our hands is given up, not fought over for ever', async () => {
  const { world, post } = await begin();
  const mine = post('1.1');
  await tenant.fault({ kind: 'error', method: 'PATCH', status: 412, code: 'resourceModified', times: 0 });
  tenant.sent();
  expect(await send(world, mine)).toMatchObject({ kind: 'failed', error: { status: 412 } });
  expect(tenant.sent().filter((one) => one.path === '/$batch').length).toBeLessThanOrEqual(5);
});

test('updates of several actions are saved in two round trips, in batches Graph accepts', async () => {
  const { world, post } = await begin();
  const posts = [post('1.1'), post('1.2', {}, 'u2'), post('1.3', {}, 'u3')];
  const ended = await postUpdates(world, posts);
  expect([...ended.values()].map((one) => one.kind)).toEqual(['saved', 'saved', 'saved']);
  expect(tenant.sent().map((one) => one.parts.length)).toEqual([3, 3]);
  expect(await updates()).toHaveLength(3);
});

test('of several updates each ends in its own way', async () => {
  const { world, post } = await begin();
  const posts = [
    post('1.1'),
    post('1.2', { status: 'at-risk', reason: 'Staff left.' }, 'u2'),
    post('1.3', {}, 'u3'),
  ];
  await change(tenant, 'Actions', '2', { Status: 'complete' });
  await tenant.ask('admin', 'DELETE', below(site, '/lists/Actions/items/3'));
  const ended = await postUpdates(world, posts);
  expect([...ended.values()].map((one) => one.kind)).toEqual(['saved', 'conflict', 'failed']);
  expect(await updates()).toEqual(['u1 1.1 on-track>on-track']);
});

test.for<['lost before' | 'lost after', number]>([
  ['lost before', 1],
  ['lost after', 1],
  ['lost before', 2],
  ['lost after', 2],
])('of several updates none is written twice when an answer is %s in round trip %i', async ([fate, trip]) => {
  const { world, post } = await begin();
  const posts = [post('1.1'), post('1.2', {}, 'u2'), post('1.3', {}, 'u3')];
  let count = 0;
  tenant.fate(({ path }) => (path === '/$batch' && (count += 1) === trip ? fate : 'well'));
  await postUpdates(world, posts);
  await tenant.calm();
  const again = await postUpdates(world, posts);
  expect([...again.values()].map((one) => one.kind)).toEqual(['saved', 'saved', 'saved']);
  expect((await updates()).toSorted()).toEqual(
    ['u1 1.1', 'u2 1.2', 'u3 1.3'].map((one) => `${one} on-track>on-track`),
  );
});

async function begin() {
  const actions = ['1.1', '1.2', '1.3'].map((ref) =>
    action(ref, { row: null, leads: ['lea-lead'], status: 'on-track', importId: null }),
  );
  tenant = await createPlan(actions);
  return begun('lead');
}

async function begun(who: Who) {
  const world = tenant.worldOf(who);
  const found = await refresh(world, null);
  if (found.kind !== 'plan') throw new Error('the plan is not set up');
  const plan = snapshotOf(applied(null, found.changes, found.readAt));
  tenant.sent();
  const me = who === 'admin' ? 'ada-admin' : 'lea-lead';
  const post = (ref: string, entry: Partial<UpdateEntry> = {}, id = 'u1') =>
    postFrom(plan, me, ref, id, entry);
  return { world, plan, post };
}

function postFrom(plan: Snapshot, me: string, ref: string, id: string, entry: Partial<UpdateEntry>): Post {
  const decision = decide(
    plan,
    { kind: 'post-update', actionRef: ref, updateId: id, entry: filledIn(entry) },
    { today: '2026-11-22', now: '2026-11-22T10:00:00.000Z', me: personIn(plan, me), newId: () => 'x' },
  );
  if (decision.kind === 'refused') throw new Error(decision.refusals.map((one) => one.code).join(', '));
  const [edit, added] = decision.writes;
  if (edit?.kind !== 'edit' || edit.noun !== 'action' || added?.kind !== 'add' || added.noun !== 'update')
    throw new Error('no update');
  return { id, edit, update: added.value };
}

function personIn(plan: Snapshot, key: string): Person {
  const person = plan.people.get(key);
  if (person === undefined) throw new Error(`nobody has the key ${key}`);
  return person;
}

async function send(world: World, post: Post): Promise<Posted> {
  const ended = (await postUpdates(world, [post])).get(post.id);
  if (ended === undefined) throw new Error('every post ends somehow');
  return ended;
}

function savedIn(ended: Posted): Extract<Posted, { kind: 'saved' }> {
  if (ended.kind !== 'saved') throw new Error(`it ended as ${ended.kind}`, { cause: ended });
  return ended;
}

async function updates(): Promise<readonly string[]> {
  const rows = await rowsOf(tenant, 'Updates');
  return rows.map(
    (row) =>
      `${String(row['UpdateId'])} ${String(row['ActionRef'])} ${String(row['StatusBefore'])}>${String(row['StatusAfter'])}`,
  );
}
