import type { SqlValue } from '#local/database.ts';
import { GraphRefusal, invalidRequest } from '#local/graph-error.ts';
import { indexName } from './column.ts';
import { conjuncts, type Filter, type Order, pathsOf } from './filter.ts';
import { filterSql, type Condition } from './filter-sql.ts';
import { targetOf, type QueryContext, type Target } from './query-target.ts';

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
