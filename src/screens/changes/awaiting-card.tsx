import { Button, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { PlanChange } from '#domain/change/change.ts';
import type { Refusal } from '#domain/refusal.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { ChangeDetails } from './change-details.tsx';
import { changeTitle } from './change-words.ts';
import type { Verdict } from './decision-panel.tsx';
import { TakeBack } from './take-back.tsx';
import { whoDecides } from './who-decides.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM },
  box: {
    width: '20px',
    height: '20px',
    margin: '3px 0 0',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The id of the button that begins a decision, to be given the focus again when it is not made. */
export function decideId(verdict: Verdict, changeId: string): string {
  return `${verdict}-${changeId}`;
}

/** One change that waits: what it does, why, and the way to decide it, or who decides. */
export function AwaitingCard(props: {
  change: PlanChange;
  /** Why the person may not decide it; null when they may. */
  refusal: Refusal | null;
  tick: { readonly isOn: boolean; readonly onTurn: (isOn: boolean) => void } | null;
  /** The decision while it is being made. */
  panel: ReactNode;
  onDecide: (verdict: Verdict) => void;
  onTold: (words: string) => void;
}) {
  const styles = useStyles();
  const titleId = useId();
  const { snapshot, me } = useReady();
  const { change, refusal, tick } = props;
  const title = changeTitle(change, snapshot);
  return (
    <li>
      <article className={styles.card} aria-labelledby={titleId}>
        <div className={styles.head}>
          {tick === null ? null : (
            <input
              type="checkbox"
              className={styles.box}
              aria-label={`Tick ${title}`}
              checked={tick.isOn}
              onChange={(event) => tick.onTurn(event.currentTarget.checked)}
            />
          )}
          <h2 id={titleId} className={styles.title}>
            <Link href={hrefOf({ at: 'change', id: change.id })}>{title}</Link>
          </h2>
        </div>
        <ChangeDetails change={change} />
        {refusal === null ? null : <Text>{whoDecides(change, refusal, snapshot)}</Text>}
        {props.panel ?? (
          <div className={styles.buttons}>
            {refusal === null ? (
              <>
                <Button
                  id={decideId('approve', change.id)}
                  aria-label={`Approve ${title}`}
                  onClick={() => props.onDecide('approve')}
                >
                  Approve…
                </Button>
                <Button
                  id={decideId('decline', change.id)}
                  aria-label={`Decline ${title}`}
                  onClick={() => props.onDecide('decline')}
                >
                  Decline…
                </Button>
              </>
            ) : null}
            {change.proposedBy === me.key ? <TakeBack change={change} onTold={props.onTold} /> : null}
          </div>
        )}
      </article>
    </li>
  );
}
