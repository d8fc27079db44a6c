import type { CivilDate } from './date.ts';
import type { FrozenPack } from './frozen-pack.ts';
import type { PackAction } from './pack-parts.ts';
import type { PackMeasure } from './pack-register-parts.ts';
import type { Pack } from './pack.ts';
import { isOnTrack } from './question.ts';
import { countsOfRow, publicPackOf, type StatusCount } from './scrutiny-report.ts';
import { shortened } from './shortened.ts';
import type { StatusScheme } from './status.ts';

/** Something to tell of: an action by its number and title, and a few sentences. */
export type BulletinItem = { readonly ref: string; readonly title: string; readonly words: string };

/** A priority in three short lists. */
export type BulletinPriority = {
  readonly key: string;
  readonly title: string;
  readonly noun: string;
  readonly counts: readonly StatusCount[];
  readonly live: number;
  /** '29 actions: 2 not started, 10 on track and 17 complete. 3 are overdue.' */
  readonly sentence: string;
  readonly goneWell: readonly BulletinItem[];
  readonly couldBeBetter: readonly BulletinItem[];
  readonly next: readonly BulletinItem[];
};

/** One figure in words. */
export type BulletinFigure = {
  readonly key: string;
  readonly title: string;
  readonly period: string;
  readonly reading: string;
  readonly sense: PackMeasure['sense'];
};

/** A page for everybody, made of public texts only. */
export type Bulletin = {
  readonly planTitle: string;
  readonly partnership: string;
  readonly asAt: CivilDate;
  readonly cycle: string | null;
  readonly overall: string;
  readonly sentence: string;
  readonly priorities: readonly BulletinPriority[];
  readonly figures: readonly BulletinFigure[];
};

/** At most so many items stand in each list, and so many characters in each item. */
export const mostItems = 3;
export const itemLength = 280;

/**
 * The bulletin of a public pack: for each priority what went well, what could be better and what comes next, chosen
 * highlights first. Throws for a pack of the board.
 */
export function bulletinOf(publicFrozen: FrozenPack): Bulletin {
  const pack = publicPackOf(publicFrozen);
  const { facts, summary, actions } = pack;
  const { item } = publicFrozen.plan.settings.structure;
  const sentence = (row: Pack['summary']['total']) =>
    countsSentence(row.live, row.overdue, countsOfRow(summary, row), item);
  return {
    planTitle: facts.planTitle,
    partnership: facts.partnership,
    asAt: facts.asAt,
    cycle: facts.cycle,
    overall: pack.highlights.overall,
    sentence: sentence(summary.total),
    priorities: summary.rows
      .filter(({ kind }) => kind === 'priority' || kind === 'unplaced')
      .map((row) => {
        const name = row.kind === 'unplaced' ? row.title : `${row.key} ${row.title}`;
        const under = actions.filter((action) => action.priority === name);
        return {
          key: row.key,
          title: row.title,
          noun: row.noun,
          counts: countsOfRow(summary, row),
          live: row.live,
          sentence: sentence(row),
          ...listsOf(publicFrozen.plan.scheme, pack, under),
        };
      }),
    figures: pack.measures
      .filter((one) => one.period !== '')
      .map(({ key, title, period, reading, sense }) => ({ key, title, period, reading, sense })),
  };
}

type Telling = { readonly action: PackAction; readonly words: string };

function listsOf(
  scheme: StatusScheme,
  { highlights }: Pack,
  actions: readonly PackAction[],
): Pick<BulletinPriority, 'goneWell' | 'couldBeBetter' | 'next'> {
  const byRef = new Map(actions.map((action) => [action.ref, action]));
  const chosen = highlights.highlights.flatMap(({ ref, activity, impact }): Telling[] => {
    const action = byRef.get(ref);
    return action === undefined ? [] : [{ action, words: joined(activity, impact) }];
  });
  const chosenRefs = new Set(chosen.map(({ action }) => action.ref));
  const others = actions
    .filter(({ ref }) => !chosenRefs.has(ref))
    .map((action) => ({ action, words: joined(action.activity, action.impact) }));
  const told = [...chosen, ...mostTellingFirst(others)].filter(({ words }) => words !== '');
  const isWell = ({ action }: Telling) =>
    !action.isOverdue && (action.status.countsAs === 'done' || isOnTrack(scheme, action.status));
  const isBehind = ({ action }: Telling) =>
    action.isOverdue || (action.status.countsAs === 'open' && action.status.needsReason);
  return {
    goneWell: told.filter(isWell).slice(0, mostItems).map(itemOf),
    couldBeBetter: told
      .filter(isBehind)
      .slice(0, mostItems)
      .map((one) => itemOf({ ...one, words: `${standing(one.action)}. ${one.words}` })),
    next: [...chosen, ...mostTellingFirst(others)]
      .map(({ action }) => ({ action, words: action.nextSteps.trim() }))
      .filter(({ action, words }) => words !== '' && action.status.countsAs === 'open')
      .slice(0, mostItems)
      .map(itemOf),
  };
}

// what made the clearest difference, then what is done
function mostTellingFirst(all: readonly Telling[]): readonly Telling[] {
  const weight = ({ action }: Telling) =>
    2 * (action.impactRating?.level ?? 0) + (action.status.countsAs === 'done' ? 1 : 0);
  return all.toSorted((a, b) => weight(b) - weight(a));
}

function itemOf({ action, words }: Telling): BulletinItem {
  return { ref: action.ref, title: action.title, words: shortened(words, itemLength) };
}

function standing({ status, isOverdue }: PackAction): string {
  return isOverdue && !status.needsReason ? 'Overdue' : status.label;
}

function joined(activity: string, impact: string): string {
  return [activity, impact]
    .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/u.test(text) ? text : `${text}.`))
    .join(' ');
}

function countsSentence(
  live: number,
  overdue: number,
  counts: readonly StatusCount[],
  item: { readonly one: string; readonly many: string },
): string {
  const noun = (live === 1 ? item.one : item.many).toLowerCase();
  if (live === 0) return `No ${item.many.toLowerCase()}.`;
  const each = counts
    .filter(({ now }) => now > 0)
    .map(
      ({ status, now }) => `${String(now)} ${status.label.charAt(0).toLowerCase()}${status.label.slice(1)}`,
    );
  const list = each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}`;
  const late = overdue === 0 ? '' : ` ${String(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue.`;
  return `${live.toLocaleString('en-GB')} ${noun}: ${list}.${late}`;
}
