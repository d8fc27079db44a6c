import { afterEach, expect, test } from 'vitest';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { blankPerson } from '#domain/people/person.ts';
import { allLists } from '#lists/all.ts';
import { cycleList } from '#lists/cycle.ts';
import { personList } from '#lists/person.ts';
import { sectionList } from '#lists/section.ts';
import { createStore } from '#store/store.ts';
import { action, section } from '../domain/intake/intake-build.ts';
import { fakeDisk } from './fake-disk.ts';
import { filledIn } from '../domain/plan-kit.ts';
import { add, addRow, change, createPlan, people, ready, settled, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) => action(ref, { row: null, leads: ['lea-lead'], status: 'on-track' });
const minute = 60_000;
// who is asking, and the lists that leads write
const few = 1 + 3;
const all = 1 + allLists.length;

/** How many calls each request since the last look held; 1 for one that is no batch. */
const sizes = () => tenant.sent().map(({ parts }) => Math.max(1, parts.length));

test('first opening, opening again, saving and looking again take one round trip each', async () => {
  tenant = await createPlan([mine('1.1')]);
  tenant.sent();
  const disk = fakeDisk();
  const first = createStore(tenant.worldOf('lead', disk));
  await first.open(people.lead.id);
  expect(sizes()).toEqual([all]);
  const again = createStore(tenant.worldOf('lead', disk));
  let painted = -1;
  again.subscribe(() => {
    if (painted < 0 && again.getState().phase === 'ready') painted = tenant.sent().length;
  });
  await again.open(people.lead.id);
  expect(painted).toBe(0);
  expect(sizes()).toEqual([all]);
  expect((await again.postUpdate('1.1', 'u1', filledIn())).kind).toBe('saved');
  await settled();
  // afterwards what leads write is read again: what came of it, and what others wrote
  expect(sizes()).toEqual([2, few]);
});

test('the look of each minute asks for what leads write, and every fifth minute for everything', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  const asked: number[] = [];
  for (let at = 1; at <= 11; at += 1) {
    await tenant.pass(minute);
    tenant.sent();
    await store.look(false);
    asked.push(...sizes());
  }
  expect(asked).toEqual([few, few, few, few, all, few, few, few, few, all, few]);
});

test('where the other lists are shown, each look asks for everything', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  await tenant.pass(minute);
  tenant.sent();
  await store.look(true);
  expect(sizes()).toEqual([all]);
});

test('a lead’s update is seen without asking for the other lists', async () => {
  tenant = await createPlan([mine('1.1')]);
  const reader = await tenant.storeOf('admin');
  const lead = await tenant.storeOf('lead');
  expect((await lead.postUpdate('1.1', 'u1', filledIn({ activity: 'Begun.' }))).kind).toBe('saved');
  await tenant.pass(minute);
  tenant.sent();
  await reader.look(false);
  expect(sizes()).toEqual([few]);
  expect(ready(reader).snapshot.actions.get('1.1')?.latestActivity).toBe('Begun.');
});

test('what alters actions by anything but updates brings what they refer to along, at once', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  await add(tenant, sectionList, section('9', 'New heading', { row: null }));
  await addRow(tenant, 'Actions', { Ref: '9.1', Title: 'New', SectionKey: '9' });
  await tenant.pass(minute);
  tenant.sent();
  await store.look(false);
  expect(sizes()).toEqual([few, all - few]);
  expect(ready(store).snapshot.sections.get('9')?.title).toBe('New heading');
  // and then it is as fresh as if everything had been asked for
  await tenant.pass(4 * minute);
  tenant.sent();
  await store.look(false);
  expect(sizes()).toEqual([few]);
});

test('an import whose actions come with their updates brings its new headings and people along, at once', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  await add(tenant, sectionList, section('9', 'New heading', { row: null }));
  await addRow(tenant, 'Actions', { Ref: '9.1', Title: 'New', SectionKey: '9', LastUpdateId: 'u1' });
  await addRow(tenant, 'Updates', { UpdateId: 'u1', ActionRef: '9.1', Submitted: '2026-11-22T10:00:00Z' });
  await tenant.pass(minute);
  await store.look(false);
  expect(ready(store).snapshot.actions.get('9.1')?.section).toBe('9');
  expect(ready(store).snapshot.sections.get('9')?.title).toBe('New heading');
});

test('an action that was updated and given to somebody new in one minute brings its people along', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  await add(tenant, personList, blankPerson('nia-new', 'Nia New'));
  await change(tenant, 'Actions', '1', { LastUpdateId: 'u1', LeadKeys: 'nia-new' });
  await addRow(tenant, 'Updates', { UpdateId: 'u1', ActionRef: '1.1', Submitted: '2026-11-22T10:00:00Z' });
  await tenant.pass(minute);
  await store.look(false);
  expect(ready(store).snapshot.people.get('nia-new')?.name).toBe('Nia New');
});

const round: Cycle = {
  key: 'c9',
  title: 'Next round',
  opensOn: '2026-11-01',
  remindOn: [],
  cutOffOn: '2026-11-27',
  freezeOn: '2026-11-30',
  circulateOn: '2026-12-01',
  meetings: [],
  row: null,
};

test('an update for a cycle that was only just planned brings the cycle along', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  await add(tenant, cycleList, round);
  const row = { UpdateId: 'u1', ActionRef: '1.1', CycleKey: 'c9', Submitted: '2026-11-22T10:00:00Z' };
  await addRow(tenant, 'Updates', row);
  await change(tenant, 'Actions', '1', { Status: 'at-risk', LastUpdateId: 'u1' });
  await tenant.pass(minute);
  await store.look(false);
  expect(ready(store).snapshot.updates.get('u1')?.cycle).toBe('c9');
  expect(ready(store).snapshot.cycles.has('c9')).toBe(true);
});

test('a proposed change brings along what it refers to', async () => {
  tenant = await createPlan([mine('1.1')]);
  const admin = await tenant.storeOf('admin');
  await add(tenant, personList, blankPerson('nia-new', 'Nia New'));
  await addRow(tenant, 'Changes', { ChangeId: 'c1' });
  await tenant.pass(minute);
  await admin.look(false);
  expect(ready(admin).snapshot.people.has('nia-new')).toBe(true);
});

test('what changed in the other lists alone is seen at the latest after five minutes, and on demand at once', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  const name = () => ready(store).snapshot.people.get('lea-lead')?.name;
  await change(tenant, personList.title, '2', { Title: 'Lea Newname' });
  await tenant.pass(minute);
  await store.look(false);
  expect(name()).not.toBe('Lea Newname');
  await tenant.pass(4 * minute);
  await store.look(false);
  expect(name()).toBe('Lea Newname');
  await change(tenant, personList.title, '2', { Title: 'Lea Again' });
  await store.load();
  expect(name()).toBe('Lea Again');
});

test('everything asked for while a small look is under way is asked for all the same', async () => {
  tenant = await createPlan([mine('1.1')]);
  const store = await tenant.storeOf('lead');
  tenant.sent();
  await Promise.all([store.look(false), store.load(), store.load()]);
  expect(sizes()).toEqual([few, all]);
});

test('a device keeps what small looks bring, too', async () => {
  tenant = await createPlan([mine('1.1')]);
  const disk = fakeDisk();
  const store = await tenant.storeOf('lead', disk);
  await change(tenant, 'Actions', '1', { Status: 'at-risk', LastUpdateId: 'u1' });
  await addRow(tenant, 'Updates', { UpdateId: 'u1', ActionRef: '1.1', Submitted: '2026-11-22T10:00:00Z' });
  await store.look(false);
  tenant.fate(() => 'lost before');
  const offline = await tenant.storeOf('lead', disk);
  expect(ready(offline).snapshot.actions.get('1.1')?.status).toBe('at-risk');
  expect(ready(offline).snapshot.updates.has('u1')).toBe(true);
});
