import { afterEach, expect, test } from 'vitest';
import type { Store } from '#store/state.ts';
import { action, filledIn } from '../domain/plan-kit.ts';
import { createDevice } from './device.ts';
import { changesIn, firstCycle, planOfTwoAdmins, proposal, reLead } from './run-kit.ts';
import { change, ready, rowsOf, settled, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) =>
  action(ref, { leads: ['lea-lead'], accountable: null, status: 'on-track', ownerAsWritten: 'Lea Lead' });

const cycleOf = (store: Store) => {
  const found = ready(store).snapshot.cycles.get(firstCycle.key);
  if (found === undefined) throw new Error('there is a cycle');
  return found;
};

const saveCycle = async (store: Store, given: Partial<typeof firstCycle>) =>
  store.run({ kind: 'save-cycle', cycle: { ...cycleOf(store), ...given } }, 'November 2026');

test('a setting reaches the library and is shown at once', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const store = await tenant.storeOf('admin');
  const outcome = await store.run({ kind: 'save-settings', settings: { themes: ['Autism'] } }, 'Labels');
  expect(outcome).toEqual({ kind: 'written', count: 1 });
  expect(ready(store)).toMatchObject({ outbox: [], snapshot: { settings: { themes: ['Autism'] } } });
  expect(await rowsOf(tenant, 'Settings')).toContainEqual(
    expect.objectContaining({ SettingKey: 'themes', Value: '["Autism"]' }),
  );
});

test('thirty actions get another lead in six round trips, and all is in its order', async () => {
  const refs = Array.from({ length: 30 }, (_, index) => `1.${String(index + 1)}`);
  tenant = await planOfTwoAdmins(refs.map(mine));
  const store = await tenant.storeOf('admin');
  await settled();
  tenant.sent();
  expect(await store.run(reLead(refs, 'ada-admin'), '30 actions')).toEqual({ kind: 'written', count: 60 });
  await settled();
  // a look at the plan before, three chains, a look at the plan afterwards
  expect(tenant.sent().length).toBeLessThanOrEqual(6);
  expect(await changesIn(tenant)).toEqual(refs.map((ref) => `re-lead to ada-admin ${ref}: approved`));
  const leads = (await rowsOf(tenant, 'Actions')).map((row) => row['LeadKeys']);
  expect(leads).toEqual(refs.map(() => 'ada-admin'));
  expect([...ready(store).snapshot.actions.values()].every((one) => one.leads[0] === 'ada-admin')).toBe(true);
});

test('two admins who decide the same change at the same moment: one decision, one refusal', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  await ada.run(
    { kind: 'save-settings', settings: { approval: { otherwise: byBoard, kinds: {} }, bodies: [board] } },
    'Rules',
  );
  await ada.run(reLead(['1.1'], 'ada-admin', {}, 'c'), 'Lead of 1.1');
  await lea.load();
  expect(await changesIn(tenant)).toEqual(['c 1.1: proposed']);
  const decision = { decidedOn: '2026-11-22', note: 'Minute 4.', ids: ['c 1.1'] };
  const both = await Promise.all([
    ada.run({ kind: 'decide-changes', verdict: 'approve', ...decision }, 'c 1.1'),
    lea.run({ kind: 'decide-changes', verdict: 'decline', ...decision }, 'c 1.1'),
  ]);
  expect(both.map((one) => one.kind).toSorted()).toEqual(['refused', 'written']);
  const [row] = await rowsOf(tenant, 'Changes');
  const isApproved = both[0].kind === 'written';
  expect(row).toMatchObject({ State: isApproved ? 'approved' : 'declined' });
  expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({
    LeadKeys: isApproved ? 'ada-admin' : 'lea-lead',
  });
  for (const store of [ada, lea]) expect(ready(store).outbox).toEqual([]);
});

test('two admins who save one cycle: different fields merge', async () => {
  tenant = await planOfTwoAdmins([]);
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  expect(await saveCycle(ada, { title: 'Autumn round' })).toMatchObject({ kind: 'written' });
  expect(await saveCycle(lea, { cutOffOn: '2026-12-03' })).toMatchObject({ kind: 'written' });
  await ada.load();
  expect(cycleOf(ada)).toMatchObject({ title: 'Autumn round', cutOffOn: '2026-12-03' });
  expect(cycleOf(lea)).toMatchObject({ title: 'Autumn round', cutOffOn: '2026-12-03' });
});

test('two admins who save one field of one cycle: the second learns of it, and the first one stands', async () => {
  tenant = await planOfTwoAdmins([]);
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  await saveCycle(ada, { title: 'Autumn round' });
  const outcome = await saveCycle(lea, { title: 'Round six' });
  expect(outcome).toMatchObject({ kind: 'refused', refusals: [{ code: 'changed-meanwhile' }] });
  expect(ready(lea).outbox).toEqual([]);
  expect(cycleOf(lea).title).toBe('Autumn round');
});

test('a form opened before somebody saved keeps what they saved, also where the plan was read again meanwhile', async () => {
  tenant = await planOfTwoAdmins([]);
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  const form = { ...cycleOf(lea), cutOffOn: '2026-12-03' };
  await saveCycle(ada, { title: 'Autumn round' });
  await lea.load();
  expect(await lea.run({ kind: 'save-cycle', cycle: form }, 'November 2026')).toEqual({
    kind: 'written',
    count: 1,
  });
  expect(cycleOf(lea)).toMatchObject({ title: 'Autumn round', cutOffOn: '2026-12-03' });
  const late = { ...form, cutOffOn: '2026-12-02' };
  expect(await lea.run({ kind: 'save-cycle', cycle: late }, 'November 2026')).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'changed-meanwhile' }],
  });
});

test('settings saved from a form opened before somebody saved them are refused, others are not', async () => {
  tenant = await planOfTwoAdmins([]);
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  const { snapshot } = ready(lea);
  await ada.run({ kind: 'save-settings', settings: { themes: ['Autism'] } }, 'Labels');
  await lea.load();
  const run = async (settings: object) => lea.run({ kind: 'save-settings', settings }, 'Labels', snapshot);
  expect(await run({ themes: ['Speech'] })).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'changed-meanwhile', facts: { by: 'Ada Admin' } }],
  });
  expect(await run({ alignments: ['Corporate plan'] })).toMatchObject({ kind: 'written' });
  expect(ready(lea).snapshot.settings).toMatchObject({ themes: ['Autism'], alignments: ['Corporate plan'] });
});

test('two admins who save a setting for the first time at once: the second is told, and the first stands', async () => {
  tenant = await planOfTwoAdmins([]);
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  await ada.run({ kind: 'save-settings', settings: { themes: ['Autism'] } }, 'Labels');
  expect(await lea.run({ kind: 'save-settings', settings: { themes: ['Speech'] } }, 'Labels')).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'changed-meanwhile' }],
  });
  expect(ready(lea)).toMatchObject({ outbox: [], snapshot: { settings: { themes: ['Autism'] } } });
});

test('a field somebody else set while this device was offline is shown, and overwritten only on demand', async () => {
  tenant = await planOfTwoAdmins([]);
  const train = createDevice(tenant, 'lead');
  const { store } = await train.open();
  train.setOnline(false);
  expect(await saveCycle(store, { title: 'Round six' })).toMatchObject({ kind: 'kept' });
  expect(cycleOf(store).title).toBe('Round six');
  await saveCycle(await tenant.storeOf('admin'), { title: 'Autumn round' });
  train.setOnline(true);
  await tenant.pass(120_000);
  const [entry] = ready(store).outbox;
  expect(entry).toMatchObject({ state: 'conflict', stop: { kind: 'clash' } });
  expect(entry?.stop).toMatchObject({
    clashes: [
      {
        is: 'changed',
        noun: 'cycle',
        key: '2026-11',
        field: 'Title',
        was: 'November 2026',
        now: 'Autumn round',
        mine: 'Round six',
        byName: 'Ada Admin',
      },
    ],
  });
  expect(cycleOf(store).title).toBe('Autumn round');
  await store.retry(entry?.id ?? '');
  await settled();
  expect(ready(store).outbox).toEqual([]);
  expect((await rowsOf(tenant, 'Cycles'))[0]).toMatchObject({ Title: 'Round six' });
});

test('a wish that the rules refuse by the time it is sent waits with the refusal, and holds nothing up', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const train = createDevice(tenant, 'lead');
  const { store } = await train.open();
  train.setOnline(false);
  await store.run({ kind: 'remove-cycle', key: '2026-11' }, 'November 2026');
  await store.run({ kind: 'save-settings', settings: { themes: ['Autism'] } }, 'Labels');
  expect(ready(store).snapshot.cycles.size).toBe(0);
  // somebody updates in this cycle meanwhile, so that it can no longer go
  const ada = await tenant.storeOf('admin');
  await ada.postUpdate('1.1', 'u1', filledIn({ activity: 'Met.' }));
  train.setOnline(true);
  await tenant.pass(120_000);
  expect(ready(store).outbox).toMatchObject([
    {
      label: 'November 2026',
      state: 'conflict',
      stop: { kind: 'refused', refusals: [{ code: 'cycle-in-use' }] },
    },
  ]);
  expect(ready(store).snapshot.cycles.size).toBe(1);
  expect(ready(store).snapshot.settings.themes).toEqual(['Autism']);
});

test('an approved change whose action was changed meanwhile stops with what it was and what it is', async () => {
  tenant = await planOfTwoAdmins([mine('1.1'), mine('1.2')]);
  const store = await tenant.storeOf('admin');
  const isChain = ({ parts }: { parts: readonly string[] }) =>
    parts.some((part) => part.includes('Changes/items'));
  let once = false;
  tenant.fate((sent) => {
    if (once || !isChain(sent) || !sent.parts[0]?.startsWith('POST')) return 'well';
    once = true;
    // between the look at the plan and the writing, somebody takes the second action over
    return async (request, carryOut) => {
      const [, second] = await rowsOf(tenant, 'Actions');
      await change(tenant, 'Actions', String(second?.['id']), { LeadKeys: 'somebody-new' });
      return carryOut(request);
    };
  });
  const outcome = await store.run(reLead(['1.1', '1.2'], 'ada-admin'), 'Two actions');
  expect(outcome).toMatchObject({ kind: 'kept', entry: { state: 'conflict' } });
  const [entry] = ready(store).outbox;
  expect(entry?.stop).toMatchObject({
    kind: 'clash',
    clashes: [
      {
        noun: 'action',
        key: '1.2',
        field: 'Delivery leads',
        was: 'lea-lead',
        now: 'somebody-new',
        mine: 'ada-admin',
      },
    ],
  });
  expect((await rowsOf(tenant, 'Actions')).map((row) => row['LeadKeys'])).toEqual([
    'ada-admin',
    'somebody-new',
  ]);
  expect(ready(store).snapshot.actions.get('1.2')?.leads).toEqual(['somebody-new']);
  await store.retry(entry?.id ?? '');
  await settled();
  expect((await rowsOf(tenant, 'Actions')).map((row) => row['LeadKeys'])).toEqual(['ada-admin', 'ada-admin']);
  expect(ready(store).outbox).toEqual([]);
});

test('two admins who give a new action the same number: the second is refused', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const { snapshot } = ready(await tenant.storeOf('admin'));
  expect(snapshot.sections.size).toBe(0);
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  for (const [store, title] of [[ada, 'Start well']] as const)
    await store.run({ kind: 'save-section', section: { ...section, title } }, 'Section 1');
  await lea.load();
  const wish = (id: string, title: string) => ({
    kind: 'propose-changes' as const,
    proposals: [proposal(id, { kind: 'add', action: { ...newAction, title, description: title } })],
  });
  expect(await ada.run(wish('a1', 'Train staff'), '1.9')).toMatchObject({ kind: 'written', count: 2 });
  expect(await lea.run(wish('a2', 'Hire staff'), '1.9')).toMatchObject({ kind: 'refused' });
  expect(await changesIn(tenant)).toEqual(['a1: approved']);
});

test('what was written before the page closed is not written again, and another page goes on', async () => {
  const refs = Array.from({ length: 15 }, (_, index) => `1.${String(index + 1)}`);
  for (const at of [1, 2, 3, 4])
    for (const when of ['before', 'after'] as const) {
      tenant = await planOfTwoAdmins(refs.map(mine));
      const device = createDevice(tenant, 'admin');
      const page = await device.open();
      page.closeAt(at, when);
      await page.during(page.store.run(reLead(refs, 'ada-admin'), '15 actions'));
      page.close();
      const next = await device.open();
      await settled();
      await tenant.pass(60_000);
      expect(ready(next.store).outbox).toEqual([]);
      expect((await changesIn(tenant)).toSorted()).toEqual(
        refs.map((ref) => `re-lead to ada-admin ${ref}: approved`).toSorted(),
      );
      expect((await rowsOf(tenant, 'Actions')).every((row) => row['LeadKeys'] === 'ada-admin')).toBe(true);
      if (!(at === 4 && when === 'after')) tenant.close();
    }
});

test('a setting that no column can hold is refused before anything is sent', async () => {
  tenant = await planOfTwoAdmins([]);
  const { admin } = { admin: 'admin' as const };
  const store = await tenant.storeOf(admin);
  await settled();
  tenant.sent();
  const themes = Array.from({ length: 2000 }, (_, index) => `Label ${String(index)} ${'x'.repeat(60)}`);
  const outcome = await store.run({ kind: 'save-settings', settings: { themes } }, 'Labels');
  expect(outcome).toMatchObject({ kind: 'refused' });
  expect(tenant.sent()).toEqual([]);
});

test('an update and a change of the plan to one action both arrive, whichever was first', async () => {
  for (const first of ['update', 'change'] as const) {
    tenant = await planOfTwoAdmins([mine('1.1')]);
    const device = createDevice(tenant, 'admin');
    const { store } = await device.open();
    device.setOnline(false);
    const update = async () => store.postUpdate('1.1', 'u1', filledIn({ activity: 'Met thrice.' }));
    const lead = async () => store.run(reLead(['1.1'], 'ada-admin'), 'Lead of 1.1');
    for (const work of first === 'update' ? [update, lead] : [lead, update])
      expect(await work()).toMatchObject({ kind: 'kept' });
    expect(ready(store).snapshot.actions.get('1.1')).toMatchObject({
      leads: ['ada-admin'],
      latestActivity: 'Met thrice.',
    });
    device.setOnline(true);
    await tenant.pass(120_000);
    expect(ready(store).outbox).toEqual([]);
    expect((await rowsOf(tenant, 'Actions'))[0]).toMatchObject({
      LeadKeys: 'ada-admin',
      LatestActivity: 'Met thrice.',
      LastUpdateId: 'u1',
    });
    if (first === 'update') tenant.close();
  }
});

const byBoard = {
  minor: { by: 'body', body: 'Board' },
  material: { by: 'body', body: 'Board' },
} as const;
const board = { name: 'Board', purpose: '', isActive: true };
const section = {
  row: null,
  key: '1',
  title: '',
  parent: null,
  order: 1,
  aim: '',
  howWeKnow: '',
  accountable: null,
  placeholders: [],
  importId: null,
};
const newAction = {
  ref: '1.9',
  title: '',
  description: '',
  section: '1',
  leads: ['lea-lead'],
  ownerAsWritten: 'Lea Lead',
  accountable: null,
  successMeasures: '',
  completionAsWritten: 'March 2027',
  reviewOn: null,
  themes: [],
  alignments: [],
  sources: [],
  follows: null,
};

test('an approval whose effect somebody else wrote meanwhile is not taken for begun: their decision stands', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const train = createDevice(tenant, 'lead');
  const { store } = await train.open();
  const ada = await tenant.storeOf('admin');
  await ada.run(
    { kind: 'save-settings', settings: { approval: { otherwise: byBoard, kinds: {} }, bodies: [board] } },
    'Rules',
  );
  await ada.run(reLead(['1.1'], 'ada-admin', {}, 'c'), 'Lead of 1.1');
  await store.load();
  const approve = {
    kind: 'decide-changes',
    verdict: 'approve',
    decidedOn: '2026-11-22',
    note: '',
    ids: ['c 1.1'],
  } as const;
  train.setOnline(false);
  expect(await store.run(approve, 'c 1.1')).toMatchObject({ kind: 'kept' });
  await tenant.pass(5000);
  expect(await ada.run(approve, 'c 1.1')).toMatchObject({ kind: 'written' });
  train.setOnline(true);
  await tenant.pass(120_000);
  expect(ready(store).outbox).toMatchObject([{ state: 'conflict', stop: { kind: 'refused' } }]);
  expect((await rowsOf(tenant, 'Changes'))[0]).toMatchObject({ State: 'approved', DecidedBy: 'ada-admin' });
});
