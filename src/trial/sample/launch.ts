import { blankAction, type Action } from '#domain/action.ts';
import { readCompletion } from '#domain/completion/completion-date.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import type { Person } from '#domain/people/person.ts';
import type { PlanSettings } from '#domain/plan-settings.ts';
import type { Predecessor } from '#domain/predecessor/predecessor.ts';
import type { Section } from '#domain/section.ts';
import type { Plan } from '#domain/snapshot.ts';

import { fillIn, monthOf, type Month } from './calendar.ts';
import { allPlanned } from './contents.ts';
import { sampleCycles } from './cycles.ts';
import { peopleAtLaunch, personWith } from './people.ts';
import type { PlannedAction } from './planned-action.ts';
import { samplePredecessors } from './predecessors.ts';
import { sampleSections } from './sections.ts';
import { sampleSettings } from './settings.ts';
import { standingAt, standingAtStart } from './course.ts';
import { reviewFor, tagsOf } from './tags.ts';

/** When the sixth cycle was frozen, and, where wanted, the cut-off of the open seventh. */
export type SampleOptions = { readonly lastCycleOn?: CivilDate; readonly openCutOffOn?: CivilDate };

/** The sample plan as it was on the day before its first cycle opened. All seven cycles are planned. */
export type Launch = {
  readonly last: Month;
  readonly plan: Plan;
  readonly settings: PlanSettings;
  readonly sections: readonly Section[];
  readonly people: readonly Person[];
  readonly cycles: readonly Cycle[];
  /** The 78 actions it was launched with. */
  readonly actions: readonly Action[];
  readonly predecessors: readonly Predecessor[];
};

/** The launch of the sample plan; every date moves with the month of `lastCycleOn`, 31 May 2026 where none is given. */
export function sampleLaunch({ lastCycleOn = '2026-05-31', openCutOffOn }: SampleOptions = {}): Launch {
  const last = monthOf(lastCycleOn);
  const cycles = sampleCycles(last, openCutOffOn);
  return {
    last,
    plan: {
      title: 'One Plan for children and young people with SEND',
      partnership: 'Oakshire SEND and AP Partnership',
      period: fillIn('{month -11} to December {year +2}', last),
      version: '1.6',
      marking: 'OFFICIAL',
    },
    settings: sampleSettings(cycles),
    sections: sampleSections(last),
    people: peopleAtLaunch(cycles),
    cycles,
    actions: allPlanned
      .filter((planned) => standingAt(planned, 1) !== null)
      .map((planned) => launched(planned, last)),
    predecessors: samplePredecessors,
  };
}

/** Who leads an action in a cycle, the first one asked first. */
export function leadsAt(planned: PlannedAction, cycle: number): readonly string[] {
  const { before, leads } = planned;
  return before !== undefined && cycle <= before.until ? [before.lead, ...leads.slice(1)] : leads;
}

/** Who is responsible in the plan's words, for some leads. */
export function ownerOf(planned: PlannedAction, leads: readonly string[]): string {
  return planned.owner ?? leads.map((key) => personWith(key).name).join(' and ');
}

/** The completion date of an action as it was first written, with its days and when somebody looks again. */
export function firstDateOf(
  planned: PlannedAction,
  last: Month,
): Pick<
  Action,
  | 'completionAsWritten'
  | 'completionPrecision'
  | 'completionEarliest'
  | 'completionLatest'
  | 'originalCompletion'
  | 'reviewOn'
> {
  const words = fillIn(planned.due, last);
  const { precision, earliest, latest } = readCompletion(words);
  return {
    completionAsWritten: words,
    completionPrecision: precision,
    completionEarliest: earliest,
    completionLatest: latest,
    originalCompletion: words,
    reviewOn: latest === null ? reviewFor(planned.ref, planned.due, last) : null,
  };
}

function launched(planned: PlannedAction, last: Month): Action {
  const { ref, reworded, measured } = planned;
  const leads = leadsAt(planned, 1);
  return {
    ...blankAction(ref, ref.split('.').slice(0, 2).join('.'), reworded?.wording ?? planned.wording),
    title: reworded?.title ?? planned.title,
    themes: planned.themes,
    leads,
    ownerAsWritten: ownerOf(planned, leads),
    accountable: planned.accountable,
    successMeasures: fillIn(measured?.measures ?? planned.measures, last),
    ...firstDateOf(planned, last),
    status: standingAtStart(planned),
    sources: planned.sources,
    ...tagsOf(ref),
  };
}
