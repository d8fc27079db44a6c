import { hostWord } from '#host/host-word.ts';
import type { SignInError } from '#host/sign-in-error.ts';
import type { SignInKind } from '#host/sign-in-trouble.ts';

/** Whom a message is for: those who run sign-in for the organisation, those who installed One Plan, or the plan's admin. */
export type Helper = 'it' | 'installer' | 'plan-admin';

/** What is said of a failed sign-in. `asks` is what the message asks of its reader; null where nobody else can help. */
export type SignInWords = {
  readonly title: string;
  readonly what: string;
  readonly next: string;
  readonly asks: { readonly of: Helper; readonly what: string } | null;
};

/** The words for each way in which a sign-in fails, in Teams; `wordsFor` gives those of the app it happened in. */
export const signInWords: Readonly<Record<SignInKind, SignInWords>> = {
  cancelled: {
    title: 'You are not signed in',
    what: 'You closed the sign-in window.',
    next: 'Try again, and choose Allow or Accept.',
    asks: null,
  },
  'consent-missing': {
    title: 'One Plan needs your permission',
    what: 'One Plan has not been allowed to open the plan for you yet.',
    next: 'Try again, and choose Allow or Accept. If the window says that an administrator has to approve, ask your IT help desk.',
    asks: {
      of: 'it',
      what: 'I cannot open One Plan, because it has not been approved for our organisation. Please approve it for everybody who uses it.',
    },
  },
  'approval-needed': {
    title: 'An administrator has to approve One Plan',
    what: 'Your organisation lets only an administrator approve One Plan.',
    next: 'Ask your IT help desk to approve it, and open One Plan again when they have.',
    asks: {
      of: 'it',
      what: 'I cannot open One Plan, because an administrator has to approve it first. Please approve it for everybody who uses it.',
    },
  },
  'other-organisation': {
    title: 'You are in another organisation',
    what: 'Teams is open for another organisation than the one that keeps this plan.',
    next: 'In Teams, choose your picture and change to the organisation that keeps the plan, then open One Plan there. If you cannot find it, ask your plan admin to invite you as a guest.',
    asks: {
      of: 'plan-admin',
      what: 'I cannot open One Plan, because I am not known in the organisation that keeps it. Please have me invited there as a guest.',
    },
  },
  'unknown-account': {
    title: 'Your account is not known',
    what: 'The organisation that keeps this plan does not know your account.',
    next: 'If you have another work account, sign in with it. If not, ask your plan admin to invite you as a guest.',
    asks: {
      of: 'plan-admin',
      what: 'I cannot open One Plan, because my account is not known in the organisation that keeps it. Please have me invited there as a guest.',
    },
  },
  'organisations-closed': {
    title: 'The two organisations do not work together yet',
    what: 'Your organisation, or the one that keeps this plan, does not let its people work in the other.',
    next: 'Ask your IT help desk which of the two it is.',
    asks: {
      of: 'it',
      what: 'I cannot open One Plan as a guest, because a cross-tenant access setting stands in the way, here or in the organisation that keeps the plan. Please see which of the two it is.',
    },
  },
  policy: {
    title: 'A security rule keeps you out',
    what: 'A security rule of your organisation does not let you in from this device or this place.',
    next: 'Try a device that your organisation manages, or its own network. If that does not help, ask your IT help desk.',
    asks: {
      of: 'it',
      what: 'I cannot open One Plan, because a conditional access policy stops my sign-in. Please see which one, and what I can do.',
    },
  },
  'not-assigned': {
    title: 'One Plan is not open to you yet',
    what: 'One Plan is given to chosen people only, and you are not among them.',
    next: 'Ask your plan admin to have you added.',
    asks: {
      of: 'plan-admin',
      what: 'I cannot open One Plan, because I am not assigned to it. Please have me added under Users and groups of the enterprise application.',
    },
  },
  'account-stopped': {
    title: 'Your account cannot sign in',
    what: 'Your account is locked or switched off, or its password has expired.',
    next: 'Ask your IT help desk to look at your account.',
    asks: {
      of: 'it',
      what: 'My account cannot sign in to One Plan. It may be locked or switched off, or its password may have expired.',
    },
  },
  'account-unavailable': {
    title: 'Teams has no account for One Plan',
    what: 'Teams could not find the account that you are signed in with.',
    next: 'Sign out of Teams and in again, then open One Plan. If that does not help, ask your IT help desk.',
    asks: {
      of: 'it',
      what: 'Teams does not hand my account on to One Plan, also after I have signed out and in again.',
    },
  },
  'session-ended': {
    title: 'Your sign-in has ended',
    what: 'Your organisation wants you to sign in again.',
    next: 'Choose ‘Sign in’.',
    asks: null,
  },
  'window-blocked': {
    title: 'The sign-in window was stopped',
    what: 'Your browser did not let the sign-in window open.',
    next: 'Choose ‘Sign in’. If no window opens, allow pop-up windows for this page in your browser.',
    asks: null,
  },
  'window-unanswered': {
    title: 'You are not signed in',
    what: 'The sign-in window was closed or left, so nobody is signed in.',
    next: 'Choose ‘Sign in’, and finish in the window that opens.',
    asks: null,
  },
  'host-cannot': {
    title: 'This Teams cannot sign you in',
    what: 'This version of Teams cannot sign you in to One Plan.',
    next: 'Update Teams, or open One Plan in Teams on the web.',
    asks: null,
  },
  'host-silent': {
    title: 'Teams did not answer',
    what: 'You could not be signed in, because Teams did not answer.',
    next: 'Close this tab and open it again. If that does not help, sign out of Teams and in again.',
    asks: null,
  },
  network: {
    title: 'There is no connection',
    what: 'You could not be signed in, because there is no connection.',
    next: 'Try again once you are online.',
    asks: null,
  },
  'app-wrong': {
    title: 'One Plan is not registered correctly',
    what: 'Microsoft’s sign-in does not know One Plan the way it is set up here.',
    next: 'Ask whoever installed One Plan to correct it.',
    asks: {
      of: 'installer',
      what: 'Nobody can sign in to One Plan, because its app registration does not fit config.json. Please compare the ids, the redirect addresses and the permissions.',
    },
  },
  service: {
    title: 'Microsoft’s sign-in had a problem',
    what: 'Microsoft’s sign-in service had a problem.',
    next: 'Try again in a minute.',
    asks: null,
  },
  unknown: {
    title: 'You could not be signed in',
    what: 'You could not be signed in.',
    next: 'Try again. If it happens again, ask your IT help desk.',
    asks: { of: 'it', what: 'I cannot sign in to One Plan.' },
  },
};

/** The words for a sign-in that failed, naming the app in which it did. Only Teams changes from one organisation to another. */
export function wordsFor({ kind, asked }: Pick<SignInError, 'kind' | 'asked'>): SignInWords {
  const words = signInWords[kind];
  const name = hostWord(asked.hostName ?? '');
  const said = (text: string) => text.replaceAll(/\bTeams\b/g, name);
  return {
    title: said(words.title),
    what: said(words.what),
    next: kind === 'other-organisation' ? words.next : said(words.next),
    asks: words.asks === null ? null : { ...words.asks, what: said(words.asks.what) },
  };
}
