import { GraphError } from '#graph/graph-error.ts';
import { ConfigError, ConfigUnread } from '#host/config.ts';
import { HostSilent } from '#host/teams.ts';
import { sayFacts, SignInError } from '#host/sign-in-error.ts';
import { isClosed, senderNotFetched, type Entry } from '#store/outbox.ts';
import { wordsFor } from './sign-in/sign-in-words.ts';

/** What went wrong, in the order people need it; `forHelpDesk` never holds texts of the plan. */
export type Trouble = { readonly what: string; readonly next: string; readonly forHelpDesk: string };

/** The words for something outside that said no. */
export function sayTrouble(error: unknown): Trouble {
  if (error instanceof GraphError) {
    const { what, next } = graphTrouble(error);
    const id = error.requestId === null ? '' : `, request ${error.requestId}`;
    return { what, next, forHelpDesk: `Graph ${String(error.status)} ${error.code}${id}` };
  }
  if (error instanceof SignInError) {
    const { what, next } = wordsFor(error);
    return { what, next, forHelpDesk: sayFacts(error) };
  }
  if (error instanceof HostSilent)
    return {
      what: 'The app that One Plan was opened in did not answer.',
      next: 'Close this tab and open it again. If that does not help, sign out of that app, Teams for example, and in again.',
      forHelpDesk: 'The host did not answer initialize or getContext within 15 seconds',
    };
  if (error instanceof ConfigError)
    return {
      what:
        error.field === 'config.json'
          ? `The file config.json ${error.message}.`
          : `In the file config.json, the field ‘${error.field}’ ${error.message}.`,
      next: 'Ask whoever installed One Plan to correct it.',
      forHelpDesk: `config.json: ${error.field} ${error.message}`,
    };
  if (error instanceof ConfigUnread)
    return {
      what: 'One Plan could not read how it is set up.',
      next: 'Check your connection, then try again.',
      forHelpDesk: `config.json: ${error.message}`,
    };
  if (error instanceof Error && error.name === 'PackError')
    return {
      what: 'The workbook could not be made in this browser.',
      next: 'Close what you do not need and try again, or make it on another computer.',
      forHelpDesk: error.message,
    };
  return {
    what: 'Something in One Plan went wrong.',
    next: 'Open the tab again. If it happens again, tell the help desk what you did.',
    // a message of somebody else's code may quote what it worked on
    forHelpDesk: error instanceof Error ? placeOf(error) : 'Unknown error',
  };
}

/** Where an entry of the outbox stands, and what happens next. */
export function saySetback(entry: Entry): string {
  if (entry.theirs !== null && isClosed(entry))
    return `This action was ${entry.theirs.lifecycle === 'merged' ? 'merged into another one' : entry.theirs.lifecycle} meanwhile, so it takes no more updates. Your text is kept here: read it, copy what is still needed, then discard it.`;
  if (entry.state === 'conflict')
    return 'Somebody else updated this action meanwhile. Nothing was overwritten. Compare the two, then choose.';
  if (entry.setback === null) return 'It has not arrived in SharePoint yet.';
  if (entry.setback.code === senderNotFetched)
    return 'The part of One Plan that sends this could not be fetched. It will be sent as soon as that is over. If it stays, open the tab again.';
  const { what, next } = graphTrouble(
    new GraphError({ status: entry.setback.status, code: entry.setback.code, message: '' }),
  );
  return entry.state === 'stopped'
    ? `${what} It will not be tried again by itself. ${next}`
    : `${what} It will be sent as soon as that is over.`;
}

// the kind of error, and the first place of our own code on its way
function placeOf(error: Error): string {
  const place = /assets\/[\w.-]+:\d+:\d+/.exec(error.stack ?? '')?.[0] ?? '';
  return `${error.name} ${place}`.trim();
}

function graphTrouble(error: GraphError): { what: string; next: string } {
  const seconds = error.retryAfterMs === null ? null : Math.ceil(error.retryAfterMs / 1000);
  switch (error.status) {
    case 0:
      return { what: 'SharePoint could not be reached.', next: 'Check your connection, then try again.' };
    case 401:
      return { what: 'Your sign-in has ended.', next: 'Open the tab again to sign in.' };
    case 403:
      return {
        what: 'SharePoint did not allow this.',
        next: 'Ask your plan admin for access to the One Plan site.',
      };
    case 404:
      return {
        what: 'SharePoint could not find this.',
        next: 'It may have been deleted, or you may have no access. Ask your plan admin.',
      };
    case 409:
      return { what: 'Something with this name or reference is already there.', next: 'Try again.' };
    case 412:
      return { what: 'Somebody changed this at the same moment.', next: 'Try again.' };
    case 413:
      return { what: 'This is more than SharePoint takes at once.', next: 'Shorten it and try again.' };
    case 423:
      return { what: 'The file is open in Excel and locked.', next: 'Close it there, then try again.' };
    case 429:
    case 503:
      return {
        what: 'SharePoint is busy.',
        next: seconds === null ? 'Try again in a minute.' : `Try again in ${waitWords(seconds)}.`,
      };
    case 507:
      return { what: 'The site has no storage left.', next: 'Ask your SharePoint administrator.' };
    default:
      return error.status >= 500
        ? { what: 'SharePoint had a problem.', next: 'Try again in a minute.' }
        : {
            what: 'SharePoint refused this.',
            next: 'Try again. If it happens again, show the details below to the help desk.',
          };
  }
}

function waitWords(seconds: number): string {
  if (seconds < 90) return `${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${String(Math.ceil(seconds / 60))} minutes`;
}
