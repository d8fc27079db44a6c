import { expect, test } from 'vitest';
import { actionHistoryOf } from '#domain/action-history.ts';
import { lineageWords } from '#domain/change/lineage-words.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { actionsInOrder } from '#domain/snapshot.ts';

import { measure, valueOf } from './measure/measure-kit.ts';
import { action, approvedOn, person, planChange, planWith, predecessor, today, update } from './plan-kit.ts';
import { risk } from './risk/risk-kit.ts';
import { storedSample } from './frozen/thawed-kit.ts';

const keyed = <T>(all: readonly T[], key: (one: T) => string) => new Map(all.map((one) => [key(one), one]));

const reDated = planChange('re-date', {
  kind: 're-date',
  parts: [
    {
      ref: '1.1.1',
      before: { completionAsWritten: 'July 2026' },
      after: { completionAsWritten: 'Autumn term 2026' },
    },
  ],
  reason: 'The builder left.',
  proposedAt: '2026-09-01T09:00:00.000Z',
  ...approvedOn('2026-09-10'),
});
const led = planChange('lead', {
  kind: 'lead',
  parts: [{ ref: '1.1.1', before: { leads: ['forum'] }, after: { leads: ['lead'] } }],
  reason: 'Ann left.',
  proposedAt: '2026-10-01T09:00:00.000Z',
  ...approvedOn('2026-10-05'),
});
const declined = planChange('declined', {
  kind: 'reword',
  reason: 'Shorter.',
  state: 'declined',
  proposedAt: '2026-10-10T09:00:00.000Z',
  decidedAt: '2026-10-20T09:00:00.000Z',
  decidedOn: '2026-10-20',
  decidedBy: 'director',
});
const waiting = planChange('waiting', {
  kind: 'hold',
  reason: 'No money.',
  proposedAt: '2026-11-18T09:00:00.000Z',
});
const takenBack = planChange('back', { state: 'taken-back', decidedAt: '2026-11-01T09:00:00.000Z' });

const plan: Snapshot = planWith(
  [action('1.1.1', { originalCompletion: 'July 2026', status: 'at-risk' }), action('1.1.2')],
  [
    update('a', '1.1.1', 'C1', {
      submittedAt: '2026-09-20T09:00:00.000Z',
      audience: 'public',
      activity: 'Began.',
    }),
    update('b', '1.1.1', 'C2', {
      submittedAt: '2026-11-12T09:00:00.000Z',
      statusAfter: 'at-risk',
      reason: 'Two posts are empty.',
      onBehalfOf: 'forum',
      by: 'director',
    }),
    update('c', '1.1.1', 'C2', {
      submittedAt: '2026-11-14T09:00:00.000Z',
      statusBefore: 'at-risk',
      statusAfter: 'at-risk',
      activity: 'Advertised.',
    }),
    update('later', '1.1.1', 'C2', {
      submittedAt: '2026-11-25T09:00:00.000Z',
      statusBefore: 'at-risk',
      statusAfter: 'at-risk',
    }),
    update('other', '1.1.2', 'C2'),
  ],
  {
    changes: keyed([reDated, led, declined, waiting, takenBack], (one) => one.id),
    risks: keyed([risk('R1', { actions: ['1.1.1'] }), risk('R2')], (one) => one.ref),
    measures: keyed([measure('K1', { actions: ['1.1.1'] }), measure('K2')], (one) => one.key),
    measureValues: keyed(
      [{ ...valueOf('K1', 'October 2026', 63), enteredAt: '2026-11-02T09:00:00.000Z' }],
      (one) => one.id,
    ),
    people: keyed(
      [
        person('lead', { post: 'Therapies Lead' }),
        person('forum', { name: 'Ann Other', post: 'Forum Coordinator' }),
        person('director', { post: 'Director of Education' }),
      ],
      (one) => one.key,
    ),
  },
);
const told = (audience: 'board' | 'public', day = today) => {
  const found = actionHistoryOf(plan, '1.1.1', audience, day);
  if (found === null) throw new Error('the plan has it');
  return found;
};

test('the board reads everything that happened, in order, and by which post', () => {
  expect(told('board').entries.map((one) => [one.on, one.what, one.reason || one.activity, one.by])).toEqual([
    ['2026-09-10', 'New completion date', 'The builder left.', 'Director of Education'],
    ['2026-09-20', 'Update', 'Began.', 'Therapies Lead'],
    ['2026-10-05', 'New lead', 'Ann left.', 'Director of Education'],
    ['2026-10-20', 'New wording, declined', 'Shorter.', 'Director of Education'],
    ['2026-11-12', 'Update', 'Two posts are empty.', 'Director of Education, for Forum Coordinator'],
    ['2026-11-14', 'Update', 'Advertised.', 'Therapies Lead'],
    ['2026-11-18', 'Put on hold, proposed', 'No money.', 'Therapies Lead'],
  ]);
});

test('how wording, date and lead changed stands in words, and how the status moved', () => {
  const entries = told('board').entries;
  expect(entries.filter((one) => one.after !== '').map((one) => [one.before, one.after])).toEqual([
    ['July 2026', 'Autumn term 2026'],
    ['Forum Coordinator', 'Therapies Lead'],
    ['Action 1.1.1', 'Action 1.1.1, reworded'],
    ['Action 1.1.1', 'Action 1.1.1, reworded'],
  ]);
  expect(
    entries.filter((one) => one.to !== null).map((one) => [one.on, one.from?.letter, one.to?.letter]),
  ).toEqual([['2026-11-12', 'G', 'A']]);
  expect(told('board')).toMatchObject({
    status: { letter: 'A' },
    lifecycle: 'Live',
    priority: '1 Right support',
    section: '1.1 Early identification',
    originalCompletion: 'July 2026',
    reDates: 1,
    leads: ['Therapies Lead'],
    accountable: 'Director of Education',
    risks: ['R1 Entry R1: 9 High'],
    measures: ['K1 Measure K1: 63%, up from 41% in December 2024, better; target 75%'],
  });
});

test('everybody reads public updates and where the status moved, and nothing of people, reasons, risks or measures', () => {
  const found = told('public');
  expect(found.entries.map((one) => [one.what, one.activity, one.to?.letter ?? ''])).toEqual([
    ['New completion date', '', ''],
    ['Update', 'Began.', ''],
    ['Status reported', '', 'A'],
  ]);
  expect(found.entries.every((one) => one.reason === '' && one.by === '')).toBe(true);
  expect(found).toMatchObject({ leads: [], accountable: '', risks: [], measures: [] });
  expect(JSON.stringify(found)).not.toMatch(/Coordinator|Therapies Lead|Director|Ann Other|builder/);
});

test('an earlier day knows nothing of what came later', () => {
  const found = told('board', '2026-09-30');
  expect(found.entries.map((one) => one.what)).toEqual(['New completion date', 'Update']);
  expect(found).toMatchObject({ status: { letter: 'G' }, leads: ['Forum Coordinator'] });
  expect(told('board', '2026-08-31')).toMatchObject({
    completionAsWritten: 'July 2026',
    originalCompletion: '',
    entries: [],
  });
});

test('an action that joined tells when, once', () => {
  const added = planChange('add', {
    kind: 'add',
    parts: [{ ref: '1.1.3', before: null, after: { title: 'Open a hub', status: 'not-started' } }],
    ...approvedOn('2026-10-01'),
  });
  const joined = (given: Partial<Snapshot>) =>
    actionHistoryOf(
      planWith([action('1.1.3', { enteredOn: '2026-10-01' })], [], given),
      '1.1.3',
      'board',
      today,
    )?.entries.map((one) => `${one.on} ${one.what}`);
  expect(joined({})).toEqual(['2026-10-01 Joined the plan']);
  expect(joined({ changes: new Map([['add', added]]) })).toEqual(['2026-10-01 New action']);
});

test('an action that the plan did not have yet has no history', () => {
  const later = planWith([action('1.1.3', { enteredOn: '2026-10-01' })]);
  expect(actionHistoryOf(later, '1.1.3', 'board', '2026-09-30')).toBeNull();
  const proposed = planWith([action('1.1.3', { lifecycle: 'proposed' })]);
  expect(actionHistoryOf(proposed, '1.1.3', 'public', today)).toBeNull();
});

test('lineage is told in sentences', () => {
  const family = planWith(
    [
      action('1.1.1', { splitFrom: '1.1.2', follows: '1.1.3' }),
      action('1.1.2'),
      action('1.1.3', { lifecycle: 'merged', mergedInto: '1.1.1' }),
      action('1.1.4', { splitFrom: '1.1.1' }),
      action('1.1.5', { follows: '1.1.1', lifecycle: 'merged', mergedInto: '1.1.3' }),
    ],
    [],
    {
      predecessors: keyed(
        [
          predecessor('2.2', { successors: ['1.1.1'], disposition: 'carried', wording: 'Train staff' }),
          predecessor('2.4', { ref: '', successors: ['1.1.1'], disposition: 'combined', wording: 'Meet' }),
        ],
        (one) => one.id,
      ),
    },
  );
  expect(lineageWords(family, '1.1.1')).toEqual([
    'Combines SEND Strategy 2021-25: Meet',
    'Carries on SEND Strategy 2021-25 2.2: Train staff',
    'Split from 1.1.2 Action 1.1.2',
    'Carries on 1.1.3 Action 1.1.3',
    'Takes in 1.1.3 Action 1.1.3, which was merged into it',
    'Split: 1.1.4 Action 1.1.4 goes on beside it',
    'Carried on by 1.1.5 Action 1.1.5',
  ]);
  expect(lineageWords(family, '1.1.5')).toEqual([
    'Carries on 1.1.1 Action 1.1.1',
    'Merged into 1.1.3 Action 1.1.3',
    'Goes on in 1.1.1 Action 1.1.1',
  ]);
  expect(lineageWords(family, '9.9.9')).toEqual([]);
});

test('every action of the sample has a history, with every update that is in the library', () => {
  const sample = storedSample();
  const some = actionsInOrder(sample).filter((_, index) => index % 12 === 0);
  for (const { ref } of some) {
    const found = actionHistoryOf(sample, ref, 'board', '2026-05-31');
    const updates = [...sample.updates.values()].filter(
      (one) => one.actionRef === ref && one.submittedAt < '2026-05-31T23:00:00.000Z',
    );
    expect(found?.entries.filter((one) => one.kind === 'update')).toHaveLength(updates.length);
    const days = found?.entries.map((one) => one.on) ?? [];
    expect(days).toEqual(days.toSorted());
  }
});
