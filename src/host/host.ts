/** The three looks Teams offers. */
export type Theme = 'default' | 'dark' | 'contrast';

/** Somebody as the host's people picker gives them; what it does not tell is ''. */
export type PickedPerson = { readonly objectId: string; readonly name: string; readonly email: string };

/** A tab as the host keeps it: what it is called by, the page it shows, and the name it is offered under. */
export type SavedTab = { readonly key: string; readonly address: string; readonly name: string };

/** What the page that sets up a tab of a channel, a chat or a meeting does with its host. */
export type TabSettings = {
  /** The address the tab is saved with already; '' for a new one. */
  saved(): Promise<string>;
  /** Lets the person save: the host does so with the tab offered last. */
  offer(tab: SavedTab): void;
};

/** Where we run, behind one shape for Teams, Outlook, Microsoft 365 and the plain browser. */
export type Host = {
  /** 'browser' when nothing frames the page. */
  readonly kind: 'teams' | 'browser';
  /** What the host calls itself, such as 'Teams' or 'Outlook'. */
  readonly name: string;
  /** Hints about the person signed in to the host; never proof. */
  readonly hint: {
    readonly loginHint: string | null;
    readonly tenantId: string | null;
    readonly objectId: string | null;
  };
  /** True beside a meeting, where the page has some 300 pixels of width. */
  readonly isSidePanel: boolean;
  /** What a deep link asked for, such as 'action/1.3.2'; '' for nothing. */
  readonly subPage: string;
  theme(): Theme;
  onTheme(changed: (theme: Theme) => void): void;
  /** Opens an https address or a deep link the way the host wants it. */
  openLink(url: string): Promise<void>;
  /** Lets the person choose somebody of their organisation's directory; gives null when they chose nobody. Null where the host has no such picker. */
  readonly pickPerson: (() => Promise<PickedPerson | null>) | null;
  /** Null unless the host asks what a tab should open (a tab's configuration page). */
  readonly tabSettings: TabSettings | null;
  /** Tells the host that the page is up. */
  ready(): void;
};

/** Any word for a theme; those added later count as the default (TeamsJS: hosts may add themes). */
export function themeFrom(word: string | undefined): Theme {
  return word === 'dark' || word === 'contrast' ? word : 'default';
}
