import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { installPackages } from '#trial/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const steps = ['format:check', 'lint', 'types', 'dead', 'test', 'build'];

/**
 * Runs the steps one after the other and stops at the first that fails. The last line is the count of the tests;
 * a step that fails before or after them counts as one failure.
 */
export async function runChecks() {
  const folder = mkdtempSync(join(tmpdir(), 'one-plan-check-'));
  const counts = join(folder, 'counts');
  const failed = await firstFailure(counts);
  const line = readLine(counts);
  rmSync(folder, { recursive: true, force: true });
  if (failed !== null) console.error(`\nThe check failed at: ${failed}`);
  console.log(
    failed === null || / [1-9]\d* failed$/.test(line) ? line : line.replace(/\d+ failed$/, '1 failed'),
  );
  process.exitCode = failed === null ? 0 : 1;
}

/**
 * @param {string} counts the file that the tests leave their count in
 * @returns {Promise<string | null>}
 */
async function firstFailure(counts) {
  try {
    await installPackages(root, console.log);
  } catch (error) {
    console.error(error.message);
    return 'install';
  }
  for (const step of steps) {
    console.log(`\n── ${step}`);
    const begun = Date.now();
    const code = await runScript(step, counts);
    console.log(
      `── ${step}: ${code === 0 ? 'good' : 'failed'} after ${((Date.now() - begun) / 1000).toFixed(1)} s`,
    );
    if (code !== 0) return step;
  }
  return null;
}

/** @param {string} counts */
function readLine(counts) {
  try {
    return readFileSync(counts, 'utf8');
  } catch {
    return '0 passed, 0 failed'; // stopped before the tests
  }
}

/**
 * @param {string} name a script of package.json
 * @param {string} counts
 * @returns {Promise<number>} exit code
 */
function runScript(name, counts) {
  const inNpm = process.env.npm_execpath;
  const isNpm = inNpm !== undefined && /npm-cli\.c?js$/.test(inNpm);
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ONE_PLAN_COUNTS: counts } };
  const words = ['run', '--silent', name];
  // Windows knows npm only as npm.cmd, which needs a shell
  const child = isNpm
    ? spawn(process.execPath, [inNpm, ...words], options)
    : spawn('npm', words, { ...options, shell: process.platform === 'win32' });
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('close', (code) => done(code ?? 1));
  });
}
