import type { RiskCommand } from '#domain/command.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays, type CivilDate } from '#domain/date.ts';
import { blankRisk, type Risk, type Score } from '#domain/risk/risk.ts';
import { levelFor } from '#domain/risk/risk-score.ts';
import type { Snapshot } from '#domain/snapshot.ts';

import { endOfMonth, type Month } from './calendar.ts';
import { asAtOf, cyclesOver } from './cycles.ts';
import type { PlannedRisk } from './planned-risk.ts';
import { furtherRisks } from './risks-others.ts';
import { issues } from './risks-issues.ts';
import { threats } from './risks-threats.ts';
import { momentOn, workingDayBy, type Scene } from './scene.ts';
import { guidOf, wholeOf } from './seed.ts';

/** The 16 risks and 6 issues of the sample plan. */
export const plannedRisks: readonly PlannedRisk[] = [...threats, ...furtherRisks, ...issues];

/**
 * The register's life over six cycles: every entry raised, looked at again in the week before each freeze, and R13 ending
 * as I6. Links to measures that the plan does not have are left out.
 */
export function riskScenes(plan: Snapshot, last: Month, cycles: readonly Cycle[]): readonly Scene[] {
  const made = plannedRisks.find((one) => one.happened !== undefined)?.happened?.as;
  return plannedRisks.flatMap((planned) => {
    const { ref, owner, raisedIn = 0, happened } = planned;
    const scores = planned.course.split(' ');
    const scene = (cycle: number, command: RiskCommand): Scene => {
      const day = reviewDay(last, cycle, ref);
      return { by: owner, at: momentOn(day, `${command.kind} ${ref}`), command };
    };
    const scenes: Scene[] =
      ref === made
        ? []
        : [
            scene(raisedIn, {
              kind: 'save-risk',
              risk: entryOf(planned, plan, last, cycles, raisedIn),
              reviewId: guidOf(`raised ${ref}`),
            }),
          ];
    const from = Math.max(raisedIn, 1);
    for (const [index, mitigated] of scores.entries()) {
      const cycle = from + index;
      if (mitigated === '-' || cycle === raisedIn || ref === made) continue;
      scenes.push(
        scene(cycle, {
          kind: 'review-risk',
          ref,
          reviewId: guidOf(`reviewed ${ref} ${String(cycle)}`),
          review: {
            unmitigated: scoreIn(planned.unmitigated),
            mitigated: scoreIn(mitigated),
            target: scoreIn(planned.target),
            scoreReason: '',
            level: levelFor(plan.settings.risks, scoreIn(mitigated)),
            reviewOn: nextReview(planned, last, cycles, cycle),
            note: planned.notes?.[cycle] ?? '',
          },
        }),
      );
    }
    const issue = plannedRisks.find((one) => one.ref === happened?.as);
    if (issue !== undefined && happened !== undefined)
      scenes.push(
        scene(cyclesOver, {
          kind: 'risk-happened',
          ref,
          reviewId: guidOf(`happened ${ref}`),
          issue: entryOf(issue, plan, last, cycles, cyclesOver),
          note: happened.note,
        }),
      );
    return scenes;
  });
}

function entryOf(
  planned: PlannedRisk,
  plan: Snapshot,
  last: Month,
  cycles: readonly Cycle[],
  cycle: number,
): Risk {
  const [first = ''] = planned.course.split(' ');
  const mitigated = scoreIn(first);
  const { kind, title, cause, event, effect, controls, response, owner, actioners, sections } = planned;
  return {
    ...blankRisk(planned.ref, kind, reviewDay(last, cycle, planned.ref)),
    title,
    cause,
    event,
    effect,
    controls,
    response,
    owner,
    actioners,
    sections,
    actions: planned.actions,
    measures: planned.measures.filter((key) => plan.measures.has(key)),
    unmitigated: scoreIn(planned.unmitigated),
    mitigated,
    target: scoreIn(planned.target),
    level: levelFor(plan.settings.risks, mitigated),
    reviewOn: nextReview(planned, last, cycles, cycle),
    mitigations: planned.mitigations.map(([what, actioner, due, status]) => ({
      what,
      actioner,
      dueOn: due === '' ? null : endOfMonth(last, Number(due)),
      status,
    })),
    ask: planned.ask ?? '',
  };
}

// in the week before the freeze; before the first cycle, in the week before it opens
function reviewDay(last: Month, cycle: number, ref: string): CivilDate {
  return workingDayBy(addDays(asAtOf(last, cycle), -wholeOf(`review ${ref} ${String(cycle)}`, 1, 6)));
}

function nextReview(planned: PlannedRisk, last: Month, cycles: readonly Cycle[], cycle: number): CivilDate {
  if (cycle === cyclesOver && planned.isDue) return addDays(asAtOf(last, cycle), 14);
  return addDays(cycles[cycle]?.freezeOn ?? asAtOf(last, cycle + 1), cycle === cyclesOver ? 14 : 0);
}

function scoreIn(text: string): Score {
  const [likelihood, impact] = text.split('x').map(Number);
  return { likelihood: likelihood ?? 0, impact: impact ?? 0 };
}
