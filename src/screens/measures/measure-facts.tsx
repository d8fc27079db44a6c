import { makeStyles } from '@fluentui/react-components';
import { sayDate } from '#domain/date.ts';
import { sayFigure } from '#domain/measure/measure-figure.ts';
import type { Reading } from '#domain/measure/measure-reading.ts';
import { polarityWords, sayAim, sayPeriod, sayWhen } from '#domain/measure/measure-words.ts';
import { forecastSeries, type MeasureValue } from '#domain/measure/measure.ts';
import { nameOf } from '#domain/snapshot.ts';
import { Panel } from '#screens/admin/panel.tsx';
import { Fact, FactList } from '#screens/parts/fact-list.tsx';
import { useReady } from '#screens/use-store.ts';
import { frequencyWords } from './measure-choices.ts';
import { sentence } from '#screens/parts/sentence.ts';

// milestones stand on lines of their own
const useStyles = makeStyles({ told: { whiteSpace: 'pre-wrap' } });

/** What a measure counts, whose it is, and what it is compared with. `lines` are its lines beside the actual one. */
export function MeasureFacts({ reading, lines }: { reading: Reading; lines: readonly string[] }) {
  const styles = useStyles();
  const { snapshot } = useReady();
  const { measure, best, worst } = reading;
  const others = lines.filter((name) => name !== forecastSeries);
  const known = (value: MeasureValue | null) =>
    value === null || value.value === null
      ? ''
      : `${sayFigure(measure, value.value)}, ${sayPeriod(measure, { words: value.period, endsOn: value.endsOn })}`;
  const since = reading.brokenBy === null ? 'since the baseline' : 'since the definition changed';
  const facts: readonly (readonly [string, string])[] = [
    ['Definition', measure.definition],
    ['Which way is good', polarityWords[measure.polarity]],
    ['Owner', measure.owner === null ? '' : nameOf(snapshot, measure.owner)],
    ['Source', measure.source],
    [
      'How often',
      `${frequencyWords[measure.frequency]}${measure.rollingMonths === null ? '' : `, each time the last ${String(measure.rollingMonths)} months`}; known ${days(measure.lagDays)} after the end of a period`,
    ],
    [
      'Baseline',
      measure.baseline === null
        ? ''
        : `${sayFigure(measure, measure.baseline)}${measure.baselineOn === null ? '' : ` ${sayWhen(measure, measure.baselineOn)}`}${measure.baselineNote === '' ? '' : ` (${measure.baselineNote})`}`,
    ],
    ...(measure.polarity === 'within' ? [['Good range', sentence(sayAim(reading))] as const] : []),
    [
      'Target',
      measure.target === null
        ? ''
        : `${sayFigure(measure, measure.target)}${measure.targetOn === null ? '' : ` by ${sayDate(measure.targetOn)}`}`,
    ],
    ...(measure.milestones.length === 0
      ? []
      : [
          [
            'Milestones',
            measure.milestones
              .map(
                ({ on, value, words }) =>
                  `${sayFigure(measure, value)} by ${sayDate(on)}${words === '' ? '' : ` (${words})`}`,
              )
              .join('\n'),
          ] as const,
        ]),
    ...(measure.tolerance === null || measure.polarity === 'context'
      ? []
      : [['Close to target', `within ${sayTolerance(measure.tolerance, reading)} of it`] as const]),
    ...(measure.threshold === null && measure.thresholdWords === ''
      ? []
      : [
          [
            'Law or guidance',
            [measure.threshold === null ? '' : sayFigure(measure, measure.threshold), measure.thresholdWords]
              .filter((words) => words !== '')
              .join(': '),
          ] as const,
        ]),
    ...(measure.polarity === 'context'
      ? []
      : [[`Best ${since}`, known(best)] as const, [`Worst ${since}`, known(worst)] as const]),
    ...(others.length === 0 ? [] : [['Compared with', others.join(', ')] as const]),
    ...(measure.isSmallNumberRisk
      ? [['Small numbers', 'Counts of 1 to 4 are shown as ‘fewer than 5’ outside the partnership'] as const]
      : []),
  ];
  return (
    <Panel title="About this measure">
      <FactList>
        {facts.map(([name, value]) => (
          <Fact key={name} term={name}>
            <span className={styles.told}>{value === '' ? 'Not given' : value}</span>
          </Fact>
        ))}
      </FactList>
    </Panel>
  );
}

function days(count: number): string {
  return count === 0 ? 'at once' : `${String(count)} ${count === 1 ? 'day' : 'days'}`;
}

function sayTolerance(tolerance: number, { measure }: Reading): string {
  const figure = tolerance.toLocaleString('en-GB');
  return measure.unitKind === 'percent'
    ? `${figure} percentage ${tolerance === 1 ? 'point' : 'points'}`
    : measure.unitKind === 'money'
      ? sayFigure(measure, tolerance)
      : figure;
}
