import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { stampOf } from '#trial/build.ts';
import { fillWithSample } from '#trial/fill.ts';
import { holdLock } from '#trial/lock.ts';
import { dataFile, startTrial } from '#trial/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fresh data folder that holds the sample plan as of `now`. The plan is loaded once per state of the sources, then copied. */
export async function folderWithSample(now: Date): Promise<string> {
  const made = await madeSample(now);
  const folder = mkdtempSync(join(tmpdir(), 'one-plan-'));
  copyFileSync(made, dataFile(folder));
  return folder;
}

/** A fresh data folder with nothing in it. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'one-plan-'));
}

async function madeSample(now: Date): Promise<string> {
  const store = join(root, 'dist', '.samples');
  mkdirSync(store, { recursive: true });
  const stamp = stampOf(
    root,
    ['src', 'package-lock.json'],
    ['src/screens', 'src/trial/host', 'src/pack', 'src/host'],
  );
  const name = `${stamp.slice(0, 24)}-${now.getTime()}.sqlite`;
  const file = join(store, name);
  const letGo = await holdLock(join(store, '.making'));
  try {
    if (!existsSync(file)) await makeSample(file, now);
  } finally {
    letGo();
  }
  return file;
}

async function makeSample(file: string, now: Date): Promise<void> {
  const folder = emptyFolder();
  const trial = await startTrial({ port: 0, dataDir: folder, log: console.error, now: () => now });
  try {
    await fillWithSample(
      trial.origin,
      () => now,
      () => undefined,
    );
  } finally {
    await trial.close();
  }
  // closing has written everything back into the one file; only a whole one may appear under the name
  const half = `${file}-${process.pid}`;
  copyFileSync(dataFile(folder), half);
  renameSync(half, file);
  rmSync(folder, { recursive: true });
}
