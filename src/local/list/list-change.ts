import type { Answer, Call } from '#local/call.ts';
import { graphUrl, jsonBody, wireNow } from '#local/call.ts';
import { invalidRequest, nameAlreadyExists, notImplemented } from '#local/graph-error.ts';
import { noOptions } from '#local/query-option.ts';
import { requireRole } from '#local/rights.ts';
import { columnsOf, indexName } from './column.ts';
import { listFields } from './list.ts';
import { findList, type ListContext, listOf } from './list-row.ts';

/** PATCH a list: its title and description; its address stays. 409 when another list has the title. */
export function patchList(call: Call): Answer {
  const context = changeable(call);
  const { db } = call.world;
  const {
    displayName = context.list.display_name,
    description = context.list.description,
    ...rest
  } = jsonBody(call);
  const strange = Object.keys(rest).find((key) => !key.includes('@odata'));
  if (strange !== undefined) throw notImplemented(`changing '${strange.slice(0, 80)}' of a list`);
  const isRight =
    typeof displayName === 'string' &&
    displayName.trim() !== '' &&
    displayName.length <= 255 &&
    typeof description === 'string';
  if (!isRight) throw invalidRequest('One of the provided arguments is not acceptable.');
  const taken = findList(call.world, context.site, displayName);
  if (taken !== null && taken.key !== context.list.key) {
    throw nameAlreadyExists('A list with the specified title already exists.');
  }
  db.run('UPDATE list SET display_name = ?, description = ?, modified_at = ? WHERE key = ?', [
    displayName,
    description,
    wireNow(call.world),
    context.list.key,
  ]);
  const list = findList(call.world, context.site, context.list.guid) ?? context.list;
  return {
    status: 200,
    body: {
      '@odata.context': graphUrl(call, '/$metadata#sites/lists/$entity'),
      ...listFields(call, { ...context, list }, noOptions),
    },
  };
}

/** DELETE a list with all that is in it; on SharePoint it goes to the recycle bin. */
export function deleteList(call: Call): Answer {
  const { list } = changeable(call);
  const { db } = call.world;
  for (const column of columnsOf(call.world, list)) {
    if (column.key !== null) db.exec(`DROP INDEX IF EXISTS ${indexName(list, column)}`);
  }
  for (const table of ['item', 'deleted_item', 'item_version', 'list_column']) {
    db.run(`DELETE FROM ${table} WHERE list_key = ?`, [list.key]);
  }
  db.run('DELETE FROM list WHERE key = ?', [list.key]);
  return { status: 204 };
}

function changeable(call: Call): ListContext {
  const context = listOf(call);
  requireRole(context.role, 'owner');
  if (context.list.template === 'documentLibrary') throw notImplemented('changes to a document library');
  return context;
}
