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
