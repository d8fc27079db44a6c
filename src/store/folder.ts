import { libraryItemPath, libraryPath } from '#graph/address.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import { allPages } from '#graph/pages.ts';
import type { GraphFile } from '#graph/wire.ts';
import type { World } from './world.ts';

/** A file in the site's library. */
export type LibraryFile = {
  readonly name: string;
  /** Opens it in the browser: a workbook in Excel for the web, a report in Word. */
  readonly webUrl: string;
  readonly savedAt: string;
  readonly sizeBytes: number;
};

/** How often a folder is asked for whose making got no answer. */
const mostTries = 3;

/** The files of a folder, by name; none where the folder is not there. Throws GraphError. */
export async function filesIn(
  world: Pick<World, 'send' | 'base' | 'site'>,
  folders: readonly string[],
): Promise<readonly LibraryFile[]> {
  const path = libraryPath(world.site, folders, '/children');
  const all = await orNull(allPages<GraphFile>(world.send, world.base, path));
  return (all ?? [])
    .filter((file) => file.folder === undefined)
    .map(libraryFile)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** A file by its folder and name, or null. Throws GraphError. */
export async function findFile(
  world: Pick<World, 'send' | 'site'>,
  folders: readonly string[],
  name: string,
): Promise<LibraryFile | null> {
  const path = libraryItemPath(world.site, [...folders, name]);
  const reply = await orNull(world.send({ method: 'GET', path }));
  return reply === null ? null : libraryFile(reply.body as GraphFile);
}

/** The bytes of a file, or null where there is none. Throws GraphError, also for what is no file. */
export async function readFile(
  world: Pick<World, 'send' | 'site' | 'transfer'>,
  folders: readonly string[],
  name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  // a page may not follow the redirect of /content: it takes the address that needs no token (driveItem: get content)
  const path = libraryItemPath(world.site, [...folders, name], `?$select=id,${downloadField}`);
  const reply = await orNull(world.send({ method: 'GET', path }));
  if (reply === null) return null;
  const url = (reply.body as Readonly<Record<string, unknown>> | null)?.[downloadField];
  if (typeof url !== 'string')
    throw new GraphError({ status: 0, code: 'noDownload', message: 'Graph gave no address of the file' });
  const answer = await orNull(world.transfer({ method: 'GET', url }));
  return answer === null ? null : answer.bytes;
}

/** Makes a folder and those above it, as far as they are not there. Throws GraphError. */
export async function ensureFolder(
  world: Pick<World, 'send' | 'site'>,
  folders: readonly string[],
): Promise<void> {
  const path = libraryItemPath(world.site, folders, '?$select=id');
  if ((await orNull(world.send({ method: 'GET', path }))) !== null) return;
  for (const [depth, name] of folders.entries()) await makeFolder(world, folders.slice(0, depth), name);
}

/** Removes a file. Throws GraphError, also where there is none. */
export async function removeFile(
  world: Pick<World, 'send' | 'site'>,
  folders: readonly string[],
  name: string,
): Promise<void> {
  await world.send({ method: 'DELETE', path: libraryItemPath(world.site, [...folders, name]) });
}

/** A file as Graph describes it. */
export function libraryFile(file: GraphFile): LibraryFile {
  return {
    name: file.name,
    webUrl: file.webUrl,
    savedAt: file.lastModifiedDateTime ?? '',
    sizeBytes: file.size ?? 0,
  };
}

const downloadField = '@microsoft.graph.downloadUrl';

async function makeFolder(
  world: Pick<World, 'send' | 'site'>,
  above: readonly string[],
  name: string,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await world.send({
        method: 'POST',
        path: libraryPath(world.site, above, '/children'),
        body: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
      });
      return;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      // it is there already: somebody was faster, or an answer was lost
      if (error.status === 409) return;
      if (!isOutcomeUnknown(error) || attempt === mostTries) throw error;
    }
  }
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return null;
    throw error;
  }
}
