import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { GraphItem } from '#graph/wire.ts';
import { sectionList } from '#lists/section.ts';
import { recordsOf, snapshotOf } from '#store/read-plan.ts';
import { applied, withItem, type Replica } from '#store/replica.ts';
import { withRows, type Rows } from '#store/rows.ts';

const readAt = '2026-11-22T10:00:00.000Z';

const row = (id: number, ref: string | null, title: string): GraphItem => ({
  id: String(id),
  '@odata.etag': `"${String(id)},${title}"`,
  fields: { ...(ref === null ? {} : { Ref: ref }), Title: title },
});

// few ids and keys, so that rows meet: the same key twice, a key that moves to another row, rows without a key
const anyStep = fc.record({
  id: fc.integer({ min: 1, max: 5 }),
  ref: fc.constantFrom('1', '2', '3', null),
  title: fc.constantFrom('One', 'Two'),
  isGone: fc.boolean(),
  isLookedAt: fc.boolean(),
});

test('records read on from the ones before are those of a whole reading, whatever happened in between', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      let rows: Rows = new Map([['1', row(1, '1', 'One')]]);
      recordsOf(sectionList, rows);
      for (const { id, ref, title, isGone, isLookedAt } of steps) {
        rows = withRows(rows, [[String(id), isGone ? null : row(id, ref, title)]]);
        if (!isLookedAt) continue;
        const whole = recordsOf(sectionList, new Map(rows));
        const on = recordsOf(sectionList, rows);
        expect(Object.fromEntries(on.records)).toEqual(Object.fromEntries(whole.records));
        expect(on.problems).toEqual(whole.problems);
      }
    }),
  );
});

test('after k of n rows changed, k rows are read, however long the list is', () => {
  const read = vi.spyOn(sectionList.columns.title, 'read');
  const counts = [20, 2000].map((n) => {
    const rows = new Map(
      Array.from({ length: n }, (_, at) => [String(at), row(at, `s${String(at)}`, 'One')] as const),
    );
    recordsOf(sectionList, rows);
    const next = withRows(
      rows,
      [3, 5, 8].map((at) => [String(at), row(at, `s${String(at)}`, 'Two')] as const),
    );
    read.mockClear();
    expect(recordsOf(sectionList, next).records.get('s5')?.title).toBe('Two');
    return read.mock.calls.length;
  });
  read.mockRestore();
  // each of the three as it was, and as it is
  expect(counts).toEqual([6, 6]);
});

const replica = (items: readonly GraphItem[]): Replica => ({
  rows: new Map([['Sections', new Map(items.map((item) => [item.id, item]))]]),
  deltaLinks: new Map(),
  readAt,
});

test('a look that finds nothing new, or rows as they were, gives the very same plan', () => {
  const known = replica([row(1, '1', 'One'), row(2, '2', 'Two')]);
  const before = snapshotOf(known);
  const look = (changed: readonly GraphItem[]) =>
    snapshotOf(
      applied(
        known,
        new Map([['Sections', { isWhole: false, changed, deleted: [], deltaLink: 'x' }]]),
        readAt,
      ),
    );
  expect(look([])).toBe(before);
  expect(look([row(2, '2', 'Two')])).toBe(before);
  const after = look([row(2, '2', 'Three')]);
  expect(after.sections.get('2')?.title).toBe('Three');
  expect(after.sections.get('1')).toBe(before.sections.get('1'));
  expect(after.people).toBe(before.people);
});

test('a list found to lack columns is told, though none of its rows changed, and told no more when it has them', () => {
  const known = replica([row(1, '1', 'One')]);
  const look = (lacking: readonly string[] | null) =>
    snapshotOf(
      applied(
        known,
        new Map([
          [
            'Sections',
            {
              isWhole: false,
              changed: [],
              deleted: [],
              deltaLink: null,
              ...(lacking === null ? {} : { lacking }),
            },
          ],
        ]),
        readAt,
      ),
    ).problems.map(({ what }) => what);
  expect(look(null)).toEqual([]);
  expect(look(['Aim'])).toEqual(['lacks the columns Aim. Check the lists to add them.']);
  expect(look(null)).toEqual([]);
});

test('a row written and then removed leaves the plan as it was', () => {
  const known = replica([row(1, '1', 'One')]);
  const added = withItem(known, 'Sections', '9', row(9, '9', 'New'));
  expect(snapshotOf(added).sections.has('9')).toBe(true);
  const removed = withItem(added, 'Sections', '9', null);
  expect([...snapshotOf(removed).sections.keys()]).toEqual(['1']);
});
