import { expect, test } from 'vitest';
import { noWish, proposalsFor, refOf, sortProposals, type Wish } from '#screens/changes/propose/several.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { action, planWith, today } from '../../../domain/plan-kit.ts';

const actions = [
  action('1.1.1', { themes: ['Health'] }),
  action('1.1.2', { leads: ['forum'] }),
  action('1.1.3', { status: 'complete' }),
  action('1.1.4', { lifecycle: 'withdrawn' }),
];
const plan = planWith(actions, [], {
  settings: { ...defaultSettings, themes: ['Health', 'Voice'], alignments: ['Corporate plan 2.4'] },
});
const ids = new Map(actions.map(({ ref }) => [ref, `id of ${ref}`]));
const sorted = (kind: Parameters<typeof proposalsFor>[1], wish: Partial<Wish>, reason = 'Because.') =>
  sortProposals(
    plan,
    proposalsFor(plan, kind, { ...noWish, ...wish }, actions, { reason, driver: '', ids }),
    today,
  );

test('a change goes to those it fits; the others are left out with why, or are so already', () => {
  const found = sorted('lead', { leads: ['forum'] });
  expect(found.going.map(({ proposed, changeId }) => [refOf(proposed), changeId])).toEqual([
    ['1.1.1', 'id of 1.1.1'],
    ['1.1.3', 'id of 1.1.3'],
  ]);
  expect(found.alreadySo).toEqual(['1.1.2']);
  expect(found.leftOut.map(({ ref, refusal }) => [ref, refusal.code])).toEqual([
    ['1.1.4', 'closed-to-change'],
  ]);
  expect(found.form).toEqual([]);
});

test('what is wrong with the form is told once, not for each action', () => {
  expect(sorted('lead', {}, '').form.map((one) => one.code)).toEqual([
    'lead-missing',
    'change-reason-missing',
  ]);
});

test('the date of a complete action stays, whatever is wanted of the others', () => {
  const found = sorted('re-date', { completionAsWritten: 'July 2028' });
  expect(found.going.map(({ proposed }) => refOf(proposed))).toEqual(['1.1.1', '1.1.2']);
  expect(found.leftOut.map((one) => one.ref)).toEqual(['1.1.3', '1.1.4']);
});

test('tags are put on and taken off, and the others of each action stay', () => {
  const proposals = proposalsFor(
    plan,
    'details',
    { ...noWish, tagsIn: ['Voice', 'Corporate plan 2.4'], tagsOut: ['Health'] },
    actions.slice(0, 2),
    { reason: 'Because.', driver: '', ids },
  );
  expect(proposals.map(({ proposed }) => proposed)).toMatchObject([
    { themes: ['Voice'], alignments: ['Corporate plan 2.4'] },
    { themes: ['Voice'], alignments: ['Corporate plan 2.4'] },
  ]);
});

test('an accountable officer who is not named stays each action’s own', () => {
  const proposals = proposalsFor(plan, 'lead', { ...noWish, leads: ['forum'] }, actions, {
    reason: '',
    driver: '',
    ids,
  });
  expect(
    proposals.every(({ proposed }) => proposed.kind === 'lead' && proposed.accountable === 'director'),
  ).toBe(true);
});
