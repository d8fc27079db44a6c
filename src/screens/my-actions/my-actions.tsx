import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { daysBetween, sayDate } from '#domain/date.ts';
import { mineOf, searchMine, type Mine, type MyAction } from '#domain/mine.ts';
import { questionsOf } from '#domain/questions.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ActionGroup } from './action-group.tsx';
import type { RowWords } from './action-row.tsx';
import { emptyFilter, FilterLine, isFiltering, type MineFilter } from './filter-line.tsx';
import { askedWords, updatedWords } from './row-words.ts';

const useStyles = makeStyles({
  nothing: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    padding: tokens.spacingVerticalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** What the signed-in lead has to do with: what is owed first, then what came in, then what rests. */
export function MyActions() {
  const styles = useStyles();
  const { snapshot, me, store } = useReady();
  const today = store.today();
  // with hundreds of actions, typing must not sort and count them anew at every key
  const mine = useMemo(() => mineOf(snapshot, me, today), [snapshot, me, today]);
  const [filter, setFilter] = useState<MineFilter>(emptyFilter);
  const drafts = useDrafts(store);
  const { owed, returned, resting, waiting } = useShown(mine, useDeferredValue(filter));
  const wordsOf = useRowWords(mine, drafts);
  const count = mine.owed.length + mine.waiting.length + mine.returned.length + mine.resting.length;
  const nShown = owed.length + waiting.length + returned.length + resting.length;
  const first = mine.owed[0];
  if (count === 0) return <NoActions />;
  return (
    <Page
      title="My actions"
      lead={leadLine(mine, today)}
      actions={
        mine.cycle !== null && first !== undefined ? (
          <Button
            appearance="primary"
            size="large"
            as="a"
            href={hrefOf({ at: 'update', ref: first.action.ref })}
          >
            Start: next update
          </Button>
        ) : null
      }
    >
      <FilterLine
        filter={filter}
        scheme={snapshot.scheme}
        onChange={setFilter}
        count={count}
        shown={nShown}
      />
      {nShown === 0 ? (
        <div className={styles.nothing}>
          <Text>None of your actions fits.</Text>
          <Button onClick={() => setFilter(emptyFilter)}>Show all {count}</Button>
        </div>
      ) : null}
      <ActionGroup
        title={mine.cycle === null ? 'Open' : 'Needs an update'}
        actions={owed}
        wordsOf={wordsOf}
        today={today}
        isFiltered={isFiltering(filter)}
        whenEmpty={
          mine.owed.length + mine.waiting.length === 0 && mine.cycle !== null
            ? `Nothing is owed. Thank you: every update for ${mine.cycle.title} has been received.`
            : null
        }
      />
      <ActionGroup
        title="Waiting to send from this device"
        actions={waiting}
        wordsOf={wordsOf}
        today={today}
        isFiltered={isFiltering(filter)}
      />
      <ActionGroup
        title="Returned this cycle"
        actions={returned}
        wordsOf={wordsOf}
        today={today}
        isFiltered={isFiltering(filter)}
      />
      <ActionGroup
        title="Complete or on hold"
        actions={resting}
        wordsOf={wordsOf}
        today={today}
        isFiltered={isFiltering(filter)}
        isFolded
      />
    </Page>
  );
}

/** The actions that pass a filter, group by group. */
function useShown(
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
function useRowWords(mine: Mine, drafts: ReadonlySet<string>): (one: MyAction) => RowWords {
  const { snapshot, store } = useReady();
  const today = store.today();
  const known = useMemo(() => {
    const words = new Map<MyAction, Omit<RowWords, 'asked'>>();
    for (const one of [...mine.owed, ...mine.waiting, ...mine.returned, ...mine.resting])
      words.set(one, {
        updated: updatedWords(snapshot, one, today),
        questions: questionsOf(snapshot, one.action, today),
      });
    return words;
  }, [snapshot, mine, today]);
  return useCallback(
    (one) => ({
      ...(known.get(one) ?? { updated: '', questions: [] }),
      asked: askedWords(one, mine, drafts.has(one.action.ref), today),
    }),
    [known, mine, drafts, today],
  );
}

function NoActions() {
  const styles = useStyles();
  const { me } = useReady();
  return (
    <Page title="My actions">
      <div className={styles.nothing}>
        <Text weight="semibold" size={400} as="h2" block style={{ margin: 0 }}>
          No action of the plan is yours to update
        </Text>
        <Text>
          {me.key === ''
            ? 'Your account is not among the people of this plan, so you can read it but not update it. If you lead an action, ask the plan admin to add you to the People list.'
            : 'You are in the plan, but no action names you as its lead or deputy. If that is wrong, ask the plan admin.'}
        </Text>
        <Link href={hrefOf({ at: 'plan', tab: 'summary', filter: {} })}>Look at the whole plan</Link>
      </div>
    </Page>
  );
}

/** '3 of 7 updates returned. Due by 27 July 2026 (in 5 days).' */
export function leadLine(mine: Mine, today: string): string {
  if (mine.cycle === null)
    return mine.next === null
      ? 'No update is asked of you now.'
      : `No update is asked of you now. Updates open again on ${sayDate(mine.next.opensOn)}; what you send before counts for ${mine.next.title}.`;
  const asked = mine.owed.length + mine.waiting.length + mine.returned.length;
  const days = daysBetween(today, mine.cycle.cutOffOn);
  const when =
    days === 0
      ? 'today'
      : days > 0
        ? `in ${String(days)} ${days === 1 ? 'day' : 'days'}`
        : `${String(-days)} ${days === -1 ? 'day' : 'days'} ago`;
  const waits =
    mine.waiting.length === 0 ? '' : ` ${String(mine.waiting.length)} waiting to send from this device.`;
  const returned = `${String(mine.returned.length)} of ${String(asked)} ${asked === 1 ? 'update' : 'updates'} returned.${waits}`;
  if (mine.owed.length === 0) return returned;
  return `${returned} ${days < 0 ? 'The cut-off was' : 'Due by'} ${sayDate(mine.cycle.cutOffOn)} (${when}).`;
}

// refs of the actions somebody began to write about on this device
function useDrafts(store: ReturnType<typeof useReady>['store']): ReadonlySet<string> {
  const [drafts, setDrafts] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isGone = false;
    void store.desk.list().then((refs) => {
      if (!isGone) setDrafts(new Set(refs));
    });
    return () => {
      isGone = true;
    };
  }, [store]);
  return drafts;
}
