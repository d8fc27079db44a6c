import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = new Set<string>();

/**
 * Sees to it that the build is up to date: `npm test` has built already, a single file run by hand has not.
 * Runs in a child, as vite and the project's config behave differently where a test asks. Throws with vite's words.
 */
export function ensureBuilt(...names: readonly ('tab' | 'host')[]): void {
  const key = names.join();
  if (built.has(key)) return;
  const env = { ...process.env };
  delete env['NODE_ENV'];
  delete env['VITEST'];
  const words = ['--import', 'tsx', 'test/browser/build.ts', ...names];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed: ${stdout}${stderr}`);
  built.add(key);
}
