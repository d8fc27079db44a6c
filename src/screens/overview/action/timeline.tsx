import { Button, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { dayOf, sayDate, type CivilDate } from '#domain/date.ts';
import { unexpectedAuthor } from '#domain/outside-change.ts';
import { impactOf, statusOf } from '#domain/status.ts';
import { cycleOfUpdate, type Update } from '#domain/update.ts';
import { ImpactMark } from '#screens/parts/impact-mark.tsx';
import { focusNext } from '#screens/parts/focus-on.ts';
import { OutsideLink } from '#screens/parts/outside-link.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';
import { saidWhen } from '#screens/said-when.ts';
import { useReady } from '#screens/use-store.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { sayGap, type Gap } from './gap.ts';
import { writerLine } from './writer-line.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  gap: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderLeft: `4px dotted ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  head: { display: 'flex', flexDirection: 'column', rowGap: '2px' },
  when: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  doubt: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  moved: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  told: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0 },
  term: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  said: { margin: 0 },
  links: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

// where somebody goes on who asked for the rest
const firstMoreId = 'timeline-rest';

/** So many are drawn at once; an action may have an update for each of many cycles. */
const shownAtOnce = 24;

type Item =
  | { readonly key: string; readonly on: CivilDate; readonly update: Update }
  | { readonly key: string; readonly on: CivilDate; readonly gap: Gap };

/** The updates of an action as they were sent, newest first, and between them the cycles for which none came. */
export function Timeline(props: { updates: readonly Update[]; gaps: readonly Gap[] }) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const items = useMemo(() => itemsOf(props.updates, props.gaps), [props.updates, props.gaps]);
  const shown = isWhole ? items : items.slice(0, shownAtOnce);
  return (
    <>
      <ol className={styles.list}>
        {shown.map((item, index) => (
          <li
            key={item.key}
            className={'update' in item ? undefined : styles.gap}
            {...(index === shownAtOnce ? { id: firstMoreId, tabIndex: -1 } : {})}
          >
            {'update' in item ? <Entry update={item.update} /> : sayGap(item.gap)}
          </li>
        ))}
      </ol>
      {shown.length === items.length ? null : (
        <span>
          <Button
            onClick={() => {
              setWhole(true);
              focusNext(firstMoreId);
            }}
          >
            Show all {items.length}
          </Button>
        </span>
      )}
    </>
  );
}

function itemsOf(updates: readonly Update[], gaps: readonly Gap[]): readonly Item[] {
  const items: Item[] = [
    // a gap of the same day stands above what came that day: it was counted at its end
    ...gaps.map((gap): Item => ({ key: `gap ${gap.cycle.key}`, on: gap.on, gap })),
    ...updates.map((update): Item => ({ key: update.id, on: dayOf(update.submittedAt), update })),
  ];
  return items.sort((a, b) => b.on.localeCompare(a.on));
}

function Entry({ update }: { update: Update }) {
  const styles = useStyles();
  const whenId = useId();
  const { snapshot } = useReady();
  const { scheme } = snapshot;
  const [before, after] = [statusOf(scheme, update.statusBefore), statusOf(scheme, update.statusAfter)];
  const impact = impactOf(scheme, update.impactRating);
  const author = unexpectedAuthor(snapshot, update);
  const cycle = snapshot.cycles.get(cycleOfUpdate(snapshot.cycles, update));
  return (
    <article className={styles.one} aria-labelledby={whenId}>
      <div className={styles.head}>
        <h3 id={whenId} className={styles.when}>
          {saidWhen(update)}
        </h3>
        <Text className={styles.quiet}>{writerLine(update, snapshot)}</Text>
        <Text className={styles.quiet}>
          {cycle === undefined ? '' : `For ${cycle.title}. `}
          {update.row === null ? 'Kept on this device, not in the library yet. ' : ''}
          {update.audience === 'public' ? 'For the board and the public.' : 'For the board only.'}
        </Text>
        {author === null ? null : (
          <Text className={author.is === 'stranger' ? styles.doubt : styles.quiet}>
            {author.is === 'stranger'
              ? `Check this one: SharePoint says that ${author.name} wrote it, who may not post for this action.`
              : `Written by ${author.name}, who does not lead this action today.`}
          </Text>
        )}
      </div>
      <div className={styles.moved}>
        {update.statusBefore === update.statusAfter || update.statusBefore === '' ? (
          <>
            <StatusMark status={after} />
            {update.statusBefore === '' ? null : <Text>no change</Text>}
          </>
        ) : (
          <>
            <Text>From</Text>
            <StatusMark status={before} />
            <Text>to</Text>
            <StatusMark status={after} />
          </>
        )}
      </div>
      <dl className={styles.told}>
        <Said term="Reason" text={update.reason} />
        <Said term="What was done" text={update.activity} />
        <div>
          <dt className={styles.term}>What difference it made</dt>
          <dd className={styles.said}>
            <ImpactMark impact={impact} />
            {update.impact === '' ? null : <LongText text={update.impact} what="what difference it made" />}
          </dd>
        </div>
        <Said term="What comes next" text={update.nextSteps} />
        <Said
          term="Now expected to be done"
          text={update.forecastOn === null ? '' : sayDate(update.forecastOn)}
        />
        {update.evidence.length === 0 ? null : (
          <div>
            <dt className={styles.term}>Evidence</dt>
            <dd className={styles.said}>
              <ul className={mergeClasses(styles.said, styles.links)}>
                {update.evidence.map((one) => (
                  <li key={one.url}>
                    <OutsideLink url={one.url}>{one.label === '' ? one.url : one.label}</OutsideLink>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function Said({ term, text }: { term: string; text: string }) {
  const styles = useStyles();
  if (text === '') return null;
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.said}>
        <LongText text={text} what={term.toLowerCase()} />
      </dd>
    </div>
  );
}
