import type { Action } from './action.ts';
import type { ChangeFields } from '#domain/change/change.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import type { Instant } from './date.ts';
import type { Moment } from './history.ts';
import { toldBy } from './told-by.ts';

type Fields = { -readonly [Name in keyof ChangeFields]?: ChangeFields[Name] };

/**
 * Gives an action as it stood before an instant, null where it began later, by taking back its moments, which stand oldest
 * first. Asked from the newest instant to the oldest, it takes back every moment once; otherwise it starts again.
 */
export function rewindOf(action: Action, moments: readonly Moment[]): (end: Instant) => Action | null {
  let then: Action | null = action;
  // how many of the moments `then` still has in it
  let kept = moments.length;
  let befores: readonly (Fields | null)[] | null = null;
  return (end) => {
    const next = moments[kept];
    if (next !== undefined && next.at < end) {
      then = action;
      kept = moments.length;
    }
    const back: Fields = {};
    let isMoved = false;
    let isToldSince = false;
    for (; then !== null && kept > 0; kept -= 1) {
      const moment = moments[kept - 1];
      if (moment === undefined || moment.at < end) break;
      isMoved = true;
      if (moment.kind === 'update') {
        back.status = moment.update.statusBefore;
        isToldSince = true;
        continue;
      }
      befores ??= beforesOf(moments);
      const before = befores[kept - 1] ?? null;
      if (before === null) then = null;
      else Object.assign(back, before);
    }
    if (then !== null && isMoved) {
      const told = isToldSince ? reportedBy(moments, kept) : {};
      then = { ...then, ...back, ...datesOf(back.completionAsWritten), ...told };
    }
    return then;
  };
}

// What each change found; null where the action begins with it, and for updates. A proposal noted what it found; what was
// decided or reported between it and its approval is closer to the truth.
function beforesOf(moments: readonly Moment[]): readonly (Fields | null)[] {
  const known: Fields = {};
  return moments.map((moment) => {
    if (moment.kind === 'update') {
      known.status = moment.update.statusAfter;
      return null;
    }
    const { before, after } = moment.part;
    const later =
      before === null ? {} : Object.fromEntries(Object.entries(known).filter(([name]) => name in before));
    Object.assign(known, after);
    return before === null ? null : { ...before, ...later };
  });
}

function datesOf(completion: string | undefined): Partial<Action> {
  if (completion === undefined) return {};
  const { precision, earliest, latest } = readCompletion(completion);
  return { completionPrecision: precision, completionEarliest: earliest, completionLatest: latest };
}

// what an action shows of the last update among its first moments, but for the status
function reportedBy(moments: readonly Moment[], count: number): Partial<Action> {
  let index = count - 1;
  while (index >= 0 && moments[index]?.kind !== 'update') index -= 1;
  const last = moments[index];
  return toldBy(last?.kind === 'update' ? last.update : null);
}
