import { expect, test } from 'vitest';
import type { Write } from '#domain/write.ts';
import { planText, planTitle, sayClash, sayStop } from '#screens/outbox/plan-words.ts';
import type { Entry } from '#store/outbox.ts';
import type { Clash } from '#store/standing.ts';
import { action, person, planWith, storedRow } from '../../domain/plan-kit.ts';

const stored = action('1.1', { row: storedRow('1') });
const plan = planWith([stored], [], {
  people: new Map([['lead', person('lead', { name: 'Lea Lead' })]]),
});
const reLead: Write = { kind: 'edit', noun: 'action', key: '1.1', before: stored, set: { leads: ['lead'] } };
const entry = (given: Partial<Entry> = {}): Entry => ({
  id: 'a',
  kind: 'plan',
  label: 'Lead of 1.1',
  actionRef: null,
  writes: [reLead],
  total: 1,
  enteredAt: '2026-11-22T10:00:00.000Z',
  order: 1,
  attempts: 1,
  nextTryAt: 0,
  state: 'conflict',
  setback: null,
  theirs: null,
  ...given,
});
const clash: Clash = {
  is: 'changed',
  noun: 'action',
  key: '1.1',
  field: 'Delivery leads',
  was: '',
  now: 'lead; other',
  mine: 'lead',
  byName: 'Ada Admin',
  at: '2026-11-22T10:00:00.000Z',
};

test('a clash says where, what it was, what it is now, by whom and when, and what it would become', () => {
  expect(sayClash(clash, plan)).toBe(
    "Development action 1.1, Delivery leads: was empty, is now 'Lea Lead; other'. Ada Admin did this on 22 November 2026 at 10:00am. Yours: 'Lea Lead'.",
  );
  expect(sayClash({ ...clash, is: 'gone', noun: 'cycle', key: '2026-11' }, plan)).toBe(
    'Cycle 2026-11 is not there any more.',
  );
  expect(sayClash({ ...clash, is: 'taken', byName: '' }, plan)).toBe(
    'Development action 1.1 is already there, and says something else.',
  );
  expect(
    sayClash({ ...clash, field: 'Review on', was: '2026-12-01', now: '', mine: 'at-risk' }, plan),
  ).toContain("was '1 December 2026', is now empty");
});

test('why an entry stands tells whether part of it is written', () => {
  const stop = { kind: 'clash', clashes: [clash], refusals: [] } as const;
  expect(sayStop(entry({ stop }))).toContain('nothing of this is written yet');
  expect(sayStop(entry({ stop, total: 4 }))).toContain('Part of this is written.');
  expect(planTitle(entry({ total: 4 }))).toBe('Lead of 1.1: 3 of 4 rows written');
  expect(planTitle(entry())).toBe('Lead of 1.1');
});

test('a refusal is told in its own words, and an entry of an earlier version in its text', () => {
  const refusals = [{ code: 'admin-only', field: null, facts: {} }] as const;
  expect(sayStop(entry({ stop: { kind: 'refused', refusals } }))).toContain('Only a plan admin can do this.');
  const old = entry({ stop: { kind: 'unreadable', text: 'activity: Met.' }, writes: [] });
  expect(sayStop(old)).toContain('An earlier version of One Plan');
  expect(planTitle({ ...old, kind: 'update', label: '1.1' })).toBe('Update of 1.1');
  expect(planText(old, plan)).toBe('activity: Met.');
  expect(sayStop(entry())).toBe('');
});

test('what is left to write can be copied as people read it', () => {
  const change: Write = {
    kind: 'add',
    noun: 'change',
    value: {
      row: null,
      id: 'c1',
      kind: 'lead',
      weight: 'minor',
      parts: [{ ref: '1.1', before: { leads: [] }, after: { leads: ['lead'] } }],
      reason: 'She took the post over.',
      driver: '',
      proposedBy: 'admin',
      proposedAt: '2026-11-22T10:00:00.000Z',
      approver: { by: 'admin' },
      state: 'proposed',
      decidedBy: null,
      decidedOn: null,
      decidedAt: null,
      decisionNote: '',
      cycle: '2026-11',
    },
  };
  const removal: Write = { kind: 'remove', noun: 'cycle', key: '2026-11', row: storedRow('4') };
  const text = planText(entry({ writes: [change, reLead, removal] }), plan);
  expect(text).toContain('Change of 1.1');
  expect(text).toContain('Reason: She took the post over.');
  expect(text).toContain('1.1 Delivery leads: Lea Lead');
  expect(text).toContain('Development action 1.1\nDelivery leads: Lea Lead');
  expect(text).toContain('Cycle 2026-11: to be removed');
  expect(text).not.toContain('c1');
});
