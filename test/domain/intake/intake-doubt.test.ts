import { expect, test } from 'vitest';
import { toldLevel } from '#domain/intake/intake-doubt.ts';
import type { IntakeIssue, IssueCode, IssueLevel } from '#domain/intake/intake-issue.ts';

function issue(code: IssueCode, level: IssueLevel = 'check'): IntakeIssue {
  return { level, sheet: 'Plan', cell: 'A2', code, facts: {} };
}

test('a new heading, a word that is read as a status and somebody new leave nobody in doubt', () => {
  const codes = ['section-new', 'status-read', 'owner-new', 'row-hidden'] as const;
  expect(codes.map((code) => toldLevel(issue(code)))).toEqual(['told', 'told', 'told', 'told']);
});

test('what may be wrong is to be looked at', () => {
  const codes = ['row-joined', 'section-from-ref', 'section-title-differs', 'status-unknown'] as const;
  expect(codes.map((code) => toldLevel(issue(code)))).toEqual(['check', 'check', 'check', 'check']);
});

test('what stops a row always stops it', () => {
  expect(toldLevel(issue('ref-twice', 'stops'))).toBe('stops');
});
