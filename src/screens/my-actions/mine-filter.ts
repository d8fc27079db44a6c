/** What the list is narrowed to; all empty shows everything. */
export type MineFilter = { readonly text: string; readonly status: string; readonly isOverdueOnly: boolean };

/** Shows everything. */
export const emptyFilter: MineFilter = { text: '', status: '', isOverdueOnly: false };

/** True when something is left out. */
export function isFiltering(filter: MineFilter): boolean {
  return filter.text.trim() !== '' || filter.status !== '' || filter.isOverdueOnly;
}
