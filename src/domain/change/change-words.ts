import type { Lifecycle } from '#domain/action.ts';
import type { ChangeFields, ChangeKind, ChangePart, PlanChange } from './change.ts';
import { fieldNames } from './change-part.ts';
import { sayDate } from '#domain/date.ts';
import { postOf } from '#domain/people/post.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { statusOf } from '#domain/status.ts';

/** What a kind of change is called in a list of changes. */
export const changeNames: Readonly<Record<ChangeKind, string>> = {
  add: 'New action',
  reword: 'New wording',
  're-date': 'New completion date',
  lead: 'New lead',
  measure: 'New success measure',
  move: 'Move',
  split: 'Split',
  merge: 'Merge',
  hold: 'Put on hold',
  resume: 'Taken up again',
  withdraw: 'Withdraw',
  complete: 'Complete',
  embed: 'Embedded',
  reopen: 'Reopen',
  details: 'Tags and notes',
};

/** What a kind of change is called once it is decided and done, such as in a paper for a meeting. */
export const decidedNames: Readonly<Record<ChangeKind, string>> = {
  ...changeNames,
  move: 'Moved',
  merge: 'Merged',
  withdraw: 'Withdrawn',
  complete: 'Completed',
  reopen: 'Reopened',
};

/** What a lifecycle is called. */
export const lifecycleNames: Readonly<Record<Lifecycle, string>> = {
  proposed: 'Proposed',
  live: 'Live',
  'on-hold': 'On hold by decision',
  merged: 'Merged into another action',
  withdrawn: 'Withdrawn',
};

/** What the fields of an action are called, in the order in which a reader takes them in. */
export const fieldLabels: Readonly<Record<keyof ChangeFields, string>> = {
  title: 'Title',
  description: 'Full wording',
  section: 'Place in the plan',
  themes: 'Themes',
  alignments: 'Serves',
  leads: 'Delivery lead',
  ownerAsWritten: 'Owner as the plan writes it',
  accountable: 'Accountable officer',
  successMeasures: 'How success is measured',
  completionAsWritten: 'Completion date',
  originalCompletion: 'Original date',
  reviewOn: 'Looked at again on',
  status: 'Status',
  lifecycle: 'In the plan',
  mergedInto: 'Merged into',
  splitFrom: 'Split from',
  follows: 'Follows',
  isStatutory: 'Required by law',
  dependencies: 'Depends on',
  implications: 'Implications',
  sources: 'Sources',
};

/** What a change finds and what it makes of it, each in words; '' where there is nothing to say. */
export type BeforeAndAfter = { readonly before: string; readonly after: string };

/**
 * A change before and after in words: of a merge and a split the actions by number and title, of everything else the fields
 * that differ, joined by semicolons and each with its name where there are several.
 */
export function changeInWords(
  snapshot: Snapshot,
  change: Pick<PlanChange, 'kind' | 'parts'>,
): BeforeAndAfter {
  const joined = (words: readonly string[]) => words.join('; ');
  switch (change.kind) {
    case 'merge': {
      const ended = change.parts.filter((part) => part.after.lifecycle === 'merged');
      const into = [...new Set(ended.map((part) => part.after.mergedInto ?? ''))];
      return {
        before: joined(ended.map((part) => namedBefore(snapshot, part))),
        after: joined(into.map((ref) => actionName(snapshot, ref))),
      };
    }
    case 'split':
      return {
        before: joined(
          change.parts.flatMap((part) => (part.before === null ? [] : [namedBefore(snapshot, part)])),
        ),
        after: joined(change.parts.map((part) => namedAfter(snapshot, part))),
      };
    default: {
      const all = change.parts.map((part) => ({ part, fields: fieldsOf(snapshot, part) }));
      const isOne = all.reduce((sum, { fields }) => sum + fields.length, 0) === 1;
      const said = (side: 'before' | 'after') =>
        joined(
          all.flatMap(({ part, fields }) =>
            (side === 'before' && part.before === null ? [] : fields).map((field) => {
              const words = field[side] === '' ? 'None' : field[side];
              const label = isOne ? words : `${field.label}: ${words}`;
              return change.parts.length === 1 ? label : `${part.ref} ${label}`;
            }),
          ),
        );
      return { before: said('before'), after: said('after') };
    }
  }
}

// of a new action the rest stands in the plan
const ofNew: ReadonlySet<keyof ChangeFields> = new Set([
  'section',
  'leads',
  'ownerAsWritten',
  'completionAsWritten',
  'reviewOn',
  'follows',
]);

type FieldInWords = BeforeAndAfter & { readonly label: string };

// in the order of the labels; what goes without saying is left out
function fieldsOf(snapshot: Snapshot, { before, after }: ChangePart): readonly FieldInWords[] {
  const order = Object.keys(fieldLabels);
  const isOneText = after.title !== undefined && after.title === after.description;
  const isSilent = (field: keyof ChangeFields): boolean => {
    if (before === null) return !ofNew.has(field) || isSaidByLeads(snapshot, field, after);
    if (field === 'title') return isOneText && before.title === before.description;
    // a status says as much
    if (field === 'lifecycle') return after.status !== undefined;
    const first = after.originalCompletion;
    return (
      field === 'originalCompletion' &&
      (first === before.completionAsWritten || first === after.completionAsWritten)
    );
  };
  return fieldNames({ after })
    .filter((field) => field in fieldLabels && !isSilent(field))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((field) => ({
      label: field === 'description' && isOneText ? 'Wording' : fieldLabels[field],
      before: before === null ? '' : sayField(snapshot, field, before),
      after: sayField(snapshot, field, after),
    }))
    .filter((one) => one.before !== one.after);
}

// a plan often names the lead in the words of the owner too
function isSaidByLeads(snapshot: Snapshot, field: keyof ChangeFields, after: Partial<ChangeFields>): boolean {
  return (
    field === 'ownerAsWritten' && sayField(snapshot, field, after) === sayField(snapshot, 'leads', after)
  );
}

/**
 * A field of an action as a reader sees it: headings and actions with their titles, days in words, lists with commas, people
 * as `who` calls them, which is by their posts unless given. '' where there is nothing.
 */
export function sayField(
  snapshot: Snapshot,
  field: keyof ChangeFields,
  fields: Partial<ChangeFields>,
  who: (plan: Snapshot, key: string) => string = postOf,
): string {
  switch (field) {
    case 'section':
      return headingName(snapshot, fields.section ?? '');
    case 'leads':
      return (fields.leads ?? []).map((key) => who(snapshot, key)).join(', ');
    case 'accountable':
      return fields.accountable ? who(snapshot, fields.accountable) : '';
    case 'reviewOn':
      return fields.reviewOn ? sayDate(fields.reviewOn) : '';
    case 'status':
      return fields.status ? statusOf(snapshot.scheme, fields.status).label : '';
    case 'lifecycle':
      return fields.lifecycle === undefined ? '' : lifecycleNames[fields.lifecycle];
    case 'mergedInto':
    case 'splitFrom':
    case 'follows': {
      const ref = fields[field];
      return ref ? actionName(snapshot, ref) : '';
    }
    case 'isStatutory':
      return fields.isStatutory === undefined ? '' : fields.isStatutory ? 'Yes' : 'No';
    case 'themes':
    case 'alignments':
    case 'sources':
      return (fields[field] ?? []).join(', ');
    default:
      return fields[field] ?? '';
  }
}

function headingName(snapshot: Snapshot, key: string): string {
  return `${key} ${snapshot.sections.get(key)?.title ?? ''}`.trim();
}

function actionName(snapshot: Snapshot, ref: string): string {
  return `${ref} ${snapshot.actions.get(ref)?.title ?? ''}`.trim();
}

function namedBefore(snapshot: Snapshot, part: ChangePart): string {
  const title = part.before?.title;
  return title === undefined ? actionName(snapshot, part.ref) : `${part.ref} ${title}`;
}

function namedAfter(snapshot: Snapshot, part: ChangePart): string {
  const title = part.after.title;
  return title === undefined ? actionName(snapshot, part.ref) : `${part.ref} ${title}`;
}
