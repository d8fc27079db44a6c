import type { ActionDifferences } from './compare-actions.ts';
import type { CurationDifferences } from './compare-curation.ts';
import type { EntryDifference } from './compare-entries.ts';
import { pairs } from './compare-fields.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { canonicalText } from '#domain/frozen/frozen-text.ts';

type Lists = {
  readonly actions: ActionDifferences;
  readonly measures: readonly EntryDifference[];
  readonly risks: readonly EntryDifference[];
  readonly curation: CurationDifferences;
};

/**
 * The parts of two packs that differ in something of which the lists say nothing, by what they are called: parts that have no
 * list, and parts in which something differs that is in no list.
 */
export function alsoBetween(a: FrozenPack, b: FrozenPack, lists: Lists): readonly string[] {
  const { joined, left, moved, reworded, told } = lists.actions;
  const actions = new Set(
    [joined, left, moved, reworded, told].flatMap((list) => list.map(({ ref }) => ref)),
  );
  const measures = new Set(lists.measures.map(({ key }) => key));
  const risks = new Set(lists.risks.map(({ key }) => key));
  const [before, after] = [a.plan, b.plan];
  const found: readonly (readonly [name: string, isUntold: boolean])[] = [
    ['What the plan is called', isOther(before.plan, after.plan)],
    ['Statuses and what they mean', isOther([before.scheme, before.schemes], [after.scheme, after.schemes])],
    ['Settings of the plan', isOther(before.settings, after.settings)],
    ['Headings', isOther(before.sections, after.sections)],
    ['People and posts', isOther(before.people, after.people)],
    ['Cycles', isOther(before.cycles, after.cycles)],
    ['Actions', isUntold(before.actions, after.actions, ({ ref }) => ref, actions)],
    ['Updates', isUntold(before.updates, after.updates, ({ actionRef }) => actionRef, actions)],
    ['Changes of the plan', isOther(before.changes, after.changes)],
    ['Earlier plans', isOther(before.predecessors, after.predecessors)],
    ['Risks', isUntold(before.risks, after.risks, ({ ref }) => ref, risks)],
    ['History of risks', isUntold(before.riskReviews, after.riskReviews, ({ risk }) => risk, risks)],
    ['Measures', isUntold(before.measures, after.measures, ({ key }) => key, measures)],
    [
      'Values of measures',
      isUntold(before.measureValues, after.measureValues, (one) => one.measure, measures),
    ],
    ['What was added for the meeting', isOther(a.curation, b.curation) && isNone(lists.curation)],
    ['The pack each is compared with', isOther(a.previous, b.previous)],
    ['Where else it was considered', isOther(a.elsewhere, b.elsewhere)],
  ];
  return found.flatMap(([name, is]) => (is ? [name] : []));
}

function isOther(before: unknown, after: unknown): boolean {
  return canonicalText(before) !== canonicalText(after);
}

// records that differ, or stand in another order, of something that is not listed
function isUntold<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  listed: ReadonlySet<string>,
): boolean {
  if (!isOther(before, after)) return false;
  const differing = pairs(grouped(before, keyOf), grouped(after, keyOf)).filter((one) =>
    isOther(one.before, one.after),
  );
  return differing.length === 0 || differing.some(({ key }) => !listed.has(key));
}

function grouped<T>(records: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, readonly T[]>();
  for (const one of records) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function isNone({ fields, highlights, isReordered, asks }: CurationDifferences): boolean {
  return fields.length === 0 && highlights.length === 0 && !isReordered && asks.length === 0;
}
