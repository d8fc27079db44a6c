import { actualSeries, type MeasureValue } from '#domain/measure/measure.ts';
import { dayNeeded, instantNeeded } from './date-column.ts';
import { numberOrNull, yesNo } from './number-column.ts';
import { key, note, text } from './text-column.ts';
import type { List } from './list.ts';

/** The MeasureValues list: one row for each value of a measure and period. */
export const measureValueList: List<MeasureValue> = {
  title: 'MeasureValues',
  description: 'The values of the measures, one row for each period and line.',
  columns: {
    id: key('ValueId', 'Value of'),
    measure: key('MeasureKey', 'Measure', { isIndexed: true }),
    series: {
      ...text('Series', 'Line'),
      read: (value) => text('Series', 'Line').read(value) || actualSeries,
    },
    period: text('Period', 'Period'),
    endsOn: dayNeeded('EndsOn', 'Period ends'),
    value: numberOrNull('FigureValue', 'Value'),
    numerator: numberOrNull('Numerator', 'Numerator'),
    denominator: numberOrNull('Denominator', 'Denominator'),
    isProvisional: yesNo('IsProvisional', 'Provisional', false),
    isBreak: yesNo('IsBreak', 'Definition changed here', false),
    note: note('Note', 'Note'),
    enteredBy: text('EnteredBy', 'Entered by'),
    enteredAt: instantNeeded('Entered', 'Entered'),
  },
  keyOf: (value) => value.id,
  titleOf: (value) => value.id.slice(0, 255),
};
