import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import type { Summary } from '#domain/overview.ts';
import { dayOf, sayDate, sayInstant } from '#domain/date.ts';
import type { PackMovement, PackSummary, PackWalk } from './pack-parts.ts';
import type { Pack } from './pack.ts';

/** What stands where a pack would compare itself with the one before: there is none, or it could not be opened. */
export function firstPackNote({ body, notCompared }: Pick<PackFacts, 'body' | 'notCompared'>): string {
  if (notCompared !== undefined)
    return `Not compared: the pack for ${sayDate(notCompared.meetingOn)} (version ${String(notCompared.version)}) could not be opened when this one was issued.`;
  return `This is the first pack for ${body}, so nothing is compared.`;
}

/** With which pack this one is compared: 'Compared with the pack for the meeting on 9 April 2026 (version 1, as at …).' */
export function comparedWith(
  facts: Pick<PackFacts, 'body' | 'notCompared'>,
  { since }: Pick<PackMovement, 'since'>,
): string {
  if (since === null) return firstPackNote(facts);
  const { meetingOn, version, asAt } = since;
  return `Compared with the pack for the meeting on ${sayDate(meetingOn)} (version ${String(version)}, as at ${sayDate(asAt)}).`;
}

/** True for a pack that was frozen after the day as at which it counts: whatever happened on that day is in it. */
export function isWholeDay({ asAt, frozenAt }: Pick<PackFacts, 'asAt' | 'frozenAt'>): boolean {
  return dayOf(frozenAt) > asAt;
}

/**
 * The moment by which everything in a pack is counted: '10 June 2026', or '10:15am on 10 June 2026' for one that was frozen
 * while that day was still going on, so that nobody takes it for the whole day.
 */
export function asAtWords(facts: Pick<PackFacts, 'asAt' | 'frozenAt'>): string {
  if (isWholeDay(facts)) return sayDate(facts.asAt);
  const [day = '', time = ''] = sayInstant(facts.frozenAt).split(' at ');
  return `${time} on ${day}`;
}

/** The same where a sentence tells how far the day counts: 'the end of 10 June 2026', '10:15am on 10 June 2026'. */
export function countedTo(facts: Pick<PackFacts, 'asAt' | 'frozenAt'>): string {
  return isWholeDay(facts) ? `the end of ${asAtWords(facts)}` : asAtWords(facts);
}

/** '1 action', '2 actions', '1,000 actions'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/**
 * What a chair asks first: '11 of 56 open actions updated for November 2026. 9 overdue, 7 off track.' The last figure is
 * that of the scheme's red statuses, also when nothing has them; a scheme may have none.
 */
export function inShort({ statuses, total, cycle }: Summary): string {
  const reds = statuses.flatMap((status, index) =>
    status.colour === 'red' ? [`${String(total.byStatus[index] ?? 0)} ${status.label.toLowerCase()}`] : [],
  );
  const actions = total.owed === 1 ? '1 open action' : `${String(total.owed)} open actions`;
  const held = total.open === total.owed ? '' : `, leaving out ${String(total.open - total.owed)} on hold`;
  const updated =
    cycle === null
      ? 'No reporting cycle had opened, so no update was due.'
      : total.open === 0
        ? 'No action is open, so no update was due.'
        : total.owed === 0
          ? 'Every open action is on hold, so no update was due.'
          : `${String(total.owed - total.notUpdated)} of ${actions} updated for ${cycle.title}${held}.`;
  return `${updated} ${[`${String(total.overdue)} overdue`, ...reds].join(', ')}.`;
}

/** '80 live actions: 8 not started (10%), 28 on track (35%). 72 open, 8 done, 9 overdue.' Says so where shares are rounded. */
export function inOneLine({ statuses, total }: Summary): string {
  if (total.live === 0) return 'The plan has no live actions.';
  const held = statuses
    .map(({ label }, index) => ({ label, count: total.byStatus[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  const counts = held.map(
    ({ label, count }) =>
      `${String(count)} ${label.toLowerCase()} (${String(Math.round((100 * count) / total.live))}%)`,
  );
  const actions = total.live === 1 ? '1 live action' : `${String(total.live)} live actions`;
  const figures = `${String(total.open)} open, ${String(total.done)} done, ${String(total.overdue)} overdue.`;
  // rounded shares need not add up to 100
  const isRounded = held.some(({ count }) => (100 * count) % total.live !== 0);
  return `${actions}: ${counts.join(', ')}. ${figures}${isRounded ? ' Percentages are rounded.' : ''}`;
}

/** With what the pack compares itself, and how much moved. */
export function movementNote({ facts, movement }: Pack): string {
  const compared = comparedWith(facts, movement);
  if (movement.since === null) return compared;
  const { moved, joined, left, unchanged } = movement;
  return (
    `${compared} ${counted(moved.length, 'status', 'statuses')} moved, ${counted(joined.length, 'action')} joined, ` +
    `${String(left.length)} left, ${String(unchanged)} unchanged.`
  );
}

/** How many changes there are, and since when. */
export function changesNote({ facts, changes, movement }: Pack): string {
  const waiting = changes.filter(({ state }) => state === 'proposed').length;
  const decided = changes.length - waiting;
  const since =
    movement.since !== null
      ? comparedWith(facts, movement)
      : facts.notCompared !== undefined
        ? `${firstPackNote(facts)} All changes decided in the reporting cycle are here.`
        : `This is the first pack for ${facts.body}, so all changes decided in the reporting cycle are here.`;
  // what waits for a decision is not published
  if (facts.audience === 'public') return `${since} ${counted(decided, 'change')} approved.`;
  return `${since} ${counted(decided, 'change')} decided, ${String(waiting)} waiting for a decision.`;
}

/**
 * How the number of live actions came about: '80 live actions on 18 September 2026 + 3 new + 1 split − 2 merged − 1 withdrawn
 * = 81 live actions now.'
 */
export function reconciliation({ from, opening, added, split, merged, withdrawn, live }: PackWalk): string {
  return (
    `${counted(opening, 'live action')} on ${sayDate(from)} + ${String(added.length)} new + ${String(split.length)} split ` +
    `− ${String(merged.length)} merged − ${String(withdrawn.length)} withdrawn = ${counted(live, 'live action')} now.`
  );
}

/** What was returned in the cycle that counts, and what did not come. */
export function returnsSaid({ returns }: Pick<PackSummary, 'returns'>, cycle: string | null): string {
  if (returns === null || cycle === null) return 'No reporting cycle had opened, so no update was due.';
  const { due, onTime, late, none, rate } = returns;
  if (due === 0) return `No update was due for ${cycle}.`;
  const share = rate === null ? '' : ` (${String(Math.round(rate * 100))}%)`;
  const missing =
    none === 0
      ? 'None is missing.'
      : `${none.toLocaleString('en-GB')} did not come; what was said of ${none === 1 ? 'that action' : 'those actions'} before, if anything, is carried forward.`;
  const figure = (n: number) => n.toLocaleString('en-GB');
  return `${figure(onTime + late)} of ${counted(due, 'update')} returned for ${cycle}${share}: ${figure(onTime)} on time, ${figure(late)} late. ${missing}`;
}
