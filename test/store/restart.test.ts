import { afterEach, expect, test } from 'vitest';
import type { Store } from '#store/state.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { createDevice } from './device.ts';
import { change, createPlan, ready, rowsOf, settled, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) => action(ref, { leads: ['lea-lead'], status: 'on-track' });
const says = (activity: string) => filledIn({ activity });

/** What the Updates list says, in its order. */
async function said(): Promise<readonly unknown[]> {
  return (await rowsOf(tenant, 'Updates')).map((row) => row['Activity']);
}

async function minutes(n: number): Promise<void> {
  for (let minute = 0; minute < n; minute += 1) await tenant.pass(60_000);
}

function statesOf(store: Store): readonly string[] {
  return ready(store).outbox.map((entry) => `${entry.id} ${entry.state}`);
}

test('an update that waits behind another does not overwrite what somebody wrote after that one', async () => {
  tenant = await createPlan([mine('1.1')]);
  const [phone, desk] = [createDevice(tenant, 'lead'), createDevice(tenant, 'admin')];
  const { store } = await phone.open();
  // the first arrives, but nobody hears of it; the second waits behind it
  phone.line(({ path }) => (path === '/$batch' ? 'lost after' : 'lost before'));
  await store.postUpdate('1.1', 'u1', says('First.'));
  await store.postUpdate('1.1', 'u2', says('Second.'));
  const other = await desk.open();
  await other.store.postUpdate('1.1', 'theirs', says('Theirs, knowing the first.'));
  phone.line(() => 'well');
  await minutes(3);
  expect(await said()).toEqual(['First.', 'Theirs, knowing the first.']);
  expect(statesOf(store)).toEqual(['u2 conflict']);
  expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({
    LatestActivity: 'Theirs, knowing the first.',
  });
});

test('an update that waits behind another does not overwrite what was changed in the list meanwhile', async () => {
  tenant = await createPlan([mine('1.1')]);
  const phone = createDevice(tenant, 'lead');
  const { store } = await phone.open();
  phone.line(({ path }) => (path === '/$batch' ? 'lost after' : 'lost before'));
  await store.postUpdate('1.1', 'u1', says('First.'));
  await store.postUpdate('1.1', 'u2', { ...says('Second.'), status: 'at-risk', reason: 'Staff left.' });
  await change(tenant, 'Actions', '1', { Status: 'off-track' });
  phone.line(() => 'well');
  await minutes(3);
  expect(await said()).toEqual(['First.']);
  expect(statesOf(store)).toEqual(['u2 conflict']);
  expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({ Status: 'off-track' });
});

test('a text changed after an unheard arrival does not overwrite what somebody wrote in between', async () => {
  tenant = await createPlan([mine('1.1')]);
  const [phone, desk] = [createDevice(tenant, 'lead'), createDevice(tenant, 'admin')];
  const { store } = await phone.open();
  phone.line(({ path }) => (path === '/$batch' ? 'lost after' : 'lost before'));
  await store.postUpdate('1.1', 'u1', says('First.'));
  expect(await store.takeBack('u1')).toBe(true);
  const other = await desk.open();
  await other.store.postUpdate('1.1', 'theirs', says('Theirs.'));
  phone.line(() => 'well');
  const outcome = await store.postUpdate('1.1', 'u1', says('First, changed.'));
  await minutes(3);
  expect(await said()).toEqual(['First.', 'Theirs.']);
  expect(outcome).toMatchObject({ kind: 'conflict', conflict: { theirs: { latestActivity: 'Theirs.' } } });
  expect(await store.desk.read('1.1')).toMatchObject({ entry: { activity: 'First, changed.' } });
});

test('a text taken back, changed and sent while the first try is still under way is not lost', async () => {
  tenant = await createPlan([mine('1.1')]);
  const phone = createDevice(tenant, 'lead');
  const { store } = await phone.open();
  let arrive: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  let isFirst = true;
  phone.line(() => {
    if (!isFirst) return 'well';
    isFirst = false;
    return async (request, carryOut) => {
      await slow;
      return carryOut(request);
    };
  });
  const first = store.postUpdate('1.1', 'u1', says('First.'));
  await settled();
  expect(await store.takeBack('u1')).toBe(true);
  const second = store.postUpdate('1.1', 'u1', says('First, changed.'));
  await settled();
  arrive();
  await Promise.all([first, second]);
  await minutes(3);
  expect(await said()).toEqual(['First.', 'First, changed.']);
  expect(ready(store).outbox).toEqual([]);
});

test('what waits behind an entry that needs the person is not looked at again and again, and goes once that is decided', async () => {
  tenant = await createPlan([mine('1.1')]);
  const [phone, desk] = [createDevice(tenant, 'lead'), createDevice(tenant, 'admin')];
  const { store } = await phone.open();
  phone.setOnline(false);
  await store.postUpdate('1.1', 'u1', says('First.'));
  const other = await desk.open();
  await other.store.postUpdate('1.1', 'theirs', says('Theirs.'));
  phone.setOnline(true);
  await minutes(1);
  expect(statesOf(store)).toEqual(['u1 conflict']);
  await store.load();
  await store.postUpdate('1.1', 'u2', says('Second.'));
  expect(statesOf(store)).toEqual(['u1 conflict', 'u2 waiting']);
  let shown = 0;
  const stop = store.subscribe(() => (shown += 1));
  for (let second = 0; second < 20; second += 1) await tenant.pass(500);
  stop();
  expect(shown).toBeLessThan(3);
  await store.discard('u1');
  await settled();
  expect(await said()).toEqual(['Theirs.', 'Second.']);
});

test('a conflict that was met while nobody looked is told also when the page closes before the person decides', async () => {
  tenant = await createPlan([mine('1.1')]);
  const [phone, desk] = [createDevice(tenant, 'lead'), createDevice(tenant, 'admin')];
  const { store } = await phone.open();
  const other = await desk.open();
  await other.store.postUpdate('1.1', 'theirs', says('Theirs.'));
  expect(await store.postUpdate('1.1', 'u1', says('Mine.'))).toMatchObject({ kind: 'conflict' });
  for (const page of phone.pages()) page.close();
  const again = await phone.open();
  const draft = await again.store.desk.read('1.1');
  // the form tells of every update that came after the one a draft is based on
  expect(draft).toMatchObject({ entry: { activity: 'Mine.' }, basedOn: null });
  expect(ready(again.store).snapshot.actions.get('1.1')?.lastUpdateId).toBe('theirs');
});

test('a device that one page cleared stays clear while another page of the person goes on looking', async () => {
  tenant = await createPlan([mine('1.1'), mine('1.2')]);
  const phone = createDevice(tenant, 'lead');
  const [one, other] = [await phone.open(), await phone.open()];
  await one.store.clearDevice();
  await settled();
  for (let look = 0; look < 3; look += 1) {
    await change(tenant, 'Actions', '1', { Status: look === 1 ? 'off-track' : 'complete' });
    await other.store.load();
  }
  const kept = ['blocks', 'feeds', 'accounts'].map((store) => phone.disk.all(store).length);
  expect(kept).toEqual([0, 0, 0]);
  expect([...ready(other.store).snapshot.actions.keys()]).toEqual(['1.1', '1.2']);
  // who opens it anew has it kept again, and whole
  const anew = await phone.open();
  await change(tenant, 'Actions', '2', { Status: 'off-track' });
  await other.store.load();
  for (const page of phone.pages()) page.close();
  phone.setOnline(false);
  const offline = await phone.open();
  expect(ready(anew.store).me.key).toBe('lea-lead');
  expect([...ready(offline.store).snapshot.actions.keys()]).toEqual(['1.1', '1.2']);
});

test('a device that one page cleared stays clear while another page of the person is still being opened', async () => {
  tenant = await createPlan([mine('1.1')]);
  const phone = createDevice(tenant, 'lead');
  const one = await phone.open();
  await one.store.clearDevice();
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  phone.line(() => async (request, carryOut) => {
    const answer = await carryOut(request);
    await gate;
    return answer;
  });
  const opening = phone.open();
  await settled();
  await one.store.clearDevice();
  letGo();
  const other = await opening;
  await settled();
  expect([...ready(other.store).snapshot.actions.keys()]).toEqual(['1.1']);
  expect(['blocks', 'feeds', 'accounts'].map((store) => phone.disk.all(store).length)).toEqual([0, 0, 0]);
});

test('what was to be sent is gone from every page when one of them clears the device', async () => {
  tenant = await createPlan([mine('1.1')]);
  const phone = createDevice(tenant, 'lead');
  const [one, other] = [await phone.open(), await phone.open()];
  phone.setOnline(false);
  await one.store.postUpdate('1.1', 'u1', says('Of one.'));
  await settled();
  expect(statesOf(other.store)).toEqual(['u1 waiting']);
  await one.store.clearDevice();
  await settled();
  expect(statesOf(other.store)).toEqual([]);
});

test('what another page of the same person was writing about an action survives the sending of this one', async () => {
  tenant = await createPlan([mine('1.1')]);
  const phone = createDevice(tenant, 'lead');
  const [one, two] = [await phone.open(), await phone.open()];
  await two.store.desk.keep({
    actionRef: '1.1',
    updateId: 'of-two',
    entry: says('Typed in the other window.'),
    basedOn: null,
    keptAt: tenant.now().toISOString(),
  });
  expect(await one.store.postUpdate('1.1', 'of-one', says('Sent.'))).toMatchObject({ kind: 'saved' });
  expect(await two.store.desk.read('1.1')).toMatchObject({ updateId: 'of-two' });
});

test.each(['lost before', 'lost after'] as const)(
  'an update that took over what was changed in the list is sent once (%s)',
  async (fate) => {
    tenant = await createPlan([mine('1.1')]);
    const phone = createDevice(tenant, 'lead');
    const { store } = await phone.open();
    phone.setOnline(false);
    const reworded = { ...says('First.'), impact: 'Fewer wait.', impactRating: 'some-evidence' };
    await store.postUpdate('1.1', 'u1', reworded);
    await change(tenant, 'Actions', '1', { Status: 'off-track', LatestReason: 'Said the board.' });
    phone.setOnline(true);
    // the first try meets the change; the second, which carries it over, is not heard of
    let batches = 0;
    phone.line(({ path, parts }) => {
      if (path !== '/$batch' || !parts.some((part) => part.startsWith('PATCH'))) return 'well';
      batches += 1;
      return batches === 2 ? fate : 'well';
    });
    await minutes(4);
    const rows = await rowsOf(tenant, 'Updates');
    expect(rows).toMatchObject([
      { UpdateId: 'u1', Activity: 'First.', StatusAfter: 'off-track', Impact: 'Fewer wait.' },
    ]);
    expect(ready(store).outbox).toEqual([]);
    expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({ Status: 'off-track', LastUpdateId: 'u1' });
  },
);
