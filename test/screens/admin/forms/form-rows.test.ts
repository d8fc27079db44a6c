import { expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { FormProblemCode } from '#domain/form/returned-cell.ts';
import { readReturnedForm } from '#domain/form/returned-form.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import {
  comparedRows,
  fieldWords,
  formRows,
  type Choices,
  type Edits,
} from '#screens/admin/forms/form-rows.ts';
import { formOf, formPlan, returned, withActions, type Filled } from '../../../domain/form/form-kit.ts';
import { person, today, update } from '../../../domain/plan-kit.ts';

const plan = formPlan();
const admin = person('admin', { role: 'admin' });

test('only what says something new becomes a row, chosen and ready where nothing stands against it', () => {
  const rows = rowsOf({ '1.1': { activity: 'Met twice.' }, '2.2': { nextSteps: 'Report.' } });
  expect(rows.map((row) => [row.returned.ref, row.isChosen, row.isOpen, row.capacity])).toEqual([
    ['1.1', true, false, 'admin'],
    // a next step alone still needs to be told what was done
    ['2.2', true, true, 'admin'],
  ]);
  expect(rows[1]?.refusals.map(({ code }) => code)).toEqual(['activity-missing']);
});

test('what was put right here is what would be entered, and opens what stood against it', () => {
  const filled = { '1.1': { status: 'Off track', activity: 'Late.' } };
  const [before] = rowsOf(filled);
  expect(before?.refusals.map(({ field }) => field)).toEqual(['reason', 'forecastOn']);
  const edits = new Map([['1.1', { reason: 'No builder.', forecastOn: '2027-06-30' }]]);
  const [after] = rowsOf(filled, { edits });
  expect(after?.isOpen).toBe(false);
  expect(after?.entry).toMatchObject({
    status: 'off-track',
    activity: 'Late.',
    reason: 'No builder.',
    forecastOn: '2027-06-30',
  });
});

test('what may tell who a child is has to be confirmed before it is entered', () => {
  const filled = { '1.1': { activity: 'Seen at home: Jamie Smith, aged 7.' } };
  const [asks] = rowsOf(filled);
  expect(asks?.refusals).toEqual([]);
  expect(asks?.findings.map(({ field }) => field)).toContain('activity');
  expect(asks?.isOpen).toBe(true);
  const dataCheck = (asks?.findings ?? []).map((one) => `${one.field} ${one.kind} ${String(one.count)}`);
  const [confirmed] = rowsOf(filled, { edits: new Map([['1.1', { dataCheck }]]) });
  expect(confirmed?.isOpen).toBe(false);
});

test('nothing is chosen by itself where the plan moved on, and everything where somebody says so', () => {
  const moved = movedOn();
  const filled = { '1.1': { activity: 'Met twice.' } };
  const [row] = rowsOf(filled, {}, moved);
  expect(row?.returned.conflict).not.toBeNull();
  expect(row?.isChosen).toBe(false);
  expect(rowsOf(filled, { choices: new Map([['1.1', true]]) }, moved)[0]?.isChosen).toBe(true);
  expect(rowsOf(filled, { choices: new Map([['1.1', false]]) })[0]?.isChosen).toBe(false);
});

test('an action that went to others is not chosen by itself', () => {
  const [row] = rowsOf(
    { '1.1': { activity: 'Met.' } },
    {},
    withActions(plan, { '1.1': { leads: ['forum'] } }),
  );
  expect(row?.returned.problems.map(({ code }) => code)).toEqual(['not-theirs']);
  expect(row?.isChosen).toBe(false);
});

test('an action that takes no updates any more cannot be chosen, whatever somebody says', () => {
  const closed = withActions(plan, { '1.1': { lifecycle: 'withdrawn' } });
  const choices = new Map([['1.1', true]]);
  const [row] = rowsOf({ '1.1': { activity: 'Met.' } }, { choices }, closed);
  expect(row).toMatchObject({ action: null, isChosen: false, isOpen: true });
  expect(row?.refusals.map(({ code }) => code)).toEqual(['not-live']);
});

test('an admin who leads the action enters as its lead', () => {
  const lead = person('lead', { role: 'admin' });
  expect(rowsOf({ '1.1': { activity: 'Met.' } }, {}, plan, lead)[0]?.capacity).toBe('lead');
});

test('the plan stands beside what would be entered, field by field, and what is the same is left out', () => {
  const [row] = rowsOf({ '1.1': { activity: 'Met twice.', impactRating: 'Clear evidence' } });
  if (row === undefined) throw new Error('a row');
  const now = plan.actions.get('1.1');
  expect(comparedRows(plan.scheme, row.returned, row.entry)).toEqual([
    { name: 'Activity', cells: [now?.latestActivity, 'Met twice.'] },
    { name: 'Impact rating', cells: ['Some evidence', 'Clear evidence'] },
  ]);
});

test('where the plan moved on, how the form went out stands beside both, and what both changed says so', () => {
  const [row] = rowsOf({ '1.1': { nextSteps: 'Theirs.', activity: 'Met.' } }, {}, movedOn());
  if (row === undefined) throw new Error('a row');
  const rows = comparedRows(plan.scheme, row.returned, row.entry);
  const start = plan.actions.get('1.1');
  expect(rows.find(({ name }) => name.startsWith('Next steps'))).toEqual({
    name: 'Next steps (both changed it)',
    cells: [start?.latestNextSteps, 'Ours.', 'Theirs.'],
  });
  // what only the plan changed is shown, and stays
  expect(rows.find(({ name }) => name === 'Impact')?.cells.slice(1)).toEqual([
    'Shorter waits.',
    'Shorter waits.',
  ]);
});

test('a status and a day are said in words, and nothing for none', () => {
  const [row] = rowsOf({ '1.10': { status: 'On track', reason: 'Posts filled.', activity: 'Hired.' } });
  if (row === undefined) throw new Error('a row');
  const rows = comparedRows(plan.scheme, row.returned, { ...row.entry, forecastOn: '' });
  expect(rows.find(({ name }) => name === 'Status')?.cells).toEqual(['Off track', 'On track']);
  expect(rows.find(({ name }) => name === 'New expected date')?.cells).toEqual(['31 March 2027', '']);
});

test.for<[FormProblemCode, Filled[string]]>([
  ['status-unread', { status: 'so-so, really', activity: 'Met.' }],
  ['impact-rating-unread', { impactRating: 'huge', activity: 'Met.' }],
  ['date-unread', { forecastOn: 'soonish', activity: 'Met.' }],
  ['cell-unread', { impact: { text: '#REF!', kind: 'error' }, activity: 'Met.' }],
])('with %s in it, an action is entered only when somebody ticks it', ([code, filled]) => {
  const [row] = rowsOf({ '1.1': filled });
  expect(row?.returned.problems.map((one) => one.code)).toEqual([code]);
  expect(row?.isChosen).toBe(false);
  expect(rowsOf({ '1.1': filled }, { choices: new Map([['1.1', true]]) })[0]?.isChosen).toBe(true);
});

test('a status in other words that were understood keeps nothing from being entered', () => {
  const [row] = rowsOf({ '1.1': { status: 'amber', reason: 'Two posts are vacant.', activity: 'Met.' } });
  expect(row?.returned.problems.map(({ code }) => code)).toEqual(['status-guessed']);
  expect(row).toMatchObject({ isChosen: true, isOpen: false });
});

test('fields are named in one order, whatever order they come in', () => {
  expect(fieldWords(['nextSteps'])).toBe('next steps');
  expect(fieldWords(['nextSteps', 'status', 'impactRating'])).toBe('status, impact rating and next steps');
  expect(fieldWords([])).toBe('');
});

function movedOn(): Snapshot {
  const moved = withActions(plan, {
    '1.1': {
      lastUpdateId: 'u-2',
      lastUpdatedAt: '2026-11-19T09:30:00.000Z',
      latestNextSteps: 'Ours.',
      latestImpact: 'Shorter waits.',
    },
  });
  return { ...moved, updates: new Map(moved.updates).set('u-2', update('u-2', '1.1', 'C2')) };
}

function rowsOf(
  filled: Filled,
  said: { readonly edits?: Edits; readonly choices?: Choices } = {},
  now: Snapshot = plan,
  me: Person = admin,
) {
  const form = readReturnedForm(returned(formOf(plan), filled), now, today);
  if (form.kind === 'refused') throw new Error(form.why);
  const { edits = new Map(), choices = new Map() } = said;
  return formRows(now, form.actions, { edits, choices }, { me, today });
}
