import { expect, test } from 'vitest';
import { readPlan } from '#domain/intake/intake.ts';
import { grid, snapshot, type Written } from './intake-build.ts';

const head = ['Ref', 'Action', 'Lead', 'When'];
const line = (ref: string) => [ref, `Do ${ref}`, 'Head', 'May 2027'];

function sectionsOf(above: readonly (readonly Written[])[], below = [head, line('A1')]) {
  const { sections } = readPlan([grid([...above, ...below])], snapshot(), () => 'imp-1');
  return sections.map((one) => `${one.key} ${one.title} in ${one.parent ?? 'the plan'}`);
}

test('actions stand under the full-width rows right above the first row of headings of a sheet', () => {
  expect(sectionsOf([['SEND plan'], [], ['Priority 1: Right support'], [], ['1.1 Early help']])).toEqual([
    '1 Right support in the plan',
    '1.1 Early help in 1',
  ]);
  // what stands below a heading that calls itself one needs no number
  expect(sectionsOf([['Priority 1: Right support'], ['Early help']])).toEqual([
    '1 Right support in the plan',
    '1.1 Early help in 1',
  ]);
});

test.each<[what: string, above: readonly (readonly Written[])[]]>([
  ['a title', [['SEND action plan']]],
  ['a day', [['12 November 2026']]],
  ['what stands above a paragraph', [['1. Purpose'], ['It says what every partner has promised.']]],
  ['what stands above a table of facts', [['1. Facts'], ['Owner', 'Board'], ['Version', '3']]],
  ['a caption', [['Our actions']]],
])('%s is no heading of the actions', (_, above) => {
  expect(sectionsOf(above)).toEqual(['1 Plan in the plan']);
});

test('a year right above the headings is the phase of what has no actions', () => {
  const { sections } = readPlan(
    [grid([['1. Support'], ['Year 1'], head, line('1.1'), ['1.2', 'No new actions']])],
    snapshot(),
    () => 'imp-1',
  );
  expect(sections.map((one) => [one.title, one.placeholders])).toEqual([
    ['Support', [{ phase: 'Year 1', words: 'No new actions' }]],
  ]);
});
