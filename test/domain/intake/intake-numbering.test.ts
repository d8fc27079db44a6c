import { expect, test } from 'vitest';
import { usualChoice, type IntakeChoice } from '#domain/intake/intake-choice.ts';
import { readPlan } from '#domain/intake/intake.ts';
import { numberRows } from '#domain/intake/intake-numbering.ts';
import { action, grid, section, snapshot, type Written } from './intake-build.ts';

const plan = snapshot({
  sections: [section('4', 'Right start'), section('4.1', 'Early help'), section('5', 'Right place')],
  actions: [action('4.1.8'), action('4.1.9', { lifecycle: 'withdrawn' }), action('A-009', { section: '5' })],
});
const numbering: IntakeChoice = { ...usualChoice, isNumbering: true };

function read(rows: readonly (readonly Written[])[], choice: IntakeChoice = numbering, into = plan) {
  return readPlan([grid(rows)], into, () => 'imp-1', choice);
}

test('rows with a reference keep it, those without get the next number that was never used', () => {
  const rows = [
    { section: '4.1', ref: null },
    { section: '4.1', ref: '4.1.11' },
    { section: '5', ref: null },
    { section: '4.1', ref: null },
    { section: '5', ref: null },
  ];
  expect(numberRows(plan, [], rows)).toEqual(['4.1.12', '4.1.11', 'A-010', '4.1.13', 'A-011']);
});

test('a new section is numbered from 1, past what other headings are called', () => {
  const sections = [section('6', 'New'), section('6.1', 'Below')];
  const rows = [
    { section: '6', ref: null },
    { section: '6.1', ref: null },
    { section: '6', ref: null },
  ];
  expect(numberRows(plan, sections, rows)).toEqual(['6.2', '6.1.1', '6.3']);
});

test('numbers go on in the form that the file has, where the plan has none', () => {
  const rows = ['SEND 7', null, null].map((ref) => ({ section: '7', ref }));
  expect(numberRows(plan, [section('7', 'New')], rows)).toEqual(['SEND 7', 'SEND 8', 'SEND 9']);
});

test('a table without references is read only when its actions are numbered', () => {
  const rows = [
    ['Section', 'Action', 'Lead', 'Complete by'],
    ['4.1 Early help', 'Agree the offer', 'Ada', 'May 2027'],
    ['4.1 Early help', 'Publish it'],
    ['4.1 Early help', 'and tell families', 'Ben'],
    ['Closer to home', 'Open a room', 'Ada', 'May 2027'],
  ];
  const refused = read(rows, usualChoice);
  expect(refused.actions).toEqual([]);
  expect(refused.issues.map((one) => `${one.level} ${one.code}`)).toEqual(['stops no-ref-column']);
  const preview = read(rows);
  expect(preview.actions.map((one) => [one.ref, one.section, one.description])).toEqual([
    ['4.1.10', '4.1', 'Agree the offer'],
    ['4.1.11', '4.1', 'Publish it\nand tell families'],
    ['1.1', '1', 'Open a room'],
  ]);
  expect([...preview.numbered]).toEqual(['4.1.10', '4.1.11', '1.1']);
  expect(preview.issues.filter((one) => one.level === 'stops')).toEqual([]);
});

test('rows without a number are numbered among those that have one', () => {
  const rows = [
    ['Ref', 'Section', 'Action', 'Lead', 'Complete by'],
    ['', '4.1', 'First', 'Ada', 'May 2027'],
    ['4.1.20', '4.1', 'Second', 'Ada', 'May 2027'],
    ['TBC', '4.1', 'Third', 'Ada', 'May 2027'],
    ['-', '4.1', 'Fourth', 'Ada', 'May 2027'],
  ];
  const preview = read(rows);
  expect(preview.actions.map((one) => one.ref)).toEqual(['4.1.21', '4.1.20', '4.1.22', '4.1.23']);
  expect([...preview.numbered]).toEqual(['4.1.21', '4.1.22', '4.1.23']);
  expect(
    read(rows, usualChoice)
      .issues.filter((one) => one.level === 'stops')
      .map((one) => one.cell),
  ).toEqual(['A2', 'A4', 'A5']);
});

test('a number is never given to a row that cannot be an action', () => {
  const preview = read([
    ['Ref', 'Section', 'Action', 'Lead', 'Complete by'],
    ['', '4.1', 'x'.repeat(10_001), 'Ada', 'May 2027'],
    ['', '4.1', 'Short', 'Ada', 'May 2027'],
  ]);
  expect(preview.actions.map((one) => one.ref)).toEqual(['4.1.10']);
  expect(preview.skipped.map((one) => one.why)).toEqual(['stopped']);
});

test('references of the plan are read as the plan writes them', () => {
  const preview = read([
    ['Ref', 'Action', 'Lead', 'Complete by'],
    ['a-009', 'Do', 'Ada', 'May 2027'],
  ]);
  expect(preview.actions.map((one) => one.ref)).toEqual(['A-009']);
});
