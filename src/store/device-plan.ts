import type { Account } from '#domain/people/person.ts';
import { clearOwner } from './disk.ts';
import { ownerOf } from './draft.ts';
import type { Changes } from './feed.ts';
import { dropOldPlans, keepChanges, readAccount, readKeptPlan } from './kept-plan.ts';
import { wholeOf, type Replica } from './replica.ts';
import type { World } from './world.ts';

/** The copy of the plan on this device. What the device refuses to keep is only slower next time, so nothing throws but `clear`. */
export type DevicePlan = {
  /** What the device kept for a person, or null. */
  read(owner: string): Promise<{ readonly account: Account; readonly plan: Replica } | null>;
  /** Brings the copy as far as a replica; `changes` are what was last taken into it. */
  keep(account: Account, replica: Replica, changes: ReadonlyMap<string, Changes>): Promise<void>;
  /** Forgets the plans that nobody opened for 30 days, whoever they belong to. */
  dropOld(): Promise<void>;
  /** Forgets everything kept for a person; from now on nothing more is kept. */
  clear(owner: string): Promise<void>;
  /** Keeps nothing more: another page clears the device. */
  stop(): void;
};

/** How long a plan that nobody opens stays on a device, ms: 30 days. */
const keptForMs = 30 * 86_400_000;

/** The copy on the device of this page. */
export function createDevicePlan(world: Pick<World, 'disk' | 'site' | 'now'>): DevicePlan {
  // cleared by the person, here or in another page: what is read from now on stays in this page
  let isCleared = false;
  // whose copy on this device is as far as ours
  let keptOwner: string | null = null;
  let keeping: Promise<void> = Promise.resolve();
  // what the device kept must not have holes: after a failure, or where nothing was kept, it is written whole
  const keepNow = async (
    account: Account,
    replica: Replica,
    changes: ReadonlyMap<string, Changes>,
  ): Promise<void> => {
    const owner = ownerOf(account.objectId, world.site);
    const write = async (all: ReadonlyMap<string, Changes>) =>
      isCleared ? null : quietly(async () => keepChanges(world.disk, owner, account, all, replica));
    let isKept = await write(keptOwner === owner ? changes : wholeOf(replica));
    // the browser made room, or another version of the app keeps its plan there: a clearing by the person is told to this page
    if (isKept === false) isKept = await write(wholeOf(replica));
    keptOwner = isKept === true ? owner : null;
  };
  return {
    read: async (owner) => {
      const kept = await quietly(async () =>
        Promise.all([readAccount(world.disk, owner), readKeptPlan(world.disk, owner)]),
      );
      const [account, plan] = kept ?? [null, null];
      if (account === null || plan === null) return null;
      keptOwner = owner;
      return { account, plan };
    },
    // one after the other: changes go on top of what was kept before only where that was kept
    keep: async (...kept) => {
      keeping = keeping.then(async () => keepNow(...kept));
      return keeping;
    },
    dropOld: async () => {
      const longAgo = new Date(world.now().getTime() - keptForMs).toISOString();
      await quietly(async () => dropOldPlans(world.disk, longAgo));
    },
    clear: async (owner) => {
      isCleared = true;
      keptOwner = null;
      await clearOwner(world.disk, owner);
    },
    stop: () => {
      isCleared = true;
    },
  };
}

// whether drafts are safe is known from the shelf
async function quietly<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
