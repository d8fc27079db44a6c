import { expect, test } from 'vitest';
import {
  refusal,
  type PackRefusalCode,
  type RefusalCode,
  type RegisterRefusalCode,
} from '#domain/refusal.ts';
import { GraphError } from '#graph/graph-error.ts';
import { ConfigError } from '#host/config.ts';
import type { changeRefusals } from '#screens/change-refusals.ts';
import { peopleRefusals } from '#screens/people-words.ts';
import type { structureRefusals } from '#screens/structure-words.ts';
import { sayRefusal } from '#screens/words.ts';
import { sayTrouble } from '#screens/trouble-words.ts';

type OwnCode = Exclude<
  RefusalCode,
  | RegisterRefusalCode
  | PackRefusalCode
  | keyof typeof changeRefusals
  | keyof typeof peopleRefusals
  | keyof typeof structureRefusals
>;

// the facts each rule gives with its refusal
const facts: Readonly<Record<OwnCode, Readonly<Record<string, string | number>>>> = {
  'action-unknown': { ref: '1.1' },
  'not-yours': { ref: '1.1', leads: 'Ann Lee' },
  'not-live': { ref: '1.1', lifecycle: 'merged' },
  'nothing-to-write': {},
  'status-unknown': {},
  'status-not-offered': { status: 'On hold' },
  'status-by-change': { status: 'On hold' },
  'status-kept': { ref: '1.1', status: 'On hold' },
  'reason-missing': { status: 'Off track' },
  'activity-missing': {},
  'nothing-ticked': {},
  'impact-missing': {},
  'impact-rating-missing': {},
  'forecast-missing': {},
  'forecast-invalid': {},
  'forecast-past': {},
  'text-too-long': { limit: 2000, over: 1 },
  'field-too-long': { what: 'Wording', limit: 255, over: 3 },
  'link-not-https': {},
  'too-many-links': { limit: 10 },
  'personal-data': { kind: 'name', count: 2 },
  'person-unknown': { person: 'ann-lee' },
  'section-unknown': { section: '1.9' },
  'ref-taken': { ref: '1.1' },
  'section-taken': { section: '1' },
  'person-taken': { person: 'ann-lee' },
  'admin-only': {},
  'import-unknown': {},
  'import-overtaken': { refs: '1.1' },
  'import-in-use': { refs: '1.1, 1.2' },
  'import-reported': { body: 'Board', meeting: '11 December 2026' },
};

// the table's keys are exactly the codes
const codes = Object.keys(facts) as OwnCode[];

test.for(codes)('%s is said in a whole sentence that holds its facts', (code) => {
  const said = sayRefusal(refusal(code, null, facts[code]));
  expect(said).toMatch(/^['A-Z].*[.]$/);
  expect(said).not.toMatch(/undefined|null|NaN|\s\s/);
  for (const fact of Object.values(facts[code]))
    expect(said.toLowerCase()).toContain(
      typeof fact === 'number' ? fact.toLocaleString('en-GB') : fact.toLowerCase(),
    );
});

test('one character and many are counted in words that fit', () => {
  expect(sayRefusal(refusal('text-too-long', 'x', { limit: 2000, over: 1 }))).toContain(
    '1 character too long',
  );
  expect(sayRefusal(refusal('text-too-long', 'x', { limit: 2000, over: 7 }))).toContain(
    '7 characters too long',
  );
});

test.for<[number]>([
  [0],
  [400],
  [401],
  [403],
  [404],
  [409],
  [412],
  [413],
  [423],
  [429],
  [500],
  [503],
  [504],
  [507],
])(
  'a service that answers %i is said in what happened and what to do, with the request for the help desk',
  ([status]) => {
    const error = new GraphError({
      status,
      code: 'someCode',
      message: 'a text of the plan',
      requestId: 'req-1',
    });
    const said = sayTrouble(error);
    expect(said.what).toMatch(/^[A-Z].*\.$/);
    expect(said.next).toMatch(/^[A-Z].*\.$/);
    expect(said.forHelpDesk).toContain(String(status));
    expect(said.forHelpDesk).toContain('req-1');
    expect(JSON.stringify(said)).not.toContain('a text of the plan');
  },
);

test.for<[number, string]>([
  [1000, '1 second'],
  [2128, '3 seconds'],
  [89_000, '89 seconds'],
  [90_000, '2 minutes'],
  [300_000, '5 minutes'],
])('a wait of %i ms is said as %s', ([retryAfterMs, words]) => {
  const said = sayTrouble(new GraphError({ status: 429, code: '', message: '', retryAfterMs }));
  expect(said.next).toBe(`Try again in ${words}.`);
});

test('a wrong configuration names its field for whoever installed it', () => {
  const said = sayTrouble(new ConfigError('tenantId', 'should be a GUID'));
  expect(said.forHelpDesk).toContain('tenantId should be a GUID');
});

test.for<[unknown]>([[new TypeError('x is not a function')], ['a text'], [null], [undefined]])(
  'even %o is said in a sentence',
  ([error]) => {
    expect(sayTrouble(error).what).toMatch(/\.$/);
  },
);

test('that no heading was chosen is said as what to do, and one that is not there by its number', () => {
  expect(sayRefusal(refusal('section-unknown', 'section', { section: '' }))).toBe(
    'Choose the heading that it stands under.',
  );
  expect(sayRefusal(refusal('section-unknown', 'section', { section: '1.9' }))).toBe(
    "The plan has no section '1.9'.",
  );
});
