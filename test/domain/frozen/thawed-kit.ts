import { emptyCuration, type Curation } from '#domain/pack/curation.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import type { FrozenPack, PackAudience, PreviousPack } from '#domain/frozen/frozen-pack.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Thawed } from '#domain/frozen/thawed.ts';
import { sampleSnapshot } from '#trial/sample/sample-plan.ts';

import { storedRow, today } from '../plan-kit.ts';

/** What a pack of these tests is made with, where it is not the usual. */
export type Given = {
  readonly asAt?: string;
  readonly audience?: PackAudience;
  readonly curation?: Partial<Curation>;
  readonly previous?: Partial<PreviousPack>;
};

/** A plan frozen for the board's meeting, as at the day of these tests unless given otherwise. */
export function frozenOf(snapshot: Snapshot, given: Given = {}): FrozenPack {
  const asAt = given.asAt ?? today;
  const frozen = freeze(snapshot, {
    body: 'SEND and AP Partnership Board',
    meetingOn: '2026-12-11',
    asAt,
    version: 1,
    reason: '',
    marking: 'OFFICIAL',
    frozenAt: `${asAt}T17:00:00.000Z`,
    preparedBy: 'admin',
    curation: { ...emptyCuration, ...given.curation },
    previous: null,
    elsewhere: [],
  });
  const previous: PreviousPack = {
    meetingOn: '2026-10-09',
    asAt: '2026-09-30',
    version: 1,
    sha256: '',
    cycle: 'Cycle C1',
    stood: [],
    asks: [],
    outcomes: [],
    ...given.previous,
  };
  return {
    ...frozen,
    facts: { ...frozen.facts, audience: given.audience ?? 'board' },
    previous: given.previous === undefined ? null : previous,
  };
}

/** The same, with the plan as it is: nothing that came after the as-at day is taken out. */
export function thawedOf(snapshot: Snapshot, given: Given = {}): Thawed {
  return { frozen: frozenOf(snapshot, given), snapshot };
}

/** The sample plan after six cycles as the library has it; the sixth is as at 31 May 2026. */
export function storedSample(): Snapshot {
  const plan = sampleSnapshot();
  const updates = [...plan.updates.values()].map((one, index) => ({
    ...one,
    row: storedRow(String(index + 1)),
  }));
  return { ...plan, updates: new Map(updates.map((one) => [one.id, one])) };
}
