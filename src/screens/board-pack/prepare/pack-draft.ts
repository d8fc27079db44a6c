import type { Meeting } from '#domain/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { nextVersionOf } from '#domain/issued-pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { emptyCuration } from '#domain/curation.ts';
import { cycleOf } from '#screens/board-pack/meetings.ts';
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

function asAtFor(snapshot: Snapshot, meeting: Meeting, today: CivilDate): CivilDate {
  const latestDay = meeting.on < today ? meeting.on : today;
  const freezeOn = cycleOf(snapshot.cycles.values(), meeting)?.freezeOn ?? null;
  return freezeOn !== null && freezeOn < latestDay ? freezeOn : latestDay;
}
