import { go, type Route } from '#screens/route.ts';

/** Goes to a page of Admin and has it say, once, what was done. */
export function goAndTell(route: Route, words: string): void {
  go(route);
  // in the entry of the page gone to, so that Back and other pages do not say it
  window.history.replaceState({ told: words }, '');
}

/** What the page before asked to be said here; null for nothing. */
export function toldHere(): string | null {
  const state: unknown = window.history.state;
  const told: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'told') : null;
  if (typeof told !== 'string') return null;
  // said once: whoever opens the page again has not done it again
  window.history.replaceState(null, '');
  return told;
}
