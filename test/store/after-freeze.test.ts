import { afterEach, expect, test } from 'vitest';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays, daysBetween, dayOf } from '#domain/date.ts';
import { cycleList } from '#lists/cycle.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { createDevice } from './device.ts';
import { firstCycle, planOfTwoAdmins } from './run-kit.ts';
import { add, rowsOf, settled, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const nextCycle: Cycle = {
  ...firstCycle,
  key: 'next',
  title: 'The next cycle',
  opensOn: addDays(firstCycle.freezeOn, 10),
  remindOn: [],
  cutOffOn: addDays(firstCycle.freezeOn, 30),
  freezeOn: addDays(firstCycle.freezeOn, 35),
  circulateOn: addDays(firstCycle.freezeOn, 36),
};

/** Writes an update without a connection while the first cycle is open, and sends it so many days after its freeze. */
async function sentAfter(daysAfterFreeze: number): Promise<void> {
  tenant = await planOfTwoAdmins([action('1.1', { leads: ['lea-lead'], status: 'on-track' })]);
  await add(tenant, cycleList, nextCycle);
  const phone = createDevice(tenant, 'lead');
  const { store } = await phone.open();
  phone.setOnline(false);
  expect(await store.postUpdate('1.1', 'u1', filledIn({ activity: 'Written on a train.' }))).toMatchObject({
    kind: 'kept',
  });
  const days = daysBetween(dayOf(tenant.now()), firstCycle.freezeOn) + daysAfterFreeze;
  await tenant.pass(days * 86_400_000);
  phone.setOnline(true);
  await store.load();
  await tenant.pass(120_000);
  await settled();
}

test('an update that waited until its cycle was frozen counts for the next one, from the day it was sent', async () => {
  await sentAfter(2);
  const sentOn = addDays(firstCycle.freezeOn, 2);
  const [update] = await rowsOf(tenant, 'Updates');
  expect(update).toMatchObject({ UpdateId: 'u1', CycleKey: 'next', Activity: 'Written on a train.' });
  expect(String(update?.['Submitted'])).toContain(sentOn);
  const [shown] = await rowsOf(tenant, 'Actions');
  expect(shown?.['LastUpdated']).toBe(update?.['Submitted']);
});

test('an update that is sent on the day of the freeze keeps its cycle and when it was written', async () => {
  const writtenOn = '2026-11-22';
  await sentAfter(0);
  const [update] = await rowsOf(tenant, 'Updates');
  expect(update).toMatchObject({ UpdateId: 'u1', CycleKey: firstCycle.key });
  expect(String(update?.['Submitted'])).toContain(writtenOn);
});
