import { fileURLToPath } from 'node:url';

import { installPackages } from './install.mjs';
import { runNode } from './run-node.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs what is missing, then hands over to pack.ts and ends as it ends.
 * @param {string[]} words the command line
 */
export async function launchPack(words) {
  const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
  try {
    await installPackages(root, (line) => console.error(line));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  process.exitCode = await runNode(root, ['--import', 'tsx', 'src/trial/pack.ts', ...words], env);
}
