import { expect, test } from 'vitest';
import type { Status } from '#domain/status.ts';
import { ask } from '#domain/question.ts';
import { measure, measured, valueOf } from './measure/measure-kit.ts';
import { action, today } from './plan-kit.ts';

const falling = [valueOf('K1', 'September 2026', 63), valueOf('K1', 'October 2026', 60)];
const asked = (
  given: Parameters<typeof action>[1] = {},
  values = falling,
  more = [measure('K1', { actions: ['1.1.1'] })],
) => {
  const one = action('1.1.1', given);
  const snapshot = measured(more, values, { actions: new Map([['1.1.1', one]]) });
  return ask({ snapshot, action: one, history: [], over: [], today }).filter(
    ({ code }) => code === 'measure-falling',
  );
};

test('an action on track is asked about a linked measure that got worse', () => {
  expect(asked().map(({ facts }) => facts)).toEqual([
    { status: 'On track', measure: 'K1', title: 'Measure K1', from: '63%', to: '60%', more: 0 },
  ]);
});

test('several are one question', () => {
  const values = [...falling, valueOf('K2', 'September 2026', 9), valueOf('K2', 'October 2026', 8)];
  const both = [measure('K1', { actions: ['1.1.1'] }), measure('K2', { actions: ['1.1.1'] })];
  expect(asked({}, values, both).map(({ facts }) => facts['more'])).toEqual([1]);
});

test.each<[string, ReturnType<typeof asked>]>([
  ['of one that says it is off track', asked({ status: 'off-track' satisfies Status['code'] })],
  ['of one that is done', asked({ status: 'complete' })],
  [
    'where the measure got better',
    asked({}, [valueOf('K1', 'September 2026', 60), valueOf('K1', 'October 2026', 63)]),
  ],
  [
    'where it did not move',
    asked({}, [valueOf('K1', 'September 2026', 60), valueOf('K1', 'October 2026', 60)]),
  ],
  [
    'across a change of definition',
    asked({}, [valueOf('K1', 'September 2026', 63), valueOf('K1', 'October 2026', 60, { isBreak: true })]),
  ],
  [
    'of a measure that is linked to another action',
    asked({}, falling, [measure('K1', { actions: ['1.1.2'] })]),
  ],
  ['of a retired measure', asked({}, falling, [measure('K1', { actions: ['1.1.1'], isActive: false })])],
])('nothing is asked %s', (_, questions) => {
  expect(questions).toEqual([]);
});
