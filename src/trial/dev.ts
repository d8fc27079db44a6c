import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';

import { createServer } from 'vite';

import { simulatorConfig } from './build.ts';
import type { Front } from './server.ts';

/**
 * Serves tab and simulator from their sources with hot reload, in front of the trial's own server.
 * What the trial answers itself (Graph, people, the tab's config.json) passes through.
 */
export async function startDevelopment(root: string, server: Server): Promise<Front> {
  const shared = { middlewareMode: true, hmr: { server } } as const;
  const tab = await createServer({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'src'),
    base: '/tab/',
    server: shared,
  });
  const host = await createServer({ ...simulatorConfig(root), base: '/', server: shared });
  return {
    handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => {
      const path = request.url ?? '/';
      if (
        /^\/(v1\.0|trial\/(people|host|icon|token|faults|upload))/.test(path) ||
        path === '/tab/config.json'
      )
        next();
      else if (path.startsWith('/tab/')) tab.middlewares(request, response, next);
      else host.middlewares(request, response, next);
    },
    close: async () => {
      await tab.close();
      await host.close();
    },
  };
}
