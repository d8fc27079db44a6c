import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { sayInstant } from '#domain/date.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { wholeHistoryOf } from '#domain/risk/risk-history.ts';
import { nameOf } from '#domain/snapshot.ts';
import { isDrawable } from '#screens/parts/chart.ts';
import { ChartSlot } from '#screens/parts/chart-slot.tsx';
import { LongText } from '#screens/parts/long-text.tsx';
import { ScrollRegion } from '#screens/parts/scroll-region.tsx';
import { useReady } from '#screens/use-store.ts';
import { BandMark } from './band-mark.tsx';
import { eventWords } from './risk-words.ts';
import { scoreChart } from './score-lines.ts';

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
  when: { whiteSpace: 'nowrap' },
  time: { display: 'block', color: tokens.colorNeutralForeground2 },
  what: { minWidth: '190px' },
  level: { minWidth: '150px' },
  note: { minWidth: '160px', maxWidth: '60ch' },
});

/** The scores of an entry over time as a chart and as a table, newest first, with those of what it was made from. */
export function ScoreHistory({ risk }: { risk: Risk }) {
  const styles = useStyles();
  const headingId = useId();
  const { snapshot } = useReady();
  const history = useMemo(() => wholeHistoryOf(snapshot, risk.ref), [snapshot, risk.ref]);
  const own = history.filter((one) => one.risk === risk.ref);
  const chart = scoreChart(`Scores of ${risk.ref} over time`, own);
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
      {isDrawable(chart) ? <ChartSlot chart={chart} /> : null}
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
                const [day, time] = sayInstant(review.at).split(' at ');
                return (
                  <tr key={review.id}>
                    <th scope="row" className={mergeClasses(styles.cell, styles.when)}>
                      {day} <span className={styles.time}>at {time}</span>
                    </th>
                    {isMade ? <td className={styles.cell}>{review.risk}</td> : null}
                    <td className={mergeClasses(styles.cell, styles.what)}>
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
                    <td className={mergeClasses(styles.cell, styles.level)}>{review.level}</td>
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
