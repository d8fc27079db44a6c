import type { Config } from './config.ts';

/** The entity id of One Plan's personal tab, which its Teams manifest gives it and deep links name. */
export const personalTab = 'one-plan';

/** The addresses that open places in One Plan from outside, such as from a mail. A place is named as its sub page. */
export type Links = {
  /** For mails and chats; '' when nobody has told where people open the tab. */
  to(subPage: string): string;
  /** The same as a Teams deep link, which a Teams notification has to carry; null when none can be made. */
  inTeams(subPage: string): string | null;
};

/**
 * The links of a deployment: a place is the sub entity of the Teams link people open the tab with, or where that is a page
 * of its own, as in the trial, its query (learn.microsoft.com: Create deep links to an application, 'l/entity').
 */
export function linksFor(config: Pick<Config, 'openIn' | 'appId'>): Links {
  const { openIn, appId } = config;
  const own = appId === '' ? null : `https://teams.microsoft.com/l/entity/${appId}/${personalTab}`;
  const teams = isTeamsLink(openIn) ? openIn : own;
  const inTeams = (subPage: string) => (teams === null ? null : entityLink(teams, subPage));
  return {
    to: (subPage) =>
      openIn === '' || isTeamsLink(openIn) ? (inTeams(subPage) ?? '') : pageLink(openIn, subPage),
    inTeams,
  };
}

function isTeamsLink(address: string): boolean {
  return /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\/entity\/[^/?#]+\/[^/?#]+/.test(address);
}

// what else the link's context says, such as its channel, stays
function entityLink(address: string, subPage: string): string {
  const url = new URL(address);
  const context = { ...contextOf(url), subEntityId: subPage };
  url.searchParams.set('context', JSON.stringify(context));
  // Teams reads a '+' as a plus
  url.search = url.searchParams.toString().replaceAll('+', '%20');
  return url.href;
}

function contextOf(url: URL): object {
  try {
    const read: unknown = JSON.parse(url.searchParams.get('context') ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    // a context that is none is left out
    return {};
  }
}

function pageLink(address: string, subPage: string): string {
  const url = new URL(address);
  url.searchParams.set('subPage', subPage);
  return url.href;
}
