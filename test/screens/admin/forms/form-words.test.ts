import { expect, test } from 'vitest';
import type { FormProblemCode } from '#domain/form/returned-cell.ts';
import { formFileName, madeWords, refusedForms, sayFormProblem } from '#screens/admin/forms/form-words.ts';

test.for<[string, string]>([
  ['Therapies Lead', 'Update form Therapies Lead 2026-11-22.xlsx'],
  ['Head of SEND: 0/25 "North"', 'Update form Head of SEND 0 25 North 2026-11-22.xlsx'],
  ['Siân O’Neill', 'Update form Siân O’Neill 2026-11-22.xlsx'],
  [`${'a'.repeat(59)}👩‍👩‍👧`, `Update form ${'a'.repeat(59)} 2026-11-22.xlsx`],
])('the form of %s is the file %s', ([personName, wanted]) => {
  expect(formFileName({ personName, madeOn: '2026-11-22' })).toBe(wanted);
});

test('what is said of a made form names it and what to do when nothing comes', () => {
  const words = madeWords('Update form Ann 2026-11-22.xlsx');
  expect(words).toContain('Made: Update form Ann 2026-11-22.xlsx.');
  expect(words).toContain('open One Plan in a browser');
});

test('every reason to refuse a form says what is wrong and what to do next', () => {
  for (const { what, next } of Object.values(refusedForms))
    for (const words of [what, next]) expect(words).toMatch(/^[A-Z].*\.$/);
});

test.for<[FormProblemCode, Readonly<Record<string, string>>, string]>([
  ['status-guessed', { text: 'green', status: 'On track' }, 'Status ‘green’ was taken for ‘On track’.'],
  [
    'status-unread',
    { text: 'fine' },
    '‘fine’ is none of the statuses of this plan, so the status is as it was.',
  ],
  [
    'date-not-asked',
    { text: '2027-06-30' },
    'A new expected date was given (30 June 2027) although the status does not ask for one, so it will not be kept.',
  ],
  [
    'not-theirs',
    { person: 'Ann Lee' },
    'Ann Lee does not lead this action any more. Look closely before you enter it.',
  ],
  ['row-missing', { ref: '1.2' }, 'The row of 1.2 is not in the file any more.'],
  ['column-missing', { field: 'Impact' }, 'The column ‘Impact’ is gone, so nothing was read from it.'],
])('%s is said with its facts', ([code, facts, wanted]) => {
  expect(sayFormProblem({ code, sheet: '', cell: '', facts })).toBe(wanted);
});

test('a problem in a cell begins with where it is', () => {
  const problem = { sheet: 'My actions', cell: 'G7', facts: { field: 'Activity' } } as const;
  expect(sayFormProblem({ code: 'struck-out', ...problem })).toBe(
    'My actions, G7: Words that are struck through under Activity were left out.',
  );
});
