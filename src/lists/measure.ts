import { isCivilDate } from '#domain/date.ts';
import {
  frequencies,
  polarities,
  unitKinds,
  type DatedValue,
  type Measure,
} from '#domain/measure/measure.ts';
import { asTitle } from './column.ts';
import { day } from './date-column.ts';
import { number, numberOrNull, yesNo } from './number-column.ts';
import { key, note, records, text, texts, textOrNull, word } from './text-column.ts';
import type { List } from './list.ts';

/** The Measures list: the indicators of the plan. Their values lie in MeasureValues. */
export const measureList: List<Measure> = {
  title: 'Measures',
  description:
    'The performance indicators of the plan: definition, baseline, target. Values lie in MeasureValues.',
  columns: {
    key: key('MeasureKey', 'Measure'),
    title: asTitle(text('Title', 'Title')),
    definition: note('Definition', 'Definition'),
    unitKind: word('UnitKind', 'Kind of figure', unitKinds, 'count'),
    unit: text('Unit', 'Unit'),
    decimals: number('Decimals', 'Decimals', 0),
    polarity: word('Polarity', 'Which way is good', polarities, 'higher'),
    rangeLow: numberOrNull('RangeLow', 'Range from'),
    rangeHigh: numberOrNull('RangeHigh', 'Range to'),
    source: text('Source', 'Source'),
    owner: textOrNull('OwnerKey', 'Owner'),
    frequency: word('Frequency', 'Frequency', frequencies, 'monthly'),
    lagDays: number('LagDays', 'Days until a value is known', 0),
    rollingMonths: numberOrNull('RollingMonths', 'Rolling months'),
    baseline: numberOrNull('Baseline', 'Baseline'),
    baselineOn: day('BaselineOn', 'Baseline on'),
    baselineNote: text('BaselineNote', 'Note on the baseline'),
    target: numberOrNull('Target', 'Target'),
    targetOn: day('TargetOn', 'Target by'),
    milestones: records<DatedValue>('Milestones', 'Milestones', ({ on, value, words }) =>
      typeof on === 'string' && isCivilDate(on) && typeof value === 'number' && typeof words === 'string'
        ? { on, value, words }
        : null,
    ),
    threshold: numberOrNull('Threshold', 'Statutory threshold'),
    thresholdWords: text('ThresholdWords', 'Statutory threshold in words'),
    tolerance: numberOrNull('Tolerance', 'Tolerance'),
    actions: texts('ActionRefs', 'Actions'),
    sections: texts('SectionKeys', 'Sections'),
    isSmallNumberRisk: yesNo('IsSmallNumberRisk', 'Small numbers to be suppressed', false),
    isActive: yesNo('IsActive', 'In use', true),
    order: number('Position', 'Position', 0),
  },
  keyOf: (measure) => measure.key,
};
