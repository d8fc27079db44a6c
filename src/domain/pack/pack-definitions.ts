import { isLive } from '#domain/action.ts';
import { glossary } from './glossary.ts';
import type { PackDefinitions } from './pack-parts.ts';
import { statusesOf } from './pack-summary.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/**
 * What the marks and words of a pack mean, by the scheme in force on its day: every status it counts by, and every impact
 * rating on offer or still held, retired ones last.
 */
export function definitionsPart(thawed: Thawed): PackDefinitions {
  const { scheme, actions } = thawed.snapshot;
  const held = new Set([...actions.values()].filter(isLive).map((action) => action.impactRating));
  return {
    schemeVersion: scheme.version,
    statuses: statusesOf(thawed),
    impacts: [...scheme.impacts, ...scheme.retiredImpacts.filter(({ code }) => held.has(code))],
    glossary,
  };
}
