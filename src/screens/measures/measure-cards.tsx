import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Reading } from '#domain/measure/measure-reading.ts';
import {
  sayAim,
  sayExpected,
  sayFromBaseline,
  sayFromPrevious,
  sayPeriod,
  sayValue,
} from '#domain/measure/measure-words.ts';
import { sayBareFigure, sayDenominator } from '#domain/measure/measure-figure.ts';
import type { Measure, MeasureValue } from '#domain/measure/measure.ts';
import { nameOf } from '#domain/snapshot.ts';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { RatingMark } from './rating-mark.tsx';
import { sentence } from '#screens/parts/sentence.ts';
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
  // as high as the highest of its row
  item: { display: 'flex', minWidth: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
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
  unit: { ...typographyStyles.body1 },
  when: { display: 'block', color: tokens.colorNeutralForeground2 },
  n: { whiteSpace: 'nowrap' },
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
        <li key={reading.measure.key} className={styles.item}>
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
          <Figure measure={measure} value={current} />
          <span className={styles.when}>
            {current === null ? '' : sayPeriod(measure, { words: current.period, endsOn: current.endsOn })}
            {n === '' ? null : (
              <>
                , <span className={styles.n}>{n}</span>
              </>
            )}
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

/** The figure large, what it counts and whether it is provisional in the size of the text around it. */
function Figure({ measure, value }: { measure: Measure; value: MeasureValue | null }) {
  const styles = useStyles();
  const said = sentence(sayValue(measure, value));
  const bare = value === null || value.value === null ? '' : sayBareFigure(measure, value.value);
  if (bare === '') return <strong>{said}</strong>;
  const isBegin = said.startsWith(bare);
  return (
    <span>
      <span className={styles.figure}>{isBegin ? bare : said}</span>
      <span className={styles.unit}>{isBegin ? said.slice(bare.length) : ''}</span>
    </span>
  );
}
