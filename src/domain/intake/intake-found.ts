import { isLive, type Action } from '#domain/action.ts';
import { carriesOn } from './intake-carry.ts';
import { differencesOf, withSameRef } from './intake-difference.ts';
import type { Alike, Likeness } from './intake-fate.ts';
import { likenessOf, type Likest } from './intake-likeness.ts';
import { createPast, type Past } from './intake-predecessor.ts';
import type { IntakePreview } from './intake.ts';
import { asRead, sameFigures, sameWords, sharedWords, stemsOf } from '#domain/same-words.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What an action of a file is beside the plan, before it is asked what it tells otherwise. */
export type Found =
  /** What an earlier import made of it. */
  | { readonly kind: 'past'; readonly past: Past }
  /** Itself in the plan, by its number, its words or what was decided before. */
  | { readonly kind: 'itself'; readonly ref: string }
  /** Its words are those of an action with another number; `own` is the one that has its number, if any. */
  | { readonly kind: 'moved'; readonly ref: string; readonly own: Likeness | null }
  /** Something else has its number. */
  | { readonly kind: 'other'; readonly own: Likeness };

/** How alike two wordings have to be to be those of one action: with one number, and under different ones. */
const enough = { change: 0.8, same: 0.97 } as const;

/**
 * Finds the actions of a file in the plan, the surest first: a number with its words, what earlier imports made of it, its
 * words under another number, then its number with words like these. By the refs of the file; those of which the plan has
 * nothing are left out. No two are found in the same action of the plan.
 */
export function findAll(
  preview: IntakePreview,
  snapshot: Snapshot,
  file: readonly Action[],
  alike: Alike,
  source: string,
  likest: Likest,
): ReadonlyMap<string, Found> {
  const past = createPast(snapshot, preview, alike, source);
  const own = ownActions(preview, snapshot, file, alike);
  const found = new Map<string, Found>();
  const taken = new Set<string>();
  const take = (action: Action, one: Extract<Found, { ref: string }>) => {
    taken.add(one.ref);
    found.set(action.ref, one);
  };
  // a title is given to more than one: where it alone speaks for the number, what was decided on the words says more
  const isElsewhere = (action: Action, { ref }: Likeness) => {
    const wording = snapshot.actions.get(ref)?.description ?? '';
    const isByTitle =
      !sameWords(action.description, wording) && alike(action.description, wording) < enough.change;
    return isByTitle && (past(action)?.ref ?? ref) !== ref;
  };
  for (const action of file) {
    const at = own.get(action.ref);
    if (at !== undefined && at.score >= enough.same && !isElsewhere(action, at))
      take(action, { kind: 'itself', ref: at.ref });
  }
  for (const action of file) {
    const earlier = found.has(action.ref) ? null : past(action);
    if (earlier === null) continue;
    if (earlier.isItself && !taken.has(earlier.ref)) take(action, { kind: 'itself', ref: earlier.ref });
    else found.set(action.ref, { kind: 'past', past: earlier });
  }
  const isLeft = (action: Action) => !found.has(action.ref);
  const isCounted = (action: Action) => preview.numbered.has(action.ref);
  const words = withWordsOf(snapshot);
  const elsewhere = file
    .filter((action) => isLeft(action) && !isCounted(action))
    .flatMap((action) => {
      // beside a wording that is much like its own under its number, only the very same one counts
      const isLike = (own.get(action.ref)?.score ?? 0) >= enough.change;
      const near = isLike ? words(action).map((ref) => ({ ref, score: 1 })) : likest(action);
      return pairsOf(snapshot, preview, action, near).filter(({ ref }) => isStill(snapshot, action, ref));
    });
  for (const { action, ref } of elsewhere.toSorted(surest))
    if (isLeft(action) && !taken.has(ref))
      take(action, { kind: 'moved', ref, own: own.get(action.ref) ?? null });
  for (const action of file) {
    const at = own.get(action.ref);
    if (!isLeft(action) || at === undefined) continue;
    if (at.score < enough.change) found.set(action.ref, { kind: 'other', own: at });
    else if (!taken.has(at.ref)) take(action, { kind: 'itself', ref: at.ref });
  }
  const numberless = file
    .filter((action) => isLeft(action) && isCounted(action))
    .flatMap((action) => pairsOf(snapshot, preview, action, likest(action)));
  for (const { action, ref } of numberless.toSorted(surest))
    if (isLeft(action) && !taken.has(ref)) take(action, { kind: 'itself', ref });
  return found;
}

// the action of the plan with the number that the file itself gives; of two in other writing the one with its words
function ownActions(
  preview: IntakePreview,
  snapshot: Snapshot,
  file: readonly Action[],
  alike: Alike,
): ReadonlyMap<string, Likeness> {
  const pairs = file.flatMap((action) => {
    const planned = preview.numbered.has(action.ref) ? null : withSameRef(snapshot, action.ref);
    if (planned === null) return [];
    return [{ action, own: { ref: planned.ref, score: likenessOf(action, planned, alike) } }];
  });
  const taken = new Set<string>();
  const own = new Map<string, Likeness>();
  for (const pair of pairs.toSorted((a, b) => b.own.score - a.own.score))
    if (!taken.has(pair.own.ref)) {
      taken.add(pair.own.ref);
      own.set(pair.action.ref, pair.own);
    }
  return own;
}

type Pair = {
  readonly action: Action;
  readonly ref: string;
  readonly score: number;
  readonly nDifferences: number;
};

// an action with those of the plan that have its words
function pairsOf(
  snapshot: Snapshot,
  preview: IntakePreview,
  action: Action,
  near: readonly Likeness[],
): readonly Pair[] {
  return near.flatMap(({ ref, score }) => {
    const planned = snapshot.actions.get(ref);
    const isSame =
      planned !== undefined &&
      score >= enough.same &&
      sameFigures(action.description, planned.description) &&
      (score === 1 || !carriesOn(action, planned));
    const nDifferences = isSame ? differencesOf(snapshot, preview, action, ref).length : 0;
    return isSame ? [{ action, ref, score, nDifferences }] : [];
  });
}

// the likest pairs first, and of those with the same words the ones that are alike in all else
function surest(a: Pair, b: Pair): number {
  return (
    b.score - a.score ||
    a.nDifferences - b.nDifferences ||
    compareRefs(a.action.ref, b.action.ref) ||
    compareRefs(a.ref, b.ref)
  );
}

// a number of its own says that an action is another one where the time of the first is over, or it was closed
function isStill(snapshot: Snapshot, action: Action, ref: string): boolean {
  const planned = snapshot.actions.get(ref);
  if (planned === undefined || !isLive(planned) || carriesOn(action, planned)) return false;
  // a title of a few words is given to more than one
  return sharedWords(stemsOf(action.description), stemsOf(planned.description)) >= 0.8;
}

function withWordsOf({ actions }: Snapshot): (action: Action) => readonly string[] {
  const refs = new Map<string, string[]>();
  for (const { ref, description } of actions.values()) {
    const read = asRead(description);
    refs.set(read, [...(refs.get(read) ?? []), ref]);
  }
  return ({ description }) => refs.get(asRead(description)) ?? [];
}
