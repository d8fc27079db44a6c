import type { ColumnFault, ProposedColumn } from '#domain/intake/intake-columns.ts';
import type { Field } from '#domain/intake/intake-header.ts';
import type { Structure } from '#domain/plan-settings.ts';
import { fieldNames } from './intake-words.ts';

/** What a column can hold, in the words of the plan: its own names of headings, where it has them. */
export function sayField(field: Field, { levels }: Structure): string {
  const [top, ...below] = levels;
  if (field === 'section') return (below.at(-1) ?? top)?.one ?? fieldNames.section;
  if (field === 'priority' && top !== undefined && below.length > 0) return top.one;
  return fieldNames[field];
}

/** What is wrong with the columns, and what puts it right. The columns are those of the blocks it was found in. */
export function sayColumnFault(
  fault: ColumnFault,
  structure: Structure,
  columns: readonly ProposedColumn[],
): string {
  switch (fault.code) {
    case 'no-sheet':
      return 'Tick at least one sheet to read.';
    case 'no-table':
      return 'Choose the row that holds the headings. If this file has none, choose another file.';
    case 'no-action':
      return 'Say which column holds the words of the actions.';
    case 'no-ref':
      return 'Say which column holds the references, or have the actions numbered.';
    case 'double': {
      const name = fault.field === null ? '' : sayField(fault.field, structure);
      const others = columns.filter(({ key }) => fault.also.includes(key));
      return `‘${name}’ is chosen for ${others.map((one) => `‘${sayColumn(one, columns)}’`).join(' and ')} too. Only one column can hold it.`;
    }
  }
}

/** What a column is called: its heading, with its cell where that comes twice or is missing. */
export function sayColumn({ heading, cell }: ProposedColumn, columns: readonly ProposedColumn[]): string {
  if (heading === '') return `Without a heading (${cell})`;
  const isOnce = columns.filter((one) => one.heading === heading).length === 1;
  return isOnce ? heading : `${heading} (${cell})`;
}
