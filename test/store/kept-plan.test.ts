import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createDisk } from '#store/disk.ts';
import type { Changes } from '#store/feed.ts';
import { keepChanges, readKeptPlan } from '#store/kept-plan.ts';
import { applied, type Replica } from '#store/replica.ts';

const account = { objectId: 'oid', name: 'Lea', emails: [] };
const readAt = '2026-11-22T10:00:00.000Z';

const rowAt = (id: number, version: number) => ({
  id: String(id),
  '@odata.etag': `"row-${String(id)},${String(version)}"`,
  fields: { Ref: String(id) },
});

// ids on both sides of the borders between blocks
const anyChanges = fc
  .record({
    isWhole: fc.boolean(),
    changed: fc.uniqueArray(fc.constantFrom(1, 2, 249, 250, 251, 499, 500, 5000), { maxLength: 6 }),
    deleted: fc.uniqueArray(fc.constantFrom(1, 250, 251, 5000), { maxLength: 2 }),
  })
  .map(({ isWhole, changed, deleted }) => ({ isWhole, changed, deleted: isWhole ? [] : deleted }));

let nth = 0;
test('what a device keeps is what was read, whatever changed in whichever order', async () => {
  const disk = createDisk();
  await fc.assert(
    fc.asyncProperty(fc.array(anyChanges, { minLength: 1, maxLength: 5 }), async (steps) => {
      nth += 1;
      const owner = `owner-${String(nth)}`;
      let replica: Replica | null = null;
      for (const [index, step] of steps.entries()) {
        const changes: Changes = {
          isWhole: step.isWhole || index === 0,
          changed: step.changed
            .filter((id) => !step.deleted.some((gone) => gone === id))
            .sort((a, b) => a - b)
            .map((id) => rowAt(id, index + 1)),
          deleted: step.deleted.map(String),
          deltaLink: `link-${String(index)}`,
        };
        const all = new Map([['Actions', changes]]);
        replica = applied(replica, all, readAt);
        expect(await keepChanges(disk, owner, account, all, replica)).toBe(true);
      }
      const kept = await readKeptPlan(disk, owner);
      const rows = replica?.rows.get('Actions') ?? new Map<string, object>();
      expect(Object.fromEntries(kept?.rows.get('Actions') ?? [])).toEqual(Object.fromEntries(rows));
      const ids = [...(kept?.rows.get('Actions') ?? []).keys()].map(Number);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      expect(kept?.deltaLinks.get('Actions')).toBe(`link-${String(steps.length - 1)}`);
    }),
    { numRuns: 40 },
  );
});

// the plan that it is brought as far as
const ofActions = { deltaLinks: new Map([['Actions', null]]), readAt };

test('of a long list only the blocks in which rows changed are written again', async () => {
  const disk = createDisk();
  const whole: Changes = {
    isWhole: true,
    changed: Array.from({ length: 2000 }, (_, at) => rowAt(at + 1, 1)),
    deleted: [],
    deltaLink: 'first',
  };
  await keepChanges(disk, 'me', account, new Map([['Actions', whole]]), ofActions);
  const few: Changes = {
    isWhole: false,
    changed: [rowAt(3, 2), rowAt(4, 2), rowAt(1400, 2)],
    deleted: ['700'],
    deltaLink: 'second',
  };
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
  expect(await keepChanges(disk, 'me', account, new Map([['Actions', few]]), ofActions)).toBe(true);
  const written = puts.mock.calls.map(([, key]) => key).filter((key) => typeof key === 'object');
  puts.mockRestore();
  // and the mark of the list
  expect(written).toEqual([
    ['me', 'Actions', 2],
    ['me', 'Actions', 0],
    ['me', 'Actions', 5],
    ['me', 'Actions'],
  ]);
});
