import { differing, pairs, type Difference } from './compare-fields.ts';
import { compareRefs } from '#domain/section.ts';

/** A measure or risk that two packs tell differently, or that only one of them has: 'came' in the second, 'went' from the first. */
export type EntryDifference = {
  /** Key of the measure, or ref of the risk. */
  readonly key: string;
  readonly title: string;
  readonly is: 'came' | 'went' | 'differs';
  readonly fields: readonly Difference[];
};

/** An entry of a register as one pack has it. */
export type Entry = {
  readonly title: string;
  /** False for one that is kept and not told of. */
  readonly isInUse: boolean;
  /** What is told of it where the other pack does not have it. */
  readonly main: readonly (readonly [field: string, words: string])[];
};

/** How two registers differ, in the order of the keys; `fieldsOf` gives what an entry that both have says differently. */
export function entriesBetween(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  fieldsOf: (key: string) => readonly Difference[],
): readonly EntryDifference[] {
  return pairs(before, after)
    .toSorted((x, y) => compareRefs(x.key, y.key))
    .flatMap(({ key, before: was, after: is }): readonly EntryDifference[] => {
      const title = is?.title ?? was?.title ?? '';
      if (was !== null && is !== null && was.isInUse === is.isInUse) {
        const fields = fieldsOf(key);
        return fields.length === 0 ? [] : [{ key, title, is: 'differs', fields }];
      }
      const isNew = was === null || (is !== null && is.isInUse);
      const told = new Map((isNew ? is : was)?.main);
      const fields = [...told].flatMap(([field, words]) =>
        isNew ? differing(field, '', words) : differing(field, words, ''),
      );
      return [{ key, title, is: isNew ? 'came' : 'went', fields }];
    });
}
