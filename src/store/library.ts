import { libraryPath } from '#graph/address.ts';
import { GraphError } from '#graph/graph-error.ts';
import { allPages } from '#graph/pages.ts';
import type { GraphFile } from '#graph/wire.ts';
import type { World } from './world.ts';

/** A board pack in the site's library. */
export type PackFile = {
  readonly name: string;
  /** Opens it in Excel for the web. */
  readonly webUrl: string;
  readonly savedAt: string;
  readonly sizeBytes: number;
};

const folders = ['One Plan', 'Board packs'] as const;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The packs saved so far, newest first; empty when the folder is not there yet. */
export async function listPacks(world: World): Promise<readonly PackFile[]> {
  try {
    const files = await allPages<GraphFile>(
      world.send,
      world.base,
      libraryPath(world.site, folders, '/children'),
    );
    return files
      .filter((file) => file.folder === undefined && file.name.endsWith('.xlsx'))
      .map(packFile)
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt) || b.name.localeCompare(a.name));
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return [];
    throw error;
  }
}

/** The name of a pack's file: 'Board pack SEND and AP Partnership Board 2026-07-28 v2.xlsx'. */
export function packName(body: string, meetingOn: string, version: number): string {
  // what SharePoint refuses in names, and '#' and '%' which break links
  const safe = body.replaceAll(/["*:<>?/\\|#%\p{Cc}]+/gu, ' ').slice(0, 100);
  return `Board pack ${safe} ${meetingOn} v${String(version)}.xlsx`.replaceAll(/\s+/g, ' ');
}

/** The version the next pack of a meeting gets: one more than the highest in the library. */
export function nextVersion(packs: readonly PackFile[], body: string, meetingOn: string): number {
  // names that differ in case only are one name in SharePoint; what follows the number is a copy of that version
  const stem = packName(body, meetingOn, 0)
    .replace(/0\.xlsx$/, '')
    .toLowerCase();
  const versions = packs.map(({ name }) =>
    name.toLowerCase().startsWith(stem) ? Number(/^\d+/.exec(name.slice(stem.length))?.[0] ?? 0) : 0,
  );
  return Math.max(0, ...versions) + 1;
}

/**
 * Saves a workbook in the library under a name that must be new; never replaces a file. Throws GraphError: 409 when the
 * name was taken meanwhile, 423 when a file of that name is open and locked.
 */
export async function savePack(world: World, name: string, bytes: Blob): Promise<PackFile> {
  await makeFolders(world);
  const reply = await world.send({
    method: 'PUT',
    path: libraryPath(world.site, [...folders, name], '/content?@microsoft.graph.conflictBehavior=fail'),
    headers: { 'Content-Type': workbookType },
    body: bytes,
  });
  return packFile(reply.body as GraphFile);
}

async function makeFolders(world: World): Promise<void> {
  for (const [depth, name] of folders.entries()) {
    try {
      await world.send({
        method: 'POST',
        path: libraryPath(world.site, folders.slice(0, depth), '/children'),
        body: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
      });
    } catch (error) {
      // it is there already: from an earlier pack, or a lost answer
      if (!(error instanceof GraphError && error.status === 409)) throw error;
    }
  }
}

function packFile(file: GraphFile): PackFile {
  return {
    name: file.name,
    webUrl: file.webUrl,
    savedAt: file.lastModifiedDateTime ?? '',
    sizeBytes: file.size ?? 0,
  };
}
