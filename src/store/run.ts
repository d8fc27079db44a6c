import type { Context, Decision, PlanCommand } from '#domain/command.ts';
import { dayOf, type Instant } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { encodeNew, encodeSome, type WireFields } from '#lists/list.ts';
import { columnsOf, keyIn, listOf, plain, recordIn } from './noun.ts';
import type { Wish } from './outbox.ts';
import { meanwhile, standingOf } from './standing.ts';

/** Decides a wish to change the plan; the app's own rules, unless a test brings others. */
export type Decide = (snapshot: Snapshot, command: PlanCommand, context: Context) => Decision;

/** The most characters SharePoint takes in a column of several lines, and of one. */
const mostCharacters = { note: 63_000, text: 255 } as const;

/** What a decision at a moment may know. A decision made again for the same wish gives the same ids. */
export function contextAt(at: Instant, me: Person, newId: () => string): Context {
  return { today: dayOf(new Date(at)), now: at, me, newId };
}

/**
 * Decides the wish of an entry, the first time and whenever somebody was faster. Refuses what a column cannot hold, so that
 * no entry waits for ever.
 */
export function decideWish(
  decide: Decide,
  snapshot: Snapshot,
  wish: Wish,
  entryId: string,
  me: Person,
): Decision {
  let count = 0;
  const context = contextAt(wish.at, me, () => `${entryId}-${String((count += 1))}`);
  const decision = decide(snapshot, wish.command, context);
  if (decision.kind === 'refused') return decision;
  const refusals = decision.writes.flatMap(tooLong);
  return refusals.length === 0 ? decision : { kind: 'refused', refusals };
}

function tooLong(write: Write): readonly Refusal[] {
  const one = plain(write);
  if (one.kind === 'remove') return [];
  const { list } = listOf(one.noun);
  const fields: WireFields = one.kind === 'add' ? encodeNew(list, one.value) : encodeSome(list, one.set);
  return columnsOf(one.noun).flatMap(({ name, displayName, type }) => {
    const value = fields[name];
    if (typeof value !== 'string' || (type !== 'note' && type !== 'text')) return [];
    const limit = mostCharacters[type];
    const over = value.length - limit;
    return over > 0 ? [refusal('field-too-long', null, { what: displayName, limit, over })] : [];
  });
}

/**
 * What of a decision on the plan that somebody saw is to be written on the plan as it is now: what was changed by others in
 * other fields stays. Refused where both changed the same.
 */
export function onTopOfNow(decision: Decision, now: Snapshot): Decision {
  if (decision.kind === 'refused') return decision;
  const stands = decision.writes.map((write) =>
    standingOf(write, recordIn(now, write.noun, keyIn(write)), null),
  );
  const clashes = stands.flatMap((stand) => (stand.kind === 'clash' ? stand.clashes : []));
  if (clashes.length > 0) return { kind: 'refused', refusals: meanwhile(clashes) };
  return {
    kind: 'writes',
    writes: stands.flatMap((stand) => (stand.kind === 'written' ? [] : [stand.write])),
  };
}
