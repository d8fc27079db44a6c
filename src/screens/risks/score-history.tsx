import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { sayInstant } from '#domain/date.ts';
import type { Risk } from '#domain/risk.ts';
import { wholeHistoryOf } from '#domain/risk-history.ts';
import { nameOf } from '#domain/snapshot.ts';
import { LongText } from '#screens/parts/long-text.tsx';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { ChartSlot } from './chart-slot.tsx';
import { eventWords } from './risk-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  table: { width: '100%', borderCollapse: 'collapse', backgroundColor: tokens.colorNeutralBackground1 },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  when: { minWidth: '150px' },
  note: { minWidth: '220px', maxWidth: '60ch' },
});

/** The scores of an entry over time as a chart and as a table, newest first, with those of what it was made from. */
export function ScoreHistory({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot } = useReady();
  const history = useMemo(() => wholeHistoryOf(snapshot, risk.ref), [snapshot, risk.ref]);
  const own = history.filter((one) => one.risk === risk.ref);
  const isMade = history.length > own.length;
  const head = [
    'When',
    ...(isMade ? ['Entry'] : []),
    'What',
    'Unmitigated',
    'Mitigated',
    'Target',
    'Looked after by',
    'Note',
  ];
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        History of its scores
      </h2>
      {own.length < 2 ? null : <ChartSlot reviews={own} title={`Scores of ${risk.ref} over time`} />}
      {history.length === 0 ? (
        <Text>Nothing is recorded yet.</Text>
      ) : (
        <ScrollRegion label={`History of ${risk.ref}`}>
          <table className={styles.table} aria-label={`History of ${risk.ref}`}>
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
              {history.toReversed().map((review) => {
                const kind = snapshot.risks.get(review.risk)?.kind ?? risk.kind;
                return (
                  <tr key={review.id}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.when)}>
                      {sayInstant(review.at)}
                    </th>
                    {isMade ? <td className={styles.cell}>{review.risk}</td> : null}
                    <td className={mergeClasses(styles.cell, styles.when)}>
                      {eventWords[review.kind]} by {nameOf(snapshot, review.by)}
                    </td>
                    <td className={styles.cell}>
                      <BandMark score={review.unmitigated} kind={kind} />
                    </td>
                    <td className={styles.cell}>
                      <BandMark score={review.mitigated} kind={kind} />
                    </td>
                    <td className={styles.cell}>
                      {review.target === null ? 'None' : <BandMark score={review.target} kind={kind} />}
                    </td>
                    <td className={mergeClasses(styles.cell, styles.when)}>{review.level}</td>
                    <td className={mergeClasses(styles.cell, styles.note)}>
                      {review.note === '' ? '' : <LongText text={review.note} what="the note" />}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
