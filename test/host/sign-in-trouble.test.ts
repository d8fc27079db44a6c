import { expect, test } from 'vitest';
import { kindOf, signInKinds, type SignInKind } from '#host/sign-in-trouble.ts';

const facts = { code: 'some_code', subError: '', number: null, isElsewhere: false };

test.for<[number, SignInKind]>([
  [65001, 'consent-missing'],
  [65004, 'cancelled'],
  [90094, 'approval-needed'],
  [90095, 'approval-needed'],
  [50020, 'unknown-account'],
  [90072, 'unknown-account'],
  [500_213, 'organisations-closed'],
  [53003, 'policy'],
  [53000, 'policy'],
  [530_003, 'policy'],
  [50105, 'not-assigned'],
  [50057, 'account-stopped'],
  [50173, 'session-ended'],
  [700_084, 'session-ended'],
  [50011, 'app-wrong'],
  [700_016, 'app-wrong'],
  [9_002_326, 'app-wrong'],
  [90033, 'service'],
])('AADSTS%i is %s, whatever the code beside it', ([number, kind]) => {
  expect(kindOf({ ...facts, number })).toBe(kind);
  expect(kindOf({ ...facts, number, code: 'interaction_required' })).toBe(kind);
});

test.for<[string, SignInKind]>([
  ['user_canceled', 'cancelled'],
  ['user_cancelled', 'cancelled'],
  ['consent_required', 'consent-missing'],
  ['no_account_found', 'account-unavailable'],
  ['interaction_required', 'session-ended'],
  ['popup_window_error', 'window-blocked'],
  ['timed_out', 'window-unanswered'],
  ['interaction_in_progress_cancelled', 'window-unanswered'],
  ['host_without_sign_in', 'host-cannot'],
  ['nested_app_auth_bridge_disabled', 'host-cannot'],
  ['host_silent', 'host-silent'],
  ['no_network_connectivity', 'network'],
  ['endpoints_resolution_error', 'network'],
  ['unauthorized_client', 'app-wrong'],
  ['temporarily_unavailable', 'service'],
  ['never_heard_of', 'unknown'],
  ['toString', 'unknown'],
  ['', 'unknown'],
])('the code %o without a number that is known is %s', ([code, kind]) => {
  expect(kindOf({ ...facts, code })).toBe(kind);
  expect(kindOf({ ...facts, code, number: 123_456_789 })).toBe(kind);
});

test('a sub-error says more than the code', () => {
  expect(kindOf({ ...facts, code: 'invalid_grant', subError: 'consent_required' })).toBe('consent-missing');
  expect(kindOf({ ...facts, code: 'interaction_required', subError: 'message_only' })).toBe('policy');
});

test('an account that is not known is in the wrong organisation when the host says that it is elsewhere', () => {
  expect(kindOf({ ...facts, number: 50020, isElsewhere: true })).toBe('other-organisation');
  // a guest may be elsewhere and be stopped by something else
  expect(kindOf({ ...facts, number: 53003, isElsewhere: true })).toBe('policy');
});

test('every kind is named once', () => {
  expect(new Set(signInKinds).size).toBe(signInKinds.length);
});
