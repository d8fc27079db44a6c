import { expect, test } from 'vitest';
import { ask } from '#domain/question.ts';
import { defaultSettings } from '#domain/plan-settings.ts';
import type { Risk } from '#domain/risk/risk.ts';
import { sayQuestion } from '#screens/question-words.ts';
import { action, today } from './plan-kit.ts';
import { registered, risk, score } from './risk/risk-kit.ts';

const high = (given: Partial<Risk> = {}, ref = 'R1') =>
  risk(ref, { actions: ['1.1.1'], mitigated: score(3, 4), ...given });

function asked(risks: readonly Risk[], status = 'on-track', riskScore = 12) {
  const plan = registered(risks, [], {
    settings: { ...defaultSettings, questions: { ...defaultSettings.questions, riskScore } },
  });
  return ask({ snapshot: plan, action: action('1.1.1', { status }), history: [], over: [], today }).filter(
    (one) => one.code === 'risk-high',
  );
}

test.each<[string, readonly Risk[], number]>([
  ['a threat at the bound', [high()], 1],
  ['an issue at the bound', [high({ mitigated: score(4, 3) }, 'I1')], 1],
  ['a threat below the bound', [high({ mitigated: score(3, 3) })], 0],
  ['an opportunity', [high({ kind: 'opportunity' })], 0],
  ['a closed threat', [high({ state: 'closed' })], 0],
  ['a threat of another action', [high({ actions: ['1.1.2'] })], 0],
  ['no risk', [], 0],
])('an action on track is asked about %s: %#', (_, risks, n) => {
  expect(asked(risks)).toHaveLength(n);
});

test('what says itself that it is at risk is not asked, and the bound is the plan’s own', () => {
  expect(asked([high()], 'at-risk')).toEqual([]);
  expect(asked([high()], 'complete')).toEqual([]);
  expect(asked([high({ mitigated: score(2, 2) })], 'on-track', 4)).toHaveLength(1);
});

test('the highest is named, and the others are counted', () => {
  const [question] = asked([high(), high({ mitigated: score(4, 4), title: 'It burns' }, 'R2')]);
  expect(question?.facts).toMatchObject({ risk: 'R2', score: 16, more: 1 });
  expect(question === undefined ? '' : sayQuestion(question)).toBe(
    'It is on track, and R2 (It burns) is scored 16, the highest of 2 that are high. What keeps them from holding this up?',
  );
  const [only] = asked([high({ title: 'It burns' })]);
  expect(only === undefined ? '' : sayQuestion(only)).toBe(
    'It is on track, and R1 (It burns) is scored 12. What keeps it from holding this up?',
  );
});
