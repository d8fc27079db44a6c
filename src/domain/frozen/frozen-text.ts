import { FrozenUnreadable } from './frozen-reader.ts';
import type { FrozenPack } from './frozen-pack.ts';
import { readPack } from './frozen-shape.ts';

/**
 * A frozen pack as the text of its file: JSON without spaces, the fields of every object in the order of their names. The same
 * pack gives the same text, byte for byte in UTF-8, however it was put together.
 */
export function frozenText(frozen: FrozenPack): string {
  return canonicalText(frozen);
}

/**
 * A frozen pack out of the text of its file. Throws FrozenUnreadable, which names the place, for what is no JSON, was made by a
 * later version of One Plan, or lacks something that a pack is made of. Whether somebody altered it, only its hash tells.
 */
export function readFrozen(text: string): FrozenPack {
  const value = parsed(text);
  const format = typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : undefined;
  if (typeof format === 'number' && format > 1)
    throw new FrozenUnreadable('format', 'was made by a later version of One Plan');
  return readPack(value);
}

/** Plain data as JSON that is the same for the same data, whatever the order of its fields. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalText(one ?? null)).join(',')}]`;
  // stringify escapes half characters, which UTF-8 could not hold
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalText(one)}`);
  return `{${fields.join(',')}}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FrozenUnreadable('', 'is not JSON', { cause: error });
  }
}
