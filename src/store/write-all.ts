import type { Write } from '#domain/write.ts';
import type { Stored } from '#domain/row.ts';
import { itemsPath, literal } from '#graph/address.ts';
import { batchSize, sendBatch, type Part } from '#graph/batch.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import { allPages } from '#graph/pages.ts';
import type { GraphItem } from '#graph/wire.ts';
import { keyIn, listOf } from './noun.ts';
import { addCall } from './row-call.ts';
import type { World } from './world.ts';

/** A change that adds one row. */
export type RowWrite = Extract<Write, { kind: 'add' }>;

/** What was written, and what was not with the reason. */
export type Written = {
  readonly done: readonly RowWrite[];
  readonly failed: readonly { readonly change: RowWrite; readonly error: GraphError }[];
};

/**
 * Writes many rows, batch by batch. Nothing is written twice: rows have keys of their own, and after a lost answer the
 * library is asked for the key before the row is sent again. Stops after a batch in which something failed for good, and
 * when `onProgress` gives false.
 */
export async function writeAll(
  world: World,
  writes: readonly RowWrite[],
  onProgress: (left: readonly RowWrite[]) => Promise<boolean | void>,
): Promise<Written> {
  const done: RowWrite[] = [];
  for (let start = 0; start < writes.length; start += batchSize) {
    const group = writes.slice(start, start + batchSize);
    const failed = await writeGroup(world, group);
    const notWritten = failed.map((one) => one.change);
    done.push(...group.filter((change) => !notWritten.includes(change)));
    const goesOn = await onProgress([...notWritten, ...writes.slice(start + batchSize)]);
    if (failed.length > 0 || goesOn === false) return { done, failed };
  }
  return { done, failed: [] };
}

async function writeGroup(world: World, group: readonly RowWrite[]): Promise<Written['failed']> {
  const errors = await sendOnce(world, group);
  const failed: { change: RowWrite; error: GraphError }[] = [];
  for (const [change, error] of errors) {
    const last = await settle(world, change, error);
    if (last !== null) failed.push({ change, error: last });
  }
  return failed;
}

// what is left of an error once the library was asked; one more try alone where nobody knows how the first one ended
async function settle(world: World, change: RowWrite, error: GraphError): Promise<GraphError | null> {
  try {
    if (await isWritten(world, change)) return null;
    if (!isOutcomeUnknown(error)) return error;
    const again = (await sendOnce(world, [change])).get(change);
    return again === undefined || (await isWritten(world, change)) ? null : again;
  } catch (asking) {
    if (asking instanceof GraphError) return asking;
    throw asking;
  }
}

async function sendOnce(
  world: World,
  group: readonly RowWrite[],
): Promise<ReadonlyMap<RowWrite, GraphError>> {
  const errors = new Map<RowWrite, GraphError>();
  const parts = group.map(({ noun, value }, index): Part => ({
    id: String(index),
    ...addCall(world.site, listOf(noun).list, value),
  }));
  try {
    const answers = await sendBatch(world.send, world, parts);
    for (const [index, change] of group.entries()) {
      const answer = answers.get(String(index));
      if (answer instanceof GraphError) errors.set(change, answer);
    }
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    for (const change of group) errors.set(change, error);
  }
  return errors;
}

async function isWritten(world: World, change: RowWrite): Promise<boolean> {
  const { list, keyColumn } = listOf(change.noun);
  return holds(world, list.title, keyColumn, keyIn(change), importOf(change.value));
}

// a row with our key from another import is not ours
async function holds(
  world: World,
  title: string,
  column: string,
  key: string,
  importId: string | null,
): Promise<boolean> {
  const columns = importId === null ? [column] : [column, 'ImportId'];
  const path = itemsPath(world.site, title, columns, [`$filter=fields/${column} eq ${literal(key)}`]);
  const items = await allPages<GraphItem>(world.send, world.base, path);
  return items.some((item) => importId === null || item.fields?.['ImportId'] === importId);
}

function importOf(value: Stored & { readonly importId?: string | null }): string | null {
  return value.importId ?? null;
}
