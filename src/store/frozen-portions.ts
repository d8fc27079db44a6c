import type { FrozenPack, FrozenPlan } from '#domain/frozen/frozen-pack.ts';
import { FrozenUnreadable } from '#domain/frozen/frozen-reader.ts';
import { readFrozen } from '#domain/frozen/frozen-text.ts';

// the lists that grow with a plan and its years
const longLists = ['actions', 'updates', 'changes', 'riskReviews', 'measureValues'] as const;
type LongList = (typeof longLists)[number];
type Rows = readonly FrozenPlan[LongList][number][];

/**
 * What is told of a frozen plan that is read in a worker: rows of its long lists in their order, then everything else, and
 * that is all; or why it cannot be read. A page takes as long for a message as it is long, so that a plan comes in many.
 */
export type FrozenPortion =
  | { readonly kind: 'rows'; readonly list: LongList; readonly rows: Rows }
  | { readonly kind: 'rest'; readonly rest: FrozenPack }
  | { readonly kind: 'unreadable'; readonly at: string; readonly what: string }
  | { readonly kind: 'fault'; readonly message: string };

/** How many rows a message has: a few milliseconds of a page on a slow device. */
export const rowsAtOnce = 500;

/** A frozen pack out of the bytes of its file. Throws FrozenUnreadable, also for what is no text. */
export function frozenFrom(bytes: Uint8Array): FrozenPack {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FrozenUnreadable('', 'is no text', { cause });
  }
  return readFrozen(text);
}

/** Reads a frozen pack out of the bytes of its file and tells it in portions; a failure is told, not thrown. */
export function tellFrozen(bytes: Uint8Array, tell: (portion: FrozenPortion) => void): void {
  try {
    const frozen = frozenFrom(bytes);
    for (const list of longLists) {
      const rows: Rows = frozen.plan[list];
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        tell({ kind: 'rows', list, rows: rows.slice(at, at + rowsAtOnce) });
    }
    tell({ kind: 'rest', rest: withLists(frozen, new Map()) });
  } catch (error) {
    if (error instanceof FrozenUnreadable) tell({ kind: 'unreadable', at: error.at, what: error.what });
    else tell({ kind: 'fault', message: String(error) });
  }
}

/** Takes rows in until the rest comes, and gives the pack then; null before. */
export function createJoining(): (
  portion: Extract<FrozenPortion, { kind: 'rows' | 'rest' }>,
) => FrozenPack | null {
  const lists = new Map<LongList, Rows[]>();
  return (portion) => {
    if (portion.kind === 'rest') return withLists(portion.rest, lists);
    const { list, rows } = portion;
    const known = lists.get(list);
    if (known === undefined) lists.set(list, [rows]);
    else known.push(rows);
    return null;
  };
}

function withLists(frozen: FrozenPack, lists: ReadonlyMap<LongList, readonly Rows[]>): FrozenPack {
  const own = Object.fromEntries(longLists.map((list) => [list, lists.get(list)?.flat() ?? []]));
  return { ...frozen, plan: { ...frozen.plan, ...own } };
}
