import { TrieRouter } from 'hono/router/trie-router';
import { decodeSegment } from './address.ts';
import type { Handler } from './call.ts';
import { createLink } from './drive/link.ts';
import { createUploadSession } from './drive/upload-session.ts';
import { getContent, putContent } from './drive/file.ts';
import {
  deleteDriveItem,
  getChildren,
  getDrive,
  getDriveItem,
  getDrives,
  patchDriveItem,
  postChild,
} from './drive/folder.ts';
import { deleteColumn, getColumn, getColumns, patchColumn, postColumn } from './list/column.ts';
import { getDelta } from './list/delta.ts';
import { deleteList, patchList } from './list/list-change.ts';
import { getVersion, getVersions, restoreVersion } from './list/version.ts';
import { getFields, getItem, getItems } from './list/item-read.ts';
import { deleteItem, patchFields, patchItem, postItem } from './list/item-write.ts';
import { getList, getLists, postList } from './list/list.ts';
import { sendActivity, sendActivityToMany, sendMail } from './notify.ts';
import { getMe, getUser, getUsers } from './person.ts';
import { getAllSites, getSite, getSites } from './site.ts';

/** A handler with what one call of it costs, in resource units of SharePoint's throttling. */
export type Route = {
  readonly handler: Handler;
  readonly units: number;
  readonly params: Readonly<Record<string, string>>;
};

type Entry = { readonly handler: Handler; readonly units: number };

const router = new TrieRouter<Entry>();
const add = (method: string, path: string, handler: Handler, units = method === 'GET' ? 1 : 2): void =>
  router.add(method, path, { handler, units });

add('GET', '/me', getMe);
add('GET', '/users', getUsers);
add('GET', '/users/:user', getUser);
add('POST', '/me/sendMail', sendMail);
add('POST', '/users/:user/teamwork/sendActivityNotification', sendActivity);
add('POST', '/teamwork/sendActivityNotificationToRecipients', sendActivityToMany);

add('GET', '/sites', getSites);
add('GET', '/sites/getAllSites', getAllSites);
add('GET', '/sites/:site', getSite);

add('GET', '/sites/:site/lists', getLists, 2);
add('POST', '/sites/:site/lists', postList);
add('GET', '/sites/:site/lists/:list', getList);
add('PATCH', '/sites/:site/lists/:list', patchList);
add('DELETE', '/sites/:site/lists/:list', deleteList);
add('GET', '/sites/:site/lists/:list/columns', getColumns);
add('POST', '/sites/:site/lists/:list/columns', postColumn);
add('GET', '/sites/:site/lists/:list/columns/:column', getColumn);
add('PATCH', '/sites/:site/lists/:list/columns/:column', patchColumn);
add('DELETE', '/sites/:site/lists/:list/columns/:column', deleteColumn);

add('GET', '/sites/:site/lists/:list/items', getItems, 2);
add('POST', '/sites/:site/lists/:list/items', postItem);
add('GET', '/sites/:site/lists/:list/items/delta', getDelta);
// generated clients write functions with brackets: delta() and delta(token='..')
add('GET', '/sites/:site/lists/:list/items/:delta{delta\\(.*\\)}', getDelta);
add('GET', '/sites/:site/lists/:list/items/:item', getItem);
add('PATCH', '/sites/:site/lists/:list/items/:item', patchItem);
add('DELETE', '/sites/:site/lists/:list/items/:item', deleteItem);
add('GET', '/sites/:site/lists/:list/items/:item/fields', getFields);
add('PATCH', '/sites/:site/lists/:list/items/:item/fields', patchFields);
add('GET', '/sites/:site/lists/:list/items/:item/versions', getVersions);
add('GET', '/sites/:site/lists/:list/items/:item/versions/:version', getVersion);
add('POST', '/sites/:site/lists/:list/items/:item/versions/:version/restoreVersion', restoreVersion);

add('GET', '/sites/:site/drives', getDrives);

// the item is named by path right after the drive, by id after `items`
for (const drive of ['/sites/:site/drive', '/drives/:drive']) {
  add('GET', drive, getDrive);
  for (const item of [`${drive}/items/:driveItem`, `${drive}/:driveItem`]) {
    add('GET', item, getDriveItem);
    add('PATCH', item, patchDriveItem);
    add('DELETE', item, deleteDriveItem);
    add('GET', `${item}/children`, getChildren, 2);
    add('POST', `${item}/children`, postChild);
    add('GET', `${item}/content`, getContent);
    add('PUT', `${item}/content`, putContent);
    add('POST', `${item}/createUploadSession`, createUploadSession);
    add('POST', `${item}/createLink`, createLink, 5);
  }
}

/** The route of a folded path (`foldPath`), its parameters decoded; null when this Graph has none. */
export function routeOf(method: string, folded: string): Route | null {
  const path = folded.length > 1 ? folded.replace(/\/+$/, '') : folded;
  const [matched] = router.match(method, path);
  const first = matched[0];
  if (first === undefined) return null;
  const [entry, params] = first;
  const decoded: Record<string, string> = {};
  // this router hands each handler its own parameters as an object of strings
  for (const [name, value] of Object.entries(params as Record<string, string>))
    decoded[name] = decodeSegment(value);
  return { ...entry, params: decoded };
}
