import type { Action } from './action.ts';
import { refsOf } from './change.ts';
import type { Command, Context, Decision } from './command.ts';
import { refused } from './decision.ts';
import { sameRef } from './intake-ref.ts';
import type { Write } from './write.ts';
import type { Person } from './person.ts';
import { refusal, type Refusal } from './refusal.ts';
import type { Row } from './row.ts';
import { compareRefs, type Section } from './section.ts';
import type { Snapshot } from './snapshot.ts';

type ImportPlan = Extract<Command, { kind: 'import-plan' }>;

/**
 * Decides an import: headings above before those below, then people, then actions, all marked with the import's id.
 * Rows that this very import has already written are left out, so that one cut short can be sent again and completed.
 * Refuses: admin-only, nothing-to-write, and, once for each key, ref-taken, section-taken, person-taken,
 * section-unknown, person-unknown, status-unknown.
 */
export function decideImport(snapshot: Snapshot, command: ImportPlan, context: Context): Decision {
  if (!isAdmin(context.me)) return refused(refusal('admin-only'));
  const refusals = [
    ...checkKeys(snapshot, command),
    ...checkReferences(snapshot, command),
    ...(command.actions.length === 0 ? [refusal('nothing-to-write')] : []),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const { importId } = command;
  const isNew = (already: { readonly importId: string | null } | undefined) => already?.importId !== importId;
  // what a plan begins with was always there; what joins it later counts as new from that day
  const isRunning = [...snapshot.actions.values()].some((action) => action.importId !== importId);
  const enteredOn = isRunning ? context.today : null;
  return {
    kind: 'writes',
    writes: [
      ...parentsFirst(command.sections)
        .filter((section) => isNew(snapshot.sections.get(section.key)))
        .map((value): Write => ({ kind: 'add', noun: 'section', value: { ...value, row: null, importId } })),
      ...command.people
        .filter((person) => isNew(snapshot.people.get(person.key)))
        .map((value): Write => ({ kind: 'add', noun: 'person', value: { ...value, row: null, importId } })),
      ...command.actions
        .filter((action) => isNew(snapshot.actions.get(action.ref)))
        .map((value): Write => ({
          kind: 'add',
          noun: 'action',
          value: { ...value, row: null, importId, enteredOn },
        })),
    ],
  };
}

/**
 * Decides to take an import back: its actions, then its people, then its headings, each in the reverse order of writing.
 * People and headings that something else in the plan has come to use stay, and so does the admin who asks.
 * Refuses: admin-only, import-unknown, import-in-use with the refs that have had an update or a change since.
 */
export function decideUndoImport(snapshot: Snapshot, importId: string, context: Context): Decision {
  if (!isAdmin(context.me)) return refused(refusal('admin-only'));
  const mine = (one: { readonly importId: string | null }) => one.importId === importId;
  const actions = [...snapshot.actions.values()].filter(mine);
  const people = [...snapshot.people.values()].filter(mine);
  const sections = [...snapshot.sections.values()].filter(mine);
  if (importId === '' || actions.length + people.length + sections.length === 0)
    return refused(refusal('import-unknown'));
  const updated = new Set([...snapshot.updates.values()].map((update) => update.actionRef));
  const changed = new Set([...snapshot.changes.values()].flatMap(refsOf));
  const inUse = actions.filter(
    (action) => action.lastUpdateId !== null || updated.has(action.ref) || changed.has(action.ref),
  );
  if (inUse.length > 0)
    return refused(refusal('import-in-use', null, { refs: joined(inUse.map((action) => action.ref)) }));
  const staying = [...snapshot.actions.values()].filter((action) => !mine(action));
  const needed = peopleNeeded(snapshot, staying, importId).add(context.me.key);
  const writes: Write[] = actions
    .sort((a, b) => compareRefs(b.ref, a.ref))
    .map((action) => ({ kind: 'remove', noun: 'action', key: action.ref, row: stored(action) }));
  for (const person of people.toReversed())
    if (!needed.has(person.key))
      writes.push({ kind: 'remove', noun: 'person', key: person.key, row: stored(person) });
  const used = sectionsNeeded(snapshot, staying, importId);
  for (const section of parentsFirst(sections).toReversed())
    if (!used.has(section.key))
      writes.push({ kind: 'remove', noun: 'section', key: section.key, row: stored(section) });
  return writes.length === 0 ? refused(refusal('import-unknown')) : { kind: 'writes', writes };
}

function isAdmin(person: Person): boolean {
  return person.role === 'admin' && person.isActive;
}

// a key may not be taken by the plan, unless this import wrote it, and may not come twice in the import
function checkKeys(snapshot: Snapshot, command: ImportPlan): readonly Refusal[] {
  const taken = <T extends { readonly importId: string | null }>(
    values: readonly T[],
    plan: ReadonlyMap<string, T>,
    keyOf: (value: T) => string,
  ): readonly string[] => {
    const seen = new Set<string>();
    const found = new Set<string>();
    for (const value of values) {
      const key = keyOf(value);
      const already = plan.get(key);
      if (seen.has(key) || (already !== undefined && already.importId !== command.importId)) found.add(key);
      seen.add(key);
    }
    return [...found];
  };
  const refs = new Set([
    ...taken(command.actions, snapshot.actions, (action) => action.ref),
    ...takenByChanges(snapshot, command.actions),
  ]);
  return [
    ...[...refs].map((ref) => refusal('ref-taken', null, { ref })),
    ...taken(command.sections, snapshot.sections, (section) => section.key).map((section) =>
      refusal('section-taken', null, { section }),
    ),
    ...taken(command.people, snapshot.people, (person) => person.key).map((person) =>
      refusal('person-taken', null, { person }),
    ),
  ];
}

// a ref that a change gave to a new action stays used, although the action may not be there yet, or never come
function takenByChanges(snapshot: Snapshot, actions: readonly Action[]): readonly string[] {
  const given = new Set(
    [...snapshot.changes.values()]
      .flatMap((change) => change.parts.filter((part) => part.before === null))
      .map((part) => sameRef(part.ref)),
  );
  return actions.map((action) => action.ref).filter((ref) => given.has(sameRef(ref)));
}

function checkReferences(snapshot: Snapshot, command: ImportPlan): readonly Refusal[] {
  const missing = (needed: readonly (string | null)[], known: Iterable<string>): readonly string[] => {
    const there = new Set(known);
    return [...new Set(needed)].filter((key): key is string => key !== null && !there.has(key));
  };
  const { actions, sections, people } = command;
  return [
    ...missing(
      [...actions.map((action) => action.section), ...sections.map((section) => section.parent)],
      [...snapshot.sections.keys(), ...sections.map((section) => section.key)],
    ).map((section) => refusal('section-unknown', null, { section })),
    ...missing(
      actions.flatMap((action) => [...action.leads, action.accountable]),
      [...snapshot.people.keys(), ...people.map((person) => person.key)],
    ).map((person) => refusal('person-unknown', null, { person })),
    ...missing(
      actions.map((action) => action.status),
      snapshot.scheme.statuses.map((status) => status.code),
    ).map((status) => refusal('status-unknown', null, { status })),
  ];
}

function peopleNeeded(snapshot: Snapshot, staying: readonly Action[], importId: string): Set<string> {
  const needed = new Set<string>();
  for (const action of staying) {
    for (const lead of action.leads) needed.add(lead);
    if (action.accountable !== null) needed.add(action.accountable);
  }
  for (const update of snapshot.updates.values()) {
    needed.add(update.by);
    if (update.onBehalfOf !== null) needed.add(update.onBehalfOf);
  }
  for (const person of snapshot.people.values())
    if (person.importId !== importId) for (const deputy of person.deputies) needed.add(deputy.key);
  return needed;
}

// a heading is used by what stands under it, and so are the headings above it
function sectionsNeeded(snapshot: Snapshot, staying: readonly Action[], importId: string): Set<string> {
  const needed = new Set<string>();
  const need = (key: string | null) => {
    if (key === null || needed.has(key)) return;
    needed.add(key);
    need(snapshot.sections.get(key)?.parent ?? null);
  };
  for (const action of staying) need(action.section);
  for (const section of snapshot.sections.values()) if (section.importId !== importId) need(section.parent);
  return needed;
}

function parentsFirst(sections: readonly Section[]): readonly Section[] {
  const byKey = new Map(sections.map((section) => [section.key, section]));
  const ordered = new Set<Section>();
  const place = (section: Section, below: ReadonlySet<Section>) => {
    const parent = section.parent === null ? undefined : byKey.get(section.parent);
    if (parent !== undefined && !below.has(parent)) place(parent, new Set(below).add(section));
    ordered.add(section);
  };
  for (const section of sections) place(section, new Set());
  return [...ordered];
}

function joined(keys: readonly string[]): string {
  return keys.toSorted(compareRefs).join(', ');
}

function stored(value: { readonly row: Row | null }): Row {
  if (value.row === null) throw new Error('only a stored row can be removed');
  return value.row;
}
