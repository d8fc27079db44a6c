import { actualSeries, forecastSeries } from '#domain/measure/measure.ts';

/** What a line of a measure is called; a comparator by its own name. */
export function lineName(series: string): string {
  return series === actualSeries ? 'Actual' : series === forecastSeries ? 'Forecast' : series;
}
