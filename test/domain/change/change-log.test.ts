import { expect, test } from 'vitest';
import { awaiting, changeLog, changesOf, moveOf } from '#domain/change/change-log.ts';
import { planned, planOf } from './change-kit.ts';
import { approvedOn, planChange, update } from '../plan-kit.ts';

const at = (proposedAt: string) => ({ proposedAt: `${proposedAt}T09:00:00.000Z` });
const merge = planChange('merge', {
  kind: 'merge',
  ...at('2026-11-03'),
  ...approvedOn('2026-11-05'),
  parts: [
    { ref: '1.1.2', before: { mergedInto: null }, after: { mergedInto: '1.1.1' } },
    { ref: '1.1.1', before: {}, after: {} },
  ],
});
const changes = [
  planChange('newer', at('2026-11-14')),
  planChange('older', at('2026-11-02')),
  merge,
  planChange('declined', { ...at('2026-11-01'), ...approvedOn('2026-11-13'), state: 'declined' }),
];

test('what waits longest is decided first', () => {
  expect(awaiting(planOf([], changes)).map((one) => one.id)).toEqual(['older', 'newer']);
});

test('the changes of an action are all that concern it: those that wait, then the decided ones, newest first', () => {
  const ids = (ref: string) => changesOf(planOf([], changes), ref).map((one) => one.id);
  expect(ids('1.1.1')).toEqual(['newer', 'older', 'declined', 'merge']);
  expect(ids('1.1.2')).toEqual(['merge']);
  expect(ids('9.9.9')).toEqual([]);
});

test('the log holds every change, and what updates finished or opened again, newest first', () => {
  const updates = [
    update('done', '1.1.1', 'C2', { submittedAt: '2026-11-04T09:00:00.000Z', statusAfter: 'complete' }),
    update('same', '1.1.1', 'C2', { submittedAt: '2026-11-06T09:00:00.000Z' }),
    update('again', '1.1.1', 'C2', {
      submittedAt: '2026-11-15T09:00:00.000Z',
      statusBefore: 'complete',
      statusAfter: 'at-risk',
    }),
  ];
  const plan = planOf([planned('1.1.1')], changes, { updates: new Map(updates.map((one) => [one.id, one])) });
  expect(
    changeLog(plan).map((one) => (one.by === 'change' ? one.change.id : `${one.kind} by ${one.update.id}`)),
  ).toEqual(['reopen by again', 'newer', 'declined', 'merge', 'complete by done', 'older']);
});

test.for<[string, string, ReturnType<typeof moveOf>]>([
  ['on-track', 'complete', 'complete'],
  ['on-track', 'embedded', 'embed'],
  ['complete', 'embedded', 'embed'],
  ['complete', 'on-track', 'reopen'],
  ['embedded', 'at-risk', 'reopen'],
  ['embedded', 'complete', null],
  ['on-track', 'at-risk', null],
  ['complete', 'complete', null],
  ['', 'complete', null],
])('an update from %o to %s: %s', ([statusBefore, statusAfter, wanted]) => {
  expect(moveOf(planOf([]), update('u', '1.1.1', 'C2', { statusBefore, statusAfter }))).toBe(wanted);
});
