import { expect, test } from 'vitest';
import { headingName } from '#screens/parts/heading-name.ts';
import { planWith } from '../../domain/plan-kit.ts';

test('a heading is named by number and title, an unknown one by its key', () => {
  const plan = planWith([]);
  expect(headingName('1.1', plan)).toBe('1.1 Early identification');
  expect(headingName('7', plan)).toBe('7');
});
