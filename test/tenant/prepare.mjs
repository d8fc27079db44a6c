import { fileURLToPath } from 'node:url';

import { installPackages } from '#trial/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs what is missing and makes Node read TypeScript, so that one of our own tools can be imported.
 * False when that was not possible: then it has been said why, and the exit code is 2.
 */
export async function prepare() {
  try {
    await installPackages(root, (line) => console.error(line));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
    return false;
  }
  const { register } = await import('tsx/esm/api');
  register();
  return true;
}
