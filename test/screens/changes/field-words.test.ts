import { expect, test } from 'vitest';
import type { ChangeFields, ChangePart } from '#domain/change/change.ts';
import { alteredWords, fieldsOf } from '#screens/changes/field-words.ts';
import { action, planWith } from '../../domain/plan-kit.ts';

const plan = planWith([action('1.1.1'), action('1.1.2')]);

const part = (before: Partial<ChangeFields> | null, after: Partial<ChangeFields>): ChangePart => ({
  ref: '1.1.1',
  before,
  after,
});

test.each<[keyof ChangeFields, Partial<ChangeFields>, Partial<ChangeFields>, string, string, string]>([
  [
    'section',
    { section: '1.1' },
    { section: '2.1' },
    'Place in the plan',
    '1.1 Early identification',
    '2.1 Specialist sufficiency and capital',
  ],
  [
    'leads',
    { leads: ['lead'] },
    { leads: ['forum', 'gone'] },
    'Delivery lead',
    'Name of lead',
    'Forum Coordinator, gone',
  ],
  [
    'accountable',
    { accountable: null },
    { accountable: 'director' },
    'Accountable officer',
    '',
    'Name of director',
  ],
  ['reviewOn', { reviewOn: '2027-05-31' }, { reviewOn: null }, 'Looked at again on', '31 May 2027', ''],
  ['status', { status: 'on-track' }, { status: 'complete' }, 'Status', 'On track', 'Complete'],
  ['lifecycle', { lifecycle: 'live' }, { lifecycle: 'withdrawn' }, 'In the plan', 'Live', 'Withdrawn'],
  ['mergedInto', { mergedInto: null }, { mergedInto: '1.1.2' }, 'Merged into', '', '1.1.2 Action 1.1.2'],
  ['isStatutory', { isStatutory: false }, { isStatutory: true }, 'Required by law', 'No', 'Yes'],
  ['themes', { themes: ['a', 'b'] }, { themes: [] }, 'Themes', 'a, b', ''],
  [
    'successMeasures',
    { successMeasures: 'x' },
    { successMeasures: 'y' },
    'How success is measured',
    'x',
    'y',
  ],
])('%s is told in words', (field, before, after, label, was, is) => {
  expect(fieldsOf(part(before, after), plan)).toEqual([{ field, label, before: was, after: is }]);
});

test('a wording that is one sentence is told once', () => {
  const told = fieldsOf(
    part({ title: 'Old', description: 'Old' }, { title: 'New', description: 'New' }),
    plan,
  );
  expect(told).toEqual([{ field: 'description', label: 'Wording', before: 'Old', after: 'New' }]);
});

test('a title that parts from its wording is told beside it', () => {
  const told = fieldsOf(
    part({ title: 'Old', description: 'Old, at length' }, { title: 'New', description: 'New' }),
    plan,
  );
  expect(told.map((one) => one.label)).toEqual(['Title', 'Wording']);
});

test('of a new action everything it says is told, but not what everybody expects', () => {
  const told = fieldsOf(
    part(null, {
      title: 'A new one',
      description: 'A new one',
      lifecycle: 'live',
      completionAsWritten: 'July 2027',
      originalCompletion: 'July 2027',
      dependencies: '',
    }),
    plan,
  );
  expect(told.map((one) => `${one.label}: ${one.after}`)).toEqual([
    'Wording: A new one',
    'Completion date: July 2027',
  ]);
});

test('of what is merged it is told into what, not once more that it is', () => {
  const told = fieldsOf(
    part({ lifecycle: 'live', mergedInto: null }, { lifecycle: 'merged', mergedInto: '1.1.2' }),
    plan,
  );
  expect(told.map((one) => `${one.label}: ${alteredWords(one)}`)).toEqual([
    'Merged into: 1.1.2 Action 1.1.2',
  ]);
});

test.each<[Partial<ChangeFields>, Partial<ChangeFields>, string]>([
  [{ status: 'on-track' }, { status: 'complete' }, 'On track → Complete'],
  [{ reviewOn: null }, { reviewOn: '2027-05-31' }, 'Set to 31 May 2027'],
  [{ reviewOn: '2027-05-31' }, { reviewOn: null }, 'Removed: 31 May 2027'],
  [{ themes: [] }, { themes: ['a', 'b'] }, 'Added: a, b'],
  [{ successMeasures: 'Nine in ten' }, { successMeasures: '' }, 'Removed: Nine in ten'],
  [{ follows: null }, { follows: '1.1.2' }, '1.1.2 Action 1.1.2'],
])('%o becoming %o is said in a line', (before, after, line) => {
  expect(fieldsOf(part(before, after), plan).map(alteredWords)).toEqual([line]);
});
