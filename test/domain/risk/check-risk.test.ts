import { expect, test } from 'vitest';
import { checkRisk, checkScores } from '#domain/risk/check-risk.ts';
import { checkRiskRules, tidyRiskRules } from '#domain/risk/check-risk-rules.ts';
import { checkSettings } from '#domain/check-settings.ts';
import type { Refusal } from '#domain/refusal.ts';
import { defaultRiskRules, type Risk, type RiskRules } from '#domain/risk/risk.ts';
import { today } from '../plan-kit.ts';
import { registered, risk, score } from './risk-kit.ts';

const said = (refusals: readonly Refusal[]) => refusals.map(({ field, code }) => `${field ?? ''} ${code}`);

test.each<[string, Partial<Risk>, readonly string[]]>([
  ['a likelihood of 0', { unmitigated: score(0, 3) }, ['unmitigated score-range']],
  ['an impact of 5', { mitigated: score(3, 5) }, ['mitigated score-range']],
  ['half a number', { target: score(1.5, 2) }, ['target score-range']],
  ['no number at all', { mitigated: score(Number.NaN, 2) }, ['mitigated score-range']],
  ['no target', { target: null }, []],
  ['equal scores', { unmitigated: score(3, 3), mitigated: score(3, 3) }, []],
  [
    'a threat scored higher with its controls, without a reason',
    { unmitigated: score(2, 2), mitigated: score(3, 3) },
    ['scoreReason score-reason-missing'],
  ],
  [
    'a reason of blanks only',
    { unmitigated: score(2, 2), mitigated: score(3, 3), scoreReason: ' \n ' },
    ['scoreReason score-reason-missing'],
  ],
  [
    'a threat scored higher with its controls, and why',
    { unmitigated: score(2, 2), mitigated: score(3, 3), scoreReason: 'The control makes it worse.' },
    [],
  ],
  [
    'an opportunity scored higher with what is done for it',
    { kind: 'opportunity', unmitigated: score(2, 2), mitigated: score(3, 3) },
    [],
  ],
  [
    'an issue that is not sure to happen',
    { kind: 'issue', unmitigated: score(3, 3), mitigated: score(4, 2) },
    ['unmitigated issue-likelihood'],
  ],
  [
    'an issue that is meant to end',
    { kind: 'issue', unmitigated: score(4, 3), mitigated: score(4, 2), target: score(1, 1) },
    [],
  ],
])('the scores of an entry with %s', (_, given, expected) => {
  expect(said(checkScores(risk('R1', { mitigated: score(3, 3), ...given })))).toEqual(expected);
});

test.each<[string, Partial<Risk>, readonly string[]]>([
  ['nothing wrong', {}, []],
  ['no title', { title: '  ' }, ['title not-given']],
  ['a title longer than a line', { title: 'x'.repeat(256) }, ['title text-too-long']],
  ['no event', { event: '' }, ['event not-given']],
  ['no cause, effect, controls or ask', { cause: '', effect: '', controls: '', ask: '' }, []],
  ['a very long ask', { ask: 'x'.repeat(5_001) }, ['ask text-too-long']],
  ['no response', { response: '' }, ['response not-given']],
  ['a response of its own', { response: 'Wait and see' }, []],
  ['nobody who looks after it', { level: '' }, ['level not-given']],
  ['a day that does not exist', { raisedOn: '2026-02-30' }, ['raisedOn date-invalid']],
  ['a day still to come', { raisedOn: '2026-11-21' }, ['raisedOn date-in-future']],
  ['no owner', { owner: null }, ['owner not-given']],
  ['an owner nobody knows', { owner: 'nobody' }, ['owner person-unknown']],
  ['an actioner nobody knows', { actioners: ['nobody'] }, ['actioners person-unknown']],
  ['an action that is not in the plan', { actions: ['9.9.9'] }, ['actions action-unknown']],
  ['a section that is not in the plan', { sections: ['9'] }, ['sections section-unknown']],
  ['a measure that is not in the plan', { measures: ['K9'] }, ['measures measure-unknown']],
  [
    'a mitigation that says nothing',
    { mitigations: [{ what: ' ', actioner: null, dueOn: null, status: 'planned' }] },
    ['mitigations.0 mitigation-empty'],
  ],
  [
    'a mitigation by nobody known on no day',
    { mitigations: [{ what: 'Call', actioner: 'nobody', dueOn: '2026-02-30', status: 'done' }] },
    ['mitigations.0 person-unknown', 'mitigations.0 date-invalid'],
  ],
  [
    'more mitigations than fit',
    {
      mitigations: Array.from({ length: 21 }, () => ({
        what: 'Call',
        actioner: null,
        dueOn: null,
        status: 'done' as const,
      })),
    },
    ['mitigations too-many-mitigations'],
  ],
])('an entry with %s', (_, given, expected) => {
  expect(said(checkRisk(registered([]), risk('R1', given), today))).toEqual(expected);
});

const [first, ...others] = defaultRiskRules.bands;
if (first === undefined) throw new Error('there are bands');

test.each<[string, Partial<RiskRules>, readonly string[]]>([
  ['as they are by default', {}, []],
  ['no bands', { bands: [] }, ['risks.bands band-missing']],
  ['one band for all', { bands: [{ ...first, upTo: 16 }] }, []],
  ['a last band that ends before 16', { bands: [first] }, ['risks.bands.0.upTo band-end']],
  [
    'a band that ends where the one before does',
    { bands: [{ ...first, upTo: 6 }, ...others] },
    ['risks.bands.1.upTo band-not-higher'],
  ],
  ['a band that ends above 16', { bands: [{ ...first, upTo: 17 }] }, ['risks.bands.0.upTo number-outside']],
  [
    'a band without a number',
    { bands: [{ ...first, upTo: Number.NaN }] },
    ['risks.bands.0.upTo number-outside'],
  ],
  [
    'a band without word and level',
    { bands: [{ upTo: 16, label: '', level: ' ' }] },
    ['risks.bands.0.label not-given', 'risks.bands.0.level not-given'],
  ],
  [
    'two bands of one word',
    { bands: [first, { ...first, upTo: 16, label: first.label.toUpperCase() }] },
    ['risks.bands.1.label used-twice'],
  ],
  ['a level that is no body of the plan', { bands: [{ ...first, upTo: 16, level: 'Cabinet' }] }, []],
  ['three words for likelihood', { likelihoods: ['a', 'b', 'c'] }, ['risks.likelihoods score-words']],
  ['an empty word for impact', { impacts: ['a', '', 'c', 'd'] }, ['risks.impacts.1 not-given']],
  ['the same word twice', { impacts: ['a', 'b', 'A', 'd'] }, ['risks.impacts.2 used-twice']],
  ['no responses', { responses: [] }, ['risks.responses response-missing']],
  ['a response twice', { responses: ['Avoid', 'avoid'] }, ['risks.responses.1 used-twice']],
])('rules with %s', (_, given, expected) => {
  const rules = { ...defaultRiskRules, ...given };
  expect(said(checkRiskRules(rules))).toEqual(expected);
  expect(said(checkSettings(registered([]), { risks: rules }))).toEqual(expected);
});

test('rules are stored without what nobody sees in them', () => {
  const rules = tidyRiskRules({
    bands: [{ upTo: 16, label: ' Very  high ', level: ' The\nBoard ' }],
    likelihoods: [' a'],
    impacts: ['b '],
    responses: ['  Wait  and see '],
  });
  expect(rules).toEqual({
    bands: [{ upTo: 16, label: 'Very high', level: 'The Board' }],
    likelihoods: ['a'],
    impacts: ['b'],
    responses: ['Wait and see'],
  });
});
