import { isLive, type Action } from '#domain/action.ts';
import type { PlanCommand } from '#domain/command.ts';
import type { Instant } from '#domain/date.ts';
import type { Refusal } from '#domain/refusal.ts';
import { showsWords } from '#domain/told-by.ts';
import type { Edit, Write } from '#domain/write.ts';
import type { Update } from '#domain/update.ts';
import { GraphError } from '#graph/graph-error.ts';
import { rowName, type Plain } from './noun.ts';
import type { Clash } from './standing.ts';

/** Why an entry waits or stands, without any text of the plan. */
export type Setback = {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly at: string;
};

/** The wish behind a plan entry, and when it was decided last: decided anew, it gives the same ids. */
export type Wish = { readonly command: PlanCommand; readonly at: Instant };

/**
 * Why an entry in conflict needs the person: the rules refuse it by now, it would overwrite what its author has not seen,
 * or it was kept by a version of the app that wrote it down in another form; then `text` is what it holds.
 */
export type Stop =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'clash';
      readonly clashes: readonly Clash[];
      /** What the rules say of it while the form is still open; none where something of it is written already. */
      readonly refusals: readonly Refusal[];
    }
  | { readonly kind: 'unreadable'; readonly text: string };

/**
 * One wish that is on its way to the library. `id` is made by the sender and never used twice. `writes` are those still
 * to be written, in order. 'waiting' tries again by itself; 'stopped' and 'conflict' need the person.
 */
export type Entry = {
  readonly id: string;
  readonly kind: 'update' | 'import' | 'undo-import' | 'plan';
  /** What the person calls it: the action's ref, or the file. */
  readonly label: string;
  readonly actionRef: string | null;
  readonly writes: readonly Write[];
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
  /** The id it had before the library turned out to hold that one with other words. */
  readonly insteadOf?: string;
  /** Of a plan entry. */
  readonly wish?: Wish;
  /** Of a plan entry: the records it removes as its author saw them, by noun and key. */
  readonly seen?: Readonly<Record<string, Plain>>;
  readonly stop?: Stop;
};

/** The tag of an action that shows something on its way; it fits no version in the library. */
export const noTag = '"on its way"';

/** The code of a setback that is none of the library's: the part of the app that sends could not be fetched. */
export const senderNotFetched = 'senderNotFetched';

/** The longest pause between two tries by itself, ms. */
const longestPauseMs = 60_000;

/** Why an entry waits, from what the outside said. */
export function setbackFrom(error: GraphError, now: Date): Setback {
  const { status, code, requestId } = error;
  return { status, code, requestId, at: now.toISOString() };
}

/** An entry after a try that failed: waiting when trying again may help, stopped when only a person can. */
export function afterSetback(entry: Entry, error: GraphError, now: Date, jitter: number): Entry {
  const attempts = entry.attempts + 1;
  const setback = setbackFrom(error, now);
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
 * What is left of an entry whose id the library holds: nothing when it says the same; else it was taken back unanswered
 * and changed, and goes on as an update of its own. On top of the saved one, or, when somebody wrote after that, as a
 * conflict with them.
 */
export function afterSaved(
  entry: Entry,
  saved: { readonly action: Action; readonly update: Update },
  isOvertaken: boolean,
  newId: string,
): Entry | null {
  const edit = editIn(entry);
  const update = updateIn(entry);
  if (edit === undefined || update === null || saysTheSame(update, saved.update)) return null;
  return isOvertaken
    ? afterConflict(asNewer(entry, newId, edit.before), saved.action)
    : asNewer(entry, newId, saved.action);
}

function asNewer(entry: Entry, id: string, before: Action): Entry {
  const writes = entry.writes.map((change): Write => {
    if (change.kind === 'edit' && change.noun === 'action')
      return { ...change, before, set: { ...change.set, lastUpdateId: id } };
    if (change.kind === 'add' && change.noun === 'update')
      return { ...change, value: { ...change.value, id, statusBefore: before.status } };
    return change;
  });
  const insteadOf = entry.insteadOf ?? entry.id;
  return { ...entry, id, insteadOf, writes, attempts: 0, nextTryAt: 0, state: 'waiting', setback: null };
}

/** True when an action stands as an update left it: nobody wrote after that, in the app or past it. */
export function standsAs(action: Action, update: Update): boolean {
  return (
    action.lastUpdateId === update.id && action.status === update.statusAfter && showsWords(action, update)
  );
}

/** True when two updates say the same, whoever sent them and when. */
function saysTheSame(a: Update, b: Update): boolean {
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
  return firstOfEach(entries).filter((entry) => entry.nextTryAt <= now.getTime());
}

/** When the next entry wants to be tried, ms since 1970; null when none does, as behind those that need the person. */
export function nextTry(entries: readonly Entry[]): number | null {
  const times = firstOfEach(entries).map((entry) => entry.nextTryAt);
  return times.length === 0 ? null : Math.min(...times);
}

function firstOfEach(entries: readonly Entry[]): readonly Entry[] {
  const held = new Set<string>();
  return inOrder(entries).filter((entry) => {
    const isHeld = waitsFor(entry).some((lane) => held.has(lane));
    for (const lane of holds(entry)) held.add(lane);
    return entry.state === 'waiting' && !isHeld;
  });
}

// updates of one action go one after another, and so do all changes of the plan and all imports; between the two kinds
// only what is still on its way to the same record has to arrive first, because what comes later was decided on it
function waitsFor(entry: Entry): readonly string[] {
  const { kind, actionRef } = entry;
  if (kind !== 'update' || actionRef === null)
    return ['plan', ...touched(entry).flatMap((row) => [`plan ${row}`, `update on ${row}`])];
  return [`update ${actionRef}`, `plan on action ${actionRef}`];
}

function holds(entry: Entry): readonly string[] {
  const { kind, state, actionRef } = entry;
  const isWaiting = state === 'waiting';
  if (kind === 'update' && actionRef !== null)
    return [`update ${actionRef}`, ...(isWaiting ? [`update on action ${actionRef}`] : [])];
  // one that needs a decision shows nothing, so nothing later was decided on it
  if (state === 'conflict') return [];
  const rows = touched(entry);
  return [
    ...rows.map((row) => `plan ${row}`),
    ...(isWaiting ? ['plan', ...rows.map((row) => `plan on ${row}`)] : []),
  ];
}

function touched(entry: Entry): readonly string[] {
  return entry.writes.map(rowName);
}

/** Entries in the order in which they were entered. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => a.order - b.order || a.enteredAt.localeCompare(b.enteredAt));
}

/**
 * An entry that a person wants tried again at once. In a clash its writes stand on what the person was shown, so that this
 * is overwritten and nothing else; the rules are asked again all the same.
 */
export function tryAgain({ stop: _shown, ...entry }: Entry): Entry {
  return { ...entry, state: 'waiting', nextTryAt: 0, attempts: 0 };
}

/** An entry that waits for the person to decide. */
export function stopped(entry: Entry, stop: Stop): Entry {
  return { ...entry, attempts: entry.attempts + 1, state: 'conflict', stop, nextTryAt: 0 };
}

/** True when the entry's action was merged or withdrawn meanwhile: it takes no more updates. */
export function isClosed(entry: Entry): boolean {
  return entry.theirs !== null && !isLive(entry.theirs);
}

/** The edit of its action that an entry carries, or undefined. */
export function editIn(entry: Pick<Entry, 'writes'>): Edit<'action'> | undefined {
  return entry.writes.find(
    (write): write is Edit<'action'> => write.kind === 'edit' && write.noun === 'action',
  );
}

/** The update that an entry is, or null: an import carries several, and is none. */
export function updateIn(entry: Pick<Entry, 'kind' | 'writes'>): Update | null {
  if (entry.kind !== 'update') return null;
  for (const change of entry.writes) {
    if (change.kind === 'add' && change.noun === 'update') return change.value;
  }
  return null;
}

// the outside's troubles pass; its refusals do not
function mayHelpToWait(error: GraphError): boolean {
  return [0, 408, 423, 424, 429].includes(error.status) || (error.status >= 500 && error.status !== 507);
}
