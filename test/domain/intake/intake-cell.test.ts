import { expect, test } from 'vitest';
import { readDate, wordsOf } from '#domain/intake/intake-date.ts';
import { addressOf, kept, oneLine, plain, type Cell } from '#domain/intake/intake-grid.ts';
import { refBefore } from '#domain/intake/intake-changed-ref.ts';
import { refAfter, refOf, sameRef } from '#domain/intake/intake-ref.ts';

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

test.each([
  ['4.1.9', '4.1.10'],
  ['A-009', 'A-010'],
  ['7', '8'],
  ['Review', ''],
  ['', ''],
])('after the reference %j comes %j', (ref, next) => {
  expect(refAfter(ref)).toBe(next);
});

const on = (day: string): Partial<Cell> => ({ kind: 'date', date: { on: day, shows: 'day' } });

test.each<
  [what: string, given: Partial<Cell>, above: string, below: string, ref: string | null, isSure: boolean]
>([
  ['a number below 1.9', { kind: 'number', text: '1.1' }, '1.9', '', '1.10', true],
  ['a number below 2.19', { kind: 'number', text: '2.2' }, '2.19', '', '2.20', true],
  ['a number above 1.11', { kind: 'number', text: '1.1' }, '', '1.11', '1.10', true],
  ['a number in its own place', { kind: 'number', text: '1.1' }, '1.9', '1.2', null, false],
  ['a number below something else', { kind: 'number', text: '1.1' }, '1.0', '', null, false],
  ['a text', { kind: 'text', text: '1.1' }, '1.9', '', null, false],
  ['a whole number', { kind: 'number', text: '11' }, '10', '', null, false],
  ['a date that goes on', on('2026-02-01'), '1.1', '', '1.2', true],
  ['a date above the next', on('2026-02-01'), '', '1.3', '1.2', true],
  ['a date with the month first', on('2026-01-02'), '1.1', '1.3', '1.2', true],
  ['a date among three parts', on('2003-02-01'), '1.2.2', '', '1.2.3', true],
  ['a date among dashes', on('2026-02-01'), '1-1', '1-3', '1-2', true],
  ['a date beside nothing', on('2026-02-01'), '', '', '1.2', false],
  ['a date that goes on from nothing', on('2002-12-04'), '3.1.7', '', '4.12.2', false],
])('says what %s may have been', (_, given, above, below, ref, isSure) => {
  expect(refBefore(cell(given), above, [below])).toEqual(ref === null ? null : { ref, isSure });
});

test('two days in a row tell what both were, the day before the month', () => {
  const [first, second] = [cell(on('2026-01-02')), cell(on('2026-02-02'))];
  expect(refBefore(first, '1.3', ['2.2', '2.2.26'])).toEqual({ ref: '2.1', isSure: true });
  expect(refBefore(second, '2.1', [])).toEqual({ ref: '2.2', isSure: true });
  expect(refBefore(second, '', ['3.2', '3.2.26'])).toEqual({ ref: '2.2', isSure: false });
});

test('a number that is taken may have been ten', () => {
  const taken = cell({ kind: 'number', text: '1.1' });
  expect(refBefore(taken, '1.7', [], true)).toEqual({ ref: '1.10', isSure: false });
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
