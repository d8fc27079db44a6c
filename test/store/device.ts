import type { Store } from '#store/state.ts';
import { createStore } from '#store/store.ts';
import type { News, Tabs } from '#store/tabs.ts';
import { fakeDisk, type FakeDisk } from './fake-disk.ts';
import { people, type Fate, type Sent, type Tenant, type Who } from './world.ts';

/** A page of a device. What it had under way when it closed stays undone, as in a browser. */
export type Page = {
  readonly store: Store;
  isOpen(): boolean;
  close(): void;
  /** Closes it at its n-th request from now on (0: at none): before that is carried out, or after, when only the answer is missing. */
  closeAt(request: number, when: 'before' | 'after'): void;
  /** Ends when the work ends, or when the page closes; then it gives null. */
  during<T>(work: Promise<T>): Promise<T | null>;
};

/** A browser profile of one person: its pages share a disk, locks and a channel. */
export type Device = {
  readonly disk: FakeDisk;
  /** Opens a page. Resolves when it has loaded, or tried to, or was closed. */
  open(prepare?: (page: Page) => void): Promise<Page>;
  pages(): readonly Page[];
  setOnline(isOnline: boolean): void;
  /** Decides on the requests of this device alone. */
  line(decide: (sent: Sent) => Fate): void;
};

type Turn = { readonly page: object; readonly go: () => void };

/** A device of somebody in a tenant. */
export function createDevice(tenant: Tenant, who: Who, disk: FakeDisk = fakeDisk()): Device {
  let isOnline = true;
  let decide: (sent: Sent) => Fate = () => 'well';
  let pages: readonly Page[] = [];
  // who holds the lock, then who waits for it; there is only one name
  let turns: Turn[] = [];
  const ears = new Map<object, ((owner: string, news: News) => void)[]>();
  const leave = (page: object, only: Turn | null) => {
    const holder = turns[0];
    turns = turns.filter((turn) => (only === null ? turn.page !== page : turn !== only));
    if (turns[0] !== undefined && turns[0] !== holder) turns[0].go();
  };

  const open: Device['open'] = async (prepare = () => undefined) => {
    const me = {};
    let isOpen = true;
    let countdown = 0;
    let when: 'before' | 'after' = 'before';
    let end: () => void = () => undefined;
    const ended = new Promise<null>((resolve) => {
      end = () => resolve(null);
    });
    const close = () => {
      isOpen = false;
      pages = pages.filter((other) => other !== page);
      ears.delete(me);
      leave(me, null);
      end();
    };
    const line = (sent: Sent): Fate => {
      if (!isOpen) return never;
      countdown -= 1;
      const fate = isOnline ? decide(sent) : 'lost before';
      if (countdown !== 0) return fate;
      return async (request, carryOut) => {
        if (when === 'after' && fate !== 'lost before')
          await (typeof fate === 'function' ? fate(request, carryOut) : carryOut(request));
        close();
        return never();
      };
    };
    const tabs: Tabs = {
      alone: async (_, work) => {
        let turn: Turn | null = null;
        await new Promise<void>((go) => {
          turn = { page: me, go };
          turns.push(turn);
          if (turns[0] === turn) go();
        });
        try {
          return await work();
        } finally {
          leave(me, turn);
        }
      },
      tell: (owner, news) => {
        for (const [page, heard] of ears)
          if (isOpen && page !== me) for (const ear of heard) queueMicrotask(() => ear(owner, news));
      },
      hear: (listener) => void ears.set(me, [...(ears.get(me) ?? []), listener]),
    };
    const world = tenant.worldOf(who, disk, line);
    const store = createStore({
      ...world,
      tabs,
      disk: {
        use: async (work) => {
          if (!isOpen) return never();
          const result = await disk.use(work);
          return isOpen ? result : never();
        },
      },
      later: (ms, work) => world.later(ms, () => (isOpen ? work() : undefined)),
    });
    const page: Page = {
      store,
      isOpen: () => isOpen,
      close,
      closeAt: (request, form) => {
        countdown = request;
        when = form;
      },
      during: async (work) => Promise.race([work, ended]),
    };
    pages = [...pages, page];
    prepare(page);
    await page.during(store.open(people[who].id));
    return page;
  };
  return {
    disk,
    open,
    pages: () => pages,
    setOnline: (next) => {
      isOnline = next;
    },
    line: (next) => {
      decide = next;
    },
  };
}

// what a closed page waits for does not come
async function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}
