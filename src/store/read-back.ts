import type { Action } from '#domain/action.ts';
import type { Update } from '#domain/update.ts';
import { itemPath, itemsPath, literal } from '#graph/address.ts';
import { GraphError } from '#graph/graph-error.ts';
import { allPages } from '#graph/pages.ts';
import type { GraphItem } from '#graph/wire.ts';
import { actionList } from '#lists/action.ts';
import { columnNames, decode, rowOf } from '#lists/list.ts';
import { updateList } from '#lists/update.ts';
import type { World } from './world.ts';

/** The update with this id as the library has it, or null. Throws GraphError. */
export async function findUpdate(world: World, id: string): Promise<Update | null> {
  const path = itemsPath(world.site, updateList.title, columnNames(updateList), [
    `$filter=fields/UpdateId eq ${literal(id)}`,
  ]);
  // on a large list the row may stand on a later page, after empty ones
  const [item] = await allPages<GraphItem>(world.send, world.base, path);
  if (item === undefined) return null;
  const found = decode(updateList, item);
  return 'ok' in found ? found.ok : null;
}

/** An action as the library has it now. Throws GraphError, 404 when it was deleted. */
export async function readAction(world: World, before: Action): Promise<Action> {
  const reply = await world.send({
    method: 'GET',
    path: `${itemPath(world.site, actionList.title, storedRow(before).id)}?$expand=fields($select=${columnNames(actionList).join(',')})`,
  });
  const found = decode(actionList, reply.body as GraphItem);
  if ('problem' in found)
    throw new GraphError({ status: 422, code: 'unreadable', message: found.problem.what });
  return found.ok;
}

/** The update with the marks of the row just created. Dates in a create's answer may be shifted, so ours stand. */
export function updateFrom(body: unknown, update: Update): Update {
  const item = body as GraphItem | null;
  return typeof item?.id === 'string' ? { ...update, row: rowOf(item) } : update;
}

/** The marks of a stored action; a bug when it has none. */
export function storedRow(action: Action): NonNullable<Action['row']> {
  if (action.row === null) throw new Error(`action ${action.ref} is not stored yet`);
  return action.row;
}
