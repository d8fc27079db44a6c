import { isLive, type Action } from '#domain/action.ts';
import type { Change } from '#domain/command.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';
import { GraphError } from '#graph/graph-error.ts';

/** Why an entry waits or stands, without any text of the plan. */
export type Setback = {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly at: string;
};

/**
 * One wish that is on its way to the library. `id` is made by the sender and never used twice. `changes` are those still
 * to be written, in order. 'waiting' tries again by itself; 'stopped' and 'conflict' need the person.
 */
export type Entry = {
  readonly id: string;
  readonly kind: 'update' | 'import' | 'undo-import';
  /** What the person calls it: the action's ref, or the file. */
  readonly label: string;
  readonly actionRef: string | null;
  readonly changes: readonly Change[];
  readonly total: number;
  readonly enteredAt: string;
  /** Position among the entries of this device. */
  readonly order: number;
  readonly attempts: number;
  /** ms since 1970; 0 = at once. */
  readonly nextTryAt: number;
  readonly state: 'waiting' | 'stopped' | 'conflict';
  readonly setback: Setback | null;
  /** The action as somebody else left it; set in a conflict. */
  readonly theirs: Action | null;
};

/** The longest pause between two tries by itself, ms. */
const longestPauseMs = 60_000;

/** An entry after a try that failed: waiting when trying again may help, stopped when only a person can. */
export function afterSetback(entry: Entry, error: GraphError, now: Date, jitter: number): Entry {
  const attempts = entry.attempts + 1;
  const setback: Setback = {
    status: error.status,
    code: error.code,
    requestId: error.requestId,
    at: now.toISOString(),
  };
  if (!mayHelpToWait(error)) return { ...entry, attempts, setback, state: 'stopped', nextTryAt: 0 };
  // a service that asks for no wait, or a short one, may do so for ever: each try waits longer all the same
  const ours = Math.min(longestPauseMs, 1000 * 2 ** Math.min(attempts, 10)) * (0.75 + jitter / 2);
  const pause = Math.max(error.retryAfterMs ?? 0, ours);
  return { ...entry, attempts, setback, state: 'waiting', nextTryAt: now.getTime() + pause };
}

/** An entry that met somebody else's update: nothing was written. */
export function afterConflict(entry: Entry, theirs: Action): Entry {
  return { ...entry, attempts: entry.attempts + 1, state: 'conflict', theirs, nextTryAt: 0 };
}

/**
 * An entry whose id the library already holds with other words: it was sent, taken back unanswered and changed. What
 * is new in it goes on as an update of its own, on top of the saved one.
 */
export function asNewer(entry: Entry, id: string, saved: Action): Entry {
  const changes = entry.changes.map((change): Change => {
    if (change.kind === 'edit') return { ...change, before: saved, set: { ...change.set, lastUpdateId: id } };
    if (change.kind === 'add' && change.noun === 'update')
      return { ...change, value: { ...change.value, id, statusBefore: saved.status } };
    return change;
  });
  return { ...entry, id, changes, attempts: 0, nextTryAt: 0, state: 'waiting', setback: null };
}

/** True when two updates say the same, whoever sent them and when. */
export function saysTheSame(a: Update, b: Update): boolean {
  const words = ({ statusAfter, forecastOn, impactRating, audience, ...one }: Update) =>
    JSON.stringify([
      [statusAfter, forecastOn, impactRating, audience],
      [one.reason, one.activity, one.impact, one.nextSteps],
      one.evidence.map(({ label, url }) => [label, url]),
    ]);
  return words(a) === words(b);
}

/**
 * The entries to send now, in order: of each action only the first, because the next one is decided on it. One that
 * needs the person holds back those after it on the same action.
 */
export function readyToSend(entries: readonly Entry[], now: Date): readonly Entry[] {
  const seen = new Set<string>();
  return inOrder(entries).filter((entry) => {
    const lane = entry.actionRef ?? `#${entry.kind}`;
    if (seen.has(lane)) return false;
    seen.add(lane);
    return entry.state === 'waiting' && entry.nextTryAt <= now.getTime();
  });
}

/** When the next waiting entry wants to be tried, ms since 1970; null when none waits. */
export function nextTry(entries: readonly Entry[]): number | null {
  const waiting = entries.filter((entry) => entry.state === 'waiting').map((entry) => entry.nextTryAt);
  return waiting.length === 0 ? null : Math.min(...waiting);
}

/** Entries in the order in which they were entered. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => a.order - b.order || a.enteredAt.localeCompare(b.enteredAt));
}

/**
 * The plan as it will be once the updates on their way have arrived. Each lies on top of what the library has, so that
 * what others changed in other fields shows through. An update the library already holds is not laid on again.
 */
export function overlay(snapshot: Snapshot, entries: readonly Entry[]): Snapshot {
  const pending = inOrder(entries).filter((entry) => entry.kind === 'update' && entry.state !== 'conflict');
  if (pending.length === 0) return snapshot;
  const actions = new Map(snapshot.actions);
  const updates = new Map(snapshot.updates);
  for (const change of pending.flatMap((entry) => entry.changes)) {
    if (change.kind === 'edit') {
      const action = actions.get(change.key);
      const isThere = change.set.lastUpdateId && snapshot.updates.has(change.set.lastUpdateId);
      if (action !== undefined && !isThere) actions.set(change.key, { ...action, ...change.set });
    } else if (change.kind === 'add' && change.noun === 'update' && !updates.has(change.value.id)) {
      updates.set(change.value.id, change.value);
    }
  }
  return { ...snapshot, actions, updates };
}

/** True when the entry's action was merged or withdrawn meanwhile: it takes no more updates. */
export function isClosed(entry: Entry): boolean {
  return entry.theirs !== null && !isLive(entry.theirs);
}

/** The update an entry carries, or null. */
export function updateIn(entry: Pick<Entry, 'changes'>): Update | null {
  for (const change of entry.changes) {
    if (change.kind === 'add' && change.noun === 'update') return change.value;
  }
  return null;
}

// the outside's troubles pass; its refusals do not
function mayHelpToWait(error: GraphError): boolean {
  return [0, 408, 423, 424, 429].includes(error.status) || (error.status >= 500 && error.status !== 507);
}
