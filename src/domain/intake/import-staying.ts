import type { Person } from '#domain/people/person.ts';
import type { Section } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * Keys of those among imported people who stay when their import goes: whoever undoes it, who was edited since they joined,
 * whom something else in the plan names by now, and whom one of those who stay names. `left` is the plan without the rest
 * of the import.
 */
export function peopleStaying(left: Snapshot, imported: readonly Person[], me: string): ReadonlySet<string> {
  const going = new Map(imported.map((person) => [person.key, person]));
  const staying = new Set<string>();
  const need = (key: string | null) => {
    const person = going.get(key ?? '');
    if (person === undefined || staying.has(person.key)) return;
    staying.add(person.key);
    namedBy(person).forEach(need);
  };
  need(me);
  for (const { key, row } of imported) if (row !== null && row.modifiedAt > row.createdAt) need(key);
  for (const person of left.people.values()) if (!going.has(person.key)) namedBy(person).forEach(need);
  for (const { leads, accountable } of left.actions.values()) [...leads, accountable].forEach(need);
  for (const { by, onBehalfOf } of left.updates.values()) [by, onBehalfOf].forEach(need);
  for (const { proposedBy, decidedBy, parts } of left.changes.values()) {
    [proposedBy, decidedBy].forEach(need);
    for (const { before, after } of parts)
      for (const fields of [before, after])
        [...(fields?.leads ?? []), fields?.accountable ?? null].forEach(need);
  }
  for (const { accountable } of left.sections.values()) need(accountable);
  for (const { person, by } of left.chases.values()) [person, by].forEach(need);
  for (const { raisedBy, owner, actioners } of left.risks.values())
    [raisedBy, owner, ...actioners].forEach(need);
  for (const { by } of left.riskReviews.values()) need(by);
  for (const { owner } of left.measures.values()) need(owner);
  for (const { enteredBy } of left.measureValues.values()) need(enteredBy);
  return staying;
}

/**
 * Keys of the headings that something in a plan stands under, or is about, with those above them; `imported` are those of
 * the import that goes, and count only where something else does.
 */
export function sectionsStaying(left: Snapshot, imported: readonly Section[]): ReadonlySet<string> {
  const going = new Set(imported.map((section) => section.key));
  const needed = new Set<string>();
  const need = (key: string | null) => {
    if (key === null || needed.has(key)) return;
    needed.add(key);
    need(left.sections.get(key)?.parent ?? null);
  };
  for (const action of left.actions.values()) need(action.section);
  for (const section of left.sections.values()) if (!going.has(section.key)) need(section.parent);
  for (const { sections } of left.risks.values()) sections.forEach(need);
  for (const { sections } of left.measures.values()) sections.forEach(need);
  return needed;
}

function namedBy(person: Person): readonly string[] {
  return [...person.updaters, ...person.deputies.map((deputy) => deputy.key)];
}
