import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import type { ImportPlan } from '#domain/intake/check-import.ts';
import { decide } from '#domain/decide.ts';
import { pastImports } from '#domain/intake/intake-past.ts';
import { planAt } from '#domain/history.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { admin, contextOf, planOf } from '../change/change-kit.ts';
import {
  after,
  fromFile,
  importWrites,
  named,
  newcomer,
  newSection,
  note,
  nothing,
  undoWrites,
  writesOf,
} from './import-kit.ts';
import { cycle, today, filledIn } from '../plan-kit.ts';

const words = {
  latestActivity: 'Nearly there.',
  latestImpact: 'Waits fell.',
  latestNextSteps: 'Publish it.',
  impactRating: 'some-evidence',
} as const;
const silent = { latestActivity: '', latestImpact: '', latestNextSteps: '', impactRating: null } as const;
const plan: Snapshot = {
  ...planOf([]),
  cycles: new Map([['C2', cycle('C2', '2026-11-01', '2026-11-27')]]),
};
const joining = (...actions: readonly Action[]): ImportPlan => ({
  ...nothing,
  sections: [newSection],
  people: [newcomer],
  actions,
});
const kept = 'import-imp.3.1.joined.stood';

test('keeps what an action says that joins, as an update that counts in no cycle', () => {
  const now = after(plan, importWrites(plan, joining(fromFile('3.1', { ...words, status: 'on-track' }))));
  expect(now.updates.get(kept)).toMatchObject({
    actionRef: '3.1',
    cycle: 'before',
    by: 'admin',
    onBehalfOf: 'newcomer',
    statusBefore: 'on-track',
    statusAfter: 'on-track',
    activity: 'Nearly there.',
    impact: 'Waits fell.',
    impactRating: 'some-evidence',
    nextSteps: 'Publish it.',
    dataCheck: [],
  });
  expect(now.actions.get('3.1')).toMatchObject({ ...words, lastUpdateId: kept });
});

test('the first ordinary update of such an action wipes nothing out', () => {
  const now = after(plan, importWrites(plan, joining(fromFile('3.1', words))));
  const entry = filledIn();
  const later = contextOf(admin, '2026-11-24');
  const posted = decide(now, { kind: 'post-update', updateId: 'u', actionRef: '3.1', entry }, later);
  const then = after(now, writesOf(posted));
  expect(then.actions.get('3.1')?.latestActivity).toBe('Met twice.');
  expect([...then.updates.values()].map((one) => one.activity)).toEqual(['Nearly there.', 'Met twice.']);
  expect(planAt(then, today).get('3.1')?.latestActivity).toBe('Nearly there.');
});

test.each<[string, ImportPlan]>([
  ['says nothing', joining(fromFile('3.1', { ...silent, status: 'on-track' }))],
  ['is closed', joining(fromFile('3.1', { ...words, lifecycle: 'withdrawn' }))],
  [
    'has dated notes',
    { ...joining(fromFile('3.1', words)), updates: [note('3.1', '2026-11-01', 'Nearly there.')] },
  ],
])('keeps nothing beside an action that %s', (_, command) => {
  expect(named(importWrites(plan, command)).filter((name) => name.endsWith('.stood'))).toEqual([]);
});

test('what is kept goes with an undo, is completed by a repeat, and is no update that the file gave', () => {
  const command = joining(fromFile('3.1', words));
  const writes = importWrites(plan, command);
  const now = after(plan, writes);
  expect(named(writes)).toEqual([
    'add section 3',
    'add person newcomer',
    'add action 3.1',
    `add update ${kept}`,
  ]);
  expect(importWrites(now, command)).toEqual([]);
  expect(named(importWrites(after(plan, writes.slice(0, 3)), command))).toEqual([`add update ${kept}`]);
  expect(pastImports(now)).toMatchObject([{ actions: 1, updates: 0 }]);
  expect(after(now, undoWrites(now))).toEqual(plan);
});
