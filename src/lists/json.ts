import { Unreadable } from './column.ts';

/** An object out of JSON. Throws Unreadable. */
export function recordOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unreadable(`${name} is not an object`);
  return { ...value };
}

/** A field of an object out of JSON, undefined where it has none. Throws Unreadable for what is no object. */
export function fieldOf(value: unknown, name: string): unknown {
  return recordOf(value, `what holds ${name}`)[name];
}

/** A list out of JSON, each entry read. Throws Unreadable. */
export function listOf<T>(value: unknown, name: string, read: (one: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new Unreadable(`${name} is not a list`);
  return value.map(read);
}

/** A text out of JSON. Throws Unreadable. */
export function wordOf(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Unreadable(`${name} is not a text`);
  return value;
}

/** A yes or no out of JSON. Throws Unreadable. */
export function flagOf(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Unreadable(`${name} is neither true nor false`);
  return value;
}

/** A number out of JSON. Throws Unreadable. */
export function numberOf(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable(`${name} is not a number`);
  return value;
}

/** One of the given words out of JSON. Throws Unreadable. */
export function choiceOf<T extends string>(value: unknown, name: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Unreadable(`${name} is none of ${words.join(', ')}`);
  return found;
}
