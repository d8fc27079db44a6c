import type { Cycle } from '#domain/cycle/cycle.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Stored } from '#domain/row.ts';
import { itemsPath } from '#graph/address.ts';
import { createSend, type Send } from '#graph/client.ts';
import { GraphError } from '#graph/graph-error.ts';
import { allPages } from '#graph/pages.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import type { GraphItem } from '#graph/wire.ts';
import { cycleList } from '#lists/cycle.ts';
import { columnNames, decode, type List } from '#lists/list.ts';
import { packList } from '#lists/pack.ts';
import type { LocalGraph } from '#local/graph.ts';
import { openPack } from '#store/frozen-file.ts';

import { admin, personWith } from './sample/people.ts';
import { samplePacks } from './sample/packs.ts';
import { sampleSnapshot } from './sample/sample-plan.ts';
import { tenant } from './tenant.ts';

/** Where issued packs are read from. */
export type PackSource = {
  readonly packs: readonly IssuedPack[];
  readonly cycles: readonly Cycle[];
  /** Throws FrozenFileError where the frozen file is missing, was altered or cannot be read; GraphError. */
  open(pack: IssuedPack): Promise<FrozenPack>;
};

// nothing goes over a network: only the paths count
const origin = 'http://localhost';

/**
 * The packs in a library, read as the app reads it; none where the list of them is not there. Throws GraphError, and Error for
 * a row that cannot be read.
 */
export async function packsInLibrary(graph: Pick<LocalGraph, 'handle'>): Promise<PackSource> {
  const wire = async (input: RequestInfo | URL, init?: RequestInit) => graph.handle(new Request(input, init));
  const now = () => new Date();
  const pause = createPause({ now, wait: (ms) => new Promise((done) => setTimeout(done, ms)) });
  const token = await tokenFrom(graph, personWith(admin).email);
  const base = `${origin}/v1.0`;
  const calling = { fetch: wire, pause, now, random: () => 0 };
  const send = createSend({ ...calling, base, getToken: async () => Promise.resolve(token) });
  const world = { send, site: tenant.site, transfer: createTransfer(calling) };
  return {
    packs: await rowsOf(send, base, packList),
    cycles: await rowsOf(send, base, cycleList),
    open: async (pack) => openPack(world, pack),
  };
}

/** The packs of the sample plan, nothing of them stored anywhere. */
export async function packsOfSample(): Promise<PackSource> {
  const plan = sampleSnapshot();
  const made = new Map((await samplePacks(plan)).map((one) => [one.pack.key, one]));
  return {
    packs: [...made.values()].map(({ pack }) => pack),
    cycles: [...plan.cycles.values()],
    open: async ({ key }) => {
      const found = made.get(key);
      return found === undefined
        ? Promise.reject(new Error(`The sample plan has no pack '${key}'.`))
        : Promise.resolve(found.frozen);
    },
  };
}

async function rowsOf<T extends Stored>(send: Send, base: string, list: List<T>): Promise<readonly T[]> {
  try {
    const path = itemsPath(tenant.site, list.title, columnNames(list), ['$top=200']);
    const items = await allPages<GraphItem>(send, base, path);
    return items.map((item) => {
      const read = decode(list, item);
      if ('ok' in read) return read.ok;
      throw new Error(`Row ${item.id} of the list ${list.title} cannot be read: ${read.problem.what}.`);
    });
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return [];
    throw error;
  }
}

async function tokenFrom(graph: Pick<LocalGraph, 'handle'>, email: string): Promise<string> {
  const response = await graph.handle(
    new Request(`${origin}/trial/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    }),
  );
  // our own local Graph's answer
  const { token } = (await response.json()) as { token: string };
  return token;
}
