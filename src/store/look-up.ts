import type { Write } from '#domain/write.ts';
import { itemPath, itemsPath, literal } from '#graph/address.ts';
import { batchSize, sendBatch, type Part, type PartReply } from '#graph/batch.ts';
import { GraphError } from '#graph/graph-error.ts';
import { pageIn, restOfPages } from '#graph/pages.ts';
import type { GraphItem } from '#graph/wire.ts';
import { columnNames } from '#lists/list.ts';
import { decodePlain, keyIn, listOf, plain, type Plain } from './noun.ts';
import type { World } from './world.ts';

/** A row as the library has it, with the record in it. */
export type Found = { readonly item: GraphItem; readonly record: Plain };

/**
 * The rows that writes are about, as the library has them now; null for one that is not there. By row id where it is
 * known, else by key. Throws GraphError.
 */
export async function lookUp(
  world: World,
  writes: readonly Write[],
): Promise<ReadonlyMap<Write, Found | null>> {
  const found = new Map<Write, Found | null>();
  for (let start = 0; start < writes.length; start += batchSize) {
    const group = writes.slice(start, start + batchSize);
    const answers = await sendBatch(
      world.send,
      world,
      group.map((write, index) => partOf(world, write, String(index))),
    );
    for (const [index, write] of group.entries())
      found.set(write, await foundIn(world, write, answers.get(String(index))));
  }
  return found;
}

/** The row in an item of a noun's list. Throws GraphError when it cannot be read. */
export function foundFrom(noun: Write['noun'], item: GraphItem): Found {
  const decoded = decodePlain(noun, item);
  if ('ok' in decoded) return { item, record: decoded.ok };
  throw new GraphError({ status: 422, code: 'unreadable', message: decoded.problem.what });
}

function rowIdOf(write: Write): string | null {
  const one = plain(write);
  return one.kind === 'remove' ? one.row.id : one.kind === 'edit' ? (one.before.row?.id ?? null) : null;
}

function partOf(world: World, write: Write, id: string): Part {
  const { list, keyColumn } = listOf(write.noun);
  const columns = columnNames(list);
  const rowId = rowIdOf(write);
  const path =
    rowId === null
      ? itemsPath(world.site, list.title, columns, [
          `$filter=fields/${keyColumn} eq ${literal(keyIn(write))}`,
        ])
      : `${itemPath(world.site, list.title, rowId)}?$expand=fields($select=${columns.join(',')})`;
  return { id, method: 'GET', path };
}

async function foundIn(
  world: World,
  write: Write,
  answer: PartReply | GraphError | undefined,
): Promise<Found | null> {
  if (answer === undefined) throw new Error('a batch gives an answer for each part');
  const rowId = rowIdOf(write);
  if (answer instanceof GraphError) {
    if (rowId !== null && answer.status === 404 && answer.code === 'itemNotFound') return null;
    throw answer;
  }
  // a single row comes as it is; on a large list a filtered one may stand on a later page, after empty ones
  const items =
    rowId === null
      ? await restOfPages<GraphItem>(world.send, world.base, pageIn<GraphItem>(answer.body))
      : [answer.body as GraphItem];
  const [item] = items;
  return item === undefined ? null : foundFrom(write.noun, item);
}
