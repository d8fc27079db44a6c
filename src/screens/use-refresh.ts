import { useEffect } from 'react';
import type { Store } from '#store/state.ts';
import type { Route } from './route.ts';
import { routeFrom } from './route-from.ts';

/** How often the library is asked for changes while somebody looks, ms. */
const everyMs = 60_000;

/** How often where nobody has touched the page for as long: a plan on the wall of a meeting, a window left open, ms. */
const atRestMs = 5 * 60_000;

/** Focus comes and goes; a look younger than this is not repeated, ms. */
const atOnceAfterMs = 5_000;

// places that show what leads write day by day, and little else
const narrow: ReadonlySet<Route['at']> = new Set([
  'my-actions',
  'update',
  'plan',
  'action',
  'propose',
  'add-action',
  'change-several',
  'changes',
  'change',
  'outbox',
]);

/**
 * Keeps the plan up to date while somebody looks: at once when they come back, come online or open a place that shows more
 * than the lists leads write, then once a minute, and less often where the page is at rest. Two hundred leads may have it
 * open in the hour before a meeting, and share what SharePoint allows the app in a minute.
 */
export function useRefresh(store: Store): void {
  useEffect(() => {
    const now = () => store.world.now().getTime();
    let touchedAt = now();
    // opening the app asks for every list
    let wideAt = now();
    const age = () => {
      const state = store.getState();
      return state.phase === 'ready' ? now() - Date.parse(state.loadedAt) : Infinity;
    };
    const place = () => routeFrom(window.location.hash).at;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      const isWide = !narrow.has(place());
      if (isWide) wideAt = now();
      void store.look(isWide);
    };
    const handlePlace = () => {
      if (isLookDueAt(place(), now() - wideAt)) look();
    };
    const handleTick = () => {
      if (isLookDue({ restedMs: now() - touchedAt, ageMs: age() })) look();
    };
    const handleTouch = () => {
      const hasRested = now() - touchedAt >= atRestMs;
      touchedAt = now();
      if (hasRested && age() >= everyMs) look();
    };
    const handleReturn = () => {
      touchedAt = now();
      if (age() > atOnceAfterMs) look();
    };
    const handleOnline = () => {
      if (document.visibilityState === 'visible') void store.load();
    };
    const timer = setInterval(handleTick, everyMs);
    document.addEventListener('visibilitychange', handleReturn);
    window.addEventListener('focus', handleReturn);
    window.addEventListener('online', handleOnline);
    window.addEventListener('hashchange', handlePlace);
    for (const touch of touches)
      window.addEventListener(touch, handleTouch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', handleReturn);
      window.removeEventListener('focus', handleReturn);
      window.removeEventListener('online', handleOnline);
      window.removeEventListener('hashchange', handlePlace);
      for (const touch of touches) window.removeEventListener(touch, handleTouch, { capture: true });
    };
  }, [store]);
}

const touches = ['pointerdown', 'keydown', 'wheel'] as const;

/** Whether the minute's look is due, from how long nobody has touched the page and how old the plan shown is. */
export function isLookDue({
  restedMs,
  ageMs,
}: {
  readonly restedMs: number;
  readonly ageMs: number;
}): boolean {
  // a timer may fire a little early
  return restedMs < atRestMs || ageMs >= atRestMs - 1000;
}

/**
 * Whether opening a place asks the library at once, from how long ago a place asked for every list: what was passed over
 * while only leads' lists were shown should not be what somebody now decides on.
 */
export function isLookDueAt(at: Route['at'], wideAgeMs: number): boolean {
  return !narrow.has(at) && wideAgeMs >= everyMs;
}
