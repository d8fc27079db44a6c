import { readMeasurePeriod } from './measure-period.ts';
import { actualSeries, forecastSeries, type Measure } from './measure.ts';
import { pastedCells } from '#domain/pasted-cells.ts';
import { measuresInOrder } from './measure-reading.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What a column, or a row of a block turned over, holds of a value. */
export type Part = 'value' | 'numerator' | 'denominator' | 'isProvisional' | 'isBreak' | 'note';

/** A cell of a block, counted from 1 as people count them. */
export type Place = { readonly row: number; readonly column: number; readonly text: string };

/** The cells that make up one value: what they are of, and which cell holds which part. '' or null = not said by the block. */
export type BlockEntry = {
  readonly measure: Place | null;
  readonly period: Place;
  readonly series: Place | null;
  readonly parts: Readonly<Partial<Record<Part, Place>>>;
};

/** A block of cells as entries, and the cells of columns that nothing names. */
export type Block = {
  readonly rows: readonly (readonly string[])[];
  readonly entries: readonly BlockEntry[];
  readonly unnamed: readonly Place[];
  /** True where a column says of each value whether it is provisional. */
  readonly hasProvisional: boolean;
};

/** The measure that a cell names by its key or its title, in any case; null for none. */
export function measureNamed(snapshot: Snapshot, text: string): Measure | null {
  const plain = plainOf(text);
  if (plain === '') return null;
  const all = measuresInOrder(snapshot);
  return (
    all.find(({ key }) => plainOf(key) === plain) ??
    all.find(({ title }) => plainOf(title) === plain) ??
    all.find(({ key, title }) => plainOf(`${key} ${title}`) === plain) ??
    null
  );
}

/**
 * Takes a block copied from Excel apart. Periods stand across the top or down the side; measures down the side, across
 * the top, or in a column of their own; a first row of headings names columns in any order. Without one they are measure
 * (where none is given), period, value, numerator, denominator.
 */
export function readBlock(text: string, snapshot: Snapshot, measure: Measure | null): Block {
  const rows = pastedCells(text);
  const first = rows.findIndex((row) => row.some(isFilled));
  const head = rows[first];
  if (head === undefined) return { rows, entries: [], unnamed: [], hasProvisional: false };
  const named = head.map(columnOf);
  if (named.filter((one) => one !== null).length > 1 && named.includes('period'))
    if (named.some((one) => one !== null && one !== 'period' && one !== 'measure'))
      return byColumns(rows, first + 1, named, measure === null);
  const from = firstPeriodOf(head);
  if (from !== null && !isFigureBeside(rows[first + 1], head, from)) return acrossPeriods(rows, first, from);
  const across = head.slice(1).filter(isFilled);
  const known = across.filter((cell) => measureNamed(snapshot, cell) !== null);
  if (across.length > 0 && known.length * 2 >= across.length) return acrossMeasures(rows, first);
  const usual: readonly Column[] = ['period', 'value', 'numerator', 'denominator'];
  return byColumns(rows, first, measure === null ? ['measure', ...usual] : usual, measure === null);
}

type Column = Part | 'measure' | 'period' | 'series';

const headings: readonly (readonly [pattern: RegExp, column: Column])[] = [
  [/^(?:measure|kpi|indicator|k?ref(?:erence)?|pi|title|name)$/, 'measure'],
  [
    /^(?:period|month|quarter|term|year|date|week|as at|period end(?:s|ing)?|academic year|financial year)$/,
    'period',
  ],
  [/^(?:value|figure|actual|result|percentage|per cent|rate|%|number|count|outturn|performance)$/, 'value'],
  [/^(?:numerator|num|part)$/, 'numerator'],
  [/^(?:denominator|den(?:om)?|n|base|cohort|out of|total|sample)$/, 'denominator'],
  [/^(?:provisional|prov|is provisional|provisional\?)$/, 'isProvisional'],
  [/^(?:definition changed(?: here)?|break|series break)$/, 'isBreak'],
  [/^(?:note|notes|comment|comments|commentary)$/, 'note'],
  [/^(?:line|series)$/, 'series'],
];

const partNames: readonly Part[] = ['value', 'numerator', 'denominator', 'isProvisional', 'isBreak', 'note'];

/** The line a word of a block means: 'Actual' and 'Forecast' in any case, else a comparator as it is written. */
export function seriesNamed(text: string): string {
  const plain = plainOf(text);
  if (plain === '' || plain === 'actual' || plain === 'actuals') return actualSeries;
  return plain === 'forecast' || plain === 'prediction' ? forecastSeries : text.trim();
}

function byColumns(
  rows: Block['rows'],
  from: number,
  order: readonly (Column | null)[],
  isOfSeveral: boolean,
): Block {
  const entries: BlockEntry[] = [];
  const unnamed: Place[] = [];
  let last: Place | null = null;
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if (!row.some(isFilled)) continue;
    const place = (column: Column): Place | null => {
      const index = order.indexOf(column);
      return index < 0 ? null : { row: at + 1, column: index + 1, text: row[index] ?? '' };
    };
    const own = place('measure');
    // Excel shows the name of a group on its first row only
    const measure: Place | null =
      own !== null && !isFilled(own.text) && last !== null ? { ...own, text: last.text } : own;
    if (measure !== null) last = measure;
    entries.push({
      measure: isOfSeveral || measure !== null ? measure : null,
      period: place('period') ?? { row: at + 1, column: 1, text: '' },
      series: place('series'),
      parts: Object.fromEntries(
        partNames.flatMap((part) => {
          const found = place(part);
          return found === null || !isFilled(found.text) ? [] : [[part, found]];
        }),
      ),
    });
    for (const [index, cell] of row.entries())
      if (isFilled(cell) && (order[index] ?? null) === null)
        unnamed.push({ row: at + 1, column: index + 1, text: cell });
  }
  return { rows, entries, unnamed, hasProvisional: order.includes('isProvisional') };
}

// the cells left of the first period say what a row is: a measure, a line, or a part such as its numerator
function acrossPeriods(rows: Block['rows'], first: number, from: number): Block {
  const head = rows[first] ?? [];
  const entries = new Map<string, BlockEntry>();
  let last: Place | null = null;
  for (let at = first + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    if (!row.some(isFilled)) continue;
    const labels = row.slice(0, from).map((text, index): Place => ({ row: at + 1, column: index + 1, text }));
    const partAt = labels.findIndex(({ text }) => partOf(text) !== null);
    const part = partOf(labels[partAt]?.text ?? '') ?? 'value';
    const lineAt = labels.findIndex(
      ({ text }, index) =>
        index !== partAt && isFilled(text) && (index > 0 || /^(?:actuals?|forecast)$/i.test(text)),
    );
    const own =
      labels.find(({ text }, index) => index !== partAt && index !== lineAt && isFilled(text)) ?? null;
    last = own ?? last;
    for (let column = from; column < Math.max(row.length, head.length); column += 1) {
      const text = row[column] ?? '';
      if (!isFilled(text)) continue;
      const series = labels[lineAt] ?? null;
      const key = `${String(column)} ${plainOf(last?.text ?? '')} ${plainOf(series?.text ?? '')}`;
      const place: Place = { row: at + 1, column: column + 1, text };
      const found = entries.get(key);
      // the same part again is a value of its own: a row that is given twice
      if (found !== undefined && found.parts[part] === undefined)
        entries.set(key, { ...found, parts: { ...found.parts, [part]: place } });
      else
        entries.set(found === undefined ? key : `${key} ${String(at)}`, {
          measure: last,
          period: { row: first + 1, column: column + 1, text: head[column] ?? '' },
          series,
          parts: { [part]: place },
        });
    }
  }
  return { rows, entries: [...entries.values()], unnamed: [], hasProvisional: false };
}

function acrossMeasures(rows: Block['rows'], first: number): Block {
  const head = rows[first] ?? [];
  const entries: BlockEntry[] = [];
  for (let at = first + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    for (let column = 1; column < row.length; column += 1) {
      const text = row[column] ?? '';
      if (!isFilled(text)) continue;
      entries.push({
        measure: { row: first + 1, column: column + 1, text: head[column] ?? '' },
        period: { row: at + 1, column: 1, text: row[0] ?? '' },
        series: null,
        parts: { value: { row: at + 1, column: column + 1, text } },
      });
    }
  }
  return { rows, entries, unnamed: [], hasProvisional: false };
}

// where most of what follows names periods: 0 to 2 columns of labels stand before them
function firstPeriodOf(head: readonly string[]): number | null {
  for (const from of [0, 1, 2]) {
    const rest = head.slice(from).filter(isFilled);
    const periods = rest.filter(isPeriod);
    const figures = rest.filter((cell) => /^[£(<-]?[\d.,]+\s*%?\)?$/.test(cell) && !isPeriod(cell));
    if (isPeriod(head[from] ?? '') && figures.length === 0 && periods.length * 2 > rest.length) return from;
  }
  return null;
}

// one period at the very left with a figure under it is a row of its own, not a head
function isFigureBeside(next: readonly string[] | undefined, head: readonly string[], from: number): boolean {
  return (
    head.slice(from).filter(isFilled).length === 1 &&
    (next === undefined || (from === 0 && isPeriod(next[0] ?? '')))
  );
}

function isPeriod(text: string): boolean {
  return readMeasurePeriod(text).kind !== 'unread';
}

function partOf(text: string): Part | null {
  const column = columnOf(text);
  return column === null || column === 'measure' || column === 'period' || column === 'series'
    ? null
    : column;
}

function columnOf(heading: string): Column | null {
  const plain = plainOf(heading);
  return headings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

function isFilled(text: string): boolean {
  return text !== '';
}

function plainOf(text: string): string {
  return text.toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ').trim();
}
