import type { Answer, Call } from '#local/call.ts';
import { graphUrl, param, wireInstant, wireNow } from '#local/call.ts';
import { itemNotFound } from '#local/graph-error.ts';
import type { Json, JsonObject } from '#local/json.ts';
import { parseStored } from '#local/json.ts';
import { queryOptions } from '#local/query-option.ts';
import { toZone } from '#local/zone.ts';
import { columnsOf } from './column.ts';
import { refuseDuplicates } from './item-fields.ts';
import { itemOf } from './item-read.ts';
import { itemView, projector } from './item-row.ts';
import { type ItemRow, updateItem } from './item-store.ts';
import { writable } from './item-write.ts';
import { type ListContext, listOf } from './list-row.ts';
import { ensureLookupId } from './site-people.ts';

type VersionRow = { version: number; fields: string; modified_at: string; modified_by: number };

/** GET versions of an item: newest first, the present one included. Versions beyond those kept are simply missing. */
export function getVersions(call: Call): Answer {
  const context = listOf(call);
  const item = itemOf(call, context);
  const rows = call.world.db.all<VersionRow>(
    `SELECT version, fields, modified_at, modified_by FROM item_version
     WHERE list_key = ? AND item_id = ? ORDER BY version DESC`,
    [context.list.key, item.id],
  );
  const value = rows.map((row) => versionFields(call, context, item, row));
  return {
    status: 200,
    body: { '@odata.context': graphUrl(call, '/$metadata#sites/lists/items/versions'), value },
  };
}

/** GET one version, by its id such as '3.0'. */
export function getVersion(call: Call): Answer {
  const context = listOf(call);
  const item = itemOf(call, context);
  return { status: 200, body: versionFields(call, context, item, versionOf(call, context, item)) };
}

/** POST restoreVersion: the values of an earlier version become a new one. Columns deleted since stay out. */
export function restoreVersion(call: Call): Answer {
  const context = writable(call);
  const { world } = call;
  const item = itemOf(call, context);
  const columns = columnsOf(world, context.list);
  const names = new Set(columns.map((column) => column.name));
  const then = Object.entries(parseStored(versionOf(call, context, item).fields));
  const after: JsonObject = Object.fromEntries(then.filter(([name]) => names.has(name)));
  refuseDuplicates({ world, ...context, columns, itemId: item.id }, after);
  const at = wireNow(world);
  const by = ensureLookupId(world, context.site, call.me.id, at);
  updateItem(world, context.list, item, { fields: JSON.stringify(after), by, at });
  return { status: 204 };
}

function versionOf(call: Call, { list }: ListContext, item: ItemRow): VersionRow {
  const number = /^(\d{1,9})\.0$/.exec(param(call, 'version'))?.[1] ?? '0';
  const row = call.world.db.one<VersionRow>(
    'SELECT version, fields, modified_at, modified_by FROM item_version WHERE list_key = ? AND item_id = ? AND version = ?',
    [list.key, item.id, Number(number)],
  );
  if (row === null) throw itemNotFound('The specified version was not found');
  return row;
}

function versionFields(call: Call, { site, list }: ListContext, item: ItemRow, row: VersionRow): JsonObject {
  const view = itemView(queryOptions(call));
  const project = projector(call, site, list, view);
  const isShifted = call.world.switches.versionTimesShifted;
  const all: Record<string, Json> = {
    id: `${row.version}.0`,
    lastModifiedDateTime: isShifted
      ? wireInstant(toZone(new Date(row.modified_at), site.zone))
      : row.modified_at,
    lastModifiedBy: { user: project.user(row.modified_by) },
  };
  if (view.hasFields) all['fields'] = project.fields({ ...item, ...row });
  return all;
}
