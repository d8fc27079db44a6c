import type { Instant } from '#domain/date.ts';

/** A moment as the library keeps it, in whole seconds, so that it reads back the same. */
export function momentOf(now: Date): Instant {
  return new Date(Math.floor(now.getTime() / 1000) * 1000).toISOString();
}
