import type { Action } from '#domain/action.ts';
import { isByChange, keptStatus } from '#domain/action-state.ts';
import { lifecycleNames } from '#domain/change/change-words.ts';
import { importedId, type ImportedUpdate } from './imported-update.ts';
import type { ComparedField } from './intake-fate.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import { statusOf, type StatusScheme } from '#domain/status.ts';

/**
 * What a file reports of an action of the plan otherwise, as one update; null where there is nothing to enter. A status that
 * no update may give, or may take away, stays out of it and is said: status-by-change, status-kept.
 */
export function reportOf(
  scheme: StatusScheme,
  planned: Action,
  file: Action,
  fields: ReadonlySet<ComparedField>,
  importId: string,
): { readonly update: ImportedUpdate | null; readonly left: readonly Refusal[] } {
  const left = fields.has('status') ? checkStatus(scheme, planned, file) : [];
  const isMoving = fields.has('status') && left.length === 0;
  const update: ImportedUpdate = {
    id: importedId(importId, `${planned.ref}.report`),
    actionRef: planned.ref,
    on: null,
    status: isMoving ? file.status : null,
    impactRating: fields.has('impactRating') ? file.impactRating : null,
    reason: '',
    activity: fields.has('activity') ? file.latestActivity : '',
    impact: fields.has('impact') ? file.latestImpact : '',
    nextSteps: fields.has('nextSteps') ? file.latestNextSteps : '',
  };
  const { status, impactRating, activity, impact, nextSteps } = update;
  const isEmpty = status === null && impactRating === null && activity + impact + nextSteps === '';
  return { update: isEmpty ? null : update, left };
}

function checkStatus(scheme: StatusScheme, planned: Action, file: Action): readonly Refusal[] {
  const { ref } = planned;
  if (file.lifecycle !== 'live')
    return [refusal('status-by-change', 'status', { ref, status: lifecycleNames[file.lifecycle] })];
  const kept = keptStatus(scheme, planned);
  if (kept !== null) return [refusal('status-kept', 'status', { ref, status: kept.label })];
  const status = statusOf(scheme, file.status);
  return isByChange(scheme, status)
    ? [refusal('status-by-change', 'status', { ref, status: status.label })]
    : [];
}
