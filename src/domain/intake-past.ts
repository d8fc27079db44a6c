import type { Instant } from './date.ts';
import { compareRefs } from './section.ts';
import type { Snapshot } from './snapshot.ts';

/** An import that is still in the plan, as far as its rows tell. */
export type PastImport = {
  readonly importId: string;
  readonly actions: number;
  readonly people: number;
  readonly sections: number;
  /** References of its actions, in order. */
  readonly refs: readonly string[];
  /** Those of them that have had an update since; with any of them it cannot be undone. */
  readonly updated: readonly string[];
  /** When its first row was written, and by whom; null when the library has not said. */
  readonly at: Instant | null;
  readonly by: string;
};

/** The imports whose rows are in the plan, the latest first. */
export function pastImports(snapshot: Snapshot): readonly PastImport[] {
  const updated = new Set([...snapshot.updates.values()].map((update) => update.actionRef));
  const { actions, people, sections } = snapshot;
  const rows = [...actions.values(), ...people.values(), ...sections.values()];
  const ids = new Set(rows.flatMap((row) => (row.importId === null ? [] : [row.importId])));
  const found = [...ids].map((importId): PastImport => {
    const mine = [...actions.values()].filter((action) => action.importId === importId);
    const stored = rows.filter((row) => row.importId === importId).flatMap((one) => one.row ?? []);
    const [first] = stored.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
    const refsOf = (of: typeof mine) => of.map((action) => action.ref).sort(compareRefs);
    return {
      importId,
      actions: mine.length,
      people: [...people.values()].filter((person) => person.importId === importId).length,
      sections: [...sections.values()].filter((section) => section.importId === importId).length,
      refs: refsOf(mine),
      updated: refsOf(mine.filter((action) => action.lastUpdateId !== null || updated.has(action.ref))),
      at: first?.createdAt ?? null,
      by: first?.createdBy.name ?? '',
    };
  });
  return found.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
}
