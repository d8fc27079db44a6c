import type { Answer, Call } from '#local/call.ts';
import { graphUrl, jsonBody, wireNow } from '#local/call.ts';
import { accessDenied, GraphRefusal, invalidRequest, notImplemented, staleTag } from '#local/graph-error.ts';
import { isObject, type JsonObject, parseStored } from '#local/json.ts';
import { requireRole } from '#local/rights.ts';
import { siteId } from '#local/site.ts';
import { columnsOf } from './column.ts';
import { writtenFields } from './item-fields.ts';
import { itemOf, tagHeader } from './item-read.ts';
import { type ItemView, projector } from './item-row.ts';
import { insertItem, itemTag, type ItemRow, removeItem, updateItem } from './item-store.ts';
import { type ListContext, listOf } from './list-row.ts';
import { ensureLookupId } from './site-people.ts';

const wholeItem: ItemView = { select: null, hasFields: true, fieldSelect: null };

/** POST items: a new item from `{ fields }`. */
export function postItem(call: Call): Answer {
  const context = writable(call);
  const fields = fieldsOf(jsonBody(call));
  const { world } = call;
  const at = wireNow(world);
  const by = ensureLookupId(world, context.site, call.me.id, at);
  const after = writtenFields(
    { world, ...context, columns: columnsOf(world, context.list), itemId: null },
    {},
    fields,
  );
  const row = insertItem(world, context.list, { fields: JSON.stringify(after), by, at });
  const view: ItemView = {
    ...wholeItem,
    hasFields: world.switches.createReturnsFields,
    areDatesShifted: world.switches.createShiftsDates,
  };
  const path = `/sites/${siteId(context.site)}/lists/${context.list.guid}/items/${row.id}`;
  return {
    status: 201,
    headers: { ...tagHeader(call, row), Location: graphUrl(call, path) },
    body: projector(call, context.site, context.list, view).item(row),
  };
}

/** PATCH items/{id}/fields with a flat map; answers the bare field set. */
export function patchFields(call: Call): Answer {
  if (call.faults.kinds.has('refuseFieldsPatch')) throw invalidRequest('Invalid request');
  const context = writable(call);
  const row = change(call, context, jsonBody(call));
  const fields = projector(call, context.site, context.list, wholeItem).fields(row);
  const { '@odata.etag': tag, ...rest } = fields;
  const kept = call.world.switches.fieldsPatchReturnsTag && tag !== undefined ? { '@odata.etag': tag } : {};
  const base = graphUrl(
    call,
    `/$metadata#sites('${encodeURIComponent(siteId(context.site))}')/lists('${context.list.guid}')`,
  );
  return {
    status: 200,
    headers: tagHeader(call, row),
    body: { '@odata.context': `${base}/items('${row.id}')/fields/$entity`, ...kept, ...rest },
  };
}

/** PATCH items/{id} with `{ fields }`; answers the item. */
export function patchItem(call: Call): Answer {
  const context = writable(call);
  const row = change(call, context, fieldsOf(jsonBody(call)));
  return {
    status: 200,
    headers: tagHeader(call, row),
    body: projector(call, context.site, context.list, wholeItem).item(row),
  };
}

/** DELETE an item. Its id is never used again. */
export function deleteItem(call: Call): Answer {
  const context = writable(call);
  const row = itemOf(call, context);
  refuseStale(call, row);
  removeItem(call.world, context.list, row, wireNow(call.world));
  return { status: 204 };
}

/** The list the route names, for a caller who may write its items. */
export function writable(call: Call): ListContext {
  const context = listOf(call);
  const { ownersOnlyLists } = call.world.switches;
  const isForOwners = ownersOnlyLists.split(',').includes(context.list.display_name);
  requireRole(context.role, isForOwners ? 'owner' : 'member');
  if (context.list.template === 'documentLibrary') throw notImplemented('items of a document library');
  if (context.list.is_system === 1) throw accessDenied();
  return context;
}

/** Throws 412 for an If-Match that is not the item's tag; `*` matches any; by switch, 400 for one without quotation marks. */
function refuseStale(call: Call, row: ItemRow): void {
  const wanted = call.headers.get('if-match');
  if (wanted === null || wanted === '*') return;
  const isQuoted = /^(W\/)?".*"$/.test(wanted);
  if (!isQuoted && call.world.switches.refuseUnquotedIfMatch) {
    throw new GraphRefusal(400, 'invalidRequest', 'The etag value must be a quoted string.', {
      innerCode: 'malformedEntityTag',
    });
  }
  const tag = wanted.replace(/^W\//, '');
  if ((isQuoted ? tag : `"${tag}"`) !== itemTag(row)) throw staleTag(call.world.switches.staleItemCode);
}

function change(call: Call, context: ListContext, fields: JsonObject): ItemRow {
  const { world } = call;
  const before = itemOf(call, context);
  refuseStale(call, before);
  const after = writtenFields(
    { world, ...context, columns: columnsOf(world, context.list), itemId: before.id },
    parseStored(before.fields),
    fields,
  );
  const at = wireNow(world);
  const by = ensureLookupId(world, context.site, call.me.id, at);
  return updateItem(world, context.list, before, { fields: JSON.stringify(after), by, at });
}

function fieldsOf(body: JsonObject): JsonObject {
  const { fields } = body;
  const strange = Object.keys(body).find(
    (key) => key !== 'fields' && !key.startsWith('@') && key !== 'contentType',
  );
  if (strange !== undefined) throw invalidRequest('Invalid request');
  if (!isObject(fields)) throw invalidRequest("The property 'fields' is missing or is not an object.");
  return fields;
}
