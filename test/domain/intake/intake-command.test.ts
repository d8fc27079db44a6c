import { describe, expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import { importOf, leftOf } from '#domain/intake/intake-command.ts';
import type { Fate } from '#domain/intake/intake-fate.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { alike } from '#intake/alike.ts';
import {
  afterImport,
  commandOf,
  emptyPlan,
  fates,
  isEmpty,
  planOf,
  previewOf,
  type FileRow,
} from '../match-kit.ts';
import { person, planChange, today } from '../plan-kit.ts';

const pathway = 'Develop the neurodevelopmental pathway across health and education';
const training = 'Train all early years staff in trauma-informed practice';

const row: FileRow = {
  Ref: '1.1.1',
  Action: pathway,
  Section: '1.1 Early identification',
  Themes: 'Voice',
  'Measure of success': 'Waits fall below 18 weeks.',
  'Who is responsible': 'Asha Khan',
  'Complete by': 'March 2027',
  RAG: 'Green',
  Activity: 'Met twice.',
};
const plan = planOf([row]);

function withAction(of: Snapshot, given: Partial<Action>): Snapshot {
  const was = of.actions.get('1.1.1');
  if (was === undefined) throw new Error('no 1.1.1');
  return { ...of, actions: new Map([['1.1.1', { ...was, ...given }]]) };
}

/** 'ref: code facts' of what an import leaves of a file, with the proposed fates unless others are given. */
function left(
  of: Snapshot,
  rows: readonly FileRow[],
  decided: ReadonlyMap<string, Fate> = new Map(),
): readonly string[] {
  const preview = previewOf(of, rows, { importId: 'second' });
  return leftOf(of, preview, matchPlan(preview, of, alike, '', today), decided, today).map(
    ({ field, code, facts }) => `${field ?? ''}: ${code} ${Object.values(facts).join(' ')}`.trim(),
  );
}

test('each promise that is otherwise is a change of its kind, with what else it sets as the plan has it', () => {
  const of = withAction(plan, {
    alignments: ['Corporate plan 2.4'],
    isStatutory: true,
    accountable: 'director',
  });
  const file = {
    ...row,
    Action: `${pathway} and social care`,
    Section: '1.2',
    Themes: 'Voice; Transition',
    'Measure of success': 'Waits fall below 12 weeks.',
    'Who is responsible': 'Ben Lowe',
    'Complete by': 'May 2028',
  };
  const { proposals, ...rest } = commandOf(of, [file], new Map(), {
    importId: 'second',
    source: ' plan.docx ',
  });
  expect(proposals.map((one) => one.proposed)).toEqual([
    {
      kind: 'reword',
      ref: '1.1.1',
      title: `${pathway} and social care`,
      description: `${pathway} and social care`,
    },
    { kind: 're-date', ref: '1.1.1', completionAsWritten: 'May 2028', reviewOn: null },
    { kind: 'lead', ref: '1.1.1', leads: ['ben'], ownerAsWritten: 'Ben Lowe', accountable: 'director' },
    { kind: 'measure', ref: '1.1.1', successMeasures: 'Waits fall below 12 weeks.' },
    { kind: 'move', ref: '1.1.1', section: '1.2' },
    {
      kind: 'details',
      ref: '1.1.1',
      themes: ['Voice', 'Transition'],
      sources: [],
      alignments: ['Corporate plan 2.4'],
      follows: null,
      isStatutory: true,
      dependencies: '',
      implications: '',
    },
  ]);
  expect(proposals.map((one) => [one.changeId, one.reason])).toContainEqual([
    'import-second.1.1.1.measure',
    'Imported from plan.docx.',
  ]);
  expect(rest).toMatchObject({ actions: [], predecessors: [], updates: [], sections: [], people: [] });
});

test.for<[string, string, string, 'minor' | 'material']>([
  ['one word that turns it round', 'with families', 'without families', 'material'],
  ['its opposite', 'will increase', 'will decrease', 'material'],
  ['another figure', 'the 1', 'the 2', 'material'],
  ['a few words more', 'the', 'the first', 'material'],
])('a rewording by %s is a change of what is promised', ([, was, is, weight]) => {
  const wording = (words: string) => `${pathway} and agree ${words} for the whole of the county by 2030`;
  const before = planOf([{ ...row, Action: wording(was) }]);
  expect(commandOf(before, [{ ...row, Action: wording(is) }]).proposals).toMatchObject([{ weight }]);
});

test('another title for the same words is a correction', () => {
  const before = planOf([{ ...row, Title: 'A pathway for all children' }]);
  const file = [{ ...row, Title: 'One pathway for every child' }];
  expect(commandOf(before, file).proposals).toMatchObject([{ weight: 'minor' }]);
});

test('a title that somebody gave stays when the wording changes, and a made one follows', () => {
  const given = withAction(plan, { title: 'The pathway' });
  const words = (of: Snapshot) =>
    commandOf(of, [{ ...row, Action: `${pathway} by 2028` }]).proposals.map((one) => one.proposed);
  expect(words(given)).toMatchObject([{ title: 'The pathway' }]);
  expect(words(plan)).toMatchObject([{ title: `${pathway} by 2028` }]);
});

test('what a file reports is one update of what it says, and leaves open what it does not say', () => {
  const { updates, proposals } = commandOf(
    plan,
    [{ Ref: '1.1.1', Action: pathway, RAG: 'Red', Impact: 'None.' }],
    new Map(),
    {
      importId: 'second',
    },
  );
  expect(proposals).toEqual([]);
  expect(updates).toEqual([
    {
      id: 'import-second.1.1.1.report',
      actionRef: '1.1.1',
      on: null,
      status: 'off-track',
      impactRating: null,
      reason: '',
      activity: '',
      impact: 'None.',
      nextSteps: '',
    },
  ]);
});

test('the dated notes of an action that joins become updates under the number that it gets', () => {
  const notes = '12/03/2026: Met the forum.\n14/05/2026: Agreed the offer.';
  const file = [{ Ref: '1.1.1', Action: training, Activity: notes }];
  const { actions, updates } = commandOf(plan, file, new Map(), { importId: 'second' });
  expect(actions.map((one) => one.ref)).toEqual(['1.1.2']);
  expect(updates.map((one) => [one.id, one.actionRef, one.on, one.activity])).toEqual([
    ['import-second.1.1.2.note.1', '1.1.2', '2026-03-12', 'Met the forum.'],
    ['import-second.1.1.2.note.2', '1.1.2', '2026-05-14', 'Agreed the offer.'],
  ]);
});

test('an action that joins closed keeps its notes as they are written', () => {
  const notes = '12/03/2026: Met the forum.\n14/05/2026: Stopped.';
  const file = [{ Ref: '1.1.5', Action: training, Activity: notes, RAG: 'Withdrawn' }];
  const { actions, updates } = commandOf(plan, file);
  expect(updates).toEqual([]);
  expect(actions).toMatchObject([{ lifecycle: 'withdrawn', latestActivity: notes }]);
});

test('what is combined, or has another number in the plan, is kept as a predecessor with its wording', () => {
  const file = [
    { Ref: 'H6', Action: `${pathway} for all` },
    { Ref: 'H7', Action: pathway, 'Complete by': 'May 2028' },
    { Ref: '1.1.1', Action: training },
  ];
  const asked = { importId: 'second', source: 'Health plan' };
  const { predecessors, proposals } = commandOf(plan, file, new Map(), asked);
  expect(predecessors).toMatchObject([
    {
      id: 'import-second.from.1.1.1',
      ref: '1.1.1',
      wording: training,
      disposition: 'carried',
      successors: ['1.1.2'],
    },
    {
      id: 'import-second.as.H7',
      plan: 'Health plan',
      ref: 'H7',
      wording: pathway,
      disposition: 'carried',
      successors: ['1.1.1'],
    },
  ]);
  expect(proposals).toMatchObject([{ proposed: { kind: 're-date', ref: '1.1.1' } }]);
  const combining = fates({ H7: { kind: 'combine', into: '1.1.1' } });
  expect(commandOf(plan, [file[1] ?? {}], combining, asked).predecessors).toMatchObject([
    { id: 'import-second.from.H7', ref: 'H7', disposition: 'combined', successors: ['1.1.1'] },
  ]);
});

test('a number that we gave is none of the file’s, and no predecessor is kept for it', () => {
  const asked = { choice: { isNumbering: true }, without: ['Ref'] } as const;
  const begun = planOf([{ Action: pathway }], asked);
  const file = [{ Action: pathway }, { Action: training }];
  expect(commandOf(begun, file, new Map(), asked)).toMatchObject({
    predecessors: [],
    actions: [{ ref: '3.2' }],
  });
  const combined = commandOf(
    begun,
    [{ Action: `${pathway}, too` }],
    fates({ '3.2': { kind: 'combine', into: '3.1' } }),
    asked,
  );
  expect(combined.predecessors).toMatchObject([{ ref: '', successors: ['3.1'] }]);
});

test('only the headings and people that something needs are written, with those above and behind them', () => {
  const file = [
    {
      Ref: '5.1.1',
      Action: training,
      Priority: 'Priority 5: Home',
      Section: '5.1 Travel',
      'Who is responsible': 'Cara New',
    },
    {
      Ref: '6.1.1',
      Action: 'Open a resourced provision',
      Section: '6.1 Places',
      'Who is responsible': 'Dan New',
    },
  ];
  const all = commandOf(plan, file);
  expect(all.sections.map((one) => one.key)).toEqual(['5', '5.1', '6.1']);
  expect(all.people.map((one) => one.name)).toEqual(['Cara New', 'Dan New']);
  const one = commandOf(plan, file, fates({ '6.1.1': { kind: 'leave' } }));
  expect([one.sections.map((each) => each.key), one.people.map((each) => each.name)]).toEqual([
    ['5', '5.1'],
    ['Cara New'],
  ]);
  const moved = [{ ...row, Section: '6.1 Places', 'Who is responsible': 'Dan New' }];
  expect(commandOf(plan, moved)).toMatchObject({ sections: [{ key: '6.1' }], people: [{ name: 'Dan New' }] });
});

test('somebody who is named to update for a group joins with it', () => {
  const preview = previewOf(plan, [{ Ref: '2.1.1', Action: training, 'Who is responsible': 'Home Team' }]);
  const [team] = preview.people;
  if (team === undefined) throw new Error('nobody is new');
  const helper = person('helper');
  const people = [helper, { ...team, kind: 'group' as const, updaters: ['helper'] }, person('stranger')];
  const answered = { ...preview, people };
  const command = importOf(
    plan,
    answered,
    matchPlan(answered, plan, alike, '', today),
    new Map(),
    'x',
    today,
  );
  expect(command.people.map((one) => one.key)).toEqual(['helper', team.key]);
});

describe('what an import cannot take over is left out and said', () => {
  const change = fates({ '1.1.1': { kind: 'change', ref: '1.1.1' } });

  test.for<[string, Snapshot, FileRow, string]>([
    ['on hold', plan, { RAG: 'On hold' }, '1.1.1: status-by-change 1.1.1 On hold'],
    ['withdrawn', plan, { RAG: 'Withdrawn' }, '1.1.1: status-by-change 1.1.1 Withdrawn'],
    [
      'the end of a pause',
      withAction(plan, { status: 'on-hold', lifecycle: 'on-hold' }),
      { RAG: 'Red' },
      '1.1.1: status-kept 1.1.1 On hold',
    ],
    [
      'a date of what is done',
      withAction(plan, { status: 'complete' }),
      { RAG: '', 'Complete by': 'May 2028' },
      '1.1.1: done-keeps-date 1.1.1 re-date Complete',
    ],
    [
      'a date without a last day and without a day to look again',
      plan,
      { 'Complete by': 'Ongoing' },
      '1.1.1: review-missing 1.1.1 re-date Ongoing',
    ],
    [
      'a wish of a kind that waits already',
      {
        ...plan,
        changes: new Map([
          [
            'c',
            planChange('c', {
              kind: 'measure',
              parts: [{ ref: '1.1.1', before: { successMeasures: 'a' }, after: { successMeasures: 'b' } }],
            }),
          ],
        ]),
      },
      { 'Measure of success': 'Something else' },
      '1.1.1: change-waiting 1.1.1 measure c lead',
    ],
  ])('%s', ([, of, given, said]) => {
    const file = [{ ...row, ...given }];
    expect(left(of, file, change)).toEqual([said]);
    // also where nothing else is told, so that nobody is asked
    expect(left(of, file)).toEqual([said]);
    expect(isEmpty(commandOf(of, file, change))).toBe(true);
    // beside it the rest is taken
    const more = [{ ...file[0], Themes: 'Transition', Activity: 'Met again.' }];
    const command = commandOf(of, more, change);
    expect([command.proposals.length, command.updates.length]).toEqual([1, 1]);
    expect(() => afterImport(of, command)).not.toThrow();
  });

  test('anything of a closed action', () => {
    const of = withAction(plan, { lifecycle: 'merged', mergedInto: '1.2.1' });
    const file = [{ ...row, 'Complete by': 'May 2028', Themes: 'Voice; Transition', Activity: 'Met again.' }];
    expect(left(of, file)).toEqual(['1.1.1: closed-to-change 1.1.1 merged 1.2.1']);
    expect(isEmpty(commandOf(of, file, change))).toBe(true);
  });

  test('what somebody chose to leave is not told', () => {
    const file = [{ ...row, RAG: 'On hold', Activity: 'Met again.' }];
    expect(left(plan, file)).toEqual(['1.1.1: status-by-change 1.1.1 On hold']);
    expect(left(plan, file, fates({ '1.1.1': { kind: 'leave' } }))).toEqual([]);
  });

  test('nothing is left of a file whose promises can all be kept', () => {
    expect(left(plan, [{ ...row, 'Complete by': 'May 2028', RAG: 'Red' }])).toEqual([]);
  });
});

test('a day to look again that is still ahead is kept, one that is over is not', () => {
  const dateOf = (reviewOn: string) =>
    commandOf(withAction(plan, { reviewOn }), [{ ...row, 'Complete by': 'May 2028' }]).proposals[0]?.proposed;
  expect(dateOf('2026-12-24')).toMatchObject({ reviewOn: '2026-12-24' });
  expect(dateOf('2026-01-05')).toMatchObject({ reviewOn: null });
});

test('a file into a plan without actions brings all of it', () => {
  const command = commandOf(emptyPlan(), [row, { Ref: '1.1.2', Action: training }]);
  expect(command).toMatchObject({ proposals: [], predecessors: [], updates: [] });
  expect(command.actions.map((one) => one.ref)).toEqual(['1.1.1', '1.1.2']);
});
