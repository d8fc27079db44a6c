import type { Cycle, Meeting } from '#domain/cycle.ts';
import { isCivilDate, type CivilDate } from '#domain/date.ts';

/** The meetings that the cycles feed, each once: those to come, the next first, and those over, the last first. */
export type Meetings = { readonly toCome: readonly Meeting[]; readonly over: readonly Meeting[] };

/** What is chosen or typed: a known meeting, or another one as it stands in its fields. */
export type MeetingEntry =
  | { readonly kind: 'known'; readonly meeting: Meeting }
  | { readonly kind: 'other'; readonly body: string; readonly on: string };

/** What is wrong with an entry, field by field; null where nothing is. */
export type MeetingProblems = { readonly body: string | null; readonly on: string | null };

/** The meetings of all cycles as seen on a day; one on the day itself is to come. */
export function meetingsOf(cycles: Iterable<Cycle>, today: CivilDate): Meetings {
  const byName = new Map<string, Meeting>();
  for (const cycle of cycles) {
    for (const meeting of cycle.meetings) byName.set(meetingKey(meeting), meeting);
  }
  const all = [...byName.values()].sort((a, b) => a.on.localeCompare(b.on) || a.body.localeCompare(b.body));
  return {
    toCome: all.filter((meeting) => meeting.on >= today),
    over: all.filter((meeting) => meeting.on < today).reverse(),
  };
}

/** The choice to begin with: the next meeting, else the last one, else one to be typed. */
export function firstEntry(meetings: Meetings): MeetingEntry {
  const meeting = meetings.toCome[0] ?? meetings.over[0];
  return meeting === undefined ? { kind: 'other', body: '', on: '' } : { kind: 'known', meeting };
}

/** Tells meetings apart. */
export function meetingKey(meeting: Meeting): string {
  return `${meeting.on} ${meeting.body}`;
}

/** The meeting of an entry, or what is wrong with it. */
export function meetingOf(
  entry: MeetingEntry,
):
  | { readonly kind: 'meeting'; readonly meeting: Meeting }
  | { readonly kind: 'wrong'; readonly problems: MeetingProblems } {
  if (entry.kind === 'known') return { kind: 'meeting', meeting: entry.meeting };
  const body = entry.body.trim();
  // a file is named after the body, so something of it must be left there
  const hasName = /[\p{L}\p{N}]/u.test(body);
  if (hasName && isCivilDate(entry.on)) return { kind: 'meeting', meeting: { body, on: entry.on } };
  return {
    kind: 'wrong',
    problems: {
      body: hasName ? null : 'Say which board or panel meets.',
      on: isCivilDate(entry.on) ? null : 'Give the day of the meeting: a day, a month and a year.',
    },
  };
}
