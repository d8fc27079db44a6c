import { valuesByMeasure } from '#domain/measure/measure-reading.ts';
import { actualSeries, forecastSeries, type Measure } from '#domain/measure/measure.ts';
import type { Refusal } from '#domain/refusal.ts';
import { ChoiceField } from '#screens/parts/plain-fields.tsx';
import { useReady } from '#screens/use-store.ts';
import { lineName } from './line-name.ts';

/** Which line figures belong to: actual ones, a forecast, or what the measures are compared with. */
export function SeriesField(props: {
  measures: readonly Measure[];
  value: string;
  refusals: readonly Refusal[];
  onChange: (series: string) => void;
}) {
  const { snapshot } = useReady();
  const lines = valuesByMeasure(snapshot);
  const known = props.measures.flatMap((measure) => [...(lines.get(measure.key)?.keys() ?? [])]);
  const names = [...new Set([actualSeries, forecastSeries, ...known, 'England', 'Neighbours', props.value])];
  return (
    <ChoiceField
      id="series"
      label="What the figures are"
      options={names.map((key) => ({
        key,
        words: key === actualSeries ? 'Actual values' : lineName(key),
      }))}
      value={props.value}
      refusals={props.refusals}
      onChange={props.onChange}
    />
  );
}
