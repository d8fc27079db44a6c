import type { Reporter, TestCase } from 'vitest/node';

/** A test that failed, and passed when it was tried again. `wrong` is what went wrong at first, in a line. */
export type SecondTry = { readonly name: string; readonly wrong: string };

/** What a run says of these at its end; nothing where there are none. */
export function secondTryWords(tries: readonly SecondTry[]): string {
  if (tries.length === 0) return '';
  const lines = tries.map(({ name, wrong }) => `  ${name}\n    at first: ${wrong}`);
  return [
    `\nPassed only on a second try, and has to be looked into (${String(tries.length)}):`,
    ...lines,
    '',
  ].join('\n');
}

/** A reporter of vitest that names them when everything else is said. */
export default function secondTries(): Reporter {
  const found: SecondTry[] = [];
  return {
    onTestCaseResult: (test) => {
      if (test.diagnostic()?.flaky === true) found.push(secondTryOf(test));
    },
    onTestRunEnd: () => void process.stdout.write(secondTryWords(found)),
  };
}

function secondTryOf(test: TestCase): SecondTry {
  const [error] = test.result().errors ?? [];
  return {
    name: `${test.module.relativeModuleId} > ${test.fullName}`,
    wrong: error?.message.split('\n')[0] ?? 'nothing was said',
  };
}
