import { cycleFor, type Cycle } from './cycle.ts';
import { dayOf, type Instant } from '#domain/date.ts';
import type { Update } from '#domain/update.ts';

/**
 * An update as it is sent at a moment. One that waited on a device until its cycle was frozen belongs to the next cycle: it
 * is dated by its sending, so that the figures of a freeze never move afterwards.
 */
export function asSentAt(cycles: ReadonlyMap<string, Cycle>, update: Update, now: Instant): Update {
  const cycle = cycles.get(update.cycle);
  const today = dayOf(now);
  if (cycle === undefined || today <= cycle.freezeOn) return update;
  return { ...update, cycle: cycleFor(cycles.values(), today)?.key ?? '', submittedAt: now };
}
