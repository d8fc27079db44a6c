/** A frozen pack that cannot be read: `at` is the place in it, such as 'plan.actions[3].ref'; '' for the whole. */
export class FrozenUnreadable extends Error {
  override readonly name = 'FrozenUnreadable';
  readonly at: string;
  readonly what: string;

  constructor(at: string, what: string, options?: ErrorOptions) {
    super(`${at === '' ? 'The frozen pack' : at} ${what}`, options);
    this.at = at;
    this.what = what;
  }
}

/**
 * Gives a value out of JSON as what it should be; the value itself, where nothing of it is left out. Throws FrozenUnreadable
 * with the place within the value where it is something else.
 */
export type Reader<T> = (value: unknown) => T;

/** A text as it is. */
export const text: Reader<string> = (value) => {
  if (typeof value !== 'string') throw new FrozenUnreadable('', 'is not a text');
  return value;
};

/** A number as it is. */
export const number: Reader<number> = (value) => {
  if (typeof value !== 'number') throw new FrozenUnreadable('', 'is not a number');
  return value;
};

/** True or false. */
export const flag: Reader<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new FrozenUnreadable('', 'is neither true nor false');
  return value;
};

/** A text out of a fixed set of words. Which one is not looked at: everything that shows it copes with others. */
export function word<T extends string>(): Reader<T> {
  // see above
  return (value) => text(value) as T;
}

/** What a reader gives, or null where null stands. */
export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : read(value));
}

/** A list of what a reader gives; a fault names its place in the list. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new FrozenUnreadable('', 'is not a list');
    const list: readonly unknown[] = value;
    const own = list.map((one, index) => {
      try {
        return read(one);
      } catch (error) {
        throw within(`[${String(index)}]`, error);
      }
    });
    // each of them was read as a T
    return own.every((one, index) => one === list[index]) ? (list as readonly T[]) : own;
  };
}

/** An object with exactly these fields, or with some of them where `isWhole` is false. */
export function record<T extends object>(
  fields: { readonly [Name in keyof T]-?: Reader<Exclude<T[Name], undefined>> },
  isWhole = true,
): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value) => {
    const given = objectOf(value);
    // nearly all are as they should be: tens of thousands of records are not put together anew for the few that are not
    let found = given;
    let nFound = 0;
    for (const [name, read] of readers) {
      const one = Object.hasOwn(given, name) ? given[name] : undefined;
      if (one === undefined) {
        if (isWhole) throw new FrozenUnreadable(name, 'is missing');
        continue;
      }
      nFound += 1;
      const own = readAt(name, read, one);
      if (own !== one) found = { ...found, [name]: own };
    }
    if (Object.keys(given).length > nFound)
      found = Object.fromEntries(Object.entries(found).filter(([name]) => Object.hasOwn(fields, name)));
    // each field was read as what it is in T
    return found as T;
  };
}

/** An object with any names, each value read. */
export function byName<Name extends string, T>(read: Reader<T>): Reader<Partial<Record<Name, T>>> {
  return (value) =>
    // which names there are is as little looked at as a word
    Object.fromEntries(
      Object.entries(objectOf(value)).map(([name, one]) => [name, readAt(name, read, one)]),
    ) as Partial<Record<Name, T>>;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FrozenUnreadable('', 'is not an object');
  return value as Readonly<Record<string, unknown>>; // seen above
}

function readAt<T>(name: string, read: Reader<T>, value: unknown): T {
  try {
    return read(value);
  } catch (error) {
    throw within(name, error);
  }
}

// places are only put together where there is a fault: most of reading was naming places that nobody asks for
function within(place: string, error: unknown): unknown {
  if (!(error instanceof FrozenUnreadable)) return error;
  const { at, what, cause } = error;
  return new FrozenUnreadable(at === '' || at.startsWith('[') ? place + at : `${place}.${at}`, what, {
    cause,
  });
}
