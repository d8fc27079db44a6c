import { GraphError } from '#graph/graph-error.ts';
import { longestWaitMs } from '#graph/retry.ts';
import type { Action } from '#domain/action.ts';
import type { Update } from '#domain/update.ts';
import {
  afterConflict,
  afterSaved,
  afterSetback,
  nextTry,
  readyToSend,
  standsAs,
  updateIn,
  type Entry,
} from './outbox.ts';
import { postsInABatch, postUpdates, type Post } from './post.ts';
import { sendImport } from './send-import.ts';
import { sendPlan, type PlanSide } from './send-plan.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

/** What happened to entries while draining; told as it happens, so that screens follow. */
export type DrainNews = {
  /** The update as it is sent now: one whose cycle has been frozen meanwhile counts for the next. */
  readonly asSent: (update: Update) => Update;
  readonly onSaved: (action: Action, update: Update, entry: Entry) => void;
  /** Somebody was faster: the library holds something newer than what is shown. */
  readonly onOvertaken: () => void;
  /** Rows of an import were written; the plan has to be read again. */
  readonly onWritten: () => void;
  readonly onChanged: () => Promise<void>;
  readonly plan: Omit<PlanSide, 'onChanged'>;
};

/**
 * Sends what is ready, until nothing is. Of each action in order; updates of different actions share a batch. Call it
 * in one tab at a time. Never throws for what the outside says: an entry carries its own setback. Gives when to come
 * again, ms since 1970, or null when nothing waits.
 */
export async function drain(world: World, shelf: Shelf, news: DrainNews): Promise<number | null> {
  for (;;) {
    // a person may be waiting for this round: through a long pause the entries wait by themselves
    const until = world.pause.until();
    if (until - world.now().getTime() > longestWaitMs) return until;
    await world.pause.passed();
    const entries = await shelf.read();
    const ready = readyToSend(entries, world.now());
    if (ready.length === 0) return nextTry(entries);
    const updates = ready.filter((entry) => entry.kind === 'update').slice(0, postsInABatch);
    if (updates.length > 0) await sendUpdates(world, shelf, updates, news);
    else {
      const [first] = ready;
      if (first !== undefined) await sendChanges(world, shelf, first, news);
    }
    await news.onChanged();
  }
}

async function sendUpdates(
  world: World,
  shelf: Shelf,
  entries: readonly Entry[],
  news: DrainNews,
): Promise<void> {
  const posts = new Map<string, Post>();
  for (const entry of entries) posts.set(entry.id, await sentNow(shelf, entry, news));
  let ended: Awaited<ReturnType<typeof postUpdates>>;
  try {
    ended = await postUpdates(world, [...posts.values()], async (merged) => {
      const sent = JSON.stringify(posts.get(merged.id)?.update);
      posts.set(merged.id, merged);
      await shelf.alter(merged.id, (now) =>
        JSON.stringify(updateIn(now)) === sent ? { ...now, writes: writesOf(merged) } : now,
      );
    });
  } catch (error) {
    // no token could be had: the sign-in's own error; the entries stay, and say so
    for (const entry of entries) await setBack(world, shelf, entry, signInTrouble(error));
    return;
  }
  for (const entry of entries) {
    const end = ended.get(entry.id);
    if (end === undefined) throw new Error('every post ends somehow');
    if (end.kind === 'saved') {
      const sent = posts.get(entry.id)?.update;
      const isOvertaken =
        !standsAs(end.action, end.update) && (sent === undefined || !standsAs(end.action, sent));
      // what lies there now may be newer than what was sent: taken back meanwhile, changed and sent again
      await shelf.alter(entry.id, (now) => afterSaved(now, end, isOvertaken, world.newId()));
      news.onSaved(end.action, end.update, entry);
    } else if (end.kind === 'conflict') {
      await shelf.alter(entry.id, (now) => afterConflict(now, end.theirs));
      news.onOvertaken();
    } else {
      await setBack(world, shelf, entry, end.error);
      if (end.error.status === 404) news.onOvertaken();
    }
  }
}

// what is sent is kept as it is sent: should nobody hear the answer, it has to be known
async function sentNow(shelf: Shelf, entry: Entry, news: DrainNews): Promise<Post> {
  const post = postOf(entry);
  const update = news.asSent(post.update);
  if (update === post.update) return post;
  const set = { ...post.edit.set, lastUpdatedAt: update.submittedAt };
  const sent: Post = { ...post, edit: { ...post.edit, set }, update };
  await shelf.alter(entry.id, (now) =>
    updateIn(now)?.submittedAt === post.update.submittedAt ? { ...now, writes: writesOf(sent) } : now,
  );
  return sent;
}

async function sendChanges(world: World, shelf: Shelf, entry: Entry, news: DrainNews): Promise<void> {
  const side = { ...news.plan, onChanged: news.onChanged, asSent: news.asSent };
  try {
    if (entry.kind === 'plan') await sendPlan(world, shelf, entry, side);
    else {
      const error = await sendImport(world, shelf, entry, side);
      if (error !== null) await setBack(world, shelf, entry, error);
    }
  } catch (error) {
    await setBack(world, shelf, entry, error instanceof GraphError ? error : signInTrouble(error));
  }
  news.onWritten();
}

async function setBack(world: World, shelf: Shelf, entry: Entry, error: GraphError): Promise<void> {
  if (error.status === 429 || error.status === 503) world.pause.demand(error.retryAfterMs ?? 0);
  await shelf.alter(entry.id, (now) => afterSetback(now, error, world.now(), world.random()));
}

function writesOf({ edit, update }: Post): Entry['writes'] {
  return [edit, { kind: 'add', noun: 'update', value: update }];
}

function postOf(entry: Entry): Post {
  const [edit, add] = entry.writes;
  if (edit?.kind !== 'edit' || edit.noun !== 'action' || add?.kind !== 'add' || add.noun !== 'update')
    throw new Error('an update edits its action and adds itself');
  return { id: entry.id, edit, update: add.value };
}

// a sign-in that failed is a 401 to the outbox: it waits for the person
function signInTrouble(error: unknown): GraphError {
  const code = (error as { code?: unknown } | null)?.code;
  if (!(error instanceof Error) || typeof code !== 'string') throw error;
  return new GraphError({ status: 401, code, message: error.message, cause: error });
}
