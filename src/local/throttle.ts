import type { World } from './call.ts';
import { GraphRefusal } from './graph-error.ts';

/** The refusal of the gateway when too much is asked; `retryAfter` in seconds, with a fraction as Graph sends it. */
export function throttled(status: number, retryAfter: string): GraphRefusal {
  const isOverloaded = status === 503;
  return new GraphRefusal(
    status,
    isOverloaded ? 'serviceNotAvailable' : 'TooManyRequests',
    isOverloaded
      ? 'The service is temporarily unavailable. Please retry after some time.'
      : 'Please retry after',
    {
      innerCode: isOverloaded ? 'throttledRequest' : String(status),
      headers: { 'Retry-After': retryAfter },
    },
  );
}

/** Counts what requests cost in resource units, minute by minute, for all callers of the app together. */
export type Meter = {
  /** Charges the units and gives the RateLimit headers, which come from 80% of the allowance on. Throws 429 with the
   * rest of the minute as Retry-After when it is used up; throttled calls are charged too. */
  charge(units: number): Readonly<Record<string, string>>;
};

/** A meter by the switch `unitsPerMinute`; 0 counts nothing. */
export function unitMeter(world: World): Meter {
  let minute = 0;
  let used = 0;
  return {
    charge: (units) => {
      const allowed = world.switches.unitsPerMinute;
      if (allowed === 0) return {};
      const ms = world.now().getTime();
      const now = Math.floor(ms / 60_000);
      if (now !== minute) [minute, used] = [now, 0];
      used += units;
      const leftSeconds = (60_000 - (ms % 60_000)) / 1000;
      if (used > allowed) throw throttled(429, leftSeconds.toFixed(3));
      if (used < allowed * 0.8) return {};
      return {
        'RateLimit-Limit': String(allowed),
        'RateLimit-Remaining': String(allowed - used),
        'RateLimit-Reset': String(Math.ceil(leftSeconds)),
      };
    },
  };
}
