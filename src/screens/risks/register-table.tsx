import { Link, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, useId, type ReactNode } from 'react';
import { directionWords } from '#domain/risk/risk-words.ts';
import { directionOf } from '#domain/risk/risk-history.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { isReviewDue } from '#domain/risk/risk-register.ts';
import { nameOf } from '#domain/snapshot.ts';
import { useIsNarrow } from '#screens/overview/narrow.ts';
import { useCardStyles } from '#screens/parts/card-style.ts';
import { Day } from '#screens/parts/day.tsx';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { arrows, stateWords } from './risk-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  table: { width: '100%', borderCollapse: 'collapse', backgroundColor: tokens.colorNeutralBackground1 },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  head: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
  },
  name: { minWidth: '180px', overflowWrap: 'anywhere' },
  whole: { whiteSpace: 'nowrap' },
  middle: { minWidth: '116px' },
  card: {
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  scores: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

const head = [
  'Entry',
  'Unmitigated',
  'Mitigated',
  'Target',
  'Direction',
  'Looked after by',
  'Owner',
  'Review',
  'Actions',
];

/** Entries of one kind as a table, highest first as they come; as cards where the window is too narrow. */
export function RegisterTable({ title, risks }: { title: string; risks: readonly Risk[] }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const headingId = useId();
  const isNarrow = useIsNarrow();
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {title} ({risks.length})
      </h2>
      {risks.length === 0 ? (
        <Text>None.</Text>
      ) : isNarrow ? (
        <ul className={cards.list} aria-label={title}>
          {risks.map((risk) => (
            <Card key={risk.ref} risk={risk} />
          ))}
        </ul>
      ) : (
        <ScrollRegion label={title}>
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                {head.map((name) => (
                  <th key={name} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {risks.map((risk) => (
                <Row key={risk.ref} risk={risk} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}

function Row({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const { kind } = risk;
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <EntryLink risk={risk} />
        {risk.state === 'open' ? null : <div>{stateWords[risk.state]}</div>}
      </th>
      <td className={styles.cell}>
        <BandMark score={risk.unmitigated} kind={kind} />
      </td>
      <td className={styles.cell}>
        <BandMark score={risk.mitigated} kind={kind} />
      </td>
      <td className={styles.cell}>
        {risk.target === null ? 'None' : <BandMark score={risk.target} kind={kind} />}
      </td>
      <td className={mergeClasses(styles.cell, styles.middle)}>
        <Going risk={risk} />
      </td>
      <td className={mergeClasses(styles.cell, styles.middle)}>{risk.level}</td>
      <td className={mergeClasses(styles.cell, styles.middle)}>
        <Owner risk={risk} />
      </td>
      <td className={mergeClasses(styles.cell, styles.middle)}>
        <ReviewDay risk={risk} />
      </td>
      <td className={styles.cell}>
        <ActionLinks refs={risk.actions} />
      </td>
    </tr>
  );
}

function Card({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const cards = useCardStyles();
  const score = (name: string, mark: ReactNode) => (
    <span>
      {name} {mark}
    </span>
  );
  return (
    <li className={mergeClasses(cards.card, styles.card)}>
      <EntryLink risk={risk} />
      {risk.state === 'open' ? null : <span>{stateWords[risk.state]}</span>}
      <span className={styles.scores}>
        {score('Unmitigated', <BandMark score={risk.unmitigated} kind={risk.kind} />)}
        {score('Mitigated', <BandMark score={risk.mitigated} kind={risk.kind} />)}
        {risk.target === null ? null : score('Target', <BandMark score={risk.target} kind={risk.kind} />)}
      </span>
      <Going risk={risk} />
      <span>Looked after by {risk.level}</span>
      <span>
        Owner: <Owner risk={risk} />
      </span>
      <span>
        Next review: <ReviewDay risk={risk} />
      </span>
      {risk.actions.length === 0 ? null : (
        <span>
          Actions: <ActionLinks refs={risk.actions} />
        </span>
      )}
    </li>
  );
}

function EntryLink({ risk }: { risk: Risk }) {
  return (
    <Link href={hrefOf({ at: 'risk', ref: risk.ref })}>
      {risk.ref} {risk.title}
    </Link>
  );
}

/** The direction since the last review, as an arrow with its words. */
export function Going({ risk }: { risk: Risk }) {
  const { snapshot } = useReady();
  const direction = directionOf(snapshot, risk);
  return (
    <span>
      <span aria-hidden="true">{arrows[direction.is]} </span>
      {directionWords(direction)}
    </span>
  );
}

function Owner({ risk }: { risk: Risk }) {
  const { snapshot } = useReady();
  return risk.owner === null ? 'Nobody named' : nameOf(snapshot, risk.owner);
}

/** The day of the next review, and whether it is due. */
export function ReviewDay({ risk }: { risk: Risk }) {
  const { store } = useReady();
  if (risk.reviewOn === null || risk.state !== 'open') return 'None planned';
  return (
    <>
      <Day on={risk.reviewOn} />
      {isReviewDue(risk, store.today()) ? (
        <>
          , <strong>due</strong>
        </>
      ) : null}
    </>
  );
}

function ActionLinks({ refs }: { refs: readonly string[] }) {
  const styles = useStyles();
  return refs.map((ref, index) => (
    <Fragment key={ref}>
      {index === 0 ? '' : ' '}
      <span className={styles.whole}>
        <Link href={hrefOf({ at: 'action', ref })} inline>
          {ref}
        </Link>
        {index === refs.length - 1 ? '' : ','}
      </span>
    </Fragment>
  ));
}
