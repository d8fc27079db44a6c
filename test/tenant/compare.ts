import { appSteps } from './call-list.ts';
import { type Difference, differences, type Outcome } from './difference.ts';
import { probeSteps } from './probe-list.ts';
import { cleanUp, replay, Refused, requireScratchSite, type Side } from './replay.ts';
import type { Step } from './step.ts';

/** Every call of the check, in order. */
export const allSteps: readonly Step[] = [...appSteps, ...probeSteps];

/** What the check found. `stayed` holds a sentence for each thing it could not take away again. */
export type Comparison = { readonly differences: readonly Difference[]; readonly stayed: readonly string[] };

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
): Promise<Comparison> {
  await requireScratchSite(tenant);
  const run = async (
    side: Side,
  ): Promise<{ outcomes: ReadonlyMap<Step, Outcome>; stayed: readonly string[] }> => {
    let outcomes: ReadonlyMap<Step, Outcome>;
    try {
      outcomes = await replay(
        side,
        allSteps,
        (done, step) => onStep(side, done, allSteps.length, step),
        isStopped,
      );
    } catch (error) {
      const stayed = await cleanUp(side);
      if (error instanceof Refused) throw new BrokenOff(error.message, stayed);
      throw error;
    }
    return { outcomes, stayed: await cleanUp(side) };
  };
  const theirs = await run(tenant);
  const ours = await run(local);
  return {
    differences: allSteps.flatMap((step) => {
      const [a, b] = [theirs.outcomes.get(step), ours.outcomes.get(step)];
      if (a === undefined || b === undefined) throw new Error(`There is no outcome of '${step.name}'.`);
      return differences(step, a, b);
    }),
    stayed: theirs.stayed,
  };
}
