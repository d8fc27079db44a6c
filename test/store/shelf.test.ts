import { expect, test } from 'vitest';
import type { Entry } from '#store/outbox.ts';
import { createShelf } from '#store/shelf.ts';
import { fakeDisk } from './fake-disk.ts';

const owner = 'oid@site';

test('entries come back in their order, and only their owner’s', async () => {
  const disk = fakeDisk();
  const shelf = createShelf(disk, owner);
  await shelf.put(entry('b', 2));
  await shelf.put(entry('a', 1));
  await createShelf(disk, 'oid@site-2').put(entry('c', 1));
  await createShelf(disk, 'oid').put(entry('d', 1));
  expect(await ids(shelf)).toEqual(['a', 'b']);
  expect(shelf.isDurable()).toBe(true);
});

test('what one tab writes another one reads', async () => {
  const disk = fakeDisk();
  const [one, two] = [createShelf(disk, owner), createShelf(disk, owner)];
  await one.put(entry('a', 1));
  await two.alter('a', (now) => ({ ...now, attempts: 3 }));
  expect(await one.read()).toMatchObject([{ id: 'a', attempts: 3 }]);
  await one.alter('a', () => null);
  expect(await two.read()).toEqual([]);
});

test('the draft an entry was made from goes with its coming', async () => {
  const disk = fakeDisk();
  await disk.use(async (database) =>
    database.put('drafts', { actionRef: '1.1', updateId: 'a' } as never, [owner, '1.1']),
  );
  await createShelf(disk, owner).put(entry('a', 1), '1.1');
  expect(disk.all('drafts')).toEqual([]);
});

test('to alter what is gone does nothing', async () => {
  const shelf = createShelf(fakeDisk(), owner);
  expect(await shelf.alter('a', (now) => now)).toBeNull();
  expect(await shelf.read()).toEqual([]);
});

test('where storage is refused, entries live in the page, and the page says so', async () => {
  const disk = fakeDisk();
  disk.refuse('everything');
  const shelf = createShelf(disk, owner);
  await shelf.put(entry('a', 1), '1.1');
  expect([await ids(shelf), shelf.isDurable()]).toEqual([['a'], false]);
  await shelf.alter('a', (now) => ({ ...now, attempts: 1 }));
  expect(await shelf.read()).toMatchObject([{ attempts: 1 }]);
  await shelf.alter('a', () => null);
  expect(await ids(shelf)).toEqual([]);
});

test('what was kept before the disk refused is not forgotten', async () => {
  const disk = fakeDisk();
  const shelf = createShelf(disk, owner);
  await shelf.put(entry('a', 1));
  await shelf.read();
  disk.refuse('everything');
  expect([await ids(shelf), shelf.isDurable()]).toEqual([['a'], false]);
});

test('a change the disk cannot take is remembered all the same, so that nothing is sent without end', async () => {
  const disk = fakeDisk();
  const shelf = createShelf(disk, owner);
  await shelf.put(entry('a', 1));
  await shelf.put(entry('b', 2));
  await shelf.read();
  disk.refuse('writes');
  expect(await shelf.alter('a', (now) => ({ ...now, state: 'stopped' }))).toMatchObject({ state: 'stopped' });
  expect(await shelf.alter('b', () => null)).toBeNull();
  expect(await shelf.read()).toMatchObject([{ id: 'a', state: 'stopped' }]);
  expect(shelf.isDurable()).toBe(false);
});

test('once the disk takes writes again, it catches up with the page', async () => {
  const disk = fakeDisk();
  const shelf = createShelf(disk, owner);
  await shelf.put(entry('a', 1));
  await shelf.read();
  disk.refuse('writes');
  await shelf.alter('a', (now) => ({ ...now, attempts: 1 }));
  await shelf.put(entry('b', 2));
  disk.refuse('nothing');
  await shelf.alter('a', (now) => ({ ...now, attempts: now.attempts + 1 }));
  await shelf.alter('b', (now) => now);
  expect(disk.all('outbox')).toMatchObject([
    { id: 'a', attempts: 2 },
    { id: 'b', attempts: 0 },
  ]);
  expect(shelf.isDurable()).toBe(true);
  await shelf.alter('a', () => null);
  expect(await ids(createShelf(disk, owner))).toEqual(['b']);
});

async function ids(shelf: ReturnType<typeof createShelf>): Promise<readonly string[]> {
  return (await shelf.read()).map((one) => one.id);
}

function entry(id: string, order: number): Entry {
  return {
    id,
    kind: 'update',
    label: '1.1',
    actionRef: '1.1',
    writes: [],
    total: 0,
    enteredAt: '2026-11-22T10:00:00Z',
    order,
    attempts: 0,
    nextTryAt: 0,
    state: 'waiting',
    setback: null,
    theirs: null,
  };
}
