import { expect, test } from 'vitest';
import { decide } from '#domain/decide.ts';
import { importOf } from '#domain/intake/intake-command.ts';
import { fitting } from '#domain/intake/intake-fitting.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import { readPlan, type IntakePreview } from '#domain/intake/intake.ts';
import { alike } from '#intake/alike.ts';
import { admin, contextOf } from '../change/change-kit.ts';
import { after, writesOf } from './import-kit.ts';
import { grid } from './intake-build.ts';
import { emptyPlan } from '../match-kit.ts';
import { today } from '../plan-kit.ts';

const plan = emptyPlan();
const long = 'Met the schools. '.repeat(620);
const notes = Array.from(
  { length: 24 },
  (_, month) => `${String((month % 12) + 1)}/${month < 12 ? '2024' : '2025'}`,
)
  .map((month) => `01/${month.padStart(7, '0')}: ${'Visited every school. '.repeat(25).trim()}`)
  .join('\n');

function previewOf(progress: string): IntakePreview {
  const rows = [
    ['Ref', 'Action', 'Complete by', 'Progress'],
    ['1.1.1', 'Do it', 'May 2027', progress],
  ];
  return readPlan([grid(rows)], plan, () => 'imp');
}

test('takes what fits of a text that is too long, and says how much is cut', () => {
  const preview = previewOf(long);
  expect(preview.actions).toHaveLength(1);
  const activity = preview.actions[0]?.latestActivity ?? '';
  expect(activity.length).toBeLessThanOrEqual(10_000);
  expect(activity).toMatch(/^Met the schools\..* …$/);
  expect(preview.issues.filter((issue) => issue.code === 'text-cut')).toMatchObject([
    {
      level: 'check',
      cell: 'D2',
      facts: { field: 'activity', limit: 10_000, over: long.trim().length - 10_000 },
    },
  ]);
});

test('takes all of dated notes that each fit', () => {
  expect(notes.length).toBeGreaterThan(12_000);
  const preview = previewOf(notes);
  expect(preview.notes.get('1.1.1')).toHaveLength(24);
  expect(preview.issues.filter((issue) => issue.code === 'text-cut')).toEqual([]);
  const matches = matchPlan(preview, plan, alike, 'x', today);
  const command = importOf(plan, preview, matches, new Map(), 'x', today);
  const then = after(plan, writesOf(decide(plan, command, contextOf(admin))));
  expect(then.updates.size).toBe(24);
  expect(then.actions.get('1.1.1')?.latestActivity).toMatch(/^Visited every school\./);
  expect(then.actions.get('1.1.1')?.latestActivity.length).toBeLessThan(1_000);
});

test('cuts behind a word, and leaves alone what fits', () => {
  expect(fitting('impact', 'Waits fell.')).toBe('Waits fell.');
  const words = `${'a'.repeat(9_990)} ${'b'.repeat(50)}`;
  expect(fitting('impact', words)).toBe(`${'a'.repeat(9_990)} …`);
  expect(fitting('impact', 'c'.repeat(20_000))).toHaveLength(10_000);
});
