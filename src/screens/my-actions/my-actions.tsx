import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { countedStatuses } from '#domain/overview.ts';
import { mineOf } from '#domain/people/mine.ts';
import { part } from '#screens/part.tsx';
import { focusNext } from '#screens/parts/focus-on.ts';
import { NoneFits } from '#screens/parts/none-fits.tsx';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ActionGroup } from './action-group.tsx';
import { FilterPlace } from './filter-place.tsx';
import { leadLine } from './lead-line.ts';
import { emptyFilter, isFiltering, type MineFilter } from './mine-filter.ts';
import { endSince, sayEnd, type NoChangeEnd } from './no-change-end.ts';
import { useDrafts } from './use-drafts.ts';
import { useRowWords, useShown } from './use-rows.ts';

const useStyles = makeStyles({
  starts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  told: { outlineStyle: 'none', ':empty': { display: 'none' } },
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

const confirmId = 'no-change-for-several';
const confirmedId = 'no-change-told';

// wanted by some, and not before the rows
const NoChange = part(async () => (await import('./no-change.tsx')).NoChange);

/** What the signed-in lead has to do with: what is owed first, then what came in, then what rests. */
export function MyActions() {
  const styles = useStyles();
  const { snapshot, outbox, me, store } = useReady();
  const today = store.today();
  // with hundreds of actions, typing must not sort and count them anew at every key
  const mine = useMemo(() => mineOf(snapshot, me, today), [snapshot, me, today]);
  const statuses = useMemo(() => countedStatuses(snapshot), [snapshot]);
  const [filter, setFilter] = useState<MineFilter>(emptyFilter);
  const [isConfirming, setConfirming] = useState(false);
  // what became of those that were confirmed together
  const [ended, setEnded] = useState<NoChangeEnd | null>(null);
  const { drafts, look } = useDrafts();
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
          <div className={styles.starts}>
            <Button
              // one step stands out: while several are confirmed, it is that
              appearance={isConfirming ? 'secondary' : 'primary'}
              as="a"
              href={hrefOf({ at: 'update', ref: first.action.ref })}
            >
              Start: next update
            </Button>
            {mine.owed.length > 1 && !isConfirming ? (
              <Button
                id={confirmId}
                onClick={() => {
                  look();
                  setConfirming(true);
                }}
              >
                No change for several…
              </Button>
            ) : null}
          </div>
        ) : null
      }
    >
      {isConfirming && mine.cycle !== null ? (
        <NoChange
          cycle={mine.cycle.key}
          owed={mine.owed}
          drafts={drafts}
          onDone={(end) => {
            look();
            setEnded(end);
            setConfirming(false);
            focusNext(confirmedId);
          }}
          onCancel={() => {
            setEnded(null);
            setConfirming(false);
            focusNext(confirmId);
          }}
        />
      ) : (
        <div id={confirmedId} tabIndex={-1} role="status" className={styles.told}>
          {ended === null ? '' : sayEnd(endSince(ended, { outbox, snapshot }))}
        </div>
      )}
      <FilterPlace filter={filter} statuses={statuses} onChange={setFilter} count={count} shown={nShown} />
      {nShown === 0 ? (
        <NoneFits
          words="None of your actions fits."
          verb={`Show all ${String(count)}`}
          onShowAll={() => setFilter(emptyFilter)}
        />
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

function NoActions() {
  const styles = useStyles();
  const { me } = useReady();
  const isAdmin = me.role === 'admin';
  return (
    <Page title="My actions">
      <div className={styles.nothing}>
        <Text weight="semibold" size={400} as="h2" block style={{ margin: 0 }}>
          No action of the plan is yours to update
        </Text>
        <Text>
          {me.key === ''
            ? 'Your account is not among the people of this plan, so you can read it but not update it. If you lead an action, ask the plan admin to add you to the People list.'
            : `You are in the plan, but no action names you as its lead or deputy. ${
                isAdmin
                  ? 'As a plan admin you can update any action for its lead, from its own page.'
                  : 'If that is wrong, ask the plan admin.'
              }`}
        </Text>
        {isAdmin ? (
          <Link href={hrefOf({ at: 'admin', tab: 'returns' })}>See whose updates have come</Link>
        ) : null}
        <Link href={hrefOf({ at: 'plan', tab: 'summary', filter: {} })}>Look at the whole plan</Link>
      </div>
    </Page>
  );
}
