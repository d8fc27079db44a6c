import type { GraphError } from '#graph/graph-error.ts';
import type { Access } from '#host/scope.ts';
import type { Helper } from './sign-in-words.ts';

/** Why somebody who is signed in cannot get at the site that keeps the plan. */
export type SiteKind = 'site-refused' | 'site-not-granted' | 'site-missing' | 'token-refused';

/** What is said of it; `asks` is what a message to send on asks of its reader. */
export type SiteWords = {
  readonly title: string;
  readonly what: string;
  readonly next: string;
  readonly asks: { readonly of: Helper; readonly what: string };
};

/** The words for each way in which the site stays closed. */
export const siteWords: Readonly<Record<SiteKind, SiteWords>> = {
  'site-refused': {
    title: 'You have no access to the plan',
    what: 'You are signed in, but SharePoint does not let you open the site that keeps the plan.',
    next: 'Ask your plan admin for access to the One Plan site.',
    asks: {
      of: 'plan-admin',
      what: 'I cannot open One Plan, because I have no access to its SharePoint site. Please let me in.',
    },
  },
  'site-not-granted': {
    title: 'The plan is not open to One Plan',
    what: 'You are signed in, but SharePoint does not let One Plan open the site for you: either you have no access to the site, or One Plan itself has not been granted on it.',
    next: 'Ask your plan admin whether others can open the plan. If they can, you need access to the site. If nobody can, the SharePoint administrator has to grant One Plan on it.',
    asks: {
      of: 'plan-admin',
      what: 'I cannot open One Plan. Either I have no access to its SharePoint site, or the app has not been granted on the site (Sites.Selected). If nobody can open it, please ask the SharePoint administrator to grant the app the role ‘write’ on the site.',
    },
  },
  'site-missing': {
    title: 'The plan’s site was not found',
    what: 'You are signed in, but there is no such SharePoint site, or you have no access to it: SharePoint does not tell which.',
    next: 'Ask your plan admin for access to the One Plan site. If nobody can open it, whoever installed One Plan has to correct the address of the site in config.json.',
    asks: {
      of: 'plan-admin',
      what: 'I cannot open One Plan, because its SharePoint site is not found. Please let me in, or if nobody can open it, have the address of the site in config.json corrected.',
    },
  },
  'token-refused': {
    title: 'Your sign-in is not accepted',
    what: 'You were signed in, but Microsoft 365 does not accept the sign-in any more.',
    next: 'Try again. If that does not help, sign out of Teams and in again.',
    asks: {
      of: 'plan-admin',
      what: 'I cannot open One Plan: I am signed in, but Microsoft 365 does not accept it, also after I have signed out and in again.',
    },
  },
};

/** Which of them an answer of Graph is, when not even a first look at the plan was possible; null for another trouble. */
export function siteKindOf({ status }: GraphError, access: Access): SiteKind | null {
  switch (status) {
    case 401:
      return 'token-refused';
    case 403:
      return access === 'selected' ? 'site-not-granted' : 'site-refused';
    case 404:
      return 'site-missing';
    default:
      return null;
  }
}

/** The message to send on. `at` is an instant. */
export function siteMessage(error: GraphError, asks: string, site: string, at: Date): string {
  const facts = [
    `Site: ${site}`,
    `What Microsoft Graph said: ${String(error.status)} ${error.code}`,
    ...(error.requestId === null ? [] : [`Request id: ${error.requestId}`]),
    `When: ${at.toISOString().slice(0, 19)}Z`,
  ];
  return `${asks}\n\n${facts.join('\n')}`;
}
