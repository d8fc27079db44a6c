import type { Action } from '#domain/action.ts';
import { fieldNames, withDerived } from '#domain/change/change-part.ts';
import type { ChangeFields } from '#domain/change/change.ts';
import type { Context, Decision } from '#domain/command.ts';
import { sayDate } from '#domain/date.ts';
import { parentsFirst } from './decide-import.ts';
import { refused } from '#domain/decision.ts';
import { alteredBy, inUseSince, type Altered } from './import-in-use.ts';
import { wordsBy } from '#domain/told-by.ts';
import { packWith, rowsOfImport, type ImportRows } from './import-rows.ts';
import { peopleStaying, sectionsStaying } from './import-staying.ts';
import { differences, isSame } from '#domain/record-edit.ts';
import { refusal } from '#domain/refusal.ts';
import type { Row } from '#domain/row.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { newestFirst } from '#domain/update.ts';
import type { NounName, Nouns, Write } from '#domain/write.ts';

/**
 * Decides to take an import back, so that the plan is as it was: first the actions that it altered get back what they
 * said, then what it wrote goes: updates, changes, predecessors, actions, people, headings, in the reverse order of
 * writing. People and headings that something else in the plan has come to use stay, and so does the admin who asks.
 * Refuses: admin-only, import-unknown, import-in-use with the refs that somebody has worked with since, import-reported
 * with the first pack that was issued with it.
 */
export function decideUndoImport(snapshot: Snapshot, importId: string, context: Context): Decision {
  if (context.me.role !== 'admin' || !context.me.isActive) return refused(refusal('admin-only'));
  const rows = rowsOfImport(snapshot, importId);
  if (Object.values(rows).every((all) => all.length === 0)) return refused(refusal('import-unknown'));
  const altered = alteredBy(snapshot, importId, rows);
  const inUse = inUseSince(snapshot, importId, rows, altered);
  if (inUse.length > 0) return refused(refusal('import-in-use', null, { refs: inUse.join(', ') }));
  const pack = packWith(snapshot, rows);
  if (pack !== null)
    return refused(refusal('import-reported', null, { body: pack.body, meeting: sayDate(pack.meetingOn) }));
  const restored = altered.map(restoredFrom);
  const plan = without(snapshot, rows, restored);
  const sections = sectionsStaying(plan, rows.sections);
  const goes = new Set(rows.sections.map((one) => one.key).filter((key) => !sections.has(key)));
  const left = { ...plan, sections: new Map([...plan.sections].filter(([key]) => !goes.has(key))) };
  const people = peopleStaying(left, rows.people, context.me.key);
  const writes: Write[] = [
    ...restored.flatMap((is) => edited(snapshot, is)),
    ...rows.updates.toSorted(newestFirst).map((one) => removed('update', one.id, one)),
    ...rows.changes.toReversed().map((one) => removed('change', one.id, one)),
    ...rows.predecessors.toReversed().map((one) => removed('predecessor', one.id, one)),
    ...rows.actions
      .toSorted((a, b) => compareRefs(b.ref, a.ref))
      .map((one) => removed('action', one.ref, one)),
    ...rows.people
      .toReversed()
      .filter((one) => !people.has(one.key))
      .map((one) => removed('person', one.key, one)),
    ...parentsFirst(rows.sections)
      .toReversed()
      .filter((one) => goes.has(one.key))
      .map((one) => removed('section', one.key, one)),
  ];
  return writes.length === 0 ? refused(refusal('import-unknown')) : { kind: 'writes', writes };
}

// an action as it was: what the changes say of before, and the update that stood behind it or was written to keep it
function restoredFrom({ action, report, stood, before, changes }: Altered): Action {
  const fields: Partial<ChangeFields> = {};
  for (const { state, parts } of changes)
    for (const part of parts)
      if (state === 'approved' && part.ref === action.ref && part.before !== null)
        for (const field of fieldNames(part))
          if (isSame(action[field], part.after[field]))
            Object.assign(fields, { [field]: part.before[field] });
  const now: Action = { ...action, ...withDerived(fields) };
  if (report === null || action.lastUpdateId !== report.id) return now;
  return {
    ...now,
    ...wordsBy(stood ?? before),
    status: report.statusBefore,
    lastUpdateId: before?.id ?? null,
    lastUpdatedAt: before?.submittedAt ?? null,
  };
}

function without(snapshot: Snapshot, rows: ImportRows, restored: readonly Action[]): Snapshot {
  const actions = new Map(snapshot.actions);
  const updates = new Map(snapshot.updates);
  const changes = new Map(snapshot.changes);
  for (const one of restored) actions.set(one.ref, one);
  for (const { ref } of rows.actions) actions.delete(ref);
  for (const { id } of rows.updates) updates.delete(id);
  for (const { id } of rows.changes) changes.delete(id);
  return { ...snapshot, actions, updates, changes };
}

function edited(snapshot: Snapshot, is: Action): readonly Write[] {
  const before = snapshot.actions.get(is.ref) ?? is;
  const set = differences(before, is);
  return Object.keys(set).length === 0 ? [] : [{ kind: 'edit', noun: 'action', key: is.ref, before, set }];
}

function removed<N extends NounName>(noun: N, key: string, value: Nouns[N]): Write {
  return { kind: 'remove', noun, key, row: stored(value) };
}

function stored(value: { readonly row: Row | null }): Row {
  if (value.row === null) throw new Error('only a stored row can be removed');
  return value.row;
}
