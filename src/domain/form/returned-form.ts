import { cycleFor } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { hasRecord, readRecord, type FormRecord, type RecordFault } from './form-record.ts';
import { oneLine, rowName, type Grid } from '#domain/intake/intake-grid.ts';
import { returnedAction, type ReturnedAction } from './returned-action.ts';
import { formProblem, type FormProblem } from './returned-cell.ts';
import { actionOfRow, formRows, hasFormHeadings, strayCells, textOf, type FormRow } from './returned-row.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { formWording } from './update-form.ts';

/** A returned update form against the plan as it is now, or why it cannot be taken in. */
export type ReturnedForm =
  | { readonly kind: 'refused'; readonly why: RecordFault | 'other-plan' | 'person-unknown' | 'no-rows' }
  | {
      readonly kind: 'read';
      readonly formId: string;
      readonly person: string;
      readonly personName: string;
      readonly madeOn: CivilDate;
      /** In the order of the form as it went out. */
      readonly actions: readonly ReturnedAction[];
      /** What concerns no action alone. */
      readonly problems: readonly FormProblem[];
    };

/** True for an update form, also one whose hidden part is gone. */
export function isUpdateForm(grids: readonly Grid[]): boolean {
  return hasRecord(grids) || hasFormHeadings(grids);
}

/** Reads a returned form and holds each action against the plan as it is on a day. */
export function readReturnedForm(grids: readonly Grid[], snapshot: Snapshot, today: CivilDate): ReturnedForm {
  const record = readRecord(grids);
  if (typeof record === 'string') return { kind: 'refused', why: record };
  const person = snapshot.people.get(record.person);
  const { rows, missing } = formRows(grids);
  if (rows.length === 0) return { kind: 'refused', why: 'no-rows' };
  if (isOfOtherPlan(record, snapshot)) return { kind: 'refused', why: 'other-plan' };
  if (person === undefined) return { kind: 'refused', why: 'person-unknown' };

  const problems: FormProblem[] = missing.map((heading) => formProblem('column-missing', { field: heading }));
  if (isOfEarlierCycle(record, snapshot, today)) problems.push(formProblem('earlier-cycle'));
  const byRef = new Map<string, FormRow[]>();
  for (const row of rows) {
    problems.push(...strayProblems(row));
    const action = actionOfRow(row, record.actions);
    if (action === null) problems.push(...unknownRow(row));
    else byRef.set(action.ref, [...(byRef.get(action.ref) ?? []), row]);
  }
  return {
    kind: 'read',
    formId: record.formId,
    person: record.person,
    personName: nameOf(snapshot, record.person),
    madeOn: record.madeOn,
    actions: record.actions.map((recorded) =>
      returnedAction(record, recorded, byRef.get(recorded.ref) ?? [], snapshot, today),
    ),
    problems,
  };
}

// an update that the form was filled in from is known to no other plan; a plan without updates is told by its words
function isOfOtherPlan(record: FormRecord, { plan, actions, updates }: Snapshot): boolean {
  const ids = record.actions.flatMap(({ lastUpdateId }) => lastUpdateId ?? []);
  if (ids.length > 0) return !ids.some((id) => updates.has(id));
  const known = record.actions.flatMap(({ ref, wording }) => {
    const action = actions.get(ref);
    return action === undefined ? [] : [{ action, wording }];
  });
  if (known.length === 0) return true;
  // one action alone may have been reworded
  const isLikely = record.planTitle === plan.title && record.actions.length === 1;
  return !isLikely && !known.some(({ action, wording }) => oneLine(formWording(action)) === oneLine(wording));
}

function isOfEarlierCycle({ madeOn }: FormRecord, { cycles }: Snapshot, today: CivilDate): boolean {
  const key = (day: CivilDate) => cycleFor(cycles.values(), day)?.key;
  return madeOn < today && key(madeOn) !== undefined && key(madeOn) !== key(today);
}

function strayProblems(row: FormRow): readonly FormProblem[] {
  return strayCells(row).map((cell) => ({
    code: 'not-read',
    sheet: row.sheet,
    cell: cell.address,
    facts: { text: cell.text.slice(0, 200) },
  }));
}

function unknownRow(row: FormRow): readonly FormProblem[] {
  const text = row.row.cells.map(textOf).find((words) => words !== '');
  return text === undefined
    ? []
    : [
        {
          code: 'row-unknown',
          sheet: row.sheet,
          cell: rowName(row.row),
          facts: { text: text.slice(0, 200) },
        },
      ];
}
