import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isOverdue, type Action } from '#domain/action.ts';
import { dayOf, sayDate } from '#domain/date.ts';
import { historyOf, nameOf } from '#domain/snapshot.ts';
import { impactOf, statusOf } from '#domain/status.ts';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { LongText } from '#screens/parts/long-text.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', paddingBottom: tokens.spacingVerticalS },
  told: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
});

/** What the action says, and what was said about it last, beside the form. */
export function ActionFacts({ action }: { action: Action }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const last = historyOf(snapshot, action.ref)[0];
  // where it stands above the questions it must not keep anybody from them
  const [isOpened] = useState(() => window.matchMedia('(min-width: 960px)').matches);
  return (
    <aside className={styles.facts} aria-label="The action">
      <h2 className={styles.title}>The action</h2>
      <dl className={styles.list}>
        <Fact term="Wording">{action.description}</Fact>
        <Fact term="How success is measured">{action.successMeasures}</Fact>
        <Fact term="Complete by">
          {action.completionAsWritten}
          {isOverdue(snapshot.scheme, action, store.today()) ? ' (overdue)' : ''}
        </Fact>
        <Fact term={action.leads.length > 1 ? 'Delivery leads' : 'Delivery lead'}>
          {action.leads.map((key) => nameOf(snapshot, key)).join(', ')}
        </Fact>
      </dl>
      {last === undefined ? (
        <p className={styles.told}>This action has had no update yet.</p>
      ) : (
        <details open={isOpened}>
          <summary className={styles.summary}>Last update, {sayDate(dayOf(last.submittedAt))}</summary>
          <dl className={styles.list}>
            <Fact term="Status">
              <StatusMark status={statusOf(snapshot.scheme, last.statusAfter)} />
            </Fact>
            <Fact term="Reason">{last.reason}</Fact>
            {last.activity === '' ? null : (
              <Fact term="What was done">
                <LongText text={last.activity} what="what was done" />
              </Fact>
            )}
            <Fact term="What difference it made">
              <ImpactMark impact={impactOf(snapshot.scheme, last.impactRating)} />
              {last.impact === '' ? null : <LongText text={last.impact} what="what difference it made" />}
            </Fact>
            <Fact term="What comes next">{last.nextSteps}</Fact>
          </dl>
        </details>
      )}
      <Link href={hrefOf({ at: 'action', ref: action.ref })}>Whole history of {action.ref}</Link>
    </aside>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles();
  if (children === '') return null;
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.told}>{children}</dd>
    </div>
  );
}
