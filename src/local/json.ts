/** Any JSON value, as it travels. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** A JSON object; a key with no value is absent. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether the value is a JSON object, so neither a list nor null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value is a list of strings, the empty one included. */
export function isStringList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Parses text this server wrote itself (a column of its own database). Throws on anything but an object. */
export function parseStored(text: string): JsonObject {
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) throw new Error('The database holds JSON that is not an object.');
  return value;
}
