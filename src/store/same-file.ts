import { GraphError } from '#graph/graph-error.ts';
import { findFile, readFile, type LibraryFile } from './folder.ts';
import type { UploadWorld } from './upload.ts';

/**
 * The file under a name, where it is the one that was sent though its answer was lost; null where none is there. Throws
 * GraphError: 409 where somebody else's file has that name.
 */
export async function fileAsSent(
  world: UploadWorld,
  folders: readonly string[],
  name: string,
  sent: Blob,
): Promise<LibraryFile | null> {
  const file = await findFile(world, folders, name);
  const there = file === null ? null : await readFile(world, folders, name);
  if (there === null) return null;
  if (isSameContent(new Uint8Array(await sent.arrayBuffer()), there)) return file;
  throw new GraphError({
    status: 409,
    code: 'nameAlreadyExists',
    message: 'Another file has this name',
  });
}

/**
 * True for the same bytes; of two Office files, for the same texts and cells. SharePoint writes Office files anew when it keeps
 * a library's columns in them (property promotion), which leaves the document and the sheets as they were.
 */
export function isSameContent(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length === b.length && a.every((byte, at) => byte === b[at])) return true;
  const [ours, theirs] = [contentSums(a), contentSums(b)];
  return ours.length > 0 && ours.join('\n') === theirs.join('\n');
}

const contentParts = /^(word\/document|xl\/sharedStrings|xl\/worksheets\/[^/]+)\.xml$/;

// name and CRC-32 of each part that holds content, out of the directory at the end of a zip file (APPNOTE.TXT 4.3.12, 4.3.16)
function contentSums(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfZip(view);
  if (end === null) return [];
  const sums: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return [];
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    if (contentParts.test(name)) sums.push(`${name} ${String(view.getUint32(at + 16, true))}`);
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums.sort();
}

// its comment, at most 65,535 bytes, stands behind it
function endOfZip(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}
