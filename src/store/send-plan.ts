import type { Decision } from '#domain/command.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import type { GraphItem } from '#graph/wire.ts';
import { foundFrom, lookUp } from './look-up.ts';
import { decidedAnew, standingsIn } from './decided-anew.ts';
import { listOf, plain, rowName } from './noun.ts';
import { noTag, stopped, type Entry, type Wish } from './outbox.ts';
import { momentOf } from './moment.ts';
import type { Shelf } from './shelf.ts';
import { seenBy, seenOf } from './seen.ts';
import { meanwhile, standingOf, type Standing } from './standing.ts';
import type { World } from './world.ts';
import type { Form } from './row-call.ts';
import { chainOf, sendChain, type Done } from './write-chain.ts';

/** What the sending of a plan entry needs of the page it runs in. */
export type PlanSide = {
  /** The plan as the library has it now, with nothing laid on top. Throws GraphError. */
  readonly readPlan: () => Promise<Snapshot>;
  /** Decides a wish anew on a plan just read. */
  readonly decide: (snapshot: Snapshot, wish: Wish, entryId: string) => Promise<Decision>;
  /** A row was written or found, null when it is gone: to be shown at the next `onChanged`. */
  readonly onRow: (title: string, id: string, item: GraphItem | null) => void;
  /** An entry was written whole. */
  readonly onPlanWritten: (entryId: string) => void;
  readonly onChanged: () => Promise<void>;
};

/** How often one entry is sent again in one go because somebody else was faster. */
const mostTries = 4;

/** An entry this old, ms, was decided on a plan that others have worked on since. */
const oldMs = 60_000;

/**
 * Sends a plan entry in order, chain by chain. What is written is struck off at once, so that a closed page goes on where
 * it was. Where somebody was faster: what is written already is struck off; an edit of fields nobody touched goes on with
 * the new tag; as long as nothing is written the wish is decided anew on the plan as it is; everything else stops and
 * asks. Throws GraphError for what the outside says.
 */
export async function sendPlan(world: World, shelf: Shelf, first: Entry, side: PlanSide): Promise<void> {
  const become = async (change: (now: Entry) => Entry | null): Promise<Entry | null> => {
    const next = await shelf.alter(first.id, change);
    await side.onChanged();
    return next;
  };
  let form: Form = 'fields';
  let tries = 0;
  const again = (error: GraphError): void => {
    tries += 1;
    if (tries > mostTries) throw error;
  };

  const decideAnew = async (now: Entry): Promise<Entry | null> => {
    const snapshot = await side.readPlan();
    const standings = standingsIn(snapshot, now);
    const { firsts, stands } = standings;
    // a page that closed in the middle may not have struck off what it had written
    if (now.wish === undefined || stands[0]?.kind === 'written')
      return become((kept) => ({ ...kept, writes: leftOf(now.writes, firsts, stands) }));
    // decided now: what others decided since came before it
    const wish = { ...now.wish, at: momentOf(world.now()) };
    const decision = await side.decide(snapshot, wish, now.id);
    if (decision.kind === 'refused') return become((kept) => stopped(kept, decision));
    const { writes, clashes } = decidedAnew(snapshot, now, wish, decision.writes, standings);
    return become((kept) => {
      const next = { ...kept, wish, writes, total: writes.length, seen: seenBy(snapshot, writes) };
      return clashes.length === 0
        ? next
        : stopped(next, { kind: 'clash', clashes, refusals: meanwhile(clashes) });
    });
  };

  const look = async (now: Entry, writes: readonly Write[]): Promise<readonly Standing[]> => {
    const found = await lookUp(world, writes);
    for (const [write, one] of found) tellWritten(side, write, one?.item ?? null);
    return writes.map((write) => standingOf(write, found.get(write)?.record ?? null, seenOf(now, write)));
  };

  const clashed = async (now: Entry, stand: Extract<Standing, { kind: 'clash' }>): Promise<Entry | null> => {
    if (now.writes.length === now.total && now.wish !== undefined) {
      again(
        new GraphError({ status: 412, code: 'changedAgain', message: 'Others change it again and again' }),
      );
      return decideAnew(now);
    }
    // what was decided has begun: nobody but the person can say what goes on
    return become((kept) => {
      const writes = [stand.write, ...kept.writes.slice(1)];
      return stopped({ ...kept, writes }, { kind: 'clash', clashes: stand.clashes, refusals: [] });
    });
  };

  const afterError = async (now: Entry, nFailed: number, error: GraphError): Promise<Entry | null> => {
    const failed = now.writes.slice(0, nFailed);
    const [write] = failed;
    if (write === undefined) throw error;
    if (error.status === 400 && write.kind === 'edit' && form === 'fields') {
      form = 'item';
      return now;
    }
    const isUnknown = isOutcomeUnknown(error);
    if (!isUnknown && !mayBeStale(error, write)) throw error;
    again(error);
    const stands = await look(now, failed);
    const [stand] = stands;
    if (stand?.kind === 'clash') return clashed(now, stand);
    const left = await become((kept) => ({ ...kept, writes: leftOf(now.writes, failed, stands) }));
    // nobody can say how it ended, or nothing stands in its way and it was refused all the same
    const isStuck = isUnknown || (error.status === 400 && stand?.kind === 'free');
    if (left !== null && left.writes.length > 0 && isStuck) throw error;
    return left;
  };

  // one round trip: looks at what was decided on something that was itself on its way, or writes
  const step = async (now: Entry): Promise<Entry | null> => {
    const chain = chainOf(now.writes);
    const blind = chain.filter(isBlind);
    const [next] = chain;
    if (next !== undefined && next === blind[0]) {
      const stands = await look(now, blind);
      const [stand] = stands;
      if (stand?.kind === 'clash') return clashed(now, stand);
      return become((kept) => ({ ...kept, writes: leftOf(now.writes, blind, stands) }));
    }
    const seeing = blind[0] === undefined ? chain : chain.slice(0, chain.indexOf(blind[0]));
    const { done, error } = await sendChain(world, seeing, form);
    for (const { write, item } of done) tellWritten(side, write, item);
    const rest = now.writes.slice(done.length);
    const struck = done.length === 0 ? now : await become((kept) => ({ ...kept, writes: rest }));
    const left = struck === null ? null : await onTop(struck, await withItems(world, done));
    return error === null || left === null ? left : afterError(left, seeing.length - done.length, error);
  };
  // later writes about the same record go on with the tag that was left
  const onTop = async (now: Entry, done: readonly Done[]): Promise<Entry | null> => {
    for (const { write, item } of done) tellWritten(side, write, item);
    const writes = now.writes.map((later) =>
      done.reduce((one, { write, item }) => (item === null ? one : onTopOf(write, item, one)), later),
    );
    const isMoved = writes.some((write, index) => write !== now.writes[index]);
    return isMoved ? become((kept) => ({ ...kept, writes })) : now;
  };

  let entry: Entry | null = needsLook(world, first) ? await decideAnew(first) : first;
  while (entry !== null && entry.state === 'waiting' && entry.writes.length > 0) entry = await step(entry);
  if (entry === null || entry.writes.length > 0) return;
  await become(() => null);
  side.onPlanWritten(first.id);
}

// what is left of the writes after some were looked at; what would overwrite unseen stays as it is until its turn comes
function leftOf(
  writes: readonly Write[],
  looked: readonly Write[],
  stands: readonly Standing[],
): readonly Write[] {
  const known = new Map(looked.map((write, index) => [write, stands[index]]));
  let isFirst = true;
  return writes.flatMap((write) => {
    const stand = known.get(write);
    // ours are written in order: behind one that is not, what says the same is somebody else's
    if (stand?.kind === 'written' && isFirst) return [];
    isFirst = false;
    return stand?.kind === 'free' ? [stand.write] : [write];
  });
}

// several writes: none of them should be begun that cannot be finished; an old wish: others have worked since
function needsLook(world: World, entry: Entry): boolean {
  if (entry.writes.length < entry.total) return false;
  const age = world.now().getTime() - Date.parse(entry.enteredAt);
  return entry.writes.length > 1 || entry.attempts > 0 || age > oldMs;
}

// decided on something that was itself on its way
function isBlind(write: Write): boolean {
  const one = plain(write);
  if (one.kind === 'add') return false;
  const row = one.kind === 'edit' ? one.before.row : one.row;
  return row === null || row.etag === noTag;
}

// refusals behind which somebody else's write may stand, or our own of an earlier try
function mayBeStale(error: GraphError, write: Write): boolean {
  if (error.status === 404) return write.kind !== 'add';
  return error.status === 409 || error.status === 412 || (error.status === 400 && write.kind === 'add');
}

// a later write about the same record goes on with the tag this one left
function onTopOf(write: Write, item: GraphItem, later: Write): Write {
  if (rowName(write) !== rowName(later)) return later;
  const stand = standingOf(later, foundFrom(write.noun, item).record, null);
  return stand.kind === 'free' ? stand.write : later;
}

// some tenants answer without the row or its tag: those rows are read
async function withItems(world: World, done: readonly Done[]): Promise<readonly Done[]> {
  const bare = done.filter(({ write, item }) => item === null && write.kind !== 'remove');
  if (bare.length === 0) return done;
  const found = await lookUp(
    world,
    bare.map(({ write }) => write),
  );
  return done.map((one) => ({ ...one, item: one.item ?? found.get(one.write)?.item ?? null }));
}

function tellWritten(side: PlanSide, write: Write, item: GraphItem | null): void {
  const { title } = listOf(write.noun).list;
  if (item !== null) side.onRow(title, item.id, item);
  else if (write.kind === 'remove') side.onRow(title, write.row.id, null);
}
