import type { Action } from '#domain/action.ts';
import type { Change } from '#domain/command.ts';
import type { Update } from '#domain/update.ts';
import { itemPath, itemsPath, literal } from '#graph/address.ts';
import { sendBatch, type PartReply } from '#graph/batch.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import type { GraphItem, Page } from '#graph/wire.ts';
import { actionList } from '#lists/action.ts';
import { columnNames, decode, encodeNew, encodeSome } from '#lists/list.ts';
import { updateList } from '#lists/update.ts';
import type { World } from './world.ts';

type Edit = Extract<Change, { kind: 'edit' }>;

/** How a save ended. A conflict wrote nothing: `theirs` is the action as it stands in the library now. */
export type Saved =
  | { readonly kind: 'saved'; readonly action: Action; readonly update: Update }
  | { readonly kind: 'conflict'; readonly theirs: Action };

const mostMerges = 3;

/**
 * Saves an update in one round trip: the action with If-Match, then, only if that went well, the update row. A lost
 * answer and a changed tag are looked into before anybody is asked: our own write is recognised by the update's id, and
 * a change of other fields is merged. Throws GraphError when the library said no.
 */
export async function saveUpdate(world: World, edit: Edit, update: Update): Promise<Saved> {
  let before = edit.before;
  for (let merges = 0; ; merges += 1) {
    const first = await attempt(world, before, edit, update);
    if (first.kind === 'saved') return first;
    if (first.error !== null && !isOutcomeUnknown(first.error) && first.error.status !== 412)
      throw first.error;

    const theirs = await readAction(world, before);
    if (theirs.lastUpdateId === update.id)
      return { kind: 'saved', action: theirs, update: await ensureUpdate(world, update) };
    if (differs(edit, theirs)) {
      // ours may have gone through with its answer lost, and somebody may have updated after it
      const ours = await findUpdate(world, update.id);
      return ours === null ? { kind: 'conflict', theirs } : { kind: 'saved', action: theirs, update: ours };
    }
    if (merges === mostMerges)
      throw (
        first.error ?? new GraphError({ status: 412, code: 'resourceModified', message: 'Too many changes' })
      );
    before = theirs;
  }
}

type Attempt = Extract<Saved, { kind: 'saved' }> | { readonly kind: 'failed'; readonly error: GraphError };

async function attempt(world: World, before: Action, edit: Edit, update: Update): Promise<Attempt> {
  const fields = encodeSome(actionList, edit.set);
  for (const form of ['fields', 'item'] as const) {
    let answers: ReadonlyMap<string, PartReply | GraphError>;
    try {
      answers = await sendBatch(world.send, world, [
        {
          id: 'action',
          method: 'PATCH',
          path: `${itemPath(world.site, actionList.title, rowOf(before).id)}${form === 'fields' ? '/fields' : ''}`,
          headers: { 'If-Match': rowOf(before).etag },
          body: form === 'fields' ? fields : { fields },
        },
        {
          id: 'update',
          after: 'action',
          method: 'POST',
          path: itemsPathOf(world, updateList.title),
          body: { fields: encodeNew(updateList, update) },
        },
      ]);
    } catch (error) {
      if (error instanceof GraphError && isOutcomeUnknown(error)) return { kind: 'failed', error };
      throw error;
    }
    const patched = answers.get('action');
    const added = answers.get('update');
    if (patched === undefined || added === undefined)
      throw new Error('a batch gives an answer for each part');
    // some tenants refuse /fields with 400 and take the same change on the item itself
    if (patched instanceof GraphError && patched.status === 400 && form === 'fields') continue;
    if (patched instanceof GraphError) return { kind: 'failed', error: patched };
    const stored =
      added instanceof GraphError ? await ensureUpdate(world, update) : updateIn(added.body, update);
    return { kind: 'saved', action: await actionAfter(world, before, edit, patched), update: stored };
  }
  throw new Error('the second form always ends the loop');
}

/** The update row, written now if the library does not have it: the id tells. Throws GraphError. */
async function ensureUpdate(world: World, update: Update): Promise<Update> {
  const found = await findUpdate(world, update.id);
  if (found !== null) return found;
  try {
    const reply = await world.send({
      method: 'POST',
      path: itemsPathOf(world, updateList.title),
      body: { fields: encodeNew(updateList, update) },
    });
    return updateIn(reply.body, update);
  } catch (error) {
    const late = await findUpdate(world, update.id);
    if (late !== null) return late;
    throw error;
  }
}

async function findUpdate(world: World, id: string): Promise<Update | null> {
  const reply = await world.send({
    method: 'GET',
    path: itemsPath(world.site, updateList.title, columnNames(updateList), [
      `$filter=fields/UpdateId eq ${literal(id)}`,
    ]),
  });
  const item = (reply.body as Page<GraphItem>).value[0];
  if (item === undefined) return null;
  const found = decode(updateList, item);
  return 'ok' in found ? found.ok : null;
}

async function readAction(world: World, before: Action): Promise<Action> {
  const reply = await world.send({
    method: 'GET',
    path: `${itemPath(world.site, actionList.title, rowOf(before).id)}?$expand=fields($select=${columnNames(actionList).join(',')})`,
  });
  const found = decode(actionList, reply.body as GraphItem);
  if ('problem' in found)
    throw new GraphError({ status: 422, code: 'unreadable', message: found.problem.what });
  return found.ok;
}

// the PATCH answers with the new tag; where a tenant leaves it out, the row is read again
async function actionAfter(world: World, before: Action, edit: Edit, patched: PartReply): Promise<Action> {
  const etag = (patched.body as { '@odata.etag'?: string } | null)?.['@odata.etag'] ?? patched.etag;
  if (!etag) return readAction(world, before);
  return { ...before, ...edit.set, row: { ...rowOf(before), etag } };
}

// dates in a create's answer may be shifted, so our own values stand; only the row's marks are taken
function updateIn(body: unknown, update: Update): Update {
  const found = decode(updateList, body as GraphItem);
  return 'ok' in found ? { ...update, row: found.ok.row } : update;
}

function differs(edit: Edit, theirs: Action): boolean {
  return (Object.keys(edit.set) as (keyof Edit['set'])[]).some(
    (field) => JSON.stringify(edit.before[field]) !== JSON.stringify(theirs[field]),
  );
}

function itemsPathOf(world: World, title: string): string {
  return itemPath(world.site, title, '').replace(/\/$/, '');
}

function rowOf(action: Action): NonNullable<Action['row']> {
  if (action.row === null) throw new Error(`action ${action.ref} is not stored yet`);
  return action.row;
}
