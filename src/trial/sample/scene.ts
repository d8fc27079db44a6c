import type { Command } from '#domain/command.ts';
import { addDays, type CivilDate, type Instant } from '#domain/date.ts';
import type { Proposal, Proposed } from '#domain/change/proposal.ts';

import { isWorkingDay } from './calendar.ts';
import { guidOf, wholeOf } from './seed.ts';

/** Something that somebody did at a moment. `by` is the key of a person. */
export type Scene = { readonly at: Instant; readonly by: string; readonly command: Command };

/** A moment of a day in working hours, always the same for a text; hours are those of UTC. */
export function momentOn(day: CivilDate, seed: string, from = 8, to = 16): Instant {
  const hour = String(wholeOf(`hour ${seed}`, from, to)).padStart(2, '0');
  const minute = String(wholeOf(`minute ${seed}`, 0, 59)).padStart(2, '0');
  return `${day}T${hour}:${minute}:00.000Z`;
}

/** A day, or the last working day before it where it is none. */
export function workingDayBy(day: CivilDate): CivilDate {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, -1);
  return at;
}

/** A proposal whose id is always the same for a text. */
export function proposalOf(seed: string, proposed: Proposed, reason: string, driver = ''): Proposal {
  const weight = proposed.kind === 'reword' || proposed.kind === 'details' ? 'minor' : 'material';
  return { changeId: guidOf(`change ${seed}`), weight, proposed, reason, driver };
}

/** A proposal being made. */
export function proposing(by: string, at: Instant, proposal: Proposal): Scene {
  return { by, at, command: { kind: 'propose-changes', proposals: [proposal] } };
}
