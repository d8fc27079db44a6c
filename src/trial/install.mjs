// Brings node_modules in line with package-lock.json; used by start, test and check, so only Node's own modules here.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the packages when they are missing or differ from the lock; tells what it does through `say`.
 * Throws an Error with one clear line when npm fails.
 * @param {string} root the project's folder
 * @param {(line: string) => void} say
 */
export async function installPackages(root, say) {
  if (isInstalled(root)) return;
  const begun = Date.now();
  say('Installing packages from package-lock.json (one to three minutes the first time) …');
  const beat = setInterval(() => say(`  still installing, ${seconds(begun)} s`), 15_000);
  const code = await runNpm(root, [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]).finally(() => clearInterval(beat));
  if (code !== 0) throw new Error('The packages could not be installed: npm ci failed, see above.');
  say(`Packages installed in ${seconds(begun)} s.`);
}

/**
 * Whether every package of the lock lies in node_modules in that very version.
 * npm writes down what it installed in node_modules/.package-lock.json; packages for other platforms are left out there.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = present[path];
    if (there === undefined) return entry.optional === true || entry.devOptional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | null}
 *   null when the file is missing or cut short
 */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @param {string[]} words
 * @returns {Promise<number>} exit code
 */
function runNpm(root, words) {
  const inNpm = process.env.npm_execpath;
  const isNpm = inNpm !== undefined && /npm-cli\.c?js$/.test(inNpm);
  // Windows knows npm only as npm.cmd, which needs a shell
  const child = isNpm
    ? spawn(process.execPath, [inNpm, ...words], { cwd: root, stdio: 'inherit' })
    : spawn('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('close', (code) => done(code ?? 1));
  });
}

/** @param {number} begun */
function seconds(begun) {
  return Math.round((Date.now() - begun) / 1000);
}
