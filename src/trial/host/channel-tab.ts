/** What a tab of the trial's channel was saved with, in the words of TeamsJS (pages.config.setConfig). */
export type Saved = Readonly<Record<string, unknown>>;

/** The trial has one channel, and these are its ids in contexts and links. */
export const channel = {
  channelId: '19:delivery@thread.tacv2',
  channelName: 'Delivery',
  teamId: '19:partnership@thread.tacv2',
  teamName: 'Oakshire partnership',
} as const;

const prefix = 'channel/';

/** Whether a page of the simulator is a tab of its channel, and none of the person's own app. */
export function isInChannel(page: string): boolean {
  return page.startsWith(prefix);
}

/** The entity id that a page of the simulator has in Teams. */
export function entityIdOf(page: string): string {
  return isInChannel(page) ? page.slice(prefix.length) : page;
}

/** The page of the simulator that a tab of its channel is, by its entity id. */
export function channelPage(entityId: string): string {
  return prefix + entityId;
}

/** The name that a tab of the channel is shown under, and the address that it frames. */
export function tabOf(saved: Saved): {
  readonly id: string;
  readonly name: string;
  readonly address: string;
} {
  const name = textOf(saved, 'suggestedDisplayName');
  return {
    id: channelPage(textOf(saved, 'entityId')),
    name: name === '' ? 'One Plan' : name,
    address: textOf(saved, 'contentUrl'),
  };
}

/**
 * The tabs of the channel after one was saved: in place of the one that was changed, under the name that it has already, or
 * else after the others. One that opens the same is there once.
 */
export function withTab(tabs: readonly Saved[], saved: Saved, changed: string | null): readonly Saved[] {
  const { id } = tabOf(saved);
  const before = tabs.find((tab) => tabOf(tab).id === changed);
  const others = tabs.filter((tab) => tab === before || tabOf(tab).id !== id);
  if (before === undefined) return [...others, saved];
  // a suggestion counts for new tabs only
  const { suggestedDisplayName } = before;
  return others.map((tab) => (tab === before ? { ...saved, suggestedDisplayName } : tab));
}

const kept = 'one-plan channel tabs';

/** The tabs of the channel, which last as long as the browser's tab with the simulator. */
export function readTabs(storage: Storage): readonly Saved[] {
  // only the line below writes here
  return JSON.parse(storage.getItem(kept) ?? '[]') as readonly Saved[];
}

/** Keeps the tabs of the channel. */
export function keepTabs(storage: Storage, tabs: readonly Saved[]): void {
  storage.setItem(kept, JSON.stringify(tabs));
}

function textOf(saved: Saved, name: string): string {
  const value = saved[name];
  return typeof value === 'string' ? value : '';
}
