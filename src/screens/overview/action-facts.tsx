import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isOverdue, type Action } from '#domain/action.ts';
import { dayOf, sayDate } from '#domain/date.ts';
import { placesOf, unplacedTitle } from '#domain/overview.ts';
import { outlineOf } from '#domain/section.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { impactOf, statusOf } from '#domain/status.ts';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { useReady } from '#screens/use-store.ts';
import { actionsHref } from './plan-address.ts';

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
          {action.completionAsWritten === '' ? 'No date given' : action.completionAsWritten}
          {isOverdue(scheme, action, store.today()) ? <span className={styles.overdue}> Overdue</span> : null}
          {action.originalCompletion !== '' && action.originalCompletion !== action.completionAsWritten ? (
            <span className={styles.line}>At first: {action.originalCompletion}</span>
          ) : null}
        </Fact>
        {action.forecastOn === null ? null : (
          <Fact term="Now expected by its lead">{sayDate(action.forecastOn)}</Fact>
        )}
        <Fact term={action.leads.length > 1 ? 'Delivery leads' : 'Delivery lead'}>
          {action.leads.length === 0
            ? 'Nobody is named'
            : action.leads.map((key) => (
                <span key={key} className={styles.line}>
                  {personLine(snapshot, key)}
                </span>
              ))}
        </Fact>
        <Fact term="Owner as the plan writes it">{action.ownerAsWritten}</Fact>
        <Fact term="Accountable officer">
          {action.accountable === null ? '' : personLine(snapshot, action.accountable)}
        </Fact>
        <Fact term="Last updated">
          {action.lastUpdatedAt === null ? 'Never' : sayDate(dayOf(action.lastUpdatedAt))}
        </Fact>
        <Fact term="In the plan under" isWide>
          <Path action={action} snapshot={snapshot} />
        </Fact>
        <Fact term="Themes" isWide>
          {action.themes.join(', ')}
        </Fact>
        <Fact term="Came from" isWide>
          {action.sources.join('\n')}
        </Fact>
      </dl>
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
  const place = placesOf(outlineOf(snapshot.sections.values())).get(action.section);
  if (place === undefined)
    return action.section === '' ? unplacedTitle : `${unplacedTitle} (${action.section})`;
  const { priority, section } = place;
  return (
    <>
      <Link href={actionsHref({ priority: priority.key })} inline>
        {priority.key} {priority.title}
      </Link>
      {section === null ? null : (
        <>
          {' › '}
          <Link href={actionsHref({ section: section.key })} inline>
            {section.key} {section.title}
          </Link>
        </>
      )}
    </>
  );
}

/** 'Therapies Lead, Oakshire Community Health NHS Trust'; whom the plan does not know is shown by their key. */
function personLine(snapshot: Snapshot, key: string): string {
  const person = snapshot.people.get(key);
  if (person === undefined) return `${key} (not in the list of people)`;
  const parts = [person.name, person.organisation].filter((part) => part !== '');
  return `${parts.join(', ')}${person.isActive ? '' : ' (has left)'}`;
}
