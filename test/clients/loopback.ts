import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createLocalGraph, type LocalGraph, type LocalGraphOptions } from '#local/graph.ts';
import { DroppedConnection } from '#local/graph-error.ts';
import { host, people } from '../local/local-kit.ts';

/** The address clients are made for. Its answers link to themselves by it. */
export const graphOrigin = 'https://graph.microsoft.com';

/** Where upload and download addresses of the local Graph lead, as on a tenant: not to Graph. */
export const filesOrigin = 'https://contoso.sharepoint.com';

// a test may put `fetch` of a loopback in the place of the global one
const send = fetch;

/** One request as it came over the wire. */
export type Seen = { readonly method: string; readonly url: URL; readonly headers: Headers };

/** A local Graph behind a real server on 127.0.0.1. */
export type Loopback = {
  readonly graph: LocalGraph;
  /** Where the server itself is reached, with Graph's version. */
  readonly base: string;
  /** As a client's fetch: what is meant for Microsoft's hosts goes to the server on the loopback instead. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** A token of the site's owner. */
  readonly token: string;
  /** Every request so far, oldest first. */
  readonly seen: readonly Seen[];
  close(): Promise<void>;
};

/** Starts one with the site of the local Graph's own tests and the nasty side of every switch. */
export async function openLoopback(options: Partial<LocalGraphOptions> = {}): Promise<Loopback> {
  const graph = createLocalGraph({
    file: ':memory:',
    users: Object.values(people),
    sites: [
      {
        hostname: host,
        path: 'sites/one-plan',
        displayName: 'One Plan',
        rights: { [people.owner.id]: 'owner', [people.member.id]: 'member', [people.visitor.id]: 'visitor' },
        visited: [people.owner.id, people.member.id],
      },
    ],
    origin: filesOrigin,
    ...options,
  });
  const seen: Seen[] = [];
  const listener = getRequestListener(async (request, { incoming }) => {
    const url = new URL(request.url);
    const meant = new URL(url.pathname + url.search, graphOrigin);
    seen.push({ method: request.method, url: meant, headers: request.headers });
    try {
      return await graph.handle(renamed(request, meant.href));
    } catch (error) {
      if (!(error instanceof DroppedConnection)) throw error;
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  const server = createServer((request, response) => void listener(request, response));
  const port = await new Promise<number>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const toLoopback: Loopback['fetch'] = async (input, init) => {
    const given = input instanceof Request ? input : null;
    const url = new URL(input instanceof Request ? input.url : input);
    if (![graphOrigin, filesOrigin].includes(url.origin))
      throw new Error(`A client called ${url.origin}, which is not part of the test.`);
    const address = `http://127.0.0.1:${String(port)}${url.pathname}${url.search}`;
    const manual: RequestInit = { ...init, redirect: 'manual' };
    const answer = await send(given === null ? address : renamed(given, address), manual);
    const target = answer.status === 302 ? answer.headers.get('location') : null;
    const isFollowed = (init?.redirect ?? given?.redirect ?? 'follow') === 'follow';
    // as fetch does: to another host, without the token
    return target !== null && isFollowed ? toLoopback(target) : answer;
  };
  const answer = await toLoopback(`${graphOrigin}/trial/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: people.owner.mail }),
  });
  // the shape of POST /trial/token
  const { token } = (await answer.json()) as { token: string };
  return {
    graph,
    base: `http://127.0.0.1:${String(port)}/v1.0`,
    fetch: toLoopback,
    token,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      graph.close();
    },
  };
}

/** Columns a careful user makes: each kind of value, with what is filtered and ordered by indexed. */
export const riskColumns = [
  { name: 'Status', text: { maxLength: 255 }, indexed: true },
  { name: 'Score', number: { decimalPlaces: 'none' }, indexed: true },
  { name: 'Due', dateTime: { format: 'dateOnly' } },
  { name: 'Open', boolean: {} },
  { name: 'Notes', text: { allowMultipleLines: true, textType: 'plain' } },
];

function renamed(request: Request, address: string): Request {
  const { method, headers, body, signal, redirect } = request;
  // Node wants the word duplex for a body that streams; the types of the browser do not know it
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, signal, redirect, duplex: 'half' };
  return new Request(address, init);
}
