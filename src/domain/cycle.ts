import type { CivilDate } from './date.ts';
import type { Stored } from './row.ts';

/** A meeting that a cycle feeds. */
export type Meeting = { readonly body: string; readonly on: CivilDate };

/** A reporting round. Updates are owed from `opensOn` to `cutOffOn`. */
export type Cycle = Stored & {
  readonly key: string;
  readonly title: string;
  readonly opensOn: CivilDate;
  /** Days on which those who owe something are reminded, earliest first. */
  readonly remindOn: readonly CivilDate[];
  readonly cutOffOn: CivilDate;
  readonly freezeOn: CivilDate;
  readonly circulateOn: CivilDate;
  readonly meetings: readonly Meeting[];
};

/** The cycle that is open on a day: opened, and not yet frozen. Null between cycles; of two, the later one. */
export function cycleOn(cycles: Iterable<Cycle>, today: CivilDate): Cycle | null {
  let open: Cycle | null = null;
  for (const cycle of cycles) {
    const isOpen = cycle.opensOn <= today && today <= cycle.freezeOn;
    if (isOpen && (open === null || cycle.opensOn > open.opensOn)) open = cycle;
  }
  return open;
}

/** The next cycle to open after a day, or null. */
export function nextCycle(cycles: Iterable<Cycle>, today: CivilDate): Cycle | null {
  let next: Cycle | null = null;
  for (const cycle of cycles) {
    if (cycle.opensOn > today && (next === null || cycle.opensOn < next.opensOn)) next = cycle;
  }
  return next;
}

/** The cycle an update of a day belongs to: the open one, else the next; null when none is planned. */
export function cycleFor(cycles: Iterable<Cycle>, today: CivilDate): Cycle | null {
  const all = [...cycles];
  return cycleOn(all, today) ?? nextCycle(all, today);
}
