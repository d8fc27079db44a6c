import { expect, test } from 'vitest';
import type { MeasureCommand } from '#domain/command.ts';
import { decide } from '#domain/decide.ts';
import { mayEnter } from '#domain/measure/measure-entry.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { measure, measured, valueOf, whoIs } from './measure-kit.ts';
import { storedRow } from '../plan-kit.ts';

const now = '2026-06-20T10:00:00.000Z';
const plan = measured(
  [measure('K1'), measure('K2', { owner: 'team' }), measure('K3', { owner: null })],
  [valueOf('K1', 'April 2026', 60)],
);
const ask = (command: MeasureCommand, who = 'lead', from: Snapshot = plan) =>
  decide(from, command, { today: '2026-06-20', now, me: whoIs(from, who), newId: () => 'id' });
const codes = (decision: ReturnType<typeof ask>) =>
  decision.kind === 'refused'
    ? decision.refusals.map((one) => `${one.code} at ${one.field ?? 'all'}`)
    : decision.writes.map((one) => one.kind);

test('a new value is added under who entered it and when', () => {
  const decision = ask(
    { kind: 'save-values', values: [valueOf('K1', 'May 2026', 63, { note: ' As reported ' })] },
    'stand-in',
  );
  expect(decision).toMatchObject({
    kind: 'writes',
    writes: [
      {
        kind: 'add',
        noun: 'measureValue',
        value: {
          id: 'K1 actual 2026-05-31',
          row: null,
          note: 'As reported',
          enteredBy: 'stand-in',
          enteredAt: now,
        },
      },
    ],
  });
});

test('a correction changes what differs, with who corrected it; one that differs nowhere is nothing', () => {
  const known = valueOf('K1', 'April 2026', 60);
  expect(ask({ kind: 'save-values', values: [{ ...known, value: 61 }] })).toMatchObject({
    writes: [{ kind: 'edit', key: known.id, set: { value: 61, enteredBy: 'lead', enteredAt: now } }],
  });
  expect(codes(ask({ kind: 'save-values', values: [known] }))).toEqual(['nothing-to-write at all']);
});

test('two spellings of one period are one, and given twice at once are refused', () => {
  const twice = ['May 2026', 'May-26'].map((period) => ({ ...valueOf('K1', 'May 2026', 63), period }));
  expect(codes(ask({ kind: 'save-values', values: twice }))).toEqual(['value-twice at 1.period']);
  const other = { ...valueOf('K1', 'April 2026', 61), period: 'Apr 26' };
  expect(ask({ kind: 'save-values', values: [other] })).toMatchObject({ writes: [{ set: { value: 61 } }] });
  expect(JSON.stringify(ask({ kind: 'save-values', values: [other] }))).not.toContain('Apr 26');
});

test('one that somebody corrected meanwhile is not overwritten unseen', () => {
  const stale = { ...valueOf('K1', 'April 2026', 62), row: { ...storedRow('x'), etag: '"x,0"' } };
  expect(codes(ask({ kind: 'save-values', values: [stale] }))).toEqual(['changed-meanwhile at 0.measure']);
});

test.each([
  ['K1', 'lead', true],
  ['K1', 'stand-in', true],
  ['K1', 'admin', true],
  ['K1', 'other', false],
  ['K2', 'other', true],
  ['K2', 'lead', false],
  ['K3', 'lead', false],
  ['K3', 'admin', true],
])('values of %s may be entered by %s: %s', (key, who, may) => {
  const of = plan.measures.get(key);
  if (of === undefined) throw new Error(`no ${key}`);
  expect(mayEnter(of, whoIs(plan, who), plan.people, '2026-06-20')).toBe(may);
  const decision = ask({ kind: 'save-values', values: [valueOf(key, 'May 2026', 63)] }, who);
  expect(codes(decision)).toEqual(may ? ['add'] : ['not-yours-to-enter at 0.measure']);
});

test('a deputy whose days are over may not', () => {
  const of = measure('K1');
  expect(mayEnter(of, whoIs(plan, 'stand-in'), plan.people, '2025-12-31')).toBe(false);
});

test('a value is removed by whoever may enter it, and only while it is there', () => {
  const id = 'K1 actual 2026-04-30';
  expect(codes(ask({ kind: 'remove-value', id }))).toEqual(['remove']);
  expect(codes(ask({ kind: 'remove-value', id }, 'other'))).toEqual(['not-yours-to-enter at all']);
  expect(codes(ask({ kind: 'remove-value', id: 'K1 actual 2020-01-31' }))).toEqual(['value-unknown at all']);
});

test('admins add and edit measures; a reference is never used twice', () => {
  const fresh = measure('K4', { row: null });
  expect(codes(ask({ kind: 'save-measure', measure: fresh }, 'admin'))).toEqual(['add']);
  expect(codes(ask({ kind: 'save-measure', measure: fresh }))).toEqual(['admin-only at all']);
  expect(codes(ask({ kind: 'save-measure', measure: measure('K1', { row: null }) }, 'admin'))).toEqual([
    'measure-taken at key',
  ]);
  expect(codes(ask({ kind: 'save-measure', measure: measure('K 4', { row: null }) }, 'admin'))).toEqual([
    'measure-key-malformed at key',
  ]);
  const orphans = measured([], [valueOf('K4', 'May 2026', 3)]);
  expect(codes(ask({ kind: 'save-measure', measure: fresh }, 'admin', orphans))).toEqual([
    'measure-taken at key',
  ]);
});

test('an edit writes what differs, milestones in the order of their days', () => {
  const milestones = [
    { on: '2026-12-31', value: 70, words: '' },
    { on: '2026-06-30', value: 60, words: '' },
  ];
  expect(
    ask(
      { kind: 'save-measure', measure: measure('K1', { title: '  Plans   in time ', milestones }) },
      'admin',
    ),
  ).toMatchObject({
    writes: [{ kind: 'edit', set: { title: 'Plans in time', milestones: milestones.toReversed() } }],
  });
  expect(codes(ask({ kind: 'save-measure', measure: measure('K1') }, 'admin'))).toEqual([
    'nothing-to-write at all',
  ]);
  expect(codes(ask({ kind: 'save-measure', measure: measure('K1', { isActive: false }) }, 'admin'))).toEqual([
    'edit',
  ]);
});
