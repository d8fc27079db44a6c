import { freeze } from '#domain/frozen/freeze.ts';
import type { FreezeRequest, FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packKey, type IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { thaw } from '#domain/frozen/thaw.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';
import { request } from '../plan-kit.ts';

/** What the parts of a pack are made of, for a plan that is frozen. */
export function thawedOf(plan: Snapshot, given: Partial<FreezeRequest> = {}): Thawed {
  return thawed(freeze(plan, { ...request, ...given }));
}

/** The same for a frozen pack. */
export function thawed(frozen: FrozenPack): Thawed {
  return { frozen, snapshot: thaw(frozen) };
}

/** The pack that a body had before: of a plan as it stood at the end of a day. */
export function packBefore(plan: Snapshot, asAt: string): NonNullable<FreezeRequest['previous']> {
  const frozen = freeze(plan, { ...request, asAt, meetingOn: asAt });
  return { pack: issued(frozen), frozen };
}

/** The row of a frozen pack, as the library has it after the issue. */
export function issued({ facts }: FrozenPack, given: Partial<IssuedPack> = {}): IssuedPack {
  const { body, meetingOn, asAt, version, reason, marking, frozenAt } = facts;
  return {
    row: null,
    key: packKey(body, meetingOn, version),
    body,
    meetingOn,
    cycle: 'C2',
    asAt,
    version,
    reason,
    marking,
    preparedBy: 'director',
    frozenAt,
    sha256: 'a'.repeat(64),
    frozenFile: 'frozen.json',
    outcomes: [],
    ...given,
  };
}
