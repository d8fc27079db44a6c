import { expect, test } from 'vitest';
import { planRows } from '#domain/plan-row.ts';
import { filterRows, noFilter } from '#domain/row-filter.ts';
import { summaryOf, type SummaryRow } from '#domain/overview.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { defaultScheme } from '#domain/status.ts';
import { headingFilter, headingName, isDeepPlan } from '#screens/overview/heading.ts';
import { samplePlan } from '#trial/sample/sample-plan.ts';

const sample = samplePlan();
const today = '2026-07-22';

/** The sample plan with some actions moved: one directly under a priority, one under no heading. */
const snapshot: Snapshot = {
  plan: sample.plan,
  scheme: defaultScheme,
  schemes: new Map([[1, defaultScheme]]),
  settings: defaultSettings,
  stored: new Map(),
  sections: byKey(sample.sections),
  people: byKey(sample.people),
  cycles: byKey(sample.cycles),
  actions: new Map(
    sample.actions.map((action, index) => [
      action.ref,
      index === 0 ? { ...action, section: '1' } : index === 1 ? { ...action, section: 'gone' } : action,
    ]),
  ),
  updates: new Map(sample.updates.map((update) => [update.id, update])),
  changes: new Map(),
  predecessors: new Map(),
  chases: new Map(),
  risks: new Map(),
  riskReviews: new Map(),
  measures: new Map(),
  measureValues: new Map(),
  packs: new Map(),
  problems: [],
};

function byKey<T extends { readonly key: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.key, one]));
}

test('the filter of each row of the summary finds as many actions as the row counts', () => {
  const { rows, total, statuses } = summaryOf(snapshot, today);
  const all = planRows(snapshot, today);
  expect(rows.map((row) => row.kind)).toEqual(expect.arrayContaining(['direct', 'unplaced']));
  for (const row of [...rows, total]) {
    const filter = { ...noFilter, ...headingFilter(row) };
    const found = (more: object) => filterRows(all, { ...filter, ...more }).length;
    expect({ row: headingName(row), live: found({}) }).toEqual({ row: headingName(row), live: row.live });
    expect(found({ isOverdueOnly: true })).toBe(row.overdue);
    expect(found({ isNotUpdatedOnly: true })).toBe(row.notUpdated);
    expect(found({ countsAs: 'open' })).toBe(row.open);
    expect(found({ countsAs: 'done' })).toBe(row.done);
    expect(statuses.map((status) => found({ status: status.code }))).toEqual(row.byStatus);
  }
});

const called = (given: Partial<SummaryRow>, isDeep?: boolean) =>
  headingName({ kind: 'section', key: '1.2', title: 'Workforce', noun: 'Section', ...given }, isDeep);

test('a heading is called by number and title, other rows by their words', () => {
  expect(called({})).toBe('1.2 Workforce');
  expect(called({ kind: 'total', key: '', title: 'All live actions' })).toBe('All live actions');
  expect(called({ kind: 'direct', key: '1', title: 'Directly under this priority' })).toBe(
    'Directly under this priority',
  );
});

test('a deep plan says the level of each heading, once', () => {
  expect(called({}, true)).toBe('Section 1.2 Workforce');
  expect(called({ kind: 'priority', key: 'Year 1', title: 'Begin', noun: 'Year' }, true)).toBe(
    'Year 1 Begin',
  );
  expect(called({ kind: 'direct', key: '1', title: 'Directly under this priority' }, true)).toBe(
    'Directly under this priority',
  );
});

test('a plan is deep from its third level of headings on', () => {
  expect(
    isDeepPlan([
      { kind: 'priority', level: 0 },
      { kind: 'section', level: 1 },
    ]),
  ).toBe(false);
  expect(isDeepPlan([{ kind: 'section', level: 2 }])).toBe(true);
});
