import { Refused } from './file-refusal.ts';

/** A stream of a compound file: its name and where it begins. `size` is in bytes. */
type Stream = { readonly name: string; readonly start: number; readonly size: number };

const free = 0xfffffffa;
const headerLength = 512;

/**
 * The streams of a compound file, the container of Office files up to 2003 and of encrypted ones. Every chain is
 * followed for no more sectors than the file has. Throws Refused: 'damaged'. Source: MS-CFB 2.2 to 2.6.
 */
export function openCompoundFile(bytes: Uint8Array): {
  readonly names: readonly string[];
  /** The bytes of a stream, null when there is none of that name in any case. */
  readonly read: (name: string) => Uint8Array | null;
} {
  if (bytes.length < headerLength) throw new Refused('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(26, true);
  const shift = view.getUint16(30, true);
  if (
    !((version === 3 && shift === 9) || (version === 4 && shift === 12)) ||
    view.getUint16(28, true) !== 0xfffe
  )
    throw new Refused('damaged');
  const sectorSize = 1 << shift;
  const nSectors = Math.ceil(bytes.length / sectorSize);
  const sector = (id: number): Uint8Array => {
    const start = (id + 1) * sectorSize;
    if (id >= nSectors || start >= bytes.length) throw new Refused('damaged');
    return bytes.subarray(start, start + sectorSize);
  };
  const fat = readFat(view, sector, sectorSize, nSectors);
  const chain = (start: number, table: readonly number[], most: number): readonly number[] => {
    const ids: number[] = [];
    for (let id = start; id < free; id = table[id] ?? free) {
      if (ids.length > most) throw new Refused('damaged');
      ids.push(id);
    }
    return ids;
  };
  const joined = (start: number) => join(chain(start, fat, nSectors).map(sector));
  const streams = readDirectory(joined(view.getUint32(48, true)));
  const [root] = streams;
  const miniFat = words(joined(view.getUint32(60, true)));
  const mini = root === undefined ? new Uint8Array() : joined(root.start);
  const cutoff = view.getUint32(56, true);
  return {
    names: streams.map((one) => one.name),
    read: (name) => {
      const found = streams.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (found === undefined) return null;
      const content =
        found.size >= cutoff
          ? joined(found.start)
          : join(
              chain(found.start, miniFat, mini.length / 64).map((id) => mini.subarray(id * 64, id * 64 + 64)),
            );
      if (content.length < found.size) throw new Refused('damaged');
      return content.subarray(0, found.size);
    },
  };
}

function readFat(
  view: DataView,
  sector: (id: number) => Uint8Array,
  sectorSize: number,
  nSectors: number,
): readonly number[] {
  const ids = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + 4 * index, true));
  // more sectors of the table than these are listed in sectors of their own, each ending with the number of the next
  let next = view.getUint32(68, true);
  for (let n = 0; next < free; n += 1) {
    if (n > nSectors) throw new Refused('damaged');
    const listed = words(sector(next));
    ids.push(...listed.slice(0, sectorSize / 4 - 1));
    next = listed.at(-1) ?? free;
  }
  const used = ids.filter((id) => id < free);
  if (used.length > nSectors) throw new Refused('damaged');
  return used.flatMap((id) => [...words(sector(id))]);
}

function readDirectory(bytes: Uint8Array): readonly Stream[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams: Stream[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    // 1 is a folder, 2 a stream, 5 the root
    const [length, kind] = [view.getUint16(at + 64, true), view.getUint8(at + 66)];
    if ((kind !== 2 && kind !== 5) || length < 2 || length > 64) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2));
    const stream = { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
    if (kind === 5) streams.unshift(stream);
    else streams.push(stream);
  }
  return streams;
}

function words(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(4 * index, true));
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
