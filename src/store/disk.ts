import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { GraphItem } from '#graph/wire.ts';
import type { Account } from '#domain/person.ts';
import type { CurationDraft } from './curation-draft.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './outbox.ts';
import type { TypedForms } from './pack-typing.ts';

/** A row of a list as it was last read, under the person and site it was read for. */
export type KeptRow = { readonly owner: string; readonly list: string; readonly item: GraphItem };

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

/** What the device keeps: drafts, packs in preparation, what is typed into issued ones, the outbox, and the last plan read. Every key begins with whose it is. */
export type Shelves = DBSchema & {
  drafts: { key: [string, string]; value: Draft };
  curations: { key: [string, string]; value: CurationDraft };
  typing: { key: [string, string]; value: TypedForms[keyof TypedForms] };
  outbox: { key: [string, string]; value: Entry };
  rows: { key: [string, string, string]; value: KeptRow };
  feeds: { key: [string, string]; value: KeptFeed };
  accounts: { key: string; value: Account };
};

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

/** Removes everything kept for an owner. */
export async function clearOwner(disk: Disk, owner: string): Promise<void> {
  await disk.use(async (database) => {
    const all = database.transaction(
      ['drafts', 'curations', 'typing', 'outbox', 'rows', 'feeds', 'accounts'],
      'readwrite',
    );
    await Promise.all([
      ...(['drafts', 'curations', 'typing', 'outbox', 'rows', 'feeds'] as const).map((name) =>
        all.objectStore(name).delete(ownedBy(owner)),
      ),
      all.objectStore('accounts').delete(owner),
      all.done,
    ]);
  });
}

async function openDatabase(): Promise<Database> {
  return openDB<Shelves>('one-plan', 4, {
    upgrade: (database, from) => {
      if (from < 1) database.createObjectStore('drafts');
      if (from < 2) {
        database.createObjectStore('outbox');
        database.createObjectStore('rows');
        database.createObjectStore('feeds');
        database.createObjectStore('accounts');
      }
      if (from < 3) database.createObjectStore('curations');
      if (from < 4) database.createObjectStore('typing');
    },
    // another tab with a newer version wants to upgrade: let it
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase | null)?.close();
    },
  });
}
