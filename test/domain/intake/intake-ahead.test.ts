import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAhead } from '#domain/intake/intake-ahead.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import { withPersonalData } from '#domain/intake/intake-personal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { alike } from '#intake/alike.ts';
import { fileRows } from '../file-arbitrary.ts';
import { planOf, previewOf } from '../match-kit.ts';
import { today } from '../plan-kit.ts';

// the same plan, of which nothing is known yet
const anew = (plan: Snapshot): Snapshot => ({ ...plan, actions: new Map(plan.actions) });

test('what was compared ahead, or for another file, is found as it would be without', () => {
  fc.assert(
    fc.property(fileRows(), fileRows(), fileRows(), (rows, earlier, others) => {
      const plan = planOf(rows);
      const ahead = anew(plan);
      for (const file of [earlier, others]) {
        const preview = previewOf(ahead, file);
        const steps = [...compareAhead(preview.actions, ahead, alike, today)];
        expect(steps).toEqual(preview.actions.map((_, at) => at + 1));
      }
      const [one, other] = [ahead, anew(plan)].map((each) =>
        withPersonalData(previewOf(each, others), today),
      );
      if (one === undefined || other === undefined) throw new Error('both were read');
      expect(one).toEqual(other);
      expect(matchPlan(one, ahead, alike, 'Their plan', today)).toEqual(
        matchPlan(other, anew(plan), alike, 'Their plan', today),
      );
    }),
    { numRuns: 60 },
  );
});

test('what a plan has is looked at anew when the plan is another', () => {
  const row = { Ref: '9.9.9', Action: 'Develop the neurodevelopmental pathway across health and education' };
  const plan = planOf([{ ...row, Ref: '1.1.1' }]);
  const preview = previewOf(plan, [row]);
  const standing = (of: Snapshot) => matchPlan(preview, of, alike, '', today)[0]?.standing.kind;
  expect(standing(plan)).toBe('alike');
  expect(standing({ ...plan, actions: new Map() })).toBe('new');
});

test('which wordings are alike is asked anew of another comparison', () => {
  const row = { Ref: '9.9.9', Action: 'Develop the toolkit with every school in the area' };
  const plan = planOf([{ ...row, Ref: '1.1.1', Action: `${row.Action} again` }]);
  const preview = previewOf(plan, [row]);
  const standing = (score: number) => matchPlan(preview, plan, () => score, '', today)[0]?.standing.kind;
  expect(standing(0.9)).toBe('alike');
  expect(standing(0)).toBe('new');
});
