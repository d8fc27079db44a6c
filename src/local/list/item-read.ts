import type { Answer, Call } from '#local/call.ts';
import { graphUrl, param } from '#local/call.ts';
import { invalidRequest, itemNotFound, notImplemented } from '#local/graph-error.ts';
import type { Json, JsonObject } from '#local/json.ts';
import { type QueryOptions, queryOptions } from '#local/query-option.ts';
import { siteId } from '#local/site.ts';
import { columnsOf } from './column.ts';
import { parseFilter, parseOrder } from './filter.ts';
import { firstPosition, orderedRows, type Position, readToken, writeToken } from './item-page.ts';
import { itemQuery } from './item-query.ts';
import { itemView, projector } from './item-row.ts';
import { findItem, type ItemRow } from './item-store.ts';
import { type ListContext, listOf } from './list-row.ts';

/** One page of items as JSON, and where the next begins; null = this was the last. */
export type ItemPage = { readonly value: readonly JsonObject[]; readonly nextLink: string | null };

const usualPage = 200;

/** GET items. */
export function getItems(call: Call): Answer {
  const context = listOf(call);
  if (context.list.template === 'documentLibrary') throw notImplemented('items of a document library');
  const page = itemPage(call, context, queryOptions(call));
  const body: Record<string, Json> = {
    '@odata.context': graphUrl(
      call,
      `/$metadata#sites('${encodeURIComponent(siteId(context.site))}')/lists('${context.list.guid}')/items`,
    ),
  };
  if (page.nextLink !== null) body['@odata.nextLink'] = page.nextLink;
  body['value'] = page.value;
  return { status: 200, body };
}

/** GET one item. */
export function getItem(call: Call): Answer {
  const context = listOf(call);
  const row = itemOf(call, context);
  const shown = projector(call, context.site, context.list, itemView(queryOptions(call)));
  return { status: 200, headers: tagHeader(call, row), body: shown.item(row) };
}

/** GET the field set of one item. */
export function getFields(call: Call): Answer {
  const context = listOf(call);
  const row = itemOf(call, context);
  const { select } = queryOptions(call);
  const shown = projector(call, context.site, context.list, {
    select: null,
    hasFields: true,
    fieldSelect: select,
  });
  return { status: 200, headers: tagHeader(call, row), body: shown.fields(row) };
}

/** The item the route names. 404 when there is none, or when its permissions hide it from the caller. */
export function itemOf(call: Call, context: ListContext): ItemRow {
  const text = param(call, 'item');
  if (!/^\d{1,9}$/.test(text)) throw invalidRequest('The item id is not a number.');
  const id = Number(text);
  const row = call.faults.hiddenIds.has(id) ? null : findItem(call.world, context.list, id);
  if (row === null) throw itemNotFound('The specified item was not found');
  return row;
}

/** The ETag header of an item; without quotation marks, by switch, though the body has them. */
export function tagHeader(call: Call, row: ItemRow): Record<string, string> {
  const tag = `${row.guid},${row.tag}`;
  return { ETag: call.world.switches.headerTagUnquoted ? tag : `"${tag}"` };
}

/** One page of a list's items by the options, 200 unless $top says otherwise. */
export function itemPage(call: Call, context: ListContext, options: QueryOptions): ItemPage {
  const { world } = call;
  const { site, list } = context;
  const view = itemView(options);
  const query = itemQuery(
    {
      world,
      site,
      list,
      columns: columnsOf(world, list),
      isNonIndexedHonoured: /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(
        call.headers.get('prefer') ?? '',
      ),
    },
    options.filter === null ? null : parseFilter(options.filter),
    options.orderBy === null ? null : parseOrder(options.orderBy),
  );
  const top = options.top ?? usualPage;
  const position = options.skipToken === null ? null : readToken(options.skipToken);

  if (call.faults.kinds.has('emptyPage')) {
    return { value: [], nextLink: nextLink(call, context, options, position ?? firstPosition) };
  }
  const rows = orderedRows(world, list, query, {
    position,
    limit: top + 1,
    hiddenIds: call.faults.hiddenIds,
  });
  const hasMore = rows.length > top;
  if (hasMore && position === null && options.filter !== null && world.switches.emptyFilteredPage) {
    return { value: [], nextLink: nextLink(call, context, options, firstPosition) };
  }
  const shown = hasMore ? rows.slice(0, top) : rows;
  const project = projector(call, site, list, view);
  const last = shown.at(-1);
  return {
    value: shown.map((row) => project.item(row)),
    nextLink:
      hasMore && last !== undefined
        ? nextLink(call, context, options, { id: last.id, value: last.ordered, isFirst: false })
        : null,
  };
}

function nextLink(call: Call, { site, list }: ListContext, options: QueryOptions, at: Position): string {
  const path =
    call.params['item'] === undefined && call.url.pathname.endsWith('/items')
      ? `${call.url.origin}${call.url.pathname}`
      : graphUrl(call, `/sites/${siteId(site)}/lists/${list.guid}/items`);
  const pairs = options.pairs.filter(([name]) => name !== '$skiptoken');
  const query = [...pairs, ['$skiptoken', writeToken(at)]].map(
    ([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${path}?${query.join('&')}`;
}
