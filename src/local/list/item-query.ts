import type { World } from '#local/call.ts';
import type { SqlValue } from '#local/database.ts';
import { GraphRefusal, invalidRequest } from '#local/graph-error.ts';
import type { Site } from '#local/site.ts';
import { type Column, indexName, valueSql } from './column.ts';
import { readDate } from './date-value.ts';
import { conjuncts, type Filter, type Literal, type Order, pathsOf } from './filter.ts';
import { type List, userListOf } from './list-row.ts';

/** What a query of a list may refer to. */
export type QueryContext = {
  readonly world: World;
  readonly site: Site;
  readonly list: List;
  readonly columns: readonly Column[];
  /** Whether the caller sent the Prefer header that lets non-indexed columns be queried. */
  readonly isNonIndexedHonoured: boolean;
};

/** A query as SQL: what follows WHERE, its values, the value ordered by (null = the id alone) and the index to take. */
export type ItemQuery = {
  readonly where: string;
  readonly values: readonly SqlValue[];
  readonly orderSql: string | null;
  readonly isDescending: boolean;
  readonly index: string | null;
  /** The condition the index serves when many values can meet it, so that its rows do not come by id; null = one value. */
  readonly range: Condition | null;
};

type Target = {
  readonly name: string;
  readonly sql: string;
  readonly column: Column | null;
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'lookup' | 'lookup name';
  readonly isIndexed: boolean;
};

const compareSql = { eq: '=', ne: '<>', lt: '<', gt: '>', le: '<=', ge: '>=' } as const;

/** Turns a filter and an order into SQL, by SharePoint's rules: 400 for a column that has no index unless the Prefer
 * header is sent, 422 tooManyResources on a list above the threshold that no index serves. */
export function itemQuery(context: QueryContext, filter: Filter | null, order: Order | null): ItemQuery {
  const ordered = order === null ? null : targetOf(context, order.path);
  if (ordered !== null && (ordered.kind === 'lookup name' || ordered.column?.isMulti === true)) {
    throw invalidRequest(`Items cannot be ordered by '${ordered.name}'.`);
  }
  const filtered = filter === null ? [] : pathsOf(filter).map((path) => targetOf(context, path));
  refuseUnindexed(context, ordered === null ? filtered : [...filtered, ordered]);
  refuseSeveralIndexed(context, filtered);
  const served = servedCondition(context, filter);
  const serving = served === null ? (filtered.length === 0 ? ordered : null) : targetOf(context, served.path);
  refuseAboveThreshold(context, filter, filtered, ordered);
  const condition = filter === null ? { sql: '1', values: [] } : filterSql(context, filter);
  return {
    where: condition.sql,
    values: condition.values,
    orderSql: ordered === null || ordered.sql === 'id' ? null : ordered.sql,
    isDescending: order?.isDescending ?? false,
    index:
      serving?.column?.isIndexed === true && serving.kind !== 'lookup name'
        ? indexName(context.list, serving.column)
        : null,
    range:
      served === null || (served.kind === 'compare' && served.op === 'eq')
        ? null
        : filterSql(context, served),
  };
}

function targetOf(context: QueryContext, path: string): Target {
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

function refuseUnindexed(context: QueryContext, targets: readonly Target[]): void {
  const found = targets.find((target) => !target.isIndexed);
  if (found === undefined || context.isNonIndexedHonoured) return;
  throw invalidRequest(
    `Field '${found.name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

function refuseSeveralIndexed(context: QueryContext, filtered: readonly Target[]): void {
  const names = new Set(filtered.map((target) => target.name).filter((name) => name !== 'ID'));
  if (names.size < 2 || context.isNonIndexedHonoured || !context.world.switches.oneIndexedField) return;
  throw invalidRequest(
    `Only one indexed field at a time can be used in a filter; found ${[...names].join(', ')}.`,
  );
}

function refuseAboveThreshold(
  context: QueryContext,
  filter: Filter | null,
  filtered: readonly Target[],
  ordered: Target | null,
): void {
  if (context.list.n_items <= context.world.switches.listViewThreshold) return;
  const isServed = (target: Target): boolean =>
    target.isIndexed && target.kind !== 'lookup' && target.kind !== 'lookup name';
  const isNarrowed =
    filter !== null &&
    conjuncts(filter).some((each) => {
      const targets = pathsOf(each).map((path) => targetOf(context, path));
      return targets.length > 0 && targets.every(isServed) && each.kind !== 'not';
    });
  if (isNarrowed) return;
  if (filtered.every(isServed) && (ordered === null || isServed(ordered))) return;
  throw tooManyResources();
}

/** The refusal of a query that would read more than SharePoint lets it: HTTP 422 (microsoft-graph-docs issue 13611). */
export function tooManyResources(): GraphRefusal {
  return new GraphRefusal(
    422,
    'notSupported',
    'The request is unprocessable because it uses too many resources',
    {
      innerCode: 'tooManyResources',
    },
  );
}

/** The first of the conditions that must all hold which an index serves. */
function servedCondition(context: QueryContext, filter: Filter | null): Comparison | null {
  for (const each of filter === null ? [] : conjuncts(filter)) {
    if (each.kind !== 'startswith' && (each.kind !== 'compare' || each.op === 'ne')) continue;
    const target = targetOf(context, each.path);
    if (target.column?.isIndexed === true && target.kind !== 'lookup name') return each;
  }
  return null;
}

type Comparison = Extract<Filter, { readonly kind: 'compare' | 'startswith' }>;

/** A piece of SQL with its values. */
export type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

function filterSql(context: QueryContext, filter: Filter): Condition {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const [left, right] = [filterSql(context, filter.left), filterSql(context, filter.right)];
      const sql = `(${left.sql} ${filter.kind.toUpperCase()} ${right.sql})`;
      return { sql, values: [...left.values, ...right.values] };
    }
    case 'not': {
      const inner = filterSql(context, filter.inner);
      return { sql: `NOT coalesce(${inner.sql}, 0)`, values: inner.values };
    }
    case 'startswith': {
      const target = targetOf(context, filter.path);
      if (target.kind !== 'text') throw wrongLiteral(target);
      // a range, so that the index serves it
      return {
        sql: `(${target.sql} >= ? AND ${target.sql} < ?)`,
        values: [filter.literal, `${filter.literal}\u{10FFFF}`],
      };
    }
    case 'compare': {
      const target = targetOf(context, filter.path);
      if (filter.literal === null) {
        if (filter.op !== 'eq' && filter.op !== 'ne') throw wrongLiteral(target);
        return { sql: `${target.sql} IS ${filter.op === 'eq' ? '' : 'NOT '}NULL`, values: [] };
      }
      const op = compareSql[filter.op];
      if (target.kind === 'lookup name') return lookupNameSql(context, target, op, filter.literal);
      return { sql: `${target.sql} ${op} ?`, values: [literalValue(context, target, filter.literal)] };
    }
  }
}

function literalValue(context: QueryContext, target: Target, literal: Exclude<Literal, null>): SqlValue {
  const { switches } = context.world;
  switch (target.kind) {
    case 'number':
      if (typeof literal === 'number') return literal;
      break;
    case 'boolean':
      if (literal === 0 || literal === 1) return literal;
      if (typeof literal === 'boolean' && switches.acceptTrueLiteral) return literal ? 1 : 0;
      break;
    case 'date': {
      const instant = typeof literal === 'string' ? readDate(literal, context.site.zone, switches) : null;
      if (instant !== null) return instant;
      break;
    }
    case 'lookup':
      if (typeof literal === 'number') return literal;
      if (typeof literal === 'string' && /^\d{1,9}$/.test(literal)) return Number(literal);
      break;
    default:
      if (typeof literal === 'string') return literal;
  }
  throw wrongLiteral(target);
}

function lookupNameSql(context: QueryContext, target: Target, op: string, literal: Literal): Condition {
  if (typeof literal !== 'string' || target.column?.kind !== 'personOrGroup') throw wrongLiteral(target);
  return {
    sql: `${target.sql} IN (SELECT person.id FROM item AS person
      WHERE person.list_key = ? AND json_extract(person.fields, '$.Title') ${op} ?)`,
    values: [userListOf(context.world, context.site).key, literal],
  };
}

function wrongLiteral(target: Target): GraphRefusal {
  return invalidRequest(`The value in the filter does not suit field '${target.name}'.`, {
    innerCode: 'invalidQueryOption',
  });
}
