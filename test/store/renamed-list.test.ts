import { afterEach, expect, test } from 'vitest';
import { readHealth } from '#store/health.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { fakeDisk } from './fake-disk.ts';
import { addRow, createPlan, createTenant, ready, settled, site, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = () =>
  action('1.1', { leads: ['lea-lead'], accountable: null, status: 'on-track', ownerAsWritten: 'Lea Lead' });

type Lists = { readonly value: readonly { readonly id: string; readonly displayName: string }[] };

async function titles(): Promise<readonly string[]> {
  const { body } = await tenant.ask('admin', 'GET', `/sites/${site}:/lists`);
  return (body as Lists).value.map(({ displayName }) => displayName);
}

// as an owner of the site does it in SharePoint
async function rename(title: string, to: string): Promise<void> {
  const { status } = await tenant.ask('admin', 'PATCH', `/sites/${site}:/lists/${title}`, {
    displayName: to,
  });
  expect(status).toBe(200);
}

const lookUps = () => tenant.sent().filter(({ path }) => path.includes('/lists?')).length;

test('lists that were renamed between two openings are found by their addresses, on a device that knows the plan and on a new one', async () => {
  tenant = await createPlan([mine()]);
  const disk = fakeDisk();
  await tenant.storeOf('lead', disk);
  await rename('Actions', 'Things to do');
  await rename('People', 'Who is who');
  for (const device of [disk, fakeDisk()]) {
    tenant.sent();
    const store = await tenant.storeOf('lead', device);
    await settled();
    expect(ready(store)).toMatchObject({ error: null, me: { key: 'lea-lead' } });
    expect([...ready(store).snapshot.actions.keys()]).toEqual(['1.1']);
    expect(await store.postUpdate('1.1', `u-${String(device === disk)}`, filledIn())).toMatchObject({
      kind: 'saved',
    });
    await settled();
    expect(lookUps()).toBeLessThanOrEqual(1);
  }
});

test('a list that is renamed while the plan is open goes on being read and written', async () => {
  tenant = await createPlan([mine()]);
  const store = await tenant.storeOf('lead');
  await rename('Actions', 'Things to do');
  await rename('Updates', 'What was said');
  expect(await store.postUpdate('1.1', 'u1', filledIn())).toMatchObject({ kind: 'saved' });
  await settled();
  await store.load();
  expect(ready(store)).toMatchObject({ error: null, outbox: [] });
  const { actions, updates } = ready(store).snapshot;
  expect(actions.get('1.1')?.latestActivity).toBe('Met twice.');
  expect([...updates.keys()]).toEqual(['u1']);
});

test('a wish in several steps goes through where all its lists were renamed meanwhile, each step once', async () => {
  tenant = await createPlan([mine()]);
  const store = await tenant.storeOf('admin');
  for (const title of ['Changes', 'Actions', 'Settings']) await rename(title, `${title} of ours`);
  const outcome = await store.run({ kind: 'save-settings', settings: { themes: ['Autism'] } }, 'Labels');
  expect(outcome).toMatchObject({ kind: 'written' });
  expect(ready(store)).toMatchObject({ outbox: [], snapshot: { settings: { themes: ['Autism'] } } });
});

test('a plan whose lists have kept their names costs no look at the lists of the site', async () => {
  tenant = await createPlan([mine()]);
  const store = await tenant.storeOf('lead');
  await store.postUpdate('1.1', 'u1', filledIn());
  await settled();
  expect(lookUps()).toBe(0);
});

test('set-up makes no second list beside one that was renamed', async () => {
  tenant = await createPlan([mine()]);
  await rename('Actions', 'Things to do');
  const store = await tenant.storeOf('admin');
  const before = await titles();
  expect(await store.setUp(() => undefined)).toEqual({ lists: [], columns: [] });
  expect(await titles()).toEqual(before);
});

test('somebody else’s list that was renamed to make room is left alone, and ours is made beside it', async () => {
  tenant = createTenant();
  await tenant.ask('admin', 'POST', `/sites/${site}:/lists`, { displayName: 'Actions' });
  await addRow(tenant, 'Actions', { Title: 'Theirs' });
  await rename('Actions', 'Actions of the school council');
  const store = await tenant.storeOf('admin');
  expect(store.getState()).toMatchObject({ phase: 'not-set-up' });
  expect((await store.setUp(() => undefined)).lists).toContain('Actions');
  expect(await titles()).toEqual(expect.arrayContaining(['Actions', 'Actions of the school council']));
  const { body } = await tenant.ask(
    'admin',
    'GET',
    `/sites/${site}:/lists/Actions%20of%20the%20school%20council/columns?$select=name`,
  );
  expect((body as { value: readonly { name: string }[] }).value.map(({ name }) => name)).not.toContain('Ref');
});

test('health says what a list is called now', async () => {
  tenant = await createPlan([mine()]);
  await rename('Actions', 'Things to do');
  const store = await tenant.storeOf('admin');
  const { lists } = await readHealth(store.world, ready(store).snapshot);
  expect(lists.flatMap(({ title, renamedTo }) => (renamedTo === null ? [] : [[title, renamedTo]]))).toEqual([
    ['Actions', 'Things to do'],
  ]);
  expect(lists.find(({ noun }) => noun === 'action')).toMatchObject({ lacking: [], mayChange: 'yes' });
});

test('a list that is gone is still a fault to report, and the plan already read stays', async () => {
  tenant = await createPlan([mine()]);
  const store = await tenant.storeOf('lead');
  await tenant.ask('admin', 'DELETE', `/sites/${site}:/lists/Actions`);
  await store.load();
  expect(ready(store)).toMatchObject({ error: { status: 404 } });
  expect([...ready(store).snapshot.actions.keys()]).toEqual(['1.1']);
});

test('another list that has taken the old name gets nothing of ours, what was written waits, and health tells', async () => {
  tenant = await createPlan([mine()]);
  const store = await tenant.storeOf('lead');
  await rename('Updates', 'What was said');
  await tenant.ask('admin', 'POST', `/sites/${site}:/lists`, { displayName: 'Updates' });
  await store.postUpdate('1.1', 'u1', filledIn());
  await settled();
  const { body } = await tenant.ask('admin', 'GET', `/sites/${site}:/lists/Updates/items`);
  expect((body as Lists).value).toEqual([]);
  expect(ready(store)).toMatchObject({ error: null, outbox: [{ id: 'u1', state: 'stopped' }] });
  const { lists } = await readHealth(store.world, ready(store).snapshot);
  expect(lists.find(({ noun }) => noun === 'update')).toMatchObject({
    renamedTo: 'What was said',
    isNameTaken: true,
    lacking: [],
  });
});

test('on a device that is new to the plan health tells of a name that another list has, and set-up leaves that one alone', async () => {
  tenant = await createPlan([mine()]);
  const lead = await tenant.storeOf('lead');
  await lead.postUpdate('1.1', 'u1', filledIn());
  await rename('Updates', 'What was said');
  await tenant.ask('admin', 'POST', `/sites/${site}:/lists`, { displayName: 'Updates' });
  await addRow(tenant, 'Updates', { Title: 'Of the school council' });
  const admin = await tenant.storeOf('admin', fakeDisk());
  const { lists } = await readHealth(admin.world, ready(admin).snapshot);
  expect(
    lists.filter(({ isNameTaken }) => isNameTaken).map(({ title, renamedTo }) => [title, renamedTo]),
  ).toEqual([['Updates', 'What was said']]);
  expect(await admin.setUp(() => undefined)).toEqual({ lists: [], columns: [] });
  const { body } = await tenant.ask('admin', 'GET', `/sites/${site}:/lists/Updates/columns?$select=name`);
  expect((body as { value: readonly { name: string }[] }).value.map(({ name }) => name)).not.toContain(
    'Activity',
  );
});
