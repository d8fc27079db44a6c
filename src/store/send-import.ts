import { isStoodId } from '#domain/intake/imported-update.ts';
import type { Update } from '#domain/update.ts';
import type { Write } from '#domain/write.ts';
import type { GraphError } from '#graph/graph-error.ts';
import { inTheWay } from './import-way.ts';
import { stopped, type Entry } from './outbox.ts';
import { sendPlan, type PlanSide } from './send-plan.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';
import { writeAll, type RowWrite } from './write-all.ts';

// what the sending of an import needs of the page it runs in
type ImportSide = PlanSide & {
  /** An update as it is sent now: see asSentAt. */
  readonly asSent: (update: Update) => Update;
};

/**
 * Sends an import, or its undoing. What it adds goes in batches, side by side; what follows, the edits of actions and
 * everything that an undo does, goes in order and names the version it was decided on, so that nothing is overwritten
 * unseen. What is written is struck off at once, so that a closed page goes on where it was. Gives what stood in the way,
 * null when nothing did or the entry itself says so. Throws GraphError for what the outside says of edits.
 */
export async function sendImport(
  world: World,
  shelf: Shelf,
  entry: Entry,
  side: ImportSide,
): Promise<GraphError | null> {
  const sent = asSentNow(entry.writes, side.asSent);
  const become = async (writes: readonly Write[]): Promise<Entry | null> =>
    shelf.alter(entry.id, (now) => (writes.length === 0 ? null : { ...now, writes }));
  const rows = addedFirst(sent);
  const rest = sent.slice(rows.length);
  // what is sent is kept as it is sent: should nobody hear the answer, it has to be known
  let now = sent === entry.writes ? entry : await become(sent);
  if (now !== null && entry.kind === 'import' && entry.writes.length === entry.total) {
    // once it has begun it cannot be decided again: before that, the plan it was compared with has to be the plan
    const refusals = inTheWay(await side.readPlan(), sent);
    if (refusals.length > 0) {
      await shelf.alter(entry.id, (one) => stopped(one, { kind: 'refused', refusals }));
      await side.onChanged();
      return null;
    }
  }
  if (rows.length > 0) {
    const { failed } = await writeAll(world, rows, async (left) => {
      now = await become([...left, ...rest]);
      await side.onChanged();
      // one that is undone in the middle goes no further
      return now !== null;
    });
    const [first] = failed;
    if (first !== undefined) return first.error;
  }
  if (now !== null && rest.length > 0) await sendPlan(world, shelf, now, side);
  else if (now !== null && now.writes.length === 0) await become([]);
  return null;
}

function addedFirst(writes: readonly Write[]): readonly RowWrite[] {
  const end = writes.findIndex((write) => write.kind !== 'add');
  return (end === -1 ? writes : writes.slice(0, end)).filter(
    (write): write is RowWrite => write.kind === 'add',
  );
}

// How actions that were there stand is told of the day on which it arrives, as of any update. Notes of actions that join
// keep the days that the file gives: no edit of the import stands on them.
function asSentNow(writes: readonly Write[], asSent: (update: Update) => Update): readonly Write[] {
  const edited = new Set(
    writes.flatMap((write) => (write.kind === 'edit' && write.noun === 'action' ? [write.key] : [])),
  );
  const moved = new Map<string, Update>();
  for (const write of writes) {
    if (write.kind !== 'add' || write.noun !== 'update' || !edited.has(write.value.actionRef)) continue;
    const update = asSent(write.value);
    if (update !== write.value) moved.set(update.id, isStoodId(update.id) ? aMomentEarlier(update) : update);
  }
  if (moved.size === 0) return writes;
  return writes.map((write) => {
    if (write.kind === 'add' && write.noun === 'update')
      return { ...write, value: moved.get(write.value.id) ?? write.value };
    if (write.kind !== 'edit' || write.noun !== 'action') return write;
    const behind = moved.get(write.set.lastUpdateId ?? '');
    return behind === undefined
      ? write
      : { ...write, set: { ...write.set, lastUpdatedAt: behind.submittedAt } };
  });
}

function aMomentEarlier(update: Update): Update {
  return { ...update, submittedAt: new Date(Date.parse(update.submittedAt) - 1000).toISOString() };
}
