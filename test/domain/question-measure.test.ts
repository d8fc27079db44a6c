import { expect, test } from 'vitest';
import type { Action } from '#domain/action.ts';
import type { Measure, MeasureValue } from '#domain/measure.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import { ask } from '#domain/question.ts';
import { sayQuestion } from '#screens/question-words.ts';
import { measure, measured, valueOf } from './measure-kit.ts';
import { action, today } from './plan-kit.ts';

const linked = (given: Partial<Measure> = {}, key = 'M1') =>
  measure(key, { actions: ['1.1.1'], title: 'Plans in 20 weeks', ...given });

const fallen = (key = 'M1') => [valueOf(key, 'August 2026', 48), valueOf(key, 'September 2026', 44)];

function asked(
  measures: readonly Measure[],
  values: readonly MeasureValue[],
  given: Partial<Action> = {},
  isAsked = true,
) {
  const { questions } = defaultSettings;
  const settings = {
    ...defaultSettings,
    questions: { ...questions, asked: { ...questions.asked, 'measure-falling': isAsked } },
  };
  return ask({
    snapshot: measured(measures, values, { settings }),
    action: action('1.1.1', given),
    history: [],
    over: [],
    today,
  }).filter((one) => one.code === 'measure-falling');
}

test.each<[string, Partial<Measure>, readonly MeasureValue[], number]>([
  ['got worse', {}, fallen(), 1],
  ['got better, as lower is better', { polarity: 'lower' }, fallen(), 0],
  ['is the same', {}, [valueOf('M1', 'August 2026', 44), valueOf('M1', 'September 2026', 44)], 0],
  ['has one value only', {}, [valueOf('M1', 'September 2026', 44)], 0],
  [
    'counts otherwise since',
    {},
    [...fallen().slice(0, 1), { ...valueOf('M1', 'September 2026', 44), isBreak: true }],
    0,
  ],
  ['fell after today', {}, [valueOf('M1', 'August 2026', 48), valueOf('M1', 'December 2026', 44)], 0],
  ['is linked to another action', { actions: ['1.1.2'] }, fallen(), 0],
  ['is used no more', { isActive: false }, fallen(), 0],
])('an action on track is asked about a measure that %s: %#', (_, given, values, n) => {
  expect(asked([linked(given)], values)).toHaveLength(n);
});

test('what says itself that it is at risk, is done or on hold is not asked, nor where the plan does not ask', () => {
  for (const given of [{ status: 'at-risk' }, { status: 'complete' }, { lifecycle: 'on-hold' }] as const)
    expect(asked([linked()], fallen(), given)).toEqual([]);
  expect(asked([linked()], fallen(), {}, false)).toEqual([]);
});

test('the first measure that got worse is named with both figures, and the others are counted', () => {
  const [only] = asked([linked()], fallen());
  expect(only === undefined ? '' : sayQuestion(only)).toBe(
    'It is on track, and M1 (Plans in 20 weeks) went from 48% to 44%. What explains it, and does it change anything here?',
  );
  const [first] = asked([linked(), linked({}, 'M2')], [...fallen(), ...fallen('M2')]);
  expect(first === undefined ? '' : sayQuestion(first)).toContain(
    ' to 44%, one of 2 linked measures that got worse.',
  );
});
