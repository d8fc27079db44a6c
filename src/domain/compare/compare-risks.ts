import { entriesBetween, type Entry, type EntryDifference } from './compare-entries.ts';
import { fieldsBetween, pairs, storedBetween, type Difference, type Wording } from './compare-fields.ts';
import { sayInstant } from '#domain/date.ts';
import type { Frozen } from '#domain/frozen/frozen-pack.ts';
import { postOf } from '#domain/people/post.ts';
import { reviewsOf } from '#domain/risk/risk-history.ts';
import { mitigationWords } from '#domain/risk/risk-words.ts';
import { productOf, type Risk, type RiskReview, type RiskState, type Score } from '#domain/risk/risk.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/** Compares the risk registers: all that an entry says, and every entry of its history. */
export function compareRisks(a: Thawed, b: Thawed): readonly EntryDifference[] {
  return entriesBetween(entriesIn(a), entriesIn(b), (ref) => {
    const [before, after] = [a.snapshot.risks.get(ref), b.snapshot.risks.get(ref)];
    if (before === undefined || after === undefined) return [];
    return [
      ...fieldsBetween(wording, [a.snapshot, before], [b.snapshot, after]),
      ...reviewsBetween(a.snapshot, b.snapshot, ref),
    ];
  });
}

const stateNames: Readonly<Record<RiskState, string>> = {
  open: 'Open',
  closed: 'Closed',
  merged: 'Merged into another entry',
  'became-issue': 'Became an issue',
};

function entriesIn({ snapshot }: Thawed): ReadonlyMap<string, Entry> {
  return new Map(
    [...snapshot.risks.values()].map((risk) => [
      risk.ref,
      { title: risk.title, isInUse: true, main: mainOf(risk) },
    ]),
  );
}

function mainOf(risk: Risk): Entry['main'] {
  return [
    ['Title', risk.title],
    ['Mitigated score', sayScore(risk.mitigated)],
    ['Unmitigated score', sayScore(risk.unmitigated)],
    ['Target score', sayScore(risk.target)],
    ['Looked after by', risk.level],
    ['State', stateNames[risk.state]],
  ];
}

// '9 (likelihood 3, impact 3)'
function sayScore(score: Score | null): string {
  return score === null
    ? ''
    : `${String(productOf(score))} (likelihood ${String(score.likelihood)}, impact ${String(score.impact)})`;
}

function sayPost(plan: Snapshot, key: string | null): string {
  return key === null ? '' : postOf(plan, key);
}

// nothing that the shape of a risk has can be forgotten here
const wording: Wording<Frozen<Risk>, Snapshot> = {
  ref: 'Number',
  kind: 'Kind',
  title: 'Title',
  cause: 'Cause',
  event: 'What may happen',
  effect: 'Effect',
  mitigated: ['Mitigated score', (_, { mitigated }) => sayScore(mitigated)],
  unmitigated: ['Unmitigated score', (_, { unmitigated }) => sayScore(unmitigated)],
  target: ['Target score', (_, { target }) => sayScore(target)],
  scoreReason: 'Reason for the score',
  level: 'Looked after by',
  state: ['State', (_, { state }) => stateNames[state]],
  controls: 'Controls in place',
  response: 'Response',
  mitigations: [
    'Mitigations',
    (plan, { mitigations }) => mitigations.map((one) => mitigationWords(plan, one)).join('\n'),
  ],
  owner: ['Owner', (plan, { owner }) => sayPost(plan, owner)],
  actioners: ['Actioners', (plan, { actioners }) => actioners.map((key) => postOf(plan, key)).join(', ')],
  ask: 'Asked of the board',
  reviewOn: 'Next review',
  lastReviewedAt: 'Last reviewed',
  sections: 'Headings it is about',
  actions: 'Actions it is about',
  measures: 'Measures it is about',
  raisedOn: 'Raised',
  raisedBy: ['Raised by', (plan, { raisedBy }) => sayPost(plan, raisedBy)],
  closedOn: 'Closed',
  closureReason: 'Why it was closed',
  continuedAs: 'Goes on as',
  madeFrom: 'Made from',
};

const reviewWording: Wording<Frozen<RiskReview>, Snapshot> = {
  id: 'number',
  risk: 'entry',
  kind: 'kind',
  by: ['recorded by', (plan, { by }) => sayPost(plan, by)],
  at: 'recorded',
  unmitigated: ['unmitigated score', (_, { unmitigated }) => sayScore(unmitigated)],
  mitigated: ['mitigated score', (_, { mitigated }) => sayScore(mitigated)],
  target: ['target score', (_, { target }) => sayScore(target)],
  level: 'looked after by',
  note: 'note',
};

function reviewsBetween(a: Snapshot, b: Snapshot, ref: string): readonly Difference[] {
  const [before, after] = [a, b].map(
    (snapshot) => new Map(reviewsOf(snapshot, ref).map((one) => [one.id, one] as const)),
  );
  return pairs(before ?? new Map<string, RiskReview>(), after ?? new Map<string, RiskReview>()).flatMap(
    ({ before: was, after: is }): readonly Difference[] => {
      const one = is ?? was;
      if (one === null) return [];
      const name = `Entry of ${sayInstant(one.at)}`;
      const words = (review: RiskReview | null) =>
        review === null ? '' : `${sayScore(review.mitigated)}${review.note === '' ? '' : `: ${review.note}`}`;
      if (was === null || is === null) return [{ field: name, before: words(was), after: words(is) }];
      return storedBetween(reviewWording, [a, was], [b, is]).map((found) => ({
        ...found,
        field: `${name}: ${found.field}`,
      }));
    },
  );
}
