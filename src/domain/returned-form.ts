import { capacityFor, isLive } from './action.ts';
import type { UpdateEntry } from './command.ts';
import { cycleFor } from './cycle.ts';
import type { CivilDate } from './date.ts';
import { asksReason, checkUpdate, lastOf } from './decide-update.ts';
import { formFields, type FormField } from './form-layout.ts';
import {
  hasRecord,
  readRecord,
  type FormRecord,
  type RecordedAction,
  type RecordFault,
} from './form-record.ts';
import { rowName, type Grid } from './intake-grid.ts';
import { takeUntouched } from './merge-update.ts';
import { refusal, type Refusal } from './refusal.ts';
import { isSame, readFields, type FormProblem, type RowReading } from './returned-cell.ts';
import { actionOfRow, formRows, hasFormHeadings, strayCells, textOf, type FormRow } from './returned-row.ts';
import { nameOf, type Snapshot } from './snapshot.ts';
import { statusOf } from './status.ts';
import type { Update } from './update.ts';
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
  if (isOfOtherPlan(record, snapshot)) return { kind: 'refused', why: 'other-plan' };
  if (person === undefined) return { kind: 'refused', why: 'person-unknown' };
  const { rows, missing } = formRows(grids);
  if (rows.length === 0) return { kind: 'refused', why: 'no-rows' };

  const problems: FormProblem[] = missing.map((heading) => atForm('column-missing', { field: heading }));
  if (isOfEarlierCycle(record, snapshot, today)) problems.push(atForm('earlier-cycle'));
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

function returnedAction(
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
  const updateId = updateIdOf(record.formId, ref, changed, entry);
  const state = stateOf(changed, entry, now, snapshot.updates.has(updateId));
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
      problems.push({ ...atForm('not-theirs'), facts: { person: nameOf(snapshot, record.person) } });
    problems.push(...notAsked(rows[0], changed, entry, asksReason(scheme, action, entry.status), snapshot));
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
): RowReading {
  if (rows.length === 0)
    return { given: {}, problems: [{ ...atForm('row-missing'), facts: { ref: recorded.ref } }] };
  const said = rows
    .map((row) => ({ row, ...readFields(row, recorded, record, scheme) }))
    .filter(({ given, problems }) => Object.keys(given).length > 0 || problems.length > 0);
  const [first, ...others] = said;
  if (first === undefined) return { given: {}, problems: [] };
  const differing = others.filter(({ given }) => JSON.stringify(given) !== JSON.stringify(first.given));
  return {
    given: first.given,
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
  row: FormRow | undefined,
  changed: readonly FormField[],
  entry: UpdateEntry,
  isReasonAsked: boolean,
  { scheme }: Snapshot,
): readonly FormProblem[] {
  const found: FormProblem[] = [];
  const add = (code: 'reason-not-asked' | 'date-not-asked', text: string) =>
    found.push({ code, sheet: row?.sheet ?? '', cell: '', facts: { text } });
  if (changed.includes('reason') && entry.reason !== '' && !isReasonAsked)
    add('reason-not-asked', entry.reason);
  const isDateAsked = statusOf(scheme, entry.status).needsForecast;
  if (changed.includes('forecastOn') && entry.forecastOn !== '' && !isDateAsked)
    add('date-not-asked', entry.forecastOn);
  return found;
}

function isOfOtherPlan(record: FormRecord, { plan, people, actions, updates }: Snapshot): boolean {
  const ids = record.actions.flatMap(({ lastUpdateId }) => lastUpdateId ?? []);
  if (!record.actions.some(({ ref }) => actions.has(ref))) return true;
  if (ids.length > 0) return !ids.some((id) => updates.has(id));
  return (
    !people.has(record.person) && (record.planTitle !== plan.title || record.partnership !== plan.partnership)
  );
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

function atForm(code: FormProblem['code'], facts: FormProblem['facts'] = {}): FormProblem {
  return { code, sheet: '', cell: '', facts };
}

function updateIdOf(formId: string, ref: string, changed: readonly FormField[], entry: UpdateEntry): string {
  return `${formId}.${ref}.${fingerprint(JSON.stringify(changed.map((field) => [field, entry[field]])))}`;
}

// tells what was filled in from what else might have been: two sums of the FNV-1a kind, not for keeping secrets
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
