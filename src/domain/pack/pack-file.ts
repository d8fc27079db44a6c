import type { CivilDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import type { OutputKind } from './pack-output.ts';

/** Longest name of a body in a path. With it the whole address stays below the 218 characters that Excel opens. */
const longestBody = 60;

const outputs: Readonly<Record<OutputKind, { readonly name: string; readonly extension: string }>> = {
  workbook: { name: 'Board pack', extension: 'xlsx' },
  report: { name: 'Highlight report', extension: 'docx' },
  'plain-workbook': { name: 'For publication', extension: 'xlsx' },
  scrutiny: { name: 'Scrutiny report', extension: 'docx' },
  bulletin: { name: 'Bulletin', extension: 'docx' },
};

/**
 * The folder of a meeting in the site's library, from its root down: 'One Plan', 'Board packs', the body, the day. A body
 * whose name had to be altered for SharePoint gets a mark made from the name, so that two bodies never share a folder.
 */
export function packFolder(body: string, meetingOn: CivilDate): readonly string[] {
  return ['One Plan', 'Board packs', bodyFolder(body), meetingOn];
}

/**
 * The folder of a meeting's frozen plans, from the library's root down. It lies apart from the files that are made of them:
 * those are shared with everybody who comes to the meeting, and a frozen plan holds all that was written for the board.
 */
export function frozenFolder(body: string, meetingOn: CivilDate): readonly string[] {
  return ['One Plan', 'Frozen plans', bodyFolder(body), meetingOn];
}

/** The name of a frozen plan's file, such as 'Frozen plan v1 3fa9c1d2.json'. Another plan has another name. */
export function frozenFileName(version: number, sha256: string): string {
  return `Frozen plan v${String(version)} ${sha256.slice(0, 8)}.json`;
}

/** The name of a file made from a pack, such as 'Board pack 2026-06-18 v1.xlsx'. */
export function outputFileName(facts: Pick<PackFacts, 'meetingOn' | 'version'>, kind: OutputKind): string {
  const { name, extension } = outputs[kind];
  return `${name} ${facts.meetingOn} v${String(facts.version)}.${extension}`;
}

/** The same name for a further copy: 'Board pack 2026-06-18 v1 (2).xlsx'. The first copy has the name itself. */
export function copyName(name: string, copy: number): string {
  if (copy === 1) return name;
  const dot = name.lastIndexOf('.');
  const end = dot < 1 ? name.length : dot;
  return `${name.slice(0, end)} (${String(copy)})${name.slice(end)}`;
}

/** Which output of a pack's version a file of its folder is by its name, and the how-manieth copy; null for every other file. */
export function outputOf(
  facts: Pick<PackFacts, 'meetingOn' | 'version'>,
  fileName: string,
): { readonly kind: OutputKind; readonly copy: number } | null {
  const copy = Number(/ \((\d{1,3})\)\.[^.]*$/.exec(fileName)?.[1] ?? 1);
  // every key of the table is the kind of an output
  const kinds = Object.keys(outputs) as OutputKind[];
  const found = kinds.find(
    (kind) => copyName(outputFileName(facts, kind), copy).toLowerCase() === fileName.toLowerCase(),
  );
  return found === undefined ? null : { kind: found, copy };
}

function bodyFolder(body: string): string {
  const name = body.trim().replaceAll(/\s+/gu, ' ');
  const safe = safeName(name);
  return safe === name ? safe : `${safe} ${markOf(name)}`.trim();
}

// what SharePoint refuses in the names of folders, and '#' and '%', which break links that people copy
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/["*:<>?/\\|#%\p{C}\uFFFD]+/gu, ' ')
    .replaceAll(/_vti_/gi, 'vti')
    .replaceAll(/\s+/gu, ' ');
  return withoutReserved(cut(plain.replace(/^[\s~.]+/u, '')).replace(/[\s.]+$/u, ''));
}

// a pair of code units that makes one character is kept whole, or left out
function cut(text: string): string {
  return text.slice(0, longestBody).replace(/[\uD800-\uDBFF]$/, '');
}

// names that Windows and SharePoint keep for themselves
function withoutReserved(name: string): string {
  return /^(con|prn|aux|nul|com\d|lpt\d|desktop\.ini|forms)(\.|$)/i.test(name) ? `Body ${name}` : name;
}

// FNV-1a over the code units, 32 bits; bodies that differ in case only are one, as their folders are
function markOf(name: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1)
    hash = Math.imul(hash ^ name.toLowerCase().charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0').slice(0, 6);
}
