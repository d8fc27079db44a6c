import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { outputFileName, outputOf, packFolder } from '#domain/pack/pack-file.ts';
import { outputKinds, type OutputKind, type OutputWish } from '#domain/pack/pack-output.ts';
import { filesIn, type LibraryFile } from './folder.ts';
import { upload, type Uploaded, type UploadWorld } from './upload.ts';
import type { World } from './world.ts';

/** A file made from a pack that lies in its meeting's folder; `copy` is 2 for 'Board pack 2026-06-18 v1 (2).xlsx'. */
export type PackFile = LibraryFile & { readonly kind: OutputKind; readonly copy: number };

/** What names a pack's folder and files. */
export type PackPlace = Pick<IssuedPack, 'body' | 'meetingOn' | 'version'>;

/**
 * The files that were made of this version of a pack, in the order in which people choose what to make, the latest copy of
 * each first. Throws GraphError.
 */
export async function filesOf(
  world: Pick<World, 'send' | 'base' | 'site'>,
  pack: PackPlace,
): Promise<readonly PackFile[]> {
  const files = await filesIn(world, packFolder(pack.body, pack.meetingOn));
  return files
    .flatMap((file) => {
      const output = outputOf(pack, file.name);
      return output === null ? [] : [{ ...file, ...output }];
    })
    .sort((a, b) => outputKinds.indexOf(a.kind) - outputKinds.indexOf(b.kind) || b.copy - a.copy);
}

/**
 * Saves a file made from a pack in its meeting's folder, never in place of another: where one of the name is there, perhaps
 * open in Excel, this one becomes a copy, and the answer says instead of which. Throws GraphError, or what the signal was
 * aborted with.
 */
export async function saveOutput(
  world: UploadWorld,
  pack: PackPlace,
  wish: OutputWish,
  blob: Blob,
  onProgress: (sent: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Uploaded> {
  const name = outputFileName(pack, wish.kind);
  const typed = blob.type === '' ? new Blob([blob], { type: mediaTypeOf(name) }) : blob;
  return upload(world, packFolder(pack.body, pack.meetingOn), name, typed, { onProgress, signal });
}

/** The media type of a file that is made from a pack, by its name. */
export function mediaTypeOf(name: string): string {
  return name.toLowerCase().endsWith('.docx')
    ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}
