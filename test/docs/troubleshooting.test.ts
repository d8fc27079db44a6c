import { expect, test } from 'vitest';

import type { Refusal } from '#domain/refusal.ts';
import type { FileRefusalCode } from '#domain/intake/intake-file.ts';
import { GraphError } from '#graph/graph-error.ts';
import { checkConfig, ConfigError, ConfigUnread, readConfig } from '#host/config.ts';
import { signInKinds } from '#host/sign-in-trouble.ts';
import { HostSilent } from '#host/teams.ts';
import { refusedForms } from '#screens/admin/forms/form-words.ts';
import { sayMissed } from '#screens/admin/chase/chase-words.ts';
import { sayFileRefusal } from '#screens/admin/import/import-file-words.ts';
import { rightWords } from '#screens/sign-in/right-words.ts';
import { signInWords } from '#screens/sign-in/sign-in-words.ts';
import { siteWords } from '#screens/sign-in/site-words.ts';
import { changeRefusals } from '#screens/change-refusals.ts';
import { measureRefusals } from '#screens/measure-refusals.ts';
import { packRefusals } from '#screens/pack-refusals.ts';
import { peopleRefusals } from '#screens/people-words.ts';
import { riskRefusals } from '#screens/risk-refusals.ts';
import { structureRefusals } from '#screens/structure-words.ts';
import { sayRefusal } from '#screens/words.ts';
import { sayTrouble } from '#screens/trouble-words.ts';
import type { Missed } from '#store/chase-channel.ts';

import { headingsIn, plain, textOf, wordsOf } from './reading.ts';

const page = 'docs/troubleshooting.md';
const words = wordsOf(page);
const headings = headingsIn(textOf(page));

test.for(signInKinds)('a sign-in that fails with %s is found by its title and its words', (kind) => {
  expect(headings).toContain(signInWords[kind].title);
  expect(words).toContain(plain(signInWords[kind].what));
});

test.for(Object.values(siteWords))('a site that stays closed is found by ‘$title’', ({ title, what }) => {
  expect(headings).toContain(title);
  expect(words).toContain(plain(what));
});

test.for(Object.values(rightWords).flatMap((job) => Object.values(job)))(
  'a right that was not given is found by ‘$title’',
  ({ title, what }) => {
    expect(headings).toContain(title);
    expect(words).toContain(plain(what));
  },
);

test.for([0, 401, 403, 404, 409, 412, 413, 423, 429, 503, 507, 500, 400])(
  'what is said of an answer %s of Graph is there',
  (status) => {
    const { what } = sayTrouble(new GraphError({ status, code: 'x', message: '' }));
    expect(words).toContain(plain(what));
  },
);

test.for([
  new HostSilent('x'),
  new ConfigUnread('x'),
  new Error('x'),
  Object.assign(new Error('x'), { name: 'PackError' }),
])('what is said of %s is there', (error) => {
  expect(words).toContain(plain(sayTrouble(error).what));
});

const right = {
  clientId: '11111111-2222-4333-8444-555555555555',
  tenantId: '66666666-7777-4888-9999-aaaaaaaaaaaa',
  site: 'contoso.sharepoint.com:/sites/one-plan',
};

test.for(['clientId', 'tenantId', 'site', 'graph', 'openIn', 'appId', 'access'])(
  'what is said of a wrong %s in config.json is there',
  (field) => {
    const message = messageOf(() => checkConfig({ ...right, [field]: 17 }));
    expect(words).toContain(`the field ‘${field}’ ${plain(message)}`);
  },
);

test.for<[string, string]>([
  ['', 'is not valid JSON'],
  ['<html>', 'a web page came instead'],
  ['[]', 'is not a JSON object'],
  [JSON.stringify({ ...right, ClientID: 'x' }), 'should be written ‘clientId’'],
])('what is said of a config.json that holds %j is there', async ([text, said]) => {
  const reading = readConfig(async () => Promise.resolve(new Response(text)));
  await expect(reading).rejects.toThrow(said);
  expect(words).toContain(said);
});

test('what is said of a config.json that is not there is there', async () => {
  const reading = readConfig(async () => Promise.resolve(new Response('', { status: 404 })));
  await expect(reading).rejects.toThrow('is not beside the page');
  expect(words).toContain('is not beside the page');
});

// the type asks for every code
const fileCodes = Object.keys({
  empty: 1,
  'too-big': 1,
  'old-word': 1,
  pdf: 1,
  password: 1,
  'binary-workbook': 1,
  'unknown-kind': 1,
  damaged: 1,
  'too-big-inside': 1,
  'no-sheets': 1,
  'no-tables': 1,
  unreadable: 1,
  'took-too-long': 1,
  cancelled: 1,
} satisfies Record<FileRefusalCode, 1>) as FileRefusalCode[];

test.for(fileCodes)('what is said of a file that is turned away as %s is there', (code) => {
  const { what } = sayFileRefusal({ code, facts: { size: 21_000_000, limit: 20_000_000 } });
  expect(words).toContain(plain(what));
});

test.for(Object.values(refusedForms))('what is said of a form is there: $what', ({ what }) => {
  expect(words).toContain(plain(what));
});

const missed: readonly Omit<Missed, 'error'>[] = [
  { channel: 'activity', why: 'no-account' },
  { channel: 'activity', why: 'no-link' },
  { channel: 'activity', why: 'not-allowed' },
  { channel: 'activity', why: 'not-installed' },
  { channel: 'activity', why: 'not-found' },
  { channel: 'mail', why: 'no-address' },
  { channel: 'mail', why: 'not-allowed' },
  { channel: 'mail', why: 'no-mailbox' },
  { channel: 'mail', why: 'address-refused' },
];

test.for(missed)('what is said of a reminder that did not arrive is there: $why by $channel', (one) => {
  expect(words).toContain(plain(sayMissed({ ...one, error: null })));
});

type Refusals = Readonly<Record<string, (facts: Refusal['facts']) => string>>;

// facts are of no account here: 'X' stands for each that is no moment
const anyFacts = new Proxy<Record<string, string>>(
  {},
  { get: (_, name) => (name === 'at' ? '2026-11-22T09:30:00Z' : 'X') },
);
const separate: Refusals = {
  ...changeRefusals,
  ...peopleRefusals,
  ...structureRefusals,
  ...riskRefusals,
  ...measureRefusals,
  ...packRefusals,
};
const others = ['status-not-offered', 'not-yours', 'admin-only'] as const;
const sentToSomebody = [
  ...others.map((code) => [code, sayRefusal({ code, field: null, facts: anyFacts })] as const),
  ...Object.entries(separate)
    .map(([code, say]) => [code, say(anyFacts)] as const)
    .filter(([, said]) => /\b(?:ask (?:a|an|the|your|one|whoever)|tell (?:a|the|your))\b/i.test(said)),
];

test('some rules send people to somebody', () => {
  expect(sentToSomebody.map(([code]) => code)).toContain('status-lacking');
  expect(sentToSomebody.length).toBeGreaterThan(others.length + 2);
});

test.for(sentToSomebody)('the rule %s, which sends people to somebody, is there', ([, said]) => {
  const known = plain(said)
    .split(/'?\bX\b'?|(?<=\.) /)
    .map((part) => part.trim())
    .filter((part) => part.length > 15);
  expect(known.filter((part) => words.includes(part))).not.toEqual([]);
});

function messageOf(check: () => unknown): string {
  try {
    check();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
}
