import { afterEach, expect, test } from 'vitest';
import { action, filledIn } from '../domain/plan-kit.ts';
import { createPlan, ready, rowsOf, settled, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const refs = ['1.1', '1.2', '1.3', '1.4'];
const mine = refs.map((ref) => action(ref, { leads: ['lea-lead'], status: 'on-track' }));
const theirs = action('2.1', { leads: ['somebody-else'] });
const post = (actionRef: string, activity = 'Work goes on.') => ({
  actionRef,
  updateId: `u-${actionRef}`,
  entry: filledIn({ activity }),
});

async function updated(): Promise<readonly string[]> {
  const of = (await rowsOf(tenant, 'Updates')).map((row) => String(row['ActionRef']));
  return of.toSorted((a, b) => a.localeCompare(b));
}

test('updates of several actions go together: all actions in one round trip, all rows in the next', async () => {
  tenant = await createPlan(mine);
  const store = await tenant.storeOf('lead');
  await settled();
  tenant.sent();
  const outcomes = await store.postUpdates(refs.map((ref) => post(ref)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved', 'saved']);
  const writing = tenant.sent().filter(({ parts }) => parts.some((part) => /^(PATCH|POST)/.test(part)));
  expect(writing.map(({ parts }) => parts.length)).toEqual([4, 4]);
  expect(await updated()).toEqual(refs);
  expect(ready(store).outbox).toEqual([]);
});

test('what the rules refuse, or somebody else overtook, keeps none of the others back', async () => {
  tenant = await createPlan([...mine, theirs]);
  const store = await tenant.storeOf('lead');
  const admin = await tenant.storeOf('admin');
  await admin.postUpdate('1.2', 'by-admin', filledIn({ status: 'at-risk', reason: 'Late.' }));
  const outcomes = await store.postUpdates([post('2.1'), post('1.2'), post('1.1'), post('1.3', '')]);
  expect(outcomes).toMatchObject([
    { kind: 'refused', refusals: [{ code: 'not-yours' }] },
    { kind: 'conflict' },
    { kind: 'saved', update: { actionRef: '1.1' } },
    { kind: 'refused', refusals: [{ field: 'activity' }] },
  ]);
  expect(await updated()).toEqual(['1.1', '1.2']);
});

test('without a network all of them are kept, and each arrives once when it is back', async () => {
  tenant = await createPlan(mine);
  const store = await tenant.storeOf('lead');
  tenant.fate(() => 'lost before');
  const outcomes = await store.postUpdates(refs.map((ref) => post(ref)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept', 'kept']);
  expect(ready(store).outbox.map(({ actionRef }) => actionRef)).toEqual(refs);
  tenant.fate(() => 'well');
  await tenant.pass(120_000);
  expect(ready(store).outbox).toEqual([]);
  expect(await updated()).toEqual(refs);
});

test('posted again under the same ids, as after an answer that nobody heard, each is there once', async () => {
  tenant = await createPlan(mine);
  const store = await tenant.storeOf('lead');
  tenant.fate(({ parts }) => (parts.some((part) => part.startsWith('POST')) ? 'lost after' : 'well'));
  await store.postUpdates(refs.map((ref) => post(ref)));
  tenant.fate(() => 'well');
  await store.postUpdates(refs.map((ref) => post(ref)));
  await tenant.pass(120_000);
  expect(await updated()).toEqual(refs);
});

test('nothing to post asks nothing of anybody', async () => {
  tenant = await createPlan(mine);
  const store = await tenant.storeOf('lead');
  await settled();
  tenant.sent();
  expect(await store.postUpdates([])).toEqual([]);
  expect(await store.postUpdates([post('9.9')])).toMatchObject([{ kind: 'refused' }]);
  expect(tenant.sent()).toEqual([]);
});
