import { inflateSync } from 'node:zlib';

/** The pixels of a picture: red, green, blue and alpha of each, 0 to 255, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

const signature = [137, 80, 78, 71, 13, 10, 26, 10];

/** Decodes a PNG of 8 bits a channel, RGB or RGBA, not interlaced (PNG specification, third edition). Throws for others. */
export function decodePng(bytes: Uint8Array): Picture {
  if (!signature.every((byte, index) => bytes[index] === byte)) throw new Error('not a PNG');
  const { header, data } = chunksOf(bytes);
  const width = header.getUint32(0);
  const height = header.getUint32(4);
  const [depth, colour, , , interlace] = [8, 9, 10, 11, 12].map((at) => header.getUint8(at));
  if (depth !== 8 || interlace !== 0 || (colour !== 2 && colour !== 6))
    throw new Error('not a PNG of 8 bits a channel');
  const channels = colour === 6 ? 4 : 3;
  return { width, height, pixels: rgbaOf(unfilter(inflateSync(data), width * channels, channels), channels) };
}

/** Every colour of a picture as '#rrggbbaa', with how many pixels have it. */
export function coloursOf({ pixels }: Picture): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const name = `#${Buffer.from(pixels.subarray(at, at + 4)).toString('hex')}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function chunksOf(bytes: Uint8Array): { header: DataView; data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = signature.length; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return { header: new DataView(view.buffer, view.byteOffset + 16, 13), data: Buffer.concat(parts) };
}

// each row says how its bytes were put down relative to the pixel left of them, the row above, or both
function unfilter(raw: Uint8Array, rowBytes: number, channels: number): Uint8Array {
  const rows = raw.length / (rowBytes + 1);
  const out = new Uint8Array(rows * rowBytes);
  const at = (row: number, column: number) =>
    row < 0 || column < 0 ? 0 : (out[row * rowBytes + column] ?? 0);
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (rowBytes + 1)];
    for (let column = 0; column < rowBytes; column += 1) {
      const left = at(row, column - channels);
      const up = at(row - 1, column);
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? Math.floor((left + up) / 2)
              : filter === 4
                ? nearest(left, up, column < channels ? 0 : at(row - 1, column - channels))
                : 0;
      out[row * rowBytes + column] = (raw[row * (rowBytes + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return out;
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}

function rgbaOf(samples: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return samples;
  const out = new Uint8Array((samples.length / 3) * 4);
  for (let pixel = 0; pixel < samples.length / 3; pixel += 1) {
    out.set(samples.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
    out[pixel * 4 + 3] = 255;
  }
  return out;
}
