import { afterEach, expect, test } from 'vitest';
import { action, filledIn } from '../domain/plan-kit.ts';
import { createDevice } from './device.ts';
import { createPlan, ready, rowsOf, settled, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) => action(ref, { leads: ['lea-lead'], status: 'on-track' });
const says = (activity: string) => filledIn({ activity });

async function said(): Promise<readonly unknown[]> {
  return (await rowsOf(tenant, 'Updates')).map((row) => row['Activity']);
}

/** A phone on which the next request is carried out only when `arrive` is called. */
async function slowPhone() {
  tenant = await createPlan([mine('1.1'), mine('1.2')]);
  const phone = createDevice(tenant, 'lead');
  const [one, two] = [await phone.open(), await phone.open()];
  await settled();
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
  tenant.sent();
  return { phone, one, two, arrive };
}

test('one page sends and both show it: on its way, then in the plan', async () => {
  const { one, two, arrive } = await slowPhone();
  const posted = one.store.postUpdate('1.1', 'u1', says('Sent by one.'));
  await settled();
  for (const { store } of [one, two]) {
    expect(ready(store).outbox).toMatchObject([{ id: 'u1', state: 'waiting' }]);
    expect(ready(store).snapshot.actions.get('1.1')?.latestActivity).toBe('Sent by one.');
  }
  arrive();
  expect(await posted).toMatchObject({ kind: 'saved' });
  await settled();
  for (const { store } of [one, two]) {
    expect(ready(store).outbox).toEqual([]);
    expect(ready(store).snapshot.updates.get('u1')?.row?.createdBy.name).toBe('Lea Lead');
  }
  expect(await said()).toEqual(['Sent by one.']);
});

test('two pages that post at once send one after the other, and both updates arrive once', async () => {
  const { one, two, arrive } = await slowPhone();
  const both = [
    one.store.postUpdate('1.1', 'u1', says('Of one.')),
    two.store.postUpdate('1.2', 'u2', says('Of two.')),
  ];
  await settled();
  const writes = () => tenant.sent().filter(({ parts }) => parts.some((part) => part.startsWith('PATCH')));
  expect(writes()).toHaveLength(1);
  arrive();
  expect(await Promise.all(both)).toMatchObject([{ kind: 'saved' }, { kind: 'saved' }]);
  expect(new Set(await said())).toEqual(new Set(['Of one.', 'Of two.']));
});

test.each(['before', 'after'] as const)(
  'when the sending page is closed in the middle, %s the library has it, the other takes over',
  async (when) => {
    tenant = await createPlan([mine('1.1')]);
    const phone = createDevice(tenant, 'lead');
    const [one, two] = [await phone.open(), await phone.open()];
    await settled();
    one.closeAt(1, when);
    expect(await one.during(one.store.postUpdate('1.1', 'u1', says('Of one.')))).toBeNull();
    expect(one.isOpen()).toBe(false);
    await tenant.pass(1000);
    expect(await said()).toEqual(['Of one.']);
    expect(ready(two.store).outbox).toEqual([]);
    expect(ready(two.store).snapshot.updates.has('u1')).toBe(true);
  },
);

test('what one page is told by a person, the other page follows: discarded is discarded', async () => {
  tenant = await createPlan([mine('1.1')]);
  const phone = createDevice(tenant, 'lead');
  const [one, two] = [await phone.open(), await phone.open()];
  phone.setOnline(false);
  await one.store.postUpdate('1.1', 'u1', says('Of one.'));
  await settled();
  await two.store.discard('u1');
  await settled();
  expect(ready(one.store).outbox).toEqual([]);
  phone.setOnline(true);
  await tenant.pass(120_000);
  expect(await said()).toEqual([]);
});

test('what the one page met stays met: the other does not try again before it is time', async () => {
  tenant = await createPlan([mine('1.1')]);
  const phone = createDevice(tenant, 'lead');
  const [one, two] = [await phone.open(), await phone.open()];
  await settled();
  await tenant.fault({ kind: 'throttle', path: '/$batch', retryAfter: 45, times: 1 });
  await one.store.postUpdate('1.1', 'u1', says('Of one.'));
  tenant.sent();
  for (let second = 0; second < 40; second += 1) await tenant.pass(1000);
  expect(tenant.sent()).toEqual([]);
  await tenant.pass(6000);
  expect(await said()).toEqual(['Of one.']);
  expect(ready(two.store).outbox).toEqual([]);
});

test('phone and desktop of one person are like two people: the second meets a conflict and overwrites nothing', async () => {
  tenant = await createPlan([mine('1.1')]);
  const [phone, desktop] = [createDevice(tenant, 'lead'), createDevice(tenant, 'lead')];
  const [one, two] = [await phone.open(), await desktop.open()];
  expect(await one.store.postUpdate('1.1', 'u1', says('On the phone.'))).toMatchObject({ kind: 'saved' });
  expect(ready(two.store).outbox).toEqual([]);
  const outcome = await two.store.postUpdate('1.1', 'u2', says('At the desk.'));
  expect(outcome).toMatchObject({
    kind: 'conflict',
    conflict: { theirs: { latestActivity: 'On the phone.' }, byName: 'Lea Lead' },
  });
  expect(await said()).toEqual(['On the phone.']);
  // having seen it, the person decides
  expect(await two.store.postUpdate('1.1', 'u2', says('At the desk.'))).toMatchObject({ kind: 'saved' });
  expect(await said()).toEqual(['On the phone.', 'At the desk.']);
});
