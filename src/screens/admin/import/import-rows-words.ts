import type { SkippedRow, SkipReason } from '#domain/intake/intake-issue.ts';
import { listed, plural } from './import-counts.ts';

// rows that would be actions; all others only stand between them
const ofActions: readonly (readonly [SkipReason, string, string])[] = [
  ['placeholder', 'that says there is none', 'that say there is none'],
  ['stopped', 'that cannot be imported', 'that cannot be imported'],
  ['hidden', 'that is hidden in the file', 'that are hidden in the file'],
  ['struck', 'that is struck through', 'that are struck through'],
];

/** What was read of a file, in rows: '47 rows read: 41 actions and 6 that say there is none.' */
export function sayRows(nActions: number, skipped: readonly SkippedRow[]): string {
  const counted = ofActions.map(([why, one, several]) => {
    const count = skipped.filter((row) => row.why === why).length;
    return { count, words: `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}` };
  });
  const others = counted.filter(({ count }) => count > 0);
  const nRows = others.reduce((sum, { count }) => sum + count, nActions);
  const nBetween = skipped.length - (nRows - nActions);
  const read = `${plural(nRows, 'row', 'rows')} read: ${listed([plural(nActions, 'action', 'actions'), ...others.map(({ words }) => words)])}.`;
  if (nBetween === 0) return read;
  return `${read} ${plural(nBetween, 'more row only stands', 'more rows only stand')} between them, such as a phase, a note or a total.`;
}

/** The heading over the actions of the plan that a newer copy has no more, and what becomes of them. */
export function sayMissing(count: number): { readonly heading: string; readonly about: string } {
  return {
    heading: `${plural(count, 'action', 'actions')} in the plan and not in this file`,
    about: `${count === 1 ? 'It stands' : 'They stand'} under headings of which the file has other actions. ${count === 1 ? 'It stays as it is' : 'They stay as they are'}: an import takes nothing out of the plan.`,
  };
}
