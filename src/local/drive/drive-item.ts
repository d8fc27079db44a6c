import { randomBytes, randomUUID } from 'node:crypto';
import { splitFolded } from '#local/address.ts';
import type { Call, World } from '#local/call.ts';
import { param } from '#local/call.ts';
import { itemNotFound } from '#local/graph-error.ts';
import type { Json, JsonObject } from '#local/json.ts';
import type { Role } from '#local/rights.ts';
import { type Site, siteId, siteOf, siteWebUrl } from '#local/site.ts';
import { requireFileName } from './name.ts';
import { quickXorHash } from './quick-xor.ts';

/** A file's or folder's row. The root of a drive has no parent. */
export type DriveRow = {
  key: number;
  site_key: number;
  id: string;
  guid: string;
  parent_key: number | null;
  name: string;
  is_folder: number;
  size: number;
  mime: string;
  tag: number;
  content_tag: number;
  created_at: string;
  created_by: number;
  modified_at: string;
  modified_by: number;
};

/** Who writes and when. `by` is a LookupId of the site. */
export type Stamp = { readonly by: number; readonly at: string };

/** A place in a drive that need not exist yet: the folder row, and the names still to go, the last one the item's own. */
export type DrivePlace = { readonly from: DriveRow; readonly names: readonly string[] };

/** The site of the drive the route names, with the caller's role. */
export function driveOf(call: Call): { site: Site; role: Role } {
  return siteOf(call);
}

/** The item the route names by id, `root` or path. 404 when there is none. */
export function driveItemOf(call: Call, site: Site): DriveRow {
  const place = placeOf(call, site);
  let row: DriveRow | null = place.from;
  for (const name of place.names) row = row === null ? null : childNamed(call.world, row, name);
  if (row === null) throw itemNotFound('The resource could not be found.');
  return row;
}

/** The place the route names. Names SharePoint does not take are 400; an unknown id at its start is 404. */
export function placeOf(call: Call, site: Site): DrivePlace {
  const text = param(call, 'driveItem');
  const folded = splitFolded(text);
  const from = rowById(call.world, site, folded?.base ?? text);
  const names = (folded?.path ?? '').split('/').filter((name) => name !== '');
  for (const name of names) requireFileName(name);
  return { from, names };
}

/** The child of a folder with the name, whatever its case. */
export function childNamed(world: World, folder: DriveRow, name: string): DriveRow | null {
  return world.db.one<DriveRow>('SELECT * FROM drive_item WHERE parent_key = ? AND name = ?', [
    folder.key,
    name,
  ]);
}

/** The folder at the end of the names, made where it is missing, as an upload by path does. 404 where a file stands. */
export function ensureFolders(
  world: World,
  from: DriveRow,
  names: readonly string[],
  stamp: Stamp,
): DriveRow {
  let folder = from;
  for (const name of names) {
    const child =
      childNamed(world, folder, name) ??
      insertDriveItem(world, folder, { name, isFolder: true, mime: '' }, stamp);
    if (child.is_folder === 0) throw itemNotFound('A file stands where the path names a folder.');
    folder = child;
  }
  return folder;
}

/** Adds an empty file or a folder to a folder. */
export function insertDriveItem(
  world: World,
  folder: Pick<DriveRow, 'site_key'> & { readonly key: number | null },
  item: { readonly name: string; readonly isFolder: boolean; readonly mime: string },
  stamp: Stamp,
): DriveRow {
  const id = `01${randomBytes(20).toString('hex').toUpperCase().slice(0, 32)}`;
  world.db.run(
    `INSERT INTO drive_item (site_key, id, guid, parent_key, name, is_folder, size, mime, tag, content_tag,
       created_at, created_by, modified_at, modified_by) VALUES (?, ?, ?, ?, ?, ?, 0, ?, 1, 1, ?, ?, ?, ?)`,
    [
      folder.site_key,
      id,
      randomUUID().toUpperCase(),
      folder.key,
      item.name,
      item.isFolder ? 1 : 0,
      item.mime,
      stamp.at,
      stamp.by,
      stamp.at,
      stamp.by,
    ],
  );
  const row = world.db.one<DriveRow>('SELECT * FROM drive_item WHERE id = ?', [id]);
  if (row === null) throw new Error('The drive item was not saved.');
  return row;
}

/** The eTag of a drive item as the body shows it. */
export function driveTag(row: DriveRow): string {
  return `"{${row.guid}},${row.tag}"`;
}

/** A file or folder as Graph shows it, whole or what $select names. */
export function driveItemFields(
  world: World,
  site: Site,
  row: DriveRow,
  select: readonly string[] | null = null,
): JsonObject {
  const path = pathOf(world, row);
  const parent = row.parent_key === null ? null : rowByKey(world, row.parent_key);
  const all: Record<string, Json> = {
    createdDateTime: row.created_at,
    eTag: driveTag(row),
    id: row.id,
    lastModifiedDateTime: row.modified_at,
    name: row.name,
    webUrl: encodeURI(`${siteWebUrl(site)}/Shared Documents${path}`).replaceAll('#', '%23'),
    cTag: `"c:{${row.guid}},${row.content_tag}"`,
    size: row.is_folder === 1 ? folderSize(world, row) : row.size,
    createdBy: { user: userOf(world, site, row.created_by) },
    lastModifiedBy: { user: userOf(world, site, row.modified_by) },
    parentReference: {
      driveType: 'documentLibrary',
      driveId: site.drive_id,
      siteId: siteId(site),
      ...(parent === null
        ? {}
        : {
            id: parent.id,
            name: parent.name,
            path: `/drives/${site.drive_id}/root:${pathOf(world, parent)}`,
          }),
    },
    fileSystemInfo: { createdDateTime: row.created_at, lastModifiedDateTime: row.modified_at },
  };
  if (row.is_folder === 1) all['folder'] = { childCount: countChildren(world, row) };
  else if (select === null || select.includes('file')) {
    all['file'] = { mimeType: row.mime, hashes: { quickXorHash: quickXorHash(contentOf(world, row)) } };
  }
  if (row.parent_key === null) all['root'] = {};
  return select === null
    ? all
    : Object.fromEntries(Object.entries(all).filter(([key]) => select.includes(key) || key === 'id'));
}

/** The bytes of a file; empty for one that was never filled. */
export function contentOf(world: World, row: DriveRow): Uint8Array {
  const found = world.db.one<{ bytes: Uint8Array }>('SELECT bytes FROM drive_content WHERE item_key = ?', [
    row.key,
  ]);
  return found === null ? new Uint8Array() : new Uint8Array(found.bytes);
}

/** The path of an item below the root, with a leading slash; empty for the root. */
export function pathOf(world: World, row: DriveRow): string {
  if (row.parent_key === null) return '';
  return `${pathOf(world, rowByKey(world, row.parent_key))}/${row.name}`;
}

/** The row of the root of a site's drive. */
function driveRoot(world: World, site: Site): DriveRow {
  const row = world.db.one<DriveRow>('SELECT * FROM drive_item WHERE site_key = ? AND parent_key IS NULL', [
    site.key,
  ]);
  if (row === null) throw new Error('The site has no drive.');
  return row;
}

/** The row of an item by its key. */
export function rowByKey(world: World, key: number): DriveRow {
  const row = world.db.one<DriveRow>('SELECT * FROM drive_item WHERE key = ?', [key]);
  if (row === null) throw new Error(`There is no drive item ${key}.`);
  return row;
}

function rowById(world: World, site: Site, id: string): DriveRow {
  if (id === 'root') return driveRoot(world, site);
  const row = world.db.one<DriveRow>('SELECT * FROM drive_item WHERE site_key = ? AND id = ?', [
    site.key,
    id,
  ]);
  if (row === null) throw itemNotFound('The resource could not be found.');
  return row;
}

function countChildren(world: World, row: DriveRow): number {
  return (
    world.db.one<{ n: number }>('SELECT count(*) AS n FROM drive_item WHERE parent_key = ?', [row.key])?.n ??
    0
  );
}

function folderSize(world: World, row: DriveRow): number {
  return (
    world.db.one<{ size: number }>(
      `WITH RECURSIVE below(key) AS (SELECT ? UNION ALL SELECT drive_item.key FROM drive_item JOIN below ON parent_key = below.key)
       SELECT coalesce(sum(size), 0) AS size FROM drive_item JOIN below ON drive_item.key = below.key`,
      [row.key],
    )?.size ?? 0
  );
}

function userOf(world: World, site: Site, lookupId: number): JsonObject {
  const person = world.db.one<{ id: string; mail: string; display_name: string }>(
    'SELECT id, mail, display_name FROM person JOIN site_person ON person_id = id WHERE site_key = ? AND lookup_id = ?',
    [site.key, lookupId],
  );
  return person === null
    ? { displayName: 'System Account' }
    : { email: person.mail, id: person.id, displayName: person.display_name };
}
