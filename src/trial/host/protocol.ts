import type { HostSettings } from '#trial/tenant.ts';

import { channel, entityIdOf, isInChannel, type Saved } from './channel-tab.ts';
import { type Opening, openingOf, type Place } from './deep-link.ts';
import { scriptOf } from './sign-in-script.ts';
import { frameContextOf, type View } from './view.ts';

/** A call of the tab, as TeamsJS 2 posts it. `data` is used by nested app authentication only. */
export type Call = {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
  readonly data: unknown;
};

/** The person in the host, and what is in front of them. */
export type HostWorld = {
  readonly view: View;
  readonly settings: HostSettings;
  readonly person: { readonly id: string; readonly displayName: string; readonly userPrincipalName: string };
  /** Origin of the simulator's own page. */
  readonly origin: string;
  readonly sessionId: string;
  /** What the tab in view was saved with; null when nobody set it up. */
  readonly saved: Saved | null;
};

/** What a call makes the page do, besides the reply. */
export type Effect =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'back' }
  | { readonly kind: 'share'; readonly subPage: string; readonly label: string; readonly webUrl: string }
  | { readonly kind: 'sign-in'; readonly request: unknown }
  | { readonly kind: 'pick-person'; readonly title: string }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly reason: string; readonly message: string }
  | { readonly kind: 'valid'; readonly isValid: boolean }
  | { readonly kind: 'settings'; readonly settings: Saved }
  | { readonly kind: 'saved' }
  | { readonly kind: 'save-failed'; readonly reason: string }
  | { readonly kind: 'leave' }
  | { readonly kind: 'unknown'; readonly func: string };

/** `reply` is null for one-way calls, and for those that are answered later by their effect. */
export type Answer = { readonly reply: readonly unknown[] | null; readonly effect: Effect | null };

/** Reads a posted message; null when it is not a call of TeamsJS. */
export function readCall(message: unknown): Call | null {
  if (typeof message !== 'object' || message === null) return null;
  const { id, uuidAsString, func, args, data } = message as Record<string, unknown>; // any posted object; each part is checked below
  if (typeof id !== 'number' || typeof func !== 'string') return null;
  return {
    id,
    uuidAsString: typeof uuidAsString === 'string' ? uuidAsString : undefined,
    func,
    args: Array.isArray(args) ? args : [],
    data,
  };
}

/** The envelope of a reply: TeamsJS finds its call again by both ids. */
export function replyTo(call: Call, args: readonly unknown[]): object {
  return { id: call.id, uuidAsString: call.uuidAsString, args, isPartialResponse: false };
}

/** An event of the host. It must carry no number as id, else TeamsJS takes it for a reply. */
export function eventOf(func: string, args: readonly unknown[]): object {
  return { func, args };
}

/** What the host says and does to one call. Pure; calls it does not know get no reply, as in Teams, and are reported. */
export function answer(call: Call, world: HostWorld): Answer {
  const [first, second, third] = call.args;
  switch (call.func) {
    case 'initialize':
      return says([
        frameContextOf(world.view),
        world.view.client,
        text(first) || '2.0.0',
        JSON.stringify(runtime(world.view)),
      ]);
    case 'getContext':
      return says([contextOf(world)]);
    case 'registerHandler':
    case 'setFrameContext':
    case 'appInitialization.appLoaded':
      return nothing;
    case 'appInitialization.success':
      return does({ kind: 'loaded' });
    case 'appInitialization.failure':
    case 'appInitialization.expectedFailure':
      return does({ kind: 'failed', reason: text(first), message: text(second) });
    case 'executeDeepLink':
      return open(text(first), world);
    case 'shareDeepLink':
      return does({ kind: 'share', subPage: text(first), label: text(second), webUrl: text(third) });
    case 'pages.navigateToApp':
      return navigate(record(first), world);
    case 'pages.currentApp.navigateTo':
      return { reply: [null, true], effect: { kind: 'go', place: placeOf(record(first)) } };
    case 'pages.currentApp.navigateToDefaultPage':
      return { reply: [null, true], effect: { kind: 'go', place: { page: '', subPage: '' } } };
    case 'navigateBack':
      return { reply: [true], effect: { kind: 'back' } };
    case 'returnFocus':
      return does({ kind: 'leave' });
    case 'settings.getSettings':
      return says([world.saved ?? {}]);
    case 'settings.setValidityState':
      return does({ kind: 'valid', isValid: first === true });
    case 'settings.setSettings':
      return setSettings(record(first), world);
    case 'settings.save.success':
      return does({ kind: 'saved' });
    case 'settings.save.failure':
      return does({ kind: 'save-failed', reason: text(first) });
    case 'people.selectPeople':
      return does({ kind: 'pick-person', title: text(record(first)['title']) });
    case 'nestedAppAuth.execute':
      return does({ kind: 'sign-in', request: call.data });
    default:
      return does({ kind: 'unknown', func: call.func });
  }
}

const nothing: Answer = { reply: null, effect: null };

function says(reply: readonly unknown[]): Answer {
  return { reply, effect: null };
}

function does(effect: Effect): Answer {
  return { reply: null, effect };
}

function open(url: string, { settings, origin }: HostWorld): Answer {
  const opening = openingOf(url, { appId: settings.appId, siteUrl: settings.siteUrl, origin });
  if (opening.kind === 'refused') return says([false, opening.why]);
  return { reply: [true], effect: { kind: 'open', opening } };
}

function navigate(wanted: Readonly<Record<string, unknown>>, world: HostWorld): Answer {
  return text(wanted['appId']).toLowerCase() === world.settings.appId
    ? { reply: [true], effect: { kind: 'go', place: placeOf(wanted) } }
    : says([false, 'The simulator has no other app than One Plan.']);
}

// Teams keeps no tab whose page is on a host that the app's manifest does not name
function setSettings(wanted: Saved, { settings }: HostWorld): Answer {
  const address = text(wanted['contentUrl']);
  const isValid = URL.canParse(address) && settings.validDomains.includes(new URL(address).host);
  return isValid
    ? { reply: [true], effect: { kind: 'settings', settings: wanted } }
    : says([false, 'The page of the tab is not on a valid domain of the app.']);
}

function placeOf(wanted: Readonly<Record<string, unknown>>): Place {
  return { page: text(wanted['pageId']), subPage: text(wanted['subPageId']) };
}

/** Only what the simulator really does is claimed. The sign-in bridge is built by TeamsJS from `nestedAppAuth` here. */
function runtime({ signIn }: View): object {
  return {
    apiVersion: 4,
    isLegacyTeams: false,
    isNAAChannelRecommended: signIn !== 'none',
    hostVersionsInfo: {},
    supports: {
      app: {},
      people: {},
      pages: { config: {}, backStack: {}, currentApp: {} },
      ...(signIn === 'none' ? {} : { nestedAppAuth: {} }),
    },
  };
}

const elsewhere = 'e15e0000-1111-4222-8333-444455556666';

/** The flat context of TeamsJS 1, which TeamsJS 2 maps to its own shape. */
function contextOf({ view, settings, person, sessionId }: HostWorld): object {
  return {
    locale: 'en-gb',
    theme: view.theme,
    entityId: entityIdOf(view.page),
    ...(view.subPage === '' ? {} : { subEntityId: view.subPage }),
    frameContext: frameContextOf(view),
    hostName: 'Teams',
    hostClientType: view.client,
    ringId: 'general',
    sessionId,
    appSessionId: sessionId,
    appId: settings.appId,
    userObjectId: person.id,
    userDisplayName: person.displayName,
    userPrincipalName: person.userPrincipalName,
    loginHint: person.userPrincipalName,
    // nobody's organisation, for somebody who is at home elsewhere
    tid: scriptOf(view.signIn)?.isElsewhere ? elsewhere : settings.tenantId,
    // a meeting has a chat, and is in no channel
    ...(isAtMeeting(view) ? meeting : isInChannel(view.page) ? channel : {}),
  };
}

const meeting = {
  meetingId: 'MCMxOTptZWV0aW5nX3RyaWFsQHRocmVhZC52MiMw',
  chatId: '19:meeting_trial@thread.v2',
} as const;

function isAtMeeting({ surface }: View): boolean {
  return surface === 'meetingTab' || surface === 'sidePanel';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  // any object posted by the tab may be looked into by name
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
