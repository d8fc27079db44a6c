import { expect, test } from 'vitest';
import { refusal, type ChangeRefusalCode } from '#domain/refusal.ts';
import { changeRefusals } from '#screens/change-refusals.ts';
import { sayRefusal } from '#screens/words.ts';

type Facts = Readonly<Record<string, string | number>>;

// facts as the rules give them, for the codes that have some, and what of them a person has to read
const told: readonly (readonly [ChangeRefusalCode, Facts, readonly string[]])[] = [
  [
    'change-decided',
    { id: 'c', by: 'Ann Lee', on: '2026-11-18', verdict: 'approved' },
    ['already approved', 'Ann Lee', '18 November 2026'],
  ],
  [
    'change-decided',
    { id: 'c', by: 'Ann Lee', on: '', verdict: 'declined' },
    ['already declined', 'Ann Lee'],
  ],
  ['change-decided', { id: 'c', by: 'Ann Lee', on: '2026-11-18', verdict: 'taken-back' }, ['taken back']],
  ['change-waiting', { id: 'c', ref: '1.1.1', kind: 'reword', by: 'Ann Lee' }, ['1.1.1', 'Ann Lee']],
  ['change-overtaken', { id: 'c', ref: '1.1.1', field: 'completionAsWritten' }, ['1.1.1', 'completion date']],
  ['change-overtaken', { id: 'c', ref: '1.1.1', field: 'themes' }, ['note or tag']],
  ['change-too-long', { limit: 60_000, over: 1_200 }, ['1,200 characters']],
  ['not-yours-to-change', { ref: '1.1.1', kind: 'reword' }, ['1.1.1', 'plan admin']],
  ['not-yours-to-change', { ref: '', kind: 'add' }, ['new action']],
  ['not-yours-to-decide', { id: 'c', approver: 'admin', body: '', officers: '' }, ['plan admin']],
  [
    'not-yours-to-decide',
    { id: 'c', approver: 'accountable', body: '', officers: 'Ann Lee' },
    ['Ann Lee', 'plan admin'],
  ],
  ['not-yours-to-decide', { id: 'c', approver: 'accountable', body: '', officers: '' }, ['None is named']],
  [
    'not-yours-to-decide',
    { id: 'c', approver: 'body', body: 'SEND Partnership Board', officers: '' },
    ['SEND Partnership Board', 'plan admin'],
  ],
  ['not-yours-to-take-back', { id: 'c', by: 'Ann Lee' }, ['Ann Lee']],
  ['own-proposal', { id: 'c', ref: '1.1.1' }, ['1.1.1', 'plan admin']],
  ['embed-by-lead', { id: 'c', ref: '1.1.1' }, ['1.1.1', 'Somebody else']],
  ['decided-before-proposal', { id: 'c', on: '2026-11-18' }, ['18 November 2026']],
  ['closed-to-change', { ref: '1.1.1', lifecycle: 'withdrawn', into: '' }, ['1.1.1', 'withdrawn']],
  ['closed-to-change', { ref: '1.1.1', lifecycle: 'merged', into: '1.1.2' }, ['merged into 1.1.2']],
  ['done-keeps-date', { ref: '1.1.1', status: 'Complete' }, ['1.1.1', 'Reopen']],
  ['already-on-hold', { ref: '1.1.1', status: 'On hold' }, ['1.1.1']],
  ['not-on-hold', { ref: '1.1.1', status: 'On track' }, ['1.1.1', 'on track']],
  ['not-open', { ref: '1.1.1', status: 'Complete' }, ['1.1.1', 'complete']],
  ['not-done', { ref: '1.1.1', status: 'On track' }, ['1.1.1', 'on track']],
  ['already-embedded', { ref: '1.1.1', status: 'Embedded' }, ['1.1.1']],
  ['ref-malformed', { ref: '1;1' }, ["'1;1'", '50 characters']],
  ['lead-left', { person: 'Ann Lee' }, ['Ann Lee has left']],
  ['nobody-updates', { person: 'Therapies workstream' }, ['Therapies workstream']],
  ['too-many-leads', { limit: 10 }, ['10']],
  ['too-many-labels', { limit: 30 }, ['30']],
  ['merge-into-itself', { ref: '1.1.1' }, ['1.1.1']],
  ['merge-target-gone', { ref: '1.1.1', lifecycle: 'withdrawn', into: '' }, ['1.1.1', 'withdrawn']],
  ['merge-target-gone', { ref: '1.1.1', lifecycle: 'merged', into: '1.1.2' }, ['1.1.1', '1.1.2']],
  ['merge-target-done', { ref: '1.1.4', status: 'Complete' }, ['1.1.4', 'complete', 'Reopen']],
  ['merge-target-held', { ref: '1.1.3', status: 'On hold' }, ['1.1.3', 'on hold', 'taken up again']],
  ['merge-circular', { refs: '1.1.1', into: '1.1.2', id: 'c' }, ['1.1.2']],
];

test.for(told)('%s with %o tells them', ([code, facts, wanted]) => {
  const said = sayRefusal(refusal(code, null, facts));
  for (const words of wanted) expect(said).toContain(words);
});

// the table's keys are exactly the codes
const codes = Object.keys(changeRefusals) as ChangeRefusalCode[];

test.for(codes)('%s is said in whole sentences, whatever the facts', (code) => {
  const [, facts = {}] = told.find(([one]) => one === code) ?? [];
  const said = sayRefusal(refusal(code, null, facts));
  expect(said).toMatch(/^['A-Z].*\.$/);
  expect(said).not.toMatch(/undefined|null|NaN|\s\s/);
});
