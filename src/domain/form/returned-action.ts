import { capacityFor, isLive } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import type { CivilDate } from '#domain/date.ts';
import { asksReason, checkUpdate, lastOf } from '#domain/decide-update.ts';
import { formFields, type FormField } from './form-layout.ts';
import type { FormRecord, RecordedAction } from './form-record.ts';
import { formUpdateId } from './form-update-id.ts';
import { rowName } from '#domain/intake/intake-grid.ts';
import { takeUntouched } from '#domain/merge-update.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import {
  formProblem,
  isSame,
  readFields,
  type FormProblem,
  type FormProblemCode,
  type RowReading,
} from './returned-cell.ts';
import { placeOf, type FormRow } from './returned-row.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';
import { formEntryOf, type FormEntry } from './update-form.ts';

/**
 * What came back of an action. 'unchanged': nothing was filled in. 'entered': the plan has this very content already.
 * 'in-plan': somebody else has entered the same meanwhile. Only 'new' is to be entered.
 */
export type ReturnedState = 'unchanged' | 'entered' | 'in-plan' | 'new';

/** An action of a returned form beside what the plan says now. */
export type ReturnedAction = {
  readonly ref: string;
  /** As in the plan now; as the form has it where the plan does not know it. */
  readonly title: string;
  readonly state: ReturnedState;
  /** Made of the form, the action and what was filled in: the same content is the same update. */
  readonly updateId: string;
  /** As it went out, and as the plan has it now; the activity is the latest one. */
  readonly start: FormEntry;
  readonly now: FormEntry;
  /** What is to be entered: what was filled in, and for all else what the plan says now. */
  readonly entry: UpdateEntry;
  /** The fields that were filled in. */
  readonly changed: readonly FormField[];
  /**
   * Not null when the plan moved since the form went out and something was filled in: the update that came in between, if
   * it was one, and the fields that both sides changed to different things.
   */
  readonly conflict: { readonly by: Update | null; readonly fields: readonly FormField[] } | null;
  /** The rules that say no to the entry as it is, at its fields; empty for what is not new. */
  readonly refusals: readonly Refusal[];
  readonly problems: readonly FormProblem[];
};

/** Holds what the rows of an action say against the plan as it is on a day. `rows` is empty where they were deleted. */
export function returnedAction(
  record: FormRecord,
  recorded: RecordedAction,
  rows: readonly FormRow[],
  snapshot: Snapshot,
  today: CivilDate,
): ReturnedAction {
  const { scheme } = snapshot;
  const { ref } = recorded;
  const action = snapshot.actions.get(ref);
  const read = readRows(rows, recorded, record, snapshot);
  const problems = [...read.problems];
  const now = action === undefined ? recorded.start : formEntryOf(scheme, action);
  const start = asPlanned(recorded.start, now);
  const last = action === undefined ? null : lastOf(snapshot, action);
  const entry: UpdateEntry = {
    ...entryOf(start, read.given, now),
    evidence: [],
    audience: last?.audience ?? 'board',
    dataCheck: [],
  };
  const changed = formFields.filter(
    (field) => field in read.given && !(field === 'activity' && isSame(entry.activity, start.activity)),
  );
  const updateId = formUpdateId(record.formId, ref, read.given);
  // a reason that the status does not always ask for is not carried on, and was given all the same
  const said = action === undefined ? now : { ...now, reason: action.latestReason };
  const state = stateOf(changed, entry, said, snapshot.updates.has(updateId));
  const isNew = state === 'new';
  const isMoved = action !== undefined && action.lastUpdateId !== recorded.lastUpdateId;
  const fields = changed.filter(
    (field) => field !== 'activity' && !isSame(start[field], now[field]) && !isSame(entry[field], now[field]),
  );
  const person = snapshot.people.get(record.person);
  const capacity =
    action === undefined || person === undefined ? null : capacityFor(action, person, snapshot.people, today);
  if (isNew && action !== undefined) {
    if (capacity !== 'lead' && capacity !== 'deputy')
      problems.push(formProblem('not-theirs', { person: nameOf(snapshot, record.person) }));
    problems.push(...notAsked(read.row, changed, entry, asksReason(scheme, action, entry.status), snapshot));
  }
  const refusals =
    action === undefined
      ? [refusal('action-unknown', null, { ref })]
      : isLive(action)
        ? checkUpdate(scheme, action, entry, 'lead', today, last)
        : [refusal('not-live', null, { ref, lifecycle: action.lifecycle })];
  return {
    ref,
    title: action?.title ?? recorded.wording,
    state,
    updateId,
    start,
    now,
    entry,
    changed,
    conflict: isNew && (isMoved || fields.length > 0) ? { by: isMoved ? last : null, fields } : null,
    refusals: isNew ? refusals : [],
    problems,
  };
}

// of several rows of an action the first that says something counts; others that do too are for somebody to look at
function readRows(
  rows: readonly FormRow[],
  recorded: RecordedAction,
  record: FormRecord,
  { scheme }: Snapshot,
): RowReading & { readonly row: FormRow | null } {
  if (rows.length === 0)
    return { row: null, given: {}, problems: [formProblem('row-missing', { ref: recorded.ref })] };
  const said = rows
    .map((row) => ({ row, ...readFields(row, recorded, record, scheme) }))
    .filter(({ given, problems }) => Object.keys(given).length > 0 || problems.length > 0);
  const [first, ...others] = said;
  if (first === undefined) return { row: null, given: {}, problems: [] };
  const differing = others.filter(({ given }) => JSON.stringify(given) !== JSON.stringify(first.given));
  return {
    ...first,
    problems: [
      ...first.problems,
      ...differing.map(({ row }) => ({
        code: 'row-twice' as const,
        sheet: row.sheet,
        cell: rowName(row.row),
        facts: { ref: recorded.ref },
      })),
    ],
  };
}

// texts that only another program altered are as the plan has them
function asPlanned(start: FormEntry, now: FormEntry): FormEntry {
  const text = (field: 'reason' | 'impact' | 'nextSteps' | 'activity') =>
    isSame(start[field], now[field]) ? now[field] : start[field];
  return {
    ...start,
    reason: text('reason'),
    impact: text('impact'),
    nextSteps: text('nextSteps'),
    activity: text('activity'),
  };
}

function entryOf(start: FormEntry, given: Partial<FormEntry>, now: FormEntry): FormEntry {
  const entry = { ...start, activity: '', ...given };
  return { ...entry, ...takeUntouched(start, entry, now) };
}

function stateOf(
  changed: readonly FormField[],
  entry: UpdateEntry,
  now: FormEntry,
  isEntered: boolean,
): ReturnedState {
  if (changed.length === 0) return 'unchanged';
  if (isEntered) return 'entered';
  return changed.every((field) => isSame(entry[field], now[field])) ? 'in-plan' : 'new';
}

function notAsked(
  row: FormRow | null,
  changed: readonly FormField[],
  entry: UpdateEntry,
  isReasonAsked: boolean,
  { scheme }: Snapshot,
): readonly FormProblem[] {
  const found: FormProblem[] = [];
  const add = (code: FormProblemCode, field: 'reason' | 'forecastOn') => {
    const cell = row === null ? '' : placeOf(row, field);
    found.push({ code, sheet: row?.sheet ?? '', cell, facts: { text: entry[field] } });
  };
  if (changed.includes('reason') && entry.reason !== '' && !isReasonAsked) add('reason-not-asked', 'reason');
  const isDateAsked = statusOf(scheme, entry.status).needsForecast;
  if (changed.includes('forecastOn') && entry.forecastOn !== '' && !isDateAsked)
    add('date-not-asked', 'forecastOn');
  return found;
}
