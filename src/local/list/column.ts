import { randomUUID } from 'node:crypto';
import type { Answer, Call, World } from '#local/call.ts';
import { graphUrl, jsonBody, param } from '#local/call.ts';
import { GraphRefusal, invalidRequest, itemNotFound, nameAlreadyExists } from '#local/graph-error.ts';
import { isObject, type JsonObject, parseStored } from '#local/json.ts';
import { queryOptions } from '#local/query-option.ts';
import { requireRole } from '#local/rights.ts';
import { builtInColumns, titleGuid } from './column-builtin.ts';
import { changedDefinition, type ColumnKind, isMultiValued, kindOf, newDefinition } from './column-facet.ts';
import { type List, listOf } from './list-row.ts';

/** One column of a list. `key` null = built in: read-only and not in the database. */
export type Column = {
  readonly key: number | null;
  readonly guid: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly isMulti: boolean;
  readonly isIndexed: boolean;
  readonly isUnique: boolean;
  readonly isReadOnly: boolean;
  readonly isHidden: boolean;
  readonly isRequired: boolean;
  readonly definition: JsonObject;
};

const indexCap = 20;
const onlyWhenNamed = new Set(['validation', 'isDeletable', 'isReorderable', 'isSealed', 'propagateChanges']);

const builtIns: readonly Column[] = builtInColumns.map((each) => toColumn(null, each.guid, each.definition));

/** All columns of the list, its own first in the order they were made, then the built-in ones. */
export function columnsOf(world: World, list: List): Column[] {
  const rows = world.db.all<{ key: number; guid: string; definition: string }>(
    'SELECT key, guid, definition FROM list_column WHERE list_key = ? ORDER BY key',
    [list.key],
  );
  return [...rows.map((row) => toColumn(row.key, row.guid, parseStored(row.definition))), ...builtIns];
}

/** Adds a column of the definition, with its index. 409 when the name is taken. */
export function addColumn(world: World, list: List, definition: JsonObject, guid: string): Column {
  const column = toColumn(null, guid, definition);
  const taken = columnsOf(world, list).some((each) => each.name.toLowerCase() === column.name.toLowerCase());
  if (taken) throw nameAlreadyExists(`A duplicate field name "${column.name}" was found.`);
  refuseLostLookup(world, list, column);
  const { key } = world.db.run(
    'INSERT INTO list_column (list_key, guid, name, definition) VALUES (?, ?, ?, ?)',
    [list.key, guid, column.name, JSON.stringify(definition)],
  );
  const added = toColumn(key, guid, definition);
  setIndex(world, list, added);
  return added;
}

/** The name of the SQL index that serves an indexed column of the list. */
export function indexName(list: List, column: Column): string {
  return `item_of_${list.key}_by_${column.key ?? 0}`;
}

/** The SQL that takes a column's value out of `fields`. Internal names hold only [A-Za-z0-9_], so they can be written in. */
export function valueSql(column: Column): string {
  if (!/^\w+$/.test(column.name)) throw new Error(`'${column.name}' is not an internal name.`);
  return `json_extract(fields, '$."${column.name}"')`;
}

/** GET columns: hidden ones only when `hidden` is in $select. */
export function getColumns(call: Call): Answer {
  const { list } = listOf(call);
  const { select } = queryOptions(call);
  const value = columnsOf(call.world, list)
    .filter((column) => !column.isHidden || select?.includes('hidden') === true)
    .map((column) => columnFields(column, select));
  return { status: 200, body: { '@odata.context': graphUrl(call, '/$metadata#sites/lists/columns'), value } };
}

/** GET one column by its id (or its name). */
export function getColumn(call: Call): Answer {
  const { list } = listOf(call);
  return { status: 200, body: columnFields(columnNamed(call, list), queryOptions(call).select) };
}

/** POST columns: adds one column. */
export function postColumn(call: Call): Answer {
  const { list, role } = listOf(call);
  requireRole(role, 'owner');
  const column = addColumn(call.world, list, newDefinition(jsonBody(call)), randomUUID());
  return { status: 201, body: columnFields(column, null) };
}

/** PATCH a column: what it says and whether it is indexed, not its name or type. */
export function patchColumn(call: Call): Answer {
  const { list, role } = listOf(call);
  requireRole(role, 'owner');
  const before = columnNamed(call, list);
  if (before.key === null) throw invalidRequest('The column is read-only and cannot be changed.');
  const after = toColumn(before.key, before.guid, changedDefinition(before.definition, jsonBody(call)));
  call.world.db.run('UPDATE list_column SET definition = ? WHERE key = ?', [
    JSON.stringify(after.definition),
    before.key,
  ]);
  setIndex(call.world, list, after);
  if (after.isUnique && !before.isUnique) refuseDuplicates(call.world, list, after);
  return { status: 200, body: columnFields(after, null) };
}

/** DELETE a column, with the values it held. */
export function deleteColumn(call: Call): Answer {
  const { list, role } = listOf(call);
  requireRole(role, 'owner');
  const column = columnNamed(call, list);
  if (column.key === null || column.guid === titleGuid) {
    throw invalidRequest('The column is sealed or required by the list and cannot be deleted.');
  }
  const { db } = call.world;
  db.exec(`DROP INDEX IF EXISTS ${indexName(list, column)}`);
  db.run(`UPDATE item SET fields = json_remove(fields, '$."${column.name}"') WHERE list_key = ?`, [list.key]);
  db.run('DELETE FROM list_column WHERE key = ?', [column.key]);
  return { status: 204 };
}

/** A column as it reads, whole or only what $select names. */
export function columnFields(column: Column, select: readonly string[] | null): JsonObject {
  const all: JsonObject = { id: column.guid, ...column.definition };
  return Object.fromEntries(
    Object.entries(all).filter(([key]) =>
      select === null ? !onlyWhenNamed.has(key) : key === 'id' || select.includes(key),
    ),
  );
}

function columnNamed(call: Call, list: List): Column {
  const wanted = param(call, 'column');
  const column = columnsOf(call.world, list).find(
    (each) => each.guid === wanted.toLowerCase() || each.name === wanted,
  );
  if (column === undefined) throw itemNotFound('The specified column was not found');
  return column;
}

function setIndex(world: World, list: List, column: Column): void {
  const name = indexName(list, column);
  if (!column.isIndexed) {
    world.db.exec(`DROP INDEX IF EXISTS ${name}`);
    return;
  }
  if (columnsOf(world, list).filter((each) => each.isIndexed).length > indexCap) {
    throw invalidRequest(`A list can have ${indexCap} indexed columns at most.`);
  }
  // partial, so that a list pays only for its own indexes
  world.db.exec(
    `CREATE INDEX IF NOT EXISTS ${name} ON item (${valueSql(column)}, id) WHERE list_key = ${list.key}`,
  );
}

/** A lookup column must look into a list of the same site. */
function refuseLostLookup(world: World, list: List, column: Column): void {
  if (column.kind !== 'lookup') return;
  const { listId } = facet(column);
  const target = world.db.one('SELECT 1 FROM list WHERE site_key = ? AND guid = ?', [
    list.site_key,
    typeof listId === 'string' ? listId.toLowerCase() : '',
  ]);
  if (target === null) throw invalidRequest('The list that a lookup column names does not exist.');
}

function refuseDuplicates(world: World, list: List, column: Column): void {
  const value = valueSql(column);
  const twice = world.db.one(
    `SELECT 1 FROM item INDEXED BY ${indexName(list, column)} WHERE list_key = ${list.key} AND ${value} IS NOT NULL
     GROUP BY ${value} HAVING count(*) > 1 LIMIT 1`,
  );
  if (twice !== null) {
    throw new GraphRefusal(
      400,
      'invalidRequest',
      'The column holds values twice and cannot enforce unique values.',
    );
  }
}

function toColumn(key: number | null, guid: string, definition: JsonObject): Column {
  const name = definition['name'];
  if (typeof name !== 'string') throw new Error('A stored column has no name.');
  const kind = kindOf(definition);
  return {
    key,
    guid,
    name,
    kind,
    isMulti: isMultiValued(definition),
    isIndexed: definition['indexed'] === true,
    isUnique: definition['enforceUniqueValues'] === true,
    isReadOnly: definition['readOnly'] === true,
    isHidden: definition['hidden'] === true,
    isRequired: definition['required'] === true,
    definition,
  };
}

/** The facet of a column's kind, e.g. `{ choices: [..] }`. */
export function facet(column: Column): JsonObject {
  const value = column.definition[column.kind];
  return isObject(value) ? value : {};
}
