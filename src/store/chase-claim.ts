import type { Chase } from '#domain/cycle/chase.ts';
import { itemPath, itemsPath, literal } from '#graph/address.ts';
import { GraphError, isOutcomeUnknown } from '#graph/graph-error.ts';
import { allPages } from '#graph/pages.ts';
import type { GraphItem } from '#graph/wire.ts';
import { chaseList } from '#lists/chase.ts';
import { columnNames, decode, encodeSome, rowOf } from '#lists/list.ts';
import { addCall, editCall } from './row-call.ts';
import type { World } from './world.ts';

/** Whether a reminder is ours to send: its row is written under a key that only one can have. */
export type Claim = { readonly kind: 'claimed' | 'taken'; readonly chase: Chase };

/**
 * Writes the row of a reminder before anything is sent. 'taken' when somebody, perhaps oneself in another window, has
 * written it already; one that failed reached nobody and may be taken over. Throws GraphError: then nothing may be sent.
 */
export async function claimChase(world: World, chase: Chase): Promise<Claim> {
  try {
    const reply = await world.send(addCall(world.site, chaseList, chase));
    return { kind: 'claimed', chase: { ...chase, row: rowOf(reply.body as GraphItem) } };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const there = await findChase(world, chase.id);
    // a refusal for any other reason than the key; or a lost request that never got there
    if (there === null) throw error;
    return settled(world, chase, there, error);
  }
}

async function settled(world: World, chase: Chase, there: Chase, error: GraphError): Promise<Claim> {
  if (isOutcomeUnknown(error) && isSame(there, chase)) return { kind: 'claimed', chase: there };
  if (there.result !== 'failed' || there.row === null) return { kind: 'taken', chase: there };
  try {
    await world.send(editCall(world.site, chaseList, there.row, { ...chase }));
    return { kind: 'claimed', chase: { ...chase, row: there.row } };
  } catch (second) {
    if (!(second instanceof GraphError)) throw second;
    if (second.status !== 412 && !isOutcomeUnknown(second)) throw second;
    const now = await findChase(world, chase.id);
    if (now === null) throw second;
    if (isOutcomeUnknown(second) && isSame(now, chase)) return { kind: 'claimed', chase: now };
    if (now.result !== 'failed') return { kind: 'taken', chase: now };
    throw second;
  }
}

/** Notes how a claimed reminder ended. False when that could not be written: then the row goes on saying 'claimed'. */
export async function noteEnd(
  world: World,
  chase: Chase,
  end: Pick<Chase, 'channel' | 'result'>,
): Promise<boolean> {
  if (chase.row === null) throw new Error('a claimed reminder has its row');
  const call = {
    method: 'PATCH',
    path: `${itemPath(world.site, chaseList.title, chase.row.id)}/fields`,
    body: encodeSome(chaseList, end),
  } as const;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await world.send(call);
      return true;
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      // the same words twice do no harm
      if (attempt === 2 || !isOutcomeUnknown(error)) return false;
    }
  }
}

/** The reminder with this id as the library has it, or null. Throws GraphError. */
async function findChase(world: World, id: string): Promise<Chase | null> {
  const path = itemsPath(world.site, chaseList.title, columnNames(chaseList), [
    `$filter=fields/${chaseList.columns.id.name} eq ${literal(id)}`,
  ]);
  const [item] = await allPages<GraphItem>(world.send, world.base, path);
  if (item === undefined) return null;
  const found = decode(chaseList, item);
  if ('problem' in found)
    throw new GraphError({ status: 422, code: 'unreadable', message: found.problem.what });
  return found.ok;
}

function isSame(there: Chase, ours: Chase): boolean {
  return there.by === ours.by && there.at === ours.at && there.result === ours.result;
}
