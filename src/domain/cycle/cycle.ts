import { dayOf, type CivilDate, type Instant } from '#domain/date.ts';
import type { Stored } from '#domain/row.ts';

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

/**
 * Key of the cycle in which something counts: the one written down with it, else, where none was planned at the time, the
 * one that its moment falls to now. '' where there is still none.
 */
export function cycleOfMoment(cycles: ReadonlyMap<string, Cycle>, key: string, at: Instant): string {
  return key === '' ? (cycleFor(cycles.values(), dayOf(at))?.key ?? '') : key;
}

/** Where a cycle is on a day. 'frozen' from the day after its freeze, 'circulated' from that day on, 'met' after its last meeting. */
export type CyclePhase = 'planned' | 'open' | 'after-cut-off' | 'frozen' | 'circulated' | 'met';

/** Something a cycle brings on a day. */
export type CycleStep = {
  readonly what: 'opens' | 'reminder' | 'cut-off' | 'freeze' | 'circulate' | 'meeting';
  readonly on: CivilDate;
  /** The body that meets; '' for everything else. */
  readonly body: string;
};

/** Everything a cycle brings, earliest first; of the same day in the order of the work. */
export function stepsOf(cycle: Cycle): readonly CycleStep[] {
  const step = (what: CycleStep['what'], on: CivilDate, body = ''): CycleStep => ({ what, on, body });
  const steps = [
    step('opens', cycle.opensOn),
    ...cycle.remindOn.map((on) => step('reminder', on)),
    step('cut-off', cycle.cutOffOn),
    step('freeze', cycle.freezeOn),
    step('circulate', cycle.circulateOn),
    ...cycle.meetings.map(({ body, on }) => step('meeting', on, body)),
  ];
  return steps.sort((a, b) => a.on.localeCompare(b.on));
}

/** The phase of a cycle on a day, and what comes next, today included; null when nothing is left to come. */
export function phaseOf(
  cycle: Cycle,
  today: CivilDate,
): { readonly phase: CyclePhase; readonly next: CycleStep | null } {
  const next = stepsOf(cycle).find((step) => step.on >= today && step.on > cycle.opensOn) ?? null;
  if (today < cycle.opensOn)
    return { phase: 'planned', next: { what: 'opens', on: cycle.opensOn, body: '' } };
  if (today <= cycle.cutOffOn) return { phase: 'open', next };
  if (today <= cycle.freezeOn) return { phase: 'after-cut-off', next };
  if (today < cycle.circulateOn) return { phase: 'frozen', next };
  const hasMet = cycle.meetings.length > 0 && next === null;
  return { phase: hasMet ? 'met' : 'circulated', next };
}
