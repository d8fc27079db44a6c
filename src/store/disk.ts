import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { GraphItem } from '#graph/wire.ts';
import type { Account } from '#domain/people/person.ts';
import type { CurationDraft } from './curation-draft.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './outbox.ts';
import type { TypedForms } from './form-typing.ts';

/**
 * Some rows of a list as they were last read, those whose ids are near to each other, under the person and site they were
 * read for. One by one, a long list would take a browser many times as long to keep and to read.
 */
export type KeptBlock = {
  readonly owner: string;
  readonly list: string;
  readonly items: readonly GraphItem[];
};

/** How far a list has been read: where its next changes are asked for. */
export type KeptFeed = {
  readonly owner: string;
  readonly list: string;
  /** The columns of all lists as they were read; a kept plan is used only while they are the same. */
  readonly columns: string;
  /** Address of the next delta; null when the list can only be read whole. */
  readonly deltaLink: string | null;
  readonly readAt: string;
};

/** What the device keeps: drafts, packs in preparation, what is typed into other forms, the outbox, and the last plan read. Every key begins with whose it is. */
export type Shelves = DBSchema & {
  drafts: { key: [string, string]; value: Draft };
  curations: { key: [string, string]; value: CurationDraft };
  typing: { key: [string, string]; value: TypedForms[keyof TypedForms] };
  outbox: { key: [string, string]; value: Entry };
  blocks: { key: [string, string, number]; value: KeptBlock };
  feeds: { key: [string, string]; value: KeptFeed };
  accounts: { key: string; value: Account };
};

/** The opened storage. */
export type Database = IDBPDatabase<Shelves>;

/** The device's storage. Every call may reject where storage is refused; the caller says so to the person. */
export type Disk = {
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
};

/**
 * Storage in IndexedDB, opened at the first use; after a refusal the next use tries anew. A connection that the browser
 * closed is opened again at once, and the work done a second time: nothing of it had been taken in.
 */
export function createDisk(open: () => Promise<Database> = openDatabase): Disk {
  let opening: Promise<Database> | null = null;
  const once = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    opening ??= open();
    try {
      return await work(await opening);
    } catch (error) {
      opening = null;
      throw error;
    }
  };
  return {
    use: async (work) => {
      try {
        return await once(work);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'InvalidStateError') return once(work);
        throw error;
      }
    },
  };
}

/** All keys of one owner. */
export function ownedBy(owner: string): IDBKeyRange {
  return IDBKeyRange.bound([owner], [owner, []]);
}

/**
 * Puts what a person typed into a store in the place of what was there, null removes it. Ends when the device has it for good:
 * 'kept on this device' has to hold when the power goes too.
 */
export async function putForGood<Name extends 'drafts' | 'curations' | 'typing'>(
  disk: Disk,
  name: Name,
  key: [owner: string, key: string],
  value: Shelves[Name]['value'] | null,
): Promise<void> {
  await disk.use(async (database) => {
    const writing = database.transaction(name, 'readwrite', { durability: 'strict' });
    const putting = value === null ? writing.store.delete(key) : writing.store.put(value, key);
    // what is still open when the page goes is undone; what was committed is finished without it
    writing.commit();
    await Promise.all([putting, writing.done]);
  });
}

/** Removes everything kept for an owner. */
export async function clearOwner(disk: Disk, owner: string): Promise<void> {
  await disk.use(async (database) => {
    const all = database.transaction(
      ['drafts', 'curations', 'typing', 'outbox', 'blocks', 'feeds', 'accounts'],
      'readwrite',
    );
    await Promise.all([
      ...(['drafts', 'curations', 'typing', 'outbox', 'blocks', 'feeds'] as const).map((name) =>
        all.objectStore(name).delete(ownedBy(owner)),
      ),
      all.objectStore('accounts').delete(owner),
      all.done,
    ]);
  });
}

async function openDatabase(): Promise<Database> {
  return openDB<Shelves>('one-plan', 5, {
    upgrade: (database, from, _to, upgrading) => {
      if (from < 1) database.createObjectStore('drafts');
      if (from < 2) {
        database.createObjectStore('outbox');
        database.createObjectStore('feeds');
        database.createObjectStore('accounts');
      }
      if (from < 3) database.createObjectStore('curations');
      if (from < 4) database.createObjectStore('typing');
      if (from < 5) {
        database.createObjectStore('blocks');
        // rows lay there one by one; the plan is read anew, what people typed stays
        const older = database as unknown as IDBPDatabase;
        if (older.objectStoreNames.contains('rows')) older.deleteObjectStore('rows');
        void upgrading.objectStore('feeds').clear();
      }
    },
    // another tab with a newer version wants to upgrade: let it
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase | null)?.close();
    },
  });
}
