import { Refused } from './file-refusal.ts';
import { readDirectory, unpack, type ZipEntry } from './zip-directory.ts';

/** What a workbook may be at most. Sizes in bytes; `ratio` is unpacked to packed size, asked of parts over 1 MB. */
export const fileLimits = {
  file: 20_000_000,
  part: 60_000_000,
  total: 150_000_000,
  ratio: 200,
  parts: 2_000,
} as const;

/** The parts of a workbook that hold its cells, by name, unpacked and with their checksums checked. */
export type WorkbookParts = ReadonlyMap<string, Uint8Array>;

/**
 * Lets a workbook in. The zip directory is judged before anything is unpacked, and only the parts that hold cells are.
 * Throws Refused with the reason.
 */
export function guardWorkbook(bytes: Uint8Array): WorkbookParts {
  if (bytes.length === 0) throw new Refused('empty');
  if (bytes.length > fileLimits.file)
    throw new Refused('too-big', { size: bytes.length, limit: fileLimits.file });
  // compound files: Excel up to 2003, and any workbook with a password to open (MS-CFB 2.2, MS-OFFCRYPTO 1.3.3)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refused(holdsEncryptedPackage(bytes) ? 'password' : 'old-excel');
  if (!startsWith(bytes, 0x50, 0x4b)) throw new Refused('not-excel');
  const entries = readDirectory(bytes);
  if (entries.length > fileLimits.parts)
    throw new Refused('too-big-inside', { parts: entries.length, limit: fileLimits.parts });
  const types = entries.find((entry) => entry.name.toLowerCase() === '[content_types].xml');
  if (types === undefined) throw new Refused('not-workbook');
  const needed = entries.filter((entry) => holdsCells(entry.name));
  checkSizes(needed);
  checkContentTypes(new TextDecoder().decode(unpack(bytes, types)));
  return new Map(needed.map((entry) => [entry.name, unpack(bytes, entry)]));
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const entry of entries) {
    if (entry.isEncrypted) throw new Refused('password');
    total += entry.size;
    const isPumped = entry.size > 1_000_000 && entry.size > entry.packedSize * fileLimits.ratio;
    if (entry.size > fileLimits.part || total > fileLimits.total || isPumped)
      throw new Refused('too-big-inside', { part: entry.name, size: entry.size });
  }
}

// ECMA-376 part 1, 12.3.x; templates and workbooks with macros are read too, the macros never are
const workbookType =
  /(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroEnabled)\.main\+xml/i;

// some writers list the binary form among the defaults of a workbook that is none
function checkContentTypes(types: string): void {
  if (workbookType.test(types)) return;
  const isBinary = /ms-excel\.sheet\.binary\.macroEnabled\.main/i.test(types);
  throw new Refused(isBinary ? 'binary-workbook' : 'not-workbook');
}

function holdsCells(name: string): boolean {
  return (
    /\.(?:xml|rels)$/i.test(name) &&
    !/^(?:customXml|docProps)\//i.test(name) &&
    !/(?:^|\/)(?:media|drawings|charts|chartsheets|dialogsheets|macrosheets|embeddings|activeX|ctrlProps|pivotTables|pivotCache|externalLinks|tables|queryTables|threadedComments|worksheets\/_rels)\//i.test(
      name,
    ) &&
    !/(?:^|\/)(?:comments\d*|calcChain|connections)\.xml$/i.test(name)
  );
}

function startsWith(bytes: Uint8Array, ...marks: readonly number[]): boolean {
  return marks.every((mark, at) => bytes[at] === mark);
}

/** True when the compound file has a stream named EncryptedPackage; its directory holds names as UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.codePointAt(0) ?? 0, 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
