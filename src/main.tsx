import { createSend, type Send } from '#graph/client.ts';
import { createAuth, type Auth } from '#host/auth.ts';
import { connectBrowser, isUnframed } from '#host/browser.ts';
import { readConfig, type Config } from '#host/config.ts';
import { linksFor } from '#host/deep-link.ts';
import type { Host } from '#host/host.ts';
import type { Right } from '#host/scope.ts';
import { SignInError } from '#host/sign-in-error.ts';
import { connectTeams } from '#host/teams.ts';
import { createPause } from '#graph/pause.ts';
import { createTransfer } from '#graph/transfer.ts';
import { createDisk } from '#store/disk.ts';
import type { Store } from '#store/state.ts';
import { createStore } from '#store/store.ts';
import { createTabs } from '#store/tabs.ts';

// The screens come while the host, the sign-in and the first request are under way.
const screens = import('#screens/mount.tsx');

// Only here are the real clock, network, chance and disk taken hold of.
const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

function storeFor(config: Config, auth: Auth): Store {
  const now = () => new Date();
  const pause = createPause({ now, wait });
  const sendWith = (right: Right): Send =>
    createSend({
      base: config.graph,
      fetch: (input, init) => fetch(input, init),
      getToken: async (ask) => auth.getToken({ ...ask, right }),
      pause,
      now,
      random: Math.random,
    });
  return createStore({
    send: sendWith('use'),
    sendToManage: sendWith('manage'),
    courier: {
      allow: async (right) => {
        try {
          await auth.getToken({ claims: null, isRenewed: false, right });
          return null;
        } catch (error) {
          if (error instanceof SignInError) return error;
          throw error;
        }
      },
      notify: sendWith('notify'),
      mail: sendWith('mail'),
      links: linksFor(config),
    },
    transfer: createTransfer({ fetch: (input, init) => fetch(input, init), pause, now, random: Math.random }),
    pause,
    base: config.graph,
    site: config.site,
    disk: createDisk(),
    tabs: createTabs({
      locks: navigator.locks,
      channel: 'BroadcastChannel' in window ? new BroadcastChannel('one-plan') : null,
    }),
    now,
    newId: () => crypto.randomUUID(),
    random: Math.random,
    later: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
}

async function enter(config: Config, host: Host, auth: Auth): Promise<void> {
  const store = storeFor(config, auth);
  // what is kept is painted and the first request goes out while the screens are still being read
  void store.open(auth.objectId());
  (await screens).mountApp(host, store, config.access);
}

async function start(): Promise<void> {
  let host: Host | null = null;
  try {
    const isAlone = isUnframed(window);
    const [config, connected] = await Promise.all([
      readConfig((path) => fetch(path)),
      isAlone ? connectBrowser(window) : connectTeams(),
    ]);
    host = connected;
    if (host.tabSettings !== null) {
      (await screens).mountTabChoice(host, host.tabSettings);
      return;
    }
    const auth = await createAuth(config, host, window);
    if (isAlone && auth.objectId() === null) {
      const signIn = async () => {
        await auth.signIn();
        await enter(config, connected, auth);
      };
      (await screens).mountOutside(host, config.openIn, signIn);
      return;
    }
    await enter(config, host, auth);
  } catch (error) {
    const painting = await screens.catch(() => null);
    if (painting === null) sayNotFetched();
    else painting.mountFailure(host ?? connectBrowser(window), error);
  } finally {
    host?.ready();
  }
}

// what would paint it did not come: words where the page says that it opens, in place of a wait without end
function sayNotFetched(): void {
  const opening = document.querySelector('.starting');
  if (opening !== null)
    opening.textContent =
      'One Plan could not be fetched. Check your connection, then open the tab again. Nothing you saved or typed is lost.';
}

void start();
