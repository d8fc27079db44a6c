import type { CivilDate, Instant } from '#domain/date.ts';
import type { Stored } from '#domain/row.ts';

/** What became of one thing a body was asked for; no words until somebody wrote it down. `ask` is its id in the pack's curation. */
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
  /** What the meeting decided: one for each thing it was asked, from the issue on. */
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

/** True for a SHA-256 as it is written down: 64 lower-case hexadecimal digits. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Packs with the last meeting first; of a meeting by body, and the newest version first. */
export function packsInOrder(packs: Iterable<IssuedPack>): readonly IssuedPack[] {
  return [...packs].sort(
    (a, b) =>
      b.meetingOn.localeCompare(a.meetingOn) ||
      a.body.localeCompare(b.body, 'en-GB', { sensitivity: 'base' }) ||
      b.version - a.version,
  );
}

/** True when a higher version of the same meeting's pack was issued. */
export function isSuperseded(packs: Iterable<IssuedPack>, pack: IssuedPack): boolean {
  return [...packs].some((one) => isSamePack(one, pack) && one.version > pack.version);
}

/** The version that the next pack of a meeting gets: one more than the highest that was issued; 1 for the first. */
export function nextVersionOf(packs: Iterable<IssuedPack>, body: string, meetingOn: CivilDate): number {
  const versions = [...packs].filter((one) => isSamePack(one, { body, meetingOn })).map((one) => one.version);
  return Math.max(0, ...versions) + 1;
}

/** The pack that a body had before a meeting: the newest version for its latest earlier meeting; null for its first. */
export function previousPackOf(
  packs: Iterable<IssuedPack>,
  body: string,
  meetingOn: CivilDate,
): IssuedPack | null {
  const earlier = [...packs].filter(
    (one) => one.meetingOn < meetingOn && isSamePack(one, { body, meetingOn: one.meetingOn }),
  );
  return packsInOrder(earlier)[0] ?? null;
}

/**
 * The packs of a cycle that other bodies had for a meeting before the day of this one, the newest version of each, the first
 * meeting first. None before a first cycle.
 */
export function elsewhereOf(
  packs: Iterable<IssuedPack>,
  cycle: string,
  { body, meetingOn }: Pick<IssuedPack, 'body' | 'meetingOn'>,
): readonly IssuedPack[] {
  const all = [...packs];
  return packsInOrder(
    all.filter(
      (one) =>
        cycle !== '' &&
        one.cycle === cycle &&
        one.meetingOn < meetingOn &&
        !isSamePack(one, { body, meetingOn: one.meetingOn }) &&
        !isSuperseded(all, one),
    ),
  ).toReversed();
}
