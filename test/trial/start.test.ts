import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-plan-start-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

/** `npm start` without npm, as a child of its own. */
function start(env: Record<string, string>, before: readonly string[] = []): Promise<Outcome> {
  const child = spawn(process.execPath, [...before, 'src/trial/start.mjs'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', DATA_DIR: folder, PORT: '0', ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

const oneLine = /^[^\n]+\n$/;

test.each(['abc', '-1', '65536', '51.5', '5178x', '1e3'])('refuses PORT=%s in one line', async (port) => {
  const { code, out, err } = await start({ PORT: port });
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe(`PORT must be a whole number from 1 to 65535, not "${port}".\n`);
});

test('says in one line that the port is in use, and what to do', async () => {
  const holder = createServer();
  onTestFinished(() => void holder.close());
  const port = await new Promise<number>((done) => {
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const { code, out, err } = await start({ PORT: String(port) });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(oneLine);
  expect(err).toContain(`Port ${port} is in use.`);
});

test('says in one line that the data folder is a file', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { code, err } = await start({ DATA_DIR: file });
  expect(code).toBe(1);
  expect(err).toMatch(oneLine);
  expect(err).toContain(`The data folder ${file} cannot be written`);
});

test('says in one line that the data folder cannot be written', async () => {
  const { code, out, err } = await start({ DATA_DIR: unwritableFolder() });
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(oneLine);
  expect(err).toContain('cannot be written');
  expect(err).toContain('DATA_DIR');
});

/** Root may write into a folder that forbids it, but nobody into /proc. */
function unwritableFolder(): string {
  if (process.getuid?.() === 0 && existsSync('/proc')) return '/proc/one-plan';
  const readOnly = join(folder, 'read-only');
  mkdirSync(readOnly, { mode: 0o500 });
  return readOnly;
}

test.each(['v18.20.4', 'v20.18.3', 'v12.0.0'])('refuses Node %s in one line', async (version) => {
  const pretend = `data:text/javascript,Object.defineProperty(process,'version',{value:'${version}'})`;
  const { code, out, err } = await start({}, ['--import', pretend]);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(oneLine);
  expect(err).toContain(`One Plan needs Node 20.19 or newer; this is ${version}`);
});

test.each(['v20.19.0', 'v22.1.0', 'v24.0.0', 'v100.0.0'])('accepts Node %s', async (version) => {
  const pretend = `data:text/javascript,Object.defineProperty(process,'version',{value:'${version}'})`;
  const { err } = await start({ PORT: 'stops here' }, ['--import', pretend]);
  expect(err).toContain('PORT must be');
});
