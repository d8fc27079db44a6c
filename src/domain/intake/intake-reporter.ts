import { compareAddresses, type Grid } from './intake-grid.ts';
import type { IntakeIssue, IssueCode, Report, SkippedRow } from './intake-issue.ts';

// what is the same for every cell with the same words is said once, at the first of them
const saidOnce: ReadonlySet<IssueCode> = new Set([
  'column-unused',
  'column-second',
  'column-hidden',
  'status-read',
  'status-unexplained',
  'priority-ignored',
  'owner-maybe-several',
  'owner-differs',
]);

/** A way to report issues of a sheet into a list; what is the same for every cell with the same words goes in once. */
export function reporter(issues: IntakeIssue[]): (sheet: string) => Report {
  const said = new Set<string>();
  return (sheet) =>
    (level, cell, code, facts = {}) => {
      const id = `${code} ${JSON.stringify(facts)}`;
      if (saidOnce.has(code) && said.has(id)) return;
      said.add(id);
      issues.push({ level, sheet, cell, code, facts });
    };
}

/** Issues as they are read: those that stop before the others, each from the top of the first sheet. */
export function inOrder(issues: readonly IntakeIssue[], grids: readonly Grid[]): readonly IntakeIssue[] {
  const place = placeIn(grids);
  return issues.toSorted(
    (a, b) =>
      Number(b.level === 'stops') - Number(a.level === 'stops') ||
      place(a) - place(b) ||
      compareAddresses(a.cell, b.cell),
  );
}

/** Rows that were left out, from the top of the first sheet. */
export function bySheet(rows: readonly SkippedRow[], grids: readonly Grid[]): readonly SkippedRow[] {
  const place = placeIn(grids);
  return rows.toSorted((a, b) => place(a) - place(b) || a.row - b.row);
}

function placeIn(grids: readonly Grid[]): (at: { readonly sheet: string }) => number {
  const order = new Map(grids.map((grid, index) => [grid.sheet, index]));
  return ({ sheet }) => order.get(sheet) ?? 0;
}
