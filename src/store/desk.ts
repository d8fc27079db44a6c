import { createDrafts, ownerOf, type Draft } from './draft.ts';
import type { World } from './world.ts';

/**
 * The signed-in person's drafts. Where the device refuses storage nothing throws: `canKeep` turns false, and the
 * screens say that nothing can be kept.
 */
export type Desk = {
  canKeep(): boolean;
  read(actionRef: string): Promise<Draft | null>;
  /** Refs of the actions with a draft. */
  list(): Promise<readonly string[]>;
  keep(draft: Draft): Promise<void>;
  drop(actionRef: string, updateId: string): Promise<void>;
};

/** A desk for whoever is signed in at the time of each call; nobody's desk is empty. */
export function createDesk(world: Pick<World, 'disk' | 'site'>, objectId: () => string | null): Desk {
  const drafts = createDrafts(world.disk);
  let canKeep = true;
  const attempt = async <T>(work: (owner: string) => Promise<T>, otherwise: T): Promise<T> => {
    const id = objectId();
    if (id === null) return otherwise;
    try {
      const result = await work(ownerOf(id, world.site));
      canKeep = true;
      return result;
    } catch {
      // storage refused (private mode, quota, blocked third-party storage): known from canKeep, and said on screen
      canKeep = false;
      return otherwise;
    }
  };
  return {
    canKeep: () => canKeep,
    read: async (actionRef) => attempt(async (owner) => drafts.read(owner, actionRef), null),
    list: async () =>
      attempt(async (owner) => (await drafts.list(owner)).map((draft) => draft.actionRef), []),
    keep: async (draft) => attempt(async (owner) => drafts.keep(owner, draft), undefined),
    drop: async (actionRef, updateId) =>
      attempt(async (owner) => drafts.drop(owner, actionRef, updateId), undefined),
  };
}
