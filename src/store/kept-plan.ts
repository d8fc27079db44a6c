import type { Instant } from '#domain/date.ts';
import type { Account } from '#domain/people/person.ts';
import type { GraphItem } from '#graph/wire.ts';
import { ownedBy, type Disk } from './disk.ts';
import type { Changes } from './feed.ts';
import { columnsRead, type Replica } from './replica.ts';

/** The plan this device kept for an owner, or null when it kept none. Rejects where storage is refused. */
export async function readKeptPlan(disk: Disk, owner: string): Promise<Replica | null> {
  return disk.use(async (database) => {
    const reading = database.transaction(['blocks', 'feeds']);
    const [kept, feeds] = await Promise.all([
      reading.objectStore('blocks').getAll(ownedBy(owner)),
      reading.objectStore('feeds').getAll(ownedBy(owner)),
    ]);
    if (feeds.length === 0 || feeds.some((feed) => feed.columns !== columnsRead)) return null;
    const rows = new Map<string, Map<string, GraphItem>>(feeds.map((feed) => [feed.list, new Map()]));
    // the blocks of a list come in their order, and the rows in each are in theirs
    for (const { list, items } of kept) for (const item of items) rows.get(list)?.set(item.id, item);
    return {
      rows,
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
    const writing = database.transaction(['blocks', 'feeds', 'accounts'], 'readwrite');
    const feeds = await writing.objectStore('feeds').getAll(IDBKeyRange.bound([''], ['\uffff']));
    const owners = new Set(feeds.map((feed) => feed.owner));
    for (const feed of feeds) if (feed.readAt >= before) owners.delete(feed.owner);
    await Promise.all([
      ...[...owners].flatMap((owner) => [
        writing.objectStore('blocks').delete(ownedBy(owner)),
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
 * Keeps what a refresh brought, so that the device has the plan as far as `replica`; writes only the blocks in which rows
 * have changed, one after the other, so that the page answers meanwhile. Rows and mark go in together, or not at all. False,
 * and nothing kept, when what has changed is all there would be: the device was cleared meanwhile, or another version of the
 * app keeps its plan there.
 */
export async function keepChanges(
  disk: Disk,
  owner: string,
  account: Account,
  changes: ReadonlyMap<string, Changes>,
  replica: Pick<Replica, 'deltaLinks' | 'readAt'>,
): Promise<boolean> {
  const { readAt } = replica;
  return disk.use(async (database) => {
    const writing = database.transaction(['blocks', 'feeds', 'accounts'], 'readwrite');
    const blocks = writing.objectStore('blocks');
    const kept = await writing.objectStore('feeds').getAll(ownedBy(owner));
    const isThere = (list: string) =>
      changes.get(list)?.isWhole === true ||
      kept.some((feed) => feed.list === list && feed.columns === columnsRead);
    if (![...replica.deltaLinks.keys()].every(isThere)) return false;
    // should one request fail, all of it is taken back
    const whole = writing.done;
    whole.catch(() => undefined);
    await writing.objectStore('accounts').put(account, owner);
    for (const [list, change] of changes) {
      if (change.isWhole) await blocks.delete(IDBKeyRange.bound([owner, list], [owner, list, []]));
      for (const [block, rows] of inBlocks(change)) {
        const key: [string, string, number] = [owner, list, block];
        const before = change.isWhole ? undefined : await blocks.get(key);
        const items = merged(before?.items ?? [], rows);
        if (items.length > 0) await blocks.put({ owner, list, items }, key);
        else if (before !== undefined) await blocks.delete(key);
      }
      const { deltaLink } = change;
      await writing
        .objectStore('feeds')
        .put({ owner, list, columns: columnsRead, deltaLink, readAt }, [owner, list]);
    }
    await whole;
    return true;
  });
}

/** How many ids a block spans: few rows are written anew for one that changed, and long lists have few blocks. */
const idsInBlock = 250;

// what changed in each block: the rows by their id, null for those that are gone
function inBlocks({ changed, deleted }: Changes): ReadonlyMap<number, ReadonlyMap<string, GraphItem | null>> {
  const blocks = new Map<number, Map<string, GraphItem | null>>();
  const note = (id: string, item: GraphItem | null) => {
    const block = Math.floor(Number(id) / idsInBlock) || 0;
    const already = blocks.get(block);
    if (already) already.set(id, item);
    else blocks.set(block, new Map([[id, item]]));
  };
  for (const id of deleted) note(id, null);
  for (const item of changed) note(item.id, item);
  return blocks;
}

// in the order of the ids: of two rows with one key the older has to come first
function merged(
  before: readonly GraphItem[],
  rows: ReadonlyMap<string, GraphItem | null>,
): readonly GraphItem[] {
  return [
    ...before.filter(({ id }) => !rows.has(id)),
    ...[...rows.values()].filter((item) => item !== null),
  ].sort((a, b) => Number(a.id) - Number(b.id));
}
