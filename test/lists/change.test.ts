import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanChange } from '#domain/change/change.ts';
import { proposalLimits } from '#domain/change/proposal-limit.ts';
import { approverWords } from '#domain/setting-text.ts';
import { changeList, readApprover } from '#lists/change.ts';
import { decode, encodeNew } from '#lists/list.ts';
import { planChange } from '../domain/plan-kit.ts';
import { anyChange } from './record.ts';

const written = encodeNew(changeList, planChange('c1'));

/** What becomes of the change when somebody edited its row by hand: the change, or what the problem says. */
function edited(fields: Readonly<Record<string, unknown>>): PlanChange | string {
  const read = decode(changeList, { id: '7', fields: { ...written, ...fields } });
  return 'ok' in read ? read.ok : read.problem.what;
}

test('words in another case, or with spaces around them, are read', () => {
  expect(
    edited({ Kind: 'Re-Date', Weight: ' Material ', State: 'APPROVED', Approver: 'BODY:  SEND Board ' }),
  ).toMatchObject({
    kind: 're-date',
    weight: 'material',
    state: 'approved',
    approver: { by: 'body', body: 'SEND Board' },
  });
});

test.for<[string, Readonly<Record<string, unknown>>, string]>([
  ['a kind nobody knows', { Kind: 'rewrite' }, "Kind is 'rewrite', which is not known"],
  ['a state nobody knows', { State: 'agreed' }, "State is 'agreed', which is not known"],
  ['no before and after at all', { Parts: null }, 'Before and after is empty'],
  ['an empty before and after', { Parts: '[]' }, 'Before and after is empty'],
  ['a before and after cut short', { Parts: '[{"ref":"1.1.1","bef' }, 'Before and after is not valid JSON'],
  ['a before and after that is no list', { Parts: '{"ref":"1"}' }, 'Before and after is not a list'],
  [
    'an approver nobody knows',
    { Approver: 'the chair' },
    "Decided by rule is 'the chair', which is not known",
  ],
  ['a body without a name', { Approver: 'body: ' }, "Decided by rule is 'body: ', which is not known"],
  ['a moment that is none', { Decided: 'in May' }, 'Decision recorded is not a date'],
  ['no id', { ChangeId: ' ' }, 'Change is empty'],
])('%s is a problem', ([, fields, wanted]) => {
  expect(edited(fields)).toBe(wanted);
});

test.for<[string, unknown]>([
  ['no number', { before: null, after: {} }],
  ['an empty number', { ref: '', before: null, after: {} }],
  ['nothing after', { ref: '1.1.1', before: null }],
  ['no before, not even null', { ref: '1.1.1', after: {} }],
  ['a field that no change sets', { ref: '1.1.1', before: null, after: { latestActivity: 'Met.' } }],
  ['a field named like what every object has', { ref: '1.1.1', before: null, after: { toString: 'x' } }],
  ['a title that is a number', { ref: '1.1.1', before: null, after: { title: 12 } }],
  ['leads that are one text', { ref: '1.1.1', before: null, after: { leads: 'lead' } }],
  ['leads with a gap', { ref: '1.1.1', before: null, after: { leads: ['lead', null] } }],
  ['a lifecycle nobody knows', { ref: '1.1.1', before: null, after: { lifecycle: 'alive' } }],
  ['a review on an impossible day', { ref: '1.1.1', before: null, after: { reviewOn: '2026-02-30' } }],
  ['a duty that is a word', { ref: '1.1.1', before: null, after: { isStatutory: 'yes' } }],
  ['a list instead of fields', { ref: '1.1.1', before: null, after: ['title'] }],
  ['a number instead of a part', 4],
  ['nothing instead of a part', null],
])('a part with %s is a problem', ([, part]) => {
  expect(edited({ Parts: JSON.stringify([part]) })).toBe('Before and after holds an entry of another form');
});

test('a row with the least it needs is a proposal for the admin', () => {
  const Parts = JSON.stringify([{ ref: '1.1.1', before: null, after: {} }]);
  const fields = { ChangeId: 'c', Parts, Proposed: '2026-11-01T09:00:00Z' };
  const read = decode(changeList, { id: '1', fields });
  expect(read).toMatchObject({
    ok: {
      kind: 'details',
      weight: 'material',
      state: 'proposed',
      approver: { by: 'admin' },
      decidedBy: null,
    },
  });
});

test('whatever text stands in a cell, the row is read or a problem, never an error', () => {
  const cells = fc.oneof(
    fc.string(),
    fc.json(),
    fc.integer(),
    fc.constantFrom(null, '[null]', '[[]]', '[{}]'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(written)), cells, (column, cell) => {
      const found = edited({ [column]: cell });
      expect(found === '').toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('an approver comes back from its words', () => {
  const approvers = fc.oneof(
    fc.constantFrom({ by: 'admin' } as const, { by: 'accountable' } as const),
    fc
      .stringMatching(/^[A-Za-z0-9][A-Za-z0-9 :'&-]{0,60}$/)
      .map((body) => ({ by: 'body' as const, body: body.trim() })),
  );
  fc.assert(
    fc.property(approvers, (approver) => {
      expect(readApprover(approverWords(approver))).toEqual(approver);
    }),
  );
});

test('the title of a change with many actions fits a single line', () => {
  fc.assert(
    fc.property(anyChange, (change) => {
      const parts = Array.from({ length: 200 }, () => change.parts).flat();
      expect(String(encodeNew(changeList, { ...change, parts })['Title']).length).toBeLessThanOrEqual(255);
    }),
    { numRuns: 20 },
  );
});

test('the most that a proposal may put into its parts fits into several lines of text', () => {
  expect(proposalLimits.parts).toBeLessThanOrEqual(63_000);
});
