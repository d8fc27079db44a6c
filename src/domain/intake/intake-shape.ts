import type { IntakeChoice } from './intake-choice.ts';
import { addressIn, plain, type GridRow } from './intake-grid.ts';
import type { Column, Field, Header } from './intake-header.ts';

// as much of a heading as tells it from others, so that what is remembered of a file stays small
const longestWord = 40;

/** What a heading row has in common with those of other files made alike: its words in order, '' for a column without. */
export function shapeOf(header: Pick<Header, 'columns'>): string {
  const known = shapes.get(header.columns);
  if (known !== undefined) return known;
  const shape = shapeFrom(header.columns);
  shapes.set(header.columns, shape);
  return shape;
}

// every row of a sheet is asked whether it has a shape that is looked for
const shapes = new WeakMap<Header['columns'], string>();

function shapeFrom(columns: Header['columns']): string {
  const words: string[] = [];
  for (const { index, heading } of columns) {
    while (words.length < index) words.push('');
    words[index] = plain(heading.slice(0, longestWord));
  }
  return words.join('|').replace(/\|+$/, '');
}

/** The key of a column of a heading row: the same in every table and file whose heading rows have the same shape. */
export function columnKey(shape: string, index: number): string {
  return `${shape} #${String(index)}`;
}

/** The shape and the column that a key names. */
export function keyParts(key: string): { readonly shape: string; readonly index: number } {
  const at = key.lastIndexOf(' #');
  return { shape: key.slice(0, at), index: Number(key.slice(at + 2)) };
}

/** The shapes of which a column was chosen to hold the actions: their rows are headings, whatever their words. */
export function shapesIn(columns: IntakeChoice['columns']): readonly string[] {
  return [...columns].flatMap(([key, field]) => (field === 'action' ? [keyParts(key).shape] : []));
}

/** A heading with its columns as they were chosen by hand; what was not chosen stays, unless another column took it. */
export function withChoice(
  header: Header,
  row: Pick<GridRow, 'number' | 'place'>,
  columns: IntakeChoice['columns'],
): Header {
  if (columns.size === 0) return header;
  const shape = shapeOf(header);
  const chosen = new Map<number, Field | null>();
  for (let index = 0; index < header.width; index += 1) {
    const field = columns.get(columnKey(shape, index));
    if (field !== undefined) chosen.set(index, field);
  }
  if (chosen.size === 0) return header;
  const known = new Map(header.columns.map((column) => [column.index, column]));
  const all: Column[] = [];
  const fields = new Map<Field, Column>();
  for (let index = 0; index < header.width; index += 1) {
    const field = chosen.get(index);
    const column = known.get(index);
    if (field === undefined) {
      if (column !== undefined) all.push(column);
      continue;
    }
    const own = { ...(column ?? { index, heading: '', cell: addressIn(row, index) }), field };
    all.push(own);
    if (field !== null && !fields.has(field)) fields.set(field, own);
  }
  for (const [field, column] of header.fields)
    if (!chosen.has(column.index) && !fields.has(field)) fields.set(field, column);
  return { ...header, columns: all, fields };
}
