import { expect, test } from 'vitest';
import type { SkippedRow, SkipReason } from '#domain/intake/intake-issue.ts';
import { sayMissing, sayRows } from '#screens/admin/import/import-rows-words.ts';

function rows(why: SkipReason, count: number): readonly SkippedRow[] {
  return Array.from({ length: count }, (_, at) => ({
    sheet: 'Plan',
    row: at + 2,
    name: `row ${String(at + 2)}`,
    cell: '',
    why,
    text: '',
  }));
}

test('every row that could be an action is counted', () => {
  expect(sayRows(41, rows('placeholder', 6))).toBe('47 rows read: 41 actions and 6 that say there is none.');
  expect(sayRows(1, [])).toBe('1 row read: 1 action.');
  expect(sayRows(2, [...rows('stopped', 1), ...rows('hidden', 2), ...rows('struck', 1)])).toBe(
    '6 rows read: 2 actions, 1 that cannot be imported, 2 that are hidden in the file and 1 that is struck through.',
  );
});

test('rows between the actions are counted apart', () => {
  expect(sayRows(41, [...rows('placeholder', 6), ...rows('phase', 14), ...rows('note', 2)])).toBe(
    '47 rows read: 41 actions and 6 that say there is none. 16 more rows only stand between them, such as a phase, a note or a total.',
  );
});

test('what is missing in the file is said to stay', () => {
  expect(sayMissing(1)).toEqual({
    heading: '1 action in the plan and not in this file',
    about:
      'It stands under headings of which the file has other actions. It stays as it is: an import takes nothing out of the plan.',
  });
  expect(sayMissing(2).heading).toBe('2 actions in the plan and not in this file');
  expect(sayMissing(2).about).toContain('They stay as they are');
});
