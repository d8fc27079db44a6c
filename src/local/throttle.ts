import { GraphRefusal } from './graph-error.ts';
import type { World } from './call.ts';

/** The refusal of the gateway when too much is asked; `retryAfter` in seconds, with a fraction as Graph sends it. */
export function throttled(status: number, retryAfter: string): GraphRefusal {
  return new GraphRefusal(
    status,
    status === 503 ? 'serviceNotAvailable' : 'TooManyRequests',
    status === 503
      ? 'The service is temporarily unavailable. Please retry after some time.'
      : 'Please retry after',
    {
      innerCode: status === 503 ? 'throttledRequest' : String(status),
      headers: { 'Retry-After': retryAfter },
    },
  );
}

/** Counts what requests cost in resource units, minute by minute, for all callers of the app together. */
export type Meter = {
  /** Charges the units; throws 429 with the rest of the minute as Retry-After when the allowance is used up. */
  charge(units: number): void;
};

/** A meter by the switch `unitsPerMinute`; 0 counts nothing. Throttled calls are charged too. */
export function unitMeter(world: World): Meter {
  let minute = 0;
  let used = 0;
  return {
    charge: (units) => {
      const allowed = world.switches.unitsPerMinute;
      if (allowed === 0) return;
      const ms = world.now().getTime();
      const now = Math.floor(ms / 60_000);
      if (now !== minute) [minute, used] = [now, 0];
      used += units;
      if (used > allowed) throw throttled(429, ((60_000 - (ms % 60_000)) / 1000).toFixed(3));
    },
  };
}
