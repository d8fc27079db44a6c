import type { Curation } from '#domain/pack/curation.ts';
import { checkCuration } from '#domain/pack/check-curation.ts';
import { tidyLine, tidyText } from '#domain/check-text.ts';
import { isCivilDate, sayDate, type CivilDate } from '#domain/date.ts';
import { checkPack } from '#domain/pack/decide-pack.ts';
import { freeze } from '#domain/frozen/freeze.ts';
import type { FreezeRequest, FrozenPack } from '#domain/frozen/frozen-pack.ts';
import { frozenText } from '#domain/frozen/frozen-text.ts';
import { elsewhereOf, nextVersionOf, previousPackOf, type IssuedPack } from '#domain/pack/issued-pack.ts';
import { countingCycle } from '#domain/overview.ts';
import { frozenFolder } from '#domain/pack/pack-file.ts';
import { outcomesSaid, packRow } from '#domain/pack/pack-row.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { schemaRefusal } from '#domain/schema-refusal.ts';
import { snapshotAt } from '#domain/snapshot-at.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { GraphError } from '#graph/graph-error.ts';
import { removeFile } from './folder.ts';
import { FrozenFileError, openPack, saveFrozen, sha256Of } from './frozen-file.ts';
import { readFrozenFile } from './frozen-reading.ts';
import type { Entry } from './outbox.ts';
import { momentOf } from './moment.ts';
import type { ReadyState, Store } from './state.ts';

/** What an admin decided about a pack that is to be issued. */
export type IssueWish = {
  readonly body: string;
  readonly meetingOn: CivilDate;
  readonly asAt: CivilDate;
  /** Why it is issued again; '' for the first version. */
  readonly reason: string;
  readonly marking: string;
  readonly curation: Curation;
  /** The version the admin was shown, refused where it is another by now; without it, the next. */
  readonly version?: number;
  /** Go on without comparing where the frozen file of the pack before cannot be used; the pack says so. */
  readonly withoutPrevious?: boolean;
};

/** What is under way: the plan is read, frozen, its file saved, and then the row that issues it written. */
export type IssueStep = 'reading' | 'freezing' | 'saving' | 'recording';

/**
 * How an issue ended for now. Only 'issued' means that the library has it; 'kept' means that the frozen file is saved, and its
 * row is on its way among what waits on this device.
 */
export type IssueOutcome =
  | { readonly kind: 'issued'; readonly pack: IssuedPack; readonly frozen: FrozenPack }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'kept'; readonly entry: Entry; readonly pack: IssuedPack; readonly frozen: FrozenPack };

/**
 * Freezes the plan for a meeting and issues the pack. It is issued by its row in the library and by nothing before: closed or
 * failed at any step, it is not, and can be begun again. Of two admins at once one issues, and the other is refused. Throws
 * GraphError, and FrozenFileError where the pack before cannot be used; then nothing is issued.
 */
export async function issuePack(
  store: Store,
  wish: IssueWish,
  onStep: (step: IssueStep) => void,
): Promise<IssueOutcome> {
  onStep('reading');
  const { snapshot, me, outbox } = await freshPlan(store);
  if (outbox.length > 0) return refused(refusal('pack-unsent', null, { count: outbox.length }));
  const otherVersion = schemaRefusal(snapshot);
  if (otherVersion !== null) return refused(otherVersion);
  if (me.role !== 'admin' || !me.isActive) return refused(refusal('admin-only'));
  const request = requestOf(snapshot, wish, me.key, momentOf(store.world.now()));
  const refusals = [
    ...checkPack(snapshot, request, store.today()),
    ...checkCuration(wish.curation, isCivilDate(wish.asAt) ? snapshotAt(snapshot, wish.asAt) : snapshot),
  ];
  if (refusals.length > 0) return refused(...refusals);
  const before = await packBefore(store, snapshot, wish);

  onStep('freezing');
  const bytes = new TextEncoder().encode(frozenText(freeze(snapshot, { ...request, ...before })));
  const sha256 = await sha256Of(bytes);
  // what is issued is what everybody will read out of the file
  const frozen = await readFrozenFile(bytes);

  onStep('saving');
  const file = await saveFrozen(store.world, frozen, bytes, sha256);

  onStep('recording');
  const pack = packRow(frozen, { preparedBy: me.key, sha256, frozenFile: file.name });
  const outcome = await store.run({ kind: 'issue-pack', pack }, labelOf(pack));
  switch (outcome.kind) {
    case 'written':
      return { kind: 'issued', pack: storedOf(store, pack), frozen };
    case 'kept':
      return { kind: 'kept', entry: outcome.entry, pack, frozen };
    case 'refused':
      await removeUnused(store, pack);
      return outcome;
  }
}

function requestOf(
  snapshot: Snapshot,
  wish: IssueWish,
  preparedBy: string,
  frozenAt: string,
): Omit<FreezeRequest, 'previous' | 'notCompared'> {
  const { body, meetingOn, asAt, reason, marking, curation } = wish;
  const packs = [...snapshot.packs.values()];
  const cycle = countingCycle(snapshot.cycles.values(), asAt)?.key ?? '';
  return {
    body: tidyLine(body),
    meetingOn,
    asAt,
    version: wish.version ?? nextVersionOf(packs, body, meetingOn),
    reason: tidyText(reason),
    marking: tidyLine(marking),
    frozenAt,
    preparedBy,
    curation,
    elsewhere: elsewhereOf(packs, cycle, { body, meetingOn }),
  };
}

// what the pack compares itself with, or which one it could not
async function packBefore(
  store: Store,
  snapshot: Snapshot,
  wish: IssueWish,
): Promise<Pick<FreezeRequest, 'previous' | 'notCompared'>> {
  const pack = previousPackOf(snapshot.packs.values(), wish.body, wish.meetingOn);
  if (pack === null) return { previous: null };
  try {
    const frozen = await openPack(store.world, pack);
    return { previous: { pack: { ...pack, outcomes: outcomesSaid(pack) }, frozen } };
  } catch (error) {
    if (error instanceof FrozenFileError && wish.withoutPrevious === true)
      return { previous: null, notCompared: pack };
    throw error;
  }
}

/** The plan as the library has it now: what is frozen from an old page would leave the last updates out. */
async function freshPlan(store: Store): Promise<ReadyState> {
  await store.load();
  const state = store.getState();
  if (state.phase === 'ready' && state.error === null) return state;
  throw state.phase === 'ready' || state.phase === 'failed'
    ? state.error
    : new Error('the plan is not loaded');
}

// as the library has it, should the page know that yet
function storedOf(store: Store, pack: IssuedPack): IssuedPack {
  const state = store.getState();
  return (state.phase === 'ready' ? state.snapshot.packs.get(pack.key) : undefined) ?? pack;
}

// the file of a pack that was refused is in nobody's way: its name carries its hash. It goes where that is sure and easy
async function removeUnused(store: Store, pack: IssuedPack): Promise<void> {
  await store.load();
  const state = store.getState();
  if (state.phase !== 'ready' || state.error !== null) return;
  if ([...state.snapshot.packs.values()].some((one) => one.sha256 === pack.sha256)) return;
  try {
    await removeFile(store.world, frozenFolder(pack.body, pack.meetingOn), pack.frozenFile);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
  }
}

function labelOf(pack: IssuedPack): string {
  return `Board pack of ${pack.body}, ${sayDate(pack.meetingOn)}, version ${String(pack.version)}`;
}

function refused(...refusals: readonly Refusal[]): Extract<IssueOutcome, { kind: 'refused' }> {
  return { kind: 'refused', refusals };
}
