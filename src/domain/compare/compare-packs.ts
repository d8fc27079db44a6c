import { alsoBetween } from './compare-parts.ts';
import { compareActions, type ActionDifferences } from './compare-actions.ts';
import { compareCuration, type CurationDifferences } from './compare-curation.ts';
import { differing, type Difference } from './compare-fields.ts';
import type { EntryDifference } from './compare-entries.ts';
import { compareMeasures } from './compare-measures.ts';
import { compareRisks } from './compare-risks.ts';
import { sayDate, sayInstant } from '#domain/date.ts';
import type { FrozenPack, PackFacts } from '#domain/frozen/frozen-pack.ts';
import { frozenText } from '#domain/frozen/frozen-text.ts';
import { countingCycle } from '#domain/overview.ts';
import { countReturns, returnsOf, type ReturnCounts } from '#domain/cycle/returns.ts';
import { thaw } from '#domain/frozen/thaw.ts';

/** How two packs differ. 'before' is the first of the two, 'after' the second, whichever is older. */
export type PackComparison = ActionDifferences & {
  /** True when nothing differs but which version it is, when and by whom it was frozen, and why. */
  readonly isSame: boolean;
  /** What the packs say of themselves, the version among it. */
  readonly facts: readonly Difference[];
  /** The returns of the cycle that counts in each; null before the first cycle. */
  readonly returns: { readonly before: ReturnCounts | null; readonly after: ReturnCounts | null };
  readonly measures: readonly EntryDifference[];
  readonly risks: readonly EntryDifference[];
  readonly curation: CurationDifferences;
  /**
   * What differs and stands in none of the lists, by what it is called: parts without a list, and those with one of which
   * something is not in it.
   */
  readonly also: readonly string[];
};

/** Compares any two packs: of one body or two, versions of one pack, in either order. */
export function comparePacks(a: FrozenPack, b: FrozenPack): PackComparison {
  const [before, after] = [
    { frozen: a, snapshot: thaw(a) },
    { frozen: b, snapshot: thaw(b) },
  ];
  const actions = compareActions(before, after);
  const measures = compareMeasures(before, after);
  const risks = compareRisks(before, after);
  const curation = compareCuration(a, b);
  return {
    isSame: contentOf(a) === contentOf(b),
    facts: factsBetween(a.facts, b.facts),
    ...actions,
    returns: { before: returnsIn(a), after: returnsIn(b) },
    measures,
    risks,
    curation,
    also: alsoBetween(a, b, { actions, measures, risks, curation }),
  };
}

const factNames: Readonly<Record<keyof PackFacts, string>> = {
  body: 'Body',
  meetingOn: 'Meeting',
  asAt: 'As at',
  cycle: 'Cycle',
  version: 'Version',
  reason: 'Reason for this version',
  marking: 'Marking',
  audience: 'Made for',
  planTitle: 'Plan',
  partnership: 'Partnership',
  period: 'Period',
  planVersion: 'Version of the plan',
  preparedBy: 'Prepared by',
  frozenAt: 'Frozen',
  notCompared: 'Issued without comparing with',
};

function factsBetween(before: PackFacts, after: PackFacts): readonly Difference[] {
  // the names are those of the facts
  return (Object.keys(factNames) as (keyof PackFacts)[]).flatMap((name) =>
    differing(factNames[name], sayFact(before, name), sayFact(after, name)),
  );
}

function sayFact(facts: PackFacts, name: keyof PackFacts): string {
  switch (name) {
    case 'meetingOn':
    case 'asAt':
      return sayDate(facts[name]);
    case 'frozenAt':
      return sayInstant(facts.frozenAt);
    case 'audience':
      return facts.audience === 'public' ? 'The public' : 'The board';
    case 'notCompared':
      return facts.notCompared === undefined
        ? ''
        : `Version ${String(facts.notCompared.version)}, ${sayDate(facts.notCompared.meetingOn)}`;
    default:
      return String(facts[name] ?? '');
  }
}

// the pack without what every new version has of its own
function contentOf(frozen: FrozenPack): string {
  const facts = { ...frozen.facts, version: 1, reason: '', frozenAt: '', preparedBy: '' };
  return frozenText({ ...frozen, facts });
}

function returnsIn(frozen: FrozenPack): ReturnCounts | null {
  const snapshot = thaw(frozen);
  const { asAt } = frozen.facts;
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  return cycle === null ? null : countReturns(returnsOf(snapshot, cycle, asAt));
}
