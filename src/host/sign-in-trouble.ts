/** Why somebody was not signed in, as far as it makes a difference to what they do next. */
export type SignInKind = (typeof signInKinds)[number];

/** Every such reason. */
export const signInKinds = [
  'cancelled',
  'consent-missing',
  'approval-needed',
  'other-organisation',
  'unknown-account',
  'organisations-closed',
  'policy',
  'not-assigned',
  'account-stopped',
  'account-unavailable',
  'session-ended',
  'window-blocked',
  'window-unanswered',
  'host-cannot',
  'host-silent',
  'network',
  'app-wrong',
  'service',
  'unknown',
] as const;

/** What MSAL and Entra say of a failure. `number` is the one after 'AADSTS', null when none was told. */
export type SignInFacts = {
  readonly code: string;
  readonly subError: string;
  readonly number: number | null;
  /** The host has somebody of another organisation than the one that holds the plan. */
  readonly isElsewhere: boolean;
};

// Entra's own numbers (Microsoft Entra authentication and authorization error codes). They may change without notice, so
// whatever is not here is told by the code of OAuth or MSAL
const numbers: Readonly<Record<Exclude<SignInKind, 'unknown'>, readonly number[]>> = {
  cancelled: [65004],
  'consent-missing': [65001],
  'approval-needed': [90093, 90094, 90095],
  'other-organisation': [],
  'unknown-account': [50020, 50034, 51004, 90072],
  'organisations-closed': [500_212, 500_213],
  policy: [53000, 53001, 53002, 53003, 53004, 53009, 53011, 530_003, 530_032, 530_034, 530_035],
  'not-assigned': [50105],
  'account-stopped': [50053, 50055, 50057],
  'account-unavailable': [],
  'session-ended': [
    50058, 50072, 50074, 50076, 50078, 50079, 50133, 50158, 50173, 70008, 70043, 70044, 700_082, 700_084,
  ],
  'window-blocked': [],
  'window-unanswered': [],
  'host-cannot': [],
  'host-silent': [],
  network: [],
  'app-wrong': [
    50011, 50059, 50194, 65005, 70011, 90002, 500_011, 500_014, 500_113, 650_052, 650_056, 650_057, 700_016,
    700_054, 900_023, 7_000_112, 7_000_218, 9_002_325, 9_002_326,
  ],
  service: [90012, 90033],
};

// the sub-errors and codes of OAuth, of MSAL, and our own two
const codes: Readonly<Record<string, SignInKind>> = {
  user_canceled: 'cancelled',
  user_cancelled: 'cancelled',
  access_denied: 'cancelled',
  consent_required: 'consent-missing',
  // conditional access: nothing that the person does helps
  message_only: 'policy',
  no_account_found: 'account-unavailable',
  no_account_error: 'account-unavailable',
  interaction_required: 'session-ended',
  login_required: 'session-ended',
  bad_token: 'session-ended',
  invalid_grant: 'session-ended',
  popup_window_error: 'window-blocked',
  empty_window_error: 'window-blocked',
  timed_out: 'window-unanswered',
  redirect_bridge_empty_response: 'window-unanswered',
  interaction_in_progress: 'window-unanswered',
  interaction_in_progress_cancelled: 'window-unanswered',
  host_without_sign_in: 'host-cannot',
  nested_app_auth_bridge_disabled: 'host-cannot',
  host_silent: 'host-silent',
  no_network_connectivity: 'network',
  network_error: 'network',
  endpoints_resolution_error: 'network',
  openid_config_error: 'network',
  post_request_failed: 'network',
  get_request_failed: 'network',
  unauthorized_client: 'app-wrong',
  invalid_client: 'app-wrong',
  invalid_request: 'app-wrong',
  invalid_scope: 'app-wrong',
  invalid_resource: 'app-wrong',
  server_error: 'service',
  temporarily_unavailable: 'service',
};

/** The kind of a failure: by Entra's number where it is known, else by the sub-error, else by the code. Pure. */
export function kindOf(facts: SignInFacts): SignInKind {
  const kind =
    signInKinds.find(
      (one) => one !== 'unknown' && facts.number !== null && numbers[one].includes(facts.number),
    ) ??
    codeKind(facts.subError) ??
    codeKind(facts.code) ??
    'unknown';
  return kind === 'unknown-account' && facts.isElsewhere ? 'other-organisation' : kind;
}

function codeKind(code: string): SignInKind | undefined {
  return Object.hasOwn(codes, code) ? codes[code] : undefined;
}
