import { isLive, type Action, type Capacity } from './action.ts';
import type { UpdateEntry } from './command.ts';
import { checkUpdate, lastOf } from './decide-update.ts';
import type { CivilDate } from './date.ts';
import { prefillOf } from './merge-update.ts';
import type { Refusal } from './refusal.ts';
import type { Snapshot } from './snapshot.ts';
import { noChangeWords } from './update.ts';

/**
 * An update that leaves an action as it stands, with the line of what was done meanwhile. It is for the board: the line is one
 * for all, and nobody was asked of each whether the public may read it.
 */
export function noChangeEntry(snapshot: Snapshot, action: Action, words: string): UpdateEntry {
  return {
    ...prefillOf(snapshot.scheme, action),
    activity: `${noChangeWords} ${words.trim()}`,
    evidence: [],
    audience: 'board',
    dataCheck: [],
  };
}

/**
 * The same, of an action as somebody saw it when they confirmed it. Null where it is another by now: an update that calls
 * itself no change would take back what somebody else said meanwhile.
 */
export function noChangeOf(snapshot: Snapshot, seen: Action, words: string): UpdateEntry | null {
  const now = snapshot.actions.get(seen.ref);
  if (now === undefined || !isLive(now) || now.lastUpdateId !== seen.lastUpdateId) return null;
  const says = (one: Action) => JSON.stringify(prefillOf(snapshot.scheme, one));
  return says(now) === says(seen) ? noChangeEntry(snapshot, now, words) : null;
}

/**
 * Why an action cannot be confirmed together with others: what an update of it would be refused for that changes nothing,
 * such as a forecast that is over, or an impact never rated. Empty where it can.
 */
export function ownUpdateNeeded(
  snapshot: Snapshot,
  action: Action,
  capacity: Capacity,
  today: CivilDate,
): readonly Refusal[] {
  const entry = noChangeEntry(snapshot, action, 'Work goes on.');
  return checkUpdate(snapshot.scheme, action, entry, capacity, today, lastOf(snapshot, action));
}

/** What is wrong with the line itself: nothing said, or words that may tell who a child is. */
export function checkNoChangeLine(
  snapshot: Snapshot,
  action: Action,
  capacity: Capacity,
  words: string,
  today: CivilDate,
): readonly Refusal[] {
  const activity = words.trim() === '' ? '' : noChangeEntry(snapshot, action, words).activity;
  const entry = { ...noChangeEntry(snapshot, action, words), activity };
  return checkUpdate(snapshot.scheme, action, entry, capacity, today, lastOf(snapshot, action)).filter(
    (one) => one.field === 'activity',
  );
}
