import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { coverFromPack } from '#domain/pack/cover-sheet.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { outputFileName, packFolder } from '#domain/pack/pack-file.ts';
import type { OutputKind, OutputWish } from '#domain/pack/pack-output.ts';
import { writeOutput } from '#pack/write-output.ts';

/** A file that lies in the folder now: 'replaced' where one of the name with another content was there. */
export type WrittenFile = {
  /** Below the folder for the files. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly was: 'written' | 'replaced' | 'there already';
};

/**
 * Makes a file of a pack in its own folder below `out`, named as in the library. It appears whole or not at all. Throws the
 * system's error where it cannot be written.
 */
export async function writeFileOf(
  out: string,
  frozen: FrozenPack,
  kind: OutputKind,
  committee: string | null,
): Promise<WrittenFile> {
  const { body, meetingOn } = frozen.facts;
  const folder = packFolder(body, meetingOn).slice(2);
  const path = join(...folder, outputFileName(frozen.facts, kind));
  const file = join(out, path);
  const bytes = await writeOutput(
    wishFor(kind, frozen, committee),
    frozen,
    () => undefined,
    new AbortController().signal,
  );
  await mkdir(join(out, ...folder), { recursive: true });
  const before = await readOrNull(file);
  const written = { path, sizeBytes: bytes.length };
  if (before?.equals(bytes) === true) return { ...written, was: 'there already' };
  await put(file, bytes);
  return { ...written, was: before === null ? 'written' : 'replaced' };
}

function wishFor(kind: OutputKind, frozen: FrozenPack, committee: string | null): OutputWish {
  if (kind !== 'scrutiny') return { kind };
  return { kind, cover: { ...coverFromPack(frozen.facts), committee: committee ?? '' }, names: false };
}

async function put(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.${String(process.pid)}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
