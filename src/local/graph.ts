import { answerBatch } from './batch.ts';
import { type Answer, jsonBody, type World, wireNow } from './call.ts';
import { type Db, openDatabase } from './database.ts';
import {
  bug,
  deliver,
  type Delivery,
  type Incoming,
  refusalAnswer,
  type Server,
  type Special,
} from './dispatch.ts';
import { answerUpload, sessionOwner } from './drive/upload-session.ts';
import { forEver } from './fault-effect.ts';
import { insertDriveItem } from './drive/drive-item.ts';
import { faultBoard } from './fault.ts';
import { DroppedConnection, GraphRefusal, notImplemented } from './graph-error.ts';
import { addSystemLists } from './list/list.ts';
import { ensureLookupId } from './list/site-people.ts';
import { type LocalUser, savePeople } from './person.ts';
import { migrate } from './schema.ts';
import { type LocalSite, saveSite } from './site.ts';
import { nastySwitches, type Switches } from './switches.ts';
import { unitMeter } from './throttle.ts';
import { answerTrial } from './trial.ts';
import { preflight, readBody, toResponse } from './wire.ts';

/** What a local Graph starts from. People and sites are added to what the file holds; nothing is ever taken away. */
export type LocalGraphOptions = {
  /** Path of the SQLite file, or ':memory:'. */
  readonly file: string;
  readonly users: readonly LocalUser[];
  readonly sites: readonly LocalSite[];
  readonly now?: () => Date;
  /** The origin of upload and download addresses, e.g. http://localhost:5178; that of the request when absent. */
  readonly origin?: string;
  /** The kinds of activity that the app's package declares; others are refused. Any will do when absent. */
  readonly activityTypes?: readonly string[];
  /** How it behaves where the real service varies. Tests get the nasty side of each; give `friendlySwitches` for a trial. */
  readonly switches?: Partial<Switches>;
};

/** A Graph as a value: a request in, a response out. `handle` rejects with DroppedConnection where a fault cuts the line. */
export type LocalGraph = { handle(request: Request): Promise<Response>; close(): void };

/** Opens the file, adds the people and sites, and answers requests to /v1.0 and /trial from then on. */
export function createLocalGraph(options: LocalGraphOptions): LocalGraph {
  return graphOver(openDatabase(options.file), options);
}

/** The same over a database that is open already; `file` counts for nothing. */
export function graphOver(db: Db, options: LocalGraphOptions): LocalGraph {
  migrate(db);
  let switches: Switches = { ...nastySwitches, ...options.switches };
  const world: World = {
    db,
    get switches() {
      return switches;
    },
    now: options.now ?? (() => new Date()),
    filesOrigin: options.origin ?? null,
    activityTypes: options.activityTypes ?? null,
  };
  db.transaction(() => save(world, options));
  const server: Server = { world, board: faultBoard(), meter: unitMeter(world) };
  const setSwitches = (some: Partial<Switches>): void => {
    switches = { ...switches, ...some };
  };

  const answer = async (request: Request): Promise<Delivery> => {
    const url = new URL(request.url);
    const head = { method: request.method, url, headers: request.headers };
    try {
      const incoming: Incoming = { ...head, body: await readBody(request, url.pathname) };
      const special = specialOf(server, incoming);
      if (special !== null) return deliver(server, incoming, special);
      if (url.pathname.startsWith('/trial/')) return undisturbed(answerTrial(server, setSwitches, incoming));
      if (url.pathname.startsWith('/v1.0/')) return deliver(server, incoming);
      throw notImplemented(`${request.method} ${url.pathname}`);
    } catch (error) {
      return undisturbed(refusalAnswer(world, head, error instanceof GraphRefusal ? error : bug(error)));
    }
  };

  const handle = async (request: Request): Promise<Response> => {
    if (request.method === 'OPTIONS') return preflight(request);
    const delivery = await answer(request);
    if (delivery.waitMs > 0) await wait(delivery.waitMs, request.signal);
    if (delivery.isDropped) throw new DroppedConnection();
    return toResponse(delivery.answer, request);
  };
  return { handle, close: () => db.close() };
}

function save(world: World, options: LocalGraphOptions): void {
  const at = wireNow(world);
  savePeople(world.db, options.users);
  for (const wanted of options.sites) {
    const { site, isNew } = saveSite(world, wanted);
    if (isNew) {
      addSystemLists(world, site, at);
      insertDriveItem(
        world,
        { site_key: site.key, key: null },
        { name: 'root', isFolder: true, mime: '' },
        { at, by: 1 },
      );
    }
    for (const personId of wanted.visited) ensureLookupId(world, site, personId, at);
  }
}

/** A batch, whose parts are delivered one by one, or an upload address, which works without a token. */
function specialOf(server: Server, incoming: Incoming): Special | null {
  const { pathname } = incoming.url;
  if (pathname === '/v1.0/$batch' && incoming.method === 'POST') {
    return {
      caller: null,
      handler: () => answerBatch(server, incoming, jsonBody(incoming)),
      isOneWrite: false,
    };
  }
  const upload = /^\/trial\/upload\/([\w-]+)$/.exec(pathname)?.[1];
  if (upload === undefined || !['GET', 'PUT', 'DELETE'].includes(incoming.method)) return null;
  return {
    caller: () => sessionOwner(server.world, upload),
    handler: (call) => answerUpload(call, upload),
    isOneWrite: true,
  };
}

function undisturbed(answer: Answer): Delivery {
  return { answer, isDropped: false, waitMs: 0 };
}

/** Waits, or for ever; rejects as fetch does when the caller gives up. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = ms === forEver ? undefined : setTimeout(resolve, ms);
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
