import { describe, expect, it, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { datesOf, originalWording, reDatesIn } from '#domain/action-dates.ts';
import type { PlanChange } from '#domain/change/change.ts';
import {
  admin,
  contextOf,
  decline,
  lead,
  newAction,
  planned,
  planOf,
  played,
  proposal,
  propose,
} from './change/change-kit.ts';
import { approvedOn, planChange, today } from './plan-kit.ts';

const reDate = (id: string, from: string, to: string, given: Partial<PlanChange>) =>
  planChange(id, {
    kind: 're-date',
    reason: `Reason of ${id}.`,
    parts: [{ ref: '1.1.1', before: { completionAsWritten: from }, after: { completionAsWritten: to } }],
    ...given,
  });

const changes = [
  reDate('second', 'May 2027', 'July 2027', approvedOn('2026-11-10')),
  reDate('first', 'March 2027', 'May 2027', { ...approvedOn('2026-09-10'), cycle: 'C1' }),
  reDate('declined', 'July 2027', '2030', { ...approvedOn('2026-11-12'), state: 'declined' }),
  reDate('waiting', 'July 2027', '2029', {}),
  reDate('taken back', 'July 2027', '2028', { ...approvedOn('2026-11-13'), state: 'taken-back' }),
  reDate('elsewhere', 'July 2027', '2028', {
    ...approvedOn('2026-11-13'),
    parts: [
      { ref: '1.1.2', before: { completionAsWritten: '2027' }, after: { completionAsWritten: '2028' } },
    ],
  }),
  reDate('review only', '', '', {
    ...approvedOn('2026-11-13'),
    parts: [{ ref: '1.1.1', before: { reviewOn: null }, after: { reviewOn: '2027-01-01' } }],
  }),
];
const action = planned('1.1.1', { completionAsWritten: 'July 2027', originalCompletion: 'March 2027' });
const plan = planOf([action], changes);

describe('the dates of an action', () => {
  it('are the original one, the present one, and how it came there, oldest first', () => {
    expect(datesOf(plan, action, today)).toEqual({
      original: 'March 2027',
      current: 'July 2027',
      reDates: [
        { id: 'first', from: 'March 2027', to: 'May 2027', why: 'Reason of first.', on: '2026-09-10' },
        { id: 'second', from: 'May 2027', to: 'July 2027', why: 'Reason of second.', on: '2026-11-10' },
      ],
      rejected: [
        { id: 'declined', from: 'July 2027', to: '2030', why: 'Reason of declined.', on: '2026-11-12' },
      ],
      reviewOn: null,
      isReviewDue: false,
      isReviewMissing: false,
    });
  });

  it('are counted after the end of one day, to the end of another', () => {
    const ids = (from: string, to: string) => {
      const { approved, declined } = reDatesIn(plan, from, to);
      return [approved.map((one) => one.id), declined.map((one) => one.id)];
    };
    expect(ids('2026-08-31', '2026-09-30')).toEqual([['first'], []]);
    expect(ids('2026-09-10', '2026-11-30')).toEqual([['second', 'elsewhere'], ['declined']]);
    expect(ids('2026-09-09', '2026-09-10')).toEqual([['first'], []]);
    expect(ids('2026-11-30', '2026-11-30')).toEqual([[], []]);
  });

  it('keep the original one through the commands', () => {
    let after = planOf([planned('1.1.1', { completionAsWritten: 'Sept 2026' })]);
    for (const [index, completionAsWritten] of ['March 2027', 'Ongoing'].entries())
      after = played(
        after,
        propose(
          proposal(
            {
              kind: 're-date',
              ref: '1.1.1',
              completionAsWritten,
              reviewOn: index === 0 ? null : '2027-03-01',
            },
            { changeId: `c${String(index)}` },
          ),
        ),
        contextOf(admin, today, `10:0${String(index)}:00`),
      );
    const now = after.actions.get('1.1.1');
    expect(now).toMatchObject({
      completionPrecision: 'ongoing',
      completionLatest: null,
      reviewOn: '2027-03-01',
    });
    expect(now && datesOf(after, now, today)).toMatchObject({
      original: 'Sept 2026',
      current: 'Ongoing',
      reDates: [
        { from: 'Sept 2026', to: 'March 2027' },
        { from: 'March 2027', to: 'Ongoing' },
      ],
    });
  });

  it('tell of a declined one through the commands', () => {
    const waiting = played(
      planOf([planned('1.1.1')]),
      propose(proposal({ kind: 're-date', ref: '1.1.1', completionAsWritten: '2030', reviewOn: null })),
      contextOf(lead),
    );
    const after = played(waiting, decline('re-date-1'), contextOf(admin));
    expect(datesOf(after, planned('1.1.1'), today)).toMatchObject({
      current: 'March 2027',
      reDates: [],
      rejected: [{ to: '2030' }],
    });
  });
});

test.for<[string, Partial<Action>, boolean, boolean]>([
  ['with a last day', {}, false, false],
  ['with a review date to come', { completionAsWritten: 'Ongoing', reviewOn: '2026-11-21' }, false, false],
  ['with a review date of today', { completionAsWritten: 'Ongoing', reviewOn: today }, true, false],
  ['with a review date gone by', { reviewOn: '2026-01-01' }, true, false],
  ['ongoing without a review date', { completionAsWritten: 'Ongoing' }, false, true],
  ['to be confirmed without a review date', { completionAsWritten: 'TBC' }, false, true],
  ['in words nobody understands', { completionAsWritten: 'In due course' }, false, true],
  ['paused without a review date', { lifecycle: 'on-hold' }, false, true],
  ['paused by its status only', { status: 'on-hold' }, false, true],
  ['complete, with a review date gone by', { status: 'complete', reviewOn: '2026-01-01' }, false, false],
  ['complete, ongoing', { status: 'complete', completionAsWritten: 'Ongoing' }, false, false],
  ['withdrawn, ongoing', { lifecycle: 'withdrawn', completionAsWritten: 'Ongoing' }, false, false],
])('an action %s: review due %s, missing %s', ([, given, isReviewDue, isReviewMissing]) => {
  const one = planned('1.1.1', given);
  expect(datesOf(planOf([one]), one, today)).toMatchObject({ isReviewDue, isReviewMissing });
});

describe('the original wording', () => {
  it('is what stands there where nobody reworded it', () => {
    const one = planned('1.1.1', { title: 'T', description: 'D' });
    expect(originalWording(planOf([one]), one)).toEqual({ title: 'T', description: 'D' });
  });

  it('is found through every approved rewording, back to the first', () => {
    const one = planned('1.1.1', { title: 'Third', description: 'Second' });
    const reword = (
      id: string,
      on: string,
      before: object,
      after: object,
      state: PlanChange['state'] = 'approved',
    ) => planChange(id, { ...approvedOn(on), state, parts: [{ ref: '1.1.1', before, after }] });
    const found = originalWording(
      planOf(
        [one],
        [
          reword(
            'a',
            '2026-09-01',
            { title: 'First', description: 'First' },
            { title: 'Second', description: 'Second' },
          ),
          reword('b', '2026-10-01', { title: 'Second' }, { title: 'Third' }),
          reword('c', '2026-08-01', { title: 'Never' }, { title: 'No' }, 'declined'),
        ],
      ),
      one,
    );
    expect(found).toEqual({ title: 'First', description: 'First' });
  });

  it('of an action that was added later is what it was added with', () => {
    const added = played(
      planOf([], [], {
        approval: { otherwise: { minor: { by: 'admin' }, material: { by: 'admin' } }, kinds: {} },
      }),
      propose(proposal({ kind: 'add', action: newAction('1.1.1') })),
      contextOf(admin, today, '09:00:00'),
    );
    const after = played(
      added,
      propose(proposal({ kind: 'reword', ref: '1.1.1', title: 'Other', description: 'Other' })),
      contextOf(admin),
    );
    const one = after.actions.get('1.1.1');
    expect(one && originalWording(after, one)).toEqual({
      title: 'New action 1.1.1',
      description: 'The wording of new action 1.1.1.',
    });
  });
});
