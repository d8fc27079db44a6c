/**
 * What the tabs of one person tell each other: the outbox has changed, updates of theirs have arrived, or more of the plan;
 * or everything kept on the device is being removed.
 */
export type News = 'outbox' | 'updates' | 'plan' | 'cleared';

const allNews: readonly unknown[] = ['outbox', 'updates', 'plan', 'cleared'] satisfies readonly News[];

/** The other tabs of this person on this device. */
export type Tabs = {
  /** Runs the work in one tab at a time; the others wait their turn, and take over when this tab dies. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  tell(owner: string, news: News): void;
  hear(listener: (owner: string, news: News) => void): void;
};

/** Tabs through Web Locks and BroadcastChannel; without them this tab behaves as the only one. */
export function createTabs(browser: {
  readonly locks: LockManager | undefined;
  readonly channel: BroadcastChannel | null;
}): Tabs {
  const { locks, channel } = browser;
  return {
    alone: async (name, work) => {
      let hasBegun = false;
      try {
        if (locks !== undefined)
          return await locks.request(name, async () => {
            hasBegun = true;
            return work();
          });
      } catch (error) {
        // a framed page that is denied storage is denied locks too; what the work itself throws is its own
        if (hasBegun) throw error;
      }
      return work();
    },
    tell: (owner, news) => channel?.postMessage({ owner, news }),
    hear: (listener) => {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const { owner, news } = data as { owner?: unknown; news?: unknown };
        if (typeof owner === 'string' && isNews(news)) listener(owner, news);
      });
    },
  };
}

function isNews(news: unknown): news is News {
  return allNews.includes(news);
}
