import { foldPath } from './address.ts';
import { type Answer, type Call, type CallFaults, type Caller, type World } from './call.ts';
import { DroppedConnection, errorBody, GraphRefusal, notImplemented } from './graph-error.ts';
import type { Fault, FaultBoard } from './fault.ts';
import { routeOf } from './route.ts';
import type { Switches } from './switches.ts';
import { type Meter, throttled } from './throttle.ts';
import { callerOf } from './token.ts';

/** One request of this Graph, alone or as a part of a batch. `path` begins after `/v1.0`. */
export type Incoming = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
};

/** What answering needs besides the request. */
export type Server = { readonly world: World; readonly board: FaultBoard; readonly meter: Meter };

/** An answer and, where a fault says so, what happens to it on its way. */
export type Delivery = { readonly answer: Answer; readonly isDropped: boolean; readonly waitMs: number };

/** Never answers in time: the caller waits until it gives up. */
export const forEver = Number.POSITIVE_INFINITY;

/** Answers one request: who calls, which faults it meets, which route it takes, all of a write or nothing of it.
 * A refusal is an answer, and so is a bug. `whole` answers in place of a route: a batch, whose parts are delivered one by one. */
export function deliver(server: Server, incoming: Incoming, whole?: () => Answer): Delivery {
  let met: readonly Fault[] = [];
  try {
    const me = callerOf(server.world.db, incoming.headers.get('authorization'));
    met = server.board.take({
      method: incoming.method,
      paths: writtenPaths(server.world, incoming.url),
      users: [me.mail.toLowerCase(), me.id],
      header: incoming.headers.get('x-local-fault'),
    });
    refuseByFault(met);
    const answer = whole === undefined ? routed(server, incoming, me, met) : whole();
    const lost = met.find((fault) => fault.kind === 'lostResponse');
    if (lost === undefined) return { answer, isDropped: false, waitMs: waitOf(met) };
    return {
      answer: refusalAnswer(server.world, incoming, gatewayTimeout()),
      isDropped: lost.form === 'drop',
      waitMs: waitOf(met),
    };
  } catch (error) {
    if (error instanceof DroppedConnection)
      return { answer: { status: 500 }, isDropped: true, waitMs: waitOf(met) };
    const refusal = error instanceof GraphRefusal ? error : bug(error);
    return { answer: refusalAnswer(server.world, incoming, refusal), isDropped: false, waitMs: waitOf(met) };
  }
}

/** A refusal as an answer, in Graph's envelope. */
export function refusalAnswer(
  world: World,
  incoming: Pick<Incoming, 'headers'>,
  refusal: GraphRefusal,
): Answer {
  const requestId = crypto.randomUUID();
  const clientRequestId = incoming.headers.get('client-request-id') ?? requestId;
  const headers = refusal.extra.headers ?? {};
  if (refusal.extra.hasNoBody === true) return { status: refusal.status, headers };
  return {
    status: refusal.status,
    headers,
    body: errorBody(refusal, { at: world.now(), requestId, clientRequestId }),
  };
}

/** The answer to a mistake of this server: says what broke, without a stack. */
export function bug(error: unknown): GraphRefusal {
  const text = error instanceof Error ? error.message : String(error);
  return new GraphRefusal(
    500,
    'generalException',
    `General exception while processing (a mistake of the local Graph: ${text})`,
  );
}

function routed({ world, meter }: Server, incoming: Incoming, me: Caller, met: readonly Fault[]): Answer {
  const route = routeOf(incoming.method, foldPath(incoming.url.pathname.replace(/^\/v1\.0/, '')));
  if (route === null) throw notImplemented(`${incoming.method} ${incoming.url.pathname}`);
  meter.charge(route.units);
  const call: Call = {
    world: { ...world, switches: switchesFor(world.switches, met) },
    method: incoming.method,
    url: incoming.url,
    params: route.params,
    headers: incoming.headers,
    body: incoming.body,
    me,
    faults: faultsFor(met),
  };
  return incoming.method === 'GET' ? route.handler(call) : world.db.transaction(() => route.handler(call));
}

function refuseByFault(met: readonly Fault[]): void {
  for (const fault of met) {
    if (fault.kind === 'dropConnection') throw new DroppedConnection();
    if (fault.kind === 'throttle') throw throttled(fault.status ?? 429, fault.retryAfter);
    if (fault.kind === 'claimsChallenge') throw claimsChallenge();
    if (fault.kind === 'error') {
      throw new GraphRefusal(
        fault.status ?? 500,
        fault.code ?? 'generalException',
        fault.message ?? 'General exception while processing',
      );
    }
  }
}

function claimsChallenge(): GraphRefusal {
  const claims = Buffer.from(
    JSON.stringify({ access_token: { nbf: { essential: true, value: '1604106651' } } }),
  ).toString('base64');
  return new GraphRefusal(
    401,
    'InvalidAuthenticationToken',
    'Continuous access evaluation resulted in challenge',
    {
      hasNoBody: true,
      headers: {
        'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`,
      },
    },
  );
}

function gatewayTimeout(): GraphRefusal {
  return new GraphRefusal(504, 'generalException', 'The gateway did not receive a response in time.');
}

function switchesFor(own: Switches, met: readonly Fault[]): Switches {
  let switches = own;
  for (const fault of met) {
    if (fault.kind === 'versioningOff') switches = { ...switches, versioning: false };
    if (fault.kind === 'strictChoice') switches = { ...switches, enforceChoice: true };
    if (fault.kind === 'strictRequired') switches = { ...switches, enforceRequired: true };
    if (fault.kind === 'switches') switches = { ...switches, ...fault.switches };
  }
  return switches;
}

function faultsFor(met: readonly Fault[]): CallFaults {
  return {
    isReadOnly: met.some((fault) => fault.kind === 'readOnly'),
    hiddenIds: new Set(met.filter((fault) => fault.kind === 'hiddenRows').flatMap((fault) => fault.ids)),
    kinds: new Set(met.map((fault) => fault.kind)),
  };
}

function waitOf(met: readonly Fault[]): number {
  if (met.some((fault) => fault.kind === 'hang')) return forEver;
  return met.filter((fault) => fault.kind === 'latency').reduce((sum, fault) => sum + fault.ms, 0);
}

/** The decoded address as sent and, where it names a list by id, with the list's title instead. */
function writtenPaths(world: World, url: URL): string[] {
  const text = decoded(`${url.pathname}${url.search}`);
  const id = /\/lists\/([0-9a-f]{8}-[0-9a-f-]{27})/i.exec(text)?.[1];
  if (id === undefined) return [text];
  const list = world.db.one<{ display_name: string }>('SELECT display_name FROM list WHERE guid = ?', [
    id.toLowerCase(),
  ]);
  return list === null ? [text] : [text, text.replace(id, list.display_name)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // a broken percent sign is refused later on, with its own message
    if (error instanceof URIError) return text;
    throw error;
  }
}
