import { openDB, type IDBPDatabase } from 'idb';
import type { UpdateEntry } from '#domain/command.ts';

/** What somebody typed and did not send yet, with the state of the action they typed it for. */
export type Draft = {
  readonly actionRef: string;
  /** The id the update will have, whenever and however often it is sent. */
  readonly updateId: string;
  readonly entry: UpdateEntry;
  /** Last update of the action when typing began: tells whether somebody else updated meanwhile. */
  readonly basedOn: string | null;
  readonly keptAt: string;
};

/** Drafts on this device. Every call may fail where storage is refused; the caller says so to the person. */
export type Drafts = {
  read(owner: string, actionRef: string): Promise<Draft | null>;
  list(owner: string): Promise<readonly Draft[]>;
  keep(owner: string, draft: Draft): Promise<void>;
  drop(owner: string, actionRef: string): Promise<void>;
};

/** Whose drafts they are: one person on one site, so that a shared computer never mixes people. */
export function draftOwner(objectId: string, site: string): string {
  return `${objectId}@${site}`;
}

/** Drafts in IndexedDB. Opened at the first use; a refusal of the browser rejects each call. */
export function createDrafts(factory: () => Promise<IDBPDatabase> = openDatabase): Drafts {
  let opening: Promise<IDBPDatabase> | null = null;
  const database = async (): Promise<IDBPDatabase> => {
    opening ??= factory();
    try {
      return await opening;
    } catch (error) {
      opening = null;
      throw error;
    }
  };
  return {
    read: async (owner, actionRef) => {
      const kept: Draft | undefined = await (await database()).get(storeName, [owner, actionRef]);
      return kept ?? null;
    },
    list: async (owner) =>
      (await database()).getAll(storeName, IDBKeyRange.bound([owner], [owner, []])) as Promise<Draft[]>,
    keep: async (owner, draft) => {
      await (await database()).put(storeName, draft, [owner, draft.actionRef]);
    },
    drop: async (owner, actionRef) => {
      await (await database()).delete(storeName, [owner, actionRef]);
    },
  };
}

const storeName = 'drafts';

async function openDatabase(): Promise<IDBPDatabase> {
  return openDB('one-plan', 1, {
    upgrade: (database) => {
      database.createObjectStore(storeName);
    },
    // a newer tab wants to upgrade: let it
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase | null)?.close();
    },
  });
}
