import type { GraphItem } from '#graph/wire.ts';

/** The rows of a list by their id. */
export type Rows = ReadonlyMap<string, GraphItem>;

/** From which rows others came, and the ids at which they may differ. */
export type Origin = { readonly before: Rows; readonly ids: ReadonlySet<string> };

const origins = new WeakMap<Rows, { readonly before: Rows; readonly ids: Set<string> }>();

/** Rows with some put in, and others, given as null, taken out; the very same where nothing is altered by it. */
export function withRows(
  before: Rows,
  altered: Iterable<readonly [id: string, item: GraphItem | null]>,
): Rows {
  const changes = [...altered].filter(([id, item]) => (before.get(id) ?? null) !== item);
  if (changes.length === 0) return before;
  const next = new Map(before);
  for (const [id, item] of changes) {
    if (item === null) next.delete(id);
    else next.set(id, item);
  }
  // of many steps that nobody looked at in between, only the first is remembered: an import makes thousands
  const origin = origins.get(before) ?? { before, ids: new Set<string>() };
  for (const [id] of changes) origin.ids.add(id);
  origins.set(next, origin);
  return next;
}

/** What rows came from; null for rows that were read whole, or that have no need of it any more. */
export function originOf(rows: Rows): Origin | null {
  return origins.get(rows) ?? null;
}

/** Forgets what rows came from, so that it can be let go. */
export function dropOrigin(rows: Rows): void {
  origins.delete(rows);
}
