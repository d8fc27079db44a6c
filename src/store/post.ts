import { isLive, type Action } from '#domain/action.ts';
import type { Edit } from '#domain/write.ts';
import { mergePost } from '#domain/merge-update.ts';
import type { Update } from '#domain/update.ts';
import { batchSize, sendBatch, type Part, type PartReply } from '#graph/batch.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import { actionList } from '#lists/action.ts';
import { updateList } from '#lists/update.ts';
import { findUpdate, readAction, storedRow, updateFrom } from './read-back.ts';
import { addCall, editCall, type Form } from './row-call.ts';
import type { World } from './world.ts';

/** One update to post: what it makes of its action, and the row that stands for it. */
export type Post = { readonly id: string; readonly edit: Edit<'action'>; readonly update: Update };

/** How a post ended. A conflict wrote nothing: `theirs` is the action as it stands in the library now. */
export type Posted =
  | { readonly kind: 'saved'; readonly action: Action; readonly update: Update }
  | { readonly kind: 'conflict'; readonly theirs: Action }
  | { readonly kind: 'failed'; readonly error: GraphError };

const mostMerges = 3;

/** As many posts as fit into one batch. */
export const postsInABatch = batchSize;

/**
 * Posts updates of different actions: each edits its action with If-Match and then, only if that went well, adds its
 * row. One takes one round trip; several take two, because Graph takes one chain in a batch and no more. A lost answer
 * and a changed tag are looked into before anybody is asked: our own write is known by the update's id, and a change of
 * other fields is merged. `onMerged` is waited for before a merged post is sent: should nobody hear the answer, what was
 * sent has to be known.
 */
export async function postUpdates(
  world: World,
  posts: readonly Post[],
  onMerged: (merged: Post) => Promise<void> = async () => undefined,
): Promise<ReadonlyMap<string, Posted>> {
  const tried = await attempt(world, posts, 'fields');
  const ended = new Map<string, Posted>();
  for (const post of posts) {
    const first = tried.get(post.id) ?? lost('A post got no answer');
    ended.set(post.id, first.kind === 'failed' ? await settle(world, post, first.error, onMerged) : first);
  }
  return ended;
}

type Attempt = Exclude<Posted, { kind: 'conflict' }>;

async function attempt(
  world: World,
  posts: readonly Post[],
  form: Form,
): Promise<ReadonlyMap<string, Attempt>> {
  const parts = posts.map((post) => partsOf(world, post, form));
  const [only] = parts.length === 1 ? parts : [];
  const answers = only
    ? await answersOf(world, [only.edit, { ...only.add, after: only.edit.id }])
    : await answersOf(
        world,
        parts.map(({ edit }) => edit),
      );
  const isEdited = ({ edit }: Parts) => !(answers.get(edit.id) instanceof GraphError);
  const added = only
    ? answers
    : await answersOf(
        world,
        parts.filter(isEdited).map(({ add }) => add),
      );
  const ended = new Map<string, Attempt>();
  for (const [index, post] of posts.entries()) {
    const { edit, add } = parts[index] ?? partsOf(world, post, form);
    const reply = answers.get(edit.id);
    if (reply === undefined) throw new Error('a batch gives an answer for each part');
    ended.set(post.id, await attemptFrom(world, post, reply, added.get(add.id) ?? reply));
  }
  return ended;
}

// where a whole batch got no answer, that is the answer to each of its parts
async function answersOf(
  world: World,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, PartReply | GraphError>> {
  try {
    return await sendBatch(world.send, world, parts);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return new Map(parts.map((part) => [part.id, error]));
  }
}

async function attemptFrom(
  world: World,
  post: Post,
  edited: PartReply | GraphError,
  added: PartReply | GraphError,
): Promise<Attempt> {
  if (edited instanceof GraphError) return { kind: 'failed', error: edited };
  try {
    // a refusal of the row is final for this try; the action already carries the update's id, so the next one sees that
    if (added instanceof GraphError && !isOutcomeUnknown(added) && added.status !== 409)
      return { kind: 'failed', error: added };
    const update =
      added instanceof GraphError
        ? await ensureUpdate(world, post.update)
        : updateFrom(added.body, post.update);
    return { kind: 'saved', action: await actionAfter(world, post.edit, edited), update };
  } catch (error) {
    if (error instanceof GraphError) return { kind: 'failed', error };
    throw error;
  }
}

// what became of a post that was not simply answered well
async function settle(
  world: World,
  post: Post,
  error: GraphError,
  onMerged: (merged: Post) => Promise<void>,
): Promise<Posted> {
  let failure = error;
  let current = post;
  let form: Form = 'fields';
  try {
    for (let merges = 0; merges <= mostMerges; merges += 1) {
      // some tenants refuse /fields with 400 and take the same change on the item itself
      const isOtherForm = failure.status === 400 && form === 'fields';
      if (isOtherForm) form = 'item';
      else if (!isOutcomeUnknown(failure) && !isStale(failure)) return { kind: 'failed', error: failure };
      else {
        const theirs = await readAction(world, current.edit.before);
        const found = await findUpdate(world, post.id);
        if (found !== null) return { kind: 'saved', action: theirs, update: found };
        if (theirs.lastUpdateId === post.id)
          return { kind: 'saved', action: theirs, update: await ensureUpdate(world, current.update) };
        // an action that was closed meanwhile takes no update, whatever fields were touched
        const merged = isLive(theirs) ? mergePost(current.edit, current.update, theirs) : null;
        if (merged === null) return { kind: 'conflict', theirs };
        // not there, and nothing of ours was touched: an unanswered try waits for the next round, a stale tag does not
        if (!isStale(failure)) return { kind: 'failed', error: failure };
        current = { ...current, ...merged };
        await onMerged(current);
      }
      const again = (await attempt(world, [current], form)).get(post.id) ?? lost('A post got no answer');
      if (again.kind === 'saved') return again;
      failure = again.error;
    }
    return { kind: 'failed', error: failure };
  } catch (asking) {
    if (asking instanceof GraphError) return { kind: 'failed', error: asking };
    throw asking;
  }
}

type Parts = { readonly edit: Part; readonly add: Part };

function partsOf({ site }: World, { id, edit, update }: Post, form: Form): Parts {
  return {
    edit: { id: `${id}-action`, ...editCall(site, actionList, storedRow(edit.before), edit.set, form) },
    add: { id: `${id}-update`, ...addCall(site, updateList, update) },
  };
}

/** The update row after its adding was answered with an error: found, or written now where that may help. */
async function ensureUpdate(world: World, update: Update): Promise<Update> {
  const found = await findUpdate(world, update.id);
  if (found !== null) return found;
  try {
    const reply = await world.send(addCall(world.site, updateList, update));
    return updateFrom(reply.body, update);
  } catch (error) {
    const late = await findUpdate(world, update.id);
    if (late !== null) return late;
    throw error;
  }
}

// the PATCH answers with the new tag; where a tenant leaves it out, the row is read again
async function actionAfter(world: World, edit: Edit<'action'>, patched: PartReply): Promise<Action> {
  const etag = (patched.body as { '@odata.etag'?: string } | null)?.['@odata.etag'] ?? patched.etag;
  if (!etag) return readAction(world, edit.before);
  return { ...edit.before, ...edit.set, row: { ...storedRow(edit.before), etag } };
}

// 409 is how two writes at the same moment in one list end: as with a stale tag, nothing was written
function isStale(error: GraphError): boolean {
  return error.status === 412 || error.status === 409;
}

function lost(message: string): Attempt {
  return { kind: 'failed', error: new GraphError({ status: 0, code: 'noAnswer', message }) };
}
