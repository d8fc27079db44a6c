import { expect, test } from 'vitest';
import { approverFor, defaultSettings } from '#domain/plan-settings.ts';
import { withApprover } from '#screens/admin/rules/approval-edit.ts';

const rules = defaultSettings.approval;
const board = { by: 'body', body: 'Board' } as const;

test('the rule for all kinds is set by weight', () => {
  const after = withApprover(rules, null, 'material', board);
  expect(after.otherwise).toEqual({ minor: { by: 'admin' }, material: board });
  expect(withApprover(rules, null, 'minor', null)).toBe(rules);
});

test('a kind that is named for one weight keeps its rule for the other', () => {
  const after = withApprover(withApprover(rules, null, 'material', board), 'merge', 'minor', {
    by: 'accountable',
  });
  expect(after.kinds.merge).toEqual({ minor: { by: 'accountable' }, material: board });
});

test('a kind that is named no more goes by the rule for all', () => {
  const after = withApprover(rules, 'embed', 'minor', null);
  expect(after.kinds).toEqual({});
  expect(approverFor(after, 'embed', 'material')).toEqual({ by: 'admin' });
});
