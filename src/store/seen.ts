import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { recordIn, rowName, type Plain } from './noun.ts';
import type { Entry } from './outbox.ts';

/** The records that writes remove, as they are in the plan the writes were decided on. */
export function seenBy(snapshot: Snapshot, writes: readonly Write[]): NonNullable<Entry['seen']> {
  return Object.fromEntries(
    writes.flatMap((write) => {
      const record = write.kind === 'remove' ? recordIn(snapshot, write.noun, write.key) : null;
      return record === null ? [] : [[rowName(write), record]];
    }),
  );
}

/** The record that a write of an entry removes, as its author saw it; null where nobody noted it, or it removes none. */
export function seenOf(entry: Pick<Entry, 'seen'>, write: Write): Plain | null {
  return entry.seen?.[rowName(write)] ?? null;
}
