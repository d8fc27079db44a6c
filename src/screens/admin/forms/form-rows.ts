import { capacityFor, type Action, type Capacity } from '#domain/action.ts';
import type { UpdateEntry } from '#domain/command.ts';
import { openFindings, type DataFinding } from '#domain/data-check.ts';
import { sayDate, isCivilDate, type CivilDate } from '#domain/date.ts';
import { checkUpdate, lastOf, sentTexts } from '#domain/decide-update.ts';
import { headingOf, type FormField } from '#domain/form/form-layout.ts';
import type { Person } from '#domain/people/person.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { ReturnedAction } from '#domain/form/returned-action.ts';
import type { FormProblemCode } from '#domain/form/returned-cell.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { impactOf, statusOf, type StatusScheme } from '#domain/status.ts';
import type { FormEntry } from '#domain/form/update-form.ts';
import type { VersionsRow } from '#screens/update-form/versions-table.tsx';

/** What an admin changed in an entry of the form before entering it, by the ref of its action. */
export type Edits = ReadonlyMap<string, Partial<UpdateEntry>>;

/** Whether an action is to be entered, by its ref, where somebody decided; else as `isProposed` says. */
export type Choices = ReadonlyMap<string, boolean>;

/** An action of a returned form that says something new, as it would be entered now. */
export type FormRow = {
  readonly returned: ReturnedAction;
  /** Null where the plan does not have it, or it takes no updates: then it cannot be entered. */
  readonly action: Action | null;
  /** As what whoever enters it does so. */
  readonly capacity: Capacity;
  readonly entry: UpdateEntry;
  /** The rules that say no, without the check for personal data, which asks by itself. */
  readonly refusals: readonly Refusal[];
  /** What may tell who a child is and nobody has confirmed. */
  readonly findings: readonly DataFinding[];
  readonly isChosen: boolean;
  /** True where it cannot be entered before somebody decides, changes or confirms something. */
  readonly isOpen: boolean;
};

/** Who looks at the form, and when. */
type Looker = { readonly me: Person; readonly today: CivilDate };

/** The new ones of a returned form with what was changed and chosen here, in the order of the form. */
export function formRows(
  snapshot: Snapshot,
  actions: readonly ReturnedAction[],
  { edits, choices }: { readonly edits: Edits; readonly choices: Choices },
  looker: Looker,
): readonly FormRow[] {
  return actions
    .filter(({ state }) => state === 'new')
    .map((returned) => formRow(snapshot, returned, edits, choices, looker));
}

function formRow(
  snapshot: Snapshot,
  returned: ReturnedAction,
  edits: Edits,
  choices: Choices,
  { me, today }: Looker,
): FormRow {
  const { ref } = returned;
  const { scheme, people } = snapshot;
  const entry = { ...returned.entry, ...edits.get(ref) };
  const closed = returned.refusals.filter(({ field }) => field === null);
  const found = snapshot.actions.get(ref);
  if (found === undefined || closed.length > 0)
    return {
      returned,
      action: null,
      capacity: 'admin',
      entry,
      refusals: closed,
      findings: [],
      isChosen: false,
      isOpen: true,
    };
  const capacity = capacityFor(found, me, people, today) ?? 'admin';
  const last = lastOf(snapshot, found);
  const refusals = checkUpdate(scheme, found, entry, capacity, today, last).filter(
    ({ code }) => code !== 'personal-data',
  );
  const findings = openFindings(sentTexts(scheme, found, entry), entry.dataCheck, last, today);
  return {
    returned,
    action: found,
    capacity,
    entry,
    refusals,
    findings,
    isChosen: choices.get(ref) ?? isProposed(returned),
    isOpen: refusals.length > 0 || findings.length > 0,
  };
}

// with one of these, what would be entered may not be what was meant
const doubts: ReadonlySet<FormProblemCode> = new Set([
  'not-theirs',
  'status-unread',
  'impact-rating-unread',
  'date-unread',
  'cell-unread',
  'row-twice',
]);

/** True for what is to be entered unless somebody says otherwise: not where the plan moved on, nor where it is in doubt. */
function isProposed({ conflict, problems }: ReturnedAction): boolean {
  return conflict === null && !problems.some(({ code }) => doubts.has(code));
}

/**
 * What is to be entered beside what the plan says, field by field; where the plan moved on, beside what it said when the
 * form was made too. Only fields that differ; the activity always, which is new each time.
 */
export function comparedRows(
  scheme: StatusScheme,
  { start, now, conflict }: ReturnedAction,
  entry: UpdateEntry,
): readonly VersionsRow[] {
  return comparedFields.flatMap((field): readonly VersionsRow[] => {
    const [was, is, becomes] = [start, now, entry].map((one) => sayField(scheme, field, one));
    if (was === undefined || is === undefined || becomes === undefined) return [];
    if (is === becomes && (conflict === null || was === is)) return [];
    const isBoth = conflict?.fields.includes(field) === true;
    return [
      {
        name: `${headingOf(field)}${isBoth ? ' (both changed it)' : ''}`,
        cells: conflict === null ? [is, becomes] : [was, is, becomes],
      },
    ];
  });
}

/** 'status, reason and next steps' of some fields, in the order of the form. */
export function fieldWords(fields: readonly FormField[]): string {
  const names = comparedFields
    .filter((field) => fields.includes(field))
    .map((field) => headingOf(field).toLowerCase());
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const comparedFields: readonly FormField[] = [
  'status',
  'reason',
  'forecastOn',
  'activity',
  'impactRating',
  'impact',
  'nextSteps',
];

function sayField(scheme: StatusScheme, field: FormField, entry: FormEntry): string {
  if (field === 'status') return entry.status === '' ? '' : statusOf(scheme, entry.status).label;
  if (field === 'impactRating') return impactOf(scheme, entry.impactRating)?.label ?? 'Not rated';
  if (field !== 'forecastOn') return entry[field];
  return isCivilDate(entry.forecastOn) ? sayDate(entry.forecastOn) : entry.forecastOn;
}
