import type { Action } from './action.ts';
import type { Update } from './update.ts';

/** What an action repeats of what an update says. */
type Words = Pick<
  Action,
  'impactRating' | 'latestReason' | 'latestActivity' | 'latestImpact' | 'latestNextSteps' | 'forecastOn'
>;

/** What of an update its action repeats. */
type Said = Pick<Update, 'impactRating' | 'reason' | 'activity' | 'impact' | 'nextSteps' | 'forecastOn'>;

/** What an action shows of its latest update; nothing where it has none. */
export function wordsBy(update: Said | null): Words {
  return {
    impactRating: update?.impactRating ?? null,
    latestReason: update?.reason ?? '',
    latestActivity: update?.activity ?? '',
    latestImpact: update?.impact ?? '',
    latestNextSteps: update?.nextSteps ?? '',
    forecastOn: update?.forecastOn ?? null,
  };
}

/** The same, with which update it is and when that was reported: all of an action that an update makes, but for the status. */
export function toldBy(
  update: (Said & Pick<Update, 'id' | 'submittedAt'>) | null,
): Words & Pick<Action, 'lastUpdateId' | 'lastUpdatedAt'> {
  return {
    ...wordsBy(update),
    lastUpdateId: update?.id ?? null,
    lastUpdatedAt: update?.submittedAt ?? null,
  };
}

/** True when an action shows what an update says, its status aside; without an update, when it shows nothing. */
export function showsWords(action: Action, update: Update | null): boolean {
  const words = Object.entries(wordsBy(update));
  const shown: Readonly<Record<string, unknown>> = action;
  return words.every(([name, said]) => shown[name] === said);
}
