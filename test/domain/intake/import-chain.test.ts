import { expect, test } from 'vitest';
import { importOf } from '#domain/intake/intake-command.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import { readPlan } from '#domain/intake/intake.ts';
import { pastImports } from '#domain/intake/intake-past.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { after, importWrites, undoWrites } from './import-kit.ts';
import { action, context, grid, person, section, snapshot } from './intake-build.ts';

const given = context();
const before = snapshot({
  sections: [section('1', 'Right support'), section('1.1', 'Early help')],
  people: [person('therapies-lead', { name: 'Therapies Lead' })],
  actions: [
    action('1.1.1', {
      title: 'Train every school in early language',
      description: 'Train every school in early language',
      leads: ['therapies-lead'],
      ownerAsWritten: 'Therapies Lead',
      latestActivity: 'Trained 40 staff.',
      status: 'on-track',
    }),
  ],
});
const headings = ['Ref', 'Action', 'Lead', 'Complete by', 'RAG', 'Progress'];
const rows = [
  [
    '1.1.1',
    'Train every school in early language',
    'Therapies Lead',
    'July 2027',
    'At risk',
    'Trained 60 staff.',
  ],
  [
    '1.1.2',
    'Publish a guide for parents',
    'Therapies Lead',
    'March 2027',
    'On track',
    '12/03/2026: Panel met.\n14/05/2026: Draft sent.',
  ],
];

function imported(plan: Snapshot, importId: string, file = rows): Snapshot {
  const preview = readPlan([grid([headings, ...file])], plan, () => importId);
  const matches = matchPlan(preview, plan, (a, b) => Number(a === b));
  const command = importOf(plan, preview, matches, new Map(), 'Plan of last year', given.today);
  const { actions, predecessors, proposals, updates } = command;
  if (actions.length + predecessors.length + proposals.length + updates.length === 0) return plan;
  return after(plan, importWrites(plan, command, given));
}

test('a file into a running plan: promises as changes, reports as updates, dated notes on their days, and back again', () => {
  const now = imported(before, 'one');
  const told = [...now.updates.values()].map((one) => [
    one.actionRef,
    one.submittedAt.slice(0, 10),
    one.activity,
  ]);
  expect(told).toEqual([
    ['1.1.2', '2026-03-12', 'Panel met.'],
    ['1.1.2', '2026-05-14', 'Draft sent.'],
    ['1.1.1', '2026-11-22', 'Trained 40 staff.'],
    ['1.1.1', '2026-11-22', 'Trained 60 staff.'],
  ]);
  expect(now.actions.get('1.1.1')).toMatchObject({ status: 'at-risk', latestActivity: 'Trained 60 staff.' });
  expect(now.actions.get('1.1.2')).toMatchObject({ latestActivity: 'Draft sent.', status: 'on-track' });
  expect([...now.changes.values()].map((one) => [one.kind, one.reason])).toEqual([
    ['re-date', 'Imported from Plan of last year.'],
  ]);
  expect(pastImports(now)).toMatchObject([{ actions: 1, changed: ['1.1.1'], updates: 3, updated: [] }]);
  expect(after(now, undoWrites(now, 'one', given))).toEqual(before);
});

test('the same file once more changes nothing, also where its notes were split', () => {
  const file = rows.map((cells) => cells.with(3, 'March 2027'));
  const now = imported(before, 'one', file);
  expect(now.updates.size).toBe(4);
  expect(imported(now, 'two', file)).toBe(now);
});
