import type { BulletinItem } from './bulletin.ts';
import { byWhen } from '#domain/completion/completion-words.ts';
import type { CivilDate } from '#domain/date.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { endOf, spanOf } from '#domain/history.ts';
import { countingCycle } from '#domain/overview.ts';
import type { PackAction } from './pack-parts.ts';
import type { Pack } from './pack.ts';
import { isOffTrack, isOnTrack } from '#domain/question.ts';
import { shortened } from '#domain/shortened.ts';
import { updatesByAction } from '#domain/snapshot.ts';
import type { StatusScheme } from '#domain/status.ts';
import { thaw } from '#domain/frozen/thaw.ts';

/** The three lists that a bulletin has of a priority. */
export type BulletinLists = {
  readonly goneWell: readonly BulletinItem[];
  readonly couldBeBetter: readonly BulletinItem[];
  readonly next: readonly BulletinItem[];
};

/** At most so many items stand in each list. */
export const mostItems = 3;

/** At most so many characters stand in each item. */
export const itemLength = 280;

type Telling = { readonly action: PackAction; readonly words: string };

/**
 * What went well, what could be better and what comes next among some actions of a public pack: chosen highlights first, then
 * what the public was told of since the last pack. An action that is behind is named also where the public was told nothing
 * of it, and so is one that is due next.
 */
export function bulletinLists(
  frozen: FrozenPack,
  { highlights }: Pack,
  actions: readonly PackAction[],
): BulletinLists {
  const { scheme } = frozen.plan;
  const recent = recentlyTold(frozen);
  const byRef = new Map(actions.map((action) => [action.ref, action]));
  const chosen = highlights.highlights.flatMap(({ ref, activity, impact }): Telling[] => {
    const action = byRef.get(ref);
    return action === undefined ? [] : [{ action, words: joined(activity, impact) }];
  });
  const chosenRefs = new Set(chosen.map(({ action }) => action.ref));
  const others = mostTellingFirst(
    actions
      .filter(({ ref }) => recent.has(ref) && !chosenRefs.has(ref))
      .map((action) => ({ action, words: joined(action.activity, action.impact) })),
  );
  const told = [...chosen, ...others].filter(({ words }) => words !== '');
  const behind = told.filter(({ action }) => isBehind(action));
  const untold = actions
    .filter((action) => isBehind(action) && behind.every((one) => one.action.ref !== action.ref))
    .map((action) => ({ action, words: '' }));
  return {
    goneWell: told
      .filter(({ action }) => isWell(scheme, action))
      .slice(0, mostItems)
      .map(itemOf),
    couldBeBetter: [...behind, ...offTrackFirst(scheme, untold)]
      .slice(0, mostItems)
      .map(({ action, words }) =>
        itemOf({ action, words: `${standing(action)}. ${words === '' ? `${completeBy(action)}.` : words}` }),
      ),
    next: [...nextSteps([...chosen, ...others], recent), ...dueOf(highlights.dueNext, byRef)]
      .filter((one, index, all) => all.findIndex((other) => other.action === one.action) === index)
      .slice(0, mostItems)
      .map(itemOf),
  };
}

/** The as-at day of the body's last pack, in a first one the freeze before the cycle that counts; null before any cycle. */
export function newsSince(frozen: FrozenPack): CivilDate | null {
  if (frozen.previous !== null) return frozen.previous.asAt;
  const snapshot = thaw(frozen);
  const { asAt } = frozen.facts;
  const cycle = countingCycle(snapshot.cycles.values(), asAt);
  return cycle === null ? null : spanOf(snapshot, cycle, asAt).from;
}

// Refs of the actions of which the public was told since the last pack, or in a first one since the freeze before, by
// their latest update: what was said before something else happened is no news.
function recentlyTold(frozen: FrozenPack): ReadonlySet<string> {
  const snapshot = thaw(frozen);
  const since = newsSince(frozen);
  const start = since === null ? '' : endOf(since);
  return new Set(
    [...updatesByAction(snapshot)].flatMap(([ref, [latest]]) =>
      latest?.audience === 'public' && latest.submittedAt >= start ? [ref] : [],
    ),
  );
}

function isWell(scheme: StatusScheme, { isOverdue, status }: PackAction): boolean {
  return !isOverdue && (status.countsAs === 'done' || isOnTrack(scheme, status));
}

function isBehind({ isOverdue, isOnHold, status }: PackAction): boolean {
  return isOverdue || (status.countsAs === 'open' && status.needsReason && !isOnHold);
}

// what made the clearest difference, then what is done
function mostTellingFirst(all: readonly Telling[]): readonly Telling[] {
  const weight = ({ action }: Telling) =>
    2 * (action.impactRating?.level ?? 0) + (action.status.countsAs === 'done' ? 1 : 0);
  return all.toSorted((a, b) => weight(b) - weight(a));
}

function offTrackFirst(scheme: StatusScheme, all: readonly Telling[]): readonly Telling[] {
  const weight = ({ action }: Telling) =>
    (isOffTrack(scheme, action.status) ? 2 : 0) + (action.isOverdue ? 1 : 0);
  return all.toSorted((a, b) => weight(b) - weight(a));
}

function nextSteps(all: readonly Telling[], recent: ReadonlySet<string>): readonly Telling[] {
  return all
    .filter(({ action }) => recent.has(action.ref) && action.status.countsAs === 'open')
    .map(({ action }) => ({ action, words: action.nextSteps.trim() }))
    .filter(({ words }) => words !== '');
}

// without a word of its lead, an action that is due soon speaks for itself
function dueOf(dueNext: readonly PackAction[], byRef: ReadonlyMap<string, PackAction>): readonly Telling[] {
  return dueNext.flatMap(({ ref }) => {
    const action = byRef.get(ref);
    return action === undefined ? [] : [{ action, words: `${completeBy(action)}.` }];
  });
}

function itemOf({ action, words }: Telling): BulletinItem {
  return { ref: action.ref, title: action.title, words: shortened(words, itemLength) };
}

// 'Off track and overdue'
function standing({ status, isOverdue }: PackAction): string {
  if (!status.needsReason) return 'Overdue';
  return isOverdue ? `${status.label} and overdue` : status.label;
}

function completeBy({ completionAsWritten, isOverdue }: PackAction): string {
  const words = completionAsWritten.trim().replace(/\.$/, '');
  if (words === '') return 'No date is set';
  const limit = byWhen(words);
  if (limit === null) return `Completion date: ${words}`;
  return `${isOverdue ? 'It was to' : 'To'} be complete by ${limit}`;
}

function joined(activity: string, impact: string): string {
  return [activity, impact]
    .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/u.test(text) ? text : `${text}.`))
    .join(' ');
}
