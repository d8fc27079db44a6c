import { isOutcomeUnknown, type GraphError } from './graph-error.ts';

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
