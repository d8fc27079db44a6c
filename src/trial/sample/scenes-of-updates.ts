import type { UpdateEntry } from '#domain/command.ts';
import { checkLines, findingsOf } from '#domain/data-check.ts';
import { addDays, type CivilDate, type Instant } from '#domain/date.ts';
import { defaultScheme } from '#domain/status.ts';

import { endOfMonth, fillIn, isWorkingDay, type Month } from './calendar.ts';
import { allPlanned, allTold } from './contents.ts';
import { asAtOf, cyclesOver } from './cycles.ts';
import { leadsAt } from './launch.ts';
import { updaterOf } from './people.ts';
import type { PlannedAction } from './planned-action.ts';
import { momentOn, type Scene } from './scene.ts';
import { fractionOf, guidOf } from './seed.ts';
import { standingAt, standingAtStart } from './course.ts';
import type { Told } from './told.ts';

/** Every update of the sample plan, told by whoever told it when they did. */
export function updateScenes(last: Month): readonly Scene[] {
  return allPlanned.flatMap((planned) =>
    (allTold.get(planned.ref) ?? []).map((told): Scene => {
      const updateId = idOf(planned, told);
      return {
        at: momentOf(told, updateId, last),
        by: told.by ?? updaterOf(leadsAt(planned, told.cycle)[0] ?? ''),
        command: {
          kind: 'post-update',
          actionRef: planned.ref,
          updateId,
          entry: entryOf(planned, told, last),
        },
      };
    }),
  );
}

/** When an update of a cycle was told. Throws where none was. */
export function toldAt(planned: PlannedAction, cycle: number, last: Month): Instant {
  const told = toldIn(planned, cycle);
  return momentOf(told, idOf(planned, told), last);
}

/** Why an action moved in a cycle, in the words of its update. Throws where there is none. */
export function reasonIn(planned: PlannedAction, cycle: number, last: Month): string {
  return fillIn(toldIn(planned, cycle).reason, last).trim();
}

function toldIn(planned: PlannedAction, cycle: number): Told {
  const found = (allTold.get(planned.ref) ?? []).find((told) => told.cycle === cycle && !told.isAfterFreeze);
  if (found === undefined) throw new Error(`Nothing is told of ${planned.ref} in cycle ${String(cycle)}.`);
  return found;
}

function idOf(planned: PlannedAction, told: Told): string {
  return guidOf(`update ${planned.ref} ${String(told.cycle)} ${String(told.isAfterFreeze)}`);
}

function entryOf(planned: PlannedAction, told: Told, last: Month): UpdateEntry {
  const entry: UpdateEntry = {
    status: statusOf(planned, told),
    reason: fillIn(told.reason, last),
    activity: fillIn(told.activity, last),
    impact: fillIn(told.impact, last),
    impactRating: defaultScheme.impacts.find((one) => one.level === told.impactLevel)?.code ?? null,
    nextSteps: fillIn(told.nextSteps, last),
    forecastOn: told.forecast === null ? '' : endOfMonth(last, told.forecast),
    evidence: told.evidence,
    audience: told.isPublic ? 'public' : 'board',
    dataCheck: [],
  };
  // its writer looked at what the check found, and meant it
  return { ...entry, dataCheck: checkLines(findingsOf(entry, asAtOf(last, told.cycle))) };
}

// nothing moved in the open cycle yet, nor by what came after a freeze; that it is embedded is for somebody else to say
function statusOf(planned: PlannedAction, told: Told): string {
  const cycle = Math.min(told.cycle, cyclesOver);
  const standing = standingAt(planned, cycle) ?? standingAtStart(planned);
  return standing === 'embedded' ? 'complete' : standing;
}

// on a working day: mostly near the cut-off; late ones between cut-off and freeze
function momentOf(told: Told, id: string, last: Month): Instant {
  const asAt = asAtOf(last, told.cycle);
  const opened = addDays(asAtOf(last, told.cycle - 1), 1);
  const [from, to] = told.isAfterFreeze
    ? [addDays(asAt, 1), addDays(asAt, 5)]
    : told.isLate
      ? [addDays(asAt, -4), asAt]
      : told.cycle > cyclesOver
        ? [addDays(opened, 3), addDays(opened, 15)]
        : [addDays(opened, 14), addDays(asAt, -5)];
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  const lean = Math.sqrt(fractionOf(`day ${id}`));
  return momentOn(days[Math.floor(lean * days.length)] ?? from, id);
}
