import { isCivilDate, sayDate, sayInstant } from '#domain/date.ts';
import { canonicalText } from '#domain/frozen/frozen-text.ts';

/** A field that two packs tell differently, in words; '' where one says nothing. */
export type Difference = { readonly field: string; readonly before: string; readonly after: string };

/** The field as a list of one, or an empty list where both say the same. */
export function differing(field: string, before: string, after: string): readonly Difference[] {
  return before === after ? [] : [{ field, before, after }];
}

/** What two maps hold under each of their keys, those of the first before those only the second has. */
export function pairs<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): readonly { readonly key: string; readonly before: T | null; readonly after: T | null }[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => ({
    key,
    before: before.get(key) ?? null,
    after: after.get(key) ?? null,
  }));
}

/**
 * What every field of a record is called, in the order in which they are listed, and how its value reads where that takes
 * more than the value itself.
 */
export type Wording<T, Plan> = {
  readonly [Name in keyof T]-?: string | readonly [field: string, say: (plan: Plan, record: T) => string];
};

/**
 * Every field in which two records differ, with what each says. A field that reads the same on both sides though it differs
 * stands as it is stored, so that no difference is lost; a field whose words differ is listed though it is stored alike.
 */
export function fieldsBetween<T extends object, Plan>(
  wording: Partial<Wording<T, Plan>>,
  before: readonly [Plan, T],
  after: readonly [Plan, T],
): readonly Difference[] {
  return Object.entries(wording).flatMap(([name, one]): readonly Difference[] => {
    // the entries are those of the wording
    const [field, say] =
      typeof one === 'string' ? [one] : (one as Exclude<Wording<T, Plan>[keyof T], string>);
    const [was, is] = [before, after].map(([, record]): unknown => Reflect.get(record, name));
    const said = say === undefined ? [] : differing(field, say(...before), say(...after));
    if (said.length > 0 || canonicalText(was) === canonicalText(is)) return said;
    const plain = differing(field, inWords(was), inWords(is));
    return plain.length > 0 ? plain : differing(field, canonicalText(was), canonicalText(is));
  });
}

/** The same, of those fields only that are stored differently: where a lead's post is another, not everything of theirs differs. */
export function storedBetween<T extends object, Plan>(
  wording: Partial<Wording<T, Plan>>,
  before: readonly [Plan, T],
  after: readonly [Plan, T],
): readonly Difference[] {
  const isStored = (name: string) =>
    canonicalText(Reflect.get(before[1], name)) !== canonicalText(Reflect.get(after[1], name));
  const stored = Object.fromEntries(Object.entries(wording).filter(([name]) => isStored(name)));
  // some of the entries of the wording
  return fieldsBetween(stored as Partial<Wording<T, Plan>>, before, after);
}

/** The fields less those that follow from another one that is there too: `causes` has what each follows from. */
export function withoutConsequences(
  fields: readonly Difference[],
  causes: Readonly<Partial<Record<string, string>>>,
): readonly Difference[] {
  const names = new Set(fields.map(({ field }) => field));
  return fields.filter(({ field }) => !names.has(causes[field] ?? ''));
}

/** A stored value as it can be read: 'Yes', '3 May 2026', 'Autism; Health'; '' for nothing. */
function inWords(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return sayText(value);
  if (Array.isArray(value)) return value.map(inWords).join('; ');
  if (typeof value === 'object')
    return Object.values(value)
      .map(inWords)
      .filter((words) => words !== '')
      .join(', ');
  return canonicalText(value);
}

function sayText(text: string): string {
  if (isCivilDate(text)) return sayDate(text);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? sayInstant(text)
    : text;
}
