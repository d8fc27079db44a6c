import type { Action } from '#domain/action.ts';
import type { Command } from '#domain/command.ts';
import { sameRef } from './intake-ref.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** A wish to bring a file into the plan. */
export type ImportPlan = Extract<Command, { kind: 'import-plan' }>;

/**
 * What of an import clashes with keys that the plan has, and what it names that nobody has. Rows that this very import
 * has written are no clash. Refuses, once for each key: ref-taken, section-taken, person-taken, section-unknown,
 * person-unknown, status-unknown, action-unknown.
 */
export function checkImport(snapshot: Snapshot, command: ImportPlan): readonly Refusal[] {
  return [...checkKeys(snapshot, command), ...checkReferences(snapshot, command)];
}

// a key may not be taken by the plan, unless this import wrote it, and may not come twice in the import
function checkKeys(snapshot: Snapshot, command: ImportPlan): readonly Refusal[] {
  const taken = <T extends { readonly importId: string | null }>(
    values: readonly T[],
    plan: Iterable<T>,
    keyOf: (value: T) => string,
    asCompared: (key: string) => string = (key) => key,
  ): readonly string[] => {
    const already = new Map([...plan].map((one) => [asCompared(keyOf(one)), one.importId]));
    const seen = new Set<string>();
    const found = new Set<string>();
    for (const value of values) {
      const key = asCompared(keyOf(value));
      if (seen.has(key) || (already.has(key) && already.get(key) !== command.importId))
        found.add(keyOf(value));
      seen.add(key);
    }
    return [...found];
  };
  const refs = new Set([
    ...taken(command.actions, snapshot.actions.values(), (action) => action.ref, sameRef),
    ...takenByChanges(snapshot, command.actions),
  ]);
  return [
    ...[...refs].map((ref) => refusal('ref-taken', null, { ref })),
    ...taken(command.sections, snapshot.sections.values(), (section) => section.key).map((section) =>
      refusal('section-taken', null, { section }),
    ),
    ...taken(command.people, snapshot.people.values(), (person) => person.key).map((person) =>
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
      [
        ...actions.flatMap((action) => [...action.leads, action.accountable]),
        ...people.flatMap((person) => person.updaters),
      ],
      [...snapshot.people.keys(), ...people.map((person) => person.key)],
    ).map((person) => refusal('person-unknown', null, { person })),
    ...missing(
      actions.map((action) => action.status),
      snapshot.scheme.statuses.map((status) => status.code),
    ).map((status) => refusal('status-unknown', null, { status })),
    ...missing(
      actions.map((action) => action.follows),
      [...snapshot.actions.keys(), ...actions.map((action) => action.ref)],
    ).map((ref) => refusal('action-unknown', null, { ref })),
  ];
}
