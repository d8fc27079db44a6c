import { createSend, type GraphWorld } from '#graph/client.ts';
import { createPause } from '#graph/pause.ts';

/** A request as it went over the wire. */
export type Sent = {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal | null;
};

/** What the other side does with a request: answer, or fail as fetch fails. */
export type Turn = Response | Error | ((sent: Sent) => Response | Promise<Response>);

/** A wire to a scripted other side, with a clock that moves only when somebody waits. */
export function wire(...turns: readonly Turn[]) {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const asks: { claims: string | null; isRenewed: boolean }[] = [];
  let at = Date.parse('2026-11-22T10:00:00Z');
  const now = () => new Date(at);
  const wait = async (ms: number): Promise<void> => {
    waits.push(ms);
    at += ms;
    return Promise.resolve();
  };
  const pause = createPause({ now, wait });
  const world: GraphWorld = {
    base: 'https://graph.example/v1.0',
    fetch: async (input, init) => {
      const one = sentFrom(input, init);
      const turn = turns[sent.length];
      sent.push(one);
      if (turn === undefined) throw new Error(`nobody expected ${one.method} ${one.url}`);
      if (turn instanceof Error) throw turn;
      return turn instanceof Response ? turn : turn(one);
    },
    getToken: async (ask) => {
      asks.push(ask);
      return Promise.resolve(`token ${String(asks.length)}`);
    },
    pause,
    now,
    random: () => 0,
  };
  return { world, send: createSend(world), sent, waits, asks, pause, now };
}

/** A JSON answer. */
export function answer(status: number, body: unknown = {}, headers: Record<string, string> = {}): Response {
  return new Response(body === null ? null : JSON.stringify(body), { status, headers });
}

/** An error as Graph words it. */
export function refusal(
  status: number,
  code = 'generalException',
  headers: Record<string, string> = {},
): Response {
  const error = { code, message: 'said the service', innerError: { 'request-id': 'req-1' } };
  return answer(status, { error }, headers);
}

function sentFrom(input: RequestInfo | URL, init: RequestInit | undefined): Sent {
  const url = input instanceof Request ? input.url : String(input);
  const body = init?.body;
  return {
    method: init?.method ?? 'GET',
    url,
    headers: new Headers(init?.headers),
    body: typeof body === 'string' ? JSON.parse(body) : (body ?? null),
    signal: init?.signal ?? null,
  };
}
