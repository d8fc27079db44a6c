import { expect, test } from 'vitest';
import { type Bench, benchmarksPage, plain, sayRatio, sayTiming } from './page.ts';

const machine = { node: '20.20.0', processor: 'Some processor', cores: 2, day: '11 December 2026' };
const table = {
  headings: ['Call', 'Time'],
  rows: [
    ['A page', '1.00 (0.90–1.10)'],
    ['One | two', '12.3 (11.9–13.0)'],
  ],
};
const bench = (title: string): Bench => ({ title, about: `About ${title}.`, measure: async () => table });

test('the page names day and machine, and has a section with a table for each bench', () => {
  const page = benchmarksPage(machine, [
    { bench: bench('First'), table },
    { bench: bench('Second'), table },
  ]);
  expect(page).toContain('on 11 December 2026 with Node 20.20.0 on 2 cores of Some processor.');
  expect(page.split('\n').filter((line) => line.startsWith('## '))).toEqual(['## First', '## Second']);
  expect(page).toContain('About Second.\n\n| Call | Time |\n|---|---|\n| A page | 1.00 (0.90–1.10) |\n');
});

test('a stroke in a cell does not break the table', () => {
  const page = benchmarksPage(machine, [{ bench: bench('First'), table }]);
  expect(page).toContain('| One \\| two | 12.3 (11.9–13.0) |');
});

test('in a terminal the columns stand under each other', () => {
  expect(plain(table)).toBe('Call       Time\nA page     1.00 (0.90–1.10)\nOne | two  12.3 (11.9–13.0)');
});

test('times and ratios have as many figures as mean something', () => {
  expect(sayTiming({ median: 0.7891, low: 0.7, high: 0.81 })).toBe('0.79 (0.70–0.81)');
  expect(sayTiming({ median: 12.34, low: 9.99, high: 1234.5 })).toBe('12.3 (9.99–1235)');
  expect([1.0361, 99.6, 10].map(sayRatio)).toEqual(['1.04', '100', '10']);
});
