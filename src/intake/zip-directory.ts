import { inflateSync } from 'fflate';
import { Refused } from './file-refusal.ts';

/** A part of a zip file as its directory announces it. Sizes in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
  readonly offset: number;
};

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
const end64LocatorMark = 0x07064b50;
const end64Mark = 0x06064b50;
const endLength = 22;
const longestComment = 65_535;

/**
 * The directory of a zip file, nothing unpacked. Names use '/' and start without one. Throws Refused: 'damaged' when
 * there is no directory, it points outside the file, it ends before its last part or a part calls itself something else. Source: PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = findDirectory(view);
    const entries: ZipEntry[] = [];
    let at = start;
    for (let n = 0; n < count; n += 1) {
      if (view.getUint32(at, true) !== directoryMark) throw new Refused('damaged');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const entry = readEntry(view, bytes, at, nameLength, extraLength);
      // a part under another name would be missed in silence
      const local = entry.offset + 30;
      const isSame = areSame(bytes, at + 46, local, nameLength);
      if (view.getUint16(local - 4, true) !== nameLength || !isSame) throw new Refused('damaged');
      entries.push(entry);
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
    if (view.getUint32(at, true) === directoryMark) throw new Refused('damaged');
    return entries;
  } catch (cause) {
    if (cause instanceof RangeError) throw new Refused('damaged');
    throw cause;
  }
}

/** One part, unpacked into no more memory than announced. Throws Refused: 'damaged' when size or checksum differ. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localMark)
    throw new Refused('damaged');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size || crcOf(content) !== entry.crc) throw new Refused('damaged');
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new Refused('damaged');
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    // fflate says only that the stream is not deflate data, which is what 'damaged' says
    throw new Refused('damaged');
  }
}

function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endMark) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const hasLocator = at >= 20 && view.getUint32(at - 20, true) === end64LocatorMark;
    if (!hasLocator) return { count, start };
    const at64 = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(at64, true) !== end64Mark) throw new Refused('damaged');
    return {
      count: Number(view.getBigUint64(at64 + 32, true)),
      start: Number(view.getBigUint64(at64 + 48, true)),
    };
  }
  throw new Refused('damaged');
}

function areSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const read64 = extra64(view, at + 46 + nameLength, extraLength);
  // the 64-bit field holds, in this order, only those values that are all ones in the short form
  const size = read64(view.getUint32(at + 24, true));
  const packedSize = read64(view.getUint32(at + 20, true));
  const offset = read64(view.getUint32(at + 42, true));
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    size,
    packedSize,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    offset,
  };
}

function extra64(view: DataView, start: number, length: number): (short: number) => number {
  let next = -1;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) next = at + 4;
  return (short) => {
    if (short !== 0xffffffff || next < 0) return short;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crcOf(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
