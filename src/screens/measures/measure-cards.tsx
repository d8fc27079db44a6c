import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Reading } from '#domain/measure-reading.ts';
import {
  sayAim,
  sayExpected,
  sayFromBaseline,
  sayFromPrevious,
  sayPeriod,
  sayValue,
} from '#domain/measure-words.ts';
import { sayDenominator } from '#domain/measure-figure.ts';
import { nameOf } from '#domain/snapshot.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { RatingMark } from './rating-mark.tsx';
import { sentence } from './sentence.ts';
import { Sparkline } from './sparkline.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    breakInside: 'avoid',
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  now: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  told: { flexBasis: '170px', flexGrow: 1, minWidth: 0 },
  figure: { ...typographyStyles.title3 },
  when: { display: 'block', color: tokens.colorNeutralForeground2 },
  words: { margin: 0 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalXS,
  },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The measures as cards: the figure, its course, and in words from where and to where. */
export function MeasureCards({ readings }: { readings: readonly Reading[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Measures">
      {readings.map((reading) => (
        <li key={reading.measure.key}>
          <Card reading={reading} />
        </li>
      ))}
    </ul>
  );
}

function Card({ reading }: { reading: Reading }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { measure, current } = reading;
  const n = current === null ? '' : sayDenominator(current);
  // a second value has the first one, which is the baseline, before it
  const isSecond = reading.previous !== null && reading.previous.endsOn === measure.baselineOn;
  const lines = [sayFromBaseline(reading), isSecond ? '' : sayFromPrevious(reading), sayAim(reading)].filter(
    (words) => words !== '',
  );
  return (
    <article className={styles.card} aria-label={`${measure.key} ${measure.title}`}>
      <h2 className={styles.title}>
        <Link href={hrefOf({ at: 'measure', key: measure.key })} inline>
          {measure.key} {measure.title}
        </Link>
      </h2>
      <div className={styles.now}>
        <span className={styles.told}>
          <span className={styles.figure}>{sentence(sayValue(measure, current))}</span>
          <span className={styles.when}>
            {current === null ? '' : sayPeriod(measure, { words: current.period, endsOn: current.endsOn })}
            {n === '' ? '' : `, ${n}`}
          </span>
        </span>
        <Sparkline reading={reading} />
      </div>
      {lines.map((words) => (
        <p key={words} className={styles.words}>
          {sentence(words)}
        </p>
      ))}
      <div className={styles.foot}>
        <RatingMark rating={reading.rating} />
        {reading.isOverdue ? <span className={styles.late}>Overdue: {sayExpected(reading)}</span> : null}
        <span className={styles.quiet}>
          {measure.owner === null ? 'Nobody owns it' : nameOf(snapshot, measure.owner)}
        </span>
      </div>
    </article>
  );
}
