import type { Write } from '#domain/write.ts';
import { itemPath } from '#graph/address.ts';
import { batchSize, sendBatch, type Part, type PartReply } from '#graph/batch.ts';
import { GraphError } from '#graph/graph-error.ts';
import type { GraphItem } from '#graph/wire.ts';
import { encodeNew } from '#lists/list.ts';
import { listOf, plain, rowName } from './noun.ts';
import { itemFrom } from './replica.ts';
import { addCall, editCall, type Form } from './row-call.ts';
import type { World } from './world.ts';

/** A write that Graph answered well. `item` is the row it left, null after a removal or where the answer did not say. */
export type Done = { readonly write: Write; readonly item: GraphItem | null };

/** What a chain came to: the writes done, in order, and what the first one that was not ran into. */
export type ChainEnd = { readonly done: readonly Done[]; readonly error: GraphError | null };

/** The writes that can travel in one chain: the first ones, none about the same record as another. */
export function chainOf(writes: readonly Write[]): readonly Write[] {
  const rows = new Set<string>();
  const chain: Write[] = [];
  for (const write of writes) {
    const row = rowName(write);
    if (chain.length === batchSize || rows.has(row)) break;
    rows.add(row);
    chain.push(write);
  }
  return chain;
}

/**
 * Sends writes in one round trip, each only if all before it went well; Graph takes one such chain in a batch. Edits and
 * removals name the version they were decided on. Throws what is no GraphError.
 */
export async function sendChain(world: World, writes: readonly Write[], form: Form): Promise<ChainEnd> {
  const parts = writes.map((write, index) => partOf(world, write, index, form));
  let answers: ReadonlyMap<string, PartReply | GraphError>;
  try {
    answers = await sendBatch(world.send, world, parts);
  } catch (error) {
    if (error instanceof GraphError) return { done: [], error };
    throw error;
  }
  const done: Done[] = [];
  for (const [index, write] of writes.entries()) {
    const answer = answers.get(String(index));
    if (answer === undefined) throw new Error('a batch gives an answer for each part');
    if (answer instanceof GraphError) return { done, error: answer };
    done.push({ write, item: itemAfter(write, answer) });
  }
  return { done, error: null };
}

function partOf(world: World, write: Write, index: number, form: Form): Part {
  const after = index === 0 ? {} : { after: String(index - 1) };
  const id = String(index);
  const { list } = listOf(write.noun);
  const one = plain(write);
  if (one.kind === 'add') return { id, ...after, ...addCall(world.site, list, one.value) };
  const row = one.kind === 'remove' ? one.row : one.before.row;
  if (row === null) throw new Error(`${one.noun} ${one.key} is not stored yet`);
  return one.kind === 'remove'
    ? {
        id,
        ...after,
        method: 'DELETE',
        path: itemPath(world.site, list.title, row.id),
        headers: { 'If-Match': row.etag },
      }
    : { id, ...after, ...editCall(world.site, list, row, one.set, form) };
}

// dates in a create's answer may be shifted and a change answers with fields only, so what was sent stands
function itemAfter(write: Write, reply: PartReply): GraphItem | null {
  const one = plain(write);
  if (one.kind === 'remove') return null;
  const { list } = listOf(one.noun);
  const body = reply.body as (Partial<GraphItem> & { '@odata.etag'?: string }) | null;
  if (one.kind === 'add') {
    if (typeof body?.id !== 'string' || !(body['@odata.etag'] ?? body.eTag)) return null;
    return { ...body, id: body.id, fields: encodeNew(list, one.value) };
  }
  const etag = body?.['@odata.etag'] ?? reply.etag;
  if (!etag || one.before.row === null) return null;
  return itemFrom({ ...one.before.row, etag }, encodeNew(list, { ...one.before, ...one.set }));
}
