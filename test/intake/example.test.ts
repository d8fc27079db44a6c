import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPlan } from '#domain/intake/intake.ts';
import { readPlanFile } from '#intake/read-plan-file.ts';
import { people } from '#trial/sample/people.ts';
import { snapshot } from '../domain/intake/intake-build.ts';
import { examplePath, headerRow, makeExample } from './example-plan.ts';

function gridsOf(bytes: Uint8Array) {
  const reading = readPlanFile(bytes);
  if (reading.kind === 'refused') throw new Error(reading.refusal.code);
  return reading.grids;
}

const shipped = new Uint8Array(await readFile(examplePath));
const preview = readPlan(gridsOf(shipped), snapshot({ people }), () => 'imp-1');

test('the shipped example is what its generator makes', async () => {
  expect(gridsOf(shipped)).toEqual(gridsOf(await makeExample()));
});

test('the example gives 24 actions in four new sections of one new priority', () => {
  expect(preview.table).toMatchObject({ sheet: 'Action plan', headerRow: `row ${String(headerRow)}` });
  expect(preview.actions).toHaveLength(24);
  expect(preview.sections.map(({ key, title, parent }) => [key, title, parent])).toEqual([
    ['4', 'Right start', null],
    ['4.1', 'Noticing needs before school', '4'],
    ['4.2', 'Starting school well', '4'],
    ['4.3', 'Help for families', '4'],
    ['4.4', 'Working as one team', '4'],
  ]);
});

test('the example finds the people of the sample plan and proposes the one it does not know', () => {
  expect(preview.people.map((person) => person.name)).toEqual(['Health visiting service']);
  const known = new Set([...people.map((person) => person.key), 'health-visiting-service']);
  const leads = preview.actions.map((action) => action.leads);
  expect(leads.flat().every((key) => known.has(key))).toBe(true);
  expect(leads.filter((keys) => keys.length === 2)).toHaveLength(6);
});

test('the example has a few honest doubts and nothing that stops', () => {
  const doubts = preview.issues.filter((issue) => issue.code !== 'section-new');
  expect(doubts.map((issue) => [issue.level, issue.cell, issue.code])).toEqual([
    ['check', 'G9', 'status-unexplained'],
    ['check', 'E12', 'owner-new'],
    ['check', 'F12', 'date-tbc'],
    ['check', 'G13', 'status-read'],
    ['check', 'F19', 'date-unknown'],
    ['check', 'E28', 'owner-missing'],
    ['check', 'A29', 'ref-is-number'],
  ]);
  expect(preview.skipped.map((row) => [row.cell, row.why])).toEqual([
    ['A30', 'placeholder'],
    ['A31', 'total'],
  ]);
});

test('the example keeps dates in words with their last possible day, and a list in its lines', () => {
  const dates = Object.fromEntries(
    preview.actions.map((one) => [one.ref, [one.completionAsWritten, one.completionLatest]]),
  );
  expect(dates).toMatchObject({
    '4.1.1': ['March 2027', '2027-03-31'],
    '4.1.3': ['26 February 2027', '2027-02-26'],
    '4.1.6': ['June 2027', '2027-06-30'],
    '4.1.8': ['Ongoing', null],
    '4.2.3': ['Sept 2027 and phased over 2 years', '2029-08-31'],
    '4.2.6': ['Easter 2028', null],
  });
  expect(preview.actions.find((one) => one.ref === '4.1.6')?.description.split('\n')).toHaveLength(4);
});
