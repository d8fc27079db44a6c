import type { Instant } from '#domain/date.ts';
import { alteredBy, inUseSince } from './import-in-use.ts';
import { firstRowOf, packWith, refsChanged, rowsOfImport } from './import-rows.ts';
import { importOfId, isStoodId } from './imported-update.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** An import that is still in the plan, as far as its rows tell. */
export type PastImport = {
  readonly importId: string;
  /** How many actions joined the plan with it, and their references in order. */
  readonly actions: number;
  readonly refs: readonly string[];
  /** References of the actions that were there before and that it changes or reports on, in order. */
  readonly changed: readonly string[];
  /** How many of its changes still wait for a decision. */
  readonly waiting: number;
  /** Updates that the file gave, dated or of the day; those that only keep how an action stood are not counted. */
  readonly updates: number;
  readonly predecessors: number;
  readonly people: number;
  readonly sections: number;
  /** References of its actions that somebody has worked with since; with any of them it cannot be undone. */
  readonly updated: readonly string[];
  /** True when a later import works on all of those: undone first, it may free this one. */
  readonly isBelowLater: boolean;
  /** Its changes of actions that were decided with it. */
  readonly recorded: number;
  /** The meeting of the first pack that was issued with it, which it then cannot be taken out of; null for none. */
  readonly reportedTo: Pick<IssuedPack, 'body' | 'meetingOn'> | null;
  /** When its first row was written, and by whom; null when the library has not said. */
  readonly at: Instant | null;
  readonly by: string;
};

/** The imports whose rows are in the plan, the latest first. */
export function pastImports(snapshot: Snapshot): readonly PastImport[] {
  const found = [...importsIn(snapshot)].map((importId): Omit<PastImport, 'isBelowLater'> => {
    const rows = rowsOfImport(snapshot, importId);
    const first = firstRowOf(rows);
    const pack = packWith(snapshot, rows);
    return {
      importId,
      actions: rows.actions.length,
      refs: rows.actions.map((action) => action.ref).sort(compareRefs),
      changed: refsChanged(rows).toSorted(compareRefs),
      waiting: rows.changes.filter((change) => change.state === 'proposed').length,
      recorded: rows.changes.filter((change) => change.state !== 'proposed').length,
      updates: rows.updates.filter((update) => !isStoodId(update.id)).length,
      predecessors: rows.predecessors.length,
      people: rows.people.length,
      sections: rows.sections.length,
      updated: inUseSince(snapshot, importId, rows, alteredBy(snapshot, importId, rows)),
      reportedTo: pack === null ? null : { body: pack.body, meetingOn: pack.meetingOn },
      at: first?.createdAt ?? null,
      by: first?.createdBy.name ?? '',
    };
  });
  found.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  return found.map((one, index) => {
    const later = new Set(found.slice(0, index).flatMap((other) => [...other.refs, ...other.changed]));
    return { ...one, isBelowLater: one.updated.length > 0 && one.updated.every((ref) => later.has(ref)) };
  });
}

function importsIn(snapshot: Snapshot): ReadonlySet<string> {
  const { actions, people, sections, changes, updates, predecessors } = snapshot;
  const marked = [...actions.values(), ...people.values(), ...sections.values()].map((one) => one.importId);
  const named = [...changes.keys(), ...updates.keys(), ...predecessors.keys()].map(importOfId);
  return new Set([...marked, ...named].flatMap((importId) => importId || []));
}
