import { expect, test } from 'vitest';
import { below } from '#graph/address.ts';
import { saySetback } from '#screens/trouble-words.ts';
import { isClosed } from '#store/outbox.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { change, createPlan, ready, rowsOf, settled, site } from './world.ts';

const mine = action('1.1.1', { leads: ['lea-lead'], accountable: null });
const entry = filledIn({ status: 'at-risk', reason: 'Two posts are vacant.', activity: 'Advertised twice.' });

const close = async (tenant: Awaited<ReturnType<typeof createPlan>>, lifecycle: string) => {
  const [row] = await rowsOf(tenant, 'Actions');
  await change(tenant, 'Actions', String(row?.['id']), { Lifecycle: lifecycle });
};

test.each([
  ['withdrawn', 'withdrawn'],
  ['merged', 'merged into another one'],
])(
  'an update of an action that was %s meanwhile is not posted, and its text is kept',
  async (lifecycle, words) => {
    const tenant = await createPlan([mine]);
    const store = await tenant.storeOf('lead');
    await close(tenant, lifecycle);
    const outcome = await store.postUpdate('1.1.1', 'u-1', entry);
    expect(outcome).toMatchObject({
      kind: 'kept',
      isStopped: true,
      update: { activity: 'Advertised twice.' },
    });
    await settled();
    const [left] = ready(store).outbox;
    expect(left && isClosed(left)).toBe(true);
    expect(left && saySetback(left)).toContain(words);
    // nothing else on the page goes on as if it could be updated
    expect(ready(store).snapshot.actions.get('1.1.1')?.lifecycle).toBe(lifecycle);
    expect(await rowsOf(tenant, 'Updates')).toEqual([]);
    expect(await rowsOf(tenant, 'Actions')).toMatchObject([{ Status: 'on-track', Lifecycle: lifecycle }]);
    // time changes nothing about it; the person decides
    await tenant.pass(3_600_000);
    expect(ready(store).outbox.length).toBe(1);
    await store.discard('u-1');
    expect(ready(store).outbox).toEqual([]);
    tenant.close();
  },
);

test('an update that waited offline while its action was withdrawn keeps its text too', async () => {
  const tenant = await createPlan([mine]);
  const store = await tenant.storeOf('lead');
  tenant.fate(() => 'lost before');
  expect((await store.postUpdate('1.1.1', 'u-1', entry)).kind).toBe('kept');
  await close(tenant, 'withdrawn');
  tenant.fate(() => 'well');
  await tenant.pass(120_000);
  await tenant.pass(120_000);
  expect(ready(store).outbox).toMatchObject([{ id: 'u-1', state: 'conflict' }]);
  expect(await rowsOf(tenant, 'Updates')).toEqual([]);
  tenant.close();
});

test('an update of an action that was taken away meanwhile keeps its text, and the action is offered no more', async () => {
  const tenant = await createPlan([mine]);
  const store = await tenant.storeOf('lead');
  const [row] = await rowsOf(tenant, 'Actions');
  const gone = below(site, `/lists/Actions/items/${String(row?.['id'])}`);
  expect((await tenant.ask('admin', 'DELETE', gone)).status).toBe(204);
  expect((await store.postUpdate('1.1.1', 'u-1', entry)).kind).toBe('kept');
  await settled();
  expect(ready(store).outbox).toMatchObject([{ id: 'u-1', state: 'stopped' }]);
  expect(ready(store).snapshot.actions.has('1.1.1')).toBe(false);
  tenant.close();
});
