/** One pause for the whole app: when the service asks one call to wait, all wait (SharePoint throttling guidance). */
export type Pause = {
  /** Nobody sends before so many ms from now. The longest demand wins. */
  demand(ms: number): void;
  /** Resolves when sending is allowed. */
  passed(): Promise<void>;
  /** When sending is allowed again, ms since 1970; 0 when it is allowed now. */
  until(): number;
};

/** A pause that nobody has demanded yet. */
export function createPause(world: { now(): Date; wait(ms: number): Promise<void> }): Pause {
  let until = 0;
  return {
    demand: (ms) => {
      until = Math.max(until, world.now().getTime() + ms);
    },
    passed: async () => {
      for (let left = until - world.now().getTime(); left > 0; left = until - world.now().getTime()) {
        await world.wait(left);
      }
    },
    until: () => (until > world.now().getTime() ? until : 0),
  };
}
