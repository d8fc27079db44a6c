/**
 * One way in which a sign-in fails: what the simulator's choice calls it, and how the host answers, first without a word
 * and then, where the app goes on to ask the person, after the dialog. `status` is the bridge's word, `code` OAuth's, `says`
 * Entra's own description (Microsoft Entra authentication and authorization error codes); null shows the dialog as usual.
 */
export type SignInScript = {
  readonly label: string;
  readonly silent: ScriptedError;
  readonly dialog: ScriptedError | null;
  /** The host has somebody who is at home in another organisation. */
  readonly isElsewhere?: true;
  /** The host offers sign-in and then never answers. */
  readonly isDeaf?: true;
  /** It fails only where more is asked for than the plan itself needs: creating lists, sending reminders. */
  readonly isForMore?: true;
};

/** An error as the host reports it. */
export type ScriptedError = { readonly status: string; readonly code: string; readonly says: string };

const needsPerson = (code: string, says: string): ScriptedError => ({
  status: 'USER_INTERACTION_REQUIRED',
  code,
  says,
});
const ends = (code: string, says: string): ScriptedError => ({ status: 'PERSISTENT_ERROR', code, says });
const closed: ScriptedError = { status: 'USER_CANCEL', code: 'access_denied', says: '' };

/** The sign-ins that fail, by the word that stands for them in the simulator's address. */
export const signInScripts = {
  approval: {
    label: 'Fails: administrator has to approve',
    silent: needsPerson(
      'consent_required',
      'AADSTS90094: An administrator has set a policy that prevents you from granting the permissions.',
    ),
    dialog: closed,
  },
  more: {
    label: 'Silent, but set-up and reminders need approval',
    silent: needsPerson(
      'consent_required',
      'AADSTS90094: An administrator has set a policy that prevents you from granting the permissions.',
    ),
    dialog: closed,
    isForMore: true,
  },
  elsewhere: {
    label: 'Fails: another organisation',
    silent: ends('invalid_request', 'AADSTS50020: The user account does not exist in the tenant.'),
    dialog: null,
    isElsewhere: true,
  },
  guest: {
    label: 'Fails: account not invited',
    silent: ends('invalid_request', 'AADSTS90072: The account needs to be added as an external user first.'),
    dialog: null,
  },
  closedBorder: {
    label: 'Fails: organisations do not work together',
    silent: ends('invalid_request', 'AADSTS500213: The cross-tenant access policy does not allow this user.'),
    dialog: null,
  },
  policy: {
    label: 'Fails: blocked by a security rule',
    silent: needsPerson('access_denied', 'AADSTS53003: Access has been blocked by conditional access.'),
    dialog: closed,
  },
  unassigned: {
    label: 'Fails: not assigned to the app',
    silent: needsPerson('invalid_grant', 'AADSTS50105: The user is not assigned to a role.'),
    dialog: closed,
  },
  disabled: {
    label: 'Fails: account switched off',
    silent: ends('invalid_grant', 'AADSTS50057: The user account is disabled.'),
    dialog: null,
  },
  account: {
    label: 'Fails: host finds no account',
    silent: { status: 'ACCOUNT_UNAVAILABLE', code: 'account_unavailable', says: '' },
    dialog: null,
  },
  ended: {
    label: 'Fails: has to sign in again',
    silent: needsPerson('invalid_grant', 'AADSTS50173: The grant was revoked; a fresh token is needed.'),
    dialog: needsPerson('interaction_required', 'AADSTS50173: The grant was revoked.'),
  },
  offline: {
    label: 'Fails: no network',
    silent: { status: 'NO_NETWORK', code: 'no_network', says: '' },
    dialog: null,
  },
  switchedOff: {
    label: 'Fails: host has sign-in switched off',
    silent: { status: 'DISABLED', code: 'disabled', says: '' },
    dialog: null,
  },
  unregistered: {
    label: 'Fails: app not registered',
    silent: ends('unauthorized_client', 'AADSTS700016: The application was not found in the directory.'),
    dialog: null,
  },
  service: {
    label: 'Fails: service in trouble',
    silent: {
      status: 'TRANSIENT_ERROR',
      code: 'temporarily_unavailable',
      says: 'AADSTS90033: A transient error has occurred.',
    },
    dialog: null,
  },
  deaf: {
    label: 'Fails: host does not answer',
    silent: closed,
    dialog: closed,
    isDeaf: true,
  },
  strange: {
    label: 'Fails: for an unknown reason',
    silent: ends('strange_error', 'AADSTS123456789: Nobody has heard of this.'),
    dialog: null,
  },
} as const satisfies Readonly<Record<string, SignInScript>>;

/** The name of a script. */
export type SignInScriptName = keyof typeof signInScripts;

/** The script that a choice of sign-in plays; null for the choices that work, or ask, or have none. */
export function scriptOf(choice: string): SignInScript | null {
  // asked for by any text; the names of the table are its own
  return Object.hasOwn(signInScripts, choice) ? signInScripts[choice as SignInScriptName] : null;
}

/** The names of the scripts, in the order in which they are offered. */
export const scriptNames = Object.keys(signInScripts) as SignInScriptName[]; // the keys are the names
