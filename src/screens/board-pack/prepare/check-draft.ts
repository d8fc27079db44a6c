import { checkCuration } from '#domain/pack/check-curation.ts';
import { isCivilDate, type CivilDate } from '#domain/date.ts';
import { checkPack } from '#domain/pack/decide-pack.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { PackDraft } from './pack-draft.ts';

/** The plan as a pack would freeze it: as at the end of a day; as it is now while the day is none. */
export function planAsAt(snapshot: Snapshot, asAt: CivilDate): Snapshot {
  return isCivilDate(asAt) ? snapshotAt(snapshot, asAt) : snapshot;
}

/** Everything that an issue of the draft would refuse. `then` is the plan as at its day: see planAsAt. */
export function checkDraft(
  snapshot: Snapshot,
  then: Snapshot,
  draft: PackDraft,
  today: CivilDate,
): readonly Refusal[] {
  return [...checkPack(snapshot, draft, today), ...checkCuration(draft.curation, then)];
}

/** The days without which nothing can be said of the plan as at a day: empty, half typed, or of an address made by hand. */
export function daysMissing(draft: Pick<PackDraft, 'asAt' | 'meetingOn'>): readonly Refusal[] {
  return (['asAt', 'meetingOn'] as const)
    .filter((field) => !isCivilDate(draft[field]))
    .map((field) => refusal('date-invalid', field));
}
