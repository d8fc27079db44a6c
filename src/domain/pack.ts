import type { PackFacts } from './frozen-pack.ts';
import type { PackAction, PackDefinitions, PackMovement, PackPlanChange, PackSummary } from './pack-parts.ts';
import type { PackHighlights, PackMeasure, PackRisks } from './pack-register-parts.ts';

/** The content of a pack as plain data in words and figures: every file and screen shows this and nothing else. */
export type Pack = {
  readonly facts: PackFacts;
  readonly summary: PackSummary;
  /** Live and on-hold actions in the order of the refs. */
  readonly actions: readonly PackAction[];
  readonly highlights: PackHighlights;
  /** Decided since the body's last pack, newest first, then those that wait for a decision. In a first pack, all of the cycle. */
  readonly changes: readonly PackPlanChange[];
  readonly measures: readonly PackMeasure[];
  readonly risks: PackRisks;
  readonly movement: PackMovement;
  readonly definitions: PackDefinitions;
};
