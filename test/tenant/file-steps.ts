import { libraryItemPath, libraryPath } from '#graph/address.ts';
import { at, type Call, type Step } from './step.ts';

/** The folder in the site's library that holds the packs. Clean-up takes it away with what is in it. */
export const packFolder = 'One Plan';

const folders = [packFolder, 'Board packs'];
const packName = 'Board pack Check 2026-12-11 v1.xlsx';
const bigName = 'In pieces.xlsx';
const workbook = new Blob(['not a workbook, but bytes enough'], {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});
// the pieces of a file are multiples of 320 KiB but for the last (driveItem: createUploadSession)
const piece = 320 * 1024;
const big = new Blob([new Uint8Array(piece + 10)]);

/** The calls the app makes to keep files in the site's library: whole, in pieces, and read back. */
export const fileSteps: readonly Step[] = [
  {
    name: 'List packs before there are any',
    part: 'board pack',
    call: (_, site) => ({ method: 'GET', path: libraryPath(site, folders, '/children') }),
  },
  ...folders.map((name, depth): Step => ({
    name: `Make the folder ${name}`,
    part: 'board pack',
    call: (_, site) => makeFolder(site, depth, name),
  })),
  {
    name: 'Make a folder that is there already',
    part: 'board pack',
    call: (_, site) => makeFolder(site, 0, packFolder),
  },
  {
    name: 'Ask whether a folder is there',
    part: 'board pack',
    call: (_, site) => ({ method: 'GET', path: libraryItemPath(site, folders, '?$select=id') }),
  },
  {
    name: 'Ask for a file that is not there',
    part: 'board pack',
    call: (_, site) => ({ method: 'GET', path: libraryItemPath(site, [...folders, packName]) }),
  },
  {
    name: 'Save a pack',
    part: 'board pack',
    call: (_, site) => putPack(site),
  },
  {
    name: 'Save a pack under a name that is taken',
    part: 'board pack',
    call: (_, site) => putPack(site),
  },
  {
    name: 'List the packs',
    part: 'board pack',
    call: (_, site) => ({ method: 'GET', path: libraryPath(site, folders, '/children') }),
  },
  {
    name: 'Begin to send a file in pieces',
    part: 'board pack',
    call: (_, site) => beginPieces(site, bigName),
    learn: ({ body }, known) => known.set('upload', at(body, 'uploadUrl')),
  },
  {
    name: 'Send the first piece of a file',
    part: 'board pack',
    call: (known) => sendPiece(known.get('upload'), 0, piece),
  },
  {
    name: 'Ask how much of a file has arrived',
    part: 'board pack',
    call: (known) => ({ method: 'GET', path: known.get('upload') }),
  },
  {
    name: 'Send the last piece of a file',
    part: 'board pack',
    call: (known) => sendPiece(known.get('upload'), piece, big.size),
  },
  {
    name: 'Begin to send a file that is called off',
    part: 'board pack',
    call: (_, site) => beginPieces(site, 'Called off.xlsx'),
    learn: ({ body }, known) => known.set('upload called off', at(body, 'uploadUrl')),
  },
  {
    name: 'Call a file off',
    part: 'board pack',
    call: (known) => ({ method: 'DELETE', path: known.get('upload called off') }),
  },
  {
    name: 'Ask where a file is read without a token',
    part: 'board pack',
    call: (_, site) => ({
      method: 'GET',
      path: libraryItemPath(site, [...folders, packName], '?$select=id,@microsoft.graph.downloadUrl'),
    }),
    learn: ({ body }, known) => known.set('download', at(body, '@microsoft.graph.downloadUrl')),
  },
  {
    name: 'Read a file without a token',
    part: 'board pack',
    call: (known) => ({ method: 'GET', path: known.get('download') }),
    // bytes; SharePoint may have written properties into them
    shown: (body) => ({ isThere: body !== undefined }),
  },
  {
    name: 'Delete a file',
    part: 'board pack',
    call: (_, site) => ({ method: 'DELETE', path: libraryItemPath(site, [...folders, packName]) }),
  },
];

function makeFolder(site: string, depth: number, name: string): Call {
  return {
    method: 'POST',
    path: libraryPath(site, folders.slice(0, depth), '/children'),
    body: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
  };
}

function putPack(site: string): Call {
  return {
    method: 'PUT',
    path: libraryPath(site, [...folders, packName], '/content?@microsoft.graph.conflictBehavior=fail'),
    headers: { 'Content-Type': workbook.type },
    body: workbook,
  };
}

function beginPieces(site: string, name: string): Call {
  return {
    method: 'POST',
    path: libraryPath(site, [...folders, name], '/createUploadSession'),
    body: { item: { '@microsoft.graph.conflictBehavior': 'fail', name } },
  };
}

function sendPiece(upload: string, from: number, to: number): Call {
  return {
    method: 'PUT',
    path: upload,
    headers: { 'Content-Range': `bytes ${String(from)}-${String(to - 1)}/${String(big.size)}` },
    body: big.slice(from, to),
  };
}
