import { expect, test } from 'vitest';
import { claimsIn, errorFrom, GraphError, isOutcomeUnknown, retryAfterMs } from '#graph/graph-error.ts';

const now = new Date('2026-11-22T10:00:00Z');
const noHeaders = () => null;

test.for<[string | null, number | null]>([
  ['10', 10_000],
  ['2.128', 2128],
  ['0', 0],
  ['0.0001', 1],
  ['-5', 0],
  [' 3 ', 3000],
  ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['86400', 86_400_000],
  ['soon', null],
  ['', null],
  [null, null],
  ['1e999', null],
])('a Retry-After of %o is %o ms', ([value, wanted]) => {
  expect(retryAfterMs(value, now)).toBe(wanted);
});

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
const challenge = (encoded: string) =>
  `Bearer realm="", authorization_uri="https://login.example", error="insufficient_claims", claims="${encoded}"`;

test('the claims of a challenge are decoded from base64, also its address-safe form', () => {
  expect(claimsIn(challenge(btoa(claims)))).toBe(claims);
  const tricky = '{"a":"???>>>~~~"}';
  const safe = btoa(tricky).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  expect(safe).toMatch(/[-_]/);
  expect(claimsIn(challenge(safe))).toBe(tricky);
});

test('a challenge without claims, or no challenge, has none', () => {
  expect(claimsIn('Bearer realm="", error="invalid_token"')).toBeNull();
  expect(claimsIn(null)).toBeNull();
});

test('claims that are no base64 are handed on as they are', () => {
  expect(claimsIn(challenge('not base64!'))).toBe('not base64!');
});

test('the innermost code and the request id are kept for the help desk', () => {
  const body = {
    error: {
      code: 'notAllowed',
      message: 'The resource is locked',
      innerError: { code: 'resourceLocked', 'request-id': 'abc' },
    },
  };
  expect(errorFrom(423, noHeaders, body, now)).toMatchObject({
    status: 423,
    code: 'resourceLocked',
    message: 'The resource is locked',
    requestId: 'abc',
  });
});

test('an old payload spells the inner error in lower case', () => {
  const error = { code: 'x', message: 'm', innererror: { code: 'resourceModified', 'request-id': 'abc' } };
  expect(errorFrom(412, noHeaders, { error }, now)).toMatchObject({
    code: 'resourceModified',
    requestId: 'abc',
  });
});

test.for<[string, unknown]>([
  ['no body', null],
  ['a text', 'oops'],
  ['an empty object', {}],
  ['an error that is a text', { error: 'invalid_grant' }],
  ['an error of null', { error: null }],
])('%s still gives a typed error', ([, body]) => {
  const header = (name: string) => (name === 'request-id' ? 'from-header' : null);
  expect(errorFrom(500, header, body, now)).toMatchObject({
    name: 'GraphError',
    status: 500,
    code: '',
    requestId: 'from-header',
    retryAfterMs: null,
    claims: null,
  });
});

test.for<[number, boolean]>([
  [0, true],
  [500, true],
  [502, true],
  [504, true],
  [503, false],
  [429, false],
  [412, false],
  [409, false],
  [400, false],
  [507, false],
])('whether a write answered %i was done is unknown: %s', ([status, wanted]) => {
  expect(isOutcomeUnknown(new GraphError({ status, code: '', message: '' }))).toBe(wanted);
});
