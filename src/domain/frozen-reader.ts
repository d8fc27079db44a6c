/** A frozen pack that cannot be read: `at` is the place in it, such as 'plan.actions[3].ref'; '' for the whole. */
export class FrozenUnreadable extends Error {
  override readonly name = 'FrozenUnreadable';
  readonly at: string;

  constructor(at: string, what: string, options?: ErrorOptions) {
    super(`${at === '' ? 'The frozen pack' : at} ${what}`, options);
    this.at = at;
  }
}

/** Gives a value out of JSON as what it should be. Throws FrozenUnreadable with the place where it is something else. */
export type Reader<T> = (value: unknown, at: string) => T;

export const text: Reader<string> = (value, at) => {
  if (typeof value !== 'string') throw new FrozenUnreadable(at, 'is not a text');
  return value;
};

export const number: Reader<number> = (value, at) => {
  if (typeof value !== 'number') throw new FrozenUnreadable(at, 'is not a number');
  return value;
};

export const flag: Reader<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new FrozenUnreadable(at, 'is neither true nor false');
  return value;
};

/** A text out of a fixed set of words. Which one is not looked at: everything that shows it copes with others. */
export function word<T extends string>(): Reader<T> {
  // see above
  return (value, at) => text(value, at) as T;
}

export function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : read(value, at));
}

export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new FrozenUnreadable(at, 'is not a list');
    return value.map((one, index) => read(one, `${at}[${String(index)}]`));
  };
}

/** An object with exactly these fields, or with some of them where `isWhole` is false. */
export function record<T extends object>(
  fields: { readonly [Name in keyof T]-?: Reader<Exclude<T[Name], undefined>> },
  isWhole = true,
): Reader<T> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new FrozenUnreadable(at, 'is not an object');
    const found: Record<string, unknown> = {};
    for (const [name, read] of Object.entries<Reader<unknown>>(fields)) {
      const place = at === '' ? name : `${at}.${name}`;
      const one: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      if (one !== undefined) found[name] = read(one, place);
      else if (isWhole) throw new FrozenUnreadable(place, 'is missing');
    }
    // each field was read as what it is in T
    return found as T;
  };
}

/** An object with any names, each value read. */
export function byName<Name extends string, T>(read: Reader<T>): Reader<Partial<Record<Name, T>>> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new FrozenUnreadable(at, 'is not an object');
    // which names there are is as little looked at as a word
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, read(one, `${at}.${name}`)]),
    ) as Partial<Record<Name, T>>;
  };
}
