import { expect, test } from 'vitest';
import { isAltering } from '#domain/change/change-part.ts';
import { whatHappens, wouldBe } from '#screens/changes/propose/would-be.ts';
import {
  admin,
  director,
  lead,
  planned,
  planOf,
  proposal,
  sampleActions,
  sampleOf,
} from '../../../domain/change/change-kit.ts';
import { today } from '../../../domain/plan-kit.ts';

test('a merge shows nothing before somebody said which action goes on', () => {
  const plan = planOf(sampleActions);
  const parts = (into: string) => wouldBe(plan, proposal({ ...sampleOf.merge, into }), lead).parts;
  expect(parts('').some(isAltering)).toBe(false);
  expect(parts('1.2.1').some(isAltering)).toBe(true);
});

test.each([
  ['who decides by rule', director, ['lead'], true, /^You are the accountable officer: this takes effect/],
  ['who decides by rule, and leads it', director, ['director'], false, /a plan admin decides\. Until then/],
  ['the lead', lead, ['lead'], false, /^Goes to the accountable officer, Name of director for decision\./],
  ['an admin', admin, ['lead'], false, /Record the decision under Changes once it is made\.$/],
] as const)('%s reads what becomes of a withdrawal', (_, me, leads, isAtOnce, words) => {
  const plan = planOf([planned('1.1.1', { leads })]);
  const told = whatHappens(plan, wouldBe(plan, proposal(sampleOf.withdraw), me), me, today);
  expect(told.isAtOnce).toBe(isAtOnce);
  expect(told.words).toMatch(words);
});
