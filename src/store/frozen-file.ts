import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { FrozenUnreadable } from '#domain/frozen/frozen-reader.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { copyName, frozenFileName, frozenFolder } from '#domain/pack/pack-file.ts';
import { GraphError } from '#graph/graph-error.ts';
import { readFile, type LibraryFile } from './folder.ts';
import { readFrozenFile } from './frozen-reading.ts';
import { uploadAs, type UploadOptions, type UploadWorld } from './upload.ts';
import type { World } from './world.ts';

/** What is wrong with a frozen file: it is not there, is not what was frozen, or this version of the app cannot read it. */
export type FrozenFileFault = 'missing' | 'altered' | 'unreadable';

/** The frozen plan of a pack cannot be used. `file` is where it should be, from the library's root down. */
export class FrozenFileError extends Error {
  override readonly name = 'FrozenFileError';
  readonly fault: FrozenFileFault;
  readonly file: string;

  constructor(fault: FrozenFileFault, file: string, cause?: unknown) {
    super(`The frozen file is ${fault}`, { cause });
    this.fault = fault;
    this.file = file;
  }
}

/** How many frozen packs a page keeps in memory. */
const mostHeld = 6;

// by the library they come from, and their hash: a pack with a hash is the same for ever
const held = new WeakMap<World['transfer'], Map<string, FrozenPack>>();

/**
 * The frozen plan behind an issued pack, out of its file in the library, or out of memory where it was opened before. Throws
 * FrozenFileError where the file is missing, was altered after the issue, or cannot be read; GraphError.
 */
export async function openPack(
  world: Pick<World, 'send' | 'site' | 'transfer'>,
  pack: Pick<IssuedPack, 'body' | 'meetingOn' | 'sha256' | 'frozenFile'>,
): Promise<FrozenPack> {
  const known = held.get(world.transfer)?.get(pack.sha256);
  if (known !== undefined) return known;
  const folder = frozenFolder(pack.body, pack.meetingOn);
  const place = [...folder, pack.frozenFile].join('/');
  const bytes = await readFile(world, folder, pack.frozenFile);
  if (bytes === null) throw new FrozenFileError('missing', place);
  if ((await sha256Of(bytes)) !== pack.sha256) throw new FrozenFileError('altered', place);
  try {
    const frozen = await readFrozenFile(bytes);
    hold(world, pack.sha256, frozen);
    return frozen;
  } catch (error) {
    if (error instanceof FrozenUnreadable) throw new FrozenFileError('unreadable', place, error);
    throw error;
  }
}

/** SHA-256 of bytes as 64 lower-case hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How many names are tried where files of another content bear them. */
const mostNames = 5;

/**
 * Saves the text of a frozen pack in its meeting's folder for frozen plans. A file of the same content is used as it is; one of another
 * content is left alone, and this one gets another name. Throws GraphError, and FrozenFileError when the library kept
 * something else than what was sent.
 */
export async function saveFrozen(
  world: UploadWorld,
  frozen: FrozenPack,
  bytes: Uint8Array<ArrayBuffer>,
  sha256: string,
  options: UploadOptions = {},
): Promise<LibraryFile> {
  const { body, meetingOn, version } = frozen.facts;
  const folder = frozenFolder(body, meetingOn);
  for (let copy = 1; ; copy += 1) {
    const name = copyName(frozenFileName(version, sha256), copy);
    try {
      const blob = new Blob([bytes], { type: 'application/json' });
      const file = await uploadAs(world, folder, name, blob, options);
      if (file.sizeBytes !== bytes.length) throw new FrozenFileError('altered', [...folder, name].join('/'));
      return file;
    } catch (error) {
      const isTaken = error instanceof GraphError && (error.status === 409 || error.status === 423);
      if (!isTaken) throw error;
      const there = await readFile(world, folder, name);
      if (there !== null && (await sha256Of(there)) === sha256)
        return { name, webUrl: '', savedAt: '', sizeBytes: there.length };
      if (copy === mostNames) throw error;
    }
  }
}

function hold(world: Pick<World, 'transfer'>, sha256: string, frozen: FrozenPack): void {
  const all = held.get(world.transfer) ?? new Map<string, FrozenPack>();
  held.set(world.transfer, all);
  all.set(sha256, frozen);
  for (const oldest of all.keys()) {
    if (all.size <= mostHeld) break;
    all.delete(oldest);
  }
}
