import { expect, test } from 'vitest';
import { usualChoice } from '#domain/intake/intake-choice.ts';
import { proposedColumns } from '#domain/intake/intake-columns.ts';
import { readPlan } from '#domain/intake/intake.ts';
import { grid, snapshot } from './intake-build.ts';

const headings = ['No.', 'Area', 'Action', 'Responsible officer', 'Due date'];
const down = (text: string) => ({ text, isRepeat: true });
const merged = [
  headings,
  ['1', 'Timely assessments', 'Appoint two officers', 'Asha Khan', 'March 2027'],
  [down('1'), down('Timely assessments'), 'Review the template', 'Ben Lowe', 'May 2027'],
  [down('1'), down('Timely assessments'), 'Publish the offer', 'Cara Moss', 'June 2027'],
  ['2', 'Transitions', 'Agree a protocol', 'Asha Khan', 'July 2027'],
];

test('several actions beside one merged number: the first has it, the others are counted and can be numbered', () => {
  const grids = [grid(merged)];
  expect(proposedColumns(grids, usualChoice).nUnnumbered).toBe(2);
  const asWritten = readPlan(grids, snapshot({}), () => 'imp');
  expect(asWritten.actions.map((one) => one.ref)).toEqual(['1', '2']);
  expect(asWritten.issues.filter((one) => one.level === 'stops').map((one) => one.code)).toEqual([
    'ref-missing',
    'ref-missing',
  ]);
  const numbered = readPlan(grids, snapshot({}), () => 'imp', { ...usualChoice, isNumbering: true });
  expect(numbered.actions.map((one) => one.description)).toEqual([
    'Appoint two officers',
    'Review the template',
    'Publish the offer',
    'Agree a protocol',
  ]);
  expect(new Set(numbered.actions.map((one) => one.ref)).size).toBe(4);
});
