import type { World } from '#local/call.ts';
import type { SqlValue } from '#local/database.ts';
import { invalidRequest } from '#local/graph-error.ts';
import { isObject } from '#local/json.ts';
import type { ItemQuery } from './item-query.ts';
import { itemColumns, type ItemRow } from './item-store.ts';
import type { List } from './list-row.ts';

/** Where a page begins: after this id and, for an ordered query, after this value. `isFirst` = at the beginning. */
export type Position = {
  readonly id: number;
  readonly value: string | number | null;
  readonly isFirst: boolean;
};

/** The beginning of a query. */
export const firstPosition: Position = { id: 0, value: null, isFirst: true };

/** A row with the value it was ordered by; null where that is the id. */
export type OrderedRow = ItemRow & { ordered: string | number | null };

// more rows than this from an index are not sorted: walking by id finds enough of them soon
const mostSorted = 5000;

/** The rows of a query from a position on, in its order, without the hidden ones. What is read grows with the limit,
 * not with the list, wherever an index serves. */
export function orderedRows(
  world: World,
  list: List,
  query: ItemQuery,
  page: {
    readonly position: Position | null;
    readonly limit: number;
    readonly hiddenIds: ReadonlySet<number>;
  },
): OrderedRow[] {
  const rows: OrderedRow[] = [];
  const visible = page.hiddenIds.size === 0 ? '' : ` AND id NOT IN (${[...page.hiddenIds].join(', ')})`;
  const index = isDense(world, list, query) ? null : query.index;
  const direction = query.isDescending ? 'DESC' : 'ASC';
  for (const stretch of stretches(query, page.position)) {
    if (rows.length >= page.limit) break;
    // the key of the list is written in, so that the partial indexes of its columns serve
    rows.push(
      ...world.db.all<OrderedRow>(
        `SELECT ${itemColumns}, ${query.orderSql ?? 'NULL'} AS ordered
         FROM item${index === null ? '' : ` INDEXED BY ${index}`}
         WHERE list_key = ${list.key} AND ${query.where}${visible} AND ${stretch.where}
         ORDER BY ${stretch.orderSql === null ? '' : `${stretch.orderSql} ${direction}, `}id ${direction} LIMIT ?`,
        [...query.values, ...stretch.values, page.limit - rows.length],
      ),
    );
  }
  return rows;
}

/** Whether a range of an index holds so many rows that sorting them by id would cost more than walking by id. */
function isDense(world: World, list: List, query: ItemQuery): boolean {
  const { range } = query;
  if (range === null || query.index === null || query.orderSql !== null || list.n_items <= mostSorted)
    return false;
  const beyond = world.db.one(
    `SELECT 1 FROM item INDEXED BY ${query.index} WHERE list_key = ${list.key} AND ${range.sql} LIMIT 1 OFFSET ${mostSorted}`,
    range.values,
  );
  return beyond !== null;
}

type Stretch = {
  readonly where: string;
  readonly values: readonly SqlValue[];
  /** What the stretch is ordered by before the id; null = nothing. */
  readonly orderSql: string | null;
};

/** The stretches of the order still to read, each one a range of the index: rows without a value stand before the others,
 * or after them when descending. */
function stretches(query: ItemQuery, position: Position | null): Stretch[] {
  const { orderSql, isDescending } = query;
  const beyond = isDescending ? '<' : '>';
  const isStart = position === null || position.isFirst;
  if (orderSql === null) {
    return [
      isStart
        ? { where: '1', values: [], orderSql }
        : { where: `id ${beyond} ?`, values: [position.id], orderSql },
    ];
  }
  const empty: Stretch = { where: `${orderSql} IS NULL`, values: [], orderSql: null };
  // any value is above minus infinity; IS NOT NULL would not be a range of the index
  const full: Stretch = { where: `${orderSql} > -9e999`, values: [], orderSql };
  if (isStart) return isDescending ? [full, empty] : [empty, full];
  if (position.value === null) {
    const rest: Stretch = { ...empty, where: `${empty.where} AND id ${beyond} ?`, values: [position.id] };
    return isDescending ? [rest] : [rest, full];
  }
  const rest: Stretch = {
    where: `(${orderSql}, id) ${beyond} (?, ?)`,
    values: [position.value, position.id],
    orderSql,
  };
  return isDescending ? [rest, empty] : [rest];
}

/** A position as an opaque token for a nextLink. */
export function writeToken(at: Position): string {
  return Buffer.from(JSON.stringify(['Paged', at.id, at.value, at.isFirst])).toString('base64url');
}

/** The position in such a token; 400 for anything else. */
export function readToken(token: string): Position {
  let parts: unknown = null;
  try {
    parts = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const [mark, id, value, isFirst]: unknown[] = Array.isArray(parts) ? parts : [];
  const isRight =
    mark === 'Paged' &&
    typeof id === 'number' &&
    typeof isFirst === 'boolean' &&
    (value === null || typeof value === 'string' || typeof value === 'number');
  if (!isRight || isObject(value))
    throw invalidRequest('The $skiptoken is not valid.', { innerCode: 'invalidQueryOption' });
  return { id, value, isFirst };
}
