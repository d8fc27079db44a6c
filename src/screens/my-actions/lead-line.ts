import { daysBetween, sayDate } from '#domain/date.ts';
import type { Mine } from '#domain/people/mine.ts';

/** '3 of 7 updates returned. Due by 27 July 2026 (in 5 days).' */
export function leadLine(mine: Mine, today: string): string {
  if (mine.cycle === null)
    return mine.next === null
      ? 'No update is asked of you now.'
      : `No update is asked of you now. Updates open again on ${sayDate(mine.next.opensOn)}; what you send before counts for ${mine.next.title}.`;
  const asked = mine.owed.length + mine.waiting.length + mine.returned.length;
  const days = daysBetween(today, mine.cycle.cutOffOn);
  const when =
    days === 0
      ? 'today'
      : days > 0
        ? `in ${String(days)} ${days === 1 ? 'day' : 'days'}`
        : `${String(-days)} ${days === -1 ? 'day' : 'days'} ago`;
  const waits =
    mine.waiting.length === 0 ? '' : ` ${String(mine.waiting.length)} waiting to send from this device.`;
  const returned = `${String(mine.returned.length)} of ${String(asked)} ${asked === 1 ? 'update' : 'updates'} returned.${waits}`;
  if (mine.owed.length === 0) return returned;
  return `${returned} ${days < 0 ? 'The cut-off was' : 'Due by'} ${sayDate(mine.cycle.cutOffOn)} (${when}).`;
}
