import type { World } from '#local/call.ts';
import { invalidRequest } from '#local/graph-error.ts';
import type { Site } from '#local/site.ts';
import { type Column, valueSql } from './column.ts';
import type { List } from './list-row.ts';

/** What a query of a list may refer to. */
export type QueryContext = {
  readonly world: World;
  readonly site: Site;
  readonly list: List;
  readonly columns: readonly Column[];
  /** Whether the caller sent the Prefer header that lets non-indexed columns be queried. */
  readonly isNonIndexedHonoured: boolean;
};

/** What a path of a query leads to: a column of the list, or (`column` is null) what every item has. */
export type Target = {
  readonly name: string;
  readonly sql: string;
  readonly column: Column | null;
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'lookup' | 'lookup name';
  readonly isIndexed: boolean;
};

/** What a path such as 'fields/Ref' or 'createdDateTime' leads to. Refuses with 400 what no query may refer to. */
export function targetOf(context: QueryContext, path: string): Target {
  const property = { id: 'ID', createdDateTime: 'Created', lastModifiedDateTime: 'Modified' }[path];
  const name = property ?? (path.startsWith('fields/') ? path.slice('fields/'.length) : null);
  if (name === null) throw invalidRequest(`Could not find a property named '${path.slice(0, 80)}'.`);
  const system = systemTarget(name);
  if (system !== null) return system;
  const byId = name.endsWith('LookupId') ? name.slice(0, -'LookupId'.length) : null;
  const column = context.columns.find((each) =>
    byId !== null && isLookup(each) ? each.name === byId : each.name === name,
  );
  if (column === undefined) throw invalidRequest(`Field '${name.slice(0, 80)}' is not recognized`);
  if (column.isMulti || (column.key === null && column.name !== 'ID')) {
    throw invalidRequest(`Field '${name}' cannot be referenced in filter or orderby.`);
  }
  const sql = valueSql(column);
  const { isIndexed } = column;
  if (isLookup(column))
    return { name, sql, column, kind: byId === null ? 'lookup name' : 'lookup', isIndexed };
  const kind = ({ number: 'number', boolean: 'boolean', dateTime: 'date' } as const)[
    column.kind as 'number' | 'boolean' | 'dateTime'
  ];
  return { name, sql, column, kind: kind ?? 'text', isIndexed };
}

function systemTarget(name: string): Target | null {
  switch (name) {
    case 'ID':
    case 'id':
      return { name: 'ID', sql: 'id', column: null, kind: 'number', isIndexed: true };
    case 'Created':
      return { name, sql: 'created_at', column: null, kind: 'date', isIndexed: false };
    case 'Modified':
      return { name, sql: 'modified_at', column: null, kind: 'date', isIndexed: false };
    case 'AuthorLookupId':
      return { name, sql: 'created_by', column: null, kind: 'lookup', isIndexed: false };
    case 'EditorLookupId':
      return { name, sql: 'modified_by', column: null, kind: 'lookup', isIndexed: false };
    default:
      return null;
  }
}

function isLookup(column: Column): boolean {
  return column.kind === 'personOrGroup' || column.kind === 'lookup';
}
