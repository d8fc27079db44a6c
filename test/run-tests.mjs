import { fileURLToPath } from 'node:url';

import { installPackages } from '#trial/install.mjs';
import { runNode } from '#trial/run-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs what is missing, then lets run.ts do the rest and ends as it ends. Also when nothing could be tested the
 * last line is the count.
 * @param {string[]} words for vitest, such as part of a path
 */
export async function runTests(words) {
  try {
    await installPackages(root, console.log);
  } catch (error) {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
    return;
  }
  process.exitCode = await runNode(root, ['--import', 'tsx', 'test/browser/run.ts', ...words]);
}
