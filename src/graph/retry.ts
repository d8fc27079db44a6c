import { GraphError, isOutcomeUnknown } from './graph-error.ts';
import type { Pause } from './pause.ts';

/** The longest a person is made to wait without being asked, ms. */
export const longestWaitMs = 20_000;

const mostAttempts = 4;

/**
 * Wait before the next try, ms; null = give up and say so. Retry-After wins; else 1 s · 2^n with jitter. Throttled
 * requests (429, 503) were not carried out and may be repeated whatever they are; after a lost answer only reads may,
 * because nobody knows whether a write went through (Graph throttling guidance).
 */
export function waitBeforeRetry(
  error: GraphError,
  request: { readonly isRead: boolean; readonly attempt: number; readonly jitter: number },
): number | null {
  if (request.attempt >= mostAttempts) return null;
  const isThrottled = error.status === 429 || error.status === 503;
  if (!isThrottled && !(request.isRead && isOutcomeUnknown(error))) return null;
  const wait = error.retryAfterMs ?? 1000 * 2 ** (request.attempt - 1) * (1 + request.jitter / 2);
  return wait > longestWaitMs ? null : wait;
}

/** Throws a GraphError (429) where the service has asked for a pause that is longer than a person is made to wait. */
export function refuseLongPause({ pause, now }: { readonly pause: Pause; now(): Date }): void {
  const left = pause.until() - now().getTime();
  if (left > longestWaitMs)
    throw new GraphError({
      status: 429,
      code: 'paused',
      message: 'Graph has asked for a longer pause',
      retryAfterMs: left,
    });
}
