import { expect, test } from 'vitest';
import { readPlan } from '#domain/intake/intake.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { person, snapshot } from '../domain/intake/intake-build.ts';
import { absent, expected, priorities, wordPlan } from './corpus/word-plan.ts';

const reading = readPlanFile(await wordPlan());
const grids = reading.kind === 'read' ? reading.grids : [];
const plan = snapshot({ people: [person('head', { name: 'Head of SEND' })] });
const preview = readPlan(grids, plan, () => 'imp-1');

test('the Word plan has 41 actions and 6 stated absences, with dates as they are written in real plans', () => {
  expect([expected.length, absent.length]).toEqual([41, 6]);
  const dates = expected.map((one) => one.completion);
  const months = dates.filter((date) => /^[A-Z][a-z]+ \d{4}$/.test(date));
  expect([months.length, dates.filter((date) => date === 'Ongoing').length]).toEqual([25, 10]);
});

test('every action of the Word plan arrives, under its priority, with nobody choosing a column', () => {
  expect(
    preview.actions.map(({ ref, section, description, completionAsWritten }) => ({
      ref,
      priority: section,
      description,
      completion: completionAsWritten,
    })),
  ).toEqual(expected);
  expect(preview.sections.map(({ key, title, parent }) => ({ key, title, parent }))).toEqual(
    priorities.map((priority) => ({ ...priority, parent: null })),
  );
  expect(new Set(preview.actions.flatMap((action) => action.leads))).toEqual(new Set(['head']));
});

test('the stated absences of the Word plan are kept with their priority and year, and are no actions', () => {
  const placeholders = preview.sections.flatMap((section) =>
    section.placeholders.map(({ phase, words }) => ({ priority: section.key, phase, words })),
  );
  expect(placeholders).toEqual(absent.map((one) => ({ ...one, words: 'No new actions' })));
  const left = preview.skipped.filter((row) => row.why === 'placeholder');
  expect(left.map((row) => row.name)).toHaveLength(6);
  expect(left[0]).toMatchObject({ name: 'table 4, row 2', text: '1.3.1. No new actions' });
});

test('nothing of the Word plan stops, and what is doubtful is said where a person finds it', () => {
  expect(preview.issues.filter((issue) => issue.level === 'stops')).toEqual([]);
  const joined = preview.issues.filter((issue) => issue.code === 'row-joined');
  expect(joined.map((issue) => [issue.sheet, issue.cell, issue.facts['row']])).toEqual([
    ['Document', 'table 5, row 10, column 2', 'table 5, row 9'],
    ['Document', 'table 12, row 1, column 2', 'table 11, row 3'],
  ]);
  expect(preview.skipped.filter((row) => !['placeholder', 'phase'].includes(row.why))).toEqual([
    expect.objectContaining({ why: 'other-table', name: 'table 18, row 1' }),
    expect.objectContaining({ why: 'other-table', name: 'table 18, row 2' }),
  ]);
});
