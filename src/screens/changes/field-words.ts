import type { ChangeFields, ChangePart } from '#domain/change.ts';
import { fieldLabels, sayField } from '#domain/change-words.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

/** One field of an action before and after, as a reader sees it; '' where there is nothing. */
export type FieldWords = {
  readonly field: keyof ChangeFields;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

// the order in which a reader takes them in
const order = Object.keys(fieldLabels);

/** What a part changes, field by field, in words. Where nothing was before, every field that now says something. */
export function fieldsOf(part: ChangePart, snapshot: Snapshot): readonly FieldWords[] {
  const { before, after } = part;
  const isSame = after.title !== undefined && after.title === after.description;
  return (
    typedKeys(after)
      .filter(
        (field) => !(field === 'title' && isSame && (before === null || before.title === before.description)),
      )
      .map((field): FieldWords => ({
        field,
        label: field === 'description' && isSame ? 'Wording' : fieldLabels[field],
        before: before === null ? '' : sayField(snapshot, field, before, nameOf),
        after: sayField(snapshot, field, after, nameOf),
      }))
      .filter((one) => one.before !== one.after)
      // of a new action everybody expects these
      .filter(({ field }) => before !== null || !isAsExpected(field, after))
      .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  );
}

function isAsExpected(field: keyof ChangeFields, after: Partial<ChangeFields>): boolean {
  return (
    (field === 'lifecycle' && after.lifecycle === 'live') ||
    (field === 'originalCompletion' && after.originalCompletion === after.completionAsWritten)
  );
}

function typedKeys(fields: Partial<ChangeFields>): readonly (keyof ChangeFields)[] {
  // what a row of the Changes list holds was checked field by field when it was read
  return Object.keys(fields).filter((key) => key in fieldLabels) as (keyof ChangeFields)[];
}
