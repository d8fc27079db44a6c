import { expect, test } from 'vitest';
import { readDate, wordsOf } from '#domain/intake-date.ts';
import { addressOf, kept, oneLine, plain, type Cell } from '#domain/intake-grid.ts';
import { refBefore, refOf, sameRef } from '#domain/intake-ref.ts';

const cell = (more: Partial<Cell>): Cell => ({
  address: 'A2',
  text: '',
  unstruck: '',
  kind: 'text',
  date: null,
  fill: null,
  struck: 'none',
  across: 1,
  isRepeat: false,
  ...more,
});

test.each([
  [0, 1, 'A1'],
  [25, 9, 'Z9'],
  [26, 9, 'AA9'],
  [701, 1, 'ZZ1'],
  [702, 1_048_576, 'AAA1048576'],
  [16_383, 1, 'XFD1'],
])('column %d of row %d is %s', (column, row, address) => {
  expect(addressOf(column, row)).toBe(address);
});

test('keeps words as written, without space around them and signs that nobody sees', () => {
  expect(kept('  a\u00A0b \r\n\tc\u200B \u2028d  ')).toBe('a b\n\tc\nd');
  expect(kept('• one\n  • two')).toBe('• one\n  • two');
  expect(oneLine(' a \n\n b\tc ')).toBe('a b c');
});

test('compares words without case, marks, punctuation and the two ways of writing and', () => {
  expect(plain('Children’s & Families’ Café – “Team”')).toBe('childrens and families cafe team');
  expect(plain('Children and families')).toBe(plain('CHILDREN & FAMILIES'));
  expect(plain(' – ')).toBe('');
});

test.each([
  ['1.1.1.', '1.1.1'],
  [' 1.1.1 ', '1.1.1'],
  ['A  1', 'A 1'],
  ['...', '...'],
  ['', ''],
])('reads the reference %j', (text, ref) => {
  expect(refOf(text)).toBe(ref);
});

test('takes references that differ in case and spaces for the same', () => {
  expect(sameRef('A 1')).toBe(sameRef('a1'));
  expect(sameRef('1.1')).not.toBe(sameRef('1.10'));
});

test.each<[what: string, given: Partial<Cell>, above: string, before: string | null]>([
  ['a number below 1.9', { kind: 'number', text: '1.1' }, '1.9', '1.10'],
  ['a number below 2.19', { kind: 'number', text: '2.2' }, '2.19', '2.20'],
  ['a number below something else', { kind: 'number', text: '1.1' }, '1.0', null],
  ['a text', { kind: 'text', text: '1.1' }, '1.9', null],
  ['a whole number', { kind: 'number', text: '11' }, '10', null],
  ['a date', { kind: 'date', date: { on: '2026-02-01', shows: 'day' } }, '', '1.2'],
])('says what %s may have been', (_, given, above, before) => {
  expect(refBefore(cell(given), above)).toBe(before);
});

test.each<[shows: NonNullable<Cell['date']>['shows'], words: string]>([
  ['day', '5 July 2027'],
  ['month', 'July 2027'],
  ['year', '2027'],
  ['day-without-year', '5 July 2027'],
  ['month-without-year', 'July 2027'],
])('puts a date that shows its %s in words', (shows, words) => {
  expect(wordsOf({ on: '2027-07-05', shows })).toBe(words);
});

test.each([
  ['March 2027', null],
  ['Ongoing', null],
  ['', 'date-missing'],
  ['When ready', 'date-unknown'],
  ['TBC', 'date-tbc'],
])('doubts the date %j: %s', (text, doubt) => {
  expect(readDate(undefined, text)).toMatchObject({ asWritten: text, doubt });
});

test('writes a date of several lines on one', () => {
  expect(readDate(undefined, 'March 2027\n(phase 1)').asWritten).toBe('March 2027 (phase 1)');
});
