import type { Fate, Likeness, Match, Standing } from '#domain/intake/intake-fate.ts';

/** What was decided about the actions of a file, by their ref there. */
export type Fates = ReadonlyMap<string, Fate>;

/** How the actions of a file come out. Those that are still to be decided are in none of the others. */
export type Tally = Readonly<Record<Outcome, number>>;

/** What becomes of an action of a file, as people count it. */
export type Outcome = 'undecided' | 'new' | 'changed' | 'same' | 'combined' | 'left';

/** In the order in which they are told. */
export const outcomes: readonly Outcome[] = ['undecided', 'new', 'changed', 'same', 'combined', 'left'];

/** Matches of one sort, which can be decided at once. The ref of none of them is decided twice. */
export type MatchGroup = {
  readonly key: GroupKey;
  readonly isClear: boolean;
  readonly matches: readonly Match[];
};

/** How the actions of a group stand to the plan. */
export type GroupKey = Exclude<Standing['kind'], 'same'>;

// what is most likely to go wrong stands first
const groupOrder: readonly GroupKey[] = ['other-words', 'alike', 'changed', 'new'];

/** What holds for an action: what was decided, else what is clear; null while somebody has to look. */
export function fateOf(match: Match, fates: Fates): Fate | null {
  return fates.get(match.action.ref) ?? (match.isClear ? match.proposed : null);
}

/** The fates as they are written: what was decided, else what is proposed. */
export function settledFates(matches: readonly Match[], fates: Fates): Fates {
  return new Map(matches.map((match) => [match.action.ref, fates.get(match.action.ref) ?? match.proposed]));
}

/** What becomes of an action. One of the plan that is left as it is counts as left out only where the file differs. */
export function outcomeOf(match: Match, fates: Fates): Outcome {
  if (match.standing.kind === 'same') return 'same';
  const fate = fateOf(match, fates);
  switch (fate?.kind) {
    case undefined:
      return 'undecided';
    case 'add':
    case 'carried':
      return 'new';
    case 'change':
      return 'changed';
    case 'combine':
      return 'combined';
    case 'leave':
      return 'left';
  }
}

/** How many come out in each way. */
export function tallyOf(matches: readonly Match[], fates: Fates): Tally {
  const tally: Record<Outcome, number> = {
    undecided: 0,
    new: 0,
    changed: 0,
    same: 0,
    combined: 0,
    left: 0,
  };
  for (const match of matches) tally[outcomeOf(match, fates)] += 1;
  return tally;
}

/** The actions that are not plainly new or the same, in groups: first those that somebody has to look at. */
export function groupsOf(matches: readonly Match[]): readonly MatchGroup[] {
  return [false, true].flatMap((isClear) =>
    groupOrder.flatMap((key): readonly MatchGroup[] => {
      // what is new and keeps its number is nothing to decide
      const isPlain = key === 'new' && isClear;
      const mine = matches.filter((match) => match.standing.kind === key && match.isClear === isClear);
      return isPlain || mine.length === 0 ? [] : [{ key, isClear, matches: mine }];
    }),
  );
}

/** The action of the plan that a fate is about; null where it is about none. */
export function targetOf(fate: Fate | null): string | null {
  switch (fate?.kind) {
    case 'carried':
      return fate.follows;
    case 'combine':
      return fate.into;
    case 'change':
      return fate.ref;
    default:
      return null;
  }
}

/** What can be chosen for an action beside `target`, the action of the plan that it is compared with. */
export function fatesFor(match: Match, target: string): readonly Fate[] {
  const fates = usualFates(match, target);
  const isThere = fates.length === 0 || fates.some((fate) => fate.kind === match.proposed.kind);
  return isThere ? fates : [match.proposed, ...fates];
}

function usualFates({ standing, proposed }: Match, target: string): readonly Fate[] {
  const as = proposed.kind === 'add' || proposed.kind === 'carried' ? proposed.as : null;
  switch (standing.kind) {
    case 'alike':
      return [
        { kind: 'change', ref: target },
        { kind: 'combine', into: target },
        { kind: 'carried', follows: target, as: standing.freeRef },
        { kind: 'add', as: standing.freeRef },
        { kind: 'leave' },
      ];
    case 'other-words':
      return [
        { kind: 'change', ref: target },
        { kind: 'add', as: standing.freeRef },
        { kind: 'carried', follows: target, as: standing.freeRef },
        { kind: 'combine', into: target },
        { kind: 'leave' },
      ];
    case 'changed':
      return [{ kind: 'change', ref: standing.ref }, { kind: 'leave' }];
    case 'new':
      return [{ kind: 'add', as }, { kind: 'leave' }];
    case 'same':
      return [];
  }
}

/** The actions of a group that a choice for all of it is about: those nobody has decided, or all once each is decided. */
export function leftToDecide(group: MatchGroup, fates: Fates): readonly Match[] {
  const left = group.matches.filter((match) => !fates.has(match.action.ref));
  return left.length === 0 ? group.matches : left;
}

/** The fates with one of a kind for what is left to decide of a group; null takes for each what is proposed. */
export function decidedAll(group: MatchGroup, kind: Fate['kind'] | null, fates: Fates): Fates {
  const next = new Map(fates);
  for (const match of leftToDecide(group, fates)) {
    const target = targetOf(fates.get(match.action.ref) ?? match.proposed) ?? firstTarget(match);
    const fate = kind === null ? match.proposed : fatesFor(match, target).find((one) => one.kind === kind);
    if (fate !== undefined) next.set(match.action.ref, fate);
  }
  return next;
}

/** The actions of the plan that an action of a file can be compared with, the one that is proposed first. */
export function likestOf({ standing, proposed }: Match): readonly Likeness[] {
  const all =
    standing.kind === 'alike'
      ? standing.likest
      : standing.kind === 'other-words'
        ? [{ ref: standing.ref, score: standing.score }, ...standing.likest]
        : [];
  const meant = targetOf(proposed);
  return [...all.filter((one) => one.ref === meant), ...all.filter((one) => one.ref !== meant)];
}

/** The action of the plan that an action of a file is compared with first; '' where there is none. */
export function firstTarget(match: Match): string {
  const { standing } = match;
  return likestOf(match)[0]?.ref ?? (standing.kind === 'changed' ? standing.ref : '');
}
