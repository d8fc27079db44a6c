import {
  ClientAuthError,
  BrowserAuthError,
  InteractionRequiredAuthError,
  ServerError,
  type AccountInfo,
  type AuthenticationResult,
} from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { authWith, createAuth, type SignInClient, type TokenAsk } from '#host/auth.ts';
import { checkConfig } from '#host/config.ts';
import type { Host } from '#host/host.ts';

const config = checkConfig({
  clientId: '11111111-2222-4333-8444-555555555555',
  tenantId: 'AAAAAAAA-2222-4333-8444-555555555555',
  site: 'contoso.sharepoint.com:/sites/one-plan',
});
const use: TokenAsk = { claims: null, isRenewed: false, right: 'use' };
const account = { homeAccountId: 'h', localAccountId: 'oid-ann', username: 'ann@a.test' } as AccountInfo; // of an account, what is looked at
const wanted = (says: string) => new InteractionRequiredAuthError('interaction_required', 'c', says);
const closed = () => new ClientAuthError('user_canceled', 'c');

type Answer = string | Error;

/** A sign-in that answers as told, one answer after the other, and writes down what it was asked. */
function signIn(answers: { silent?: Answer[]; dialog?: Answer[]; known?: AccountInfo | null }) {
  const asked: { how: 'silent' | 'dialog'; request: Record<string, unknown> }[] = [];
  const { silent = [], dialog = [] } = answers;
  let active = answers.known ?? null;
  const give = (how: 'silent' | 'dialog', list: Answer[]) => async (request: unknown) => {
    asked.push({ how, request: request as Record<string, unknown> }); // MSAL's requests are plain objects
    await Promise.resolve();
    const next = list.shift();
    if (next === undefined) throw new Error(`nothing more is to be asked ${how}`);
    if (next instanceof Error) throw next;
    return { accessToken: next, account } as AuthenticationResult; // of a result, what is looked at
  };
  const client: SignInClient = {
    acquireTokenSilent: give('silent', silent),
    acquireTokenPopup: give('dialog', dialog),
    getAccount: () => active,
    getActiveAccount: () => active,
    setActiveAccount: (next) => {
      active = next;
    },
  };
  return { client, asked, ways: () => asked.map(({ how }) => how) };
}

function hostOf(kind: Host['kind'], hint: Partial<Host['hint']> = {}): Host {
  // of a host, what a sign-in looks at
  return { kind, hint: { loginHint: null, tenantId: null, objectId: null, ...hint } } as Host;
}

const teams = hostOf('teams', { loginHint: 'ann@a.test', tenantId: config.tenantId, objectId: 'oid-ann' });

test('a token is asked for without a word first, with the least scopes', async () => {
  const { client, asked } = signIn({ silent: ['t1'] });
  expect(await authWith(client, config, teams, () => false).getToken(use)).toBe('t1');
  expect(asked).toEqual([
    {
      how: 'silent',
      request: { scopes: ['User.Read', 'Sites.ReadWrite.All'], correlationId: expect.any(String) },
    },
  ]);
});

test('with chosen sites only, no other site is asked for', async () => {
  const { client, asked } = signIn({ silent: ['t1'] });
  await authWith(client, { ...config, access: 'selected' }, teams, () => false).getToken(use);
  expect(asked[0]?.request['scopes']).toEqual(['User.Read', 'Sites.Selected']);
});

test('the account is the one the host names, never one that is merely remembered', async () => {
  const filters: unknown[] = [];
  const { client, asked } = signIn({ silent: ['t1'] });
  const watched: SignInClient = {
    ...client,
    getActiveAccount: () => {
      throw new Error('somebody else');
    },
    getAccount: (filter) => {
      filters.push(filter);
      return account;
    },
  };
  await authWith(watched, config, teams, () => false).getToken(use);
  expect(filters).toEqual([{ loginHint: 'ann@a.test', tenantId: config.tenantId }]);
  expect(asked[0]?.request['account']).toBe(account);
});

test('where the person is needed the host’s dialog opens, without a click the first time', async () => {
  const { client, ways, asked } = signIn({ silent: [wanted('AADSTS65001: x')], dialog: ['t1'] });
  expect(await authWith(client, config, teams, () => false).getToken(use)).toBe('t1');
  expect(ways()).toEqual(['silent', 'dialog']);
  expect(asked[1]?.request['loginHint']).toBe('ann@a.test');
});

test('a challenge is answered past the cache with its claims, also in the dialog', async () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
  const { client, asked } = signIn({ silent: [wanted('AADSTS50173: x')], dialog: ['t2'] });
  const token = await authWith(client, config, teams, () => false).getToken({
    ...use,
    claims,
    isRenewed: true,
  });
  expect(token).toBe('t2');
  expect(asked.map(({ request }) => request['claims'])).toEqual([claims, claims]);
  expect(asked[0]?.request['forceRefresh']).toBe(true);
});

test('several calls that need the person share one dialog for the same right', async () => {
  const needs = () => wanted('AADSTS65001: x');
  const { client, ways } = signIn({ silent: [needs(), needs(), needs()], dialog: ['t1', 't2'] });
  const auth = authWith(client, config, teams, () => true);
  const tokens = await Promise.all([
    auth.getToken(use),
    auth.getToken(use),
    auth.getToken({ ...use, right: 'mail' }),
  ]);
  expect(tokens).toEqual(['t1', 't1', 't2']);
  expect(ways().filter((how) => how === 'dialog')).toHaveLength(2);
});

test('a dialog that was closed is not shown again by itself, but after a click', async () => {
  const needs = () => wanted('AADSTS50058: x');
  const { client, ways } = signIn({ silent: [needs(), needs(), needs()], dialog: [closed(), 't1'] });
  let hasClicked = false;
  const auth = authWith(client, config, teams, () => hasClicked);
  await expect(auth.getToken(use)).rejects.toMatchObject({ kind: 'cancelled' });
  await expect(auth.getToken(use)).rejects.toMatchObject({ kind: 'cancelled' });
  expect(ways()).toEqual(['silent', 'dialog', 'silent']);
  hasClicked = true;
  expect(await auth.getToken(use)).toBe('t1');
});

test('a token that still lies in the cache does not bring back the dialog over one past the cache', async () => {
  const needs = () => wanted('AADSTS50173: x');
  const { client, ways } = signIn({ silent: [needs(), 'cached', needs()], dialog: [closed()] });
  const auth = authWith(client, config, teams, () => false);
  const renewed = { ...use, claims: '{}', isRenewed: true };
  await expect(auth.getToken(renewed)).rejects.toMatchObject({ kind: 'cancelled' });
  expect(await auth.getToken(use)).toBe('cached');
  await expect(auth.getToken(renewed)).rejects.toMatchObject({ kind: 'cancelled' });
  expect(ways()).toEqual(['silent', 'dialog', 'silent', 'silent']);
});

test('a dialog that was closed for one right stands in the way of no other', async () => {
  const needs = () => wanted('AADSTS65001: x');
  const { client } = signIn({ silent: [needs(), needs()], dialog: [closed(), 't1'] });
  const auth = authWith(client, config, teams, () => false);
  await expect(auth.getToken({ ...use, right: 'mail' })).rejects.toMatchObject({ kind: 'consent-missing' });
  expect(await auth.getToken(use)).toBe('t1');
});

test.for<[string, string]>([
  ['AADSTS90094: x', 'approval-needed'],
  ['AADSTS53003: x', 'policy'],
  ['AADSTS65001: x', 'consent-missing'],
  ['AADSTS50173: x', 'cancelled'],
])('a closed dialog after %s is told as %s: Entra gave its reason in the dialog', async ([says, kind]) => {
  const { client } = signIn({ silent: [wanted(says)], dialog: [closed()] });
  await expect(authWith(client, config, teams, () => false).getToken(use)).rejects.toMatchObject({ kind });
});

test('a failure is found in Entra’s log by the id it was asked with, where a host loses MSAL’s own', async () => {
  const { client, asked } = signIn({ silent: [new ServerError('invalid_grant', '', 'AADSTS50057: x')] });
  const failure = authWith(client, config, teams, () => true).getToken(use);
  const told = await failure.catch(({ correlationId }: { correlationId: string }) => correlationId);
  expect(told).toMatch(/^[0-9a-f-]{36}$/);
  expect(asked[0]?.request['correlationId']).toBe(told);
});

test('what no dialog can mend opens none', async () => {
  const { client, ways } = signIn({ silent: [new ServerError('invalid_grant', 'c', 'AADSTS50057: x')] });
  await expect(authWith(client, config, teams, () => true).getToken(use)).rejects.toMatchObject({
    kind: 'account-stopped',
    asked: {
      clientId: config.clientId,
      tenantId: config.tenantId,
      scopes: ['User.Read', 'Sites.ReadWrite.All'],
    },
  });
  expect(ways()).toEqual(['silent']);
});

test('an unknown account is in the wrong organisation when the host’s is another, in whatever case it is written', async () => {
  const fails = () => new ServerError('invalid_request', 'c', 'AADSTS50020: x');
  const kindIn = async (tenantId: string) => {
    const { client } = signIn({ silent: [fails()] });
    const host = hostOf('teams', { loginHint: 'ann@a.test', tenantId });
    return authWith(client, config, host, () => false)
      .getToken(use)
      .catch((error: { kind: string }) => error.kind);
  };
  expect(await kindIn('bbbbbbbb-2222-4333-8444-555555555555')).toBe('other-organisation');
  expect(await kindIn(config.tenantId.toLowerCase())).toBe('unknown-account');
});

test('a plain browser opens no window by itself, and at once after a click', async () => {
  const { client, ways } = signIn({ dialog: ['t1'] });
  let hasClicked = false;
  const auth = authWith(client, config, hostOf('browser'), () => hasClicked);
  await expect(auth.getToken(use)).rejects.toMatchObject({ kind: 'session-ended' });
  expect(ways()).toEqual([]);
  hasClicked = true;
  expect(await auth.getToken(use)).toBe('t1');
  expect(ways()).toEqual(['dialog']);
  expect(auth.objectId()).toBe('oid-ann');
});

test('a plain browser that knows the account asks without a word, and says that the sign-in has ended when that fails', async () => {
  const late = () => new BrowserAuthError('timed_out', 'c');
  const { client, ways } = signIn({ silent: ['t1', late(), late()], dialog: ['t2'], known: account });
  let hasClicked = false;
  const auth = authWith(client, config, hostOf('browser'), () => hasClicked);
  expect(await auth.getToken(use)).toBe('t1');
  await expect(auth.getToken(use)).rejects.toMatchObject({ kind: 'session-ended' });
  hasClicked = true;
  expect(await auth.getToken(use)).toBe('t2');
  expect(ways()).toEqual(['silent', 'silent', 'silent', 'dialog']);
});

test('signing in in a window lets the person choose the account, and takes the place of a window that is open', async () => {
  const { client, asked } = signIn({ dialog: ['t1'] });
  const auth = authWith(client, config, hostOf('browser'), () => true);
  expect(auth.objectId()).toBeNull();
  await auth.signIn();
  expect(asked[0]?.request).toEqual({
    scopes: ['User.Read', 'Sites.ReadWrite.All'],
    prompt: 'select_account',
    overrideInteractionInProgress: true,
  });
  expect(auth.objectId()).toBe('oid-ann');
});

test('a window that the browser stops is told as that', async () => {
  const { client } = signIn({ dialog: [new BrowserAuthError('popup_window_error', 'c')] });
  const auth = authWith(client, config, hostOf('browser'), () => true);
  await expect(auth.signIn()).rejects.toMatchObject({ name: 'SignInError', kind: 'window-blocked' });
});

test('a host without nested app authentication is told at once', async () => {
  const bare = { location: { href: 'https://plan.example/' } } as Window; // a window without the bridge
  await expect(createAuth(config, teams, bare)).rejects.toMatchObject({ kind: 'host-cannot' });
  // and which app it was, for the words on the screen
  await expect(createAuth(config, { ...teams, name: 'Outlook' }, bare)).rejects.toMatchObject({
    asked: { hostName: 'Outlook' },
  });
});
