/** What a number of measurements came to, in ms: the median, and the quarter below and above which a quarter lies. */
export type Timing = { readonly median: number; readonly low: number; readonly high: number };

/** One thing to time. `prepare` is not timed and runs before each round. */
export type Work = { readonly prepare?: () => Promise<void>; readonly run: () => Promise<void> };

/**
 * Times several works in one run: round by round, each once a round, the order turned round each time, so that whatever
 * else the machine does falls on all of them alike. Rounds of `warmUp` are not counted.
 */
export async function timeTogether(
  works: readonly Work[],
  rounds: number,
  now: () => number = () => performance.now(),
  warmUp = 3,
): Promise<readonly Timing[]> {
  const measured = works.map((): number[] => []);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const order = [...works.entries()];
    if (round % 2 === 1) order.reverse();
    for (const [index, work] of order) {
      await work.prepare?.();
      const begun = now();
      await work.run();
      if (round >= warmUp) measured[index]?.push(now() - begun);
    }
  }
  return measured.map(timingOf);
}

/** The median and the quartiles; each is one of the measurements or lies half-way between two. Throws for none. */
export function timingOf(ms: readonly number[]): Timing {
  const sorted = [...ms].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured.');
  return below + (above - below) * (place - Math.floor(place));
}
