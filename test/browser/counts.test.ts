import { expect, test } from 'vitest';

import { countsOf, lineOf } from './counts.ts';

const suite = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('counts tests over all suites, without those skipped', () => {
  const report = { testResults: [suite('passed', 'passed', 'skipped'), suite('failed', 'passed', 'failed')] };
  expect(countsOf(report, 1)).toEqual({ passed: 2, failed: 1 });
});

test('counts a suite that cannot be loaded as one failure', () => {
  const report = { testResults: [suite('passed', 'passed'), suite('failed')] };
  expect(countsOf(report, 1)).toEqual({ passed: 1, failed: 1 });
});

test('counts an error outside all tests as one failure', () => {
  expect(countsOf({ testResults: [suite('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test.each([null, {}, { testResults: [] }, { testResults: [suite('passed', 'skipped')] }, 'text'])(
  'counts a run that tested nothing as one failure: %j',
  (report) => {
    expect(countsOf(report, 0)).toEqual({ passed: 0, failed: 1 });
  },
);

test('ends with both numbers', () => {
  expect(lineOf({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
});
