import type { FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { packKey, type IssuedPack, type Outcome } from './issued-pack.ts';
import { countingCycle } from '#domain/overview.ts';
import { thaw } from '#domain/frozen/thaw.ts';

/** What the row of a pack says beside what the frozen plan itself does. */
export type PackRowFacts = Pick<IssuedPack, 'preparedBy' | 'sha256' | 'frozenFile'>;

/** The record that issues a frozen plan: its facts, its hash and file, and an outcome to come for each thing asked. */
export function packRow(frozen: FrozenPack, facts: PackRowFacts): IssuedPack {
  const { body, meetingOn, asAt, version, reason, marking, frozenAt } = frozen.facts;
  return {
    row: null,
    key: packKey(body, meetingOn, version),
    body,
    meetingOn,
    cycle: countingCycle(thaw(frozen).cycles.values(), asAt)?.key ?? '',
    asAt,
    version,
    reason,
    marking,
    preparedBy: facts.preparedBy,
    frozenAt,
    sha256: facts.sha256,
    frozenFile: facts.frozenFile,
    outcomes: frozen.curation.asks.map(({ id }) => ({ ask: id, words: '' })),
  };
}

/** What a meeting decided, as far as it was written down. */
export function outcomesSaid(pack: Pick<IssuedPack, 'outcomes'>): readonly Outcome[] {
  return pack.outcomes.filter((one) => one.words !== '');
}
