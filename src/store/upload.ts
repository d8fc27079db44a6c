import { copyName } from '#domain/pack/pack-file.ts';
import { libraryPath } from '#graph/address.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import type { GraphFile } from '#graph/wire.ts';
import { ensureFolder, filesIn, libraryFile, type LibraryFile } from './folder.ts';
import { fileAsSent } from './same-file.ts';
import { sendPieces } from './upload-session.ts';
import type { World } from './world.ts';

/** What an upload needs of the world. */
export type UploadWorld = Pick<World, 'send' | 'transfer' | 'base' | 'site' | 'pause' | 'random'>;

/** How an upload is followed and called off. */
export type UploadOptions = {
  /** How many bytes have arrived, and of how many. */
  readonly onProgress?: ((sent: number, total: number) => void) | undefined;
  /** Calls it off; nothing of a file in pieces stays. A small file that is on its way still arrives. */
  readonly signal?: AbortSignal | undefined;
};

/** A file that was saved. `instead` is the name it was to have, where that was taken or open, else null. */
export type Uploaded = { readonly file: LibraryFile; readonly instead: string | null };

/** Largest file that is sent in one request, bytes: what every edition of Graph takes (driveItem: put content). */
const mostAtOnce = 4 * 1024 * 1024;

/** How many names are tried before somebody has to look. */
const mostNames = 5;

/**
 * Saves a file in a folder of the library, which is made where it is missing. Never replaces a file: where the name is taken,
 * or the file of that name is open and locked, it is saved as '… (2).xlsx' and so on. Throws GraphError, or what the signal was
 * aborted with.
 */
export async function upload(
  world: UploadWorld,
  folders: readonly string[],
  name: string,
  blob: Blob,
  options: UploadOptions = {},
): Promise<Uploaded> {
  for (let copy = 1, tries = 1; ; tries += 1) {
    try {
      const file = await uploadAs(world, folders, copyName(name, copy), blob, options);
      return { file, instead: copy === 1 ? null : name };
    } catch (error) {
      const isTaken = error instanceof GraphError && (error.status === 409 || error.status === 423);
      if (!isTaken || tries === mostNames) throw error;
      copy = await freeCopy(world, folders, name, copy + 1);
    }
  }
}

/** Saves a file under this very name. Throws GraphError: 409 where it is taken, 423 where the file of that name is locked. */
export async function uploadAs(
  world: UploadWorld,
  folders: readonly string[],
  name: string,
  blob: Blob,
  options: UploadOptions = {},
): Promise<LibraryFile> {
  options.signal?.throwIfAborted();
  await ensureFolder(world, folders);
  options.signal?.throwIfAborted();
  options.onProgress?.(0, blob.size);
  if (blob.size > mostAtOnce) return sendPieces(world, folders, name, blob, options);
  const file = await putWhole(world, folders, name, blob);
  options.onProgress?.(blob.size, blob.size);
  return file;
}

async function putWhole(
  world: UploadWorld,
  folders: readonly string[],
  name: string,
  blob: Blob,
): Promise<LibraryFile> {
  try {
    const reply = await world.send({
      method: 'PUT',
      path: libraryPath(world.site, [...folders, name], '/content?@microsoft.graph.conflictBehavior=fail'),
      headers: { 'Content-Type': blob.type === '' ? 'application/octet-stream' : blob.type },
      body: blob,
    });
    return libraryFile(reply.body as GraphFile);
  } catch (error) {
    if (!(error instanceof GraphError && isOutcomeUnknown(error))) throw error;
    // the answer was lost, perhaps not the file; one of that name may also be somebody else's
    const file = await fileAsSent(world, folders, name, blob);
    if (file === null) throw error;
    return file;
  }
}

// looked up to make the best of a name that is taken anyway
async function freeCopy(
  world: UploadWorld,
  folders: readonly string[],
  name: string,
  from: number,
): Promise<number> {
  const files = await filesIn(world, folders);
  const taken = new Set(files.map((file) => file.name.toLowerCase()));
  let copy = from;
  while (taken.has(copyName(name, copy).toLowerCase())) copy += 1;
  return copy;
}
