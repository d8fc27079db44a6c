import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Pack } from '#domain/pack/pack.ts';
import type { PackFigure, PackMeasure } from '#domain/pack/pack-register-parts.ts';
import { sayDate } from '#domain/date.ts';
import { RatingMark } from '#screens/measures/rating-mark.tsx';
import { Sparkline } from '#screens/measures/sparkline.tsx';
import { sentence } from '#screens/parts/sentence.ts';
import { MeasureCourse } from './measure-course.tsx';
import { useViewStyles } from './view-style.ts';
import { bareFigure } from './view-words.ts';

const useStyles = makeStyles({
  figure: {
    ...typographyStyles.title3,
    display: 'block',
    '@media print': { fontSize: '13pt', lineHeight: 1.2 },
  },
  unit: { ...typographyStyles.body1, '@media print': { fontSize: '8pt' } },
  told: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  opened: { gridColumn: '1 / -1' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, max-content) minmax(0, 1fr)',
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  foot: { marginTop: 'auto', paddingTop: tokens.spacingVerticalXS },
});

/** Every measure as a card: where it stands, its course, from where and to where; its chart and values on request. */
export function Measures({ pack }: { pack: Pack }) {
  const styles = useViewStyles();
  const { measures, highlights } = pack;
  if (measures.length === 0) return <p className={styles.words}>The plan has no measures in use.</p>;
  const { movers } = highlights;
  return (
    <>
      <p className={styles.words}>
        {movers.length === 0
          ? 'No measure moved since the value before.'
          : `${String(movers.length)} of ${String(measures.length)} measures got better or worse since the value before: ${movers
              .map(({ key, sense }) => `${key} ${sense}`)
              .join(', ')}.`}
      </p>
      <ul className={styles.cards} aria-label="Measures">
        {measures.map((measure) => (
          <MeasureCard key={measure.key} measure={measure} />
        ))}
      </ul>
    </>
  );
}

/** One measure, as an entry of a list; without its name where that stands above it. */
export function MeasureCard({ measure, isNamed = true }: { measure: PackMeasure; isNamed?: boolean }) {
  const styles = useViewStyles();
  const own = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { target, points } = measure;
  const course = {
    values: points
      .filter(({ actual, forecast }) => actual !== null || forecast === null)
      .map(({ endsOn, actual, isProvisional, isBreak }) => ({
        endsOn,
        value: actual,
        isProvisional,
        isBreak,
      })),
    aim: target.value === null ? null : { value: target.value },
  };
  const said = sentence(bareFigure(measure.current.words));
  // the figure is what is looked for: what it counts stands smaller beside it
  const unit = measure.unit !== '' && said.endsWith(` ${measure.unit}`) ? ` ${measure.unit}` : '';
  const known = points.filter(({ actual }) => actual !== null).length;
  return (
    <li className={isOpen ? own.opened : undefined}>
      <article className={styles.card} aria-label={`${measure.key} ${measure.title}`}>
        {isNamed ? (
          <h3 className={styles.small}>
            {measure.key} {measure.title}
          </h3>
        ) : null}
        <div className={styles.row}>
          <span className={own.told}>
            <span className={own.figure}>
              {said.slice(0, said.length - unit.length)}
              <span className={own.unit}>{unit}</span>
            </span>
            <span className={own.term}>
              {measure.period}
              {measure.isProvisional ? ', provisional' : ''}
            </span>
          </span>
          {known > 1 ? <Sparkline reading={course} /> : null}
        </div>
        <dl className={own.facts}>
          <Fact name="Baseline" words={dated(measure.baseline)} />
          <Fact name="Target" words={dated(target)} />
          <Fact name="Previous" words={measure.previous.words} />
          {measure.sincePrevious === '' ? null : (
            <Fact name="Since previous" words={sentence(measure.sincePrevious)} />
          )}
          {measure.sinceBaseline === '' ? null : (
            <Fact name="Since baseline" words={sentence(measure.sinceBaseline)} />
          )}
        </dl>
        {measure.isAwaited ? <p className={own.late}>Overdue: {measure.expected}</p> : null}
        {measure.note.trim() === '' ? null : <p className={styles.quiet}>{measure.note}</p>}
        <div className={mergeClasses(styles.row, own.foot)}>
          <RatingMark rating={measure.rating} />
          <span className={own.term}>{measure.owner || 'Nobody owns it'}</span>
          {points.length === 0 ? null : (
            <Button
              size="small"
              className={styles.onScreen}
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={`${isOpen ? 'Hide' : 'Show'} chart and values of ${measure.key}`}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? 'Hide chart and values' : 'Chart and values'}
            </Button>
          )}
        </div>
        <div id={id} hidden={!isOpen}>
          {isOpen ? <MeasureCourse measure={measure} /> : null}
        </div>
      </article>
    </li>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  const own = useStyles();
  return (
    <>
      <dt className={own.term}>{name}</dt>
      <dd className={own.fact}>{words}</dd>
    </>
  );
}

function dated({ words, on }: PackFigure): string {
  return on === null ? words : `${words}, ${sayDate(on)}`;
}
