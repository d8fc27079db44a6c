import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { settingsFrom } from '#lists/plan-settings.ts';
import { planFrom } from '#lists/setting.ts';
import { keyIn, placeOf, plain, rowName, type Plain } from './noun.ts';
import { inOrder, noTag, type Entry } from './outbox.ts';

type Place = (typeof placeOf)[Write['noun']];

/**
 * The plan as it will be once what is on its way has arrived: updates and changes of the plan itself, each on top of what
 * the library has, so that what others changed in other fields shows through. What the library already holds is not laid
 * on again; what waits for a decision, a change that SharePoint refused, and what was decided on top of one are not laid on
 * at all.
 * A record with something on it has a tag that fits no version: what is decided on it is compared with the library
 * before it is written, because nobody knows yet whether what it stands on arrives, and on top of what.
 */
export function overlay(snapshot: Snapshot, entries: readonly Entry[]): Snapshot {
  const held = new Set<string | null>();
  const heldRows = new Set<string>();
  // a conflict shows nothing, and neither does what is held back behind it
  const pending = inOrder(entries).filter(({ kind, state, actionRef, writes }) => {
    if (kind === 'plan') {
      if (state === 'conflict') return false;
      const rows = writes.map(rowName);
      const isShown = state === 'waiting' && !rows.some((row) => heldRows.has(row));
      if (!isShown) for (const row of rows) heldRows.add(row);
      return isShown;
    }
    if (state === 'conflict') held.add(actionRef);
    return kind === 'update' && !held.has(actionRef);
  });
  if (pending.length === 0) return snapshot;
  const laid = new Map<Place, Map<string, Plain>>();
  const records = (place: Place): Map<string, Plain> => {
    const already = laid.get(place) ?? new Map<string, Plain>(snapshot[place]);
    laid.set(place, already);
    return already;
  };
  for (const write of pending.flatMap((entry) => entry.writes)) {
    if (!isThere(snapshot, write)) layOn(records(placeOf[write.noun]), write);
  }
  const next = { ...snapshot, ...(Object.fromEntries(laid) as Partial<Snapshot>) };
  return laid.has('stored') ? withRules(next) : next;
}

function layOn(records: Map<string, Plain>, write: Write): void {
  const one = plain(write);
  const key = keyIn(write);
  const now = records.get(key);
  if (one.kind === 'remove') records.delete(key);
  else if (one.kind === 'add') {
    if (now === undefined) records.set(key, one.value);
  } else if (now !== undefined) {
    const row = now.row === null ? null : { ...now.row, etag: noTag };
    records.set(key, { ...now, ...one.set, row });
  }
}

// an update of which the library has the row is not laid on its action again
function isThere(snapshot: Snapshot, write: Write): boolean {
  if (write.kind !== 'edit' || write.noun !== 'action') return false;
  const updateId = write.set.lastUpdateId;
  return typeof updateId === 'string' && snapshot.updates.has(updateId);
}

// what the plan is called and its rules lie in settings
function withRules(snapshot: Snapshot): Snapshot {
  const { problems: _, ...rules } = settingsFrom(snapshot.stored);
  return { ...snapshot, ...rules, plan: planFrom(snapshot.stored.values()) };
}
