import type { FrozenPack, PackFacts } from '#domain/frozen/frozen-pack.ts';
import { actionsPart } from './pack-actions.ts';
import { definitionsPart } from './pack-definitions.ts';
import { highlightsPart } from './pack-highlights.ts';
import { measuresPart } from './pack-measures.ts';
import { movementPart } from './pack-movement.ts';
import { planChangesPart } from './pack-plan-changes.ts';
import type { PackAction, PackDefinitions, PackMovement, PackPlanChange, PackSummary } from './pack-parts.ts';
import type { PackHighlights, PackMeasure, PackRisks } from './pack-register-parts.ts';
import { risksPart } from './pack-risks.ts';
import { summaryPart } from './pack-summary.ts';
import { thaw } from '#domain/frozen/thaw.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

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

/** The content of a frozen pack. It depends on nothing else, so that the same pack always has the same content. */
export function packOf(frozen: FrozenPack): Pack {
  const thawed: Thawed = { frozen, snapshot: thaw(frozen) };
  const parts = {
    summary: summaryPart(thawed),
    actions: actionsPart(thawed),
    measures: measuresPart(thawed),
    risks: risksPart(thawed),
  };
  return {
    facts: frozen.facts,
    ...parts,
    highlights: highlightsPart(thawed, parts),
    changes: planChangesPart(thawed),
    movement: movementPart(thawed),
    definitions: definitionsPart(thawed),
  };
}
