import type { Draft } from './draft.ts';
import { keptEntry } from './kept-entry.ts';
import { inOrder, type Entry } from './outbox.ts';
import { ownedBy, type Disk } from './disk.ts';

/**
 * The outbox of one owner: on the disk where storage is allowed, and in this page's memory always. Nothing throws:
 * `isDurable` says whether what is in it would survive the closing of the page.
 */
export type Shelf = {
  isDurable(): boolean;
  /** The entries in order, read anew from the disk, because other tabs write there too. */
  read(): Promise<readonly Entry[]>;
  /** Adds or replaces an entry. A draft it was made from goes at the same moment. */
  put(entry: Entry, draftRef?: string): Promise<void>;
  /** Changes an entry if it is still there, also its id; null from `change` removes it. Gives what it became. */
  alter(id: string, change: (entry: Entry) => Entry | null): Promise<Entry | null>;
  /** Turns an entry into a draft, both at once or not at all; never in the place of the draft of another update. */
  takeBack(id: string, draft: Draft): Promise<'taken' | 'gone' | 'in the way' | 'refused'>;
};

const strict = { durability: 'strict' } as const;

/** The outbox of an owner on a disk. */
export function createShelf(disk: Disk, owner: string): Shelf {
  // what the disk refused to take, or (null) to let go: it counts all the same while the page lives
  const memory = new Map<string, Entry | null>();
  let lastRead: readonly Entry[] = [];
  let isDurable = true;
  const attempt = async <T>(work: () => Promise<T>, otherwise: () => T): Promise<T> => {
    try {
      const result = await work();
      isDurable = true;
      return result;
    } catch {
      // refused storage (private mode, quota, blocked third-party storage): known from isDurable and said on screen
      isDurable = false;
      return otherwise();
    }
  };
  const write = async (
    id: string,
    become: (entry: Entry | undefined) => Entry | null,
  ): Promise<Entry | null> =>
    disk.use(async (database) => {
      const writing = database.transaction('outbox', 'readwrite', strict);
      const next = become(await writing.store.get([owner, id]));
      await Promise.all([
        next?.id === id ? null : writing.store.delete([owner, id]),
        next === null ? null : writing.store.put(next, [owner, next.id]),
        writing.done,
      ]);
      memory.delete(id);
      if (next !== null) memory.delete(next.id);
      return next;
    });
  const hold = (id: string, next: Entry | null): Entry | null => {
    memory.set(id, null);
    if (next !== null) memory.set(next.id, next);
    return next;
  };
  return {
    isDurable: () => isDurable && memory.size === 0,
    read: async () => {
      lastRead = await attempt(
        async () =>
          disk.use(async (database) =>
            (await database.getAll('outbox', ownedBy(owner))).map((kept) => keptEntry(kept)),
          ),
        () => lastRead,
      );
      const held = [...memory.values()].filter((entry) => entry !== null);
      return inOrder([...lastRead.filter((entry) => !memory.has(entry.id)), ...held]);
    },
    put: async (entry, draftRef) => {
      await attempt(
        async () =>
          disk.use(async (database) => {
            const writing = database.transaction(['outbox', 'drafts'], 'readwrite', strict);
            const drafts = writing.objectStore('drafts');
            const draft = draftRef === undefined ? undefined : await drafts.get([owner, draftRef]);
            await Promise.all([
              writing.objectStore('outbox').put(entry, [owner, entry.id]),
              // another tab may be writing about the same action
              draft?.updateId === entry.id ? drafts.delete([owner, draft.actionRef]) : null,
              writing.done,
            ]);
            memory.delete(entry.id);
          }),
        () => void memory.set(entry.id, entry),
      );
    },
    alter: async (id, change) => {
      const held = memory.get(id);
      if (held !== undefined) {
        const next = hold(id, held === null ? null : change(held));
        await attempt(
          async () => write(id, () => next),
          () => next,
        );
        return next;
      }
      return attempt(
        async () => write(id, (entry) => (entry === undefined ? null : change(entry))),
        () => {
          const entry = lastRead.find((one) => one.id === id);
          if (entry === undefined) return null;
          return hold(id, change(entry));
        },
      );
    },
    takeBack: async (id, draft) =>
      attempt(
        async () =>
          disk.use(async (database) => {
            const writing = database.transaction(['outbox', 'drafts'], 'readwrite', strict);
            const [outbox, drafts] = [writing.objectStore('outbox'), writing.objectStore('drafts')];
            const kept = await outbox.get([owner, id]);
            const other = await drafts.get([owner, draft.actionRef]);
            const held = memory.get(id);
            if (held === null || (held === undefined && kept === undefined)) return 'gone';
            if (other !== undefined && other.updateId !== draft.updateId) return 'in the way';
            await Promise.all([
              drafts.put(draft, [owner, draft.actionRef]),
              outbox.delete([owner, id]),
              writing.done,
            ]);
            memory.delete(id);
            return 'taken';
          }),
        () => 'refused',
      ),
  };
}
