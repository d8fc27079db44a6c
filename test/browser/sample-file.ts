import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
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
  const folder = emptyFolder();
  cpSync(made, folder, { recursive: true });
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
  const prefix = stamp.slice(0, 24);
  const folder = join(store, `${prefix}-${now.getTime()}`);
  const letGo = await holdLock(join(store, '.making'));
  try {
    if (!existsSync(folder)) {
      // those of earlier sources are of no more use
      for (const name of readdirSync(store)) {
        if (!name.startsWith('.') && !name.startsWith(prefix)) rmSync(join(store, name), { recursive: true });
      }
      await makeSample(folder, now);
    }
  } finally {
    letGo();
  }
  return folder;
}

async function makeSample(folder: string, now: Date): Promise<void> {
  const half = `${folder}-${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half);
  const trial = await startTrial({ port: 0, dataDir: half, log: console.error, now: () => now });
  try {
    await fillWithSample(
      trial.origin,
      () => now,
      () => undefined,
    );
  } finally {
    await trial.close();
  }
  // SQLite makes its shared memory anew from the other files
  rmSync(`${dataFile(half)}-shm`, { force: true });
  // only a whole one may appear under the name
  renameSync(half, folder);
}
