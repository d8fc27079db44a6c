import { Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { readingsFor } from '#domain/measure/measure-reading.ts';
import { sayReading } from '#domain/measure/measure-words.ts';
import { RatingMark } from '#screens/measures/rating-mark.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { LinkedList } from './linked-list.tsx';

/** The measures that an action should move, each with where it stands. */
export function LinkedMeasures({ actionRef }: { actionRef: string }) {
  const { snapshot, store } = useReady();
  const today = store.today();
  const readings = useMemo(() => readingsFor(snapshot, actionRef, today), [snapshot, actionRef, today]);
  return (
    <LinkedList
      title="Measures"
      label="Linked measures"
      none={`No measure is linked to ${actionRef}.`}
      items={readings.map((reading) => ({
        key: reading.measure.key,
        words: (
          <>
            <Link href={hrefOf({ at: 'measure', key: reading.measure.key })} inline>
              {reading.measure.key} {reading.measure.title}
            </Link>
            <span>{sayReading(reading)}</span>
            <RatingMark rating={reading.rating} />
          </>
        ),
      }))}
    />
  );
}
