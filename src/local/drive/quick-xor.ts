const widthBits = 160;
const shiftBits = 11;

/** The QuickXorHash of the bytes in base64, the one hash SharePoint gives for every file. */
export function quickXorHash(bytes: Uint8Array): string {
  const hash = new Uint8Array(widthBits / 8);
  for (let at = 0; at < bytes.length; at += 1) {
    const bit = (at * shiftBits) % widthBits;
    const [index, offset] = [bit >> 3, bit & 7];
    const byte = bytes[at] ?? 0;
    hash[index] = (hash[index] ?? 0) ^ ((byte << offset) & 0xff);
    const over = (index + 1) % hash.length;
    hash[over] = (hash[over] ?? 0) ^ (byte >> (8 - offset));
  }
  const length = new DataView(new ArrayBuffer(8));
  length.setBigUint64(0, BigInt(bytes.length), true);
  for (let at = 0; at < 8; at += 1) {
    const index = hash.length - 8 + at;
    hash[index] = (hash[index] ?? 0) ^ length.getUint8(at);
  }
  return Buffer.from(hash).toString('base64');
}
