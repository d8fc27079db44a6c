import { settingList } from '#lists/setting.ts';
import type { Changes } from './feed.ts';
import { lookAt } from './refresh.ts';
import { applied, isAsIn, type Replica } from './replica.ts';
import type { World } from './world.ts';

/** What a glance needs of the page it is taken in. */
export type GlanceSide = {
  /** The plan of this page, and what the last look at the library ran into; null while there is none to glance at. */
  known(): { readonly replica: Replica; readonly error: unknown } | null;
  /** Takes in what was found, which may be nothing new. */
  take(replica: Replica, changes: ReadonlyMap<string, Changes>): Promise<void>;
  /** Says what a glance ran into; null once that is over. */
  say(error: unknown): void;
};

/** A way to ask for what changed in Settings alone, one request. Never rejects: what went wrong is said. */
export function createGlance(world: World, side: GlanceSide): () => Promise<void> {
  let trouble: unknown = null;
  return async () => {
    const asked = side.known()?.replica;
    if (asked === undefined) return;
    // a look that began later may have ended before, and brought what is newer
    const knownStill = () => {
      const known = side.known();
      return known !== null && isAsIn(known.replica, asked, settingList.title) ? known : null;
    };
    try {
      const changes = await lookAt(world, asked, settingList.title);
      const known = knownStill();
      if (known === null) return;
      await side.take(applied(known.replica, changes, known.replica.readAt), changes);
      // what a whole look ran into is not over: the plan is still the one from before
      if (trouble !== null && known.error === trouble) side.say(null);
      trouble = null;
    } catch (error) {
      const known = knownStill();
      if (known === null) return;
      // nor is it over with the next glance, so that its error stays
      if (known.error !== null && known.error !== trouble) return;
      trouble = error;
      side.say(error);
    }
  };
}
