import type { Action } from '#domain/action.ts';
import type { Update } from '#domain/update.ts';
import { ownerOf } from './draft.ts';
import { senderNotFetched, type Entry } from './outbox.ts';
import type { PlanSide } from './send-plan.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { World } from './world.ts';
import { fetchWriting, type Writing } from './writing.ts';

/** Tells what the outbox did. */
export type OutboxNews = {
  readonly onEntries: (entries: readonly Entry[], isDurable: boolean) => void;
  /** The update as it is sent now. */
  readonly asSent: (update: Update) => Update;
  readonly onSaved: (action: Action, update: Update, entry: Entry) => void;
  /** A round of sending wrote or met updates, or more of the plan: the library has news. */
  readonly onRoundNews: (what: 'updates' | 'plan') => void;
  readonly plan: Omit<PlanSide, 'onChanged'>;
  /** True while nothing may be written: what waits is kept for a version of the app that may. */
  readonly isHeld: () => boolean;
};

/** The outbox of one person, and its sending. */
export type Outbox = {
  readonly owner: string;
  entries(): readonly Entry[];
  /** Takes an entry in, at the end unless a place is given; it is stored before this resolves. */
  put(entry: Omit<Entry, 'order'>, draftRef?: string, place?: number): Promise<void>;
  alter: Shelf['alter'];
  takeBack: Shelf['takeBack'];
  /** Sends what is ready, here or in the tab whose turn it is; resolves when this round is over. */
  send(): Promise<void>;
  look(): Promise<void>;
  /** Another tab changed the entries: reads them anew, and stands in line behind it, should it close in the middle. */
  follow(isConfirmed: boolean): Promise<void>;
  close(): void;
};

/** How long the tab that took an entry in has to begin sending it before the others stand in line, ms. */
const headStartMs = 1000;

/** Longest sleep between two looks at the outbox, ms. */
const longestSleepMs = 60_000;

/**
 * Opens the outbox of a person. Nothing is sent before `send` is called for a confirmed sign-in. `fetchSender` brings what
 * sends, unless a test brings another.
 */
export function openOutbox(
  world: World,
  objectId: string,
  news: OutboxNews,
  fetchSender: () => Promise<Pick<Writing, 'drain'>> = fetchWriting,
): Outbox {
  const owner = ownerOf(objectId, world.site);
  const shelf = createShelf(world.disk, owner);
  let entries: readonly Entry[] = [];
  let isClosed = false;
  let queued: Promise<void> | null = null;
  let callOff: () => void = () => undefined;

  const look = async (): Promise<void> => {
    entries = await shelf.read();
    if (!isClosed) news.onEntries(entries, shelf.isDurable());
  };
  const changed = async (): Promise<void> => {
    await look();
    world.tabs.tell(owner, 'outbox');
  };
  // no network, or a newer version of the app has taken its place: nothing was tried, but the person has to know
  const sayNotFetched = async (waiting: readonly Entry[]): Promise<void> => {
    const at = world.now().toISOString();
    const setback = { status: 0, code: senderNotFetched, requestId: null, at };
    const unsaid = waiting.filter(
      (entry) => entry.state === 'waiting' && entry.setback?.code !== senderNotFetched,
    );
    for (const { id } of unsaid) await shelf.alter(id, (now) => ({ ...now, setback }));
    if (unsaid.length > 0) await changed();
  };
  // what is not tried now, as behind a conflict, would go on saying so
  const unsayNotFetched = async (waiting: readonly Entry[]): Promise<void> => {
    const said = waiting.filter(({ setback }) => setback?.code === senderNotFetched);
    for (const { id } of said)
      await shelf.alter(id, (now) =>
        now.setback?.code === senderNotFetched ? { ...now, setback: null } : now,
      );
    if (said.length > 0) await changed();
  };
  const round = async (): Promise<void> => {
    callOff();
    const found = new Set<'updates' | 'plan'>();
    const next = await world.tabs.alone(`one-plan outbox ${owner}`, async () => {
      queued = null;
      const waiting = await shelf.read();
      if (waiting.length === 0) return null;
      const sender = await fetchSender().catch(() => null);
      if (sender === null) {
        await sayNotFetched(waiting);
        return world.now().getTime() + longestSleepMs;
      }
      await unsayNotFetched(waiting);
      return sender.drain(world, shelf, {
        asSent: news.asSent,
        onSaved: (action, update, entry) => {
          found.add('updates');
          news.onSaved(action, update, entry);
        },
        onOvertaken: () => {
          found.add('updates');
        },
        onWritten: () => {
          found.add('plan');
        },
        onChanged: changed,
        plan: news.plan,
      });
    });
    await look();
    if (found.size > 0) {
      const what = found.has('plan') ? 'plan' : 'updates';
      news.onRoundNews(what);
      world.tabs.tell(owner, what);
    }
    if (next !== null && !isClosed) {
      const sleep = Math.min(longestSleepMs, Math.max(250, next - world.now().getTime()));
      callOff = world.later(sleep, () => void send());
    }
  };
  // a round that still waits for its turn will see what has come since
  const send = async (): Promise<void> => {
    if (isClosed || news.isHeld()) return;
    queued ??= round().finally(() => {
      queued = null;
    });
    await queued;
  };
  return {
    owner,
    entries: () => entries,
    put: async (entry, draftRef, place) => {
      const last = entries.at(-1)?.order ?? 0;
      await shelf.put({ ...entry, order: place ?? last + 1 }, draftRef);
      await changed();
    },
    alter: async (id, change) => {
      const became = await shelf.alter(id, change);
      await changed();
      return became;
    },
    takeBack: async (id, draft) => {
      const end = await shelf.takeBack(id, draft);
      await changed();
      return end;
    },
    send,
    look,
    follow: async (isConfirmed) => {
      if (isConfirmed) {
        callOff();
        callOff = world.later(headStartMs, () => void send());
      }
      await look();
    },
    close: () => {
      isClosed = true;
      callOff();
    },
  };
}
