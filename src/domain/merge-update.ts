import type { Action } from './action.ts';
import type { UpdateEntry } from './command.ts';
import type { Edit } from './write.ts';
import { statusOf, type StatusScheme } from './status.ts';
import type { Update } from './update.ts';

type ActionEdit = Edit<'action'>;

/** What of an entry is filled in from the action, so that only what is new has to be typed. */
export type Prefill = Pick<
  UpdateEntry,
  'status' | 'reason' | 'impactRating' | 'impact' | 'nextSteps' | 'forecastOn'
>;

/** The prefill an action gives. A reason is carried on only where the status always asks for one. */
export function prefillOf(scheme: StatusScheme, action: Action): Prefill {
  return {
    status: action.status,
    reason: statusOf(scheme, action.status).needsReason ? action.latestReason : '',
    impactRating: action.impactRating,
    impact: action.latestImpact,
    nextSteps: action.latestNextSteps,
    forecastOn: action.forecastOn ?? '',
  };
}

/**
 * Three-way merge of what is being written: fields still as they were filled in from `start` take what the action says
 * now; fields the person changed stay theirs. Reason and forecast belong to the status: they are taken only with it.
 */
export function takeUntouched(start: Prefill, entry: Prefill, now: Prefill): Partial<Prefill> {
  const taken: { -readonly [K in keyof Prefill]?: Prefill[K] } = {};
  const isStatusMine = entry.status !== start.status;
  const isFree = (field: keyof Prefill, follows = false) =>
    entry[field] === start[field] && now[field] !== start[field] && !(follows && isStatusMine);
  if (isFree('status')) taken.status = now.status;
  if (isFree('reason', true)) taken.reason = now.reason;
  if (isFree('forecastOn', true)) taken.forecastOn = now.forecastOn;
  if (isFree('impactRating')) taken.impactRating = now.impactRating;
  if (isFree('impact')) taken.impact = now.impact;
  if (isFree('nextSteps')) taken.nextSteps = now.nextSteps;
  return taken;
}

// a field of the action, and the same of the update that sets it
const fields = [
  ['status', 'statusAfter'],
  ['latestReason', 'reason'],
  ['latestActivity', 'activity'],
  ['latestImpact', 'impact'],
  ['impactRating', 'impactRating'],
  ['latestNextSteps', 'nextSteps'],
  ['forecastOn', 'forecastOn'],
] as const;

/**
 * Three-way merge of an update that was decided on an older version of its action. Fields only the other side changed are
 * taken from there, fields only we changed stay ours. Null when somebody else posted an update meanwhile, when both changed
 * the same field to different things, or when we moved the status of what was paused or taken up again meanwhile: then the
 * person has to be asked.
 */
export function mergePost(
  edit: ActionEdit,
  update: Update,
  theirs: Action,
): { readonly edit: ActionEdit; readonly update: Update } | null {
  const { before } = edit;
  if (theirs.lastUpdateId !== before.lastUpdateId) return null;
  const isMoved = edit.set.status !== undefined && edit.set.status !== before.status;
  if (isMoved && theirs.lifecycle !== before.lifecycle) return null;
  let set = { ...edit.set };
  let merged = { ...update, statusBefore: theirs.status };
  for (const [field, inUpdate] of fields) {
    const [base, mine, other] = [before[field], edit.set[field] ?? null, theirs[field]];
    if (other === base || other === mine) continue;
    if (mine !== base) return null;
    set = { ...set, [field]: other };
    merged = { ...merged, [inUpdate]: other };
  }
  return { edit: { ...edit, before: theirs, set }, update: merged };
}
