import type { Instant } from '#domain/date.ts';
import type { Account } from '#domain/person.ts';
import type { GraphItem } from '#graph/wire.ts';
import { ownedBy, type Disk } from './disk.ts';
import type { Changes } from './feed.ts';
import { columnsRead, type Replica } from './replica.ts';

/** The plan this device kept for an owner, or null when it kept none. Rejects where storage is refused. */
export async function readKeptPlan(disk: Disk, owner: string): Promise<Replica | null> {
  return disk.use(async (database) => {
    const reading = database.transaction(['rows', 'feeds']);
    const [kept, feeds] = await Promise.all([
      reading.objectStore('rows').getAll(ownedBy(owner)),
      reading.objectStore('feeds').getAll(ownedBy(owner)),
    ]);
    if (feeds.length === 0 || feeds.some((feed) => feed.columns !== columnsRead)) return null;
    const rows = new Map<string, Map<string, GraphItem>>(feeds.map((feed) => [feed.list, new Map()]));
    for (const { list, item } of kept) rows.get(list)?.set(item.id, item);
    return {
      rows: inRowOrder(rows),
      deltaLinks: new Map(feeds.map((feed) => [feed.list, feed.deltaLink])),
      readAt: feeds.map((feed) => feed.readAt).sort()[0] ?? '',
    };
  });
}

/**
 * Forgets the kept plans that nobody has opened since a moment, whoever they belong to: texts about services for children
 * should not lie on a device for ever. Drafts and what waits to be sent stay.
 */
export async function dropOldPlans(disk: Disk, before: Instant): Promise<void> {
  await disk.use(async (database) => {
    const writing = database.transaction(['rows', 'feeds', 'accounts'], 'readwrite');
    const feeds = await writing.objectStore('feeds').getAll(IDBKeyRange.bound([''], ['\uffff']));
    const owners = new Set(feeds.map((feed) => feed.owner));
    for (const feed of feeds) if (feed.readAt >= before) owners.delete(feed.owner);
    await Promise.all([
      ...[...owners].flatMap((owner) => [
        writing.objectStore('rows').delete(ownedBy(owner)),
        writing.objectStore('feeds').delete(ownedBy(owner)),
        writing.objectStore('accounts').delete(owner),
      ]),
      writing.done,
    ]);
  });
}

/** Who an owner is, as the library said last time; null when this device does not know. */
export async function readAccount(disk: Disk, owner: string): Promise<Account | null> {
  return disk.use(async (database) => (await database.get('accounts', owner)) ?? null);
}

/**
 * Keeps what a refresh brought; writes the changed rows only. Rows and mark go in together, or not at all. False, and
 * nothing kept, when the rows that were changed are not there: the device was cleared meanwhile, here or in another tab.
 */
export async function keepChanges(
  disk: Disk,
  owner: string,
  account: Account,
  changes: ReadonlyMap<string, Changes>,
  readAt: string,
): Promise<boolean> {
  return disk.use(async (database) => {
    const writing = database.transaction(['rows', 'feeds', 'accounts'], 'readwrite');
    const rows = writing.objectStore('rows');
    const kept = await writing.objectStore('feeds').getAll(ownedBy(owner));
    const isOnTop = ([list, change]: [string, Changes]) =>
      change.isWhole || kept.some((feed) => feed.list === list && feed.columns === columnsRead);
    if (![...changes].every(isOnTop)) return false;
    const work: Promise<unknown>[] = [writing.objectStore('accounts').put(account, owner)];
    for (const [list, change] of changes) {
      if (change.isWhole) work.push(rows.delete(IDBKeyRange.bound([owner, list], [owner, list, []])));
      for (const id of change.deleted) work.push(rows.delete([owner, list, id]));
      for (const item of change.changed) work.push(rows.put({ owner, list, item }, [owner, list, item.id]));
      work.push(
        writing
          .objectStore('feeds')
          .put({ owner, list, columns: columnsRead, deltaLink: change.deltaLink, readAt }, [owner, list]),
      );
    }
    await Promise.all([...work, writing.done]);
    return true;
  });
}

// keys sort as text ('10' before '2'); of two rows with one key the older has to come first
function inRowOrder(rows: Map<string, Map<string, GraphItem>>): Map<string, Map<string, GraphItem>> {
  for (const [list, items] of rows)
    rows.set(list, new Map([...items].sort(([a], [b]) => Number(a) - Number(b))));
  return rows;
}
