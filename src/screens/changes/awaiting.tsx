import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { mayDecide } from '#domain/change/approval.ts';
import { isUnfinished } from '#domain/change/change-effect.ts';
import type { PlanChange } from '#domain/change/change.ts';
import { EndOfList } from '#screens/parts/end-of-list.tsx';
import { focusNext } from '#screens/parts/focus-on.ts';
import { useGrowing } from '#screens/parts/growing.ts';
import { useReady } from '#screens/use-store.ts';
import { AwaitingCard, decideId } from './awaiting-card.tsx';
import { DecisionPanel, type Verdict } from './decision-panel.tsx';
import { Unfinished } from './unfinished.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
  },
  // empty it takes no room, and is there all the same for those who hear it
  told: { outlineStyle: 'none', ':empty': { position: 'absolute' } },
  text: { maxWidth: '75ch' },
});

type Deciding = { readonly ids: readonly string[]; readonly verdict: Verdict };

/** What waits for a decision, longest waiting first: those one may decide oneself can be decided one by one or together. */
export function Awaiting({ waiting }: { waiting: readonly PlanChange[] }) {
  const styles = useStyles();
  const { snapshot, me, store } = useReady();
  const today = store.today();
  const told = useRef<HTMLSpanElement>(null);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const refusals = useMemo(
    () => new Map(waiting.map((one) => [one.id, mayDecide(snapshot, one, me, today)])),
    [waiting, snapshot, me, today],
  );
  const unfinished = useMemo(
    () =>
      me.role === 'admin' ? [...snapshot.changes.values()].filter((one) => isUnfinished(snapshot, one)) : [],
    [snapshot, me],
  );
  const { shown, grow } = useGrowing(waiting.length, 0, 'awaiting');
  const mine = waiting.filter((one) => refusals.get(one.id) === null);
  const ticked = mine.filter((one) => chosen.has(one.id));
  const decided = deciding === null ? [] : waiting.filter((one) => deciding.ids.includes(one.id));
  const isBulk = deciding !== null && deciding.ids.length > 1;
  const handleDecided = (what: string) => {
    setDeciding(null);
    setChosen(new Set());
    setWords(what);
    // what had the focus is gone with the change
    told.current?.focus();
  };
  const panel = (verdict: Verdict) => (
    <DecisionPanel
      changes={decided}
      verdict={verdict}
      onDecided={handleDecided}
      onCancel={() => {
        setDeciding(null);
        // the panel had the focus: the button it came from takes it back
        focusNext(decided.length === 1 ? decideId(verdict, decided[0]?.id ?? '') : `several-${verdict}`);
      }}
    />
  );
  const begin = (verdict: Verdict) => setDeciding({ ids: ticked.map((one) => one.id), verdict });
  return (
    <>
      <span role="status" ref={told} tabIndex={-1} className={styles.told}>
        {words === '' ? null : <Text weight="semibold">{words}</Text>}
      </span>
      {unfinished.length === 0 ? null : <Unfinished changes={unfinished} />}
      {waiting.length === 0 ? (
        <Text className={styles.text}>
          Nothing waits for a decision. What leads and admins propose (another date, other words, a merge or a
          new action) stands here until somebody has decided, and alters nothing before that.
        </Text>
      ) : null}
      {mine.length > 1 ? (
        <div className={styles.bar} role="group" aria-label="Decide several together">
          <Text>
            {ticked.length === 0
              ? `${String(mine.length)} are yours to decide. Tick several to decide them in one step.`
              : `${String(ticked.length)} ticked`}
          </Text>
          {ticked.length === 0 ? (
            <Button
              id="tick-all"
              onClick={() => {
                setChosen(new Set(mine.map((one) => one.id)));
                focusNext('several-approve');
              }}
            >
              Tick all {mine.length}
            </Button>
          ) : (
            <>
              <Button id="several-approve" onClick={() => begin('approve')}>
                Approve {ticked.length}…
              </Button>
              <Button id="several-decline" onClick={() => begin('decline')}>
                Decline {ticked.length}…
              </Button>
              <Button
                appearance="transparent"
                onClick={() => {
                  setChosen(new Set());
                  focusNext('tick-all');
                }}
              >
                Untick all
              </Button>
            </>
          )}
        </div>
      ) : null}
      {isBulk && decided.length > 0 ? panel(deciding.verdict) : null}
      <ul className={styles.list} aria-label="Awaiting decision">
        {waiting.slice(0, shown).map((change) => (
          <AwaitingCard
            key={change.id}
            change={change}
            refusal={refusals.get(change.id) ?? null}
            tick={
              mine.length > 1 && refusals.get(change.id) === null
                ? {
                    isOn: chosen.has(change.id),
                    onTurn: (isOn) => {
                      const next = new Set(chosen);
                      if (isOn) next.add(change.id);
                      else next.delete(change.id);
                      setChosen(next);
                    },
                  }
                : null
            }
            panel={!isBulk && deciding?.ids[0] === change.id ? panel(deciding.verdict) : null}
            onDecide={(verdict) => setDeciding({ ids: [change.id], verdict })}
            onTold={handleDecided}
          />
        ))}
      </ul>
      <EndOfList shown={shown} total={waiting.length} onNear={grow} />
    </>
  );
}
