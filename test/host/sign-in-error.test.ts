import {
  AuthError,
  BrowserAuthError,
  ClientAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { sayFacts, SignInError, signInErrorFrom } from '#host/sign-in-error.ts';

const asked = { clientId: 'client', tenantId: 'tenant', scopes: ['User.Read'] };
const from = (error: unknown) => signInErrorFrom(error, asked, false);

test('the number is read from Entra’s own words', () => {
  const told = "AADSTS65001: The user 'ann.lee@nhs.example' has not consented. Trace ID: 1";
  const error = from(new InteractionRequiredAuthError('interaction_required', 'corr-1', told));
  expect(error).toMatchObject({ kind: 'consent-missing', number: 65001, correlationId: 'corr-1', asked });
});

test('Entra’s words, which name people, go no further', () => {
  const told = "AADSTS50020: User account 'ann.lee@nhs.example' does not exist in tenant 'Oakshire'";
  const error = from(new ServerError('invalid_request', 'corr-1', told));
  const all = [
    JSON.stringify(error),
    error.message,
    String(error.stack),
    String(error.cause),
    sayFacts(error),
  ];
  expect(all.join()).not.toMatch(/ann\.lee|Oakshire/);
});

test('a number that MSAL keeps by itself counts too', () => {
  expect(from(new ServerError('invalid_grant', 'c', 'no words', '', '50105')).kind).toBe('not-assigned');
});

test.for<[unknown, string]>([
  [new ClientAuthError('user_canceled', 'c'), 'cancelled'],
  [new BrowserAuthError('popup_window_error', 'c'), 'window-blocked'],
  [new AuthError('unknown_error', 'c'), 'unknown'],
  [new ServerError('', 'c'), 'unknown'],
  [new TypeError('x is not a function'), 'unknown'],
  ['a text', 'unknown'],
  [null, 'unknown'],
])('%o is %s', ([error, kind]) => {
  expect(from(error).kind).toBe(kind);
});

test('an error that is ours already stays as it is', () => {
  const ours = new SignInError({ kind: 'host-cannot', code: 'host_without_sign_in', asked });
  expect(from(ours)).toBe(ours);
});

test('the facts for the help desk hold code, number and correlation id, as far as there are any', () => {
  expect(sayFacts(from(new ServerError('invalid_grant', 'corr-9', 'AADSTS50105: x')))).toBe(
    'Sign-in invalid_grant AADSTS50105, correlation id corr-9',
  );
  expect(sayFacts(new SignInError({ kind: 'host-silent', code: 'host_silent', asked }))).toBe(
    'Sign-in host_silent',
  );
});
