import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOfMonth } from '#domain/date.ts';
import { monthMarks } from '#screens/parts/month-marks.ts';

const words = (...given: Parameters<typeof monthMarks>) => monthMarks(...given).map((one) => one.words);

test('the last month of all is marked, and as many before it as there is room for, evenly', () => {
  expect(words('2026-05-31', '2026-08-31', 7)).toEqual(['May 2026', 'Jun 2026', 'Jul 2026', 'Aug 2026']);
  expect(words('2025-05-31', '2027-01-31', 7)).toEqual([
    'Jul 2025',
    'Oct 2025',
    'Jan 2026',
    'Apr 2026',
    'Jul 2026',
    'Oct 2026',
    'Jan 2027',
  ]);
  expect(words('2025-05-31', '2027-01-31', 3)).toEqual(['Jan 2026', 'Jan 2027']);
  expect(words('2026-05-31', '2026-05-31', 0)).toEqual(['May 2026']);
});

test('a mark stands on the last day of its month, where its value stands', () => {
  expect(monthMarks('2024-01-31', '2024-03-31', 7).map(({ on }) => on)).toEqual([
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
  ]);
});

test('whatever the days, there are no more marks than fit, and all lie between them', () => {
  const months = fc.integer({ min: 2000 * 12, max: 2060 * 12 });
  const end = (month: number) => lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1);
  fc.assert(
    fc.property(months, fc.nat(400), fc.integer({ min: 1, max: 9 }), (first, more, most) => {
      const marks = monthMarks(end(first), end(first + more), most);
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.length).toBeLessThanOrEqual(most);
      expect(marks.at(-1)?.on).toBe(end(first + more));
      expect((marks[0]?.on ?? '') >= end(first)).toBe(true);
    }),
  );
});
