import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Refused } from '#intake/file-refusal.ts';
import { readDirectory, unpack } from '#intake/zip-directory.ts';

const texts = { 'a.xml': 'first', 'folder/b.xml': 'second '.repeat(200), 'Grüße.xml': '' };
const plainZip = zipSync(
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
);

function contentOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readDirectory(bytes).map((entry) => [entry.name, strFromU8(unpack(bytes, entry))]),
  );
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (cause) {
    if (cause instanceof Refused) return cause.refusal.code;
    throw cause;
  }
}

test('lists the parts with their sizes, and unpacks each of them', () => {
  expect(contentOf(plainZip)).toEqual(texts);
  expect(readDirectory(plainZip).map(({ name, size }) => [name, size])).toEqual([
    ['a.xml', 5],
    ['folder/b.xml', 1400],
    ['Grüße.xml', 0],
  ]);
});

test('reads parts that are stored as they are', () => {
  expect(contentOf(zipSync({ 'a.xml': strToU8('as it is') }, { level: 0 }))).toEqual({ 'a.xml': 'as it is' });
});

test('finds the directory in front of a comment, and in a part of a larger buffer', () => {
  const larger = new Uint8Array(plainZip.length + 30);
  larger.set(plainZip, 7);
  expect(contentOf(larger.subarray(7, 7 + plainZip.length + 20))).toEqual(texts);
});

test('reads the long form of sizes that some writers always use', () => {
  const bytes = zip64Of('a.xml', 'the long form');
  expect(readDirectory(bytes)).toMatchObject([{ name: 'a.xml', size: 13, packedSize: 13, offset: 0 }]);
  expect(contentOf(bytes)).toEqual({ 'a.xml': 'the long form' });
});

test.each<[what: string, change: (view: DataView, directoryAt: number) => void]>([
  ['the directory is not where it should be', (view) => view.setUint32(view.byteLength - 6, 3, true)],
  ['the directory is said to lie outside', (view) => view.setUint32(view.byteLength - 6, 0x7fffffff, true)],
  ['there are said to be more parts', (view) => view.setUint16(view.byteLength - 12, 99, true)],
  ['there are said to be fewer parts', (view) => view.setUint16(view.byteLength - 12, 2, true)],
  ['a part has another name in the directory', (view, at) => view.setUint8(at + 46, 0x62)],
  ['a part is said to lie outside', (view, at) => view.setUint32(at + 42, 0x7fffffff, true)],
  ['a part is said to lie elsewhere', (view, at) => view.setUint32(at + 42, 1, true)],
  ['a part is packed in an unknown way', (view, at) => view.setUint16(at + 10, 99, true)],
  ['a checksum does not fit', (view, at) => view.setUint32(at + 16, 0, true)],
  ['a part is said to be longer', (view, at) => view.setUint32(at + 24, 6, true)],
])('says that a file is damaged when %s', (_, change) => {
  const bytes = plainZip.slice();
  const view = new DataView(bytes.buffer);
  change(view, view.getUint32(bytes.length - 6, true));
  expect(codeOf(() => contentOf(bytes))).toBe('damaged');
});

/** A zip file of one stored part, whose directory gives its sizes and its place in the 64-bit form only. */
function zip64Of(name: string, text: string): Uint8Array {
  const stored = zipSync({ [name]: strToU8(text) }, { level: 0 });
  const view = new DataView(stored.buffer, stored.byteOffset);
  const at = view.getUint32(stored.length - 6, true);
  const crc = view.getUint32(at + 16, true);
  const [entryLength, extraLength] = [46 + name.length, 4 + 24];
  const out = new Uint8Array(at + entryLength + extraLength + 56 + 20 + 22);
  out.set(stored.subarray(0, at + entryLength));
  const write = new DataView(out.buffer);
  const size = BigInt(text.length);
  write.setUint32(at + 16, crc, true);
  for (const field of [20, 24, 42]) write.setUint32(at + field, 0xffffffff, true);
  write.setUint16(at + 30, extraLength, true);
  const extra = at + entryLength;
  write.setUint16(extra, 1, true);
  write.setUint16(extra + 2, 24, true);
  for (const [index, value] of [size, size, 0n].entries())
    write.setBigUint64(extra + 4 + 8 * index, value, true);
  const end64 = extra + extraLength;
  write.setUint32(end64, 0x06064b50, true);
  write.setBigUint64(end64 + 32, 1n, true);
  write.setBigUint64(end64 + 48, BigInt(at), true);
  const locator = end64 + 56;
  write.setUint32(locator, 0x07064b50, true);
  write.setBigUint64(locator + 8, BigInt(end64), true);
  write.setUint32(locator + 20, 0x06054b50, true);
  write.setUint16(locator + 30, 0xffff, true);
  write.setUint32(locator + 36, 0xffffffff, true);
  return out;
}
