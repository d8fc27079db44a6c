import type { Answer, Call } from '#local/call.ts';
import { graphUrl, jsonBody, wireNow } from '#local/call.ts';
import { invalidRequest, nameAlreadyExists, staleTag } from '#local/graph-error.ts';
import { isObject, type JsonObject } from '#local/json.ts';
import { ensureLookupId } from '#local/list/site-people.ts';
import { queryOptions } from '#local/query-option.ts';
import { requireRole } from '#local/rights.ts';
import { type Site, siteWebUrl } from '#local/site.ts';
import { contentUrl } from './content-url.ts';
import {
  childNamed,
  driveItemFields,
  driveItemOf,
  driveOf,
  type DriveRow,
  driveTag,
  insertDriveItem,
  rowByKey,
} from './drive-item.ts';
import { freeName, isLocked, lockedFile, toConflict } from './file.ts';
import { requireFileName } from './name.ts';

const downloadUrl = '@microsoft.graph.downloadUrl';

/** GET drive: the site's default library. */
export function getDrive(call: Call): Answer {
  const { site } = driveOf(call);
  const context = graphUrl(call, '/$metadata#drives/$entity');
  return { status: 200, body: { '@odata.context': context, ...driveFields(site) } };
}

/** GET drives: every site has the one library. */
export function getDrives(call: Call): Answer {
  const { site } = driveOf(call);
  return {
    status: 200,
    body: { '@odata.context': graphUrl(call, '/$metadata#drives'), value: [driveFields(site)] },
  };
}

/** GET a file or folder by path or id. */
export function getDriveItem(call: Call): Answer {
  const { site } = driveOf(call);
  const row = driveItemOf(call, site);
  const fields = shownItem(call, site, row, queryOptions(call).select);
  return {
    status: 200,
    body: { '@odata.context': graphUrl(call, '/$metadata#sites/drive/items/$entity'), ...fields },
  };
}

/** GET children of a folder by name, 200 a page. */
export function getChildren(call: Call): Answer {
  const { site } = driveOf(call);
  const row = driveItemOf(call, site);
  const { select, top, skipToken } = queryOptions(call);
  const limit = top ?? 200;
  const after = skipToken === null ? '' : Buffer.from(skipToken, 'base64url').toString('utf8');
  const rows = call.world.db.all<DriveRow>(
    'SELECT * FROM drive_item WHERE parent_key = ? AND name > ? ORDER BY name LIMIT ?',
    [row.key, after, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const value = shown.map((child) => shownItem(call, site, child, select));
  const context = graphUrl(call, '/$metadata#sites/drive/items');
  const last = shown.at(-1);
  if (rows.length <= limit || last === undefined)
    return { status: 200, body: { '@odata.context': context, value } };
  const next = new URL(call.url);
  next.searchParams.set('$skiptoken', Buffer.from(last.name, 'utf8').toString('base64url'));
  return { status: 200, body: { '@odata.context': context, '@odata.nextLink': next.href, value } };
}

/** POST children: makes a folder. 409 when the name is taken, unless the body says rename. */
export function postChild(call: Call): Answer {
  const { site, role } = driveOf(call);
  requireRole(role, 'member');
  const body = jsonBody(call);
  const { name, folder } = body;
  if (typeof name !== 'string' || !isObject(folder)) {
    throw invalidRequest('A name and an empty folder facet are needed to make a folder.');
  }
  requireFileName(name);
  const parent = driveItemOf(call, site);
  if (parent.is_folder === 0) throw invalidRequest('The item is a file and has no children.');
  const { world } = call;
  const conflict = toConflict(body['@microsoft.graph.conflictBehavior'] ?? 'fail');
  const taken = childNamed(world, parent, name);
  if (taken !== null && conflict === 'fail') throw nameAlreadyExists();
  const at = wireNow(world);
  const stamp = { at, by: ensureLookupId(world, site, call.me.id, at) };
  if (taken !== null && conflict === 'replace')
    return { status: 200, body: driveItemFields(world, site, taken) };
  const free = taken === null ? name : freeName(world, parent, name);
  const made = insertDriveItem(world, parent, { name: free, isFolder: true, mime: '' }, stamp);
  return { status: 201, body: driveItemFields(world, site, made) };
}

/** PATCH a file or folder: renames it. */
export function patchDriveItem(call: Call): Answer {
  const { site, role } = driveOf(call);
  requireRole(role, 'member');
  const { world } = call;
  const row = driveItemOf(call, site);
  const { name } = jsonBody(call);
  if (typeof name !== 'string' || row.parent_key === null)
    throw invalidRequest('Only a new name can be set.');
  requireFileName(name);
  refuseWrite(call, row);
  const taken = childNamed(world, rowByKey(world, row.parent_key), name);
  if (taken !== null && taken.key !== row.key) throw nameAlreadyExists();
  const at = wireNow(world);
  world.db.run(
    'UPDATE drive_item SET name = ?, tag = tag + 1, modified_at = ?, modified_by = ? WHERE key = ?',
    [name, at, ensureLookupId(world, site, call.me.id, at), row.key],
  );
  return { status: 200, body: driveItemFields(world, site, rowByKey(world, row.key)) };
}

/** DELETE a file, or a folder with all that is in it. */
export function deleteDriveItem(call: Call): Answer {
  const { site, role } = driveOf(call);
  requireRole(role, 'member');
  const row = driveItemOf(call, site);
  if (row.parent_key === null) throw invalidRequest('The root of a drive cannot be deleted.');
  refuseWrite(call, row);
  call.world.db.run(
    `DELETE FROM drive_item WHERE key IN (
       WITH RECURSIVE below(key) AS (SELECT ? UNION ALL SELECT drive_item.key FROM drive_item JOIN below ON parent_key = below.key)
       SELECT key FROM below)`,
    [row.key],
  );
  return { status: 204 };
}

/** An item as a read shows it: a file with the address that gives its bytes without a token. */
function shownItem(call: Call, site: Site, row: DriveRow, select: readonly string[] | null): JsonObject {
  const fields = driveItemFields(call.world, site, row, select);
  const isAsked = select === null || select.includes(downloadUrl) || select.includes('content.downloadUrl');
  return row.is_folder === 1 || !isAsked ? fields : { [downloadUrl]: contentUrl(call, row), ...fields };
}

function refuseWrite(call: Call, row: DriveRow): void {
  if (isLocked(call)) throw lockedFile();
  const wanted = call.headers.get('if-match');
  if (wanted !== null && wanted !== '*' && wanted !== driveTag(row)) {
    throw staleTag('notAllowed');
  }
}

function driveFields(site: Site): JsonObject {
  return {
    createdDateTime: site.created_at,
    description: '',
    id: site.drive_id,
    lastModifiedDateTime: site.modified_at,
    name: 'Documents',
    webUrl: `${siteWebUrl(site)}/Shared%20Documents`,
    driveType: 'documentLibrary',
  };
}
