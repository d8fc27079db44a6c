import type { AskKind } from '#domain/pack/curation.ts';
import type { Meeting } from '#domain/cycle/cycle.ts';
import { dayOf, sayDate } from '#domain/date.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';

/** 'SEND and AP Partnership Board, 8 December 2026' */
export function sayMeeting({ body, on }: Meeting): string {
  return `${body}, ${sayDate(on)}`;
}

/** 'version 2 for SEND and AP Partnership Board, 8 December 2026': tells a link to a pack from the others. */
export function sayPack(pack: Pick<IssuedPack, 'body' | 'meetingOn' | 'version'>): string {
  return `version ${String(pack.version)} for ${sayMeeting({ body: pack.body, on: pack.meetingOn })}`;
}

/** '8 December 2026, version 2: SEND and AP Partnership Board': what tells packs apart comes first, where the end may be cut off. */
export function sayChoice({
  body,
  meetingOn,
  version,
}: Pick<IssuedPack, 'body' | 'meetingOn' | 'version'>): string {
  return `${sayDate(meetingOn)}, version ${String(version)}: ${body}`;
}

/** How far a meeting's pack is: what was issued last, and whether the next version is being made on this device. */
export function sayState(latest: Pick<IssuedPack, 'version' | 'frozenAt'> | null, isBegun: boolean): string {
  if (latest === null) return isBegun ? 'Being prepared on this device' : 'Not prepared';
  const { version } = latest;
  const issued = `Version ${String(version)} issued ${sayDate(dayOf(latest.frozenAt))}`;
  const supersedes = version > 1 ? `, supersedes version ${String(version - 1)}` : '';
  const begun = isBegun ? `. Version ${String(version + 1)} is being prepared on this device` : '';
  return `${issued}${supersedes}${begun}`;
}

/** What a body is asked to do, as people say it. */
export const askWords: Readonly<Record<AskKind, string>> = {
  decision: 'For decision',
  discussion: 'For discussion',
  information: 'For information',
};
