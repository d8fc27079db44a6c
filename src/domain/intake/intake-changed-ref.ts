import type { Entry } from './intake-entry.ts';
import type { Cell, CellDate } from './intake-grid.ts';
import { refAfter, refOf } from './intake-ref.ts';

/** What the reference of a row was before Excel made a number or a date of it; sure where it goes on from a row beside it. */
export type ChangedRef = { readonly ref: string; readonly isSure: boolean };

/**
 * The rows whose reference Excel has changed, with what it was or may have been: '1.10' is stored as the number 1.1, and
 * '1.2' or '4.1.2' can become a day.
 */
export function changedRefs(entries: readonly Entry[]): ReadonlyMap<Entry, ChangedRef> {
  const changed = new Map<Entry, ChangedRef>();
  const seen = new Set<string>();
  let above = '';
  for (const [at, entry] of entries.entries()) {
    const written = refOf(entry.texts.get('ref') ?? '');
    const cell = entry.cells.get('ref');
    const next = entries[at + 1];
    const below = next === undefined ? [] : mayBe(next);
    const found = cell === undefined ? null : refBefore(cell, above, below, seen.has(written));
    if (found !== null) changed.set(entry, found);
    above = found !== null && (found.isSure || cell?.date !== null) ? found.ref : written;
    seen.add(above);
  }
  return changed;
}

/** The same of one cell between the reference above, '' for none, and what the one below may be; `isTaken` says that what it shows was there before. */
export function refBefore(
  cell: Cell,
  above: string,
  below: readonly string[],
  isTaken = false,
): ChangedRef | null {
  const fits = (ref: string) => refAfter(above) === ref || below.includes(refAfter(ref));
  if (cell.date !== null) {
    const all = datesAsRefs(cell.date, `${above} ${below.length === 1 ? (below[0] ?? '') : ''}`);
    const sure = all.find(fits);
    const [likely] = all;
    if (sure !== undefined) return { ref: sure, isSure: true };
    return likely === undefined ? null : { ref: likely, isSure: false };
  }
  const ten = tenOf(cell);
  if (ten === null) return null;
  if (fits(ten) && !fits(refOf(cell.text))) return { ref: ten, isSure: true };
  return isTaken ? { ref: ten, isSure: false } : null;
}

// what the row below has to go on from: of days, the day is taken to come first
function mayBe(entry: Entry): readonly string[] {
  const date = entry.cells.get('ref')?.date ?? null;
  if (date === null) return [refOf(entry.texts.get('ref') ?? '')];
  const [year = 0, month = 0, day = 0] = date.on.split('-').map(Number);
  return ['.', '-', '/'].flatMap((mark) => [[day, month].join(mark), [day, month, year % 100].join(mark)]);
}

// '1.10' for the number 1.1
function tenOf({ kind, text }: Cell): string | null {
  return kind === 'number' && /^\d+\.[1-9]$/.test(text.trim()) ? `${text.trim()}0` : null;
}

// the likeliest first: as many parts as the references beside it have, if it shows as many, and the day before the month
function datesAsRefs({ on, shows }: CellDate, beside: string): readonly string[] {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const [mark = '.'] = /(?<=\d)[-/.](?=\d)/.exec(beside) ?? [];
  const orders = [
    [day, month],
    [month, day],
  ];
  const short = orders.map((parts) => parts.join(mark));
  const long = orders.map((parts) => [...parts, year % 100].join(mark));
  const isLong = shows === 'day' && /\d[-/.]\d+[-/.]\d/.test(beside);
  return isLong ? [...long, ...short] : [...short, ...long];
}
