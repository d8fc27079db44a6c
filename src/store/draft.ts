import type { UpdateEntry } from '#domain/command.ts';
import type { Prefill } from '#domain/merge-update.ts';
import { ownedBy, putForGood, type Disk } from './disk.ts';

/** What somebody typed and did not send yet, with the state of the action they typed it for. */
export type Draft = {
  readonly actionRef: string;
  /** The id the update will have, whenever and however often it is sent. */
  readonly updateId: string;
  readonly entry: UpdateEntry;
  /** Last update of the action when typing began: tells whether somebody else updated meanwhile. */
  readonly basedOn: string | null;
  readonly keptAt: string;
  /** What was filled in at the beginning; absent where that is not known, and then nothing counts as untouched. */
  readonly start?: Prefill;
};

/** Drafts on this device, by owner. */
export type Drafts = {
  read(owner: string, actionRef: string): Promise<Draft | null>;
  list(owner: string): Promise<readonly Draft[]>;
  keep(owner: string, draft: Draft): Promise<void>;
  /** Forgets the draft of an update; another update's draft for the same action stays. */
  drop(owner: string, actionRef: string, updateId: string): Promise<void>;
};

/** Whose things they are: one person on one site, so that a shared computer never mixes people. */
export function ownerOf(objectId: string, site: string): string {
  return `${objectId}@${site}`;
}

/** Drafts on a disk. */
export function createDrafts(disk: Disk): Drafts {
  return {
    read: async (owner, actionRef) =>
      disk.use(async (database) => {
        const kept = await database.get('drafts', [owner, actionRef]);
        return kept === undefined ? null : whole(kept);
      }),
    list: async (owner) =>
      disk.use(async (database) => (await database.getAll('drafts', ownedBy(owner))).map(whole)),
    keep: async (owner, draft) => putForGood(disk, 'drafts', [owner, draft.actionRef], draft),
    drop: async (owner, actionRef, updateId) => {
      await disk.use(async (database) => {
        const writing = database.transaction('drafts', 'readwrite');
        const kept = await writing.store.get([owner, actionRef]);
        await Promise.all([
          kept?.updateId === updateId ? writing.store.delete([owner, actionRef]) : null,
          writing.done,
        ]);
      });
    },
  };
}

// an earlier version of the app kept drafts before there was a check for personal data
function whole(draft: Draft): Draft {
  const dataCheck: UpdateEntry['dataCheck'] | undefined = draft.entry.dataCheck;
  return dataCheck === undefined ? { ...draft, entry: { ...draft.entry, dataCheck: [] } } : draft;
}
