import type { CivilDate } from './date.ts';
import { productOf, type Risk, type RiskKind, type RiskReview, type Score } from './risk.ts';
import { isHighGood } from './risk-score.ts';
import { compareRefs } from './section.ts';
import type { Snapshot } from './snapshot.ts';

/** Which of its scores an entry is placed by. */
export type ScoreOf = 'unmitigated' | 'mitigated' | 'target';

/** How the mitigated score moved at the last review: its number, and whether that is good for its kind. */
export type Direction = {
  readonly is: 'up' | 'down' | 'same' | 'new';
  readonly isGood: boolean | null;
  readonly from: number | null;
  readonly to: number;
};

/** Reviews of every entry, oldest first. One without reviews has no entry. */
export function reviewsByRisk(snapshot: Snapshot): ReadonlyMap<string, readonly RiskReview[]> {
  const known = histories.get(snapshot.riskReviews);
  if (known !== undefined) return known;
  const byRisk = new Map<string, RiskReview[]>();
  for (const review of snapshot.riskReviews.values()) {
    const already = byRisk.get(review.risk);
    if (already) already.push(review);
    else byRisk.set(review.risk, [review]);
  }
  for (const reviews of byRisk.values())
    reviews.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  histories.set(snapshot.riskReviews, byRisk);
  return byRisk;
}

/** The reviews of one entry, oldest first. */
export function reviewsOf(snapshot: Snapshot, ref: string): readonly RiskReview[] {
  return reviewsByRisk(snapshot).get(ref) ?? [];
}

/** The way the mitigated score went at the last review; 'new' while there is one review or none. */
export function directionOf(snapshot: Snapshot, risk: Risk): Direction {
  const reviews = reviewsOf(snapshot, risk.ref);
  const to = productOf(risk.mitigated);
  const before = reviews.at(-2);
  if (before === undefined) return { is: 'new', isGood: null, from: null, to };
  const from = productOf(before.mitigated);
  if (from === to) return { is: 'same', isGood: null, from, to };
  const is = to > from ? 'up' : 'down';
  return { is, isGood: (is === 'up') === isHighGood(risk.kind), from, to };
}

/** The entries of the register that are open, of one kind or all. */
export function openRisks(snapshot: Snapshot, kind: RiskKind | null = null): readonly Risk[] {
  return [...snapshot.risks.values()].filter(
    (risk) => risk.state === 'open' && (kind === null || risk.kind === kind),
  );
}

/** Threats and issues by what threatens most first; opportunities apart, by what promises most first. */
export function registerOf(snapshot: Snapshot): {
  readonly threats: readonly Risk[];
  readonly issues: readonly Risk[];
  readonly opportunities: readonly Risk[];
} {
  const highestFirst = (a: Risk, b: Risk) =>
    productOf(b.mitigated) - productOf(a.mitigated) ||
    productOf(b.unmitigated) - productOf(a.unmitigated) ||
    compareRefs(a.ref, b.ref);
  const of = (kind: RiskKind) => [...openRisks(snapshot, kind)].sort(highestFirst);
  return { threats: of('threat'), issues: of('issue'), opportunities: of('opportunity') };
}

/** One place of the heat map: the entries with exactly this likelihood and impact, in the order of their numbers. */
export type HeatCell = { readonly score: Score; readonly product: number; readonly risks: readonly Risk[] };

/**
 * The 4 × 4 heat map of entries of one kind: rows by likelihood, highest first; in each, cells by impact, lowest first.
 * An entry without the score asked for is in none.
 */
export function heatMapOf(risks: readonly Risk[], by: ScoreOf): readonly (readonly HeatCell[])[] {
  return [4, 3, 2, 1].map((likelihood) =>
    [1, 2, 3, 4].map((impact) => ({
      score: { likelihood, impact },
      product: likelihood * impact,
      risks: risks
        .filter((risk) => risk[by]?.likelihood === likelihood && risk[by].impact === impact)
        .sort((a, b) => compareRefs(a.ref, b.ref)),
    })),
  );
}

/** True when somebody should have looked again by a day. */
export function isReviewDue(risk: Risk, today: CivilDate): boolean {
  return risk.state === 'open' && risk.reviewOn !== null && risk.reviewOn < today;
}

/** Open entries linked to an action, threats with the highest mitigated score first. */
export function risksOfAction(snapshot: Snapshot, ref: string): readonly Risk[] {
  const { threats, issues, opportunities } = registerOf(snapshot);
  return [...threats, ...issues, ...opportunities].filter((risk) => risk.actions.includes(ref));
}

/** Refs of everything an entry was made from, through all steps, nearest first; a circle in the list ends the walk. */
export function madeFromOf(snapshot: Snapshot, ref: string): readonly string[] {
  const seen = new Set<string>();
  const walk = (at: string) => {
    for (const from of snapshot.risks.get(at)?.madeFrom ?? []) {
      if (seen.has(from) || from === ref) continue;
      seen.add(from);
      walk(from);
    }
  };
  walk(ref);
  return [...seen];
}

/** A free number for a new entry: 'R17' after 'R16', for an issue 'I7' after 'I6'. Numbers are never used again. */
export function nextRiskRef(snapshot: Snapshot, kind: RiskKind): string {
  const letter = kind === 'issue' ? 'I' : 'R';
  const used = [...snapshot.risks.keys(), ...[...snapshot.riskReviews.values()].map((one) => one.risk)];
  const numbers = used.flatMap((ref) => {
    const found = /^([A-Z])(\d{1,6})$/.exec(ref);
    return found?.[1] === letter ? [Number(found[2])] : [];
  });
  return `${letter}${String(Math.max(0, ...numbers) + 1)}`;
}

// reviews are only ever added to
const histories = new WeakMap<Snapshot['riskReviews'], ReadonlyMap<string, readonly RiskReview[]>>();
