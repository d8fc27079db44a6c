import { Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { readingsFor } from '#domain/measure-reading.ts';
import { sayReading } from '#domain/measure-words.ts';
import { RatingMark } from '#screens/measures/rating-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
});

/** The measures that an action should move, each with where it stands. */
export function LinkedMeasures({ actionRef }: { actionRef: string }) {
  const styles = useStyles();
  const id = useId();
  const { snapshot, store } = useReady();
  const today = store.today();
  const readings = useMemo(() => readingsFor(snapshot, actionRef, today), [snapshot, actionRef, today]);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {readings.length === 0 ? 'Measures' : `Measures (${String(readings.length)})`}
      </h2>
      {readings.length === 0 ? (
        <Text>No measure is linked to {actionRef}.</Text>
      ) : (
        <ul className={styles.list} aria-label="Linked measures">
          {readings.map((reading) => (
            <li key={reading.measure.key} className={styles.one}>
              <Link href={hrefOf({ at: 'measure', key: reading.measure.key })} inline>
                {reading.measure.key} {reading.measure.title}
              </Link>
              <span>{sayReading(reading)}</span>
              <RatingMark rating={reading.rating} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
