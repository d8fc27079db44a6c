import { nextCycle, type Cycle } from '#domain/cycle/cycle.ts';
import { addDays, type CivilDate } from '#domain/date.ts';
import { productOf, type Risk, type RiskKind, type Score } from './risk.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** Which of its scores an entry is placed by. */
export type ScoreOf = 'unmitigated' | 'mitigated' | 'target';

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

/** True from the day on which somebody is to look at an open entry again. */
export function isReviewDue(risk: Risk, today: CivilDate): boolean {
  return risk.state === 'open' && risk.reviewOn !== null && risk.reviewOn <= today;
}

/** The day proposed for the next review: the cut-off of the next cycle, or two months ahead where none is planned. */
export function nextReviewOn(cycles: Iterable<Cycle>, today: CivilDate): CivilDate {
  return nextCycle(cycles, today)?.cutOffOn ?? addDays(today, 61);
}

/** Open entries that ask something of the board, in the order of the register. */
export function asksOfBoard(snapshot: Snapshot): readonly Risk[] {
  const { threats, issues, opportunities } = registerOf(snapshot);
  return [...threats, ...issues, ...opportunities].filter((risk) => risk.ask.trim() !== '');
}

/** Open entries linked to an action or to a measure, in the order of the register. */
export function risksOf(snapshot: Snapshot, link: 'actions' | 'measures', key: string): readonly Risk[] {
  const { threats, issues, opportunities } = registerOf(snapshot);
  return [...threats, ...issues, ...opportunities].filter((risk) => risk[link].includes(key));
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
