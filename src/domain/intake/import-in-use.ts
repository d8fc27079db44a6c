import type { Action } from '#domain/action.ts';
import { refsOf, type PlanChange } from '#domain/change/change.ts';
import { fieldNames } from '#domain/change/change-part.ts';
import type { Instant } from '#domain/date.ts';
import { refsChanged, type ImportRows } from './import-rows.ts';
import { showsWords } from '#domain/told-by.ts';
import { isOfImport, isStoodId } from './imported-update.ts';
import { isSame } from '#domain/record-edit.ts';
import { compareRefs } from '#domain/section.ts';
import { updatesByAction, type Snapshot } from '#domain/snapshot.ts';
import { newestFirst, type Update } from '#domain/update.ts';

/** What an import has to do with one action that was there before it. */
export type Altered = {
  readonly action: Action;
  /** Its report of the action, what stood before where nothing else told, and the update that stood behind it then. */
  readonly report: Update | null;
  readonly stood: Update | null;
  readonly before: Update | null;
  /** Its changes of the action. */
  readonly changes: readonly PlanChange[];
};

/** What an import has to do with each action that was there before it. One whose row is gone is left out. */
export function alteredBy(snapshot: Snapshot, importId: string, rows: ImportRows): readonly Altered[] {
  const histories = updatesByAction(snapshot);
  const changesOf = byRef(rows.changes);
  return refsChanged(rows).flatMap((ref): Altered[] => {
    const action = snapshot.actions.get(ref);
    if (action === undefined) return [];
    const history = histories.get(ref) ?? [];
    const mine = history.filter((one) => isOfImport(one.id, importId));
    return [
      {
        action,
        report: mine.find((one) => !isStoodId(one.id)) ?? null,
        stood: mine.find((one) => isStoodId(one.id)) ?? null,
        before: history.find((one) => !isOfImport(one.id, importId)) ?? null,
        changes: changesOf.get(ref) ?? [],
      },
    ];
  });
}

/**
 * Refs of the actions of an import that somebody has worked with since, in order; with any of them it cannot be undone. An
 * action that joined: an update, a change, a risk, a measure, a predecessor or another action is about it. One that was
 * there: it was updated or changed after the import, a change of the import was decided, or it does not show what the
 * import wrote, nor what was there before.
 */
export function inUseSince(
  snapshot: Snapshot,
  importId: string,
  rows: ImportRows,
  altered: readonly Altered[],
): readonly string[] {
  const isMine = (id: string) => isOfImport(id, importId);
  const named = namedByOthers(snapshot, importId);
  const joined = rows.actions.filter(
    ({ ref, lastUpdateId }) => named.has(ref) || (lastUpdateId !== null && !isMine(lastUpdateId)),
  );
  const theirs = byRef([...snapshot.changes.values()].filter((change) => !isMine(change.id)));
  const touched = altered.filter((one) => isTouched(one, theirs.get(one.action.ref) ?? []));
  return [...joined.map((one) => one.ref), ...touched.map((one) => one.action.ref)].sort(compareRefs);
}

function namedByOthers(snapshot: Snapshot, importId: string): ReadonlySet<string> {
  const isMine = (one: { readonly id: string }) => isOfImport(one.id, importId);
  const others = <T extends { readonly id: string }>(all: ReadonlyMap<string, T>) =>
    [...all.values()].filter((one) => !isMine(one));
  return new Set([
    ...others(snapshot.updates).map((one) => one.actionRef),
    ...others(snapshot.changes).flatMap(refsOf),
    ...others(snapshot.predecessors).flatMap((one) => one.successors),
    ...[...snapshot.risks.values()].flatMap((one) => one.actions),
    ...[...snapshot.measures.values()].flatMap((one) => one.actions),
    ...[...snapshot.actions.values()].flatMap((one) =>
      one.importId === importId ? [] : [one.follows ?? '', one.mergedInto ?? '', one.splitFrom ?? ''],
    ),
  ]);
}

function byRef(changes: readonly PlanChange[]): ReadonlyMap<string, readonly PlanChange[]> {
  const found = new Map<string, PlanChange[]>();
  for (const change of changes)
    for (const ref of refsOf(change)) {
      const already = found.get(ref);
      if (already) already.push(change);
      else found.set(ref, [change]);
    }
  return found;
}

// `theirs` are the changes of the action that the import did not make
function isTouched(altered: Altered, theirs: readonly PlanChange[]): boolean {
  const { action, report, stood, before, changes } = altered;
  const since = report ?? stood;
  const isUpdated = since !== null && before !== null && newestFirst(before, since) < 0;
  const isReportMoved =
    report !== null &&
    action.lastUpdateId === report.id &&
    (action.status !== report.statusAfter || !showsWords(action, report));
  return (
    isUpdated ||
    isReportMoved ||
    changes.some((change) => isDecidedSince(change) || isMoved(action, change)) ||
    theirs.some((change) => isSince(change, momentOf(altered)))
  );
}

function momentOf({ report, stood, changes }: Altered): Instant {
  const moments = [
    ...(report === null ? [] : [report.submittedAt]),
    ...(stood === null ? [] : [stood.submittedAt]),
    ...changes.map((change) => change.proposedAt),
  ];
  return moments.sort().at(-1) ?? '';
}

// an import decides in the moment in which it proposes; what a person decides comes later
function isDecidedSince({ state, proposedAt, decidedAt }: PlanChange): boolean {
  return state === 'declined' || (state === 'approved' && decidedAt !== proposedAt);
}

function isMoved(action: Action, { state, parts }: PlanChange): boolean {
  if (state !== 'approved') return false;
  return parts
    .filter((part) => part.ref === action.ref)
    .some((part) =>
      fieldNames(part).some(
        (field) => !isSame(action[field], part.after[field]) && !isSame(action[field], part.before?.[field]),
      ),
    );
}

function isSince({ state, decidedAt, proposedAt }: PlanChange, at: Instant): boolean {
  if (state === 'approved') return (decidedAt ?? '') > at;
  return state === 'proposed' && proposedAt > at;
}
