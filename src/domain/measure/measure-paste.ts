import { checkValue } from './check-measure.ts';
import type { CivilDate } from '#domain/date.ts';
import {
  measureNamed,
  readBlock,
  seriesNamed,
  type Block,
  type BlockEntry,
  type Part,
  type Place,
} from './measure-block.ts';
import { readCountCell, readFigureCell, readYes, type ReadCell } from './measure-cell.ts';
import { blankValue, mayEnter, periodFor } from './measure-entry.ts';
import { actualSeries, type Measure, type MeasureValue } from './measure.ts';
import type { Person } from '#domain/people/person.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/** What becomes of a value of a block: it is new, alters one there is, says what is known, or cannot be taken. */
export type PastedState = 'new' | 'changed' | 'same' | 'refused';

/** A value of a block, at the cell of its figure. */
export type Pasted = {
  readonly at: Place;
  readonly state: PastedState;
  /** The measure it is of; null where the block names one that is not known. */
  readonly measure: Measure | null;
  /** The period as it is always written; as the block has it where that is not understood. */
  readonly period: string;
  /** What would be written; null for what cannot be read. */
  readonly value: MeasureValue | null;
  /** What the plan has for the same measure, line and period. */
  readonly before: MeasureValue | null;
  /** Every rule that says no, each at its cell. */
  readonly refusals: readonly (Refusal & { readonly at: Place })[];
};

/** A block looked at before anything of it is written. `values` are those that are new or changed. */
export type Paste = {
  readonly rows: Block['rows'];
  readonly cells: readonly Pasted[];
  readonly values: readonly MeasureValue[];
  readonly counts: Readonly<Record<PastedState, number>>;
  /** Cells of columns that nothing names: they are left out. */
  readonly unnamed: readonly Place[];
};

/**
 * Looks at a block copied from Excel: what each value would add or alter, and what cannot be taken and why. `measure` is
 * the one it is of, null where the block names them; `series` the line, where the block does not say. Writes nothing.
 */
export function readPaste(
  text: string,
  snapshot: Snapshot,
  given: {
    readonly measure: Measure | null;
    readonly series?: string;
    readonly me: Person;
    readonly today: CivilDate;
  },
): Paste {
  const block = readBlock(text, snapshot, given.measure);
  const seen = new Set<string>();
  const cells = block.entries
    .filter((entry) => entry.parts.value !== undefined || Object.keys(entry.parts).length > 0)
    .map((entry) => readEntry(entry, block, snapshot, given, seen));
  const count = (state: PastedState) => cells.filter((cell) => cell.state === state).length;
  return {
    rows: block.rows,
    cells,
    values: cells.flatMap(({ state, value }) =>
      value !== null && (state === 'new' || state === 'changed') ? [value] : [],
    ),
    counts: { new: count('new'), changed: count('changed'), same: count('same'), refused: count('refused') },
    unnamed: block.unnamed,
  };
}

function readEntry(
  entry: BlockEntry,
  block: Block,
  snapshot: Snapshot,
  given: Parameters<typeof readPaste>[2],
  seen: Set<string>,
): Pasted {
  const at = entry.parts.value ?? Object.values(entry.parts)[0] ?? entry.period;
  const named = entry.measure === null ? null : measureNamed(snapshot, entry.measure.text);
  // a row that says what it is of has to say it rightly, even where one measure is chosen
  const isNamed = entry.measure !== null && entry.measure.text !== '';
  const measure = isNamed ? named : given.measure;
  const cannot = (...refusals: Pasted['refusals']): Pasted => ({
    at,
    state: 'refused',
    measure,
    period: entry.period.text,
    value: null,
    before: null,
    refusals,
  });
  if (measure === null || (given.measure !== null && measure.key !== given.measure.key)) {
    const words = entry.measure?.text ?? '';
    const code = measure === null ? 'measure-unknown' : 'measure-other';
    return cannot({ ...refusal(code, 'measure', { measure: words }), at: entry.measure ?? at });
  }
  const series = entry.series === null ? (given.series ?? actualSeries) : seriesNamed(entry.series.text);
  const period = periodFor(snapshot, measure, series, entry.period.text);
  if (period.kind !== 'read') {
    const code = period.kind === 'two-years' ? 'period-two-years' : 'period-unread';
    return cannot({ ...refusal(code, 'period', { period: entry.period.text }), at: entry.period });
  }
  const blank = blankValue(measure.key, period.period, series);
  const before = snapshot.measureValues.get(blank.id) ?? null;
  const read = readParts(entry, measure);
  const refusals: (Refusal & { readonly at: Place })[] = [...read.refusals];
  const value = asKnown(before, { ...blank, ...read.value }, measure, block.hasProvisional);
  if (refusals.length === 0)
    for (const one of checkValue(snapshot, value, given.today))
      refusals.push({ ...one, at: placeOf(entry, one.field) ?? at });
  if (seen.has(value.id))
    refusals.push({ ...refusal('value-twice', 'period', { period: value.period }), at });
  seen.add(value.id);
  if (!mayEnter(measure, given.me, snapshot.people, given.today))
    refusals.push({ ...refusal('not-yours-to-enter', 'measure', { measure: measure.title }), at });
  const state =
    refusals.length > 0 ? 'refused' : before === null ? 'new' : isSame(before, value) ? 'same' : 'changed';
  return { at, state, measure, period: value.period, value, before, refusals };
}

function readParts(
  { parts }: BlockEntry,
  measure: Measure,
): { readonly value: Partial<MeasureValue>; readonly refusals: Pasted['refusals'] } {
  const refusals: (Refusal & { readonly at: Place })[] = [];
  const numberOf = (part: Part, read: (text: string) => ReadCell): ReadCell => {
    const place = parts[part];
    const found: ReadCell = place === undefined ? { kind: 'empty' } : read(place.text);
    if (found.kind === 'refused' && place !== undefined) refusals.push({ ...found.refusal, at: place });
    return found;
  };
  const figure = numberOf('value', (text) => readFigureCell(measure, text));
  const numerator = numberOf('numerator', (text) => readCountCell(text, 'numerator'));
  const denominator = numberOf('denominator', (text) => readCountCell(text, 'denominator'));
  const [top, bottom] = [countIn(numerator), countIn(denominator)];
  const own = figure.kind === 'figure' ? figure : null;
  // where only the two parts are given, they are the percentage
  const worked =
    own === null && measure.unitKind === 'percent' && top !== null && bottom !== null && bottom > 0
      ? Number(((100 * top) / bottom).toFixed(measure.decimals))
      : null;
  const note = parts.note?.text.replace(/^'(?=[=+@-])/, '') ?? own?.note ?? '';
  return {
    value: {
      value: own?.value ?? worked,
      numerator: top ?? own?.numerator ?? null,
      denominator: bottom ?? own?.denominator ?? null,
      isProvisional: (own?.isProvisional ?? false) || readYes(parts.isProvisional?.text ?? ''),
      isBreak: readYes(parts.isBreak?.text ?? ''),
      note,
    },
    refusals,
  };
}

// what a block does not speak of stays as it is: a column of figures takes no note away
function asKnown(
  before: MeasureValue | null,
  value: MeasureValue,
  measure: Measure,
  hasProvisional: boolean,
): MeasureValue {
  if (before === null) return value;
  const isRounded =
    value.value !== null && before.value !== null && isRoundingOf(before.value, value.value, measure);
  const isSameFigure = isRounded || before.value === value.value;
  return {
    ...value,
    row: before.row,
    // a figure copied as it is shown has lost what it was rounded from
    value: isRounded ? before.value : value.value,
    numerator: value.numerator ?? (isSameFigure ? before.numerator : null),
    denominator: value.denominator ?? (isSameFigure ? before.denominator : null),
    isProvisional: value.isProvisional || (isSameFigure && !hasProvisional && before.isProvisional),
    isBreak: value.isBreak || before.isBreak,
    note: value.note === '' ? before.note : value.note,
  };
}

function isRoundingOf(exact: number, shown: number, { decimals }: Measure): boolean {
  return exact.toFixed(decimals) === shown.toFixed(decimals) && Number(shown.toFixed(decimals)) === shown;
}

function isSame(before: MeasureValue, value: MeasureValue): boolean {
  return (['value', 'numerator', 'denominator', 'isProvisional', 'isBreak', 'note'] as const).every(
    (name) => before[name] === value[name],
  );
}

function countIn(cell: ReadCell): number | null {
  return cell.kind === 'figure' ? cell.value : null;
}

function placeOf(entry: BlockEntry, field: string | null): Place | null {
  if (field === 'period') return entry.period;
  if (field === 'measure') return entry.measure;
  return field === 'value' || field === 'numerator' || field === 'denominator' || field === 'note'
    ? (entry.parts[field] ?? null)
    : null;
}
