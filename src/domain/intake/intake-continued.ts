import { wordsOf } from './intake-date.ts';
import type { Draft, Entry } from './intake-entry.ts';
import { kept, type Cell } from './intake-grid.ts';
import type { Field, Header } from './intake-header.ts';
import type { Heading } from './intake-heading.ts';
import type { IntakeChoice } from './intake-choice.ts';

/** The text of a cell for keeping. Real dates of Excel are put in words; the marks of a broken formula are none. */
export function textOf(cell: Cell, choice: IntakeChoice): string {
  if (cell.struck === 'all' && !choice.struck) return '';
  if (cell.date !== null) return wordsOf(cell.date);
  if (cell.kind === 'error' || cell.kind === 'no-value') return '';
  return kept(choice.struck ? cell.text : cell.unstruck);
}

/**
 * True for a row that goes on where the one above broke off: no number of its own, and not both words and somebody or a
 * date. In a table without numbers, words that do not begin small are an action of their own.
 */
export function isContinued(cells: ReadonlyMap<Field, Cell>, rowsDown: number, header: Header): boolean {
  const isOwn = (field: Field) => cells.get(field)?.isRepeat === false;
  if (isOwn('ref') || rowsDown > 1) return false;
  const goesOn = /^\p{Ll}/u.test(cells.get('action')?.text ?? '');
  if (!isOwn('action') || goesOn) return true;
  return header.fields.has('ref') && !isOwn('owner') && !isOwn('completion');
}

/** Adds the texts of a row to the entry it goes on with. */
export function join(entry: Draft, cells: ReadonlyMap<Field, Cell>, choice: IntakeChoice): void {
  for (const [field, cell] of cells) {
    const more = cell.isRepeat ? '' : textOf(cell, choice);
    if (more === '' || field === 'ref') continue;
    const before = entry.texts.get(field) ?? '';
    entry.texts.set(field, before === '' ? more : `${before}\n${more}`);
  }
}

/** Gives a row the section, and the priority, of the row above: they are often written once, beside the first action. */
export function carryDown(
  cells: Map<Field, Cell>,
  previous: Entry | undefined,
  headings: readonly Heading[],
  header: Header,
): void {
  if (previous === undefined || previous.headings !== headings) return;
  const carry = (field: Field) => {
    const above = previous.cells.get(field);
    if (above && header.fields.has(field) && !cells.has(field))
      cells.set(field, { ...above, isRepeat: true });
  };
  carry('priority');
  if (cells.get('priority')?.text === previous.cells.get('priority')?.text) carry('section');
}
