// My actions from the same components and the same reading of rows as the tab, with Graph's answer in the page: nobody is
// signed in, and nothing is asked for.
import type { Call } from '#graph/client.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import { connectBrowser } from '#host/browser.ts';
import { mountApp } from '#screens/mount.tsx';
import { createDisk } from '#store/disk.ts';
import { createStore } from '#store/store.ts';
import { createTabs } from '#store/tabs.ts';

/** What lies in the page: the one answer of a first open, and where it came from. */
export type InPage = { readonly base: string; readonly site: string; readonly body: unknown };

// written by the bench that opens this page
const { base, site, body } = JSON.parse(document.getElementById('answer')?.textContent ?? '') as InPage;

const answer = async ({ method, path }: Call) => {
  if (path !== '/$batch') throw new Error(`${method} ${path} does not lie in the page`);
  return { status: 200, etag: null, body };
};
const now = () => new Date();
const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
const pause = createPause({ now, wait });
const store = createStore({
  send: answer,
  sendToManage: answer,
  courier: {
    allow: async () => new Error('none'),
    notify: answer,
    mail: answer,
    links: { to: () => '', inTeams: () => null },
  },
  transfer: createTransfer({ fetch, pause, now, random: Math.random }),
  pause,
  base,
  site,
  disk: createDisk(),
  tabs: createTabs({ locks: navigator.locks, channel: null }),
  now,
  newId: () => crypto.randomUUID(),
  random: Math.random,
  later: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
});

void store.open(null);
mountApp(connectBrowser(window), store, 'sites');
