import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

import { activityTypes } from '#domain/cycle/chase-message.ts';
import { DroppedConnection } from '#local/graph-error.ts';
import { createLocalGraph } from '#local/graph.ts';
import type { Switches } from '#local/switches.ts';

import { createTrialApp } from './app.ts';
import { castOfTrial, directory } from './sample/directory.ts';
import type { Addresses } from './tenant.ts';

/** Something that answers some requests before the trial does: the development servers of `npm run dev`. */
export type Front = {
  handle(request: IncomingMessage, response: ServerResponse, next: () => void): void;
  close(): Promise<void>;
};

/**
 * How a trial is started. `port` 0 takes any free one; `dataDir` ':memory:' keeps nothing. `addresses` only when the
 * browser reaches tab and Graph by other names. `switches` say how the local Graph behaves; its own are the nasty ones.
 */
export type TrialOptions = {
  readonly port: number;
  readonly dataDir: string;
  readonly log: (line: string) => void;
  readonly addresses?: Addresses;
  readonly now?: () => Date;
  readonly switches?: Partial<Switches>;
  readonly dist?: string;
  readonly front?: (server: Server) => Promise<Front>;
};

/** A running trial. `origin` is http://localhost:PORT; `close` ends it and lets go of the file. */
export type Trial = { readonly origin: string; close(): Promise<void> };

/** The built tab and simulator. */
export const builtFolder = fileURLToPath(new URL('../../dist', import.meta.url));

/** The SQLite file inside a data folder. */
export function dataFile(dataDir: string): string {
  return dataDir === ':memory:' ? dataDir : join(dataDir, 'one-plan.sqlite');
}

/** Starts the trial on the loopback address only. Rejects with the system's error (EADDRINUSE, EACCES) when it cannot listen. */
export async function startTrial(options: TrialOptions): Promise<Trial> {
  let answer: (request: Request) => Promise<Response> = async () => new Response('Starting', { status: 503 });
  const listener = getRequestListener(async (request, { incoming, outgoing }) => {
    try {
      return await answer(request);
    } catch (error) {
      const isGone = request.signal.aborted || outgoing.destroyed;
      const isDropped = error instanceof DroppedConnection;
      if (!isGone && !isDropped) {
        options.log(`The trial failed to answer ${request.method} ${request.url}: ${wordsOf(error)}`);
        return new Response('The trial failed to answer; the terminal says why.', { status: 500 });
      }
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  let front: Front | null = null;
  const server = createServer((request, response) => {
    const pass = () => void listener(request, response);
    if (front === null) pass();
    else front.handle(request, response, pass);
  });
  // a machine that is busy would close connections just as they are used again
  server.keepAliveTimeout = 0;
  const origin = `http://localhost:${await listen(server, options.port)}`;
  const addresses = options.addresses ?? {
    tab: `${origin}/tab/`,
    graph: `${origin}/v1.0`,
    openIn: `${origin}/`,
  };
  const graph = createLocalGraph({
    file: dataFile(options.dataDir),
    users: directory.users,
    sites: directory.sites,
    activityTypes: Object.values(activityTypes),
    origin: new URL(addresses.graph).origin,
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.switches === undefined ? {} : { switches: options.switches }),
  });
  const dist = options.dist ?? builtFolder;
  answer = createTrialApp({
    graph: (request) => graph.handle(named(request, new URL(addresses.graph).origin)),
    people: castOfTrial,
    folders: { tab: join(dist, 'tab'), host: join(dist, 'host') },
    addresses,
  });
  front = (await options.front?.(server)) ?? null;
  return {
    origin,
    close: async () => {
      await front?.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      graph.close();
    },
  };
}

/** The request under the name by which the browser knows Graph: pages and changes link to themselves by it. */
function named(request: Request, origin: string): Request {
  const url = new URL(request.url);
  if (url.origin === origin) return request;
  const { method, headers, body, signal } = request;
  // Node wants the word duplex for a body that streams; the types of the browser do not know it
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, duplex: 'half' };
  return new Request(origin + url.pathname + url.search, init);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
