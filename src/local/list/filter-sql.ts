import type { SqlValue } from '#local/database.ts';
import { invalidRequest, type GraphRefusal } from '#local/graph-error.ts';
import { readDate } from './date-value.ts';
import type { Filter, Literal } from './filter.ts';
import { userListOf } from './list-row.ts';
import { targetOf, type QueryContext, type Target } from './query-target.ts';

const compareSql = { eq: '=', ne: '<>', lt: '<', gt: '>', le: '<=', ge: '>=' } as const;

/** A piece of SQL with its values. */
export type Condition = { readonly sql: string; readonly values: readonly SqlValue[] };

/** A filter as SQL. Refuses with 400 a value that does not suit its field. */
export function filterSql(context: QueryContext, filter: Filter): Condition {
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
