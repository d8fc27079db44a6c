import { emptyCuration } from '#domain/pack/curation.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import type { FreezeRequest, FrozenPack } from '#domain/frozen/frozen-pack.ts';
import type { IssuedPack } from '#domain/pack/issued-pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';

import { storedRow, today } from '../plan-kit.ts';

/** What is decided when a pack of these plans is frozen, unless a test says otherwise. */
export function freezing(given: Partial<FreezeRequest> = {}): FreezeRequest {
  return {
    body: 'SEND Partnership Board',
    meetingOn: '2026-12-11',
    asAt: today,
    version: 1,
    reason: '',
    marking: 'OFFICIAL',
    frozenAt: '2026-11-28T10:15:00.000Z',
    preparedBy: 'lead',
    curation: emptyCuration,
    previous: null,
    elsewhere: [],
    ...given,
  };
}

/** A plan frozen with sensible values for all that is not given. */
export function frozenOf(snapshot: Snapshot, given: Partial<FreezeRequest> = {}): FrozenPack {
  return freeze(snapshot, freezing(given));
}

/** The row of a frozen pack that was issued. */
export function issued(frozen: FrozenPack, given: Partial<IssuedPack> = {}): IssuedPack {
  const { body, meetingOn, asAt, version, reason, marking, frozenAt, preparedBy } = frozen.facts;
  return {
    row: storedRow('1'),
    key: `${body.toLowerCase()} ${meetingOn} v${String(version)}`,
    body,
    meetingOn,
    cycle: 'C1',
    asAt,
    version,
    reason,
    marking,
    preparedBy,
    frozenAt,
    sha256: '0'.repeat(64),
    frozenFile: 'Frozen plan.json',
    outcomes: [],
    ...given,
  };
}
