import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf, updatesByAction } from '#domain/snapshot.ts';
import { newestFirst } from '#domain/update.ts';
import { update } from './intake/intake-build.ts';

const anyUpdates = fc
  .array(fc.record({ ref: fc.constantFrom('1.1', '1.2', '2.1'), minute: fc.integer({ min: 10, max: 30 }) }), {
    maxLength: 12,
  })
  .map(
    (all) =>
      new Map(
        all.map(({ ref, minute }, at) => [
          `u${String(at)}`,
          update(ref, { id: `u${String(at)}`, submittedAt: `2026-11-22T10:${String(minute)}:00.000Z` }),
        ]),
      ),
  );

test('the updates of an action are all of its own and no others, newest first', () => {
  fc.assert(
    fc.property(anyUpdates, fc.constantFrom('1.1', '1.2', '9.9'), (updates, ref) => {
      expect(historyOf({ updates }, ref)).toEqual(
        [...updates.values()].filter((one) => one.actionRef === ref).sort(newestFirst),
      );
    }),
  );
});

test('they are sorted out once for all actions, however often they are asked for', () => {
  const updates = new Map([['u1', update('1.1', { id: 'u1' })]]);
  const first = updatesByAction({ updates });
  expect(updatesByAction({ updates })).toBe(first);
  expect(historyOf({ updates }, '1.1')).toBe(first.get('1.1'));
  const more = new Map(updates).set('u2', update('1.1', { id: 'u2' }));
  expect(historyOf({ updates: more }, '1.1')).toHaveLength(2);
});
