import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays, dayOf } from '#domain/date.ts';
import type { Proposal, Proposed } from '#domain/change/proposal.ts';

import { workingDaysAfter, type Month } from './calendar.ts';
import { allPlanned } from './contents.ts';
import { firstCycleOf, standingAt } from './course.ts';
import { cyclesOver, sampleCycles } from './cycles.ts';
import { leadsAt, ownerOf } from './launch.ts';
import { admin, updaterOf } from './people.ts';
import type { PlannedAction } from './planned-action.ts';
import { momentOn, proposalOf, proposing, workingDayBy, type Scene } from './scene.ts';
import { boardScenes } from './scenes-of-board.ts';
import { reasonIn, toldAt } from './scenes-of-updates.ts';
import { boardAfter } from './settings.ts';
import { tagsOf } from './tags.ts';

// the lead who leaves in the fourth cycle
const leaver = 'inclusion-strategy-manager';

/** Every change of the plan in the six cycles that are over: what was proposed, and what the board or others decided. */
export function changeScenes(last: Month): readonly Scene[] {
  const cycles = sampleCycles(last);
  return [
    ...Array.from({ length: cyclesOver - 1 }, (_, index) => boardScenes(index + 2, cycles, last)).flat(),
    ...handoverScenes(cycles),
    ...allPlanned.flatMap((planned) => [
      ...embedScenes(planned, last),
      ...reopenScenes(planned, last),
      ...rewordScenes(planned, cycles),
      ...detailScenes(planned, cycles),
    ]),
    ...takenBackScenes(cycles),
  ];
}

// a lead goes; on the next working day the admin gives the actions to others
function handoverScenes(cycles: readonly Cycle[]): readonly Scene[] {
  const opensOn = cycles[3]?.opensOn ?? '';
  const lastDay = workingDayBy(addDays(opensOn, 4));
  const nextDay = workingDaysAfter(lastDay, 1);
  const proposals = allPlanned
    .filter((planned) => planned.before?.lead === leaver)
    .map((planned) =>
      proposalOf(
        `lead ${planned.ref}`,
        {
          kind: 'lead',
          ref: planned.ref,
          leads: planned.leads,
          ownerAsWritten: ownerOf(planned, planned.leads),
          accountable: planned.accountable,
        },
        'The Inclusion Strategy Manager has left. The post is not being filled.',
      ),
    )
    .map((proposal): Proposal => ({ ...proposal, weight: 'minor' }));
  return [
    {
      by: admin,
      at: momentOn(lastDay, 'leaving', 16, 16),
      command: { kind: 'person-leaves', key: leaver, on: lastDay },
    },
    {
      by: admin,
      at: momentOn(nextDay, 'handover', 9, 9),
      command: { kind: 'propose-changes', proposals },
    },
  ];
}

// the admin asks once it was checked, and the accountable officer confirms
function embedScenes(planned: PlannedAction, last: Month): readonly Scene[] {
  const cycle = [2, 3, 4, 5, 6].find(
    (number) => standingAt(planned, number) === 'embedded' && standingAt(planned, number - 1) !== 'embedded',
  );
  if (cycle === undefined) return [];
  const told = toldAt(planned, cycle, last);
  const proposal: Proposal = {
    ...proposalOf(
      `embed ${planned.ref}`,
      { kind: 'embed', ref: planned.ref },
      reasonIn(planned, cycle, last),
    ),
    weight: 'minor',
  };
  const asked = told.replace(/T.*/, 'T16:45:00.000Z');
  const day = workingDaysAfter(dayOf(told), 2);
  return [
    proposing(admin, asked, proposal),
    {
      by: planned.accountable,
      at: momentOn(day, `confirm ${planned.ref}`, 10, 12),
      command: {
        kind: 'decide-changes',
        ids: [proposal.changeId],
        verdict: 'approve',
        decidedOn: day,
        note: 'Confirmed after the check by the quality and assurance group.',
      },
    },
  ];
}

// what was complete and is open again was reopened before the lead reported it
function reopenScenes(planned: PlannedAction, last: Month): readonly Scene[] {
  const { ref, course } = planned;
  const at = course.search(/B[NGAR]/);
  if (at < 0) return [];
  const cycle = at + 2;
  const day = workingDayBy(addDays(dayOf(toldAt(planned, cycle, last)), -1));
  const status = standingAt(planned, cycle) ?? '';
  const proposal: Proposal = {
    ...proposalOf(`reopen ${ref}`, { kind: 'reopen', ref, status }, reasonIn(planned, cycle, last)),
    weight: 'minor',
  };
  return [
    proposing(updaterOf(leadsAt(planned, cycle)[0] ?? ''), momentOn(day, `reopen ${ref}`, 9, 9), proposal),
    {
      by: admin,
      at: momentOn(day, `reopened ${ref}`, 15, 15),
      command: {
        kind: 'decide-changes',
        ids: [proposal.changeId],
        verdict: 'approve',
        decidedOn: day,
        note: '',
      },
    },
  ];
}

function rewordScenes(planned: PlannedAction, cycles: readonly Cycle[]): readonly Scene[] {
  const { ref, reworded, title, wording } = planned;
  if (reworded === undefined) return [];
  const day = workingDayBy(addDays(cycles[reworded.cycle - 1]?.opensOn ?? '', 20));
  const proposed: Proposed = { kind: 'reword', ref, title, description: wording };
  return [
    proposing(admin, momentOn(day, `reword ${ref}`), proposalOf(`reword ${ref}`, proposed, reworded.why)),
  ];
}

// what a proposal does not ask for is added once the action is in the plan
function detailScenes(planned: PlannedAction, cycles: readonly Cycle[]): readonly Scene[] {
  const { ref, themes, sources } = planned;
  const tags = tagsOf(ref);
  const joined = firstCycleOf(planned);
  const before = cycles[joined - 2];
  if (before === undefined || (tags.implications === '' && tags.dependencies === '' && !tags.isStatutory))
    return [];
  const day = workingDaysAfter(boardAfter(before), 1);
  const proposed: Proposed = { kind: 'details', ref, themes, sources, ...tags };
  return [
    proposing(
      admin,
      momentOn(day, `details ${ref}`),
      proposalOf(`details ${ref}`, proposed, 'Notes of the finance and legal officers.'),
    ),
  ];
}

// asked for, and thought better of
function takenBackScenes(cycles: readonly Cycle[]): readonly Scene[] {
  const day = workingDayBy(addDays(cycles[2]?.opensOn ?? '', 25));
  const proposal = proposalOf(
    'withdraw 3.4.6',
    { kind: 'withdraw', ref: '3.4.6' },
    'The colleges say that they cannot widen anything before the funding rules change.',
  );
  return [
    proposing('pfa-lead', momentOn(day, 'withdraw 3.4.6'), proposal),
    {
      by: 'pfa-lead',
      at: momentOn(workingDaysAfter(day, 2), 'taken back 3.4.6'),
      command: { kind: 'take-back-change', id: proposal.changeId },
    },
  ];
}
