import { afterEach, expect, test } from 'vitest';
import type { ImportPlan } from '#domain/intake/check-import.ts';
import { importedId, stoodId } from '#domain/intake/imported-update.ts';
import { refusal } from '#domain/refusal.ts';
import { cycleList } from '#lists/cycle.ts';
import { note, nothing, promise, report } from '../domain/intake/import-kit.ts';
import { action, person, section, filledIn } from '../domain/plan-kit.ts';
import { firstCycle, planOfTwoAdmins } from './run-kit.ts';
import { add, change, ready, rowsOf, settled, type Sent, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const mine = (ref: string) => action(ref, { leads: ['lea-lead'], accountable: null, status: 'on-track' });
const joining: ImportPlan = {
  ...nothing,
  sections: [section('3', 'Right start', null, 9)],
  people: [person('newcomer')],
  actions: [{ ...action('3.1', { section: '3', leads: ['newcomer'], accountable: null }), importId: 'imp' }],
};
const reportId = importedId('imp', '1.1.update');
const command: ImportPlan = {
  ...joining,
  proposals: [promise({ kind: 'measure', ref: '1.1', successMeasures: 'Nobody waits.' })],
  updates: [
    report('1.1', { activity: 'From the file.' }),
    note('3.1', '2026-09-10', 'Panel met.'),
    note('3.1', '2026-11-05', 'Pathway agreed.'),
  ],
};

const updatesById = async () =>
  new Map((await rowsOf(tenant, 'Updates')).map((row) => [String(row['UpdateId']), row]));
const actionRow = async (ref: string) => (await rowsOf(tenant, 'Actions')).find((row) => row['Ref'] === ref);
const isEdit = ({ parts }: Sent) => parts.some((part) => part.startsWith('PATCH'));

test('an import that waits until its cycle is frozen reports for the next one, and moves no note', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  await add(tenant, cycleList, {
    ...firstCycle,
    key: '2027-01',
    title: 'January 2027',
    opensOn: '2027-01-01',
    cutOffOn: '2027-01-20',
    freezeOn: '2027-01-22',
    circulateOn: '2027-01-25',
  });
  const store = await tenant.storeOf('admin');
  tenant.fate(() => 'lost before');
  expect(await store.importPlan(command, 'plan.docx')).toMatchObject({ kind: 'kept' });
  // its updates are no draft that a person could take back and change
  expect(await store.takeBack('import imp')).toBe(false);
  await tenant.pass(20 * 24 * 3600 * 1000);
  tenant.fate(() => 'well');
  await store.retry('import imp');
  await settled();
  expect(ready(store).outbox).toEqual([]);
  const rows = await updatesById();
  const told = [...rows.values()].map((row) => [
    row['ActionRef'],
    String(row['Submitted']).slice(0, 10),
    row['CycleKey'],
  ]);
  expect(told.map((one) => one.join(' ')).toSorted()).toEqual([
    '1.1 2026-12-12 2027-01',
    '1.1 2026-12-12 2027-01',
    '3.1 2026-09-10 before',
    '3.1 2026-11-05 2026-11',
  ]);
  const at = String(rows.get(reportId)?.['Submitted']);
  expect(String(rows.get(stoodId(reportId))?.['Submitted']) < at).toBe(true);
  expect(await actionRow('1.1')).toMatchObject({ LastUpdateId: reportId, LastUpdated: at });
  await store.load();
  expect(await store.importPlan({ kind: 'undo-import', importId: 'imp' }, 'plan.docx')).toMatchObject({
    kind: 'written',
  });
  expect(await actionRow('1.1')).toMatchObject({ LatestActivity: mine('1.1').latestActivity });
  expect((await updatesById()).size).toBe(0);
});

test('an import that waited meets what a lead wrote before a row of it is written, and writes none', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const [store, lead] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  tenant.fate(() => 'lost before');
  expect(await store.importPlan(command, 'plan.docx')).toMatchObject({ kind: 'kept' });
  await tenant.calm();
  await lead.postUpdate('1.1', 'theirs', filledIn({ activity: 'By the lead.' }));
  await store.retry('import imp');
  await settled();
  expect(await actionRow('1.1')).toMatchObject({ LatestActivity: 'By the lead.', LastUpdateId: 'theirs' });
  const [left] = ready(store).outbox;
  expect(left?.stop).toEqual({
    kind: 'refused',
    refusals: [refusal('import-overtaken', null, { refs: '1.1' })],
  });
  expect(left?.writes).toHaveLength(left?.total ?? 0);
  expect(await actionRow('3.1')).toBeUndefined();
  await store.discard('import imp');
  await store.load();
  expect(ready(store).outbox).toEqual([]);
});

test('an import on a page that has not seen a lead’s update is refused whole, and the page then shows it', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const [store, lead] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  await lead.postUpdate('1.1', 'theirs', filledIn({ activity: 'By the lead.' }));
  await settled();
  expect(await store.importPlan(command, 'plan.docx')).toEqual({
    kind: 'refused',
    refusals: [refusal('import-overtaken', null, { refs: '1.1' })],
  });
  expect(ready(store).outbox).toEqual([]);
  expect(ready(store).snapshot.actions.get('1.1')?.latestActivity).toBe('By the lead.');
  expect([...(await updatesById()).keys()]).toEqual(['theirs']);
  expect(await rowsOf(tenant, 'Sections')).toHaveLength(ready(store).snapshot.sections.size);
  expect(await actionRow('3.1')).toBeUndefined();
});

test('numbers that another import took meanwhile are named, and nothing is written', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const [store, other] = [await tenant.storeOf('admin'), await tenant.storeOf('admin')];
  expect(await other.importPlan(joining, 'plan.docx')).toMatchObject({ kind: 'written' });
  const again = {
    ...nothing,
    importId: 'imp2',
    sections: [section('4', 'Other', null, 10)],
    actions: ['9.1', '3.1'].map((ref) => ({
      ...action(ref, { section: '4', leads: ['lea-lead'], accountable: null }),
      importId: 'imp2',
    })),
  };
  expect(await store.importPlan(again, 'plan.docx')).toEqual({
    kind: 'refused',
    refusals: [refusal('ref-taken', null, { ref: '3.1' })],
  });
  expect(await actionRow('9.1')).toBeUndefined();
});

test('an undoing does not remove what somebody changed after it was decided', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const store = await tenant.storeOf('admin');
  expect(await store.importPlan(joining, 'plan.docx')).toEqual({ kind: 'written', count: 4 });
  const row = await actionRow('3.1');
  tenant.fate((sent) => (sent.parts.some((part) => part.startsWith('DELETE')) ? 'lost before' : 'well'));
  expect(await store.importPlan({ kind: 'undo-import', importId: 'imp' }, 'plan.docx')).toMatchObject({
    kind: 'kept',
  });
  await tenant.calm();
  await change(tenant, 'Actions', String(row?.['id']), { Wording: 'Somebody worked on this.' });
  await store.retry('undo-import imp');
  await settled();
  expect(await actionRow('3.1')).toMatchObject({ Wording: 'Somebody worked on this.' });
  expect(ready(store).outbox).toMatchObject([{ state: 'conflict', stop: { kind: 'clash' } }]);
});

test('what of an import has not arrived does not come after its undoing', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const store = await tenant.storeOf('admin');
  tenant.fate((sent) => (isEdit(sent) ? 'lost before' : 'well'));
  expect(await store.importPlan(command, 'plan.docx')).toMatchObject({ kind: 'kept' });
  await tenant.calm();
  await store.load();
  const before = await actionRow('1.1');
  expect(await store.importPlan({ kind: 'undo-import', importId: 'imp' }, 'plan.docx')).toMatchObject({
    kind: 'written',
  });
  for (let minute = 0; minute < 3; minute += 1) await tenant.pass(60_000);
  expect(ready(store).outbox).toEqual([]);
  expect(await actionRow('1.1')).toEqual(before);
  expect([await actionRow('3.1'), (await updatesById()).size]).toEqual([undefined, 0]);
});

test('an import sent again is written once, and says so', async () => {
  tenant = await planOfTwoAdmins([mine('1.1')]);
  const store = await tenant.storeOf('admin');
  expect(await store.importPlan(command, 'plan.docx')).toMatchObject({ kind: 'written' });
  expect(await store.importPlan(command, 'plan.docx')).toEqual({ kind: 'written', count: 0 });
  expect(ready(store).outbox).toEqual([]);
  expect((await updatesById()).size).toBe(4);
});
