import type { Reach } from './refresh.ts';

/** Looks at the library, one at a time: whoever asks for one while another is under way shares it. */
export type Looks = {
  /** Looks, or waits for the look under way where that goes as far. */
  look(reach: Reach): Promise<void>;
  /** The same after whatever look is under way: one that began before our own write may not have seen it. */
  lookAnew(reach: Reach): Promise<void>;
  isUnderWay(): boolean;
};

/** Looks as `once` does them, which must not reject. */
export function createLooks(once: (reach: Reach) => Promise<void>): Looks {
  let underWay: { readonly reach: Reach; readonly done: Promise<void> } | null = null;
  const look = async (reach: Reach): Promise<void> => {
    // a look that goes less far does not do for one that goes further
    if (underWay !== null && reach === 'all' && underWay.reach !== 'all') {
      await underWay.done;
      return look(reach);
    }
    underWay ??= {
      reach,
      done: once(reach).finally(() => {
        underWay = null;
      }),
    };
    return underWay.done;
  };
  return {
    look,
    lookAnew: async (reach) => {
      if (underWay !== null) await underWay.done;
      await look(reach);
    },
    isUnderWay: () => underWay !== null,
  };
}
