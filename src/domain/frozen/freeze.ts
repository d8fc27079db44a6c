import type {
  PackFacts,
  FreezeRequest,
  Frozen,
  FrozenPack,
  FrozenPlan,
  PreviousPack,
} from './frozen-pack.ts';
import { countingCycle } from '#domain/overview.ts';
import { outcomesSaid } from '#domain/pack/pack-row.ts';
import type { Person } from '#domain/people/person.ts';
import { postOf } from '#domain/people/post.ts';
import type { Stored } from '#domain/row.ts';
import { compareRefs } from '#domain/section.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import { versionOf, type Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

/**
 * The plan as it stood at the end of a day, with what was decided for a meeting: everything a pack is made of. What happened
 * to the plan after `asAt` is not in it, nor are addresses, names of people who have a post, and what the check for personal
 * data found. The same plan gives the same however its lists are ordered.
 */
export function freeze(snapshot: Snapshot, request: FreezeRequest): FrozenPack {
  const { curation, previous, elsewhere } = request;
  return {
    format: 1,
    facts: factsOf(snapshot, request),
    curation,
    previous: previous === null ? null : previousOf(previous),
    elsewhere: elsewhere
      .map(({ body, meetingOn, version }) => ({ body, meetingOn, version }))
      .sort(
        (a, b) =>
          compareText(a.meetingOn, b.meetingOn) || compareText(a.body, b.body) || a.version - b.version,
      ),
    plan: planOf(snapshotAt(snapshot, request.asAt)),
  };
}

function factsOf(snapshot: Snapshot, request: FreezeRequest): PackFacts {
  const { body, meetingOn, asAt, version, reason, marking, frozenAt, preparedBy, notCompared } = request;
  const { title, partnership, period } = snapshot.plan;
  return {
    body,
    meetingOn,
    asAt,
    version,
    reason,
    marking,
    frozenAt,
    preparedBy: postOf(snapshot, preparedBy),
    planTitle: title,
    partnership,
    period,
    planVersion: versionOf(snapshot, asAt),
    cycle: countingCycle(snapshot.cycles.values(), asAt)?.title ?? null,
    audience: 'board',
    ...(notCompared === undefined
      ? {}
      : { notCompared: { meetingOn: notCompared.meetingOn, version: notCompared.version } }),
  };
}

function previousOf({ pack, frozen }: NonNullable<FreezeRequest['previous']>): PreviousPack {
  const { meetingOn, asAt, version, sha256 } = pack;
  return {
    meetingOn,
    asAt,
    version,
    sha256,
    cycle: frozen.facts.cycle,
    stood: frozen.plan.actions.map(({ ref, title, status, lifecycle, section, mergedInto }) => ({
      ref,
      title,
      status,
      lifecycle,
      section,
      mergedInto,
    })),
    asks: frozen.curation.asks,
    outcomes: outcomesSaid(pack),
  };
}

function planOf(snapshot: Snapshot): FrozenPlan {
  const { plan, scheme, schemes } = snapshot;
  const { importColumns: _, ...settings } = snapshot.settings;
  return {
    plan,
    scheme,
    schemes: [...schemes.values()].sort((a, b) => a.version - b.version),
    settings,
    sections: byKey(snapshot.sections, (one) => one.key),
    people: byKey(snapshot.people, (one) => one.key).map(withoutAddress),
    cycles: byKey(snapshot.cycles, (one) => one.key),
    actions: byKey(snapshot.actions, (one) => one.ref),
    updates: asEntered(snapshot.updates).map(withoutCheck),
    changes: asEntered(snapshot.changes),
    predecessors: byKey(snapshot.predecessors, (one) => one.id),
    risks: byKey(snapshot.risks, (one) => one.ref),
    riskReviews: asEntered(snapshot.riskReviews),
    measures: byKey(snapshot.measures, (one) => one.key),
    measureValues: byKey(snapshot.measureValues, (one) => one.id),
  };
}

// nobody is called by their name who is called by their post
function withoutAddress(person: Frozen<Person>): Frozen<Person> {
  const name = person.kind === 'person' && person.post.trim() !== '' ? '' : person.name;
  return { ...person, name, email: '', objectId: null, deputies: [], importId: null };
}

// what the check for personal data found concerns whoever wrote, and no meeting
function withoutCheck(update: Frozen<Update>): Frozen<Update> {
  return { ...update, dataCheck: [] };
}

function byKey<T extends Stored>(
  all: ReadonlyMap<string, T>,
  keyOf: (one: T) => string,
): readonly Frozen<T>[] {
  return [...all.values()]
    .sort((a, b) => compareRefs(keyOf(a), keyOf(b)) || compareText(keyOf(a), keyOf(b)))
    .map(withoutRow);
}

// of two of the same moment, the one whose row the library had first came first
function asEntered<T extends Stored & { readonly id: string }>(
  all: ReadonlyMap<string, T>,
): readonly Frozen<T>[] {
  const place = ({ row }: T) => Number(row?.id) || Infinity;
  return [...all.values()]
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)) || compareText(a.id, b.id))
    .map(withoutRow);
}

function withoutRow<T extends Stored>(record: T): Frozen<T> {
  const { row: _, ...rest } = record;
  return rest;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
