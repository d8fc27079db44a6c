import { expect, test } from 'vitest';

import { wordsOfScopes } from '#trial/host/dialogs.ts';
import {
  errorReply,
  readSignIn,
  type SignInRequest,
  signInStep,
  type SignInWorld,
  tokenReply,
} from '#trial/host/naa.ts';
import { scriptNames, scriptOf } from '#trial/host/sign-in-script.ts';

const world: SignInWorld = {
  user: { id: 'oid-zoe', displayName: 'Zoë Łuczak', userPrincipalName: 'zoe@nhs.test' },
  clientId: 'client',
  tenantId: 'tenant',
  isAllowed: true,
  isAskedAgain: false,
  script: null,
};

const asks = (method: SignInRequest['method'], clientId = 'client'): SignInRequest => ({
  method,
  requestId: 'r1',
  clientId,
  scope: 'User.Read openid',
  isChallenged: false,
});

test('reads a request of the bridge', () => {
  const text = JSON.stringify({
    messageType: 'NestedAppAuthRequest',
    method: 'GetToken',
    requestId: 'r1',
    tokenParams: { clientId: 'client', scope: 'User.Read openid' },
  });
  expect(readSignIn(text)).toEqual(asks('GetToken'));
});

test.each([
  ['no text', { method: 'GetToken' }],
  ['no JSON', 'GetToken'],
  ['null', 'null'],
  ['another message', '{"messageType":"Other","method":"GetToken","requestId":"r"}'],
  ['an unknown method', '{"messageType":"NestedAppAuthRequest","method":"Logout","requestId":"r"}'],
  ['no request id', '{"messageType":"NestedAppAuthRequest","method":"GetToken"}'],
])('takes %s for no request', (_, data) => {
  expect(readSignIn(data)).toBeNull();
});

test('tells at once which account the host has, also to somebody who has not allowed anything', () => {
  const step = signInStep({ ...asks('GetInitContext'), clientId: '' }, { ...world, isAllowed: false });
  expect(step).toMatchObject({
    kind: 'reply',
    reply: {
      messageType: 'NestedAppAuthResponse',
      requestId: 'r1',
      success: true,
      initContext: { accountContext: { homeAccountId: 'oid-zoe.tenant', tenantId: 'tenant' } },
    },
  });
});

test('fetches a token silently once the person has allowed it, and asks for the person before', () => {
  expect(signInStep(asks('GetToken'), world)).toEqual({ kind: 'fetch' });
  expect(signInStep(asks('GetToken'), { ...world, isAllowed: false })).toMatchObject({
    reply: { success: false, error: { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' } },
  });
});

test('reads a claims challenge from among the claims that MSAL always sends', () => {
  const claims = (access: object) =>
    readSignIn(
      JSON.stringify({
        messageType: 'NestedAppAuthRequest',
        method: 'GetToken',
        requestId: 'r1',
        tokenParams: { claims: JSON.stringify({ access_token: access }) },
      }),
    )?.isChallenged;
  expect(claims({ xms_cc: { values: ['CP1'] } })).toBe(false);
  expect(claims({ xms_cc: { values: ['CP1'] }, nbf: { essential: true, value: '1' } })).toBe(true);
});

test('answers a challenge with a token, and only where the sign-in was revoked by asking the person', () => {
  const challenged = { ...asks('GetToken'), isChallenged: true };
  expect(signInStep(challenged, world)).toEqual({ kind: 'fetch' });
  expect(signInStep(challenged, { ...world, isAskedAgain: true })).toMatchObject({
    reply: { error: { status: 'USER_INTERACTION_REQUIRED', description: expect.stringContaining('50173') } },
  });
  expect(signInStep(asks('GetToken'), { ...world, isAskedAgain: true })).toEqual({ kind: 'fetch' });
});

test.each(scriptNames)('plays %s as it stands in its script', (name) => {
  const script = scriptOf(name);
  const failing = { ...world, script };
  expect(signInStep(asks('GetToken'), failing)).toMatchObject({
    reply: { success: false, error: { status: script?.silent.status, code: script?.silent.code } },
  });
  expect(signInStep(asks('GetTokenPopup'), failing)).toMatchObject(
    script?.dialog === null ? { kind: 'ask' } : { reply: { error: { status: script?.dialog.status } } },
  );
  expect(signInStep(asks('GetInitContext'), failing)).toMatchObject({ reply: { success: true } });
});

test.each(['silent', 'ask', 'none', 'toString', ''])('has no script for %o', (choice) => {
  expect(scriptOf(choice)).toBeNull();
});

test('asks the person for every popup', () => {
  expect(signInStep(asks('GetTokenPopup'), world)).toEqual({ kind: 'ask' });
});

test.each(['GetToken', 'GetTokenPopup'] as const)('refuses %s of an app that is not registered', (method) => {
  expect(signInStep(asks(method, 'stranger'), world)).toMatchObject({
    kind: 'reply',
    reply: { success: false, error: { status: 'PERSISTENT_ERROR', code: 'unauthorized_client' } },
  });
});

test('gives the token with an unsigned id token whose claims name app, tenant and person', () => {
  const reply = tokenReply(asks('GetToken'), world, 'secret', 1_000_000);
  expect(reply).toMatchObject({
    success: true,
    token: { access_token: 'secret', expires_in: 3600, scope: 'User.Read openid' },
    account: {
      homeAccountId: 'oid-zoe.tenant',
      environment: 'login.microsoftonline.com',
      tenantId: 'tenant',
      username: 'zoe@nhs.test',
      localAccountId: 'oid-zoe',
      name: 'Zoë Łuczak',
    },
  });
  const { id_token: idToken } = (reply as { token: { id_token: string } }).token; // as just matched
  const [head, claims, signature] = idToken.split('.');
  expect(decode(head)).toEqual({ alg: 'none', typ: 'JWT' });
  expect(decode(claims)).toEqual({
    aud: 'client',
    iss: 'https://login.microsoftonline.com/tenant/v2.0',
    iat: 1_000_000,
    nbf: 1_000_000,
    exp: 1_003_600,
    oid: 'oid-zoe',
    sub: 'oid-zoe',
    tid: 'tenant',
    name: 'Zoë Łuczak',
    preferred_username: 'zoe@nhs.test',
    login_hint: 'zoe@nhs.test',
    ver: '2.0',
  });
  expect(signature).toBe('');
  expect(idToken).toMatch(/^[\w.-]+$/);
});

test('puts an error in the words that MSAL maps', () => {
  expect(errorReply(asks('GetToken'), 'USER_CANCEL', 'access_denied', 'no')).toEqual({
    messageType: 'NestedAppAuthResponse',
    requestId: 'r1',
    success: false,
    error: { status: 'USER_CANCEL', code: 'access_denied', subError: '', description: 'no' },
  });
});

test('says scopes in words, leaves out those that nobody is asked about, and names those it does not know', () => {
  expect(
    wordsOfScopes('openid https://graph.microsoft.com/Sites.Manage.All User.Read offline_access New.Scope'),
  ).toEqual([
    'Create lists in the SharePoint sites you can see',
    'Sign you in and read your profile',
    'New.Scope',
  ]);
  expect(wordsOfScopes('')).toEqual([]);
});

function decode(part: string | undefined): unknown {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
}
