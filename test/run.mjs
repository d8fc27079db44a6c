// `npm test`: from a fresh clone to the test results, with nothing but Node. Words after -- go to vitest.
import '#trial/node-version.mjs';

void import('./run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
