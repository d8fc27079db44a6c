import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import type { Role } from '#domain/people/person.ts';
import { mayPropose } from '#domain/change/approval.ts';
import { checkMerge } from '#domain/change/check-merge.ts';
import { mergeChoices } from '#screens/changes/fields/merge-choices.ts';
import { action, person, planWith, today } from '../../../domain/plan-kit.ts';

const me = person('lead');
const plan = planWith([
  action('1.1.1'),
  action('1.1.2'),
  action('1.1.3', { leads: ['forum'] }),
  action('1.1.4', { leads: ['forum'] }),
  action('1.1.5', { status: 'complete' }),
  action('1.1.6', { leads: ['forum'], status: 'complete' }),
  action('1.1.7', { lifecycle: 'withdrawn' }),
]);

test('a lead may choose one action of others, which then goes on', () => {
  expect(mergeChoices(plan, ['1.1.1'], me, today)).toEqual({
    others: ['1.1.2', '1.1.3', '1.1.4', '1.1.5'],
    into: ['1.1.1'],
  });
  expect(mergeChoices(plan, ['1.1.1', '1.1.3'], me, today)).toEqual({
    others: ['1.1.2', '1.1.5'],
    into: ['1.1.3'],
  });
});

test('what is complete can end, and not go on', () => {
  expect(mergeChoices(plan, ['1.1.1', '1.1.5'], me, today).into).toEqual(['1.1.1']);
  expect(mergeChoices(plan, ['1.1.3', '1.1.6'], me, today).into).toEqual([]);
});

test('an admin may let any live action end', () => {
  const admin = person('admin', { role: 'admin' });
  expect(mergeChoices(plan, ['1.1.1', '1.1.6'], admin, today)).toEqual({
    others: ['1.1.2', '1.1.3', '1.1.4', '1.1.5'],
    into: ['1.1.1'],
  });
});

test('what is offered to go on is never refused', () => {
  const given = fc.record<Partial<Action>>({
    leads: fc.constantFrom(['lead'], ['forum'], []),
    status: fc.constantFrom('on-track', 'complete', 'embedded', 'on-hold'),
    lifecycle: fc.constantFrom('live', 'live', 'on-hold', 'merged', 'withdrawn'),
  });
  fc.assert(
    fc.property(
      fc.array(given, { minLength: 2, maxLength: 6 }),
      fc.constantFrom<Role>('lead', 'admin'),
      fc.nat(),
      (all, role, take) => {
        const one = planWith(all.map((each, index) => action(`a${String(index)}`, each)));
        const who = person('lead', { role });
        const refs = [...one.actions.keys()];
        let part = refs.slice(0, 1);
        const { others } = mergeChoices(one, part, who, today);
        part = [...part, ...others.slice(0, 1 + (take % 3))];
        for (const into of mergeChoices(one, part, who, today).into) {
          const ending = part.filter((ref) => ref !== into);
          const merge = { kind: 'merge', refs: ending, into } as const;
          const said = ending.length === 0 ? [] : checkMerge(one, 'change', merge);
          expect({ into, said }).toEqual({ into, said: [] });
          expect(ending.every((ref) => mayPropose(one, 'merge', ref, who, today))).toBe(true);
        }
      },
    ),
  );
});
