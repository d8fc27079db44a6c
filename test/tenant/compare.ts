import { appCalls } from './app-calls.ts';
import { listSteps } from './call-list.ts';
import { type Difference, differences, type Outcome } from './difference.ts';
import { fileSteps } from './file-steps.ts';
import { messageSteps } from './message-steps.ts';
import { probeSteps } from './probe-list.ts';
import { cleanUp, replay, Refused, requireScratchSite, type Side } from './replay.ts';
import type { Step } from './step.ts';

/** The calls of the check, in order. Those that reach somebody go out only where whoever runs it asked for them. */
export function stepsOf(hasMessages: boolean): readonly Step[] {
  return [...listSteps, ...fileSteps, ...(hasMessages ? messageSteps : []), ...probeSteps];
}

/** What the check found. `stayed` holds a sentence for each thing it could not take away again. */
export type Comparison = {
  readonly differences: readonly Difference[];
  readonly stayed: readonly string[];
  /** The kinds of call the app makes to which neither side, or only one, gave an answer. */
  readonly unchecked: readonly string[];
};

/** Thrown when the calls could not be sent to the end; tells what stayed on the site all the same. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
  readonly stayed: readonly string[];
  constructor(message: string, stayed: readonly string[]) {
    super(message);
    this.stayed = stayed;
  }
}

/** Sends every call to both sides, takes away what it made, also after a failure, and compares.
 * Throws Refused before anything was written, BrokenOff after. */
export async function compare(
  tenant: Side,
  local: Side,
  onStep: (side: Side, done: number, of: number, step: Step) => void = () => undefined,
  isStopped: () => boolean = () => false,
  steps: readonly Step[] = stepsOf(false),
): Promise<Comparison> {
  await requireScratchSite(tenant);
  const run = async (
    side: Side,
  ): Promise<{ outcomes: ReadonlyMap<Step, Outcome>; stayed: readonly string[] }> => {
    let outcomes: ReadonlyMap<Step, Outcome>;
    try {
      outcomes = await replay(side, steps, (done, step) => onStep(side, done, steps.length, step), isStopped);
    } catch (error) {
      const stayed = await cleanUp(side);
      if (error instanceof Refused) throw new BrokenOff(error.message, stayed);
      throw error;
    }
    return { outcomes, stayed: await cleanUp(side) };
  };
  const theirs = await run(tenant);
  const ours = await run(local);
  const checked = new Set<string>();
  const found = steps.flatMap((step) => {
    const [a, b] = [theirs.outcomes.get(step), ours.outcomes.get(step)];
    if (a === undefined || b === undefined) throw new Error(`There is no outcome of '${step.name}'.`);
    // the local side's addresses tell what kind of call it is, wherever the tenant's own lead
    if ('answer' in a && 'answer' in b) for (const kind of b.kinds) checked.add(kind);
    return differences(step, a, b);
  });
  const unchecked = appCalls().filter((kind) => !checked.has(kind));
  return { differences: found, stayed: theirs.stayed, unchecked };
}
