import { useCallback, useMemo } from 'react';
import { searchMine, type Mine, type MyAction } from '#domain/people/mine.ts';
import { questionsOf } from '#domain/questions.ts';
import { useReady } from '#screens/use-store.ts';
import type { RowWords } from './action-row.tsx';
import type { MineFilter } from './mine-filter.ts';
import { unsentWords, updatedWords } from './row-words.ts';

/** The actions that pass a filter, group by group. */
export function useShown(
  mine: Mine,
  filter: MineFilter,
): Readonly<Record<'owed' | 'waiting' | 'returned' | 'resting', readonly MyAction[]>> {
  return useMemo(() => {
    const shown = (all: readonly MyAction[]) =>
      searchMine(all, filter.text).filter(
        (one) =>
          (filter.status === '' || one.status.code === filter.status) &&
          (!filter.isOverdueOnly || one.isOverdue),
      );
    return {
      owed: shown(mine.owed),
      waiting: shown(mine.waiting),
      returned: shown(mine.returned),
      resting: shown(mine.resting),
    };
  }, [mine, filter]);
}

/** What each row says beside its action; worked out once, until the plan changes. */
export function useRowWords(mine: Mine, drafts: ReadonlySet<string>): (one: MyAction) => RowWords {
  const { snapshot, store } = useReady();
  const today = store.today();
  const known = useMemo(() => {
    const words = new Map<MyAction, Omit<RowWords, 'unsent'>>();
    for (const one of [...mine.owed, ...mine.waiting, ...mine.returned, ...mine.resting])
      words.set(one, {
        updated: updatedWords(snapshot, one, today),
        questions: questionsOf(snapshot, one.action, today),
      });
    return words;
  }, [snapshot, mine, today]);
  return useCallback(
    (one) => ({
      ...(known.get(one) ?? { updated: { words: '', on: null }, questions: [] }),
      unsent: unsentWords(drafts.has(one.action.ref)),
    }),
    [known, drafts],
  );
}
