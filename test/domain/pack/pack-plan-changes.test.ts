import { describe, expect, it, test } from 'vitest';

import { changeInWords, changeNames, decidedNames, fieldLabels } from '#domain/change/change-words.ts';
import { changeKinds, type PlanChange } from '#domain/change/change.ts';
import { partsOf } from '#domain/change/change-part.ts';
import { planChangesPart } from '#domain/pack/pack-plan-changes.ts';
import { sample, sampleOf } from '../change/change-kit.ts';
import { packBefore, thawedOf } from './pack-kit.ts';
import { action, approvedOn, planChange, planWith } from '../plan-kit.ts';

const decided = (id: string, on: string, given: Partial<PlanChange> = {}) =>
  planChange(id, { proposedAt: '2026-08-01T09:00:00.000Z', ...approvedOn(on), ...given });

const partOf = (changes: readonly PlanChange[], given: Parameters<typeof thawedOf>[1] = {}) => {
  const plan = planWith([action('1.1.1')], [], { changes: new Map(changes.map((one) => [one.id, one])) });
  return planChangesPart(thawedOf(plan, given));
};

describe('the changes in a pack', () => {
  const previous = packBefore(planWith([]), '2026-10-10');

  it('are those decided since the last pack, newest first, then those that wait, longest first', () => {
    const found = partOf(
      [
        planChange('waits', { proposedAt: '2026-11-12T09:00:00.000Z' }),
        planChange('waits-longer', { proposedAt: '2026-11-02T09:00:00.000Z' }),
        decided('first', '2026-10-11'),
        decided('last', '2026-11-20'),
        decided('before', '2026-10-10'),
        decided('declined', '2026-11-10', { state: 'declined' }),
        decided('taken-back', '2026-11-10', { state: 'taken-back' }),
      ],
      { previous },
    );
    expect(found.map(({ id, state }) => [id, state])).toEqual([
      ['last', 'approved'],
      ['declined', 'declined'],
      ['first', 'approved'],
      ['waits-longer', 'proposed'],
      ['waits', 'proposed'],
    ]);
  });

  it('are those of the cycle that counts in a first pack, and all of them before any cycle', () => {
    const changes = ['2026-09-30', '2026-10-01', '2026-11-12'].map((on) => decided(on, on));
    expect(partOf(changes).map(({ id }) => id)).toEqual(['2026-11-12', '2026-10-01']);
    const early = ['2026-03-01', '2026-08-02'].map((on) =>
      decided(on, on, { proposedAt: '2026-02-01T09:00:00.000Z' }),
    );
    expect(partOf(early, { asAt: '2026-08-31' }).map(({ id }) => id)).toEqual(['2026-08-02', '2026-03-01']);
  });

  it('belong to the pack after when they were decided in the first moment after its day', () => {
    const atMidnight = decided('c', '2026-10-11', { decidedAt: '2026-10-10T23:00:00.000Z' });
    const before = decided('d', '2026-10-10', { decidedAt: '2026-10-10T22:59:59.999Z' });
    expect(partOf([atMidnight, before], { previous }).map(({ id }) => id)).toEqual(['c']);
  });

  it('wait still when they were decided after the day of the pack', () => {
    const [later] = partOf([decided('later', '2026-11-21', { decisionNote: 'Agreed.' })], { previous });
    expect(later).toMatchObject({ state: 'proposed', decidedBy: '', decidedOn: null, decisionNote: '' });
  });

  it('say what, of which actions, why, by whom and when', () => {
    const [one] = partOf(
      [
        decided('c', '2026-11-10', {
          kind: 're-date',
          weight: 'material',
          parts: [
            {
              ref: '1.1.1',
              before: { completionAsWritten: 'March 2026' },
              after: { completionAsWritten: 'July 2026' },
            },
          ],
          reason: 'The post was vacant.',
          driver: 'National reform',
          approver: { by: 'body', body: 'SEND Partnership Board' },
          decidedOn: '2026-11-09',
          decisionNote: 'Minute 4.',
        }),
      ],
      { previous },
    );
    expect(one).toEqual({
      id: 'c',
      kind: 're-date',
      weight: 'material',
      state: 'approved',
      refs: ['1.1.1'],
      what: 'New completion date',
      titles: ['Action 1.1.1'],
      before: 'March 2026',
      after: 'July 2026',
      reason: 'The post was vacant.',
      driver: 'National reform',
      proposedBy: 'Therapies Lead',
      proposedOn: '2026-08-01',
      decidedBy: 'SEND Partnership Board',
      decidedOn: '2026-11-09',
      decisionNote: 'Minute 4.',
    });
  });

  it('name the person who decided where no body did, and no key that nobody has any more', () => {
    const found = partOf([
      decided('c1', '2026-11-11', { decidedBy: 'forum' }),
      decided('c2', '2026-11-10', { decidedBy: 'gone', proposedBy: 'gone-too' }),
    ]);
    expect(found.map(({ decidedBy, proposedBy }) => [decidedBy, proposedBy])).toEqual([
      ['Forum Coordinator', 'Therapies Lead'],
      ['No longer in the plan’s list of people', 'No longer in the plan’s list of people'],
    ]);
  });

  it('are called done once they are decided', () => {
    const withdraw = { kind: 'withdraw' } as const;
    const found = partOf([
      decided('done', '2026-11-20', withdraw),
      decided('declined', '2026-11-19', { ...withdraw, state: 'declined' }),
      planChange('waits', withdraw),
    ]);
    expect(found.map(({ what }) => what)).toEqual(['Withdrawn', 'Withdraw', 'Withdraw']);
  });

  it('name an action that is only proposed by what it would be called', () => {
    const [one] = partOf([
      planChange('c', { kind: 'add', parts: [{ ref: '1.1.9', before: null, after: { title: 'Ninth' } }] }),
    ]);
    expect(one).toMatchObject({ what: 'New action', refs: ['1.1.9'], titles: ['Ninth'], before: '' });
  });
});

describe('a change in words', () => {
  const said = {
    add: [
      '',
      'Place in the plan: 1.1 Early identification; Delivery lead: Name of lead; Completion date: March 2028',
    ],
    reword: [
      'Title: Action 1.1.1; Full wording: The full wording of action 1.1.1.',
      'Title: Train all staff; Full wording: Train all staff by the day.',
    ],
    're-date': ['March 2027', 'Autumn term 2027'],
    lead: [
      'Delivery lead: Name of lead; Owner as the plan writes it: Therapies workstream',
      'Delivery lead: Name of other-lead; Owner as the plan writes it: Council',
    ],
    measure: ['Families tell us that they waited less.', '90% within 20 weeks.'],
    move: ['1.1 Early identification', '2.1 Specialist sufficiency and capital'],
    split: ['1.1.1 Action 1.1.1', '1.1.1 The first half; 1.1.10 New action 1.1.10; 1.1.11 New action 1.1.11'],
    merge: ['1.1.1 Action 1.1.1; 1.1.2 Action 1.1.2', '1.2.1 Action 1.2.1'],
    hold: ['Looked at again on: None; Status: On track', 'Looked at again on: 1 March 2027; Status: On hold'],
    resume: [
      'Looked at again on: 31 January 2027; Status: On hold',
      'Looked at again on: None; Status: On track',
    ],
    withdraw: ['Live', 'Withdrawn'],
    complete: ['On track', 'Complete'],
    embed: ['Complete', 'Complete and embedded'],
    reopen: ['Complete', 'At risk'],
    details: ['Themes: None; Required by law: No', 'Themes: Co-production; Required by law: Yes'],
  } as const;
  test.each(changeKinds)('says what %s was and what it becomes', (kind) => {
    const parts = partsOf(sample, sampleOf[kind]);
    const { before, after } = changeInWords(sample, { kind, parts });
    expect([before, after]).toEqual(said[kind]);
  });

  it('says each action by its number where several are altered', () => {
    const parts = ['1.1.1', '1.1.2'].map((ref) => ({
      ref,
      before: { section: '1.1' },
      after: { section: '9' },
    }));
    expect(changeInWords(sample, { kind: 'move', parts })).toEqual({
      before:
        '1.1.1 Place in the plan: 1.1 Early identification; 1.1.2 Place in the plan: 1.1 Early identification',
      after: '1.1.1 Place in the plan: 9; 1.1.2 Place in the plan: 9',
    });
  });

  it('says one wording once where it is title and text', () => {
    const one = { title: 'Train staff', description: 'Train staff' };
    const other = { title: 'Train all staff', description: 'Train all staff' };
    expect(
      changeInWords(sample, { kind: 'reword', parts: [{ ref: '1.1.1', before: one, after: other }] }),
    ).toEqual({ before: 'Train staff', after: 'Train all staff' });
  });

  it('does not tell the first words given for a date twice', () => {
    const after = { completionAsWritten: 'July 2026', originalCompletion: 'July 2026' };
    const parts = [{ ref: '1.1.1', before: { completionAsWritten: '', originalCompletion: '' }, after }];
    expect(changeInWords(sample, { kind: 're-date', parts })).toEqual({ before: 'None', after: 'July 2026' });
  });

  it('skips what it does not know and says nothing where nothing differs', () => {
    const odd = { ref: '1.1.1', before: {}, after: { colour: 'red' } as object };
    expect(changeInWords(sample, { kind: 'details', parts: [odd] })).toEqual({ before: '', after: '' });
    expect(changeInWords(sample, { kind: 'details', parts: [] })).toEqual({ before: '', after: '' });
  });

  it('has a name for every kind and field, each another', () => {
    expect(Object.keys(changeNames)).toEqual(changeKinds);
    expect(Object.keys(decidedNames)).toEqual(changeKinds);
    for (const words of [changeNames, decidedNames, fieldLabels].map((names) => Object.values(names)))
      expect(new Set(words).size).toBe(words.length);
  });
});
