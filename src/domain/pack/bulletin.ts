import { bulletinLists, newsSince, type BulletinLists } from './bulletin-list.ts';
import type { CivilDate } from '#domain/date.ts';
import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { PackMeasure } from './pack-register-parts.ts';
import type { Pack } from './pack.ts';
import { countsOfRow, type StatusCount } from './scrutiny-priority.ts';
import { publicPackOf } from './scrutiny-report.ts';

/** Something to tell of: an action by its number and title, and a few sentences. */
export type BulletinItem = { readonly ref: string; readonly title: string; readonly words: string };

/** A priority in three short lists. */
export type BulletinPriority = BulletinLists & {
  readonly key: string;
  readonly title: string;
  readonly noun: string;
  readonly counts: readonly StatusCount[];
  readonly live: number;
  /** '29 actions: 2 not started, 10 on track and 17 complete. 3 are overdue.' */
  readonly sentence: string;
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
  /** The day after which something is news; null before the first cycle, where everything is. */
  readonly since: CivilDate | null;
  readonly overall: string;
  readonly sentence: string;
  readonly priorities: readonly BulletinPriority[];
  readonly figures: readonly BulletinFigure[];
};

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
    since: newsSince(publicFrozen),
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
          ...bulletinLists(publicFrozen, pack, under),
        };
      }),
    figures: pack.measures
      .filter((one) => one.period !== '')
      .map(({ key, title, period, reading, sense }) => ({ key, title, period, reading, sense })),
  };
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
