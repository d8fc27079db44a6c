import type { Action } from '#domain/action.ts';
import type { Match } from '#domain/intake/intake-fate.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { fateOf, outcomeOf, type Fates } from './import-fates.ts';

/**
 * An action of a file as it would stand in the plan: under the ref that it gets, and where it is in the plan already, what
 * the plan has wherever the file says nothing. One that is not taken over looks as it does now.
 */
export function shownAction(match: Match, fates: Fates, snapshot: Snapshot): Action {
  const { action, standing } = match;
  const fate = fateOf(match, fates);
  const now =
    standing.kind === 'new' || standing.kind === 'alike' ? undefined : snapshot.actions.get(standing.ref);
  switch (outcomeOf(match, fates)) {
    case 'same':
      return now ?? action;
    case 'changed':
      return now === undefined ? action : laidOver(now, match);
    case 'left':
      return standing.kind === 'changed' ? (now ?? action) : action;
    default: {
      const as = fate?.kind === 'add' || fate?.kind === 'carried' ? fate.as : null;
      return as === null ? action : { ...action, ref: as };
    }
  }
}

// only what the file tells otherwise is taken over
function laidOver(now: Action, { action, standing }: Match): Action {
  if (standing.kind !== 'changed' && standing.kind !== 'other-words') return now;
  const told = new Set(standing.differences.map((one) => one.field));
  return {
    ...now,
    ...(told.has('title') ? { title: action.title } : {}),
    ...(told.has('description') ? { description: action.description } : {}),
    ...(told.has('section') ? { section: action.section } : {}),
    ...(told.has('measure') ? { successMeasures: action.successMeasures } : {}),
    ...(told.has('owner') ? { ownerAsWritten: action.ownerAsWritten, leads: action.leads } : {}),
    ...(told.has('status') ? { status: action.status } : {}),
    ...(told.has('completion')
      ? { completionAsWritten: action.completionAsWritten, completionLatest: action.completionLatest }
      : {}),
  };
}
