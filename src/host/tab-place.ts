/** What a tab of a channel, a chat or a meeting can open, the usual one first. Each is named as its sub page. */
export const tabPlaces = ['plan', 'my-actions', 'risks', 'board-pack'] as const;

/** One of these places. */
export type TabPlace = (typeof tabPlaces)[number];

/**
 * The address with which such a tab is saved. It says its place as a query: the part after '#' belongs to where somebody
 * went since, and a deep link to the tab goes before both.
 */
export function tabAddress(page: string, place: TabPlace): string {
  const url = new URL(page);
  url.search = new URLSearchParams({ open: place }).toString();
  url.hash = '';
  return url.href;
}

/**
 * The place that a page opens by itself, as its sub page: beside a meeting always what the meeting is at, wherever else the
 * tab was saved with; null where nothing was said.
 */
export function placeToOpen(
  address: string,
  { isSidePanel }: { readonly isSidePanel: boolean },
): string | null {
  return isSidePanel ? 'in-meeting' : placeOfTab(address);
}

/** The place that the address of a tab opens; null where it says none that there is. */
export function placeOfTab(address: string): TabPlace | null {
  const asked = URL.canParse(address) ? new URL(address).searchParams.get('open') : null;
  return tabPlaces.find((place) => place === asked) ?? null;
}
