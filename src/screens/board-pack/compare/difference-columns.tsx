import type { Difference } from '#domain/compare/compare-fields.ts';
import type { PackComparison } from '#domain/compare/compare-packs.ts';
import type { PackColumn } from '#screens/board-pack/view/pack-table.tsx';
import { StatusMark } from '#screens/parts/status-mark.tsx';

/** What the two packs are called at the head of a column. */
export type Days = { readonly was: string; readonly is: string };

/** What the one and the other say. */
export function fromTo<T extends Pick<Difference, 'before' | 'after'>>({
  was,
  is,
}: Days): readonly PackColumn<T>[] {
  return [
    { name: `From: ${was}`, is: 'wide', cell: ({ before }) => before || '–' },
    { name: `To: ${is}`, is: 'wide', cell: ({ after }) => after || '–' },
  ];
}

/** Live actions by status. */
export function countColumns({ was, is }: Days): readonly PackColumn<PackComparison['counts'][number]>[] {
  return [
    { name: 'Status', cell: ({ status }) => <StatusMark status={status} /> },
    { name: `From: ${was}`, is: 'number', cell: ({ before }) => before },
    { name: `To: ${is}`, is: 'number', cell: ({ after }) => after },
    { name: 'More or fewer', cell: ({ before, after }) => sayMore(after - before) },
  ];
}

/** Statuses that moved. */
export function movedColumns({ was, is }: Days): readonly PackColumn<PackComparison['moved'][number]>[] {
  return [
    { name: 'Ref', is: 'short', cell: ({ ref }) => ref },
    { name: 'Action', is: 'wide', cell: ({ title }) => title },
    { name: `From: ${was}`, cell: ({ from }) => <StatusMark status={from} /> },
    { name: `To: ${is}`, cell: ({ to }) => <StatusMark status={to} /> },
  ];
}

/** Actions that only one of the two has; `other` heads what they are in the other one. */
export function onlyColumns(other: string): readonly PackColumn<PackComparison['joined'][number]>[] {
  return [
    { name: 'Ref', is: 'short', cell: ({ ref }) => ref },
    { name: 'Action', is: 'wide', cell: ({ title }) => title },
    { name: 'Status', cell: ({ status }) => <StatusMark status={status} /> },
    { name: other, cell: ({ otherwise }) => otherwise || 'Not in the plan' },
  ];
}

const pickWords = { added: 'Added', removed: 'Left out', edited: 'Edited' } as const;

/** Highlights and asks. */
export function pickColumns(days: Days): readonly PackColumn<PackComparison['curation']['asks'][number]>[] {
  return [
    { name: 'What', cell: ({ ref, is }) => `${pickWords[is]}${ref === '' ? '' : `\n${ref}`}` },
    ...fromTo<PackComparison['curation']['asks'][number]>(days),
  ];
}

function sayMore(by: number): string {
  if (by === 0) return 'No difference';
  return by > 0 ? `${String(by)} more` : `${String(-by)} fewer`;
}
