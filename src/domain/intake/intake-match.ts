import { isLive, type Action } from '#domain/action.ts';
import { checkTarget } from '#domain/change/check-merge.ts';
import type { CivilDate } from '#domain/date.ts';
import { carriesOn } from './intake-carry.ts';
import { isReported } from './intake-compared.ts';
import { differencesOf, withPreview } from './intake-difference.ts';
import type { Alike, Fate, Likeness, Match, Standing } from './intake-fate.ts';
import { findAll } from './intake-found.ts';
import { likestIn } from './intake-likeness.ts';
import { createIsUsed, newRefs } from './intake-new-ref.ts';
import { overtakenBy } from './intake-overtaken.ts';
import { takeOver } from './intake-takeover.ts';
import type { IntakePreview } from './intake.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';

const mostShown = 3;

/** How alike two wordings have to be for what they propose. */
const enough = { other: 0.6, combine: 0.9 } as const;

/**
 * How each action of a file stands to the plan and what is proposed of it, in the order of the file: by its number, then by
 * its wording. `source` is what the file's plan is called, '' while nobody has said; without `today` no day
 * counts as over. The order of the file decides nothing,
 * and no two of its actions are the same one of the plan.
 */
export function matchPlan(
  preview: IntakePreview,
  snapshot: Snapshot,
  alike: Alike,
  source = '',
  today: CivilDate | null = null,
): readonly Match[] {
  const file = preview.actions.toSorted((a, b) => compareRefs(a.ref, b.ref));
  const likest = likestIn(snapshot.actions, alike);
  const found = findAll(preview, snapshot, file, alike, source, likest);
  const itself = new Set([...found.values()].flatMap((one) => ('ref' in one ? [one.ref] : [])));
  const isUsed = createIsUsed(snapshot);
  const isWanting = ({ ref }: Action) => {
    const kind = found.get(ref)?.kind ?? 'moved';
    return kind === 'other' || (kind === 'moved' && (preview.numbered.has(ref) || isUsed(ref)));
  };
  const refs = newRefs(snapshot, preview, file.filter(isWanting));
  const plan = withPreview(snapshot, preview);
  const joining = new Set(preview.sections.map((section) => section.key));

  const stand = (action: Action): Match => {
    const one = found.get(action.ref) ?? null;
    if (one?.kind === 'past') return combined(action, one.past.ref);
    if (one?.kind === 'itself') return beside(action, one.ref);
    const given = refs.get(action.ref) ?? action.ref;
    const as = given === action.ref ? null : given;
    const moved = one?.kind === 'moved' ? one.ref : null;
    if (one !== null && one.own !== null) return otherWords(action, one.own, given, moved);
    const alikes = likest(action);
    if (alikes.length > 0 || moved !== null) {
      const standing: Standing = { kind: 'alike', likest: shownOf(alikes, moved), freeRef: as };
      const fate: Fate = moved === null ? byWords(action, alikes, as) : { kind: 'change', ref: moved };
      return match(action, standing, fate, false);
    }
    return match(
      action,
      { kind: 'new' },
      { kind: 'add', as },
      as === null || preview.numbered.has(action.ref),
    );
  };
  // what was combined has words of its own, and what it reports is left unless somebody says otherwise
  const combined = (action: Action, ref: string): Match => {
    const differences = differencesOf(snapshot, preview, action, ref).filter(({ field }) =>
      isReported(field),
    );
    const isNews = differences.length > 0 && !itself.has(ref);
    return leave(action, isNews ? { kind: 'changed', ref, differences } : { kind: 'same', ref });
  };
  const beside = (action: Action, ref: string): Match => {
    const planned = snapshot.actions.get(ref);
    const differences = differencesOf(snapshot, preview, action, ref);
    if (planned === undefined || differences.length === 0) return leave(action, { kind: 'same', ref });
    const standing: Standing = { kind: 'changed', ref, differences };
    const of = { importId: preview.importId, reason: 'Imported.', today };
    const { proposals, update } = takeOver(plan, planned, action, differences, of);
    if (proposals.length === 0 && update === null) return leave(action, standing);
    const overtaken = overtakenBy(plan, planned, action, differences);
    if (overtaken === 'all') return match(action, standing, { kind: 'leave' }, false);
    // that a heading is new says more often that it was written otherwise than that its actions move
    const isMoving = joining.has(action.section) && differences.some(({ field }) => field === 'section');
    return match(action, standing, { kind: 'change', ref }, overtaken === 'nothing' && !isMoving);
  };
  const otherWords = (
    action: Action,
    { ref, score }: Likeness,
    freeRef: string,
    moved: string | null,
  ): Match => {
    const others = shownOf(
      likest(action).filter((one) => one.ref !== ref),
      moved,
    );
    const differences = differencesOf(snapshot, preview, action, ref);
    const standing: Standing = { kind: 'other-words', ref, score, freeRef, differences, likest: others };
    const planned = snapshot.actions.get(ref);
    if (moved !== null) return match(action, standing, { kind: 'change', ref: moved }, false);
    const isReworded = score >= enough.other && planned !== undefined && isLive(planned) && !itself.has(ref);
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

// what its words were found in is always among them
function shownOf(alikes: readonly Likeness[], moved: string | null): readonly Likeness[] {
  if (moved === null) return alikes.slice(0, mostShown);
  const first = alikes.find((one) => one.ref === moved) ?? { ref: moved, score: 1 };
  return [first, ...alikes.filter((one) => one.ref !== moved)].slice(0, mostShown);
}
