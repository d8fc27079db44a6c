import type { Action } from '#domain/action.ts';
import { refsOf, type PlanChange } from '#domain/change/change.ts';
import { dayOf } from '#domain/date.ts';
import { isOfImport } from './imported-update.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Person } from '#domain/people/person.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Row } from '#domain/row.ts';
import type { Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

/** What an import wrote and the plan still has. `actions` are those that joined with it. */
export type ImportRows = {
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  readonly actions: readonly Action[];
  readonly predecessors: readonly Predecessor[];
  readonly changes: readonly PlanChange[];
  readonly updates: readonly Update[];
};

/** Everything in the plan that an import wrote, told by the import's id on it or in its own id. */
export function rowsOfImport(snapshot: Snapshot, importId: string): ImportRows {
  const marked = <T extends { readonly importId: string | null }>(all: ReadonlyMap<string, T>) =>
    [...all.values()].filter((one) => importId !== '' && one.importId === importId);
  const named = <T extends { readonly id: string }>(all: ReadonlyMap<string, T>) =>
    [...all.values()].filter((one) => isOfImport(one.id, importId));
  return {
    sections: marked(snapshot.sections),
    people: marked(snapshot.people),
    actions: marked(snapshot.actions),
    predecessors: named(snapshot.predecessors),
    changes: named(snapshot.changes),
    updates: named(snapshot.updates),
  };
}

/** Refs of the actions that were there before an import and that it changes or reports on, each once. */
export function refsChanged({ actions, changes, updates }: ImportRows): readonly string[] {
  const joined = new Set(actions.map((action) => action.ref));
  const refs = [...changes.flatMap(refsOf), ...updates.map((update) => update.actionRef)];
  return [...new Set(refs)].filter((ref) => !joined.has(ref));
}

/** When the first row of an import was written, and by whom; null when the library has not said. */
export function firstRowOf(rows: ImportRows): Row | null {
  const stored = Object.values(rows)
    .flat()
    .flatMap((one) => one.row ?? []);
  return stored.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))[0] ?? null;
}

/** The first pack that was issued with an import in it; null for none. What a body has read stays in the plan. */
export function packWith({ packs }: Pick<Snapshot, 'packs'>, rows: ImportRows): IssuedPack | null {
  const since = firstRowOf(rows)?.createdAt;
  if (since === undefined) return null;
  const holds = ({ frozenAt, asAt }: IssuedPack) =>
    Date.parse(frozenAt) > Date.parse(since) && asAt >= dayOf(since);
  return [...packs.values()].filter(holds).sort((a, b) => a.frozenAt.localeCompare(b.frozenAt))[0] ?? null;
}
