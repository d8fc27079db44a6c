import type { Answer, Call, World } from '#local/call.ts';
import { graphUrl, wireNow } from '#local/call.ts';
import {
  GraphRefusal,
  invalidRequest,
  itemNotFound,
  nameAlreadyExists,
  staleTag,
} from '#local/graph-error.ts';
import { ensureLookupId } from '#local/list/site-people.ts';
import { requireRole } from '#local/rights.ts';
import {
  childNamed,
  driveItemFields,
  driveItemOf,
  driveOf,
  type DriveRow,
  driveTag,
  ensureFolders,
  insertDriveItem,
  placeOf,
  rowByKey,
  type Stamp,
} from './drive-item.ts';
import { contentUrl } from './content-url.ts';
import { isOfficeName, mimeOf, numberedName } from './name.ts';
import { resaved } from './resave.ts';

/** What to do when the name is taken. */
export type Conflict = 'fail' | 'replace' | 'rename';

/** PUT content by path or id: 201 for a new file, 200 for a replaced one. Folders on the way are made. */
export function putContent(call: Call): Answer {
  const { site, role } = driveOf(call);
  requireRole(role, 'member');
  const { world } = call;
  const at = wireNow(world);
  const stamp: Stamp = { at, by: ensureLookupId(world, site, call.me.id, at) };
  const place = placeOf(call, site);
  const conflict = toConflict(call.url.searchParams.get('@microsoft.graph.conflictBehavior') ?? 'replace');
  const name = place.names.at(-1);
  const saved =
    name === undefined
      ? replaceContent(call, place.from, stamp)
      : saveFile(
          world,
          ensureFolders(world, place.from, place.names.slice(0, -1), stamp),
          {
            name,
            conflict,
            bytes: call.body,
            mime: mediaType(call, name),
            ifMatch: call.headers.get('if-match'),
          },
          stamp,
          isLocked(call),
        );
  return {
    status: saved.isNew ? 201 : 200,
    body: {
      '@odata.context': graphUrl(call, '/$metadata#sites/drive/items/$entity'),
      ...driveItemFields(world, site, saved.row),
    },
  };
}

/** GET content: 302 to an address that needs no token, as on SharePoint. */
export function getContent(call: Call): Answer {
  const { site } = driveOf(call);
  const row = driveItemOf(call, site);
  if (row.is_folder === 1) throw itemNotFound('The item is a folder and has no content.');
  return { status: 302, headers: { Location: contentUrl(call, row) } };
}

/** Writes a file into a folder. 409 when the name is taken and may not be replaced, 412 for a stale tag, 423 for a locked file. */
export function saveFile(
  world: World,
  folder: DriveRow,
  file: {
    readonly name: string;
    readonly conflict: Conflict;
    readonly bytes: Uint8Array;
    readonly mime: string;
    readonly ifMatch: string | null;
  },
  stamp: Stamp,
  isFileLocked: boolean,
): { row: DriveRow; isNew: boolean } {
  const taken = childNamed(world, folder, file.name);
  if (taken !== null && file.conflict === 'fail') throw nameAlreadyExists();
  if (taken !== null && file.conflict === 'replace') {
    if (taken.is_folder === 1) throw nameAlreadyExists();
    return { row: writeContent(world, taken, file, stamp, isFileLocked), isNew: false };
  }
  if (taken === null && file.ifMatch !== null) throw staleTag('notAllowed');
  const name = taken === null ? file.name : freeName(world, folder, file.name);
  const made = insertDriveItem(world, folder, { name, isFolder: false, mime: file.mime }, stamp);
  world.db.run('UPDATE drive_item SET tag = 0, content_tag = 0 WHERE key = ?', [made.key]);
  const row = writeContent(
    world,
    { ...made, tag: 0, content_tag: 0 },
    { ...file, ifMatch: null },
    stamp,
    false,
  );
  return { row, isNew: true };
}

/** Reads a conflict behaviour; 400 for a word it does not know. */
export function toConflict(text: unknown): Conflict {
  if (text === 'fail' || text === 'replace' || text === 'rename') return text;
  throw invalidRequest('The conflict behaviour must be fail, replace or rename.');
}

/** Whether a fault holds the file open elsewhere for this call. */
export function isLocked(call: Call): boolean {
  return call.faults.kinds.has('fileLocked');
}

/** The refusal of a write to a file that is open elsewhere. */
export function lockedFile(): GraphRefusal {
  return new GraphRefusal(423, 'notAllowed', 'The resource you are attempting to access is locked', {
    innerCode: 'resourceLocked',
  });
}

/** A name that is free in the folder, by counting up. */
export function freeName(world: World, folder: DriveRow, name: string): string {
  let n = 1;
  while (childNamed(world, folder, numberedName(name, n)) !== null) n += 1;
  return numberedName(name, n);
}

/** The content type of the request, or by the name when it says nothing of use. */
function mediaType(call: Call, name: string): string {
  const type = call.headers.get('content-type');
  return type === null || type === 'application/octet-stream' ? mimeOf(name) : type;
}

function replaceContent(call: Call, row: DriveRow, stamp: Stamp): { row: DriveRow; isNew: boolean } {
  if (row.is_folder === 1) throw invalidRequest('The item is a folder and takes no content.');
  const file = { bytes: call.body, mime: mediaType(call, row.name), ifMatch: call.headers.get('if-match') };
  return { row: writeContent(call.world, row, file, stamp, isLocked(call)), isNew: false };
}

function writeContent(
  world: World,
  row: DriveRow,
  file: { readonly bytes: Uint8Array; readonly mime: string; readonly ifMatch: string | null },
  stamp: Stamp,
  isFileLocked: boolean,
): DriveRow {
  if (isFileLocked) throw lockedFile();
  if (file.ifMatch !== null && file.ifMatch !== '*' && file.ifMatch !== driveTag(row))
    throw staleTag('notAllowed');
  const changed = world.switches.filesResaved && isOfficeName(row.name) ? resaved(file.bytes) : null;
  const bytes = changed ?? file.bytes;
  const steps = changed === null ? 1 : 2;
  world.db.run(
    `UPDATE drive_item SET size = ?, mime = ?, tag = tag + ?, content_tag = content_tag + ?, modified_at = ?, modified_by = ?
     WHERE key = ?`,
    [bytes.length, file.mime, steps, steps, stamp.at, stamp.by, row.key],
  );
  world.db.run('INSERT OR REPLACE INTO drive_content (item_key, bytes) VALUES (?, ?)', [row.key, bytes]);
  return rowByKey(world, row.key);
}
