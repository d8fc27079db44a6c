import { isLive, isOverdue, type Action } from '#domain/action.ts';
import { moveOf } from '#domain/change/change-log.ts';
import { cycleOfChange, refsOf } from '#domain/change/change.ts';
import type { Highlight } from './curation.ts';
import type { CivilDate } from '#domain/date.ts';
import { endOf } from '#domain/history.ts';
import { countingCycle } from '#domain/overview.ts';
import { isOffTrack, isOnTrack } from '#domain/question.ts';
import { compareRefs } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { embeddedStatus } from '#domain/status-role.ts';
import { impactOf, statusOf, type Status } from '#domain/status.ts';
import { cycleOfUpdate, newestFirst, saysNoChange, type Update } from '#domain/update.ts';

/** An update that may be told of in a pack, and why it is worth it. */
export type HighlightChoice = {
  readonly update: Update;
  readonly action: Action;
  /** The status that the update gave. */
  readonly status: Status;
  /** What speaks for it, in words, the strongest first; never empty. */
  readonly why: readonly string[];
  /** What kind of news it is, by its strongest reason. */
  readonly news: 'good' | 'bad' | 'neither';
  /** The sum of what speaks for it. */
  readonly weight: number;
};

/**
 * Every update of a cycle that the library has and that tells of activity or impact, with why it is worth telling, most
 * telling first. Without a key, of the cycle whose updates count on the as-at day. Actions that no longer count are left out.
 */
export function highlightChoices(
  snapshot: Snapshot,
  asAt: CivilDate,
  cycleKey?: string,
): readonly HighlightChoice[] {
  const key = cycleKey ?? countingCycle(snapshot.cycles.values(), asAt)?.key ?? '';
  const end = endOf(asAt);
  const embedded = embeddedIn(snapshot, key, asAt);
  return [...snapshot.updates.values()]
    .flatMap((update): HighlightChoice[] => {
      const action = snapshot.actions.get(update.actionRef);
      const isTelling = `${update.activity}${update.impact}`.trim() !== '';
      const isKnown = update.row !== null && update.submittedAt < end;
      if (action === undefined || !isLive(action) || !isTelling || !isKnown) return [];
      return cycleOfUpdate(snapshot.cycles, update) === key
        ? [choiceOf(snapshot, update, action, embedded.has(action.ref), asAt)]
        : [];
    })
    .sort(
      (a, b) =>
        b.weight - a.weight || compareRefs(a.action.ref, b.action.ref) || newestFirst(a.update, b.update),
    );
}

/** A highlight in the lead's own words. */
export function highlightOf({ id, actionRef, activity, impact, audience }: Update): Highlight {
  return {
    updateId: id,
    actionRef,
    original: { activity, impact },
    edited: { activity, impact },
    audience,
  };
}

/**
 * A start for the admin: the most telling updates, one of an action, one of a heading as long as there are others, and both
 * good and bad news where there are both.
 */
export function proposedHighlights(
  snapshot: Snapshot,
  asAt: CivilDate,
  cycleKey?: string,
  most = 6,
): readonly Highlight[] {
  const choices = highlightChoices(snapshot, asAt, cycleKey);
  const taken: HighlightChoice[] = [];
  const isNew = (one: HighlightChoice) => taken.every((other) => other.action.ref !== one.action.ref);
  const isElsewhere = (one: HighlightChoice) =>
    taken.every((other) => other.action.section !== one.action.section);
  const take = (one: HighlightChoice | undefined) => {
    if (one !== undefined && taken.length < most) taken.push(one);
  };
  // one of each kind of news first, so that neither is crowded out
  const [first] = choices;
  take(first);
  const others = choices.filter((one) => one.news !== 'neither' && one.news !== first?.news && isNew(one));
  take(others.find(isElsewhere) ?? others[0]);
  for (const one of choices) if (isElsewhere(one)) take(one);
  for (const one of choices) if (isNew(one)) take(one);
  const order = new Map(choices.map((one, index) => [one.update.id, index]));
  return taken
    .sort((a, b) => (order.get(a.update.id) ?? 0) - (order.get(b.update.id) ?? 0))
    .map((one) => highlightOf(one.update));
}

type Reason = {
  readonly words: string;
  readonly weight: number;
  readonly news: HighlightChoice['news'];
};

function choiceOf(
  snapshot: Snapshot,
  update: Update,
  action: Action,
  isEmbedded: boolean,
  asAt: CivilDate,
): HighlightChoice {
  const { scheme } = snapshot;
  const isSame = saysNoChange(update);
  const reasons = [
    ...(isEmbedded
      ? [good(`Confirmed as ${lowerFirst(embeddedStatus(scheme)?.label ?? 'embedded')}`, 6)]
      : []),
    ...statusReasons(snapshot, update),
    ...(isSame ? [] : impactReasons(snapshot, update)),
    ...(isOverdue(scheme, action, asAt) ? [bad('Overdue', 2)] : []),
    ...(update.evidence.length > 0 ? [neither('Gives evidence', 1)] : []),
  ].sort((a, b) => b.weight - a.weight);
  const tells = update.impact.trim() === '' ? 'Tells of activity' : 'Tells of impact';
  return {
    update,
    action,
    status: statusOf(scheme, update.statusAfter),
    why: reasons.length === 0 ? [isSame ? 'No change' : tells] : reasons.map((one) => one.words),
    news: reasons.find((one) => one.news !== 'neither')?.news ?? 'neither',
    weight: reasons.reduce((sum, one) => sum + one.weight, 0),
  };
}

function statusReasons(snapshot: Snapshot, update: Update): readonly Reason[] {
  const { scheme } = snapshot;
  const [before, after] = [statusOf(scheme, update.statusBefore), statusOf(scheme, update.statusAfter)];
  const isOff = isOffTrack(scheme, after);
  if (update.statusBefore === '' || before.code === after.code)
    return isOff ? [bad(`Still ${lowerFirst(after.label)}`, 4)] : [];
  const words = `Moved from ${lowerFirst(before.label)} to ${lowerFirst(after.label)}`;
  if (isOff) return [bad(words, 5)];
  switch (moveOf(snapshot, update)) {
    case 'complete':
    case 'embed':
      return [good(words, 5)];
    case 'reopen':
      return [bad(words, 5)];
    case null:
      if (after.needsReason && !before.needsReason) return [bad(words, 4)];
      return isOnTrack(scheme, after) || isOffTrack(scheme, before) ? [good(words, 4)] : [neither(words, 3)];
  }
}

function impactReasons({ scheme }: Snapshot, update: Update): readonly Reason[] {
  const rating = impactOf(scheme, update.impactRating);
  if (rating === null) return [];
  const words = `Impact: ${lowerFirst(rating.label)}`;
  if (rating.level >= 3) return [good(words, rating.level + 1)];
  return rating.level === 1 && rating.needsText ? [bad(words, 3)] : [];
}

function embeddedIn(snapshot: Snapshot, key: string, asAt: CivilDate): ReadonlySet<string> {
  const end = endOf(asAt);
  const found = [...snapshot.changes.values()].filter(
    (change) =>
      change.kind === 'embed' &&
      change.state === 'approved' &&
      (change.decidedAt ?? end) < end &&
      cycleOfChange(snapshot.cycles, change) === key,
  );
  return new Set(found.flatMap((change) => refsOf(change)));
}

function good(words: string, weight: number): Reason {
  return { words, weight, news: 'good' };
}

function bad(words: string, weight: number): Reason {
  return { words, weight, news: 'bad' };
}

function neither(words: string, weight: number): Reason {
  return { words, weight, news: 'neither' };
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
