import type { RowFilter } from '#domain/row-filter.ts';
import type { SummaryRow } from '#domain/overview.ts';

/**
 * '1.2 Workforce knowledge'; rows without a heading of their own have words only. A deep plan says the level of each
 * heading as well: 'Year 2 From September 2026'.
 */
export function headingName(
  row: Pick<SummaryRow, 'kind' | 'key' | 'title' | 'noun'>,
  isDeep: boolean = false,
): string {
  if (row.kind !== 'priority' && row.kind !== 'section') return row.title;
  return `${isDeep ? numberWithLevel(row.noun, row.key) : row.key} ${row.title}`;
}

/** True for a plan of three levels, in which a list of headings does not show by itself what stands under what. */
export function isDeepPlan(rows: readonly Pick<SummaryRow, 'kind' | 'level'>[]): boolean {
  return rows.some((row) => row.kind === 'section' && row.level > 1);
}

/** 'Year 2'; a number that begins with what its level is called does not say it twice. */
export function numberWithLevel(noun: string, key: string): string {
  return key.toLowerCase().startsWith(noun.toLowerCase()) ? key : `${noun} ${key}`;
}

/** The filter that finds the actions a row of the summary counts. */
export function headingFilter(row: Pick<SummaryRow, 'kind' | 'key'>): Partial<RowFilter> {
  switch (row.kind) {
    case 'priority':
      return { priority: row.key };
    case 'section':
      return { section: row.key };
    case 'direct':
      return { direct: row.key };
    case 'unplaced':
      return { priority: '' };
    case 'total':
      return {};
  }
}
