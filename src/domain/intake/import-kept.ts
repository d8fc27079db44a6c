import { isLive, type Action } from '#domain/action.ts';
import type { ImportPlan } from './check-import.ts';
import type { Context } from '#domain/command.ts';
import { beforeCycles, updateBy } from './import-report.ts';
import { showsWords } from '#domain/told-by.ts';
import { importedId, stoodId } from './imported-update.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Update } from '#domain/update.ts';

/**
 * The plan with an update 'as it stood' behind each action that joins with an import with words or a rating that no update
 * holds: else the first ordinary update would wipe them out, and an earlier day could not be told. Nobody knows of which
 * day those words are, so they count in no cycle and everybody is still asked. What a repeat finds written stays.
 */
export function withWordsKept(plan: Snapshot, command: ImportPlan, context: Context): Snapshot {
  const actions = new Map(plan.actions);
  const updates = new Map(plan.updates);
  for (const { ref } of command.actions) {
    const action = actions.get(ref);
    const id = stoodId(importedId(command.importId, `${ref}.joined`));
    if (action === undefined || updates.has(id) || !isLive(action) || showsWords(action, null)) continue;
    if (action.lastUpdateId !== null && action.lastUpdateId !== id) continue;
    const kept = keptOf(plan, action, id, context);
    updates.set(id, kept);
    actions.set(ref, { ...action, lastUpdateId: id, lastUpdatedAt: kept.submittedAt });
  }
  return { ...plan, actions, updates };
}

function keptOf(plan: Snapshot, action: Action, id: string, context: Context): Update {
  return updateBy(plan, action, context, {
    id,
    cycle: beforeCycles,
    submittedAt: action.lastUpdatedAt ?? context.now,
    statusBefore: action.status,
    statusAfter: action.status,
    reason: action.latestReason,
    activity: action.latestActivity,
    impact: action.latestImpact,
    impactRating: action.impactRating,
    nextSteps: action.latestNextSteps,
    forecastOn: action.forecastOn,
  });
}
