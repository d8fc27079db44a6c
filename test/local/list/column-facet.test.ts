import { expect, test } from 'vitest';
import {
  changedDefinition,
  encodeName,
  isIndexable,
  isMultiValued,
  kindOf,
  newDefinition,
} from '#local/list/column-facet.ts';

test.each([
  ['Status', 'Status'],
  ['Due Date', 'Due_x0020_Date'],
  ['dirección', 'direcci_x00f3_n'],
  ['A/B', 'A_x002f_B'],
  ['1st', '_x0031_st'],
  ['a_b', 'a_b'],
])('encodes the name %s as %s', (text, name) => {
  expect(encodeName(text)).toBe(name);
});

test('what was left out reads back with its standard value', () => {
  expect(newDefinition({ name: 'A', text: {} })).toMatchObject({
    name: 'A',
    displayName: 'A',
    required: false,
    indexed: false,
    hidden: false,
    readOnly: false,
    enforceUniqueValues: false,
    text: {
      allowMultipleLines: false,
      appendChangesToExistingText: false,
      linesForEditing: 0,
      maxLength: 255,
    },
  });
  expect(newDefinition({ name: 'B', choice: { choices: ['x'] } })['choice']).toEqual({
    allowTextEntry: false,
    choices: ['x'],
    displayAs: 'dropDownMenu',
  });
  expect(newDefinition({ name: 'C', text: { allowMultipleLines: true } })['text']).toMatchObject({
    textType: 'plain',
  });
  expect(newDefinition({ name: 'D', number: { decimalPlaces: 'none' } })['number']).toEqual({
    decimalPlaces: 'none',
    displayAs: 'number',
  });
});

test.each([
  ['no type', { name: 'A' }],
  ['two types', { name: 'A', text: {}, number: {} }],
  ['no name', { text: {} }],
  ['a type that is no object', { name: 'A', text: true }],
  ['a number of decimals', { name: 'A', number: { decimalPlaces: 2 } }],
  ['a text longer than a line can be', { name: 'A', text: { maxLength: 300 } }],
  ['a format that is none', { name: 'A', dateTime: { format: 'monthOnly' } }],
  ['choices that are no texts', { name: 'A', choice: { choices: [1] } }],
  ['a setting the type lacks', { name: 'A', text: { choices: [] } }],
  ['a property no column has', { name: 'A', text: {}, colour: 'red' }],
  ['a flag that is a text', { name: 'A', text: {}, required: 'yes' }],
  ['an index on text of several lines', { name: 'A', text: { allowMultipleLines: true }, indexed: true }],
  [
    'an index on several choices',
    { name: 'A', choice: { choices: [], displayAs: 'checkBoxes' }, indexed: true },
  ],
  ['uniqueness without an index', { name: 'A', text: {}, enforceUniqueValues: true }],
])('refuses %s with 400', (_, body) => {
  expect(() => newDefinition(body)).toThrow(expect.objectContaining({ status: 400 }));
});

test.each(['defaultValue', 'validation'])('a null %s is a general exception', (key) => {
  expect(() => newDefinition({ name: 'A', text: {}, [key]: null })).toThrow(
    expect.objectContaining({ status: 400, code: 'generalException' }),
  );
});

test.each(['currency', 'hyperlinkOrPicture', 'term', 'thumbnail', 'geolocation'])(
  'a column of type %s is 501, not a guess',
  (type) => {
    expect(() => newDefinition({ name: 'A', [type]: {} })).toThrow(expect.objectContaining({ status: 501 }));
  },
);

test('a change keeps the name and the type, and what it does not mention', () => {
  const before = newDefinition({
    name: 'A',
    displayName: 'Alpha',
    choice: { choices: ['x'], allowTextEntry: true },
  });
  const after = changedDefinition(before, {
    displayName: 'Beta',
    choice: { choices: ['x', 'y'] },
    indexed: true,
  });
  expect(after).toMatchObject({
    name: 'A',
    displayName: 'Beta',
    indexed: true,
    choice: { choices: ['x', 'y'], allowTextEntry: true, displayAs: 'dropDownMenu' },
  });
  expect(() => changedDefinition(before, { name: 'B' })).toThrow(expect.objectContaining({ status: 400 }));
  expect(() => changedDefinition(before, { text: {} })).toThrow(expect.objectContaining({ status: 400 }));
  expect(() => changedDefinition(before, { choice: { displayAs: 'checkBoxes' } })).toThrow(
    expect.objectContaining({ status: 400 }),
  );
});

test('says which columns hold several values and which can be indexed', () => {
  const many = newDefinition({ name: 'A', personOrGroup: { allowMultipleSelection: true } });
  const one = newDefinition({ name: 'A', personOrGroup: {} });
  expect([isMultiValued(many), isMultiValued(one)]).toEqual([true, false]);
  expect([isIndexable(many), isIndexable(one)]).toEqual([false, true]);
  expect(
    isMultiValued(newDefinition({ name: 'L', lookup: { listId: 'x', allowMultipleValues: true } })),
  ).toBe(true);
  expect(kindOf(one)).toBe('personOrGroup');
});
