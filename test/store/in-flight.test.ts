import { afterEach, expect, test } from 'vitest';
import { createStore } from '#store/store.ts';
import { action } from '../domain/intake/intake-build.ts';
import { fakeDisk } from './fake-disk.ts';
import { filledIn } from '../domain/plan-kit.ts';
import {
  createPlan,
  people,
  ready,
  rowsOf,
  settled,
  type Interception,
  type Sent,
  type Tenant,
} from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) => action(ref, { row: null, leads: ['lea-lead'], status: 'on-track' });

/** The first request with a POST in it is held until it is let go: carried out at once, or never. */
function held(isCarriedOut: boolean) {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isMet = false;
  const fate = (sent: Sent) => {
    if (isMet || !sent.parts.some((part) => part.startsWith('POST'))) return 'well' as const;
    isMet = true;
    const hold: Interception = async (request, carryOut) => {
      const answer = isCarriedOut ? await carryOut(request) : null;
      await gate;
      if (answer === null) throw new TypeError('Failed to fetch');
      return answer;
    };
    return hold;
  };
  return { fate, letGo: () => letGo() };
}

test('clearing the device keeps nothing of the plan there, and the next opening has it whole', async () => {
  tenant = await createPlan([mine('1.1'), mine('1.2')]);
  const disk = fakeDisk();
  const store = await tenant.storeOf('lead', disk);
  expect(disk.all('blocks').length).toBeGreaterThan(0);
  await store.clearDevice();
  await store.load();
  expect([...disk.all('blocks'), ...disk.all('feeds'), ...disk.all('accounts')]).toEqual([]);
  const again = await tenant.storeOf('lead', disk);
  expect([...ready(again).snapshot.actions.keys()]).toEqual(['1.1', '1.2']);
  expect([...ready(await tenant.storeOf('lead', disk)).snapshot.actions.keys()]).toEqual(['1.1', '1.2']);
});

test('an update taken back while under way, changed and saved again arrives with its new text', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  let turn: Promise<unknown> = Promise.resolve();
  const store = createStore({
    ...tenant.worldOf('lead', disk),
    tabs: {
      // as Web Locks do: one at a time
      alone: async (_, work) => {
        const next = turn.then(work, work);
        turn = next.catch(() => undefined);
        return next;
      },
      tell: () => undefined,
      hear: () => undefined,
    },
  });
  await store.open(people.lead.id);
  const hold = held(true);
  tenant.fate(hold.fate);
  const first = store.postUpdate('1.1', 'u1', filledIn({ activity: 'Old text.' }));
  await settled();
  expect(await store.takeBack('u1')).toBe(true);
  const second = store.postUpdate('1.1', 'u1', filledIn({ activity: 'New text, longer.' }));
  await settled();
  hold.letGo();
  await Promise.all([first, second]);
  await tenant.pass(120_000);
  const texts = (await rowsOf(tenant, 'Updates')).map((row) => row['Activity']);
  expect(texts.at(-1)).toBe('New text, longer.');
  expect(ready(store).outbox).toEqual([]);
});

test('an update discarded while it was under way and never arrived is not called saved', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  const hold = held(false);
  tenant.fate(hold.fate);
  const outcome = store.postUpdate('1.1', 'u1', filledIn());
  await settled();
  await store.discard('u1');
  hold.letGo();
  expect(await outcome).toEqual({ kind: 'gone' });
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
});

test('an update that another tab sent is called saved', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const store = await tenant.storeOf('lead', disk);
  const other = await tenant.storeOf('lead', disk);
  tenant.fate(() => 'lost before');
  expect((await store.postUpdate('1.1', 'u1', filledIn())).kind).toBe('kept');
  tenant.fate(() => 'well');
  await other.load();
  await tenant.pass(120_000);
  // the same wish again finds that it has arrived
  await store.load();
  expect(ready(store).snapshot.updates.get('u1')?.row).not.toBeNull();
  expect(ready(store).outbox).toEqual([]);
});
