import { afterEach, expect, test } from 'vitest';
import { saySetback } from '#screens/trouble-words.ts';
import type { Entry } from '#store/outbox.ts';
import { openOutbox } from '#store/outbox-runner.ts';
import { fetchWriting } from '#store/writing.ts';
import { action, update } from '../domain/intake/intake-build.ts';
import { createPlan, people, ready, rowsOf, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

/** An outbox with one update in it, on a page to which what sends comes only when it is put there. */
async function withoutSender(waitsMs = 0) {
  tenant = await createPlan([action('1.1', { leads: ['lea-lead'], status: 'on-track' })]);
  let isThere = false;
  let entries: readonly Entry[] = [];
  const outbox = openOutbox(
    tenant.worldOf('lead'),
    people.lead.id,
    {
      onEntries: (now) => {
        entries = now;
      },
      asSent: (one) => one,
      onSaved: () => undefined,
      onRoundNews: () => undefined,
      isHeld: () => false,
      plan: {
        readPlan: async () => Promise.reject(new Error('no plan is changed here')),
        decide: async () => Promise.resolve({ kind: 'refused', refusals: [] }),
        onRow: () => undefined,
        onPlanWritten: () => undefined,
      },
    },
    async () => (isThere ? fetchWriting() : Promise.reject(new TypeError('Failed to fetch'))),
  );
  const before = ready(await tenant.storeOf('lead')).snapshot.actions.get('1.1');
  if (before === undefined) throw new Error('the plan has its action');
  await outbox.put({
    id: 'u1',
    kind: 'update',
    label: '1.1',
    actionRef: '1.1',
    writes: [
      {
        kind: 'edit',
        noun: 'action',
        key: '1.1',
        before,
        set: { latestActivity: 'Met twice.', lastUpdateId: 'u1' },
      },
      { kind: 'add', noun: 'update', value: update('1.1', { id: 'u1', row: null }) },
    ],
    total: 2,
    enteredAt: tenant.now().toISOString(),
    attempts: 0,
    nextTryAt: waitsMs === 0 ? 0 : tenant.now().getTime() + waitsMs,
    state: 'waiting',
    setback: null,
    theirs: null,
  });
  return { outbox, entry: () => entries[0], come: () => void (isThere = true) };
}

test('where the part of the app that sends does not come, what waits says so, and goes on waiting', async () => {
  const { outbox, entry } = await withoutSender();
  await outbox.send();
  const waiting = entry();
  expect(waiting).toMatchObject({ state: 'waiting', attempts: 0, setback: { code: 'senderNotFetched' } });
  expect(waiting && saySetback(waiting)).toBe(
    'The part of One Plan that sends this could not be fetched. It will be sent as soon as that is over. If it stays, open the tab again.',
  );
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
});

test('once the part that sends has come, what waits is sent by itself', async () => {
  const { outbox, entry, come } = await withoutSender();
  await outbox.send();
  come();
  await tenant.pass(60_000);
  expect(entry()).toBeUndefined();
  expect((await rowsOf(tenant, 'Updates')).map((row) => row['UpdateId'])).toEqual(['u1']);
});

test('what waits for its turn no longer says that the part did not come once it has', async () => {
  const { outbox, entry, come } = await withoutSender(600_000);
  await outbox.send();
  expect(entry()).toMatchObject({ setback: { code: 'senderNotFetched' } });
  come();
  await outbox.send();
  expect(entry()).toMatchObject({ id: 'u1', state: 'waiting', setback: null });
});
