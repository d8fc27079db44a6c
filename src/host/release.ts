/** The file beside the page that says which release the site has now. */
export const releaseFile = 'version.json';

/** The name of the mark that a page carries its own release in. */
export const releaseMark = 'one-plan-release';

/** What a build is known by: the version of the app, and a hash over all that was built. */
export type Release = { readonly version: string; readonly build: string };

/** The release that version.json names; null for anything else that a host may answer with. */
export function checkRelease(raw: unknown): Release | null {
  if (typeof raw !== 'object' || raw === null || !('version' in raw) || !('build' in raw)) return null;
  const { version, build } = raw;
  return typeof version === 'string' && typeof build === 'string' && /^[0-9a-f]+$/.test(build)
    ? { version, build }
    : null;
}

/** The release that a page is marked with; null for one that was not built, as in development. */
export function releaseOfPage(page: Pick<Document, 'querySelector'>): Release | null {
  const mark = page.querySelector(`meta[name="${releaseMark}"]`)?.getAttribute('content') ?? '';
  const [version, build] = mark.split(' ');
  return checkRelease({ version, build });
}

/** Knows whether the site has another release than the page that is open. */
export type ReleaseWatch = {
  /** The other release, once one was seen. */
  getNewer(): Release | null;
  subscribe(listener: () => void): () => void;
  /** Looks, unless the page was opened or has looked within ten minutes. Never throws. */
  look(): Promise<void>;
  /** Looks at once: something has failed that a new release would explain. */
  lookNow(): Promise<void>;
};

/** How long a look is good for, ms. */
const lookEveryMs = 10 * 60_000;

/** Begins to watch. `running` is the page's own release: without one there is nothing to compare. `read` gives version.json. */
export function createReleaseWatch(parts: {
  readonly running: Release | null;
  readonly read: () => Promise<unknown>;
  readonly now: () => Date;
}): ReleaseWatch {
  const { running, read, now } = parts;
  const listeners = new Set<() => void>();
  let newer: Release | null = null;
  let lookedAt = now().getTime();

  const lookNow = async (): Promise<void> => {
    if (running === null || newer !== null) return;
    lookedAt = now().getTime();
    const found = checkRelease(
      // without a network, or with a host that answers something else, the next look will tell
      await read().catch(() => null),
    );
    if (found === null || found.build === running.build) return;
    newer = found;
    for (const listener of listeners) listener();
  };

  return {
    getNewer: () => newer,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: async () => {
      if (now().getTime() - lookedAt >= lookEveryMs) await lookNow();
    },
    lookNow,
  };
}
