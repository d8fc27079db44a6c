import { dayOf, type CivilDate } from '#domain/date.ts';
import { productOf, type Risk, type RiskEventKind, type RiskReview, type Score } from './risk.ts';
import { madeFromOf } from './risk-register.ts';
import { isHighGood } from './risk-score.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** How the mitigated score moved: which way, and whether that is good for the kind of entry; null where neither. */
export type Direction = {
  readonly is: 'up' | 'down' | 'same' | 'new';
  readonly isGood: boolean | null;
  readonly from: number | null;
  readonly to: number;
};

/** How an entry stood on a day. */
export type RiskAt = {
  readonly unmitigated: Score;
  readonly mitigated: Score;
  readonly target: Score | null;
  readonly level: string;
  readonly isOpen: boolean;
};

/** An entry that was open on one of two days, and what became of its mitigated score between them. */
export type RiskMove = {
  readonly risk: Risk;
  readonly is: Direction['is'] | 'ended';
  readonly isGood: boolean | null;
  /** Null on a day on which it was not open. */
  readonly from: RiskAt | null;
  readonly to: RiskAt | null;
};

/** The history of every entry, oldest first. One without history has no entry. */
export function reviewsByRisk(snapshot: Snapshot): ReadonlyMap<string, readonly RiskReview[]> {
  const known = histories.get(snapshot.riskReviews);
  if (known !== undefined) return known;
  const byRisk = new Map<string, RiskReview[]>();
  for (const review of snapshot.riskReviews.values()) {
    const already = byRisk.get(review.risk);
    if (already) already.push(review);
    else byRisk.set(review.risk, [review]);
  }
  for (const reviews of byRisk.values()) reviews.sort(oldestFirst);
  histories.set(snapshot.riskReviews, byRisk);
  return byRisk;
}

/** The history of one entry, oldest first. */
export function reviewsOf(snapshot: Snapshot, ref: string): readonly RiskReview[] {
  return reviewsByRisk(snapshot).get(ref) ?? [];
}

/** The history of an entry with that of everything it was made from, oldest first: an issue keeps that of its risk. */
export function wholeHistoryOf(snapshot: Snapshot, ref: string): readonly RiskReview[] {
  return [ref, ...madeFromOf(snapshot, ref)].flatMap((one) => reviewsOf(snapshot, one)).sort(oldestFirst);
}

/**
 * The way the mitigated score went at the last review, with which closing and reopening have nothing to do; 'new' while
 * it was scored once only.
 */
export function directionOf(snapshot: Snapshot, risk: Risk): Direction {
  const scored = reviewsOf(snapshot, risk.ref).filter(({ kind }) => isScoring[kind]);
  const before = scored.at(-2);
  return direction(risk, before?.mitigated ?? null, risk.mitigated);
}

/**
 * How an entry stood at the end of a day, by its history; as it stands now where nothing was recorded since. Null before it
 * was entered.
 */
export function riskAt(snapshot: Snapshot, risk: Risk, day: CivilDate): RiskAt | null {
  const reviews = reviewsOf(snapshot, risk.ref);
  const [first] = reviews;
  if ((first === undefined ? risk.raisedOn : dayOf(first.at)) > day) return null;
  const until = reviews.filter((review) => dayOf(review.at) <= day);
  const last = until.at(-1);
  const isEnded = risk.closedOn !== null && risk.closedOn <= day;
  if (last === undefined || until.length === reviews.length)
    return { ...scoresOf(risk), isOpen: !isEnded && (risk.state === 'open' || risk.closedOn !== null) };
  const ending = until.findLast(({ kind }) => !isScoring[kind]);
  return { ...scoresOf(last), isOpen: !isEnded && (ending === undefined || ending.kind === 'reopened') };
}

/**
 * Every entry that was open at the end of one of two days, in the order of the register's numbers: 'new' when it was open
 * on the later one only, 'ended' when on the earlier one only.
 */
export function riskMovement(snapshot: Snapshot, from: CivilDate, to: CivilDate): readonly RiskMove[] {
  return [...snapshot.risks.values()].flatMap((risk): readonly RiskMove[] => {
    const before = openAt(snapshot, risk, from);
    const after = openAt(snapshot, risk, to);
    if (after === null)
      return before === null ? [] : [{ risk, is: 'ended', isGood: null, from: before, to: null }];
    const { is, isGood } = direction(risk, before?.mitigated ?? null, after.mitigated);
    return [{ risk, is, isGood, from: before, to: after }];
  });
}

const isScoring: Readonly<Record<RiskEventKind, boolean>> = {
  raised: true,
  reviewed: true,
  escalated: true,
  'de-escalated': true,
  closed: false,
  reopened: false,
  'became-issue': false,
  merged: false,
};

function openAt(snapshot: Snapshot, risk: Risk, day: CivilDate): RiskAt | null {
  const found = riskAt(snapshot, risk, day);
  return found?.isOpen ? found : null;
}

function direction(risk: Pick<Risk, 'kind'>, before: Score | null, after: Score): Direction {
  const to = productOf(after);
  if (before === null) return { is: 'new', isGood: null, from: null, to };
  const from = productOf(before);
  if (from === to) return { is: 'same', isGood: null, from, to };
  const is = to > from ? 'up' : 'down';
  return { is, isGood: (is === 'up') === isHighGood(risk.kind), from, to };
}

function scoresOf({
  unmitigated,
  mitigated,
  target,
  level,
}: Pick<Risk, 'unmitigated' | 'mitigated' | 'target' | 'level'>): Omit<RiskAt, 'isOpen'> {
  return { unmitigated, mitigated, target, level };
}

// moments are kept in whole seconds: what ended made way for what was raised, and nothing comes before a raising
function oldestFirst(a: RiskReview, b: RiskReview): number {
  const rank = ({ kind }: RiskReview) =>
    kind === 'merged' || kind === 'became-issue' ? 0 : kind === 'raised' ? 1 : 2;
  return a.at.localeCompare(b.at) || rank(a) - rank(b) || a.id.localeCompare(b.id);
}

// reviews are only ever added to
const histories = new WeakMap<Snapshot['riskReviews'], ReadonlyMap<string, readonly RiskReview[]>>();
