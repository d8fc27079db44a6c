import { expect, test } from 'vitest';
import { isAtRisk, jobOf } from '#screens/board-pack/outputs/makings.ts';
import type { Store } from '#store/state.ts';
import { issued } from '../../domain/issued-kit.ts';

// only whose it is matters
const storeOf = (): Store => ({}) as Store;

test('a file that is not saved yet is at risk, and one that ended is not', () => {
  const made = { wish: { kind: 'workbook' } as const, blob: new Blob(), name: 'a.xlsx' };
  expect(isAtRisk({ at: 'writing', share: 0.5 })).toBe(true);
  expect(isAtRisk({ at: 'saving', sent: 0, total: 1 })).toBe(true);
  expect(isAtRisk({ at: 'not-saved', made, error: null })).toBe(true);
  expect(isAtRisk({ at: 'idle', wasCancelled: true })).toBe(false);
  expect(isAtRisk({ at: 'not-made', error: null })).toBe(false);
});

test('the making of an output is the same for whoever comes back to it, and another for another pack or person', () => {
  const store = storeOf();
  const pack = issued({});
  const job = jobOf(store, pack, 'workbook');
  expect(jobOf(store, { ...pack }, 'workbook')).toBe(job);
  expect(jobOf(store, pack, 'report')).not.toBe(job);
  expect(jobOf(store, { ...pack, key: 'another' }, 'workbook')).not.toBe(job);
  expect(jobOf(storeOf(), pack, 'workbook')).not.toBe(job);
});
