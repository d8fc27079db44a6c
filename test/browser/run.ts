import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildIfStale } from '#trial/build.ts';

import { type Counts, countsOf, lineOf } from './counts.ts';
import { ensureChromium } from './find-chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');

const counts = await run(process.argv.slice(2));
// `npm run check` repeats this line at its own end
const repeatIn = process.env['ONE_PLAN_COUNTS'];
if (repeatIn !== undefined) writeFileSync(repeatIn, lineOf(counts));
process.stdout.write(`${lineOf(counts)}\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function run(words: readonly string[]): Promise<Counts> {
  try {
    const browser = ensureChromium(console.log);
    // a part of the tests builds what it needs itself
    const isBuilt = words.length > 0 || (await build());
    const { passed, failed } = await runVitest(words, browser);
    return { passed, failed: isBuilt ? failed : failed + 1 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

async function build(): Promise<boolean> {
  try {
    await buildIfStale(root, console.log);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

async function runVitest(words: readonly string[], browser: string): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'one-plan-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['default', 'json', './test/browser/second-tries.ts'].map((name) => `--reporter=${name}`);
  const asked = ['run', ...reporters, `--outputFile.json=${report}`, ...words];
  const child = spawn(process.execPath, [vitest, ...asked], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROME_PATH: browser },
  });
  process.on('SIGINT', () => child.kill('SIGINT'));
  const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)));
  try {
    return countsOf(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // vitest ended before it could write one: counted as a failure
  }
}
