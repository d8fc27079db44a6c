const endMark = [0x50, 0x4b, 0x05, 0x06];
const endBytes = 22;
const note = 'Saved again by the library';

/** A zip file (so any Office file) as after SharePoint promoted its properties: same parts, other bytes and length.
 * null when the bytes do not end as a zip without a comment, so there is nothing to save again. */
export function resaved(bytes: Uint8Array): Uint8Array | null {
  const end = bytes.length - endBytes;
  if (end < 0 || endMark.some((byte, at) => bytes[end + at] !== byte)) return null;
  if (bytes[bytes.length - 2] !== 0 || bytes[bytes.length - 1] !== 0) return null;
  const comment = new TextEncoder().encode(note);
  const changed = new Uint8Array(bytes.length + comment.length);
  changed.set(bytes);
  changed.set(comment, bytes.length);
  changed[bytes.length - 2] = comment.length;
  return changed;
}
