import { describe, expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { alike } from '#intake/alike.ts';
import { matchPlan } from '#domain/intake/intake-match.ts';
import {
  afterImport,
  commandOf,
  fates,
  isEmpty,
  matchesOf,
  outcomes,
  planOf,
  previewOf,
  type FileRow,
} from '../match-kit.ts';
import { approvedOn, planChange, predecessor, storedRow, update } from '../plan-kit.ts';

const pathway = 'Develop the neurodevelopmental pathway across health and education services';
const breaks = 'Publish the short breaks offer for families of disabled children';
const training = 'Train all early years staff in trauma-informed practice';
const toolkit = 'Agree a graduated response toolkit with every school';

const rows: readonly FileRow[] = [
  { Ref: '1.1.1', Action: pathway, 'Complete by': 'March 2027', RAG: 'Green' },
  { Ref: '1.1.2', Action: breaks, 'Complete by': 'March 2027', RAG: 'Amber' },
];
const plan = planOf(rows);

function withAction(of: Snapshot, ref: string, given: Partial<Action>): Snapshot {
  const was = of.actions.get(ref);
  if (was === undefined) throw new Error(`no ${ref}`);
  return { ...of, actions: new Map(of.actions).set(ref, { ...was, ...given }) };
}

describe('an action of a file is', () => {
  test.for<[string, FileRow, string]>([
    ['new with another number and other words', { Ref: '1.1.3', Action: training }, '1.1.3 new > add'],
    ['the same with its number and words', { Ref: '1.1.1', Action: pathway }, '1.1.1 same 1.1.1 > leave'],
    ['the same with a dot after its number', { Ref: '1.1.1.', Action: pathway }, '1.1.1 same 1.1.1 > leave'],
    [
      'the same in other writing of its words',
      { Ref: '1.1.1', Action: `•  ${pathway.toUpperCase()}\n .` },
      '1.1.1 same 1.1.1 > leave',
    ],
    [
      'changed with a few words more',
      { Ref: '1.1.1', Action: `${pathway} by 2028` },
      '1.1.1 changed 1.1.1 > change 1.1.1',
    ],
    [
      'other words where half of them are different, probably reworded',
      { Ref: '1.1.1', Action: 'Develop a neurodevelopmental offer across health, schools and colleges' },
      '1.1.1 other-words 1.1.1 > change 1.1.1 ?',
    ],
    [
      'other words under a number that is taken, and joins under a free one',
      { Ref: '1.1.1', Action: training },
      '1.1.1 other-words 1.1.1 > add as 1.1.3 ?',
    ],
    [
      'counted anew: its number is taken, and its words are elsewhere',
      { Ref: '1.1.2', Action: pathway },
      '1.1.2 other-words 1.1.2 > change 1.1.1 ?',
    ],
    [
      'the one that has its words under another number, if somebody says so',
      { Ref: 'H7', Action: pathway },
      'H7 alike > change 1.1.1 ?',
    ],
    [
      'combined with one that has almost its words under another number',
      { Ref: 'H7', Action: `${pathway} for all` },
      'H7 alike > combine into 1.1.1 ?',
    ],
    [
      're-dated and not carried on where its words are the same',
      { Ref: 'H7', Action: pathway, 'Complete by': 'September 2028' },
      'H7 alike > change 1.1.1 ?',
    ],
    [
      'carried where its words are the same and a later time is said to begin',
      { Ref: 'H7', Action: pathway, 'Complete by': 'September 2027 to August 2028' },
      'H7 alike > carried after 1.1.1 ?',
    ],
    [
      'carried where it goes on with what another one began',
      { Ref: '2.1.1', Action: pathway.replace('Develop', 'Embed') },
      '2.1.1 alike > carried after 1.1.1 ?',
    ],
    [
      'carried where it is a later phase',
      { Ref: '2.1.1', Action: `${pathway}: phase 2` },
      '2.1.1 alike > carried after 1.1.1 ?',
    ],
    [
      'carried where it begins when the other one is over',
      { Ref: '2.1.1', Action: `${pathway} too`, 'Complete by': 'Autumn 2027' },
      '2.1.1 alike > carried after 1.1.1 ?',
    ],
    [
      'added where it is like another one and not the same',
      { Ref: '2.1.1', Action: pathway.replace('health', 'care').replace('services', 'teams') },
      '2.1.1 alike > add ?',
    ],
  ])('%s', ([, row, outcome]) => {
    expect(outcomes(matchesOf(plan, [row]))).toEqual([outcome]);
  });
});

test('an action that the file has beside the one it is like stays apart from it', () => {
  const file = [
    { Ref: '1.1.1', Action: pathway },
    { Ref: '1.1.4', Action: `${pathway}!` },
  ];
  expect(outcomes(matchesOf(plan, file))).toEqual(['1.1.1 same 1.1.1 > leave', '1.1.4 alike > add ?']);
});

test('two actions whose numbers are taken get two free numbers, none of which the file uses', () => {
  const file = [
    { Ref: '1.1.1', Action: training },
    { Ref: '1.1.2', Action: toolkit },
    { Ref: '1.1.3', Action: 'Open a resourced provision for autistic pupils' },
  ];
  expect(outcomes(matchesOf(plan, file))).toEqual([
    '1.1.1 other-words 1.1.1 > add as 1.1.4 ?',
    '1.1.2 other-words 1.1.2 > add as 1.1.5 ?',
    '1.1.3 new > add',
  ]);
});

test('a number that a change or an update used in the plan is not given again', () => {
  const used = {
    ...plan,
    updates: new Map([['u', update('u', '1.1.3', 'C1')]]),
  };
  expect(outcomes(matchesOf(used, [{ Ref: '1.1.3', Action: training }]))).toEqual([
    '1.1.3 new > add as 1.1.4 ?',
  ]);
});

test('rows without numbers are known by their words, and new ones are counted without them', () => {
  const asked = { choice: { isNumbering: true }, without: ['Ref'] } as const;
  const section = '1.1 Early identification';
  const begun = planOf(
    [
      { Action: pathway, Section: section },
      { Action: breaks, Section: section },
    ],
    asked,
  );
  const file = [
    { Action: breaks, Section: section, RAG: 'Red' },
    { Action: training, Section: section },
    { Action: pathway, Section: section },
    { Action: toolkit, Section: section },
  ];
  expect(outcomes(matchesOf(begun, file, asked))).toEqual([
    '1.1.3 changed 1.1.2 > change 1.1.2',
    '1.1.4 new > add as 1.1.3',
    '1.1.5 same 1.1.1 > leave',
    '1.1.6 new > add as 1.1.4',
  ]);
});

test('rows without numbers that differ in a figure or go on with the other one are not the same', () => {
  const asked = { choice: { isNumbering: true }, without: ['Ref'] } as const;
  const long = `${pathway}, so that no family in any part of the county waits longer than 18 weeks for a first visit`;
  const begun = planOf([{ Action: long }], asked);
  const kinds = [long.replace('18', '12'), long.replace('Develop', 'Review')].map(
    (Action) => matchesOf(begun, [{ Action }], asked)[0]?.standing.kind,
  );
  expect(kinds).toEqual(['alike', 'alike']);
});

describe('a closed action of the plan', () => {
  const closed = withAction(plan, '1.1.1', { lifecycle: 'withdrawn' });

  test('is recognised, and never changed', () => {
    const file = [{ Ref: '1.1.1', Action: pathway, 'Complete by': 'May 2028', RAG: 'Red' }];
    expect(outcomes(matchesOf(closed, file))).toEqual(['1.1.1 changed 1.1.1 > leave']);
    expect(isEmpty(commandOf(closed, file))).toBe(true);
  });

  test('is the same where the file has it as closed', () => {
    const file = [{ Ref: '1.1.1', Action: pathway, RAG: 'Withdrawn' }];
    expect(outcomes(matchesOf(closed, file))).toEqual(['1.1.1 same 1.1.1 > leave']);
  });

  test('takes nothing up', () => {
    expect(outcomes(matchesOf(closed, [{ Ref: 'H7', Action: pathway }]))).toEqual(['H7 alike > add ?']);
  });

  test('keeps its number', () => {
    expect(outcomes(matchesOf(closed, [{ Ref: '1.1.1', Action: training }]))).toEqual([
      '1.1.1 other-words 1.1.1 > add as 1.1.3 ?',
    ]);
  });
});

test('a file that was counted anew is taken over into the actions with its words, now and the next time', () => {
  const file = [
    { Ref: '1.1.1', Action: training },
    { Ref: '1.1.2', Action: pathway, 'Complete by': 'September 2027', RAG: 'Red', Activity: 'Stopped.' },
    { Ref: '1.1.3', Action: breaks, 'Complete by': 'March 2027', RAG: 'Blue', Activity: 'Published.' },
  ];
  expect(outcomes(matchesOf(plan, file))).toEqual([
    '1.1.1 other-words 1.1.1 > add as 1.1.4 ?',
    '1.1.2 other-words 1.1.2 > change 1.1.1 ?',
    '1.1.3 alike > change 1.1.2 ?',
  ]);
  const asked = { importId: 'second', source: 'The plan' };
  const then = afterImport(plan, commandOf(plan, file, new Map(), asked));
  expect([...then.actions.values()].map(({ ref, latestActivity }) => [ref, latestActivity])).toEqual([
    ['1.1.1', 'Stopped.'],
    ['1.1.2', 'Published.'],
    ['1.1.4', ''],
  ]);
  expect(outcomes(matchesOf(then, file, {}, 'The plan'))).toEqual([
    '1.1.1 same 1.1.4 > leave',
    '1.1.2 same 1.1.1 > leave',
    '1.1.3 same 1.1.2 > leave',
  ]);
  const later = file.map((row) => ({ ...row, Activity: 'Told later.' }));
  expect(outcomes(matchesOf(then, later, {}, 'The plan'))).toEqual([
    '1.1.1 changed 1.1.4 > change 1.1.4',
    '1.1.2 changed 1.1.1 > change 1.1.1',
    '1.1.3 changed 1.1.2 > change 1.1.2',
  ]);
  const told = commandOf(then, later, new Map(), { importId: 'third', source: 'The plan' });
  expect([told.predecessors.length, told.updates.length]).toEqual([0, 3]);
});

test('what has the words of an action and its number in the file is worth more than the number alone', () => {
  const schools = 'Train the staff of every school in trauma-informed practice';
  const colleges = 'Train the staff of every college in trauma-informed practice';
  const begun = planOf([
    { Ref: '1.1.1', Action: schools },
    { Ref: '1.1.2', Action: colleges },
  ]);
  const file = [
    { Ref: '1.1.1', Action: toolkit },
    { Ref: '1.1.2', Action: schools },
    { Ref: '1.1.3', Action: colleges },
  ];
  expect(outcomes(matchesOf(begun, file)).map((one) => one.split(' > ')[1])).toEqual([
    'add as 1.1.4 ?',
    'change 1.1.1 ?',
    'change 1.1.2 ?',
  ]);
});

test('what an import combined or numbered anew is known in the next file of that plan', () => {
  const theirs = [
    { Ref: 'H7', Action: `${pathway} for all` },
    { Ref: '1.1.2', Action: training, RAG: 'Green' },
  ];
  const asked = { importId: 'second', source: 'Health plan' };
  const then = afterImport(plan, commandOf(plan, theirs, new Map(), asked));
  expect([...then.actions.keys()]).toEqual(['1.1.1', '1.1.2', '1.1.3']);
  expect(outcomes(matchesOf(then, theirs, {}, 'Health plan'))).toEqual([
    'H7 same 1.1.1 > leave',
    '1.1.2 same 1.1.3 > leave',
  ]);
  // what it reports later of the one that joined is taken over; of the one that was combined it is left, and said
  const later = theirs.map((row) => ({ ...row, RAG: 'Red' }));
  const matches = matchesOf(then, later, {}, ' health  PLAN');
  expect(outcomes(matches)).toEqual(['H7 changed 1.1.1 > leave', '1.1.2 changed 1.1.3 > change 1.1.3']);
  expect(matches[0]?.standing).toMatchObject({ differences: [{ field: 'status', file: 'Off track' }] });
});

test.for<[string, string, string, string]>([
  ['number and words, whatever the file is called', 'H7', pathway, 'same'],
  ['number of the same plan, its words corrected', 'H7', `${pathway} by May 2028`, 'same'],
  ['words of the same plan under another number', 'H9', pathway, 'same'],
  ['number with other words', 'H7', training, 'new'],
])('what was combined is known by its %s', ([, Ref, Action, kind]) => {
  const into = predecessor('p', { plan: 'Health plan', ref: 'H7', wording: pathway, successors: ['1.1.2'] });
  const then = { ...plan, predecessors: new Map([['p', into]]) };
  expect(matchesOf(then, [{ Ref, Action }], {}, 'Health plan')[0]?.standing.kind).toBe(kind);
});

test('a predecessor of which nothing became an action says nothing of a file', () => {
  const open = predecessor('p', { plan: 'Health plan', ref: 'H7', wording: training });
  const then = { ...plan, predecessors: new Map([['p', open]]) };
  expect(outcomes(matchesOf(then, [{ Ref: 'H7', Action: training }]))).toEqual(['H7 new > add']);
});

test('a file from before a decision proposes to leave what was decided since', () => {
  const moved = withAction(plan, '1.1.1', { completionAsWritten: 'May 2028' });
  const change = planChange('c', {
    kind: 're-date',
    parts: [
      {
        ref: '1.1.1',
        before: { completionAsWritten: 'March 2027' },
        after: { completionAsWritten: 'May 2028' },
      },
    ],
    ...approvedOn('2026-11-10'),
  });
  const then = { ...moved, changes: new Map([['c', change]]) };
  expect(outcomes(matchesOf(then, rows.slice(0, 1)))).toEqual(['1.1.1 changed 1.1.1 > leave ?']);
  const more = [{ ...rows[0], 'Measure of success': 'Waits fall below 18 weeks' }];
  expect(outcomes(matchesOf(then, more))).toEqual(['1.1.1 changed 1.1.1 > change 1.1.1 ?']);
});

test('what was declined is not proposed again as if nothing had been said', () => {
  const change = planChange('c', {
    kind: 're-date',
    parts: [
      {
        ref: '1.1.1',
        before: { completionAsWritten: 'March 2027' },
        after: { completionAsWritten: 'May 2028' },
      },
    ],
    ...approvedOn('2026-11-10'),
    state: 'declined',
  });
  const then = { ...plan, changes: new Map([['c', change]]) };
  const file = [{ ...rows[0], 'Complete by': 'May 2028' }];
  expect(outcomes(matchesOf(then, file))).toEqual(['1.1.1 changed 1.1.1 > leave ?']);
});

test('somebody looks before a file reports over what a lead said in the plan', () => {
  const said = update('u', '1.1.1', 'C2', { statusAfter: 'on-track', activity: 'Told in the plan.' });
  const then = {
    ...withAction(plan, '1.1.1', { lastUpdateId: 'u', latestActivity: said.activity }),
    updates: new Map([['u', said]]),
  };
  const file = [{ ...rows[0], Activity: 'Told in the file.' }];
  expect(outcomes(matchesOf(then, file))).toEqual(['1.1.1 changed 1.1.1 > change 1.1.1 ?']);
  const byImport = { ...said, id: 'import-x.1.1.1.report', row: storedRow('9') };
  const imported = {
    ...withAction(then, '1.1.1', { lastUpdateId: byImport.id }),
    updates: new Map([[byImport.id, byImport]]),
  };
  expect(outcomes(matchesOf(imported, file))).toEqual(['1.1.1 changed 1.1.1 > change 1.1.1']);
});

test('an action of which only a status differs that no update gives is left as it is', () => {
  expect(outcomes(matchesOf(plan, [{ Ref: '1.1.1', Action: pathway, RAG: 'On hold' }]))).toEqual([
    '1.1.1 changed 1.1.1 > leave',
  ]);
});

test.for<[string, string | null]>([
  ['none', null],
  ['one that is over', '2026-03-01'],
])(
  'a date without an end is left where the day to look again is %s, now and the next time',
  ([, reviewOn]) => {
    const of = withAction(plan, '1.1.1', { reviewOn });
    const file = [{ Ref: '1.1.1', Action: pathway, 'Complete by': 'To be confirmed' }];
    expect(outcomes(matchesOf(of, file))).toEqual(['1.1.1 changed 1.1.1 > leave']);
    expect(isEmpty(commandOf(of, file))).toBe(true);
    const ahead = withAction(plan, '1.1.1', { reviewOn: '2027-03-01' });
    expect(outcomes(matchesOf(ahead, file))).toEqual(['1.1.1 changed 1.1.1 > change 1.1.1']);
    expect(commandOf(ahead, file).proposals).toHaveLength(1);
  },
);

test('a carried action joins as the one that follows', () => {
  const file = [{ Ref: '2.1.1', Action: pathway.replace('Develop', 'Embed') }];
  const command = commandOf(
    plan,
    file,
    fates({ '2.1.1': { kind: 'carried', follows: '1.1.1', as: '2.1.9' } }),
  );
  expect(command.actions).toMatchObject([{ ref: '2.1.9', follows: '1.1.1' }]);
});

test('of a thousand actions beside a thousand only a few are compared by their wording', () => {
  const words = [
    'pathway',
    'school',
    'family',
    'therapy',
    'waiting',
    'autism',
    'nursery',
    'panel',
    'audit',
    'travel',
  ];
  const wording = (n: number) =>
    `Improve ${[7, 11, 13, 17].map((by) => `${words[(n * by) % 10] ?? ''} ${String((n * by) % 97)}`).join(' with the ')}`;
  const many = (count: number): readonly FileRow[] =>
    Array.from({ length: count }, (_, n) => ({ Ref: `A${String(n)}`, Action: wording(n) }));
  const large = planOf(many(1000));
  let compared = 0;
  const counting = (a: string, b: string) => {
    compared += 1;
    return alike(a, b);
  };
  const file = many(1000).map((row) => ({ ...row, Ref: `B${row.Ref ?? ''}` }));
  const matches = matchPlan(previewOf(large, file), large, counting);
  expect(matches.filter(({ standing }) => standing.kind === 'alike')).toHaveLength(1000);
  expect(compared).toBeLessThan(6000);
});

test('a second plan whose headings have the numbers of others is filed under its own, now and the next time', () => {
  const file = [
    { Ref: '1.1.1', Action: training, Priority: 'Priority 1: Staff', Section: '1.1 Recruitment' },
    { Ref: '2.1.1', Action: toolkit, Priority: 'Priority 2: Data', Section: '2.1 Dashboards' },
  ];
  const headingsOf = (of: Snapshot) =>
    [...of.actions.values()].map(({ ref, section }) => `${ref} ${of.sections.get(section)?.title ?? ''}`);
  const then = afterImport(plan, commandOf(plan, file, new Map(), { importId: 'second' }));
  expect(headingsOf(then)).toEqual([
    '1.1.1 Early identification',
    '1.1.2 Early identification',
    '3.1.1 Recruitment',
    '2.1.1 Dashboards',
  ]);
  expect([then.sections.get('3.1')?.parent, then.sections.get('3')?.title]).toEqual(['3', 'Staff']);
  const again = previewOf(then, file, { importId: 'third' });
  expect(again.sections).toEqual([]);
  expect(isEmpty(commandOf(then, file, new Map(), { importId: 'third' }))).toBe(true);
});

test('a heading with a word more is the one of the plan, and moves nothing', () => {
  const file = rows.map((row) => ({ ...row, Section: 'Early identification and assessment' }));
  const preview = previewOf(plan, file);
  expect([preview.sections, preview.issues.map((one) => one.code)]).toMatchObject([
    [],
    expect.arrayContaining(['section-title-differs']),
  ]);
  expect(matchesOf(plan, file).map((one) => one.standing.kind)).toEqual(['same', 'same']);
});

test('somebody looks before actions move under a heading that joins with the file', () => {
  const file = [{ ...rows[0], Section: 'Something quite new' }];
  expect(outcomes(matchesOf(plan, file))).toEqual(['1.1.1 changed 1.1.1 > change 1.1.1 ?']);
});
