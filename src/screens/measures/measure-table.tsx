import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { sayBareFigure, sayFigure } from '#domain/measure/measure-figure.ts';
import type { Reading } from '#domain/measure/measure-reading.ts';
import {
  sayAim,
  sayExpected,
  sayFromPrevious,
  sayPeriod,
  sayValue,
  sayWhen,
} from '#domain/measure/measure-words.ts';
import { nameOf } from '#domain/snapshot.ts';
import { AdminTable } from '#screens/admin/admin-table.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { RatingMark } from './rating-mark.tsx';
import { sentence } from '#screens/parts/sentence.ts';
import { Sparkline } from './sparkline.tsx';

const useStyles = makeStyles({
  line: { display: 'block' },
  // beside the first line of words, not on it
  course: { display: 'inline-block', verticalAlign: 'top' },
  now: { display: 'block', minWidth: '125px' },
  words: { display: 'block', minWidth: '105px' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  late: { display: 'block', color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The measures as a dense table, one a row. */
export function MeasureTable({ readings }: { readings: readonly Reading[] }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  return (
    <AdminTable
      label="Measures"
      head={['Measure', 'Now', 'Course', 'Baseline', 'Since the value before', 'To', 'Rating', 'Owner']}
      firm={['Rating']}
      rows={readings.map((reading) => {
        const { measure, current, brokenBy } = reading;
        return {
          key: measure.key,
          cells: [
            <Link key="name" href={hrefOf({ at: 'measure', key: measure.key })} inline>
              {measure.key} {measure.title}
            </Link>,
            <span key="now" className={styles.now}>
              <span className={styles.line}>{sentence(sayValue(measure, current))}</span>
              <span className={styles.quiet}>
                {current === null
                  ? ''
                  : sayPeriod(measure, { words: current.period, endsOn: current.endsOn })}
              </span>
              {reading.isOverdue ? (
                <span className={styles.late}>Overdue: {sayExpected(reading)}</span>
              ) : null}
            </span>,
            <span key="course" className={styles.course}>
              <Sparkline reading={reading} />
            </span>,
            <span key="baseline" className={styles.words}>
              {measure.baseline === null ? 'None' : sayFigure(measure, measure.baseline)}
              {measure.baselineOn === null ? '' : ` ${sayWhen(measure, measure.baselineOn)}`}
              {brokenBy === null ? null : (
                <span className={styles.quiet}>
                  Definition changed {sayWhen(measure, brokenBy.endsOn)}: not compared
                </span>
              )}
            </span>,
            <span key="before" className={styles.words}>
              {sentence(sayFromPrevious(reading))}
            </span>,
            sentence(sayAim(reading)) ||
              (measure.target === null ? '' : sayBareFigure(measure, measure.target)),
            <RatingMark key="rating" rating={reading.rating} />,
            measure.owner === null ? 'Nobody' : nameOf(snapshot, measure.owner),
          ],
        };
      })}
    />
  );
}
