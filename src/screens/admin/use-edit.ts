import type { Stored } from '#domain/row.ts';
import type { Keeping } from '#screens/parts/kept.ts';
import { useKept, type Kept } from '#screens/parts/use-kept.ts';

/** Edits of a record, and the record as it was when they began. */
export type Edits<T> = { readonly opened: T; readonly parts: Partial<T> };

/** A record being edited: what it would be, and what somebody else changed meanwhile in the same fields. */
export type Editing<T> = {
  /** The record as it is now, with the edits on top: what nobody here touched follows the library. */
  readonly value: T;
  /** Fields that were edited here and say something else in the library than when the edit began. */
  readonly overtaken: readonly (keyof T & string)[];
  /** How far it was filled in, and whether it was found so: for its PageForm. */
  readonly typing: Pick<Kept<Edits<T>>, 'isTouched' | 'isFound' | 'forget'>;
  set(part: Partial<T>): void;
};

/** Edits a record in a form, field by field. Whoever goes elsewhere meanwhile finds the edits again, by the form's place. */
export function useEdit<T extends Stored>(keeping: Keeping<Edits<T>>, place: string, current: T): Editing<T> {
  const typing = useKept<Edits<T>>(keeping, place, { opened: current, parts: {} });
  return {
    ...editOf(current, typing.value.opened, typing.value.parts),
    typing,
    set: (part) => typing.change(({ opened, parts }) => ({ opened, parts: { ...parts, ...part } })),
  };
}

/** What edits of a record come to that was opened as `opened` and is `current` by now. */
export function editOf<T extends Stored>(
  current: T,
  opened: T,
  edits: Partial<T>,
): Pick<Editing<T>, 'value' | 'overtaken'> {
  // the keys of a part of T
  const names = Object.keys(edits) as (keyof T & string)[];
  return {
    value: { ...current, ...edits },
    overtaken: names.filter((name) => JSON.stringify(current[name]) !== JSON.stringify(opened[name])),
  };
}
