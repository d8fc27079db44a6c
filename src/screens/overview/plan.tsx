import { Button, Link, Text } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { mayPropose } from '#domain/change/approval.ts';
import { summaryOf } from '#domain/overview.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { AllActions } from './all-actions.tsx';
import { focusOpened } from './opened.ts';
import { Outline } from './outline.tsx';
import { PlanPlaces } from './plan-places.tsx';
import { SummaryTab } from './summary-tab.tsx';

/** The plan as a whole: its figures, every action in one list, or as it reads under its headings. */
export function Plan(props: {
  tab: 'summary' | 'actions' | 'outline';
  filter: Readonly<Record<string, string>>;
}) {
  const { snapshot, store, me } = useReady();
  const today = store.today();
  const summary = useMemo(() => summaryOf(snapshot, today), [snapshot, today]);
  // after the page took the focus for its title: whoever comes back from an action finds their place again
  useEffect(() => {
    if (props.tab === 'actions') focusOpened();
  }, [props.tab]);
  const isActions = props.tab === 'actions';
  return (
    <Page
      title="Plan"
      windowTitle={windowTitles[props.tab]}
      actions={
        mayPropose(snapshot, 'add', null, me, today) ? (
          <Button as="a" href={hrefOf({ at: 'add-action', section: '' })}>
            {`Add a new ${snapshot.settings.structure.item.one.toLowerCase()}`}
          </Button>
        ) : null
      }
    >
      <PlanPlaces snapshot={snapshot} here={props.tab} />
      {props.tab === 'outline' && snapshot.sections.size > 0 ? (
        <Outline />
      ) : summary.total.live === 0 && !isActions ? (
        <Text>
          The plan has no live actions yet.{' '}
          {me.role === 'admin' ? (
            <Link href={hrefOf({ at: 'admin', tab: 'import' })} inline>
              Bring in your plan
            </Link>
          ) : (
            'A plan admin can bring them in.'
          )}
        </Text>
      ) : isActions ? (
        <AllActions statuses={summary.statuses} address={props.filter} />
      ) : (
        <SummaryTab summary={summary} />
      )}
    </Page>
  );
}

const windowTitles = {
  summary: 'Plan: summary',
  actions: 'Plan: all actions',
  outline: 'Plan: as it reads',
} as const;
