import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { changeNames } from '#domain/change/change-words.ts';
import { mayDecide } from '#domain/change/approval.ts';
import { isUnfinished } from '#domain/change/change-effect.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { dayOf, sayDate } from '#domain/date.ts';
import { focusNext } from '#screens/parts/focus-on.ts';
import { Page } from '#screens/parts/page.tsx';
import { hrefOf } from '#screens/route.ts';
import { versionOf } from '#domain/snapshot.ts';
import { useReady } from '#screens/use-store.ts';
import { decideId } from './awaiting-card.tsx';
import { ChangeDetails } from './change-details.tsx';
import { changeTitle } from './change-words.ts';
import { DecisionPanel, type Verdict } from './decision-panel.tsx';
import { TakeBack } from './take-back.tsx';
import { Unfinished } from './unfinished.tsx';
import { whoDecides } from './who-decides.ts';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
  screenOnly: { '@media print': { display: 'none' } },
  paperOnly: { display: 'none', '@media print': { display: 'block' } },
  // empty it takes no room, and is there all the same for those who hear it
  told: { outlineStyle: 'none', ':empty': { position: 'absolute' } },
});

/** One change of the plan, to read, to decide and to print. */
export function ChangePage({ id }: { id: string }) {
  const { snapshot } = useReady();
  const change = snapshot.changes.get(id);
  if (change === undefined)
    return (
      <Page title="No such change">
        <Text>The plan has no change with this address. It may be mistyped.</Text>
        <Link href={hrefOf({ at: 'changes', tab: 'log', filter: {} })}>See the log of all changes</Link>
      </Page>
    );
  return <Known change={change} />;
}

function Known({ change }: { change: PlanChange }) {
  const styles = useStyles();
  const { snapshot, me, store } = useReady();
  const version = versionOf(snapshot, store.today());
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [words, setWords] = useState('');
  const told = useRef<HTMLSpanElement>(null);
  const { id } = change;
  const title = changeTitle(change, snapshot);
  const refusal = change.state === 'proposed' ? mayDecide(snapshot, change, me, store.today()) : null;
  const handleTold = (what: string) => {
    setVerdict(null);
    setWords(what);
    told.current?.focus();
  };
  return (
    <Page
      title={title}
      windowTitle={`Change: ${changeNames[change.kind]}`}
      actions={
        <span className={styles.screenOnly}>
          <Button onClick={() => window.print()}>Print</Button>
        </span>
      }
    >
      <span className={styles.paperOnly}>
        {snapshot.plan.title}
        {version === '' ? '' : `, version ${version}`}, as of {sayDate(dayOf(store.world.now()))}.{' '}
        {snapshot.plan.marking}
      </span>
      <span role="status" ref={told} tabIndex={-1} className={styles.told}>
        {words === '' ? null : <Text weight="semibold">{words}</Text>}
      </span>
      {me.role === 'admin' && isUnfinished(snapshot, change) ? <Unfinished changes={[change]} /> : null}
      <ChangeDetails change={change} />
      {change.state !== 'proposed' ? null : verdict !== null ? (
        <DecisionPanel
          changes={[change]}
          verdict={verdict}
          onDecided={handleTold}
          onCancel={() => {
            setVerdict(null);
            focusNext(decideId(verdict, id));
          }}
        />
      ) : (
        <div className={styles.buttons}>
          {refusal === null ? (
            <>
              <Button id={decideId('approve', id)} appearance="primary" onClick={() => setVerdict('approve')}>
                Approve…
              </Button>
              <Button id={decideId('decline', id)} onClick={() => setVerdict('decline')}>
                Decline…
              </Button>
            </>
          ) : (
            <Text>{whoDecides(change, refusal, snapshot)}</Text>
          )}
          {change.proposedBy === me.key ? <TakeBack change={change} onTold={handleTold} /> : null}
        </div>
      )}
      <span className={styles.screenOnly}>
        <Link href={hrefOf({ at: 'changes', tab: 'log', filter: {} })}>See the log of all changes</Link>
      </span>
    </Page>
  );
}
