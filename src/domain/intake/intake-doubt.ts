import type { IntakeIssue, IssueCode } from './intake-issue.ts';

/** How a finding is told: 'told' is what was done by itself and leaves nobody in doubt. */
export type ToldLevel = IntakeIssue['level'] | 'told';

// each follows from the words of the file, from what the admin chose, or is asked where new people are
const told: ReadonlySet<IssueCode> = new Set(['section-new', 'status-read', 'row-hidden', 'owner-new']);

/** Whether a finding stops a row, should be looked at, or is only told. */
export function toldLevel(issue: IntakeIssue): ToldLevel {
  return issue.level === 'check' && told.has(issue.code) ? 'told' : issue.level;
}
