import type { RowFilter } from '#domain/plan-row.ts';
import type { SummaryRow } from '#domain/overview.ts';

/** '1.2 Workforce knowledge'; rows without a heading of their own have words only. */
export function headingName(row: Pick<SummaryRow, 'kind' | 'key' | 'title'>): string {
  return row.kind === 'priority' || row.kind === 'section' ? `${row.key} ${row.title}` : row.title;
}

/** The filter that finds the actions a row of the summary counts. */
export function headingFilter(row: Pick<SummaryRow, 'kind' | 'key'>): Partial<RowFilter> {
  switch (row.kind) {
    case 'priority':
      return { priority: row.key };
    case 'section':
    case 'direct':
      return { section: row.key };
    case 'unplaced':
      return { priority: '' };
    case 'total':
      return {};
  }
}
