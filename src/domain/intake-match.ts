import { isLive, type Action } from './action.ts';
import { checkTarget } from './check-merge.ts';
import { carriesOn } from './intake-carry.ts';
import { differencesOf, withSameRef } from './intake-difference.ts';
import type { Alike, Fate, Likeness, Match, Standing } from './intake-fate.ts';
import { createLikest, likenessOf } from './intake-likeness.ts';
import { createNewRefs } from './intake-new-ref.ts';
import { createPast } from './intake-predecessor.ts';
import type { IntakePreview } from './intake.ts';
import { sameFigures } from './same-words.ts';
import { compareRefs } from './section.ts';
import type { Snapshot } from './snapshot.ts';

/** How like two wordings have to be for what they propose. */
const enough = { other: 0.6, change: 0.8, combine: 0.9, same: 0.97 } as const;

/**
 * How each action of a file stands to the plan and what is proposed of it, in the order of the file: by its number, then by
 * its wording. `source` is what the plan of the file is called, '' while nobody has said. The order of the file decides
 * nothing, and no action of the plan is matched as the same one twice.
 */
export function matchPlan(
  preview: IntakePreview,
  snapshot: Snapshot,
  alike: Alike,
  source = '',
): readonly Match[] {
  const likest = createLikest(snapshot.actions.values(), alike);
  const past = createPast(snapshot, alike, source);
  const file = preview.actions.toSorted((a, b) => compareRefs(a.ref, b.ref));
  const own = ownActions(preview, snapshot, file, alike);
  const claimed = new Set([...own.values()].map(({ ref }) => ref));
  const byWords = claimByWords(preview, snapshot, file, claimed, likest);
  const refs = createNewRefs(preview, snapshot, new Set(byWords.keys()));

  const stand = (action: Action): Match => {
    const found = own.get(action.ref);
    const earlier = found !== undefined && found.score >= enough.same ? null : past(action);
    if (earlier?.isItself === true) return known(action, earlier.ref);
    if (earlier !== null) return match(action, { kind: 'same', ref: earlier.ref }, { kind: 'leave' }, true);
    const same = byWords.get(action.ref);
    if (same !== undefined) return known(action, same);
    if (found !== undefined) return numbered(action, found);
    const alikes = likest(action);
    const as = refs.freeFor(action);
    if (alikes.length > 0) {
      const standing: Standing = { kind: 'alike', likest: alikes };
      return match(action, standing, proposedOf(action, alikes, as), false);
    }
    const isNumbered = preview.numbered.has(action.ref);
    return match(action, { kind: 'new' }, { kind: 'add', as }, as === null || isNumbered);
  };
  const known = (action: Action, ref: string, isSure = true): Match => {
    const differences = differencesOf(snapshot, preview, action, ref);
    if (differences.length === 0) return match(action, { kind: 'same', ref }, { kind: 'leave' }, true);
    const planned = snapshot.actions.get(ref);
    const standing: Standing = { kind: 'changed', ref, differences };
    if (planned === undefined || !isLive(planned)) return match(action, standing, { kind: 'leave' }, true);
    return match(action, standing, { kind: 'change', ref }, isSure);
  };
  const numbered = (action: Action, { ref, score }: Likeness): Match => {
    if (score >= enough.change) return known(action, ref);
    const freeRef = refs.nextFor(action);
    const others = likest(action).filter((one) => one.ref !== ref);
    const differences = differencesOf(snapshot, preview, action, ref);
    const standing: Standing = { kind: 'other-words', ref, score, freeRef, differences, likest: others };
    if (others[0] !== undefined && others[0].score >= enough.combine)
      return match(action, standing, proposedOf(action, others, freeRef), false);
    const planned = snapshot.actions.get(ref);
    const isSame = score >= enough.other && planned !== undefined && isLive(planned);
    return match(action, standing, isSame ? { kind: 'change', ref } : { kind: 'add', as: freeRef }, false);
  };
  const proposedOf = (action: Action, alikes: readonly Likeness[], as: string | null): Fate => {
    const open = alikes.filter((one) => checkTarget(snapshot, one.ref).length === 0);
    for (const { ref } of alikes) {
      const planned = snapshot.actions.get(ref);
      if (planned !== undefined && carriesOn(action, planned)) return { kind: 'carried', follows: ref, as };
    }
    const [first] = open;
    // what the file has under a number of its own beside the other one is meant to be two
    return first !== undefined && first.score >= enough.combine && !claimed.has(first.ref)
      ? { kind: 'combine', into: first.ref }
      : { kind: 'add', as };
  };
  const matches = new Map(file.map((action) => [action.ref, stand(action)]));
  return preview.actions.flatMap((action) => matches.get(action.ref) ?? []);
}

function match(action: Action, standing: Standing, proposed: Fate, isClear: boolean): Match {
  return { action, standing, proposed, isClear };
}

// the action of the plan under the same number, which the file itself gives
function ownActions(
  preview: IntakePreview,
  snapshot: Snapshot,
  file: readonly Action[],
  alike: Alike,
): ReadonlyMap<string, Likeness> {
  return new Map(
    file.flatMap((action) => {
      const planned = preview.numbered.has(action.ref) ? null : withSameRef(snapshot, action.ref);
      return planned === null
        ? []
        : [[action.ref, { ref: planned.ref, score: likenessOf(action, planned, alike) }] as const];
    }),
  );
}

// actions that came without a number are known by their words, the surest first, each of the plan's once
function claimByWords(
  preview: IntakePreview,
  snapshot: Snapshot,
  file: readonly Action[],
  claimed: ReadonlySet<string>,
  likest: (action: Action) => readonly Likeness[],
): ReadonlyMap<string, string> {
  const pairs = file
    .filter((action) => preview.numbered.has(action.ref))
    .flatMap((action) =>
      likest(action).flatMap(({ ref, score }) => {
        const planned = snapshot.actions.get(ref);
        const isSame =
          planned !== undefined &&
          score >= enough.same &&
          sameFigures(action.description, planned.description) &&
          !carriesOn(action, planned);
        return isSame ? { action, ref, score, isHere: action.section === planned.section } : [];
      }),
    )
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(b.isHere) - Number(a.isHere) ||
        compareRefs(a.action.ref, b.action.ref) ||
        compareRefs(a.ref, b.ref),
    );
  const taken = new Set(claimed);
  const found = new Map<string, string>();
  for (const { action, ref } of pairs)
    if (!taken.has(ref) && !found.has(action.ref)) {
      taken.add(ref);
      found.set(action.ref, ref);
    }
  return found;
}
