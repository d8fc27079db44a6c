import type { drain } from './drain.ts';
import type { createWishes } from './wishes.ts';

/** What decides a wish, and what sends it. */
export type Writing = { readonly createWishes: typeof createWishes; readonly drain: typeof drain };

/**
 * Fetches all that it takes to write: who only reads, or has not begun yet, need not wait for it. Screens on which something
 * can be saved come with it, so that it is there when the network goes. Rejects where it cannot be fetched.
 */
export async function fetchWriting(): Promise<Writing> {
  const [{ createWishes }, { drain }] = await Promise.all([import('./wishes.ts'), import('./drain.ts')]);
  return { createWishes, drain };
}
