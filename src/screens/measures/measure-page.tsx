import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import {
  sayDifference,
  sayExpected,
  sayFromPrevious,
  sayReading,
  saySense,
} from '#domain/measure/measure-words.ts';
import { mayEnter } from '#domain/measure/measure-entry.ts';
import { readingOf, valuesByMeasure } from '#domain/measure/measure-reading.ts';
import { actualSeries, type Measure } from '#domain/measure/measure.ts';
import { Page } from '#screens/parts/page.tsx';
import { LinkedRisks } from '#screens/risks/linked-risks.tsx';
import { hrefOf } from '#screens/route.ts';
import { useReady } from '#screens/use-store.ts';
import { MeasureCourse } from './measure-course.tsx';
import { MeasureFacts } from './measure-facts.tsx';
import { MeasureLinks } from './measure-links.tsx';
import { MeasureValues } from './measure-values.tsx';
import { RatingMark } from './rating-mark.tsx';
import { sentence } from '#screens/parts/sentence.ts';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
  now: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
  },
  reading: { ...typographyStyles.subtitle1, margin: 0, maxWidth: '60ch', overflowWrap: 'anywhere' },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Everything about one measure: what it counts, where it stands, its course as a chart and as a table, and its links. */
export function MeasurePage({ measureKey }: { measureKey: string }) {
  const { snapshot } = useReady();
  const measure = snapshot.measures.get(measureKey);
  return measure === undefined ? <UnknownMeasure measureKey={measureKey} /> : <Known measure={measure} />;
}

function Known({ measure }: { measure: Measure }) {
  const styles = useStyles();
  const { snapshot, me, store } = useReady();
  const today = store.today();
  const reading = useMemo(() => readingOf(snapshot, measure, today), [snapshot, measure, today]);
  const lines = valuesByMeasure(snapshot).get(measure.key) ?? noLines;
  const [copied, setCopied] = useState('');
  const may = mayEnter(measure, me, snapshot.people, today);
  const filter = { measure: measure.key };
  const { sinceBaseline } = reading;
  const previous = sayFromPrevious(reading);
  return (
    <Page
      title={`${measure.key} ${measure.title}`}
      windowTitle={`Measure ${measure.key}`}
      actions={
        <div className={styles.buttons}>
          {may && measure.isActive ? (
            <>
              <Button as="a" appearance="primary" href={hrefOf({ at: 'measures', tab: 'enter', filter })}>
                Enter a value
              </Button>
              <Button as="a" href={hrefOf({ at: 'measures', tab: 'paste', filter })}>
                Paste from Excel
              </Button>
            </>
          ) : null}
          {me.role === 'admin' && me.isActive ? (
            <Button as="a" href={hrefOf({ at: 'measure-form', key: measure.key })}>
              Edit this measure
            </Button>
          ) : null}
        </div>
      }
    >
      {measure.isActive ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>
            This measure is retired. Its values are kept; it is counted and shown nowhere else.
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.now}>
        <p className={styles.reading}>{sayReading(reading)}</p>
        {sinceBaseline === null || sinceBaseline.difference === 0 ? null : (
          <Text>
            {sentence(saySense(sinceBaseline.sense) || 'Moved')} {sayDifference(measure, sinceBaseline)} since
            the baseline.
          </Text>
        )}
        {previous === '' ? null : <Text>{sentence(previous)}.</Text>}
        <RatingMark rating={reading.rating} />
        {reading.next === null ? null : (
          <Text {...(reading.isOverdue ? { className: styles.late } : {})}>
            {reading.isOverdue ? 'Overdue: ' : ''}
            {sayExpected(reading)}
          </Text>
        )}
      </div>
      <MeasureCourse reading={reading} lines={lines} />
      <MeasureFacts reading={reading} lines={[...lines.keys()].filter((name) => name !== actualSeries)} />
      <MeasureValues measure={measure} lines={lines} mayEnter={may} copied={copied} onCopied={setCopied} />
      <MeasureLinks measure={measure} />
      <LinkedRisks link="measures" of={measure.key} />
    </Page>
  );
}

const noLines: ReadonlyMap<string, readonly never[]> = new Map();

/** An address that no measure has. */
export function UnknownMeasure({ measureKey }: { measureKey: string }) {
  return (
    <Page title="No such measure" windowTitle={`Measure ${measureKey}`}>
      <Text>The plan has no measure ‘{measureKey}’. The reference may be mistyped.</Text>
      <Link href={hrefOf({ at: 'measures', tab: 'list', filter: {} })}>See all measures</Link>
    </Page>
  );
}
