import { app, FrameContexts, pages, people } from '@microsoft/teams-js';
import {
  themeFrom,
  type Host,
  type PickedPerson,
  type SavedTab,
  type TabSettings,
  type Theme,
} from './host.ts';

/** The host did not answer in time: shown with a way to try again. */
export class HostSilent extends Error {
  override readonly name = 'HostSilent';
}

/** How long a host may take to answer, ms. Outside Microsoft's hosts initialize() may never settle. */
const answerWithinMs = 15_000;

/** Connects to the Teams, Outlook or Microsoft 365 host that frames us. Throws HostSilent when none answers. */
export async function connectTeams(): Promise<Host> {
  await within(app.initialize());
  const context = await within(app.getContext());
  let theme = themeFrom(context.app.theme);
  const listeners: ((theme: Theme) => void)[] = [];
  // TeamsJS keeps one handler only; ours hands on to all
  app.registerOnThemeChangeHandler((word) => {
    theme = themeFrom(word);
    for (const changed of listeners) changed(theme);
  });
  return {
    kind: 'teams',
    name: context.app.host.name,
    hint: {
      loginHint: context.user?.loginHint ?? context.user?.userPrincipalName ?? null,
      tenantId: context.user?.tenant?.id ?? null,
      objectId: context.user?.id ?? null,
    },
    isSidePanel: context.page.frameContext === FrameContexts.sidePanel,
    subPage: context.page.subPageId ?? '',
    theme: () => theme,
    onTheme: (changed) => void listeners.push(changed),
    openLink: async (url) => app.openLink(url),
    pickPerson: picksIn(context.page.frameContext) && people.isSupported() ? pickPerson : null,
    tabSettings:
      context.page.frameContext === FrameContexts.settings && pages.config.isSupported()
        ? connectTabSettings()
        : null,
    ready: () => app.notifySuccess(),
  };
}

// TeamsJS throws elsewhere, as beside a meeting (people.selectPeople)
function picksIn(frame: FrameContexts): boolean {
  return [FrameContexts.content, FrameContexts.task, FrameContexts.settings].includes(frame);
}

// the whole organisation, also where the tab stands in a channel, whose members are not all of the partnership
async function pickPerson(): Promise<PickedPerson | null> {
  const [picked] = await people.selectPeople({ singleSelect: true, openOrgWideSearchInChatOrChannel: true });
  if (picked === undefined) return null;
  return { objectId: picked.objectId, name: picked.displayName ?? '', email: picked.email ?? '' };
}

// TeamsJS keeps one handler for Save; it saves whatever was offered last (configuration page, pages.config)
function connectTabSettings(): TabSettings {
  let offered: SavedTab | null = null;
  pages.config.registerOnSaveHandler((save) => {
    if (offered === null) {
      save.notifyFailure('Choose what the tab opens.');
      return;
    }
    const { key, address, name } = offered;
    pages.config
      .setConfig({ entityId: key, contentUrl: address, websiteUrl: address, suggestedDisplayName: name })
      .then(
        () => save.notifySuccess(),
        // the host shows the reason; TeamsJS gives errors and, for some hosts, mere texts
        (error: unknown) => save.notifyFailure(error instanceof Error ? error.message : String(error)),
      );
  });
  return {
    saved: async () => (await within(pages.getConfig())).contentUrl ?? '',
    offer: (tab) => {
      offered = tab;
      pages.config.setValidityState(true);
    },
  };
}

async function within<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostSilent('The host did not answer')), answerWithinMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
