import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { keyIn, recordIn, rowName, type Plain } from './noun.ts';
import type { Entry, Wish } from './outbox.ts';
import { seenOf } from './seen.ts';
import { standingOf, unseenIn, type Clash, type Standing } from './standing.ts';

/** How the writes of an entry stand to a plan: the first about each record, and in the same order how it stands. */
export type Standings = { readonly firsts: readonly Write[]; readonly stands: readonly Standing[] };

/** How the writes of an entry stand to the plan as it is now. Of several about one record the later ones were decided on the first. */
export function standingsIn(snapshot: Snapshot, entry: Pick<Entry, 'writes' | 'seen'>): Standings {
  const { writes } = entry;
  const firsts = writes.filter(
    (write, index) => writes.findIndex((one) => rowName(one) === rowName(write)) === index,
  );
  const stands = firsts.map((write) =>
    standingOf(write, recordIn(snapshot, write.noun, keyIn(write)), seenOf(entry, write)),
  );
  return { firsts, stands };
}

/**
 * What is to be written of a wish that was decided again, as `anew`, on the plan as it is now, and what of it would overwrite
 * what its author has not seen. `entry` holds what was decided before, and `standings` how that stands.
 */
export function decidedAnew(
  snapshot: Snapshot,
  entry: Pick<Entry, 'writes' | 'seen'>,
  wish: Wish,
  anew: readonly Write[],
  standings: Standings,
): { readonly writes: readonly Write[]; readonly clashes: readonly Clash[] } {
  const nowOf = (write: Write) => recordIn(snapshot, write.noun, keyIn(write));
  if (isOfTheMoment(wish)) return { writes: anew, clashes: [] };
  if (isOfChanges(wish))
    return {
      writes: anew,
      clashes: unseenIn(anew, entry.writes, nowOf, (write) => seenOf(entry, write)),
    };
  return rebased(entry.writes, anew, standings, nowOf);
}

// changes of the plan are decided on what it says now; a form says what its author saw, and only what they changed counts
function isOfChanges({ command: { kind } }: Wish): boolean {
  return ['propose-changes', 'decide-changes', 'take-back-change', 'finish-change'].includes(kind);
}

// what a meeting is at is no form over what others wrote: the last word counts, and one that comes too late is nothing
function isOfTheMoment({ command: { kind } }: Wish): boolean {
  return kind === 'mark-discussed';
}

// the writes of a form with the tags of now; somebody else's record under a new key is edited, should the person say so
function rebased(
  writes: readonly Write[],
  anew: readonly Write[],
  { firsts, stands }: Standings,
  nowOf: (write: Write) => Plain | null,
): { readonly writes: readonly Write[]; readonly clashes: readonly Clash[] } {
  const each = writes.map((write) => {
    const stand = stands[firsts.indexOf(write)];
    const other = anew.find((one) => one.kind === 'edit' && rowName(one) === rowName(write));
    if (stand === undefined || stand.kind === 'written') return { write, clashes: [] };
    if (stand.kind === 'free') return { write: stand.write, clashes: [] };
    if (write.kind !== 'add' || other === undefined) return stand;
    return { write: other, clashes: unseenIn([other], [write], nowOf, () => null) };
  });
  return { writes: each.map(({ write }) => write), clashes: each.flatMap(({ clashes }) => clashes) };
}
