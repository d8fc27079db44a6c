import { isLive, type Action } from '#domain/action.ts';
import type { StoodAt } from '#domain/frozen/frozen-pack.ts';
import { compareRefs } from '#domain/section.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';

/**
 * One action in the body's last pack and in this one. What joined and left in between has both a `joined` and a `left`; what
 * stayed live has neither.
 */
export type SinceThen = {
  readonly ref: string;
  /** Null where the plan did not have it. */
  readonly before: StoodAt | null;
  /** Null where the lists have it no more. */
  readonly now: Action | null;
  readonly wasLive: boolean;
  readonly isLive: boolean;
  readonly joined: 'new' | 'split' | 'returned' | null;
  readonly left: 'merged' | 'withdrawn' | null;
};

/**
 * Every action of the body's last pack and of this one, in the order of the refs; null in a first pack. One that was removed
 * from the lists counts as withdrawn; one that is only proposed has not joined.
 */
export function sinceThen({ frozen, snapshot }: Thawed): readonly SinceThen[] | null {
  if (frozen.previous === null) return null;
  const stood = new Map(frozen.previous.stood.map((one) => [one.ref, one]));
  const refs = [...new Set([...stood.keys(), ...snapshot.actions.keys()])].sort(compareRefs);
  return refs.map((ref) => between(ref, stood.get(ref) ?? null, snapshot.actions.get(ref) ?? null));
}

function between(ref: string, before: StoodAt | null, now: Action | null): SinceThen {
  const wasLive = before !== null && isLive(before);
  const isLiveNow = now !== null && isLive(now);
  // without a trace before, it joined in between, whatever became of it
  const hasJoined =
    !wasLive && (isLiveNow || (before === null && now !== null && now.lifecycle !== 'proposed'));
  const hasLeft = !isLiveNow && (wasLive || hasJoined);
  const isSplit = now !== null && now.splitFrom !== null;
  // what was only proposed then was not in the plan yet
  const wasThere = before !== null && before.lifecycle !== 'proposed';
  return {
    ref,
    before,
    now,
    wasLive,
    isLive: isLiveNow,
    joined: !hasJoined ? null : wasThere ? 'returned' : isSplit ? 'split' : 'new',
    left: !hasLeft ? null : now?.lifecycle === 'merged' ? 'merged' : 'withdrawn',
  };
}
