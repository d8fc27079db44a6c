import { useState } from 'react';
import type { Stored } from '#domain/row.ts';

/** A record being edited: what it would be, and what somebody else changed meanwhile in the same fields. */
export type Editing<T> = {
  /** The record as it is now, with the edits on top: what nobody here touched follows the library. */
  readonly value: T;
  readonly isTouched: boolean;
  /** Fields that were edited here and say something else in the library than when the form was opened. */
  readonly overtaken: readonly (keyof T & string)[];
  set(part: Partial<T>): void;
};

/** Edits a record in a form, field by field. */
export function useEdit<T extends Stored>(current: T): Editing<T> {
  const [opened] = useState(current);
  const [edits, setEdits] = useState<Partial<T>>({});
  // the keys of a part of T
  const names = Object.keys(edits) as (keyof T & string)[];
  return {
    value: { ...current, ...edits },
    isTouched: names.length > 0,
    overtaken: names.filter((name) => JSON.stringify(current[name]) !== JSON.stringify(opened[name])),
    set: (part) => setEdits((now) => ({ ...now, ...part })),
  };
}
