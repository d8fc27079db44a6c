import { unitsOf } from './resource-units.ts';

/** What went over the wire for a job. `inARow` counts the requests that had to wait for the one before. */
export type Traffic = {
  readonly requests: number;
  readonly inARow: number;
  /** Requests, with the parts of a batch in its place: what Graph counts. */
  readonly calls: number;
  readonly units: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
};

type One = Omit<Traffic, 'requests' | 'inARow'> & { readonly begun: number; readonly ended: number };

/** Fetch that counts. `since` gives what went over it since it was last asked. */
export type CountingFetch = { readonly fetch: typeof fetch; since(): Traffic };

/** Counts what goes to a Graph whose paths begin with `base`, and to the addresses that it gave for uploads. */
export function countingFetch(base: string): CountingFetch {
  let all: One[] = [];
  let tick = 0;
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const sent = await request.clone().text();
      const begun = (tick += 1);
      const response = await fetch(request);
      const answer = await response.clone().arrayBuffer();
      const path = decodeURIComponent(
        request.url.startsWith(base) ? request.url.slice(base.length) : new URL(request.url).pathname,
      );
      const parts = path === '/$batch' ? partsIn(sent) : [{ method: request.method, url: path }];
      all.push({
        begun,
        ended: (tick += 1),
        calls: parts.length,
        units: parts.reduce((sum, part) => sum + unitsOf(part.method, part.url), 0),
        bytesUp: sent.length,
        bytesDown: answer.byteLength,
      });
      return response;
    },
    since: () => {
      const found = trafficOf(all);
      all = [];
      return found;
    },
  };
}

function partsIn(body: string): readonly { readonly method: string; readonly url: string }[] {
  // the app's own body, in the shape that JSON batching has
  return (JSON.parse(body) as { readonly requests: readonly { method: string; url: string }[] }).requests;
}

function trafficOf(all: readonly One[]): Traffic {
  const sum = (of: (one: One) => number) => all.reduce((total, one) => total + of(one), 0);
  let inARow = 0;
  let reached = 0;
  for (const one of all.toSorted((a, b) => a.ended - b.ended)) {
    if (one.begun < reached) continue;
    inARow += 1;
    reached = one.ended;
  }
  return {
    requests: all.length,
    inARow,
    calls: sum((one) => one.calls),
    units: sum((one) => one.units),
    bytesUp: sum((one) => one.bytesUp),
    bytesDown: sum((one) => one.bytesDown),
  };
}
