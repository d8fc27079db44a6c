import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { datesOf } from '#domain/action-dates.ts';
import { isOverdue, type Action } from '#domain/action.ts';
import { accountableFor } from '#domain/change/approval.ts';
import { isUnread } from '#domain/completion/completion-date.ts';
import { isLateComplete } from '#domain/history.ts';
import { unplacedTitle } from '#domain/overview.ts';
import { pathsOf } from '#domain/section.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';
import { impactOf, statusOf } from '#domain/status.ts';
import { listOf } from '#screens/changes/change-words.ts';
import { Day } from '#screens/parts/day.tsx';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { Questions } from '#screens/parts/questions.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { useReady } from '#screens/use-store.ts';
import { actionsHref } from '#screens/overview/plan-address.ts';
import { LastUpdated } from './last-updated.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 639px)': { gridTemplateColumns: '1fr' },
  },
  fact: { minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  told: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  line: { display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2 },
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How an action stands and whose it is, at a glance. */
export function ActionFacts({ action }: { action: Action }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const { scheme } = snapshot;
  const status = statusOf(scheme, action.status);
  const impact = impactOf(scheme, action.impactRating);
  const dates = datesOf(snapshot, action, store.today());
  const accountable = accountableFor(snapshot, action);
  return (
    <>
      <dl className={styles.facts}>
        <Fact term="Status">
          <StatusMark status={status} />
          {action.lifecycle === 'on-hold' && status.code !== 'on-hold' ? (
            <span className={styles.line}>On hold by decision</span>
          ) : null}
        </Fact>
        <Fact term="Impact">
          <ImpactMark impact={impact} />
        </Fact>
        <Fact term="Complete by">
          <Dates action={action} />
        </Fact>
        {dates.reviewOn === null && !dates.isReviewMissing ? null : (
          <Fact term="Looked at again on">
            {dates.reviewOn === null ? 'No review date is set' : <Day on={dates.reviewOn} />}
            {dates.isReviewDue ? <span className={styles.overdue}> Review due</span> : null}
          </Fact>
        )}
        {action.forecastOn === null ? null : (
          <Fact term="Now expected by its lead">
            <Day on={action.forecastOn} />
          </Fact>
        )}
        <Fact term={action.leads.length > 1 ? 'Delivery leads' : 'Delivery lead'}>
          {action.leads.length === 0
            ? 'Nobody is named'
            : action.leads.map((key) => (
                <span key={key} className={styles.line}>
                  {personLine(snapshot, key)}
                  {updaterLine(snapshot, key)}
                </span>
              ))}
        </Fact>
        <Fact term="Owner as the plan writes it">{action.ownerAsWritten}</Fact>
        <Fact term="Accountable officer">
          {accountable === null ? '' : personLine(snapshot, accountable)}
          {accountable !== null && action.accountable === null ? (
            <span className={styles.line}>for all under its heading</span>
          ) : null}
        </Fact>
        <Fact term="Required by law">{action.isStatutory ? 'Yes' : ''}</Fact>
        <Fact term="Last updated">
          <LastUpdated action={action} />
        </Fact>
        <Fact term="In the plan under" isWide>
          <Path action={action} snapshot={snapshot} />
        </Fact>
      </dl>
      <Questions action={action} />
    </>
  );
}

/** The date as the plan writes it, what it was at first, how often it moved, and whether it was or is missed. */
function Dates({ action }: { action: Action }) {
  const styles = useStyles();
  const { snapshot, store } = useReady();
  const dates = datesOf(snapshot, action, store.today());
  const n = dates.reDates.length;
  return (
    <>
      {dates.current === '' ? 'No date given' : dates.current}
      {isOverdue(snapshot.scheme, action, store.today()) ? (
        <span className={styles.overdue}> Overdue</span>
      ) : null}
      {isLateComplete(snapshot, action, store.today()) ? (
        <span className={styles.line}>Completed after its date</span>
      ) : null}
      {isUnread(action) ? (
        <span className={styles.line}>Not understood as a date, so it is never counted as overdue</span>
      ) : null}
      {dates.original !== '' && dates.original !== dates.current ? (
        <span className={styles.line}>Original date: {dates.original}</span>
      ) : null}
      {n === 0 ? null : (
        <span className={styles.line}>Re-dated {n === 1 ? 'once' : `${String(n)} times`}</span>
      )}
    </>
  );
}

function Fact(props: { term: string; isWide?: boolean; children: ReactNode }) {
  const styles = useStyles();
  if (props.children === '') return null;
  return (
    <div className={props.isWide === true ? styles.wide : styles.fact}>
      <dt className={styles.term}>{props.term}</dt>
      <dd className={styles.told}>{props.children}</dd>
    </div>
  );
}

function Path({ action, snapshot }: { action: Action; snapshot: Snapshot }) {
  const path = pathsOf(snapshot.sections.values()).get(action.section);
  if (path === undefined)
    return action.section === '' ? unplacedTitle : `${unplacedTitle} (${action.section})`;
  return (
    <>
      {path.map(({ key, title }, level) => (
        <span key={key}>
          {level === 0 ? null : ' › '}
          <Link href={actionsHref(level === 0 ? { priority: key } : { section: key })} inline>
            {key} {title}
          </Link>
        </span>
      ))}
    </>
  );
}

/** Who updates for a post or a group: '. Updates by A and B'; '' for a person. */
function updaterLine(snapshot: Snapshot, key: string): string {
  const owner = snapshot.people.get(key);
  if (owner === undefined || owner.kind === 'person') return '';
  const names = owner.updaters.map((updater) => nameOf(snapshot, updater));
  return names.length === 0 ? ' (nobody is named to update)' : ` (updates by ${listOf(names)})`;
}

/** 'Therapies Lead, Oakshire Community Health NHS Trust'; whom the plan does not know is shown by their key. */
function personLine(snapshot: Snapshot, key: string): string {
  const person = snapshot.people.get(key);
  if (person === undefined) return `${key} (not in the list of people)`;
  const parts = [person.name, person.organisation].filter((part) => part !== '');
  return `${parts.join(', ')}${person.isActive ? '' : ' (has left)'}`;
}
