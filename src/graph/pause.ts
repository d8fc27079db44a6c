/** One pause for the whole app: when the service asks one call to wait, all wait (SharePoint throttling guidance). */
export type Pause = {
  /** Nobody sends before so many ms from now. The longest demand wins. */
  demand(ms: number): void;
  /** Resolves when sending is allowed. */
  passed(): Promise<void>;
  /** When sending is allowed again, ms since 1970; 0 when it is allowed now. */
  until(): number;
  /** The pauses until now: how many, and when the last began, ms since 1970 (0 without any). */
  seen(): { readonly count: number; readonly lastAt: number };
};

/** A pause that nobody has demanded yet. */
export function createPause(world: { now(): Date; wait(ms: number): Promise<void> }): Pause {
  let until = 0;
  let count = 0;
  let lastAt = 0;
  return {
    demand: (ms) => {
      if (ms <= 0) return;
      // several calls that are told so at once are one pause
      if (until <= world.now().getTime()) {
        count += 1;
        lastAt = world.now().getTime();
      }
      until = Math.max(until, world.now().getTime() + ms);
    },
    passed: async () => {
      for (let left = until - world.now().getTime(); left > 0; left = until - world.now().getTime()) {
        await world.wait(left);
      }
    },
    seen: () => ({ count, lastAt }),
    until: () => (until > world.now().getTime() ? until : 0),
  };
}
