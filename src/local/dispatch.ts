import { foldPath } from './address.ts';
import type { Answer, Call, Caller, Handler, World } from './call.ts';
import type { Fault, FaultBoard } from './fault.ts';
import { faultsFor, gatewayTimeout, refuseByFault, switchesFor, waitOf } from './fault-effect.ts';
import { DroppedConnection, errorBody, GraphRefusal, notImplemented } from './graph-error.ts';
import { routeOf } from './route.ts';
import type { Meter } from './throttle.ts';
import { callerOf } from './token.ts';

/** One request of this Graph, alone or as a part of a batch. */
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

/** A request that takes no route: who sends it where no token says so, what else faults may match, what answers it. */
export type Special = {
  readonly caller: (() => { readonly me: Caller; readonly path: string }) | null;
  readonly handler: Handler;
  /** Whether the answer is one write, so that all of it is kept or none. */
  readonly isOneWrite: boolean;
};

/** Answers one request: who calls, which faults it meets, which route it takes, all of a write or nothing of it.
 * A refusal is an answer, and so is a bug. */
export function deliver(server: Server, incoming: Incoming, special: Special | null = null): Delivery {
  const { world } = server;
  let met: readonly Fault[] = [];
  try {
    const { me, path } = special?.caller?.() ?? {
      me: callerOf(world.db, incoming.headers.get('authorization')),
      path: null,
    };
    met = server.board.take({
      method: incoming.method,
      paths: [...writtenPaths(world, incoming.url), ...(path === null ? [] : [path])],
      users: [me.mail.toLowerCase(), me.id],
      header: incoming.headers.get('x-local-fault'),
    });
    refuseByFault(met);
    const answer = run(server, incoming, me, met, special);
    const lost = met.find((fault) => fault.kind === 'lostResponse');
    if (lost === undefined) return { answer, isDropped: false, waitMs: waitOf(met) };
    const instead = refusalAnswer(world, incoming, gatewayTimeout());
    return { answer: instead, isDropped: lost.form === 'drop', waitMs: waitOf(met) };
  } catch (error) {
    const isDropped = error instanceof DroppedConnection;
    const refusal = error instanceof GraphRefusal ? error : bug(error);
    return { answer: refusalAnswer(world, incoming, refusal), isDropped, waitMs: waitOf(met) };
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

function run(
  { world, meter }: Server,
  incoming: Incoming,
  me: Caller,
  met: readonly Fault[],
  special: Special | null,
): Answer {
  const call = (params: Readonly<Record<string, string>>): Call => ({
    world: { ...world, switches: switchesFor(world.switches, met) },
    method: incoming.method,
    url: incoming.url,
    params,
    headers: incoming.headers,
    body: incoming.body,
    me,
    faults: faultsFor(met),
  });
  if (special !== null) {
    const answer = (): Answer => special.handler(call({}));
    return special.isOneWrite ? world.db.transaction(answer) : answer();
  }
  const route = routeOf(incoming.method, foldPath(incoming.url.pathname.replace(/^\/v1\.0/, '')));
  if (route === null) throw notImplemented(`${incoming.method} ${incoming.url.pathname}`);
  const limits = meter.charge(route.units);
  const answer = (): Answer => route.handler(call(route.params));
  const given = incoming.method === 'GET' ? answer() : world.db.transaction(answer);
  return { ...given, headers: { ...limits, ...given.headers } };
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
