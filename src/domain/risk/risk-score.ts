import { productOf, type RiskBand, type RiskKind, type RiskRules, type Score } from './risk.ts';

/** The band a score falls into; above the last band, the last. */
export function bandOf(rules: RiskRules, score: Score): RiskBand {
  const product = productOf(score);
  const found = rules.bands.find((band) => product <= band.upTo) ?? rules.bands.at(-1);
  if (found === undefined) throw new Error('there is a band for every score');
  return found;
}

/** Who should look after an entry by its mitigated score. A proposal: the partnership may decide otherwise. */
export function levelFor(rules: RiskRules, mitigated: Score): string {
  return bandOf(rules, mitigated).level;
}

/** How high a level stands, 0 the lowest; -1 for one that no band names. */
export function rankOfLevel(rules: RiskRules, level: string): number {
  const levels = [...new Set(rules.bands.map((band) => band.level))];
  return levels.indexOf(level);
}

/** What going from one level to another is; null for no change. A level that no band names stands above those they name. */
export function levelMove(rules: RiskRules, from: string, to: string): 'escalated' | 'de-escalated' | null {
  if (from === to) return null;
  const rank = (level: string) => {
    const found = rankOfLevel(rules, level);
    return found === -1 ? Infinity : found;
  };
  return rank(to) < rank(from) ? 'de-escalated' : 'escalated';
}

/** True for a pair of whole numbers from 1 to 4. */
export function isScore({ likelihood, impact }: Score): boolean {
  return [likelihood, impact].every((part) => Number.isInteger(part) && part >= 1 && part <= 4);
}

/** True when a higher score is good news. */
export function isHighGood(kind: RiskKind): boolean {
  return kind === 'opportunity';
}
