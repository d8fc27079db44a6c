import type { CivilDate } from '#domain/date.ts';
import { directionOf, riskMovement, type Direction } from '#domain/risk/risk-history.ts';
import { productOf, type Risk } from '#domain/risk/risk.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** How an entry moved; 'ended' for one that was open and is no more. */
export type Moved = {
  readonly risk: Risk;
  readonly is: Direction['is'] | 'ended';
  readonly isGood: boolean | null;
  readonly from: number | null;
  readonly to: number;
};

/** How some entries moved since a day, or, for '', at the last review of each. Ended ones are among them since a day only. */
export function movesSince(
  snapshot: Snapshot,
  isWanted: (risk: Risk) => boolean,
  since: CivilDate,
  today: CivilDate,
): readonly Moved[] {
  if (since === '')
    return [...snapshot.risks.values()]
      .filter((risk) => risk.state === 'open' && isWanted(risk))
      .map((risk) => ({ risk, ...directionOf(snapshot, risk) }));
  return riskMovement(snapshot, since, today)
    .filter(({ risk }) => isWanted(risk))
    .map(({ risk, is, isGood, from, to }) => ({
      risk,
      is,
      isGood,
      from: from === null ? null : productOf(from.mitigated),
      to: productOf((to ?? from ?? risk).mitigated),
    }));
}

/** 'moved from 16 to 12, better'; '' for one that did not move. */
export function sayMove({ is, isGood, from, to }: Moved): string {
  switch (is) {
    case 'same':
      return '';
    case 'new':
      return `new, at ${String(to)}`;
    case 'ended':
      return `ended, was ${String(from)}`;
    default:
      return `moved from ${String(from)} to ${String(to)}, ${isGood ? 'better' : 'worse'}`;
  }
}
