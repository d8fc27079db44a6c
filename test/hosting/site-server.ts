import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { getRequestListener } from '@hono/node-server';

import { checkRelease, releaseFile, type Release } from '#host/release.ts';
import { sendFile } from '#trial/files.ts';

import type { Reading } from './reading.ts';

/** A host for a built site. `place` puts another release in the place of the one that is there; `lose` makes files go. */
export type SiteServer = {
  readonly origin: string;
  place(release: Release): void;
  lose(files: RegExp | null): void;
  close(): Promise<void>;
};

/**
 * Serves a built site on a free port with the headers of a reading, and nothing but these. `config` is its
 * config.json; null: the one in the folder.
 */
export async function serveSite(
  folder: string,
  reading: Reading,
  config: string | null,
): Promise<SiteServer> {
  const built = checkRelease(JSON.parse(readFileSync(join(folder, releaseFile), 'utf8')));
  if (built === null) throw new Error('the build has no release');
  let release = built;
  let lost: RegExp | null = null;
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const { isHidden, found, missing } = reading(pathname);
    if (config !== null && pathname === '/config.json') return new Response(config, { headers: found });
    const response = await sendFile(folder, pathname.slice(1), found);
    if (isHidden || !response.ok || (lost?.test(pathname) ?? false))
      return new Response('Not found', { status: 404, headers: missing });
    if (pathname !== '/' && pathname !== `/${releaseFile}`) return response;
    const { headers } = response;
    return new Response((await response.text()).replaceAll(built.build, release.build), { headers });
  };
  const server = createServer(getRequestListener(answer));
  // a machine that is busy would close connections just as they are used again
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the site has no port');
  return {
    origin: `http://localhost:${String(address.port)}`,
    place: (next) => {
      release = next;
    },
    lose: (files) => {
      lost = files;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
