import { isLive, type Action } from './action.ts';
import { checkTarget } from './check-merge.ts';
import { carriesOn } from './intake-carry.ts';
import { differencesOf, withPreview, withSameRef } from './intake-difference.ts';
import type { Alike, Fate, Likeness, Match, Standing } from './intake-fate.ts';
import { createLikest, likenessOf } from './intake-likeness.ts';
import { createIsUsed, newRefs } from './intake-new-ref.ts';
import { overtakenBy } from './intake-overtaken.ts';
import { createPast, type Past } from './intake-predecessor.ts';
import { takeOver } from './intake-takeover.ts';
import type { IntakePreview } from './intake.ts';
import { sameFigures } from './same-words.ts';
import { compareRefs } from './section.ts';
import type { Snapshot } from './snapshot.ts';

const mostShown = 3;

/** How alike two wordings have to be for what they propose. */
const enough = { other: 0.6, change: 0.8, combine: 0.9, same: 0.97 } as const;

/** What an action of a file is beside the plan, before it is asked what it tells otherwise. */
type Found =
  /** What an earlier import made of it. */
  | { readonly kind: 'past'; readonly past: Past }
  /** Itself in the plan, by its number or its words. */
  | { readonly kind: 'itself'; readonly ref: string; readonly isSure: boolean }
  /** Something else has its number. */
  | { readonly kind: 'other'; readonly own: Likeness }
  | { readonly kind: 'none' };

/**
 * How each action of a file stands to the plan and what is proposed of it, in the order of the file: by its number, then by
 * its wording. `source` is what the file's plan is called, '' while nobody has said. The order of the file decides nothing,
 * and no two of its actions are the same one of the plan.
 */
export function matchPlan(
  preview: IntakePreview,
  snapshot: Snapshot,
  alike: Alike,
  source = '',
): readonly Match[] {
  const file = preview.actions.toSorted((a, b) => compareRefs(a.ref, b.ref));
  const likest = remembered(createLikest(snapshot.actions.values(), alike));
  const found = findAll(preview, snapshot, file, alike, source, likest);
  const itself = new Set([...found.values()].flatMap((one) => (one.kind === 'itself' ? [one.ref] : [])));
  const isUsed = createIsUsed(snapshot);
  const isWanting = ({ ref }: Action) => {
    const kind = found.get(ref)?.kind ?? 'none';
    return kind === 'other' || (kind === 'none' && (preview.numbered.has(ref) || isUsed(ref)));
  };
  const refs = newRefs(snapshot, preview, file.filter(isWanting));
  const plan = withPreview(snapshot, preview);

  const stand = (action: Action): Match => {
    const one = found.get(action.ref) ?? { kind: 'none' };
    if (one.kind === 'past') return leave(action, { kind: 'same', ref: one.past.ref });
    if (one.kind === 'itself') return beside(action, one.ref, one.isSure);
    const given = refs.get(action.ref) ?? action.ref;
    const as = given === action.ref ? null : given;
    if (one.kind === 'other') return otherWords(action, one.own, given);
    const alikes = likest(action);
    if (alikes.length > 0)
      return match(
        action,
        { kind: 'alike', likest: alikes.slice(0, mostShown), freeRef: as },
        byWords(action, alikes, as),
        false,
      );
    return match(
      action,
      { kind: 'new' },
      { kind: 'add', as },
      as === null || preview.numbered.has(action.ref),
    );
  };
  const beside = (action: Action, ref: string, isSure: boolean): Match => {
    const planned = snapshot.actions.get(ref);
    const differences = differencesOf(snapshot, preview, action, ref);
    if (planned === undefined || differences.length === 0) return leave(action, { kind: 'same', ref });
    const standing: Standing = { kind: 'changed', ref, differences };
    const of = { importId: preview.importId, reason: 'Imported.', today: null };
    const { proposals, update } = takeOver(plan, planned, action, differences, of);
    if (proposals.length === 0 && update === null) return leave(action, standing);
    const overtaken = overtakenBy(plan, planned, action, differences);
    if (overtaken === 'all') return match(action, standing, { kind: 'leave' }, false);
    return match(action, standing, { kind: 'change', ref }, isSure && overtaken === 'nothing');
  };
  const otherWords = (action: Action, { ref, score }: Likeness, freeRef: string): Match => {
    const others = likest(action)
      .filter((one) => one.ref !== ref)
      .slice(0, mostShown);
    const differences = differencesOf(snapshot, preview, action, ref);
    const standing: Standing = { kind: 'other-words', ref, score, freeRef, differences, likest: others };
    const planned = snapshot.actions.get(ref);
    const isReworded = score >= enough.other && planned !== undefined && isLive(planned);
    const [first] = others;
    const isElsewhere = first !== undefined && first.score >= enough.combine;
    if (isElsewhere || !isReworded) return match(action, standing, byWords(action, others, freeRef), false);
    return match(action, standing, { kind: 'change', ref }, false);
  };
  const byWords = (action: Action, alikes: readonly Likeness[], as: string | null): Fate => {
    for (const { ref } of alikes) {
      const planned = snapshot.actions.get(ref);
      if (planned !== undefined && carriesOn(action, planned)) return { kind: 'carried', follows: ref, as };
    }
    // what the file has beside the other one, under a number of its own, is meant to be two
    const into = alikes.find(({ ref }) => !itself.has(ref) && checkTarget(snapshot, ref).length === 0);
    return into !== undefined && into.score >= enough.combine
      ? { kind: 'combine', into: into.ref }
      : { kind: 'add', as };
  };
  const matches = new Map(file.map((action) => [action.ref, stand(action)]));
  return preview.actions.flatMap((action) => matches.get(action.ref) ?? []);
}

function match(action: Action, standing: Standing, proposed: Fate, isClear: boolean): Match {
  return { action, standing, proposed, isClear };
}

function leave(action: Action, standing: Standing): Match {
  return match(action, standing, { kind: 'leave' }, true);
}

type Likest = (action: Action) => readonly Likeness[];

function remembered(likest: Likest): Likest {
  const known = new Map<string, readonly Likeness[]>();
  return (action) => {
    const found = known.get(action.ref) ?? likest(action);
    known.set(action.ref, found);
    return found;
  };
}

function findAll(
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
  const take = (action: Action, ref: string, isSure: boolean) => {
    taken.add(ref);
    found.set(action.ref, { kind: 'itself', ref, isSure });
  };
  // the surest first: a number with its words, then what earlier imports made of it, then words alone
  for (const action of file) {
    const at = own.get(action.ref);
    if (at !== undefined && at.score >= enough.same) take(action, at.ref, true);
  }
  for (const action of file) {
    const earlier = found.has(action.ref) ? null : past(action);
    if (earlier === null) continue;
    if (earlier.isItself && !taken.has(earlier.ref)) take(action, earlier.ref, true);
    else found.set(action.ref, { kind: 'past', past: earlier });
  }
  for (const action of file) {
    const at = own.get(action.ref);
    if (found.has(action.ref) || at === undefined || taken.has(at.ref)) continue;
    if (at.score >= enough.change) take(action, at.ref, true);
    else found.set(action.ref, { kind: 'other', own: at });
  }
  for (const { action, ref } of pairsByWords(preview, snapshot, file, likest))
    if (!found.has(action.ref) && !taken.has(ref)) take(action, ref, true);
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

// actions that came without a number, each with those of the plan that have its words: the likest pairs first, and of
// those with the same words the ones that are alike in all else
function pairsByWords(
  preview: IntakePreview,
  snapshot: Snapshot,
  file: readonly Action[],
  likest: Likest,
): readonly { readonly action: Action; readonly ref: string }[] {
  return file
    .filter((action) => preview.numbered.has(action.ref))
    .flatMap((action) =>
      likest(action).flatMap(({ ref, score }) => {
        const planned = snapshot.actions.get(ref);
        const isSame =
          planned !== undefined &&
          score >= enough.same &&
          sameFigures(action.description, planned.description) &&
          (score === 1 || !carriesOn(action, planned));
        const nDifferences = isSame ? differencesOf(snapshot, preview, action, ref).length : 0;
        return isSame ? [{ action, ref, score, nDifferences }] : [];
      }),
    )
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.nDifferences - b.nDifferences ||
        compareRefs(a.action.ref, b.action.ref) ||
        compareRefs(a.ref, b.ref),
    );
}
