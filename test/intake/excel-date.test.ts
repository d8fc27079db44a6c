import { expect, test } from 'vitest';
import { SSF } from '@e965/xlsx';
import { assert, integer, property } from 'fast-check';
import { dayOfSerial, shownOf } from '#intake/excel-date.ts';

test.each([
  ['d mmmm yyyy', 'day'],
  ['dd/mm/yyyy', 'day'],
  ['m/d/yy', 'day'],
  ['[$-809]dd mmmm yyyy;@', 'day'],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
  ['yyyy-mm-dd hh:mm:ss', 'day'],
  ['dd/mm/yyyy h:mm AM/PM', 'day'],
  ['"Due "d mmm yy', 'day'],
  ['mmm-yy', 'month'],
  ['mmmm yyyy', 'month'],
  ['yyyy', 'year'],
  ['d-mmm', 'day-without-year'],
  ['ddd', 'day-without-year'],
  ['mmm', 'month-without-year'],
])('a cell formatted %s shows its %s', (format, shows) => {
  expect(shownOf(format)).toBe(shows);
});

test.each([
  'General',
  '0',
  '0.00',
  '#,##0',
  '0%',
  '@',
  'h:mm',
  'hh:mm:ss',
  'mm:ss',
  '[h]:mm',
  '0.00E+00',
  '"day" 0',
  '[Red]0',
  '£#,##0.00',
  '',
  '_-* #,##0_-',
])('a cell formatted %j shows no date', (format) => {
  expect(shownOf(format)).toBeNull();
});

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [46_477, '2027-03-31'],
  [46_477.75, '2027-03-31'],
  [46_477.999, '2027-03-31'],
  [46_477.9999999999, '2027-04-01'],
  [2_958_465, '9999-12-31'],
])('counts day %d from 1900', (serial, day) => {
  expect(dayOfSerial(serial, 1900)).toBe(day);
});

test('counts from 1904 where the workbook does', () => {
  expect(dayOfSerial(0, 1904)).toBe('1904-01-01');
  expect(dayOfSerial(46_477 - 1462, 1904)).toBe('2027-03-31');
});

test.each([0, 0.5, -1, 60, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('knows no day %d', (serial) => {
  expect(dayOfSerial(serial, 1900)).toBeNull();
});

test('agrees with the spreadsheet library on every day', () => {
  // the library has no types for its date reader
  const parse = (SSF as { parse_date_code: (serial: number) => { y: number; m: number; d: number } })
    .parse_date_code;
  assert(
    property(integer({ min: 61, max: 2_958_465 }), (serial) => {
      const { y, m, d } = parse(serial);
      const expected = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
      expect(dayOfSerial(serial, 1900)).toBe(expected);
    }),
  );
});
