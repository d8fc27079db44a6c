import type { Frozen, FrozenPack } from './frozen-pack.ts';
import type { Row, Stored } from '#domain/row.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * A frozen plan as a plan that everything can be derived from as on its as-at day. Its records count as stored; nobody signed
 * them, and nothing in it was changed past the app, since what was frozen is what is told. People have no addresses, so that
 * nobody can be signed in to it.
 */
export function thaw(frozen: FrozenPack): Snapshot {
  const known = thawed.get(frozen);
  if (known !== undefined) return known;
  const { plan } = frozen;
  const snapshot: Snapshot = {
    plan: plan.plan,
    scheme: plan.scheme,
    schemes: new Map(plan.schemes.map((scheme) => [scheme.version, scheme])),
    settings: { ...plan.settings, importColumns: [] },
    stored: new Map(),
    sections: keyed(plan.sections, (one) => one.key),
    people: keyed(plan.people, (one) => one.key),
    // an action without a row is not held against its updates: whatever it says was frozen so
    actions: new Map(plan.actions.map((one) => [one.ref, { ...one, row: null }])),
    updates: keyed(plan.updates, (one) => one.id),
    cycles: keyed(plan.cycles, (one) => one.key),
    changes: keyed(plan.changes, (one) => one.id),
    predecessors: keyed(plan.predecessors, (one) => one.id),
    chases: new Map(),
    risks: keyed(plan.risks, (one) => one.ref),
    riskReviews: keyed(plan.riskReviews, (one) => one.id),
    measures: keyed(plan.measures, (one) => one.key),
    measureValues: keyed(plan.measureValues, (one) => one.id),
    packs: new Map(),
    problems: [],
  };
  thawed.set(frozen, snapshot);
  return snapshot;
}

function keyed<T extends Stored>(
  all: readonly Frozen<T>[],
  keyOf: (one: Frozen<T>) => string,
): ReadonlyMap<string, T> {
  // a record less its row, with a row, is a record again
  return new Map(all.map((one, index) => [keyOf(one), { ...one, row: rowAt(index) } as unknown as T]));
}

// the ids say the order, by which those of the same moment stand; a signature without an address is not questioned
function rowAt(index: number): Row {
  const by = { name: '', email: null, objectId: null };
  const id = String(index + 1);
  return { id, etag: '', createdAt: never, createdBy: by, modifiedAt: never, modifiedBy: by };
}

// before everything that a plan tells of
const never = '1970-01-01T00:00:00.000Z';

// a frozen pack never changes
const thawed = new WeakMap<FrozenPack, Snapshot>();
