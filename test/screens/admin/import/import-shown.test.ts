import { expect, test } from 'vitest';
import type { Fate, Match, Standing } from '#domain/intake/intake-fate.ts';
import { shownAction } from '#screens/admin/import/import-shown.ts';
import { action, planWith } from '../../../domain/plan-kit.ts';

const planned = action('1.1.1', { completionAsWritten: 'March 2027', successMeasures: 'As agreed.' });
const plan = planWith([planned]);
const told = action('1.1.1', {
  description: 'Other words',
  completionAsWritten: 'May 2027',
  completionLatest: '2027-05-31',
  successMeasures: '',
  status: 'at-risk',
});

function match(standing: Standing, proposed: Fate): Match {
  return { action: told, standing, proposed, isClear: true };
}

const changed = match(
  {
    kind: 'changed',
    ref: '1.1.1',
    differences: [
      { field: 'completion', plan: 'March 2027', file: 'May 2027' },
      { field: 'status', plan: 'On track', file: 'At risk' },
    ],
  },
  { kind: 'change', ref: '1.1.1' },
);
const none: ReadonlyMap<string, Fate> = new Map();

test('a changed action shows what the file tells otherwise, and the rest as the plan has it', () => {
  expect(shownAction(changed, none, plan)).toMatchObject({
    description: planned.description,
    successMeasures: 'As agreed.',
    completionAsWritten: 'May 2027',
    completionLatest: '2027-05-31',
    status: 'at-risk',
  });
});

test('what is left out or the same stays as the plan has it', () => {
  expect(shownAction(changed, new Map([['1.1.1', { kind: 'leave' }]]), plan)).toEqual(planned);
  const same = match({ kind: 'same', ref: '1.1.1' }, { kind: 'leave' });
  expect(shownAction(same, none, plan)).toEqual(planned);
});

test('what joins the plan stands under the number it gets there', () => {
  const other = match(
    { kind: 'other-words', ref: '1.1.1', score: 0.2, freeRef: '1.1.9', differences: [], likest: [] },
    { kind: 'add', as: '1.1.9' },
  );
  expect(shownAction(other, none, plan)).toEqual({ ...told, ref: '1.1.9' });
  const carried = new Map<string, Fate>([['1.1.1', { kind: 'carried', follows: '1.1.1', as: '1.1.8' }]]);
  expect(shownAction(other, carried, plan).ref).toBe('1.1.8');
  expect(shownAction(match({ kind: 'new' }, { kind: 'add', as: null }), none, plan)).toEqual(told);
});

test('what is combined shows the words of the file under its number there', () => {
  const alike = match(
    { kind: 'alike', likest: [{ ref: '2.1', score: 0.95 }], freeRef: null },
    { kind: 'combine', into: '2.1' },
  );
  expect(shownAction(alike, none, plan)).toEqual(told);
});
