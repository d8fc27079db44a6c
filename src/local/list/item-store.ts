import { randomUUID } from 'node:crypto';
import type { World } from '#local/call.ts';
import type { SqlValue } from '#local/database.ts';
import type { List } from './list-row.ts';

/** An item's row. `fields` is JSON by internal name; a key with no value is absent. `tag` is the n of the eTag. */
export type ItemRow = {
  id: number;
  guid: string;
  fields: string;
  created_at: string;
  created_by: number;
  modified_at: string;
  modified_by: number;
  tag: number;
  version: number;
  change: number;
};

/** The columns of an ItemRow, for a SELECT. */
export const itemColumns =
  'id, guid, fields, created_at, created_by, modified_at, modified_by, tag, version, change';

/** One item; null when there is none (never was, or was deleted). */
export function findItem(world: World, list: List, id: number): ItemRow | null {
  return world.db.one<ItemRow>(`SELECT ${itemColumns} FROM item WHERE list_key = ? AND id = ?`, [
    list.key,
    id,
  ]);
}

/** Writes a new item and its first version. Ids grow and are never used again. `by` is a LookupId of the site. */
export function insertItem(
  world: World,
  list: List,
  item: { readonly fields: string; readonly by: number; readonly at: string; readonly id?: number },
): ItemRow {
  const { id: next, change } = world.db.one<{ id: number; change: number }>(
    `UPDATE list SET next_item_id = max(next_item_id, ?) + 1, last_change = last_change + 1, n_items = n_items + 1,
       modified_at = ? WHERE key = ? RETURNING next_item_id - 1 AS id, last_change AS change`,
    [item.id ?? 0, item.at, list.key],
  ) ?? { id: 0, change: 0 };
  const id = item.id ?? next;
  const row: ItemRow = {
    id,
    guid: randomUUID(),
    fields: item.fields,
    created_at: item.at,
    created_by: item.by,
    modified_at: item.at,
    modified_by: item.by,
    tag: 1,
    version: 1,
    change,
  };
  world.db.run(`INSERT INTO item (list_key, ${itemColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    list.key,
    ...values(row),
  ]);
  keepVersion(world, list, row);
  return row;
}

/** Writes new fields to an item, moving its tag, its version where the list keeps versions, and its place in delta. */
export function updateItem(
  world: World,
  list: List,
  before: ItemRow,
  item: { readonly fields: string; readonly by: number; readonly at: string },
): ItemRow {
  const row: ItemRow = {
    ...before,
    fields: item.fields,
    modified_at: item.at,
    modified_by: item.by,
    tag: before.tag + 1,
    version: list.has_versions === 1 && world.switches.versioning ? before.version + 1 : before.version,
    change: nextChange(world, list, item.at),
  };
  world.db.run(
    `UPDATE item SET fields = ?, modified_at = ?, modified_by = ?, tag = ?, version = ?, change = ?
     WHERE list_key = ? AND id = ?`,
    [row.fields, row.modified_at, row.modified_by, row.tag, row.version, row.change, list.key, row.id],
  );
  keepVersion(world, list, row);
  return row;
}

/** Takes an item out, with its versions, and leaves the mark that delta shows. */
export function removeItem(world: World, list: List, item: ItemRow, at: string): void {
  const change = nextChange(world, list, at);
  world.db.run('UPDATE list SET n_items = n_items - 1 WHERE key = ?', [list.key]);
  world.db.run('DELETE FROM item WHERE list_key = ? AND id = ?', [list.key, item.id]);
  world.db.run('DELETE FROM item_version WHERE list_key = ? AND item_id = ?', [list.key, item.id]);
  world.db.run('INSERT INTO deleted_item (list_key, change, id) VALUES (?, ?, ?)', [
    list.key,
    change,
    item.id,
  ]);
}

/** The eTag of an item as the body shows it, quotation marks included. */
export function itemTag(item: Pick<ItemRow, 'guid' | 'tag'>): string {
  return `"${item.guid},${item.tag}"`;
}

function keepVersion(world: World, list: List, row: ItemRow): void {
  world.db.run(
    `INSERT OR REPLACE INTO item_version (list_key, item_id, version, fields, modified_at, modified_by)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [list.key, row.id, row.version, row.fields, row.modified_at, row.modified_by],
  );
  world.db.run('DELETE FROM item_version WHERE list_key = ? AND item_id = ? AND version <= ?', [
    list.key,
    row.id,
    row.version - world.switches.versionsKept,
  ]);
}

function nextChange(world: World, list: List, at: string): number {
  const row = world.db.one<{ last_change: number }>(
    'UPDATE list SET last_change = last_change + 1, modified_at = ? WHERE key = ? RETURNING last_change',
    [at, list.key],
  );
  if (row === null) throw new Error('The list has no row.');
  return row.last_change;
}

function values(row: ItemRow): SqlValue[] {
  return [
    row.id,
    row.guid,
    row.fields,
    row.created_at,
    row.created_by,
    row.modified_at,
    row.modified_by,
    row.tag,
    row.version,
    row.change,
  ];
}
