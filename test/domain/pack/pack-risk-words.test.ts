import { expect, test } from 'vitest';
import type { PackRisk } from '#domain/pack/pack-register-parts.ts';
import { sinceLastPack } from '#domain/pack/pack-risk-words.ts';

const moved = (before: number | null, now: number, kind: PackRisk['kind'] = 'threat') =>
  sinceLastPack({
    kind,
    before: before === null ? null : { likelihood: 1, impact: before },
    mitigated: { likelihood: 1, impact: now },
  });

test('since the last pack a higher score is worse for threats and issues, and better for opportunities', () => {
  expect(moved(2, 3)).toBe('Up from 2, worse');
  expect(moved(3, 2, 'issue')).toBe('Down from 3, better');
  expect(moved(2, 3, 'opportunity')).toBe('Up from 2, better');
  expect(moved(3, 2, 'opportunity')).toBe('Down from 3, worse');
});

test('since the last pack an entry may not have moved, or not have been there', () => {
  expect(moved(2, 2)).toBe('No change');
  expect(moved(null, 2)).toBe('Not in the last pack');
});
