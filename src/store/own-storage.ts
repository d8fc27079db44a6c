import { ownerOf } from './draft.ts';
import type { World } from './world.ts';

/** The device's storage for whoever is signed in at the time of each use. Where it refuses, nothing throws. */
export type OwnStorage = {
  /** Whose it is by now; null for nobody. */
  owner(): string | null;
  /** False from when the device refused to keep something, or to read, until it does so again: the screens say so. */
  canKeep(): boolean;
  /**
   * What `work` gives; what `otherwise` gives where storage is refused; `nobody` while nobody is signed in. To 'drop' tells
   * nothing of what can be kept: a disk that is full lets things go.
   */
  attempt<T>(
    what: 'read' | 'keep' | 'drop',
    work: (owner: string) => Promise<T>,
    otherwise: (owner: string) => T,
    nobody: NoInfer<T>,
  ): Promise<T>;
};

/** The storage of the person with the object id that is signed in; null for nobody. */
export function createOwnStorage(world: Pick<World, 'site'>, objectId: () => string | null): OwnStorage {
  const refused = new Set<'read' | 'keep'>();
  const ownerNow = () => {
    const id = objectId();
    return id === null ? null : ownerOf(id, world.site);
  };
  return {
    owner: ownerNow,
    canKeep: () => refused.size === 0,
    attempt: async (what, work, otherwise, nobody) => {
      const owner = ownerNow();
      if (owner === null) return nobody;
      try {
        const result = await work(owner);
        // what can be kept can be read
        if (what === 'keep') refused.clear();
        else if (what === 'read') refused.delete('read');
        return result;
      } catch {
        // private mode, quota, blocked third-party storage: known from canKeep, and said on screen
        refused.add(what === 'read' ? 'read' : 'keep');
        return otherwise(owner);
      }
    },
  };
}
