import type { Refusal, RefusalCode } from '#domain/refusal.ts';
import { GraphError } from '#graph/graph-error.ts';
import { ConfigError, ConfigUnread } from '#host/config.ts';
import { HostSilent } from '#host/teams.ts';
import { sayFacts, SignInError } from '#host/sign-in-error.ts';
import { isClosed, type Entry } from '#store/outbox.ts';
import { isFindingKind, sayFinding } from './finding-words.ts';
import { peopleRefusals } from './people-words.ts';
import { measureRefusals } from './measure-refusals.ts';
import { packRefusals } from './pack-refusals.ts';
import { riskRefusals } from './risk-refusals.ts';
import { structureRefusals } from './structure-words.ts';
import { changeRefusals } from './change-refusals.ts';
import { signInWords } from './sign-in/sign-in-words.ts';

const refusals: Readonly<Record<RefusalCode, (facts: Refusal['facts']) => string>> = {
  ...changeRefusals,
  ...peopleRefusals,
  ...structureRefusals,
  ...riskRefusals,
  ...measureRefusals,
  ...packRefusals,
  'action-unknown': ({ ref }) => `There is no action ${ref ?? ''} in the plan.`,
  'not-yours': ({ ref, leads }) =>
    `You do not lead action ${ref ?? ''}. ${leads ? `It is led by ${leads}.` : 'Nobody is named as its lead.'} A lead, their deputy or an admin can update it.`,
  'not-live': ({ ref, lifecycle }) =>
    `Action ${ref ?? ''} is ${lifecycle ?? 'closed'}, so it takes no more updates.`,
  'nothing-to-write': () => 'There is nothing to write.',
  'status-unknown': () => 'Choose how the action is going.',
  'status-not-offered': ({ status }) =>
    `'${status ?? ''}' records a decision of somebody other than the lead. Ask the plan admin to set it.`,
  'status-by-change': ({ status }) =>
    `'${status ?? ''}' records a decision, so no update can set it. Propose it as a change on the page of the action.`,
  'status-kept': ({ ref, status }) =>
    `An update leaves action ${ref ?? ''} at '${status ?? ''}': how it stands was decided, and only a decided change moves it on.`,
  'reason-missing': ({ status }) => `Say why the action is ${lowerFirst(String(status ?? ''))}.`,
  'activity-missing': () => 'Say what was done. One line is enough.',
  'impact-missing': () => "Say what difference it made, or choose 'Too early to say'.",
  'impact-rating-missing': () => 'Choose what difference it made so far.',
  'forecast-missing': () => 'Give the day on which it will now be done.',
  'forecast-invalid': () => 'This is not a date. Give a day, a month and a year.',
  'forecast-past': () => 'This day has passed. Give the day on which it will now be done.',
  'text-too-long': ({ limit, over }) =>
    `This is ${String(over)} ${over === 1 ? 'character' : 'characters'} too long. At most ${Number(limit).toLocaleString('en-GB')} fit.`,
  'field-too-long': ({ what, limit, over }) =>
    `'${what ?? ''}' is ${Number(over).toLocaleString('en-GB')} ${over === 1 ? 'character' : 'characters'} longer than SharePoint can keep. At most ${Number(limit).toLocaleString('en-GB')} fit.`,
  'link-not-https': () => 'A link must begin with https:// and have no spaces.',
  'too-many-links': ({ limit }) => `At most ${String(limit)} links fit.`,
  'personal-data': ({ kind, count }) => {
    const found = String(kind);
    return `This may tell who a child is: ${isFindingKind(found) ? sayFinding(found, Number(count)) : found}. Change it, or say that it is meant.`;
  },
  'person-unknown': ({ person }) => `Nobody in the plan is called '${person ?? ''}'.`,
  'section-unknown': ({ section }) => `The plan has no section '${section ?? ''}'.`,
  'ref-taken': ({ ref }) => `Reference ${ref ?? ''} is already used, and references are never used twice.`,
  'section-taken': ({ section }) => `The plan already has a section '${section ?? ''}'.`,
  'person-taken': ({ person }) => `The plan already has a person with the key '${person ?? ''}'.`,
  'admin-only': () => 'Only a plan admin can do this.',
  'import-unknown': () => 'This import is not in the plan any more. Nothing was changed.',
  'import-overtaken': ({ refs }) =>
    `Somebody changed ${refs ?? 'the plan'} since this file was compared with the plan. Look at the preview as it is now, or choose the file again.`,
  'import-in-use': ({ refs }) =>
    `This import cannot be undone, because people have worked with it since: ${refs ?? ''}. Nothing was changed.`,
  'import-reported': ({ body, meeting }) =>
    `This import cannot be undone, because the pack for ${body ?? ''} on ${meeting ?? ''} has it in it. Nothing was changed.`,
};

/** The sentence for a rule that said no. */
export function sayRefusal(refusal: Refusal): string {
  return refusals[refusal.code](refusal.facts);
}

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
    const { what, next } = signInWords[error.kind];
    return { what, next, forHelpDesk: sayFacts(error) };
  }
  if (error instanceof HostSilent)
    return {
      what: 'Teams did not answer.',
      next: 'Close this tab and open it again. If that does not help, sign out of Teams and in again.',
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

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
