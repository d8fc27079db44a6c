import { describe, expect, it, test } from 'vitest';
import { changeKinds, type ChangeKind, type PlanChange } from '#domain/change/change.ts';
import type { Person } from '#domain/people/person.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import {
  admin,
  approve,
  contextOf,
  decline,
  director,
  lead,
  newAction,
  otherLead,
  planned,
  planOf,
  play,
  played,
  proposal,
  propose,
  rules,
  sample,
  sampleActions,
  sampleOf,
  secondAdmin,
  told,
  viewer,
} from './change-kit.ts';
import { planChange, today, update } from '../plan-kit.ts';

const changeIn = (plan: Snapshot, id: string): PlanChange => {
  const found = plan.changes.get(id);
  if (found === undefined) throw new Error(`no change ${id}`);
  return found;
};

const reword = proposal(sampleOf.reword, { changeId: 'c1' });
const proposed = played(sample, propose(reword), contextOf(lead));

describe('a proposal', () => {
  it('is recorded with all that is known of it', () => {
    const given = { ...reword, reason: ' Clearer.\r\nShorter. ', driver: ' National\nreform ' };
    const { writes } = play(sample, propose(given), contextOf(lead));
    expect(writes).toEqual([
      {
        kind: 'add',
        noun: 'change',
        value: {
          row: null,
          id: 'c1',
          kind: 'reword',
          weight: 'minor',
          parts: [
            {
              ref: '1.1.1',
              before: { title: 'Action 1.1.1', description: 'The full wording of action 1.1.1.' },
              after: { title: 'Train all staff', description: 'Train all staff by the day.' },
            },
          ],
          reason: 'Clearer.\nShorter.',
          driver: 'National reform',
          proposedBy: 'lead',
          proposedAt: `${today}T10:00:00.000Z`,
          approver: { by: 'admin' },
          state: 'proposed',
          decidedBy: null,
          decidedOn: null,
          decidedAt: null,
          decisionNote: '',
          cycle: 'C2',
        },
      },
    ]);
  });

  test.for(changeKinds.map((kind) => [kind] as const))('to %s alters no action', ([kind]) => {
    const plan = planOf(sampleActions, [], {
      approval: {
        otherwise: { minor: { by: 'body', body: 'Board' }, material: { by: 'body', body: 'Board' } },
        kinds: {},
      },
    });
    const after = played(plan, propose(proposal(sampleOf[kind])), contextOf(admin));
    expect(after.actions).toEqual(plan.actions);
    expect(changeIn(after, `${kind}-1`).state).toBe('proposed');
  });

  test.for<[ChangeKind, string, Person, 'approved' | 'proposed']>([
    ['reword', 'an admin where an admin decides', admin, 'approved'],
    ['reword', 'a lead where an admin decides', lead, 'proposed'],
    ['add', 'an admin where a body decides', admin, 'proposed'],
    ['withdraw', 'the officer where the officer decides', director, 'approved'],
    ['withdraw', 'an admin where the officer decides', admin, 'proposed'],
    ['embed', 'the officer where the officer decides', director, 'approved'],
    ['embed', 'the lead where the officer decides', lead, 'proposed'],
  ])('to %s by %s is %s', ([kind, , me, state]) => {
    const plan = played(sample, propose(proposal(sampleOf[kind])), contextOf(me));
    expect(changeIn(plan, `${kind}-1`)).toMatchObject(
      state === 'approved'
        ? { state, decidedBy: me.key, decidedOn: today, decidedAt: `${today}T10:00:00.000Z` }
        : { state, decidedBy: null, decidedOn: null, decidedAt: null },
    );
  });

  it('that an action is embedded is never approved at once by an admin who leads it', () => {
    const approval = { ...rules, kinds: {} };
    const plan = planOf(sampleActions, [], { approval });
    const me = { ...lead, role: 'admin' as const };
    expect(changeIn(played(plan, propose(proposal(sampleOf.embed)), contextOf(me)), 'embed-1').state).toBe(
      'proposed',
    );
    expect(changeIn(played(plan, propose(proposal(sampleOf.embed)), contextOf(admin)), 'embed-1').state).toBe(
      'approved',
    );
  });

  it('goes to the approver of its weight, which may be raised and not lowered', () => {
    const approverOf = (given: Proposal) =>
      changeIn(played(sample, propose(given), contextOf(admin)), given.changeId).approver.by;
    expect(approverOf(proposal(sampleOf.reword))).toBe('admin');
    expect(approverOf(proposal(sampleOf.reword, { weight: 'material' }))).toBe('body');
    expect(approverOf(proposal(sampleOf.lead, { weight: 'material' }))).toBe('body');
    expect(approverOf(proposal(sampleOf.split, { weight: 'minor' }))).toBe('body');
  });

  it('of somebody who may not make it is refused', () => {
    const refused = (me: Person, given: Proposal) =>
      play(sample, propose(given), contextOf(me)).refusals.map((one) => [one.code, one.facts['ref']]);
    expect(refused(otherLead, reword)).toEqual([['not-yours-to-change', '1.1.1']]);
    expect(refused(viewer, proposal(sampleOf.add))).toEqual([['not-yours-to-change', '']]);
    expect(refused(otherLead, proposal(sampleOf.merge))).toEqual([['not-yours-to-change', '1.1.1, 1.1.2']]);
    expect(refused(lead, proposal({ ...sampleOf.reword, ref: '9.9.9' }))).toEqual([
      ['action-unknown', '9.9.9'],
    ]);
  });

  it('that breaks a rule is refused at its field', () => {
    const { refusals } = play(sample, propose(proposal({ ...sampleOf.split, heirs: [] })), contextOf(lead));
    expect(told(refusals)).toEqual(['heirs: heir-missing']);
  });

  it('repeated after a lost answer is no second change', () => {
    expect(play(proposed, propose(reword), contextOf(lead, '2026-11-21')).writes).toEqual([]);
  });

  it('repeated after its row was written and its action was not writes the action only', () => {
    const { plan, writes } = play(sample, propose(reword), contextOf(admin));
    const halfWay = { ...plan, actions: sample.actions };
    expect(play(halfWay, propose(reword), contextOf(admin)).writes).toEqual(writes.slice(1));
  });

  it('with the number of somebody else’s change is refused', () => {
    expect(told(play(proposed, propose(reword), contextOf(admin)).refusals)).toEqual(['-: change-taken']);
    const other = proposal(sampleOf.move, { changeId: 'c1' });
    expect(told(play(proposed, propose(other), contextOf({ ...lead, role: 'admin' })).refusals)).toEqual([
      '-: change-taken',
    ]);
  });
});

describe('several proposals at once', () => {
  const toOther = (ref: string) =>
    proposal({ ...sampleOf.lead, ref }, { changeId: `lead ${ref}`, reason: 'The lead has left.' });

  it('are all written, the changes before the actions', () => {
    const { writes } = play(sample, propose(toOther('1.1.1'), toOther('1.1.2')), contextOf(admin));
    expect(writes.map((one) => [one.kind, one.noun])).toEqual([
      ['add', 'change'],
      ['add', 'change'],
      ['edit', 'action'],
      ['edit', 'action'],
    ]);
  });

  it('about one action build on each other, and write its row once', () => {
    const { plan, writes } = play(
      sample,
      propose(proposal(sampleOf.reword), proposal(sampleOf['re-date']), toOther('1.1.1')),
      contextOf(admin),
    );
    expect(writes.filter((one) => one.noun === 'action')).toHaveLength(1);
    expect(plan.actions.get('1.1.1')).toMatchObject({
      title: 'Train all staff',
      completionAsWritten: 'Autumn term 2027',
      completionLatest: '2027-12-31',
      originalCompletion: 'March 2027',
      leads: ['other-lead'],
    });
  });

  it('are all refused when one is, each rule at its proposal', () => {
    const { refusals, writes } = play(
      sample,
      propose(toOther('1.1.1'), { ...toOther('1.1.2'), reason: '' }, toOther('1.1.3')),
      contextOf(admin),
    );
    expect(told(refusals)).toEqual(['proposals.1.reason: change-reason-missing']);
    expect(writes).toEqual([]);
  });

  it('cannot give one ref to two new actions', () => {
    const twice = propose(
      proposal(sampleOf.add, { changeId: 'a' }),
      proposal({ kind: 'add', action: newAction('1.1.9 ') }, { changeId: 'b' }),
    );
    expect(told(play(sample, twice, contextOf(lead)).refusals)).toEqual(['proposals.1.ref: ref-taken']);
  });

  it('of nothing are refused', () => {
    expect(told(play(sample, propose(), contextOf(admin)).refusals)).toEqual(['-: nothing-to-write']);
  });
});

describe('an approval', () => {
  it('claims the change first and then writes what it does', () => {
    const { writes } = play(proposed, approve('c1'), contextOf(admin, today, '11:00:00'));
    expect(writes).toEqual([
      {
        kind: 'edit',
        noun: 'change',
        key: 'c1',
        before: changeIn(proposed, 'c1'),
        set: {
          state: 'approved',
          decidedBy: 'admin',
          decidedOn: today,
          decidedAt: `${today}T11:00:00.000Z`,
        },
      },
      {
        kind: 'edit',
        noun: 'action',
        key: '1.1.1',
        before: sample.actions.get('1.1.1'),
        set: { title: 'Train all staff', description: 'Train all staff by the day.' },
      },
    ]);
  });

  it('of a new action lets it join the plan on that day', () => {
    const waiting = played(sample, propose(proposal(sampleOf.add)), contextOf(lead, '2026-11-02'));
    const plan = played(waiting, approve('add-1'), contextOf(admin));
    expect(plan.actions.get('1.1.9')).toMatchObject({
      ref: '1.1.9',
      title: 'New action 1.1.9',
      lifecycle: 'live',
      status: 'not-started',
      enteredOn: today,
      completionAsWritten: 'March 2028',
      completionPrecision: 'month',
      completionLatest: '2028-03-31',
      originalCompletion: 'March 2028',
      lastUpdateId: null,
      importId: null,
    });
  });

  it('counts in the cycle of its day, with the day of the meeting and its note', () => {
    const waiting = played(sample, propose(reword), contextOf(lead, '2026-09-10'));
    expect(changeIn(waiting, 'c1').cycle).toBe('C1');
    const command = { ...approve('c1'), decidedOn: '2026-11-18', note: ' Agreed\r\nby all. ' };
    expect(changeIn(played(waiting, command, contextOf(admin)), 'c1')).toMatchObject({
      cycle: 'C2',
      decidedOn: '2026-11-18',
      decidedAt: `${today}T10:00:00.000Z`,
      decisionNote: 'Agreed\nby all.',
    });
  });

  test.for<[string, string]>([
    ['18/11/2026', 'decidedOn: decided-on-invalid'],
    ['2026-11-31', 'decidedOn: decided-on-invalid'],
    ['', 'decidedOn: decided-on-invalid'],
    ['2026-11-21', 'decidedOn: decided-on-future'],
    ['2026-11-19', 'decidedOn: decided-before-proposal'],
  ])('on %o is refused: %s', ([decidedOn, wanted]) => {
    const command = { ...approve('c1'), decidedOn };
    expect(told(play(proposed, command, contextOf(admin)).refusals)).toEqual([wanted]);
  });

  it('of a body may be entered after its meeting, with the proposal itself', () => {
    const board = { by: 'body', body: 'Board' } as const;
    const plan = played(
      { ...sample, changes: new Map() },
      propose(proposal(sampleOf.withdraw)),
      contextOf(lead),
    );
    const waiting = changeIn(plan, 'withdraw-1');
    const byBoard = { ...plan, changes: new Map([[waiting.id, { ...waiting, approver: board }]]) };
    const after = played(byBoard, { ...approve('withdraw-1'), decidedOn: '2026-11-12' }, contextOf(admin));
    expect(changeIn(after, 'withdraw-1')).toMatchObject({ state: 'approved', decidedOn: '2026-11-12' });
  });

  it('of nothing the plan knows is refused', () => {
    expect(told(play(sample, approve('c9'), contextOf(admin)).refusals)).toEqual(['-: change-unknown']);
    expect(told(play(sample, approve(), contextOf(admin)).refusals)).toEqual(['-: nothing-to-write']);
  });

  it('by somebody who may not give it is refused', () => {
    expect(told(play(proposed, approve('c1'), contextOf(lead)).refusals)).toEqual(['-: not-yours-to-decide']);
  });

  it('of several is all or nothing, each decided on what those before it leave', () => {
    const plan = played(
      sample,
      propose(proposal(sampleOf.withdraw), proposal({ kind: 'merge', refs: ['1.1.2'], into: '1.1.1' })),
      contextOf(lead),
    );
    const { refusals } = play(plan, approve('withdraw-1', 'merge-1'), contextOf(admin));
    expect(refusals).toMatchObject([
      { code: 'merge-target-gone', facts: { id: 'merge-1', ref: '1.1.1', lifecycle: 'withdrawn' } },
    ]);
    expect(play(plan, approve('merge-1', 'withdraw-1'), contextOf(admin)).refusals).toEqual([]);
    expect(play(plan, approve('withdraw-1', 'withdraw-1'), contextOf(admin)).writes).toHaveLength(2);
  });
});

describe('two people deciding the same change', () => {
  const first = played(proposed, approve('c1'), contextOf(admin));

  it('end in one decision and one refusal that says who and when', () => {
    const { refusals } = play(first, approve('c1'), contextOf(secondAdmin));
    expect(refusals).toEqual([
      {
        code: 'change-decided',
        field: null,
        facts: { id: 'c1', by: 'Plan Coordinator', on: today, verdict: 'approved' },
      },
    ]);
    expect(told(play(first, decline('c1'), contextOf(secondAdmin)).refusals)).toEqual(['-: change-decided']);
  });

  it('is not the same as one person’s decision sent again after a lost answer', () => {
    expect(play(first, approve('c1'), contextOf(admin, today, '10:00:09'))).toMatchObject({
      writes: [],
      refusals: [],
    });
    expect(told(play(first, decline('c1'), contextOf(admin)).refusals)).toEqual(['-: change-decided']);
  });

  it('lets a decision sent again write what is still missing', () => {
    const halfWay = { ...first, actions: sample.actions };
    const { writes } = play(halfWay, approve('c1'), contextOf(admin, today, '10:00:09'));
    expect(writes.map((one) => [one.kind, one.noun])).toEqual([['edit', 'action']]);
  });
});

describe('what happened between a proposal and its approval', () => {
  const after = (plan: Snapshot, proposals: readonly Proposal[], happened: (plan: Snapshot) => Snapshot) => {
    const waiting = played(plan, propose(...proposals), contextOf({ ...lead, role: 'admin' }));
    const ids = proposals.map((one) => one.changeId);
    const open = new Map(
      [...waiting.changes].map(([id, one]) => [id, ids.includes(id) ? asProposed(one) : one]),
    );
    const then = happened({ ...plan, changes: open });
    return play(then, approve(...ids), contextOf(admin, today, '12:00:00'));
  };
  const asProposed = (one: PlanChange): PlanChange => ({
    ...one,
    state: 'proposed',
    decidedBy: null,
    decidedOn: null,
    decidedAt: null,
  });
  const withAction = (ref: string, given: object) => (plan: Snapshot) => ({
    ...plan,
    actions: new Map(plan.actions).set(ref, { ...(plan.actions.get(ref) ?? planned(ref)), ...given }),
  });
  const facts = (result: ReturnType<typeof after>) => result.refusals.map((one) => [one.code, one.facts]);

  it('to the same field refuses it, naming the field', () => {
    const result = after(sample, [reword], withAction('1.1.1', { title: 'Edited in the list' }));
    expect(facts(result)).toEqual([['change-overtaken', { id: 'c1', ref: '1.1.1', field: 'title' }]]);
  });

  it('to other fields does not matter', () => {
    const result = after(sample, [reword], withAction('1.1.1', { leads: ['other-lead'], status: 'at-risk' }));
    expect(result.refusals).toEqual([]);
    expect(result.plan.actions.get('1.1.1')).toMatchObject({
      leads: ['other-lead'],
      title: 'Train all staff',
    });
  });

  it('to the status does not matter where the change still fits, and is what was there before it', () => {
    const result = after(sample, [proposal(sampleOf.hold)], withAction('1.1.1', { status: 'off-track' }));
    expect(result.refusals).toEqual([]);
    expect(changeIn(result.plan, 'hold-1').parts[0]?.before).toMatchObject({ status: 'off-track' });
    const late = after(sample, [proposal(sampleOf.hold)], withAction('1.1.1', { status: 'complete' }));
    expect(facts(late)).toMatchObject([['not-open', { id: 'hold-1', ref: '1.1.1' }]]);
  });

  test.for<[string, Proposal, string, object, string]>([
    ['its action was withdrawn', reword, '1.1.1', { lifecycle: 'withdrawn' }, 'closed-to-change'],
    ['its action was merged', reword, '1.1.1', { lifecycle: 'merged' }, 'closed-to-change'],
    ['its ref was taken', proposal(sampleOf.add), '1.1.9', {}, 'ref-taken'],
    ['the ref was taken with other spaces', proposal(sampleOf.add), '1.1. 9', {}, 'ref-taken'],
    [
      'the target was merged',
      proposal(sampleOf.merge),
      '1.2.1',
      { lifecycle: 'merged' },
      'merge-target-gone',
    ],
    ['it was completed', proposal(sampleOf.complete), '1.1.1', { status: 'complete' }, 'not-open'],
    ['it was embedded', proposal(sampleOf.embed), '1.1.4', { status: 'embedded' }, 'already-embedded'],
    ['it was reopened', proposal(sampleOf.embed), '1.1.4', { status: 'on-track' }, 'not-done'],
    [
      'it was completed before its new date',
      proposal(sampleOf['re-date']),
      '1.1.1',
      { status: 'complete' },
      'done-keeps-date',
    ],
  ])('%s: refused', ([, given, ref, now, code]) => {
    const result = after(sample, [given], withAction(ref, now));
    expect(result.refusals.map((one) => one.code)).toEqual([code]);
    expect(result.refusals[0]?.facts['id']).toBe(given.changeId);
  });

  it('refuses a lead who has left in the middle of a cycle', () => {
    const result = after(sample, [proposal(sampleOf.lead)], (plan) => ({
      ...plan,
      people: new Map(plan.people).set('other-lead', { ...otherLead, isActive: false, leftOn: '2026-11-15' }),
    }));
    expect(facts(result)).toEqual([['lead-left', { id: 'lead-1', person: 'Name of other-lead' }]]);
  });

  it('refuses a heading that was removed', () => {
    const result = after(sample, [proposal(sampleOf.move)], (plan) => ({
      ...plan,
      sections: new Map([...plan.sections].filter(([key]) => key !== '2.1')),
    }));
    expect(result.refusals.map((one) => one.code)).toEqual(['section-unknown']);
  });

  it('refuses a pause whose review date has come', () => {
    const waiting = played(sample, propose(proposal(sampleOf.hold)), contextOf(lead));
    const late = { ...approve('hold-1'), decidedOn: '2027-03-01' };
    expect(told(play(waiting, late, contextOf(admin, '2027-03-01')).refusals)).toEqual([
      '-: review-not-ahead',
    ]);
  });

  it('gives a ref that two proposed at the same moment to the first that is approved', () => {
    const [a, b] = ['a', 'b'].map((changeId) => proposal(sampleOf.add, { changeId }));
    if (a === undefined || b === undefined) throw new Error('two proposals');
    const one = played(sample, propose(a), contextOf(lead));
    const other = played(sample, propose(b), contextOf(otherLead));
    const both = { ...sample, changes: new Map([...one.changes, ...other.changes]) };
    const first = played(both, approve('a'), contextOf(admin));
    expect(told(play(first, approve('b'), contextOf(admin)).refusals)).toEqual(['-: ref-taken']);
    expect(
      told(play({ ...first, actions: sample.actions }, approve('b'), contextOf(admin)).refusals),
    ).toEqual(['-: ref-taken']);
  });
});

describe('declining', () => {
  it('changes the change and nothing else', () => {
    const { plan, writes } = play(proposed, decline('c1'), contextOf(admin));
    expect(writes).toHaveLength(1);
    expect(plan.actions).toEqual(sample.actions);
    expect(changeIn(plan, 'c1')).toMatchObject({
      state: 'declined',
      decidedBy: 'admin',
      decisionNote: 'Not now.',
    });
  });

  it('needs a note, and one that fits', () => {
    const noted = (note: string) =>
      told(play(proposed, { ...decline('c1'), note }, contextOf(admin)).refusals);
    expect(noted(' ')).toEqual(['note: decline-note-missing']);
    expect(noted('x'.repeat(2001))).toEqual(['note: text-too-long']);
  });

  it('is possible where approving no longer is', () => {
    const actions = new Map(sample.actions).set('1.1.1', planned('1.1.1', { lifecycle: 'withdrawn' }));
    expect(play({ ...proposed, actions }, decline('c1'), contextOf(admin)).refusals).toEqual([]);
  });
});

describe('taking back', () => {
  const takeBack = { kind: 'take-back-change', id: 'c1' } as const;

  it('is for whoever proposed it, or an admin, while nobody has decided', () => {
    for (const me of [lead, admin])
      expect(changeIn(played(proposed, takeBack, contextOf(me)), 'c1')).toMatchObject({
        state: 'taken-back',
        decidedBy: me.key,
      });
    expect(told(play(proposed, takeBack, contextOf(otherLead)).refusals)).toEqual([
      '-: not-yours-to-take-back',
    ]);
    const decided = played(proposed, approve('c1'), contextOf(admin));
    expect(told(play(decided, takeBack, contextOf(lead)).refusals)).toEqual(['-: change-decided']);
    expect(told(play(sample, takeBack, contextOf(lead)).refusals)).toEqual(['-: change-unknown']);
  });

  it('twice is once, and then nobody can decide it', () => {
    const back = played(proposed, takeBack, contextOf(lead));
    expect(play(back, takeBack, contextOf(lead)).writes).toEqual([]);
    expect(play(back, approve('c1'), contextOf(admin)).refusals).toMatchObject([
      { code: 'change-decided', facts: { verdict: 'taken-back', by: 'Name of lead' } },
    ]);
    expect(back.actions).toEqual(sample.actions);
  });
});

describe('finishing', () => {
  const finish = { kind: 'finish-change', id: 'split-1' } as const;
  const waiting = played(sample, propose(proposal(sampleOf.split)), contextOf(lead));
  const whole = play(waiting, approve('split-1'), contextOf(admin));
  const halfWay = (keep: readonly string[]) => ({
    ...whole.plan,
    actions: new Map(
      [...whole.plan.actions].flatMap(([ref, one]) => {
        if (keep.includes(ref)) return [[ref, one] as const];
        const before = sample.actions.get(ref);
        return before === undefined ? [] : [[ref, before] as const];
      }),
    ),
  });

  it('writes what an approved change still has to write, and no more', () => {
    const { plan, writes } = play(halfWay(['1.1.1']), finish, contextOf(secondAdmin, '2026-11-25'));
    expect(
      writes.map((one) => (one.kind === 'add' && one.noun === 'action' ? one.value.ref : one.kind)),
    ).toEqual(['1.1.10', '1.1.11']);
    expect(plan.actions).toEqual(whole.plan.actions);
    expect(play(plan, finish, contextOf(admin)).writes).toEqual([]);
  });

  it('is for admins, whoever decided and whoever proposed', () => {
    const plan = halfWay([]);
    expect(play(plan, finish, contextOf(lead)).writes).toHaveLength(3);
    expect(told(play(plan, finish, contextOf(viewer)).refusals)).toEqual(['-: admin-only']);
    expect(told(play(waiting, finish, contextOf(admin)).refusals)).toEqual(['-: change-not-approved']);
    expect(told(play(sample, finish, contextOf(admin)).refusals)).toEqual(['-: change-unknown']);
  });

  it('leaves alone what was altered again since', () => {
    const again = planChange('c2', {
      state: 'approved',
      decidedBy: 'admin',
      decidedOn: today,
      decidedAt: `${today}T16:00:00.000Z`,
      parts: [{ ref: '1.1.1', before: { title: 'The first half' }, after: { title: 'Action 1.1.1' } }],
    });
    const plan = { ...halfWay(['1.1.10', '1.1.11']), changes: new Map(whole.plan.changes).set('c2', again) };
    const { writes } = play(plan, finish, contextOf(admin));
    expect(writes).toMatchObject([{ kind: 'edit', set: { description: 'The first half of it.' } }]);
    expect(writes[0]).not.toHaveProperty('set.title');
  });

  it('leaves alone a status that was reported since, and what was edited past the app', () => {
    const hold = play(
      played(sample, propose(proposal(sampleOf.hold)), contextOf(lead)),
      approve('hold-1'),
      contextOf(admin),
    ).plan;
    const reported = update('u', '1.1.1', 'C2', { submittedAt: `${today}T18:00:00.000Z` });
    const plan = {
      ...hold,
      updates: new Map([['u', reported]]),
      actions: new Map(sample.actions).set('1.1.1', planned('1.1.1', { reviewOn: '2027-05-05' })),
    };
    expect(play(plan, { kind: 'finish-change', id: 'hold-1' }, contextOf(admin)).writes).toMatchObject([
      { kind: 'edit', noun: 'action', set: { lifecycle: 'on-hold' } },
    ]);
  });
});
