import { openCompoundFile } from './compound-file.ts';
import { Refused } from './file-refusal.ts';
import { scanRecords, type OldMarks } from './scan-records.ts';
import { readDirectory, unpack, type ZipEntry } from './zip-directory.ts';

/** What a file may be at most. Sizes in bytes; `ratio` is unpacked to packed size, asked of parts over 1 MB. */
export const fileLimits = {
  file: 20_000_000,
  part: 60_000_000,
  total: 150_000_000,
  ratio: 200,
  parts: 2_000,
} as const;

/** The parts of an Office file that hold its text, by name, unpacked and with their checksums checked. */
export type FileParts = ReadonlyMap<string, Uint8Array>;

/** A file that was let in, by its kind. */
export type Guarded =
  | { readonly kind: 'workbook' | 'document'; readonly parts: FileParts }
  | { readonly kind: 'old-workbook'; readonly stream: Uint8Array; readonly marks: OldMarks }
  | { readonly kind: 'text'; readonly bytes: Uint8Array };

/**
 * Lets a file in, by what is in it and not by its name. Containers are judged by their directories before anything is
 * unpacked, and only the parts that hold text are. Throws Refused with the reason.
 */
export function guardFile(bytes: Uint8Array): Guarded {
  if (bytes.length === 0) throw new Refused('empty');
  if (bytes.length > fileLimits.file)
    throw new Refused('too-big', { size: bytes.length, limit: fileLimits.file });
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return guardCompoundFile(bytes);
  if (startsWith(bytes, 0x50, 0x4b)) return guardPackage(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new Refused('pdf');
  return { kind: 'text', bytes };
}

function guardPackage(bytes: Uint8Array): Guarded {
  const entries = readDirectory(bytes);
  if (entries.length > fileLimits.parts)
    throw new Refused('too-big-inside', { parts: entries.length, limit: fileLimits.parts });
  const types = entries.find((entry) => entry.name.toLowerCase() === '[content_types].xml');
  if (types === undefined) throw new Refused('unknown-kind');
  checkSizes([types]);
  const kind = kindOf(new TextDecoder().decode(unpack(bytes, types)));
  const needed = entries.filter((entry) =>
    kind === 'workbook' ? holdsCells(entry.name) : holdsWords(entry.name),
  );
  checkSizes(needed);
  return { kind, parts: new Map(needed.map((entry) => [entry.name, unpack(bytes, entry)])) };
}

// compound files: Office up to 2003, and any file with a password to open (MS-CFB 2.2, MS-OFFCRYPTO 1.3.3)
function guardCompoundFile(bytes: Uint8Array): Guarded {
  const { names, read } = openCompoundFile(bytes);
  if (names.includes('EncryptedPackage')) throw new Refused('password');
  if (names.includes('WordDocument')) throw new Refused('old-word');
  const stream = read('Workbook') ?? read('Book');
  if (stream === null) throw new Refused('unknown-kind');
  const marks = scanRecords(stream);
  if (marks.isEncrypted) throw new Refused('password');
  return { kind: 'old-workbook', stream, marks };
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

// ECMA-376 part 1, 11.3.10 and 12.3; templates and files with macros are read too, the macros never are
const workbookType =
  /(?:openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroEnabled)\.main\+xml/i;
const documentType =
  /(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml/i;

// some writers list the binary form among the defaults of a workbook that is none
function kindOf(types: string): 'workbook' | 'document' {
  if (workbookType.test(types)) return 'workbook';
  if (documentType.test(types)) return 'document';
  const isBinary = /ms-excel\.sheet\.binary\.macroEnabled\.main/i.test(types);
  throw new Refused(isBinary ? 'binary-workbook' : 'unknown-kind');
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

function holdsWords(name: string): boolean {
  return /^word\/(?:document\d*|styles|numbering|theme\/theme1)\.xml$/i.test(name);
}

function startsWith(bytes: Uint8Array, ...marks: readonly number[]): boolean {
  return marks.every((mark, at) => bytes[at] === mark);
}
