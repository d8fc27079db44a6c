import { createDrafts, type Draft } from './draft.ts';
import { createOwnStorage } from './own-storage.ts';
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

/**
 * A desk for whoever is signed in at the time of each call; nobody's desk is empty. What the disk refuses is held in this
 * page, so that going to another screen loses nothing.
 */
export function createDesk(world: Pick<World, 'disk' | 'site'>, objectId: () => string | null): Desk {
  const drafts = createDrafts(world.disk);
  const memory = new Map<string, Draft>();
  const { canKeep, attempt } = createOwnStorage(world, objectId);
  const slot = (owner: string, actionRef: string) => `${owner} ${actionRef}`;
  const held = (owner: string) =>
    [...memory].filter(([key]) => key.startsWith(`${owner} `)).map(([, draft]) => draft);
  return {
    canKeep,
    read: async (actionRef) =>
      attempt(
        'read',
        async (owner) => memory.get(slot(owner, actionRef)) ?? (await drafts.read(owner, actionRef)),
        (owner) => memory.get(slot(owner, actionRef)) ?? null,
        null,
      ),
    list: async () =>
      attempt(
        'read',
        async (owner) => [
          ...new Set([...(await drafts.list(owner)), ...held(owner)].map((draft) => draft.actionRef)),
        ],
        (owner) => held(owner).map((draft) => draft.actionRef),
        [],
      ),
    keep: async (draft) =>
      attempt(
        'keep',
        async (owner) => {
          await drafts.keep(owner, draft);
          memory.delete(slot(owner, draft.actionRef));
        },
        (owner) => void memory.set(slot(owner, draft.actionRef), draft),
        undefined,
      ),
    drop: async (actionRef, updateId) => {
      const forget = (owner: string) => {
        if (memory.get(slot(owner, actionRef))?.updateId === updateId) memory.delete(slot(owner, actionRef));
      };
      return attempt(
        'drop',
        async (owner) => {
          forget(owner);
          await drafts.drop(owner, actionRef, updateId);
        },
        forget,
        undefined,
      );
    },
  };
}
