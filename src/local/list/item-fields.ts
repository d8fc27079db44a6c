import type { World } from '#local/call.ts';
import { GraphRefusal, invalidRequest, vagueRefusal } from '#local/graph-error.ts';
import type { Json, JsonObject } from '#local/json.ts';
import type { Site } from '#local/site.ts';
import { type Column, indexName, valueSql } from './column.ts';
import type { List } from './list-row.ts';
import { storedValue } from './value.ts';

/** What a write of fields needs to know. `itemId` null = a new item. */
export type FieldsContext = {
  readonly world: World;
  readonly site: Site;
  readonly list: List;
  readonly columns: readonly Column[];
  readonly itemId: number | null;
};

const annotation = '@odata.type';

const unwritable = new Set([
  'id',
  'ID',
  'ContentType',
  'LinkTitle',
  'LinkTitleNoMenu',
  'AuthorLookupId',
  'EditorLookupId',
]);

/** The fields of an item after a write of the given map. null and empty values drop the column.
 * 400 for unknown, display-name and read-only keys; by switch for a null on create and for an empty required column. */
export function writtenFields(context: FieldsContext, before: JsonObject, body: JsonObject): JsonObject {
  const { world, columns } = context;
  const after: Record<string, Json> = { ...before };
  const annotations = annotationsOf(world, body);
  for (const [key, value] of Object.entries(body)) {
    if (key.endsWith(annotation)) continue;
    const column = writableColumn(columns, key);
    if (value === null && context.itemId === null && world.switches.refuseNullOnCreate) throw vagueRefusal();
    const plain =
      key !== column.name && column.kind === 'text' && typeof value === 'number' ? String(value) : value;
    const stored = storedValue(context, column, plain, annotations.get(key) ?? null);
    if (stored === null) delete after[column.name];
    else after[column.name] = stored;
  }
  if (context.itemId === null && world.switches.applyDefaultValue) fillDefaults(columns, after);
  if (world.switches.enforceRequired) refuseEmpty(columns, after);
  refuseDuplicates(context, after);
  return after;
}

/** Throws, with the code of the switch, when a unique column of the fields holds what another item holds. */
export function refuseDuplicates(context: FieldsContext, fields: JsonObject): void {
  for (const column of context.columns) {
    if (column.isUnique) refuseTaken(context, column, fields[column.name]);
  }
}

/** The type annotations of a body by the key they stand for; 400 for one that stands after its value, by switch. */
function annotationsOf(world: World, body: JsonObject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  for (const [key, value] of Object.entries(body)) {
    seen.add(key);
    if (!key.endsWith(annotation)) continue;
    const target = key.slice(0, -annotation.length);
    if (typeof value !== 'string') throw vagueRefusal();
    if (world.switches.annotationFirst && seen.has(target)) throw vagueRefusal();
    found.set(target, value);
  }
  return found;
}

/** The column a key writes to. A text column called XId takes what is meant for XLookupId. */
function writableColumn(columns: readonly Column[], key: string): Column {
  if (key.startsWith('@') || unwritable.has(key)) throw invalidRequest('Invalid request');
  if (key.startsWith('_')) throw unrecognised(key);
  if (key.endsWith('LookupId')) {
    const name = key.slice(0, -'LookupId'.length);
    const thief = columns.find((column) => column.name === `${name}Id` && column.kind === 'text');
    if (thief !== undefined) return thief;
    const column = columns.find((each) => each.name === name && isLookup(each));
    if (column === undefined) throw unrecognised(key);
    if (column.isReadOnly) throw invalidRequest('Invalid request');
    return column;
  }
  const column = columns.find((each) => each.name === key);
  if (column === undefined || isLookup(column)) throw unrecognised(key);
  if (column.isReadOnly) throw invalidRequest(`Field '${key}' is read-only.`);
  return column;
}

function isLookup(column: Column): boolean {
  return column.kind === 'personOrGroup' || column.kind === 'lookup';
}

function fillDefaults(columns: readonly Column[], after: Record<string, Json>): void {
  for (const column of columns) {
    const standard = column.definition['defaultValue'];
    const value =
      typeof standard === 'object' && standard !== null && 'value' in standard ? standard.value : undefined;
    if (typeof value !== 'string' || after[column.name] !== undefined) continue;
    if (column.kind === 'number') after[column.name] = Number(value);
    else if (column.kind === 'boolean') after[column.name] = value === '1' || value === 'true';
    else after[column.name] = value;
  }
}

function refuseEmpty(columns: readonly Column[], after: Readonly<Record<string, Json>>): void {
  const empty = columns.find(
    (column) => column.isRequired && !column.isReadOnly && after[column.name] === undefined,
  );
  if (empty !== undefined) throw invalidRequest(`Field '${empty.name}' is required.`);
}

function refuseTaken(context: FieldsContext, column: Column, value: Json | undefined): void {
  if (value === undefined || value === null || typeof value === 'object') return;
  const { db, switches } = context.world;
  const taken = db.one(
    `SELECT 1 FROM item INDEXED BY ${indexName(context.list, column)}
     WHERE list_key = ${context.list.key} AND ${valueSql(column)} = ? AND id <> ? LIMIT 1`,
    [typeof value === 'boolean' ? Number(value) : value, context.itemId ?? 0],
  );
  if (taken !== null) throw duplicate(switches.duplicateValue, column);
}

function duplicate(
  code: 'invalidRequest' | 'nameAlreadyExists' | 'generalException',
  column: Column,
): GraphRefusal {
  const status = { invalidRequest: 400, nameAlreadyExists: 409, generalException: 500 }[code];
  return new GraphRefusal(
    status,
    code,
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${column.name}].`,
  );
}

function unrecognised(key: string): GraphRefusal {
  return invalidRequest(`Field '${key.slice(0, 80)}' is not recognized`);
}
