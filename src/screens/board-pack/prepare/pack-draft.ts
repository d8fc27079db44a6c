import type { Meeting } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { nextVersionOf, type IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { emptyCuration } from '#domain/pack/curation.ts';
import { cycleOf, issuedOf } from '#screens/board-pack/meetings.ts';
import type { CurationDraft } from '#store/curation-draft.ts';

/** What an admin has decided so far about a pack; `version` is the one it is meant to become. */
export type PackDraft = Omit<CurationDraft, 'keptAt'>;

/** What the pack of a meeting begins with on a day: as at the freeze of its cycle where that is over, else as at the day. */
export function startOf(snapshot: Snapshot, meeting: Meeting, today: CivilDate): PackDraft {
  return {
    body: meeting.body,
    meetingOn: meeting.on,
    asAt: asAtFor(snapshot, meeting, today),
    marking: snapshot.plan.marking,
    reason: '',
    version: nextVersionOf(snapshot.packs.values(), meeting.body, meeting.on),
    curation: emptyCuration,
  };
}

/** The pack that a draft became, once the library has it; null while the draft is still to be issued. */
export function issuedAs(
  { sentAs }: Pick<PackDraft, 'sentAs'>,
  packs: Iterable<IssuedPack>,
): IssuedPack | null {
  return sentAs === undefined ? null : (issuedOf(packs).find(({ sha256 }) => sha256 === sentAs) ?? null);
}

/** A draft that was kept, taken up on a day: its as-at day follows the calendar until the admin has chosen one. */
export function takenUp(draft: PackDraft, snapshot: Snapshot, today: CivilDate): PackDraft {
  if (draft.isDayChosen === true) return draft;
  return { ...draft, asAt: asAtFor(snapshot, { body: draft.body, on: draft.meetingOn }, today) };
}

/** The draft with something else in it. What was sent of it before is another pack then. */
export function changed(draft: PackDraft, part: Partial<PackDraft>): PackDraft {
  const { sentAs: _, ...rest } = draft;
  return { ...rest, ...part };
}

function asAtFor(snapshot: Snapshot, meeting: Meeting, today: CivilDate): CivilDate {
  const latestDay = meeting.on < today ? meeting.on : today;
  const freezeOn = cycleOf(snapshot.cycles.values(), meeting)?.freezeOn ?? null;
  return freezeOn !== null && freezeOn < latestDay ? freezeOn : latestDay;
}
