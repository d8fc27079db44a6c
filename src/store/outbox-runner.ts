import type { Action } from '#domain/action.ts';
import type { Update } from '#domain/update.ts';
import { drain } from './drain.ts';
import { ownerOf } from './draft.ts';
import type { Entry } from './outbox.ts';
import type { PlanSide } from './send-plan.ts';
import { createShelf, type Shelf } from './shelf.ts';
import type { World } from './world.ts';

/** Tells what the outbox did. */
export type OutboxNews = {
  readonly onEntries: (entries: readonly Entry[], isDurable: boolean) => void;
  /** The update as it is sent now. */
  readonly asSent: (update: Update) => Update;
  readonly onSaved: (action: Action, update: Update, entry: Entry) => void;
  /** A round of sending wrote something: the library has news. */
  readonly onRoundWritten: () => void;
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

/** Opens the outbox of a person. Nothing is sent before `send` is called for a confirmed sign-in. */
export function openOutbox(world: World, objectId: string, news: OutboxNews): Outbox {
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
  const round = async (): Promise<void> => {
    callOff();
    let hasWritten = false;
    const next = await world.tabs.alone(`one-plan outbox ${owner}`, async () => {
      queued = null;
      return drain(world, shelf, {
        asSent: news.asSent,
        onSaved: (action, update, entry) => {
          hasWritten = true;
          news.onSaved(action, update, entry);
        },
        onWritten: () => {
          hasWritten = true;
        },
        onChanged: changed,
        plan: news.plan,
      });
    });
    await look();
    if (hasWritten) {
      news.onRoundWritten();
      world.tabs.tell(owner, 'plan');
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
