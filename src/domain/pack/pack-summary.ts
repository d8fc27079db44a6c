import { blankAction, type Action } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import {
  countedStatuses,
  countingCycle,
  summaryOf,
  type Summary,
  type SummaryRow,
} from '#domain/overview.ts';
import type { PackSummary, PackSummaryRow, PackWalk } from './pack-parts.ts';
import { countReturns, returnRate, returnsOf } from '#domain/cycle/returns.ts';
import { sinceThen, type SinceThen } from './since-then.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Status } from '#domain/status.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/**
 * The counts of summaryOf as at the pack's day, beside those of the body's last pack. Actions of then are counted under the
 * headings of now, by the heading they stood under then, so that the rows of then add up as those of now do.
 */
export function summaryPart(thawed: Thawed): PackSummary {
  const { frozen, snapshot } = thawed;
  const { asAt } = frozen.facts;
  const now = summaryOf(snapshot, asAt);
  const returns = returnsPart(snapshot, asAt);
  const since = sinceThen(thawed);
  if (since === null || frozen.previous === null) {
    const alone = (row: SummaryRow) => ({ ...row, moved: null, liveBefore: null, byStatusBefore: null });
    return { ...now, rows: now.rows.map(alone), total: alone(now.total), walk: null, returns };
  }
  const then = summaryOf(thenOf(thawed), asAt);
  const moved = summaryOf(withActions(snapshot, since.flatMap(movedOf)), asAt);
  const statuses = statusesOf(thawed);
  const beside = (row: SummaryRow): PackSummaryRow => {
    const before = rowLike(then, row);
    const byStatus = (all: Summary, one: SummaryRow | null) =>
      statuses.map(({ code }) => one?.byStatus[all.statuses.findIndex((it) => it.code === code)] ?? 0);
    return {
      ...row,
      byStatus: byStatus(now, row),
      moved: rowLike(moved, row)?.live ?? 0,
      liveBefore: before?.live ?? 0,
      byStatusBefore: byStatus(then, before),
    };
  };
  return {
    statuses,
    rows: rowsOf(now, then).map(beside),
    total: beside(now.total),
    cycle: now.cycle,
    walk: walkOf(since, frozen.previous.asAt),
    returns,
  };
}

/** The statuses a pack counts by: those of now, then any that live actions held in the body's last pack only. */
export function statusesOf(thawed: Thawed): readonly Status[] {
  const now = countedStatuses(thawed.snapshot);
  const known = new Set(now.map(({ code }) => code));
  return [...now, ...countedStatuses(thenOf(thawed)).filter(({ code }) => !known.has(code))];
}

function returnsPart(snapshot: Snapshot, asAt: CivilDate): PackSummary['returns'] {
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  if (cycle === null) return null;
  const counts = countReturns(returnsOf(snapshot, cycle, asAt));
  return { ...counts, rate: returnRate(counts) };
}

function walkOf(since: readonly SinceThen[], from: CivilDate): PackWalk {
  const refs = (isIt: (one: SinceThen) => boolean) => since.filter(isIt).map(({ ref }) => ref);
  return {
    from,
    opening: since.filter((one) => one.wasLive).length,
    // one that was withdrawn and came back is added again
    added: refs((one) => one.joined === 'new' || one.joined === 'returned'),
    split: refs((one) => one.joined === 'split'),
    merged: refs((one) => one.left === 'merged'),
    withdrawn: refs((one) => one.left === 'withdrawn'),
    live: since.filter((one) => one.isLive).length,
  };
}

// the plan of now with the actions of then, as far as they are counted
function thenOf({ frozen, snapshot }: Thawed): Snapshot {
  const stood = frozen.previous?.stood ?? [];
  return withActions(
    snapshot,
    stood.map(({ ref, section, title, status, lifecycle, mergedInto }) => ({
      ...blankAction(ref, section, title),
      status,
      lifecycle,
      mergedInto,
    })),
  );
}

function movedOf({ before, now, wasLive, isLive }: SinceThen): readonly Action[] {
  return before !== null && now !== null && wasLive && isLive && before.status !== now.status ? [now] : [];
}

function withActions(snapshot: Snapshot, actions: readonly Action[]): Snapshot {
  return { ...snapshot, actions: new Map(actions.map((action) => [action.ref, action])) };
}

function rowLike(summary: Summary, { kind, key }: SummaryRow): SummaryRow | null {
  return [...summary.rows, summary.total].find((row) => row.kind === kind && row.key === key) ?? null;
}

// a line that only then had actions under it is needed for the figures of then to add up
function rowsOf(now: Summary, then: Summary): readonly SummaryRow[] {
  const rows = [...now.rows];
  for (const row of then.rows) {
    if (rowLike(now, row) !== null) continue;
    const heading = row.kind === 'direct' ? rows.findIndex((one) => one.key === row.key) : rows.length - 1;
    rows.splice(heading + 1, 0, { ...row, ...nothing });
  }
  return rows;
}

const nothing = { byStatus: [], live: 0, open: 0, done: 0, overdue: 0, owed: 0, notUpdated: 0 };
