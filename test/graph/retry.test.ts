import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GraphError } from '#graph/graph-error.ts';
import { longestWaitMs, waitBeforeRetry } from '#graph/retry.ts';

test.for<[string, number, number | null, boolean, number, number | null]>([
  ['a throttled read waits as told', 429, 2128, true, 1, 2128],
  ['a throttled write waits as told', 429, 2128, false, 1, 2128],
  ['a write to a busy service waits as told', 503, 500, false, 1, 500],
  ['no wait asked for: one second', 429, null, false, 1, 1000],
  ['then two', 429, null, false, 2, 2000],
  ['then four', 503, null, true, 3, 4000],
  ['a fourth failure is the last', 429, null, true, 4, null],
  ['to wait nothing is to go at once', 429, 0, false, 1, 0],
  ['the longest wait a person bears', 429, longestWaitMs, true, 1, longestWaitMs],
  ['a longer one is told instead of waited for', 429, longestWaitMs + 1, true, 1, null],
  ['a read without an answer is asked again', 0, null, true, 1, 1000],
  ['a write without an answer is not', 0, null, false, 1, null],
  ['a read past a bad gateway is asked again', 502, null, true, 2, 2000],
  ['a write past a bad gateway is not', 502, null, false, 1, null],
  ['a read past a slow gateway is asked again', 504, null, true, 1, 1000],
  ['a write past a slow gateway is not', 504, null, false, 1, null],
  ['a read that broke the service is asked again', 500, null, true, 1, 1000],
  ['a write that broke the service is not', 500, null, false, 1, null],
  ['a refusal stays one', 400, null, true, 1, null],
  ['a missing right stays missing', 403, null, true, 1, null],
  ['what is not there stays away', 404, null, true, 1, null],
  ['a conflict is not waited for', 412, null, false, 1, null],
  ['a lock is not waited for', 423, null, false, 1, null],
  ['a full site is not waited for', 507, null, true, 1, null],
])('%s', ([, status, retryAfterMs, isRead, attempt, wanted]) => {
  const error = new GraphError({ status, code: '', message: '', retryAfterMs });
  expect(waitBeforeRetry(error, { isRead, attempt, jitter: 0 })).toBe(wanted);
});

test('chance spreads the waits, never below the plain one and never beyond one and a half', () => {
  const busy = new GraphError({ status: 503, code: '', message: '' });
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 3 }),
      (jitter, attempt) => {
        const wait = waitBeforeRetry(busy, { isRead: true, attempt, jitter }) ?? 0;
        const plain = 1000 * 2 ** (attempt - 1);
        expect(wait).toBeGreaterThanOrEqual(plain);
        expect(wait).toBeLessThanOrEqual(plain * 1.5);
      },
    ),
  );
});

test('whatever goes wrong, nobody waits more than a minute in all', () => {
  const any = fc.record({
    status: fc.constantFrom(0, 400, 429, 500, 503, 504),
    retryAfterMs: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  });
  fc.assert(
    fc.property(any, fc.boolean(), ({ status, retryAfterMs }, isRead) => {
      const error = new GraphError({ status, code: '', message: '', retryAfterMs });
      let waited = 0;
      for (let attempt = 1; attempt <= 10; attempt += 1)
        waited += waitBeforeRetry(error, { isRead, attempt, jitter: 1 }) ?? 0;
      expect(waited).toBeLessThanOrEqual(60_000);
    }),
  );
});
