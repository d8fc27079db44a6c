import type { Action } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import type { Update } from '#domain/update.ts';
import type { Draft } from './draft.ts';
import { editIn, updateIn, type Entry } from './outbox.ts';

/** Two versions of an action's latest update: as it was when ours was decided, and as somebody else left it. */
export type Conflict = { readonly base: Action; readonly theirs: Action; readonly byName: string };

/** The draft an entry came from, the action as its author has seen it, and the conflict it met. */
export type Taken = { readonly draft: Draft; readonly base: Action; readonly conflict: Conflict | null };

/** What an entry becomes that is taken out of the outbox; null when it is no update. */
export function entryTaken(entry: Entry, keptAt: string): Taken | null {
  const update = updateIn(entry);
  const edit = editIn(entry);
  if (update === null || edit === undefined) return null;
  const { theirs } = entry;
  return {
    draft: {
      actionRef: update.actionRef,
      updateId: update.id,
      entry: entryFrom(update),
      // whoever opens it later is told of theirs, also when the page closes before the two were compared
      basedOn: edit.before.lastUpdateId,
      keptAt,
    },
    base: theirs ?? edit.before,
    conflict:
      theirs === null ? null : { base: edit.before, theirs, byName: theirs.row?.modifiedBy.name ?? '' },
  };
}

/** What somebody had filled in, from the update it became. */
export function entryFrom(update: Update): UpdateEntry {
  return {
    status: update.statusAfter,
    reason: update.reason,
    activity: update.activity,
    impact: update.impact,
    impactRating: update.impactRating,
    nextSteps: update.nextSteps,
    forecastOn: update.forecastOn ?? '',
    evidence: update.evidence,
    audience: update.audience,
    dataCheck: update.dataCheck,
  };
}

/** True when an update holds all that was filled in, so that nothing is lost with the draft. */
export function holdsAllOf(update: Update, entry: UpdateEntry): boolean {
  const texts = ['activity', 'impact', 'nextSteps'] as const;
  return (
    update.statusAfter === entry.status &&
    update.impactRating === entry.impactRating &&
    texts.every((text) => update[text] === entry[text].trim()) &&
    // a reason that was not asked for is not sent
    (update.reason === '' || update.reason === entry.reason.trim()) &&
    entry.evidence.every((link) => update.evidence.some((sent) => sent.url === link.url.trim()))
  );
}
