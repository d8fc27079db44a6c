import { expect, test } from 'vitest';
import { cellRef, columnLetter, columnRef, rangeRef } from '#pack/chart/chart-cells.ts';

test('columns are lettered as a spreadsheet letters them', () => {
  const columns = [1, 26, 27, 52, 53, 702, 703, 16_384];
  expect(columns.map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
});

test('a cell is named with its sheet, whose apostrophes are doubled', () => {
  expect(cellRef('RAG summary', 2, 7)).toBe("'RAG summary'!$B$7");
  expect(cellRef("O'Neill", 27, 1)).toBe("'O''Neill'!$AA$1");
});

test('a range of one cell is that cell', () => {
  expect(rangeRef('A', { column: 1, row: 2 }, { column: 3, row: 2 })).toBe("'A'!$A$2:$C$2");
  expect(rangeRef('A', { column: 1, row: 2 }, { column: 1, row: 2 })).toBe("'A'!$A$2");
});

test('neighbouring rows are a range, others a union in brackets', () => {
  expect(columnRef('A', 2, [5])).toBe("'A'!$B$5");
  expect(columnRef('A', 2, [5, 6, 7])).toBe("'A'!$B$5:$B$7");
  expect(columnRef('A', 2, [5, 8, 9, 12])).toBe("('A'!$B$5,'A'!$B$8:$B$9,'A'!$B$12)");
});
