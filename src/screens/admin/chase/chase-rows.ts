import { chaseListOf, escalationsOf, nextChaseId, remindedOn } from '#domain/cycle/chase-list.ts';
import { escalationFor, reminderFor, type ChaseMessage } from '#domain/cycle/chase-message.ts';
import type { Action } from '#domain/action.ts';
import type { Chase } from '#domain/cycle/chase.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import { returnsOf } from '#domain/cycle/returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Reminder } from '#store/chase-channel.ts';
import type { ChaseRow } from './chase-choose.tsx';

/** Whom messages are for: those who owe an update, or the accountable officers of what did not come. */
export type ChaseTo = 'leads' | 'officers';

/** What messages are made from. */
export type ChaseGround = {
  readonly snapshot: Snapshot;
  readonly cycle: Cycle;
  readonly today: CivilDate;
  readonly to: ChaseTo;
  readonly withDeputies: boolean;
  readonly sender: string;
  readonly linkTo: (subPage: string) => string;
};

/** One line of the list with the message it stands for. */
export type ChaseLine = ChaseRow & { readonly message: ChaseMessage };

/** Everybody who can be written to, by name, and the actions about which nobody can be. */
export function chaseLines(ground: ChaseGround): {
  readonly lines: readonly ChaseLine[];
  readonly nobody: readonly Action[];
} {
  const { snapshot, cycle, today } = ground;
  const missing = returnsOf(snapshot, cycle, today)
    .filter((one) => one.state === 'missing')
    .map((one) => one.action);
  const isEscalation = ground.to === 'officers';
  const line = (person: Person, message: ChaseMessage): ChaseLine => ({
    person,
    refs: message.refs,
    message,
    last: lastOf(snapshot.chases.values(), person.key, cycle.key, isEscalation),
    today: remindedOn(snapshot.chases.values(), person.key, today, isEscalation),
  });
  if (isEscalation) {
    const { escalations, nobody } = escalationsOf(snapshot, missing, today);
    return { lines: escalations.map((one) => line(one.person, escalationFor(one, ground))), nobody };
  }
  const { recipients, nobody } = chaseListOf(snapshot, missing, ground);
  return { lines: recipients.map((one) => line(one.person, reminderFor(one, ground))), nobody };
}

/** The messages of some lines, under the ids that keep anybody else from sending the same. */
export function remindersOf(
  lines: readonly ChaseLine[],
  { snapshot, today, to }: ChaseGround,
): readonly Reminder[] {
  return lines.map(({ person, message, today: already }) => ({
    id: nextChaseId(
      snapshot.chases,
      { person: person.key, day: today, isEscalation: to === 'officers' },
      already !== null,
    ),
    person,
    message,
  }));
}

function lastOf(chases: Iterable<Chase>, person: string, cycle: string, isEscalation: boolean): Chase | null {
  let last: Chase | null = null;
  for (const chase of chases) {
    if (chase.person !== person || chase.cycle !== cycle || chase.isEscalation !== isEscalation) continue;
    if (last === null || chase.at > last.at) last = chase;
  }
  return last;
}
