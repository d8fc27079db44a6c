import { expect, test } from 'vitest';
import { choosableFields } from '#domain/intake/intake-choice.ts';
import type { ColumnFault, ProposedColumn } from '#domain/intake/intake-columns.ts';
import { defaultSettings, type Structure } from '#domain/plan-settings.ts';
import { sayColumn, sayColumnFault, sayField } from '#screens/admin/import/import-field-words.ts';

const usual = defaultSettings.structure;
const noun = (one: string) => ({ one, many: `${one}s` });
const levels = (...names: string[]): Structure => ({ ...usual, levels: names.map(noun) });

const column = (key: string, heading: string, cell = 'A1'): ProposedColumn => ({
  key,
  heading,
  cell,
  samples: [],
  field: 'activity',
});
const columns = [
  column('1', 'Progress'),
  column('2', 'Notes', 'B1'),
  column('3', 'Notes', 'C1'),
  column('4', '', 'D1'),
];

test.each<[levels: Structure, priority: string, section: string]>([
  [usual, 'Priority', 'Section'],
  [levels('Outcome', 'Theme'), 'Outcome', 'Theme'],
  [levels('Aim', 'Strand', 'Area'), 'Aim', 'Area'],
  [levels('Workstream'), 'Priority', 'Workstream'],
])('calls headings as the plan does: %j', (structure, priority, section) => {
  expect([sayField('priority', structure), sayField('section', structure)]).toEqual([priority, section]);
});

test('every field that can be chosen is called something else', () => {
  const names = choosableFields.map((field) => sayField(field, usual));
  expect(new Set(names).size).toBe(choosableFields.length);
});

test('tells a column by its cell where its heading does not', () => {
  expect(columns.map((one) => sayColumn(one, columns))).toEqual([
    'Progress',
    'Notes (B1)',
    'Notes (C1)',
    'Without a heading (D1)',
  ]);
});

test.each<[fault: Partial<ColumnFault>, words: string]>([
  [
    { code: 'no-table' },
    'Choose the row that holds the headings. If this file has none, choose another file.',
  ],
  [{ code: 'no-action' }, 'Say which column holds the words of the actions.'],
  [{ code: 'no-ref' }, 'Say which column holds the references, or have the actions numbered.'],
  [
    { code: 'double', field: 'activity', also: ['2', '4'] },
    '‘Latest activity’ is chosen for ‘Notes (B1)’ and ‘Without a heading (D1)’ too. Only one column can hold it.',
  ],
])('says what is wrong with the columns: %j', (fault, words) => {
  const whole: ColumnFault = { key: '1', code: 'double', field: null, also: [], ...fault };
  expect(sayColumnFault(whole, usual, columns)).toBe(words);
});
