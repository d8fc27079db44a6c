/** How many tests passed and failed. A suite that cannot be loaded, and a run without any test, count as one failure. */
export type Counts = { readonly passed: number; readonly failed: number };

/** Counts from vitest's JSON report (null when it wrote none) and its exit code. */
export function countsOf(report: unknown, exitCode: number): Counts {
  const suites = listIn(report, 'testResults');
  const tests = suites.flatMap((suite) => listIn(suite, 'assertionResults'));
  const passed = tests.filter((test) => statusOf(test) === 'passed').length;
  const failedTests = tests.filter((test) => statusOf(test) === 'failed').length;
  const broken = suites.filter(
    (suite) =>
      statusOf(suite) === 'failed' &&
      !listIn(suite, 'assertionResults').some((test) => statusOf(test) === 'failed'),
  ).length;
  const failed = failedTests + broken;
  const isBad = exitCode !== 0 || passed === 0;
  return { passed, failed: failed === 0 && isBad ? 1 : failed };
}

/** The line a run ends with. */
export function lineOf({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

function listIn(value: unknown, name: string): unknown[] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return Array.isArray(list) ? list : [];
}

function statusOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, 'status') : null;
}
