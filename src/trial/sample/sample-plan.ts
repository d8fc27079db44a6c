import type { Action } from '#domain/action.ts';
import type { PlanChange } from '#domain/change/change.ts';
import type { Chase } from '#domain/cycle/chase.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import type { Person } from '#domain/people/person.ts';
import type { PlanSettings } from '#domain/plan-settings.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Risk, RiskReview } from '#domain/risk/risk.ts';
import { compareRefs, type Section } from '#domain/section.ts';
import type { Plan, Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

import { sampleChases } from './chases.ts';
import { cyclesOver } from './cycles.ts';
import { sampleLaunch, type Launch, type SampleOptions } from './launch.ts';
import { play, snapshotOf } from './play.ts';
import type { Scene } from './scene.ts';
import { changeScenes } from './scenes-of-changes.ts';
import { measureScenes } from './scenes-of-measures.ts';
import { riskScenes } from './scenes-of-risks.ts';
import { updateScenes } from './scenes-of-updates.ts';
import { waitingScenes } from './scenes-waiting.ts';

/** The sample plan as plain records, nothing stored yet. Updates and changes are in the order of their moments. */
export type SamplePlan = {
  readonly plan: Plan;
  readonly settings: PlanSettings;
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  readonly cycles: readonly Cycle[];
  readonly actions: readonly Action[];
  readonly updates: readonly Update[];
  readonly changes: readonly PlanChange[];
  readonly predecessors: readonly Predecessor[];
  readonly chases: readonly Chase[];
  readonly risks: readonly Risk[];
  readonly riskReviews: readonly RiskReview[];
  readonly measures: readonly Measure[];
  readonly measureValues: readonly MeasureValue[];
};

/**
 * A made-up partnership's plan after six cycles, with the seventh open. It is played by the app's own rules from its
 * launch. The same options always give the same records; every date moves with `lastCycleOn` (its month counts; without
 * it 31 May 2026), and no figure changes.
 */
export function samplePlan(options: SampleOptions = {}): SamplePlan {
  return recordsOf(sampleSnapshot(options));
}

/** The records of a sample plan that was played already, in the order in which they go into the lists. */
export function recordsOf(snapshot: Snapshot): SamplePlan {
  return {
    plan: snapshot.plan,
    settings: snapshot.settings,
    sections: [...snapshot.sections.values()],
    people: [...snapshot.people.values()],
    cycles: [...snapshot.cycles.values()],
    actions: [...snapshot.actions.values()].sort((a, b) => compareRefs(a.ref, b.ref)),
    updates: [...snapshot.updates.values()].sort(
      (a, b) => a.submittedAt.localeCompare(b.submittedAt) || compareRefs(a.actionRef, b.actionRef),
    ),
    changes: [...snapshot.changes.values()],
    predecessors: [...snapshot.predecessors.values()],
    chases: [...snapshot.chases.values()],
    risks: [...snapshot.risks.values()].sort((a, b) => compareRefs(a.ref, b.ref)),
    riskReviews: [...snapshot.riskReviews.values()].sort((a, b) => a.at.localeCompare(b.at)),
    measures: [...snapshot.measures.values()].sort((a, b) => a.order - b.order),
    measureValues: [...snapshot.measureValues.values()].sort((a, b) => a.endsOn.localeCompare(b.endsOn)),
  };
}

/** The same plan as the app would read it, with nothing stored. */
export function sampleSnapshot(options: SampleOptions = {}): Snapshot {
  const launch = sampleLaunch(options);
  const played = play(snapshotOf(launch), sampleScenes(launch));
  const measured = play(played, measureScenes(launch.last));
  const plan = play(measured, riskScenes(measured, launch.last, launch.cycles));
  const open = launch.cycles[cyclesOver];
  const chases = open === undefined ? [] : sampleChases(plan, open);
  return { ...plan, chases: new Map(chases.map((one) => [one.id, one])) };
}

/** Everything that anybody did with the sample plan since its launch, in no order. */
export function sampleScenes({ last, cycles }: Launch): readonly Scene[] {
  const open = cycles[cyclesOver];
  return [
    ...changeScenes(last),
    ...updateScenes(last),
    ...(open === undefined ? [] : waitingScenes(last, open)),
  ];
}
