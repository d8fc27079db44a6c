import { lastDayOfMonth, monthNames, sayDate, type CivilDate } from '#domain/date.ts';
import { percentageChange, sayBareFigure, sayDenominator, sayDistance, sayFigure } from './measure-figure.ts';
import { periodEnding, type MeasurePeriod } from './measure-period.ts';
import type { Comparison, Reading, Sense, TargetRating } from './measure-reading.ts';
import type { Measure, MeasureValue, Polarity } from './measure.ts';

/** How a value stands to what is aimed at, in words that are no status of an action. */
export const ratingWords: Readonly<Record<TargetRating, string>> = {
  met: 'On target',
  close: 'Close to target',
  missed: 'Off target',
  none: 'Not rated',
};

/** Which way is good, in a sentence. */
export const polarityWords: Readonly<Record<Polarity, string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  within: 'Within a range is good',
  context: 'For context: neither way is good',
};

/** '63%', with '(provisional)' where it is; 'not yet available' for a value that is not. */
export function sayValue(measure: Measure, value: MeasureValue | null): string {
  if (value === null || value.value === null) return 'not yet available';
  return `${sayFigure(measure, value.value)}${value.isProvisional ? ' (provisional)' : ''}`;
}

/** A period as a reader needs it: 'May 2026', '12 months to May 2026' where it rolls. */
export function sayPeriod(
  { rollingMonths }: Pick<Measure, 'rollingMonths'>,
  { words, endsOn }: MeasurePeriod,
): string {
  return rollingMonths === null
    ? words
    : `${String(rollingMonths)} months to ${periodEnding(endsOn, 'monthly').words}`;
}

/** A period for readers who do not count in financial years: 'Q4 2025/26, January to March 2026'; any other as sayPeriod. */
export function sayPeriodInFull(measure: Pick<Measure, 'rollingMonths'>, period: MeasurePeriod): string {
  const said = sayPeriod(measure, period);
  const month = Number(period.endsOn.slice(5, 7));
  const isQuarter = /^Q[1-4] \d{4}\/\d{2}$/.test(said) && month % 3 === 0;
  if (!isQuarter) return said;
  return `${said}, ${monthNames[month - 3] ?? ''} to ${monthNames[month - 1] ?? ''} ${period.endsOn.slice(0, 4)}`;
}

/** When a figure stood, after its words: 'in December 2024', 'on 26 February 2019'. */
export function sayWhen(measure: Pick<Measure, 'frequency'>, day: CivilDate): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (day !== lastDayOfMonth(year, month)) return `on ${sayDate(day)}`;
  const words = periodEnding(day, measure.frequency).words;
  // a school or financial year is told of as one; other periods by their last month, as plans write them
  return /^(?:Academic|Financial)/.test(words)
    ? `in the ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : `in ${monthNames[month - 1] ?? ''} ${String(year)}`;
}

/** 'better', 'worse', 'no change'; '' where neither way is good. */
export function saySense(sense: Sense): string {
  return sense === 'none' ? '' : sense === 'same' ? 'no change' : sense;
}

/** A change in words: 'up from 41%, better', 'down from 9 weeks, better', 'no change from 41%'. */
export function sayChange(measure: Measure, change: Comparison): string {
  const from = sayShort(measure, change.from);
  if (change.difference === 0) return `no change from ${from}`;
  const way = `${change.difference > 0 ? 'up' : 'down'} from ${from}`;
  if (change.sense === 'none') return way;
  // two figures inside the range, or as far out on its other side
  return change.sense === 'same' ? `${way}, neither better nor worse` : `${way}, ${change.sense}`;
}

/** The change since the value before: 'up from 59% before, better', 'no change since the value before'. */
export function sayFromPrevious({ measure, sincePrevious }: Reading): string {
  if (sincePrevious === null) return '';
  if (sincePrevious.difference === 0) return 'no change since the value before';
  const [way = '', sense] = sayChange(measure, sincePrevious).split(', ');
  return `${way} before${sense === undefined ? '' : `, ${sense}`}`;
}

/** By how much, so that it can be worked out again: 'by 470, which is 9.6% of 4,910'; '' for no change. */
export function sayDifference(measure: Measure, change: Comparison): string {
  if (change.difference === 0) return '';
  const percentage = percentageChange(measure, change.from, change.to);
  const by = `by ${sayDistance(measure, change.difference)}`;
  return percentage === null
    ? by
    : `${by}, which is ${Math.abs(percentage).toLocaleString('en-GB')}% of ${sayBareFigure(measure, change.from)}`;
}

/** What is aimed at: 'target 75%', 'milestone 90', 'range 20 to 30'; '' without either. */
export function sayAim({ measure, aim }: Pick<Reading, 'measure' | 'aim'>): string {
  if (measure.polarity === 'within')
    return measure.rangeLow === null || measure.rangeHigh === null
      ? ''
      : `range ${sayBareFigure(measure, measure.rangeLow)} to ${sayFigure(measure, measure.rangeHigh)}`;
  if (measure.polarity === 'context') return '';
  if (aim === null) return measure.target === null ? '' : `target ${sayShort(measure, measure.target)}`;
  const isTarget = aim.words === 'target' && aim.value === measure.target;
  return `${isTarget ? 'target' : 'milestone'} ${sayShort(measure, aim.value)}`;
}

/** From the baseline, or why not: 'definition changed in January 2026: not compared with earlier values'; '' without a baseline. */
export function sayFromBaseline({ measure, brokenBy, sinceBaseline }: Reading): string {
  if (brokenBy !== null)
    return `definition changed ${sayWhen(measure, brokenBy.endsOn)}: not compared with earlier values`;
  if (sinceBaseline === null) {
    if (measure.baseline === null) return '';
    const when = measure.baselineOn === null ? '' : ` ${sayWhen(measure, measure.baselineOn)}`;
    return `baseline ${sayFigure(measure, measure.baseline)}${when}`;
  }
  const [way = '', sense] = sayChange(measure, sinceBaseline).split(', ');
  const when = measure.baselineOn === null ? '' : ` ${sayWhen(measure, measure.baselineOn)}`;
  return `${way}${when}${sense === undefined ? '' : `, ${sense}`}`;
}

/** The whole reading in a line: '63%, up from 41% in December 2024, better; target 75%'. */
export function sayReading(reading: Reading): string {
  const { measure, current } = reading;
  const n = current === null ? '' : sayDenominator(current);
  const figure = `${sayValue(measure, current)}${n === '' || measure.unitKind !== 'percent' ? '' : ` (${n})`}`;
  const first = [figure.charAt(0).toUpperCase() + figure.slice(1), sayFromBaseline(reading)].filter(isGiven);
  return [first.join(', '), sayAim(reading)].filter(isGiven).join('; ');
}

/** What is waited for: 'May 2026 value expected by 14 June 2026'; '' where nothing is. */
export function sayExpected({ next, measure }: Pick<Reading, 'next' | 'measure'>): string {
  return next === null ? '' : `${sayPeriod(measure, next)} value expected by ${sayDate(next.dueOn)}`;
}

// beside the current figure, which names the unit, the others need not
function sayShort(measure: Measure, value: number): string {
  return measure.unitKind === 'money' ? sayFigure(measure, value) : sayBareFigure(measure, value);
}

function isGiven(words: string): boolean {
  return words !== '';
}
