import type { Cycle, Meeting } from './cycle.ts';
import { addDays, monthNames, sayDate, type CivilDate } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { workingDaysBefore } from './working-day.ts';

/** Working days before the first meeting on which a cycle takes its steps. */
export const leadTimes = { opens: 20, reminders: [15, 12], cutOff: 10, freeze: 6, circulate: 5 } as const;

/**
 * A cycle with all its dates, counted back in working days from the day of its first meeting; later meetings of other
 * bodies may be given with it. Named after the month of its cut-off. Where the cycle before it is not frozen by the day it
 * would open, it opens the day after that freeze, as long as this is before its own cut-off.
 */
export function proposeCycle(
  snapshot: Pick<Snapshot, 'cycles'>,
  meetingOn: CivilDate,
  meetings: readonly Meeting[] = [],
): Cycle {
  const before = (days: number) => workingDaysBefore(meetingOn, days);
  const cutOffOn = before(leadTimes.cutOff);
  const opensOn = openingOf(snapshot, before(leadTimes.opens), cutOffOn);
  const month = `${monthNames[Number(cutOffOn.slice(5, 7)) - 1] ?? ''} ${cutOffOn.slice(0, 4)}`;
  const key = freeKey(snapshot, cutOffOn.slice(0, 7));
  const isFirst = ![...snapshot.cycles.values()].some((cycle) => cycle.title === month);
  return {
    row: null,
    key,
    title: isFirst ? month : `${month}, for ${sayDate(meetingOn)}`,
    opensOn,
    remindOn: leadTimes.reminders.map(before).filter((day) => day > opensOn && day <= cutOffOn),
    cutOffOn,
    freezeOn: before(leadTimes.freeze),
    circulateOn: before(leadTimes.circulate),
    meetings: meetings.toSorted((a, b) => a.on.localeCompare(b.on)),
  };
}

/** A key for a new cycle from what it should be, made unlike every key already taken: '2026-11', '2026-11-2'. */
export function freeKey(snapshot: Pick<Snapshot, 'cycles'>, wish: string): string {
  let key = wish;
  for (let n = 2; snapshot.cycles.has(key); n += 1) key = `${wish}-${String(n)}`;
  return key;
}

function openingOf(snapshot: Pick<Snapshot, 'cycles'>, wish: CivilDate, cutOffOn: CivilDate): CivilDate {
  const frozen = [...snapshot.cycles.values()]
    .filter((cycle) => cycle.opensOn < wish && cycle.freezeOn >= wish)
    .map((cycle) => addDays(cycle.freezeOn, 1))
    .sort()
    .at(-1);
  return frozen !== undefined && frozen < cutOffOn ? frozen : wish;
}
