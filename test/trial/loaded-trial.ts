import { createLocalGraph, type LocalGraph } from '#local/graph.ts';
import { friendlySwitches } from '#local/switches.ts';
import { directory } from '#trial/sample/directory.ts';
import { loadSample } from '#trial/sample/load.ts';

const origin = 'http://localhost';

/** A local Graph in memory, or over a file, that holds the sample plan as of a moment. */
export async function loadedGraph(now: Date, file = ':memory:'): Promise<LocalGraph> {
  const graph = createLocalGraph({ file, ...directory, now: () => now, switches: friendlySwitches });
  await fillGraph(graph, now);
  return graph;
}

/** Brings the sample plan as of a moment into a local Graph that has the sample's people and site. */
export async function fillGraph(graph: LocalGraph, now: Date): Promise<void> {
  const ask = async (input: RequestInfo | URL, init?: RequestInit) => graph.handle(new Request(input, init));
  await loadSample({
    graph: `${origin}/v1.0`,
    fetch: ask,
    tokenFor: async (email) => {
      const response = await ask(`${origin}/trial/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email }),
      });
      const { token } = (await response.json()) as { token: string }; // the local Graph's own answer
      return token;
    },
    now: () => now,
    onProgress: () => undefined,
  });
}
