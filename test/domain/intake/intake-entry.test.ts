import { expect, test } from 'vitest';
import { readPlan } from '#domain/intake/intake.ts';
import { grid, snapshot, type Written } from './intake-build.ts';

const head = ['Ref', 'Action', 'Owner', 'When', 'RAG', 'Comment'];
const line = (ref: string, action = `Do ${ref}`) => [ref, action, 'Asha Khan', 'May 2027', 'Green', 'Met'];

function read(...rows: readonly (readonly Written[])[]) {
  return readPlan([grid([head, ...rows])], snapshot(), () => 'imp-1');
}

test.each<[what: string, table: readonly (readonly Written[])[]]>([
  [
    'a register of risks',
    [
      ['Ref', 'Risk', 'Owner', 'Mitigation', 'Rating', 'Comment'],
      ['R1', 'Money runs out', 'Asha Khan', 'Ask the board', 'Red', 'x'],
    ],
  ],
  [
    'measures',
    [
      ['KPI', 'Baseline', 'Owner', 'Due date', 'RAG', ''],
      ['M1', '50%', 'Asha Khan', 'May 2027', 'Red', ''],
    ],
  ],
])('the rows of %s right below the actions are no actions', (_, table) => {
  const preview = read(line('1.1'), line('1.2'), ['Other things'], ...table);
  expect(preview.actions.map((one) => one.ref)).toEqual(['1.1', '1.2']);
  expect(preview.people.map((one) => one.name)).toEqual(['Asha Khan']);
  expect(preview.skipped.map((one) => one.why)).toEqual(['other-table', 'other-table']);
});

test('an action whose words are those of a heading ends no table', () => {
  const preview = read(line('1.1', 'Progress'), line('1.2', 'Status'), [
    '1.3',
    'Action',
    'Owner',
    'May 2027',
    '',
    '',
  ]);
  expect(preview.actions.map((one) => one.description)).toEqual(['Progress', 'Status', 'Action']);
});
