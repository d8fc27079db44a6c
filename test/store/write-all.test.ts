import { afterEach, expect, test } from 'vitest';
import { actionList } from '#lists/action.ts';
import { updateList } from '#lists/update.ts';
import type { World } from '#store/world.ts';
import { writeAll, type RowWrite } from '#store/write-all.ts';
import { action, update } from '../domain/intake/intake-build.ts';
import { add, createPlan, rowsOf, type Tenant } from './world.ts';

let tenant: Tenant;
afterEach(() => tenant.close());

test('45 rows travel in three batches, and progress says what is left', async () => {
  const world = await begin();
  const left: number[] = [];
  const written = await writeAll(world, rows(45), async (rest) => {
    left.push(rest.length);
    return Promise.resolve();
  });
  expect([written.done.length, written.failed, left]).toEqual([45, [], [25, 5, 0]]);
  expect(tenant.sent().map((one) => one.parts.length)).toEqual([20, 20, 5]);
  expect(await refs()).toEqual(rows(45).map(refOf));
});

test('nothing to write sends nothing', async () => {
  const world = await begin();
  expect(await writeAll(world, [], nothing)).toEqual({ done: [], failed: [] });
  expect(tenant.sent()).toEqual([]);
});

test.for<[string, 'lost before' | 'lost after', number]>([
  ['the first', 'lost before', 1],
  ['the first', 'lost after', 1],
  ['the second', 'lost before', 2],
  ['the second', 'lost after', 2],
  ['the last', 'lost after', 3],
])('when %s batch is %s, every row is written once', async ([, fate, number]) => {
  const world = await begin();
  let batch = 0;
  tenant.fate(({ path }) => (path === '/$batch' && (batch += 1) === number ? fate : 'well'));
  const written = await writeAll(world, rows(45), nothing);
  expect([written.done.length, written.failed]).toEqual([45, []]);
  expect((await refs()).toSorted()).toEqual(rows(45).map(refOf).toSorted());
});

test('a row whose answer alone was lost is not written twice', async () => {
  const world = await begin();
  await tenant.fault({
    kind: 'lostResponse',
    method: 'POST',
    path: '/lists/Actions/items',
    skip: 3,
    times: 2,
  });
  expect((await writeAll(world, rows(10), nothing)).failed).toEqual([]);
  expect(await refs()).toEqual(rows(10).map(refOf));
});

test('throttled rows are sent again, the others are not', async () => {
  const world = await begin();
  await tenant.fault({ kind: 'throttle', method: 'POST', path: '/lists/Actions/items', skip: 5, times: 3 });
  expect((await writeAll(world, rows(20), nothing)).failed).toEqual([]);
  expect(tenant.sent().map((one) => one.parts.length)).toEqual([20, 3]);
  expect((await refs()).toSorted()).toEqual(rows(20).map(refOf).toSorted());
});

test('a connection that stays away ends the writing with what is left, and the next try completes it', async () => {
  const world = await begin();
  let batch = 0;
  tenant.fate(({ path }) => {
    if (path === '/$batch') batch += 1;
    return batch >= 2 ? 'lost before' : 'well';
  });
  let rest: readonly RowWrite[] = [];
  const written = await writeAll(world, rows(45), async (left) => {
    rest = left;
    return Promise.resolve();
  });
  expect([written.done.length, written.failed.length, rest.length]).toEqual([20, 20, 25]);
  expect(written.failed[0]?.error).toMatchObject({ status: 0 });
  await tenant.calm();
  expect((await writeAll(world, rest, nothing)).failed).toEqual([]);
  expect((await refs()).toSorted()).toEqual(rows(45).map(refOf).toSorted());
});

test('writing the same rows again writes nothing twice', async () => {
  const world = await begin();
  await writeAll(world, rows(5), nothing);
  const again = await writeAll(world, rows(5), nothing);
  expect([again.done.length, again.failed]).toEqual([5, []]);
  expect(await refs()).toHaveLength(5);
});

test('a reference that another row took meanwhile is reported, not counted as written', async () => {
  const world = await begin();
  await add(tenant, actionList, action('2.2', { row: null, importId: 'other-import' }));
  const written = await writeAll(world, rows(3), nothing);
  expect(written.failed).toMatchObject([{ change: { value: { ref: '2.2' } }, error: { status: 400 } }]);
  expect(written.done.map(refOf)).toEqual(['2.1', '2.3']);
});

test('whoever may only read is told so with a typed 403', async () => {
  await begin();
  const written = await writeAll(tenant.worldOf('visitor'), rows(2), nothing);
  expect(written.failed).toMatchObject([{ error: { status: 403 } }, { error: { status: 403 } }]);
  expect(await refs()).toEqual([]);
});

test('an empty page before the row does not make it look missing', async () => {
  const world = await begin();
  await tenant.fault({ kind: 'lostResponse', method: 'POST', path: '/lists/Updates/items' });
  await tenant.fault({ kind: 'emptyPage', path: 'UpdateId eq', times: 1 });
  const value = update('2.1', { row: null, id: 'u1' });
  const written = await writeAll(world, [{ kind: 'add', noun: 'update', value }], nothing);
  expect(written.failed).toEqual([]);
  expect((await rowsOf(tenant, updateList.title)).map((one) => one['UpdateId'])).toEqual(['u1']);
});

test('a sign-in that fails is thrown as it is', async () => {
  const world = await begin();
  const failure = new Error('You closed the sign-in window');
  const send: World['send'] = async () => Promise.reject(failure);
  await expect(writeAll({ ...world, send }, rows(2), nothing)).rejects.toBe(failure);
});

async function begin(): Promise<World> {
  tenant = await createPlan([]);
  return tenant.worldOf('admin');
}

function rows(count: number): readonly RowWrite[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'add' as const,
    noun: 'action' as const,
    value: action(`2.${String(at + 1)}`, { row: null, importId: 'our-import' }),
  }));
}

function refOf(one: RowWrite): string {
  return one.noun === 'action' ? one.value.ref : '';
}

async function refs(): Promise<readonly string[]> {
  return (await rowsOf(tenant, 'Actions')).map((one) => String(one['Ref']));
}

async function nothing(): Promise<void> {
  return Promise.resolve();
}
