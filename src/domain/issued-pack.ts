import type { CivilDate, Instant } from './date.ts';
import type { Stored } from './row.ts';

/** What became of one thing a body was asked for. `ask` is the id of the ask in the pack's curation. */
export type Outcome = { readonly ask: string; readonly words: string };

/**
 * A pack that was issued: which frozen plan stands behind it, for whom, and why it was issued again. Nothing of it changes
 * after it was issued, except what the meeting decided.
 */
export type IssuedPack = Stored & {
  /** '<body> <meeting day> v<version>': a version of a meeting's pack is issued once. */
  readonly key: string;
  /** The body that meets, or another occasion in its own words, such as 'Inspection'. */
  readonly body: string;
  readonly meetingOn: CivilDate;
  /** Key of the cycle whose updates count; '' before the first. */
  readonly cycle: string;
  /** The day by the end of which everything in it is counted. */
  readonly asAt: CivilDate;
  /** 1 for the first issue, one more for each correction. */
  readonly version: number;
  /** Why it was issued again; '' for version 1. */
  readonly reason: string;
  readonly marking: string;
  /** Key of the person. */
  readonly preparedBy: string;
  readonly frozenAt: Instant;
  /** SHA-256 of the bytes of the frozen file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Name of the frozen file in the meeting's folder of the library. */
  readonly frozenFile: string;
  /** What the meeting decided; empty until somebody wrote it down. */
  readonly outcomes: readonly Outcome[];
};

/** The key of a version of a meeting's pack. Names of bodies that differ in case only are one name. */
export function packKey(body: string, meetingOn: CivilDate, version: number): string {
  return `${body.trim().replaceAll(/\s+/g, ' ').toLowerCase()} ${meetingOn} v${String(version)}`;
}

/** True when two packs are versions of one: of the same body and meeting. */
export function isSamePack(
  a: Pick<IssuedPack, 'body' | 'meetingOn'>,
  b: Pick<IssuedPack, 'body' | 'meetingOn'>,
): boolean {
  return packKey(a.body, a.meetingOn, 1) === packKey(b.body, b.meetingOn, 1);
}
