import { afterEach, expect, test } from 'vitest';
import { discussedNow, type DiscussedItem } from '#domain/meeting/discussed.ts';
import { below } from '#graph/address.ts';
import { packList } from '#lists/pack.ts';
import type { Store } from '#store/state.ts';
import { issued } from '../domain/issued-kit.ts';
import { planOfTwoAdmins } from './run-kit.ts';
import { add, addRow, change, ready, rowsOf, settled, site, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

const pack = issued({ row: null, cycle: '', preparedBy: 'ada-admin' });
const action = (id: string): DiscussedItem => ({ kind: 'action', id });

async function planWithPack(): Promise<Tenant> {
  const made = await planOfTwoAdmins([]);
  await add(made, packList, pack);
  made.sent();
  return made;
}

const mark = async (store: Store, item: DiscussedItem | null) =>
  store.run(
    { kind: 'mark-discussed', pack: pack.key, item, at: tenant.now().toISOString() },
    'What is discussed now',
  );
const seenBy = (store: Store) =>
  discussedNow(ready(store).snapshot, pack.key, tenant.now().toISOString())?.item.id ?? null;
const inLibrary = async () => {
  const row = (await rowsOf(tenant, 'Settings')).find((one) => one['SettingKey'] === 'discussed');
  // the app wrote it as JSON
  return row === undefined ? null : (JSON.parse(String(row['Value'])) as { item: DiscussedItem | null });
};

test('what an admin marks is seen by another person after a glance, which asks for one list only', async () => {
  tenant = await planWithPack();
  const [ada, reader] = [await tenant.storeOf('admin'), await tenant.storeOf('visitor')];
  expect(await mark(ada, action('1.1'))).toEqual({ kind: 'written', count: 1 });
  expect(seenBy(ada)).toBe('1.1');
  expect(seenBy(reader)).toBeNull();
  await settled();
  tenant.sent();
  await reader.glance();
  expect(seenBy(reader)).toBe('1.1');
  const sent = tenant.sent();
  expect(sent.flatMap(({ parts }) => parts)).toHaveLength(1);
  await reader.glance();
  expect(seenBy(reader)).toBe('1.1');
  expect(tenant.sent()).toHaveLength(1);
});

test('of two admins the last word counts, though the second had not seen the first', async () => {
  tenant = await planWithPack();
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  expect(await mark(ada, action('1.1'))).toMatchObject({ kind: 'written' });
  expect(await mark(lea, action('1.2'))).toMatchObject({ kind: 'written' });
  expect(await inLibrary()).toMatchObject({ item: action('1.2'), by: 'lea-lead' });
  // and once more over a row that both have seen in an earlier version
  expect(await mark(ada, action('1.3'))).toMatchObject({ kind: 'written' });
  expect(await inLibrary()).toMatchObject({ item: action('1.3'), by: 'ada-admin' });
  expect([ready(ada).outbox, ready(lea).outbox]).toEqual([[], []]);
  expect(seenBy(ada)).toBe('1.3');
});

test('a mark whose answer is lost is there once, and stays as it was made', async () => {
  tenant = await planWithPack();
  const ada = await tenant.storeOf('admin');
  await mark(ada, action('1.1'));
  let lost = 0;
  tenant.fate(({ parts }) =>
    parts.some((part) => part.startsWith('PATCH')) && (lost += 1) === 1 ? 'lost after' : 'well',
  );
  await mark(ada, action('1.2'));
  await tenant.pass(60_000);
  expect(lost).toBeGreaterThan(0);
  expect(await inLibrary()).toMatchObject({ item: action('1.2') });
  expect(ready(ada).outbox).toEqual([]);
});

test('a mark that could not be sent for minutes is not written over the meeting that has gone on', async () => {
  tenant = await planWithPack();
  const [ada, lea] = [await tenant.storeOf('admin'), await tenant.storeOf('lead')];
  await mark(lea, action('1.1'));
  await ada.load();
  tenant.fate(() => 'lost before');
  const waiting = mark(ada, action('1.2'));
  await tenant.pass(3_000);
  expect(await waiting).toMatchObject({ kind: 'kept' });
  expect(seenBy(ada)).toBe('1.2');
  await tenant.pass(180_000);
  await tenant.calm();
  await tenant.pass(120_000);
  await ada.load();
  await settled();
  expect(ready(ada).outbox).toEqual([]);
  expect(await inLibrary()).toMatchObject({ item: action('1.1') });
  expect(seenBy(ada)).toBe('1.1');
});

test('who is no admin is refused, and nothing is sent', async () => {
  tenant = await planWithPack();
  const reader = await tenant.storeOf('visitor');
  await settled();
  tenant.sent();
  expect(await mark(reader, action('1.1'))).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'admin-only' }],
  });
  expect(tenant.sent()).toEqual([]);
});

test('a glance that fails says so and keeps what was read; the next whole look puts it right', async () => {
  tenant = await planWithPack();
  const reader = await tenant.storeOf('visitor');
  tenant.fate(() => 'lost before');
  await reader.glance();
  expect(ready(reader).error).not.toBeNull();
  expect(ready(reader).snapshot.packs.size).toBe(1);
  await tenant.calm();
  await reader.load();
  expect(ready(reader).error).toBeNull();
});

test('a glance brings other settings too, and what it brought outlasts the page', async () => {
  tenant = await planWithPack();
  const world = tenant.worldOf('visitor');
  const reader = await tenant.storeOf('visitor', world.disk);
  const title = (await rowsOf(tenant, 'Settings')).find((one) => one['SettingKey'] === 'title');
  await change(tenant, 'Settings', String(title?.['id']), { Value: 'The plan of Oakshire' });
  await reader.glance();
  expect(ready(reader).snapshot.plan.title).toBe('The plan of Oakshire');
  await settled();
  tenant.fate(() => 'lost before');
  const again = await tenant.storeOf('visitor', world.disk);
  expect(ready(again).snapshot.plan.title).toBe('The plan of Oakshire');
});

test('a glance that answers only after a whole look brings nothing back that is deleted by then', async () => {
  tenant = await planWithPack();
  const id = await addRow(tenant, 'Settings', { Title: 'themes', SettingKey: 'themes', Value: '["Autism"]' });
  const reader = await tenant.storeOf('visitor');
  await change(tenant, 'Settings', id, { Value: '["Autism","Speech"]' });
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isFirst = true;
  tenant.fate(() => {
    if (!isFirst) return 'well';
    isFirst = false;
    return async (request, carryOut) => {
      const answer = await carryOut(request);
      await gate;
      return answer;
    };
  });
  const glance = reader.glance();
  await settled();
  await tenant.ask('admin', 'DELETE', below(site, `/lists/Settings/items/${id}`));
  await reader.load();
  expect(ready(reader).snapshot.stored.has('themes')).toBe(false);
  letGo();
  await glance;
  await settled();
  expect(ready(reader).snapshot.stored.has('themes')).toBe(false);
  await reader.look(false);
  expect(ready(reader).snapshot.stored.has('themes')).toBe(false);
});

test('what a glance ran into is over with the next glance that goes well; what a whole look ran into is not', async () => {
  tenant = await planWithPack();
  const reader = await tenant.storeOf('visitor');
  tenant.fate(() => 'lost before');
  await reader.glance();
  expect(ready(reader).error).not.toBeNull();
  await tenant.calm();
  await reader.glance();
  expect(ready(reader).error).toBeNull();
  tenant.fate(() => 'lost before');
  await reader.load();
  await tenant.calm();
  await reader.glance();
  // the plan on screen is still the one from before
  expect(ready(reader).error).not.toBeNull();
});

test('a glance that fails after a whole look did leaves what that one ran into, for the next glance is no whole look', async () => {
  tenant = await planWithPack();
  const reader = await tenant.storeOf('visitor');
  tenant.fate(() => 'lost before');
  await reader.load();
  const { error } = ready(reader);
  expect(error).not.toBeNull();
  await reader.glance();
  expect(ready(reader).error).toBe(error);
  await tenant.calm();
  await reader.glance();
  expect(ready(reader).error).toBe(error);
});
