import type { ChangeFields, ChangePart } from '#domain/change/change.ts';
import { fieldLabels, sayField } from '#domain/change/change-words.ts';
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
      // what it is merged into says that it is merged
      .filter((field) => !(field === 'lifecycle' && after.lifecycle === 'merged' && after.mergedInto))
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

// these tell what happened by themselves
const bare: ReadonlySet<keyof ChangeFields> = new Set(['mergedInto', 'splitFrom', 'follows']);

// what is chosen is set; everything else is words that are put in
const chosen: ReadonlySet<keyof ChangeFields> = new Set([
  'section',
  'leads',
  'accountable',
  'completionAsWritten',
  'originalCompletion',
  'reviewOn',
  'status',
]);

/** What stands before the only value of a field that had none before, or has none now: 'Set to ', 'Added: ', 'Removed: '. */
export function leadIn({ field, before, after }: FieldWords): string {
  if (after === '') return 'Removed: ';
  if (before !== '' || bare.has(field)) return '';
  return chosen.has(field) ? 'Set to ' : 'Added: ';
}

/** A field before and after in a line: 'May 2027 → July 2027', 'Set to 31 May 2027', 'Removed: 31 May 2027'. */
export function alteredWords(words: FieldWords): string {
  const { before, after } = words;
  return before !== '' && after !== '' ? `${before} → ${after}` : `${leadIn(words)}${after || before}`;
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
