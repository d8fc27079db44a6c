import { channel, channelPage, entityIdOf, isInChannel } from './channel-tab.ts';

/** A place in our app: a tab of its own or of the channel ('' for the usual one) and a sub page ('' for none). */
export type Place = { readonly page: string; readonly subPage: string };

/** What the host does with an address it is asked to open. `words` say what Teams would do with it. */
export type Opening =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'told'; readonly words: string; readonly url: string }
  | { readonly kind: 'away'; readonly url: string }
  | { readonly kind: 'refused'; readonly why: string };

/** What there is to know for opening links: our app's id, the trial's own origin, the site's address. */
export type LinkWorld = { readonly appId: string; readonly origin: string; readonly siteUrl: string };

/**
 * What opening an address comes to. Links to our own app open in the simulator; other Teams links, mail and SharePoint
 * are told in words, as the trial has none of them; other https addresses leave. Everything else is refused.
 */
export function openingOf(address: string, world: LinkWorld): Opening {
  const url = parse(address);
  if (url === null) return { kind: 'refused', why: 'This is not an address.' };
  const place = placeIn(url, world);
  if (place !== null) return { kind: 'place', place };
  if (url.protocol === 'mailto:') return { kind: 'told', words: mailWords(url), url: address };
  if (url.protocol !== 'https:')
    return { kind: 'refused', why: `Teams does not open ${url.protocol} addresses.` };
  if (isTeams(url)) return { kind: 'told', words: teamsWords(url), url: address };
  if (url.origin === new URL(world.siteUrl).origin) {
    return {
      kind: 'told',
      words: 'In Microsoft 365 this opens in SharePoint, which the trial does not have.',
      url: address,
    };
  }
  return { kind: 'away', url: url.href };
}

/**
 * The link that Teams makes for a place in the app
 * (learn.microsoft.com: Create deep links to an application, 'l/entity').
 */
export function entityLink(appId: string, place: Place, label: string, webUrl: string): string {
  const query = new URLSearchParams();
  if (webUrl !== '') query.set('webUrl', webUrl);
  if (label !== '') query.set('label', label);
  const context = {
    ...(place.subPage === '' ? {} : { subEntityId: place.subPage }),
    ...(isInChannel(place.page) ? { channelId: channel.channelId } : {}),
  };
  if (Object.keys(context).length > 0) query.set('context', JSON.stringify(context));
  const text = query.toString().replaceAll('+', '%20');
  return `https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(entityIdOf(place.page))}${text === '' ? '' : `?${text}`}`;
}

/** What somebody typed into 'Open a link': a link is opened as one, anything else is taken as a sub page's name. */
export function typedPlace(typed: string, page: string, world: LinkWorld): Opening {
  const text = typed.trim();
  return /^[a-z][a-z+.-]*:/i.test(text)
    ? openingOf(text, world)
    : { kind: 'place', place: { page, subPage: text } };
}

function placeIn(url: URL, world: LinkWorld): Place | null {
  if (url.origin === world.origin && url.pathname === '/') {
    return { page: url.searchParams.get('page') ?? '', subPage: url.searchParams.get('subPage') ?? '' };
  }
  const [, l, entity, appId, page] = url.pathname.split('/');
  if (!isTeams(url) || l !== 'l' || entity !== 'entity' || appId?.toLowerCase() !== world.appId) return null;
  const entityId = decodeURIComponent(page ?? '');
  const context = contextIn(url);
  return {
    page: context.channelId === '' ? entityId : channelPage(entityId),
    subPage: context.subEntityId,
  };
}

function contextIn(url: URL): { readonly subEntityId: string; readonly channelId: string } {
  const read = parseContext(url.searchParams.get('context') ?? '{}');
  const textOf = (name: string) => {
    const value = read[name];
    return typeof value === 'string' ? value : '';
  };
  return { subEntityId: textOf('subEntityId'), channelId: textOf('channelId') };
}

function parseContext(context: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(context);
    // any JSON object may be looked into by name
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {}; // a damaged context opens the tab itself, as Teams does
  }
}

function isTeams(url: URL): boolean {
  return url.protocol === 'https:' && /^teams\.(microsoft\.com|cloud\.microsoft)$/.test(url.hostname);
}

function teamsWords(url: URL): string {
  const people = url.searchParams.get('users');
  if (url.pathname.startsWith('/l/chat/') && people !== null)
    return `In Teams this opens a chat with ${people}.`;
  if (url.pathname.startsWith('/l/meeting/')) return 'In Teams this opens a new meeting.';
  if (url.pathname.startsWith('/l/entity/')) return 'In Teams this opens another app.';
  return 'In Teams this opens there.';
}

function mailWords(url: URL): string {
  const subject = url.searchParams.get('subject');
  const to = decodeURIComponent(url.pathname);
  return `This starts a mail${to === '' ? '' : ` to ${to}`}${subject === null ? '' : ` with the subject '${subject}'`}.`;
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
