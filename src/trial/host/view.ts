import { scriptNames } from './sign-in-script.ts';

/** The looks Teams offers. */
export const themes = ['default', 'dark', 'contrast'] as const;
/** How wide the tab is shown, CSS pixels; 'full' is all there is. */
export const widths = ['full', '1280', '768', '320'] as const;
/** The places where Teams can show the tab. */
export const surfaces = ['content', 'meetingTab', 'sidePanel', 'settings'] as const;
/**
 * How the host signs in: without a word, after asking once, not at all (a host without nested app authentication), or by one
 * of the scripts in which it fails.
 */
export const signIns = ['silent', 'ask', 'none', ...scriptNames] as const;

/** Which Teams the host is, by TeamsJS's name for it; only the address says. */
export const clients = ['web', 'ios', 'android'] as const;

/** All that a person chooses in the simulator. Lives in the page's own address, so that it can be bookmarked and tested. */
export type View = {
  readonly person: string;
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
  readonly surface: (typeof surfaces)[number];
  readonly signIn: (typeof signIns)[number];
  readonly client: (typeof clients)[number];
  /** Entity id of the tab that is open. */
  readonly page: string;
  /** What a deep link asked for; '' for nothing. */
  readonly subPage: string;
};

/** What may stand in an address: the people and tabs there are. The first of each is the usual one. */
export type Choices = { readonly people: readonly string[]; readonly pages: readonly string[] };

/** The view an address asks for; whatever is missing or unknown there is as usual. */
export function readView(search: string, choices: Choices): View {
  const query = new URLSearchParams(search);
  return {
    person: oneOf(choices.people, query.get('person')?.toLowerCase()),
    theme: oneOf(themes, query.get('theme')),
    width: oneOf(widths, query.get('width')),
    surface: oneOf(surfaces, query.get('surface')),
    signIn: oneOf(signIns, query.get('signIn')),
    client: oneOf(clients, query.get('client')),
    page: oneOf(choices.pages, query.get('page')),
    subPage: query.get('subPage') ?? '',
  };
}

/** The query string of a view, with '?', leaving out what is as usual; '' when everything is. */
export function writeView(view: View, choices: Choices): string {
  const usual: Record<string, string> = readView('', choices);
  const query = new URLSearchParams(Object.entries(view).filter(([name, value]) => value !== usual[name]));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** TeamsJS's name for the frame context of a place: a tab of a meeting is a tab like the others. */
export function frameContextOf({ surface }: Pick<View, 'surface'>): 'content' | 'sidePanel' | 'settings' {
  return surface === 'meetingTab' ? 'content' : surface;
}

/** How wide the tab is shown: beside a meeting there is only so much room, unless less of it is chosen. */
export function shownWidth({ surface, width }: Pick<View, 'surface' | 'width'>): View['width'] | 'panel' {
  return surface === 'sidePanel' && width !== '320' ? 'panel' : width;
}

/** Whether the tab must be loaded anew to go from one view to the other; theme and width change in place. */
export function needsReload(from: View, to: View): boolean {
  return (
    from.person !== to.person ||
    from.surface !== to.surface ||
    from.signIn !== to.signIn ||
    from.client !== to.client ||
    from.page !== to.page ||
    from.subPage !== to.subPage
  );
}

function oneOf<T extends string>(known: readonly T[], wanted: string | null | undefined): T {
  const [usual] = known;
  if (usual === undefined) throw new Error('The simulator has nothing to choose from');
  return known.find((value) => value.toLowerCase() === wanted?.toLowerCase()) ?? usual;
}
