import { expect, test } from 'vitest';
import { isPriorityHeading, numberOf, parentKey } from '#domain/intake/intake-heading.ts';

test.each<[text: string, key: string | null, title: string]>([
  ['Priority 4: Right start', '4', 'Right start'],
  ['PRIORITY 4 – RIGHT START', '4', 'RIGHT START'],
  ['Priority 4', '4', ''],
  ['Priority Area 4: Right start', '4', 'Right start'],
  ['Key Priority 4: Right start', '4', 'Right start'],
  ['Priority Four – Right start', '4', 'Right start'],
  ['PRIORITY TWO', '2', ''],
  ['Priority one system for all', null, 'Priority one system for all'],
  ['Section 1.2 Early help', '1.2', 'Early help'],
  ['Outcome A: You are safe', 'A', 'You are safe'],
  ['4.1 Early help', '4.1', 'Early help'],
  ['4.1. Early help', '4.1', 'Early help'],
  ['4.1 - Early help', '4.1', 'Early help'],
  ['4. Right start', '4', 'Right start'],
  ['4) Right start', '4', 'Right start'],
  ['4.1', '4.1', ''],
  ['A. Leadership', 'A', 'Leadership'],
  ['A better start', null, 'A better start'],
  ['0-25 services', null, '0-25 services'],
  ['2026 priorities', null, '2026 priorities'],
  ['Early  help', null, 'Early help'],
  ['Area wide training', null, 'Area wide training'],
])('takes %j apart', (text, key, title) => {
  expect(numberOf(text)).toEqual({ key, title });
});

test('knows a priority by its word', () => {
  expect(isPriorityHeading(' Priority 1')).toBe(true);
  expect(isPriorityHeading('Strategic priority: Right start')).toBe(true);
  expect(isPriorityHeading('Key priority 2')).toBe(true);
  expect(isPriorityHeading('Section 1')).toBe(false);
  expect(isPriorityHeading('Prioritise families')).toBe(false);
});

test.each([
  ['4.1.2', '4.1'],
  ['4.1.', '4'],
  ['4', null],
])('finds the number above %j', (key, above) => {
  expect(parentKey(key)).toBe(above);
});
