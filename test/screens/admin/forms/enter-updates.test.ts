import { expect, test } from 'vitest';
import {
  enterUpdates,
  type EnteringEnd,
  type EntryEnd,
  type EntryWish,
} from '#screens/admin/forms/enter-updates.ts';
import type { Store } from '#store/state.ts';
import { action, filledIn } from '../../../domain/plan-kit.ts';
import { createPlan, ready, rowsOf, settled } from '../../../store/world.ts';

const refs = ['1.1', '1.2', '1.3'] as const;
const actions = refs.map((ref) => action(ref, { leads: ['someone', 'lea-lead'], accountable: null }));
const wish = (ref: string, activity = `Met about ${ref}.`): EntryWish => ({
  updateId: `form.${ref}`,
  ref,
  title: 'An action',
  entry: filledIn({ activity }),
});

test('updates are entered one after the other for whoever filled in the form', async () => {
  const tenant = await createPlan(actions);
  const store = await tenant.storeOf('admin');
  const { told, how } = await entering(
    store,
    refs.map((ref) => wish(ref)),
  );
  expect(how).toEqual({ kind: 'done' });
  expect(told).toEqual(['begin 0', 'end 0 entered', 'begin 1', 'end 1 entered', 'begin 2', 'end 2 entered']);
  const rows = await rowsOf(tenant, 'Updates');
  expect(rows.map((row) => [row['UpdateId'], row['OnBehalfOf'], row['Activity']])).toEqual(
    refs.map((ref) => [`form.${ref}`, 'lea-lead', `Met about ${ref}.`]),
  );
  tenant.close();
});

test('the same form again enters nothing twice, and says so', async () => {
  const tenant = await createPlan(actions);
  const store = await tenant.storeOf('admin');
  await entering(store, [wish('1.1')]);
  // on another day, on another device
  const { told } = await entering(await tenant.storeOf('admin'), [wish('1.1'), wish('1.2')]);
  expect(told).toEqual(['begin 0', 'end 0 already', 'begin 1', 'end 1 entered']);
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(2);
  tenant.close();
});

test('what a rule refuses is told with its reason, and the others go on', async () => {
  const tenant = await createPlan(actions);
  const store = await tenant.storeOf('admin');
  const { told, ends } = await entering(store, [wish('1.1', ''), wish('9.9'), wish('1.3')]);
  expect(told.filter((one) => one.startsWith('end'))).toEqual([
    'end 0 refused',
    'end 1 refused',
    'end 2 entered',
  ]);
  expect(ends.map((end) => (end.kind === 'refused' ? end.refusals.map(({ code }) => code) : []))).toEqual([
    ['activity-missing'],
    ['action-unknown'],
    [],
  ]);
  tenant.close();
});

test('stopping lets the one under way end, and begins no other', async () => {
  const tenant = await createPlan(actions);
  const store = await tenant.storeOf('admin');
  const stopper = new AbortController();
  const { told, how } = await entering(
    store,
    refs.map((ref) => wish(ref)),
    {
      stopper,
      onBegin: (index) => {
        if (index === 1) stopper.abort();
      },
    },
  );
  expect(how).toEqual({ kind: 'stopped' });
  expect(told).toEqual(['begin 0', 'end 0 entered', 'begin 1', 'end 1 entered']);
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(2);
  tenant.close();
});

test('without a connection all are kept on the device once, and arrive later', async () => {
  const tenant = await createPlan(actions);
  const store = await tenant.storeOf('admin');
  tenant.fate(() => 'lost before');
  const first = await entering(store, [wish('1.1'), wish('1.2')]);
  expect(first.told.filter((one) => one.startsWith('end'))).toEqual(['end 0 kept', 'end 1 kept']);
  // the same form while they wait
  const again = await entering(store, [wish('1.1'), wish('1.2')]);
  expect(again.told.filter((one) => one.startsWith('end'))).toEqual(['end 0 kept', 'end 1 kept']);
  expect(ready(store).outbox).toHaveLength(2);
  tenant.fate(() => 'well');
  await tenant.pass(120_000);
  await tenant.pass(120_000);
  await settled();
  expect(ready(store).outbox).toEqual([]);
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(2);
  tenant.close();
});

test('an update whose answer was lost is entered once', async () => {
  const tenant = await createPlan(actions);
  const store = await tenant.storeOf('admin');
  tenant.fate(({ method }) => (method === 'POST' ? 'lost after' : 'well'));
  await entering(store, [wish('1.1')]);
  tenant.fate(() => 'well');
  await tenant.pass(120_000);
  await settled();
  await entering(store, [wish('1.1')]);
  expect(await rowsOf(tenant, 'Updates')).toHaveLength(1);
  tenant.close();
});

test('where somebody was faster nothing is overwritten, and no draft of the form’s words is left behind', async () => {
  const tenant = await createPlan(actions);
  const store = await tenant.storeOf('admin');
  const lead = await tenant.storeOf('lead');
  await lead.postUpdate('1.1', 'theirs', filledIn({ activity: 'Theirs.', nextSteps: 'Their next step.' }));
  const { ends } = await entering(store, [wish('1.1'), wish('1.2')]);
  expect(ends).toEqual([{ kind: 'overtaken', byName: 'Lea Lead' }, { kind: 'entered' }]);
  expect(store.conflictOf('1.1')).toBeNull();
  expect(await store.desk.list()).toEqual([]);
  expect(ready(store).outbox).toEqual([]);
  const row = (await rowsOf(tenant, 'Actions')).find((one) => one['Ref'] === '1.1');
  expect(row?.['LatestActivity']).toBe('Theirs.');
  // and once more on purpose, on top of theirs
  expect((await entering(store, [wish('1.1')])).ends).toEqual([{ kind: 'entered' }]);
  tenant.close();
});

test('one that breaks ends the whole, with the error, and begins no other', async () => {
  const tenant = await createPlan(actions);
  const store = await tenant.storeOf('admin');
  const broken: Store = { ...store, postUpdate: async () => Promise.reject(new Error('a bug')) };
  const { told, how } = await entering(broken, [wish('1.1'), wish('1.2')]);
  expect(how).toEqual({ kind: 'broken', error: new Error('a bug') });
  expect(told).toEqual(['begin 0']);
  tenant.close();
});

async function entering(
  store: Store,
  wishes: readonly EntryWish[],
  {
    stopper = new AbortController(),
    onBegin,
  }: { readonly stopper?: AbortController; readonly onBegin?: (index: number) => void } = {},
): Promise<{ told: readonly string[]; ends: readonly EntryEnd[]; how: EnteringEnd }> {
  const told: string[] = [];
  const ends: EntryEnd[] = [];
  const how = await enterUpdates(
    store,
    'lea-lead',
    wishes,
    {
      onBegin: (index) => {
        told.push(`begin ${String(index)}`);
        onBegin?.(index);
      },
      onEnd: (index, end) => {
        told.push(`end ${String(index)} ${end.kind}`);
        ends.push(end);
      },
    },
    stopper.signal,
  );
  return { told, ends, how };
}
