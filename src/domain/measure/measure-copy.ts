import { sayBareFigure } from './measure-figure.ts';
import { actualSeries, type Measure, type MeasureValue } from './measure.ts';

const head = [
  'Measure',
  'Period',
  'Value',
  'Numerator',
  'Denominator',
  'Provisional',
  'Definition changed',
  'Note',
  'Line',
];

/**
 * Values as a block to paste into Excel, one a row under a row of headings. Pasted back it changes nothing. A note that
 * Excel would take for a formula begins with an apostrophe there.
 */
export function copyOfValues(
  rows: readonly { readonly measure: Measure; readonly value: MeasureValue }[],
): string {
  return [head, ...rows.map(({ measure, value }) => rowOf(measure, value))]
    .map((cells) => cells.map(quoted).join('\t'))
    .join('\n');
}

function rowOf(measure: Measure, value: MeasureValue): readonly string[] {
  return [
    measure.key,
    value.period,
    value.value === null ? 'n/a' : sayBareFigure(measure, value.value),
    plain(value.numerator),
    plain(value.denominator),
    value.isProvisional ? 'Yes' : '',
    value.isBreak ? 'Yes' : '',
    value.note.replace(/^(?=[=+@-])/, "'"),
    value.series === actualSeries ? 'Actual' : value.series,
  ];
}

function plain(count: number | null): string {
  return count === null ? '' : String(count);
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
