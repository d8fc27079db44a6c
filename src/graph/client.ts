import { Client, ResponseType, type Context, type GraphRequest } from '@microsoft/microsoft-graph-client';
import { errorFrom, GraphError } from './graph-error.ts';
import type { Pause } from './pause.ts';
import { refuseLongPause, waitBeforeRetry } from './retry.ts';

/** What the wire needs of the world. */
export type GraphWorld = {
  /** Address of Graph with its version, such as 'https://graph.microsoft.com/v1.0'. */
  readonly base: string;
  readonly fetch: typeof fetch;
  /** A token; `claims` answers a challenge, `isRenewed` asks past the cache. */
  getToken(ask: TokenAsk): Promise<string>;
  readonly pause: Pause;
  now(): Date;
  /** 0 to 1. */
  random(): number;
};

type TokenAsk = { readonly claims: string | null; readonly isRenewed: boolean };

/** One request to Graph. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below the version, starting with '/'. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A JSON value, or a Blob sent as it is. */
  readonly body?: unknown;
};

/** An answer of Graph that is no error; the body is decoded JSON, null where there is none. */
export type Reply = { readonly status: number; readonly etag: string | null; readonly body: unknown };

/** Sends one call and gives the decoded answer, or throws GraphError. */
export type Send = (call: Call) => Promise<Reply>;

const usual: TokenAsk = { claims: null, isRenewed: false };

/** How long to wait for an answer, ms. A hanging request is treated as a lost one. */
const answerWithinMs = 60_000;

/**
 * The Graph client with our own chain: authentication, retry, HTTP. Its default chain sends no token to other hosts,
 * repeats writes blindly, may wait nine minutes and loses claims challenges.
 */
export function createSend(world: GraphWorld): Send {
  const base = new URL(world.base);
  return async (call) => {
    let hasRenewed = false;
    let ask: TokenAsk = usual;
    for (let attempt = 1; ; attempt += 1) {
      refuseLongPause(world);
      await world.pause.passed();
      const answer = await sendOnce(world, base, call, ask);
      if (!(answer instanceof GraphError)) return answer;
      // the renewed token lies in the cache from then on: later tries ask as usual
      ask = usual;
      if (answer.status === 401 && !hasRenewed) {
        hasRenewed = true;
        ask = { claims: answer.claims, isRenewed: true };
        continue;
      }
      const wait = waitBeforeRetry(answer, {
        isRead: call.method === 'GET',
        attempt,
        jitter: world.random(),
      });
      if (wait === null) throw answer;
      world.pause.demand(wait);
    }
  };
}

/** A next link as a path for `send`; throws GraphError when it leads to another service, which gets no token of ours. */
export function pathOfLink(base: string, link: string): string {
  if (!link.startsWith(`${base}/`))
    throw new GraphError({ status: 0, code: 'foreignLink', message: 'A next link led outside Graph' });
  return link.slice(base.length);
}

async function sendOnce(
  world: GraphWorld,
  base: URL,
  call: Call,
  ask: TokenAsk,
): Promise<Reply | GraphError> {
  const token = await world.getToken(ask);
  let failure: unknown = null;
  const client = Client.initWithMiddleware({
    baseUrl: base.origin,
    defaultVersion: base.pathname.slice(1),
    middleware: {
      execute: async (context: Context) => {
        try {
          context.response = await world.fetch(context.request, {
            ...context.options,
            headers: { ...headersOf(context), Authorization: `Bearer ${token}` },
            signal: AbortSignal.timeout(answerWithinMs),
          });
        } catch (error) {
          failure = error;
          throw error;
        }
      },
    },
  });
  const request = client
    .api(call.path)
    .responseType(ResponseType.RAW)
    .headers({ ...call.headers });
  try {
    // with RAW the client hands the untouched Response on
    const response = (await dispatch(request, call)) as Response;
    const body = await readBody(response);
    return response.ok
      ? { status: response.status, etag: quoted(response.headers.get('ETag')), body }
      : errorFrom(response.status, (name) => response.headers.get(name), body, world.now());
  } catch (cause) {
    return new GraphError({
      status: 0,
      code: 'noAnswer',
      message: 'No answer from Graph',
      cause: failure ?? cause,
    });
  }
}

async function dispatch(request: GraphRequest, call: Call): Promise<unknown> {
  const body = call.body ?? {};
  switch (call.method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(body);
    case 'PATCH':
      return request.patch(body);
    case 'PUT':
      return request.put(body);
    case 'DELETE':
      return request.delete();
  }
}

function headersOf(context: Context): Record<string, string> {
  // the client builds its headers as a plain object
  return { ...(context.options?.headers as Record<string, string> | undefined) };
}

// a good answer that is no JSON is not Graph's, but a proxy's or a sign-in page's: it says nothing of what was done
async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (response.ok) throw new Error('an answer that is not from Graph', { cause });
    return null;
  }
}

/** A tag with the quotation marks that If-Match demands: the header was seen without them. */
export function quoted(tag: string | null): string | null {
  return tag === null || tag === '' || tag.includes('"') ? tag : `"${tag}"`;
}
