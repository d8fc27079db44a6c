import { expect, test } from 'vitest';
import { checkRisk } from '#domain/risk/check-risk.ts';
import { checkRiskRules } from '#domain/risk/check-risk-rules.ts';
import { blankRisk } from '#domain/risk/risk.ts';
import { refusal } from '#domain/refusal.ts';
import { structureRefusals } from '#screens/structure-words.ts';
import { sayRefusal } from '#screens/words.ts';
import { planWith } from '../domain/plan-kit.ts';

type Code = keyof typeof structureRefusals;

// the facts each rule gives with its refusal
const facts: Readonly<Record<Code, Readonly<Record<string, string | number>>>> = {
  'not-given': { what: 'title' },
  'used-twice': { value: 'Voice' },
  'reference-odd': {},
  'section-circular': { section: '2' },
  'section-too-deep': { limit: 2 },
  'section-in-use': { section: '2', sections: '2.1', refs: '2.1.1' },
  'levels-outside': { limit: 3 },
  'levels-in-use': { used: 2 },
  'body-decides': { body: 'Partnership Board' },
  'body-in-use': { body: 'Partnership Board', cycles: 'November 2026', rules: 0, changes: 2 },
  'number-outside': { from: 1, to: 16 },
  semicolon: {},
  'version-too-early': { version: '1.2', on: '1 December 2026' },
  'letter-odd': {},
  'look-taken': { other: 'On track' },
  'first-not-open': { status: 'Complete' },
  'no-open-status': {},
  'no-done-status': {},
  'impacts-too-few': {},
  'status-in-use': { status: 'At risk' },
  'counts-as-used': { status: 'At risk', countsAs: 'open' },
  'predecessor-taken': { plan: 'SEND Strategy', ref: '4' },
  'successor-missing': {},
  'successor-unwanted': { refs: '1.1.1' },
  'disposition-reason-missing': {},
  'newer-schema': {},
  'older-schema': {},
};

test.for(Object.keys(facts) as Code[])('%s is said in whole sentences that hold its facts', (code) => {
  const said = sayRefusal(refusal(code, null, facts[code]));
  expect(said).toMatch(/^[‘\dA-Z].*[.]$/);
  expect(said).not.toMatch(/undefined|null|NaN|\s\s|and \./);
  for (const fact of Object.values(facts[code]).filter(Boolean)) expect(said).toContain(String(fact));
});

test('what keeps a heading or a body is named, and only that', () => {
  const heading = { section: '2', sections: '', refs: '2.1, 2.2' };
  expect(sayRefusal(refusal('section-in-use', null, heading))).toMatch(
    /^2 cannot be removed: the history of 2\.1, 2\.2 names it\. /,
  );
  const body = { body: 'Board', cycles: '', rules: 1, changes: 1 };
  expect(sayRefusal(refusal('body-in-use', null, body))).toMatch(
    /^Board cannot be removed: it decides changes by the rules and 1 proposed change waits for it\. /,
  );
});

test('each field of the register that is empty is asked for by its own name', () => {
  const said = checkRisk(planWith([]), blankRisk('R1', 'threat', '2026-06-20'), '2026-06-20').map(sayRefusal);
  expect(said).toEqual([
    'Give a title.',
    'Give the event: what may happen, or is happening.',
    'Give a response.',
    'Give the group that looks after it.',
    'Give an owner.',
  ]);
  const rules = { bands: [{ upTo: 16, label: '', level: '' }], likelihoods: ['', 'b', 'c', 'd'] };
  const asked = checkRiskRules({ ...rules, impacts: ['a', 'b', 'c', ''], responses: [' '] }).map(sayRefusal);
  expect(asked).toEqual([
    'Give a word.',
    'Give the group that looks after it.',
    'Give a word.',
    'Give a word.',
    'Give a response.',
  ]);
});
