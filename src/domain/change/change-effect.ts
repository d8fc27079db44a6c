import { blankAction, type Action } from '#domain/action.ts';
import { fieldNames, isAltering, withDerived } from './change-part.ts';
import { isSame } from '#domain/record-edit.ts';
import type { ChangeFields, ChangePart, PlanChange } from './change.ts';
import { dayOf, type Instant } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * The actions that an approved change still has to write, as they become by it. A field that was altered again later, or
 * that holds neither what it was nor what it becomes, is left as it is. Empty for a change that is not approved.
 */
export function effectsOf(snapshot: Snapshot, change: PlanChange): readonly Action[] {
  return effects(snapshot, change, false);
}

function effects(snapshot: Snapshot, change: PlanChange, isNewest: boolean): readonly Action[] {
  const { decidedAt } = change;
  if (change.state !== 'approved' || decidedAt === null) return [];
  return change.parts.filter(isAltering).flatMap((part) => {
    const action = snapshot.actions.get(part.ref);
    if (action === undefined) return part.before === null ? [actionOf(part, decidedAt)] : [];
    const { before } = part;
    if (before === null) return [];
    const left = fieldNames(part).filter(
      (field) =>
        !isSame(action[field], part.after[field]) &&
        isSame(action[field], before[field]) &&
        !isAlteredAgain(snapshot, change, part, field, isNewest),
    );
    if (left.length === 0) return [];
    const set: Partial<ChangeFields> = Object.fromEntries(left.map((field) => [field, part.after[field]]));
    return [{ ...action, ...withDerived(set) }];
  });
}

/** True when a change was approved and its actions do not show all of it yet, as after a page closed in the middle. */
export function isUnfinished(snapshot: Snapshot, change: PlanChange): boolean {
  return effectsOf(snapshot, change).length > 0;
}

/** An action that an approved change does not show on, though its row was written after the decision: by whom and when. */
export type LaterEdit = { readonly ref: string; readonly byName: string; readonly at: Instant };

/**
 * The actions of an unfinished change whose rows were written after it was approved: there the change may have been undone in
 * the list itself, rather than never written. Which of the two it was, no row tells.
 */
export function laterEditsOf(snapshot: Snapshot, change: PlanChange): readonly LaterEdit[] {
  return effectsOf(snapshot, change).flatMap(({ ref, row }) =>
    row !== null && row.modifiedAt > (change.decidedAt ?? '')
      ? [{ ref, byName: row.modifiedBy.name, at: row.modifiedAt }]
      : [],
  );
}

/** The plan with a change in it, and with all that the change does when it is approved. */
export function withChange(snapshot: Snapshot, change: PlanChange): Snapshot {
  const claimed = { ...snapshot, changes: new Map(snapshot.changes).set(change.id, change) };
  const actions = new Map(claimed.actions);
  // what is decided just now comes after all that was decided in the same moment
  const isNewest = snapshot.changes.get(change.id)?.state !== 'approved';
  for (const action of effects(claimed, change, isNewest)) actions.set(action.ref, action);
  return { ...claimed, actions };
}

/** The action that begins with a part, from the day of the decision. */
function actionOf(part: ChangePart, decidedAt: Instant): Action {
  const blank = blankAction(part.ref, part.after.section ?? '', part.after.description ?? '');
  return { ...blank, ...withDerived(part.after), enteredOn: dayOf(decidedAt) };
}

// By a change decided later, or built on this one in the same moment; a status also by an update. Of two of one moment that
// undo each other no row tells the order: cut off before it was written, the later one counts as altered again.
function isAlteredAgain(
  snapshot: Snapshot,
  change: PlanChange,
  part: ChangePart,
  field: keyof ChangeFields,
  isNewest: boolean,
): boolean {
  const at = change.decidedAt ?? '';
  for (const other of snapshot.changes.values()) {
    if (other.id === change.id || other.state !== 'approved' || (other.decidedAt ?? '') < at) continue;
    const theirs = other.parts.find((one) => one.ref === part.ref && field in one.after);
    if (theirs === undefined) continue;
    if ((other.decidedAt ?? '') > at) return true;
    if (!isNewest && isSame(theirs.before?.[field], part.after[field])) return true;
  }
  return (
    field === 'status' &&
    [...snapshot.updates.values()].some((one) => one.actionRef === part.ref && one.submittedAt > at)
  );
}
