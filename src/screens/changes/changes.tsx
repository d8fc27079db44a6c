import { useMemo } from 'react';
import { awaiting } from '#domain/change/change-log.ts';
import { Page } from '#screens/parts/page.tsx';
import { SubPlaces } from '#screens/parts/sub-places.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { Awaiting } from './awaiting.tsx';
import { Log } from './log.tsx';

/** The changes of the plan: those that wait for a decision, or the log of all. */
export function Changes(props: { tab: 'awaiting' | 'log'; filter: Readonly<Record<string, string>> }) {
  const { snapshot } = useReady();
  const waiting = useMemo(() => awaiting(snapshot), [snapshot]);
  const isLog = props.tab === 'log';
  return (
    <Page title="Changes" windowTitle={isLog ? 'Changes: log' : 'Changes: awaiting decision'}>
      <SubPlaces
        label="Changes"
        places={[
          {
            name: `Awaiting decision (${String(waiting.length)})`,
            href: hrefOf({ at: 'changes', tab: 'awaiting', filter: {} }),
            isHere: !isLog,
          },
          { name: 'Log', href: hrefOf({ at: 'changes', tab: 'log', filter: {} }), isHere: isLog },
        ]}
      />
      {isLog ? <Log address={props.filter} /> : <Awaiting waiting={waiting} />}
    </Page>
  );
}
