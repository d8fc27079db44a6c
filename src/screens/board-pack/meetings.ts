import { settingLimits } from '#domain/check-settings.ts';
import type { Cycle, Meeting } from '#domain/cycle/cycle.ts';
import { isCivilDate, type CivilDate } from '#domain/date.ts';
import {
  isSamePack,
  packKey,
  packsInOrder,
  previousPackOf,
  type IssuedPack,
} from '#domain/pack/issued-pack.ts';

/** A meeting that a cycle feeds, with the packs it has; null where there is none. */
export type PlannedMeeting = {
  readonly meeting: Meeting;
  readonly cycle: Cycle;
  /** The last one that was issued. */
  readonly latest: IssuedPack | null;
  /** One whose plan is frozen, and whose issue is still on its way from this device. */
  readonly onItsWay: IssuedPack | null;
};

/** The meetings the cycles feed, each once: those to come, the next first, and those over, the last first. */
export type Meetings = {
  readonly toCome: readonly PlannedMeeting[];
  readonly over: readonly PlannedMeeting[];
};

/** Every pack that was issued for one meeting, the newest version first. */
export type IssuedGroup = {
  readonly latest: IssuedPack;
  readonly packs: readonly IssuedPack[];
};

/** What is wrong with another occasion as it is typed, field by field; null where nothing is. */
export type OccasionProblems = { readonly body: string | null; readonly on: string | null };

/** The meetings of all cycles as seen on a day; one on the day itself is to come. Where two cycles name one, the later counts. */
export function meetingsOf(cycles: Iterable<Cycle>, packs: Iterable<IssuedPack>, today: CivilDate): Meetings {
  const all = [...packs];
  const issued = issuedOf(all);
  const byKey = new Map<string, PlannedMeeting>();
  for (const cycle of [...cycles].sort((a, b) => a.opensOn.localeCompare(b.opensOn))) {
    for (const meeting of cycle.meetings)
      byKey.set(meetingKey(meeting), {
        meeting,
        cycle,
        latest: latestOf(issued, meeting),
        onItsWay: onItsWayOf(all, meeting),
      });
  }
  const planned = [...byKey.values()].sort(
    (a, b) =>
      a.meeting.on.localeCompare(b.meeting.on) || a.meeting.body.localeCompare(b.meeting.body, 'en-GB'),
  );
  return {
    toCome: planned.filter(({ meeting }) => meeting.on >= today),
    over: planned.filter(({ meeting }) => meeting.on < today).reverse(),
  };
}

/** The packs that were issued by meeting: the last meeting first, of each the newest version first. */
export function issuedGroups(packs: Iterable<IssuedPack>): readonly IssuedGroup[] {
  const groups: { latest: IssuedPack; packs: IssuedPack[] }[] = [];
  for (const pack of packsInOrder(packs)) {
    const group = groups.at(-1);
    if (group !== undefined && isSamePack(group.latest, pack)) group.packs.push(pack);
    else groups.push({ latest: pack, packs: [pack] });
  }
  return groups;
}

/** The packs that the library has: one that is on its way from this device is not issued yet. */
export function issuedOf(packs: Iterable<IssuedPack>): readonly IssuedPack[] {
  return [...packs].filter((pack) => pack.row !== null);
}

/** The pack of a meeting whose issue is still on its way from this device; null where none is. */
export function onItsWayOf(packs: Iterable<IssuedPack>, meeting: Meeting): IssuedPack | null {
  return latestOf(
    [...packs].filter((pack) => pack.row === null),
    meeting,
  );
}

/** The pack of a meeting with the highest version; null when none was issued. */
export function latestOf(packs: Iterable<IssuedPack>, meeting: Meeting): IssuedPack | null {
  const its = [...packs].filter((pack) => isSamePack(pack, { body: meeting.body, meetingOn: meeting.on }));
  return packsInOrder(its)[0] ?? null;
}

/** What an issued pack is read beside: the version it corrects, else the pack that its body had before; null for its first. */
export function packBefore(packs: Iterable<IssuedPack>, pack: IssuedPack): IssuedPack | null {
  const issued = issuedOf(packs);
  const corrected = issued.filter((one) => isSamePack(one, pack) && one.version < pack.version);
  return packsInOrder(corrected)[0] ?? previousPackOf(issued, pack.body, pack.meetingOn);
}

/** The cycle that feeds a meeting, of several the last; null for an occasion that none plans. */
export function cycleOf(cycles: Iterable<Cycle>, meeting: Meeting): Cycle | null {
  let found: Cycle | null = null;
  for (const cycle of cycles) {
    const feeds = cycle.meetings.some((one) => meetingKey(one) === meetingKey(meeting));
    if (feeds && (found === null || cycle.opensOn > found.opensOn)) found = cycle;
  }
  return found;
}

/** Tells meetings apart; names that differ in case only are one. */
export function meetingKey(meeting: Meeting): string {
  return packKey(meeting.body, meeting.on, 1);
}

/** Another occasion as it is typed, or what is wrong with it. */
export function occasionOf(entry: {
  readonly body: string;
  readonly on: string;
}):
  | { readonly kind: 'occasion'; readonly meeting: Meeting }
  | { readonly kind: 'wrong'; readonly problems: OccasionProblems } {
  const body = entry.body.trim().replaceAll(/\s+/g, ' ');
  // a folder is named after it, so something of it must be left there
  const hasName = /[\p{L}\p{N}]/u.test(body);
  const over = body.length - settingLimits.body;
  if (hasName && over <= 0 && isCivilDate(entry.on))
    return { kind: 'occasion', meeting: { body, on: entry.on } };
  return {
    kind: 'wrong',
    problems: {
      body: !hasName
        ? 'Say what it is for, such as Inspection.'
        : over > 0
          ? `This is ${String(over)} ${over === 1 ? 'character' : 'characters'} too long. At most ${String(settingLimits.body)} fit.`
          : null,
      on: isCivilDate(entry.on) ? null : 'Give its day: a day, a month and a year.',
    },
  };
}
