import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays, type CivilDate, type Instant } from '#domain/date.ts';
import type { NewAction, Proposed, Proposal } from '#domain/change/proposal.ts';

import { fillIn, type Month } from './calendar.ts';
import { allPlanned } from './contents.ts';
import { firstCycleOf } from './course.ts';
import { firstDateOf, leadsAt, ownerOf } from './launch.ts';
import { admin, updaterOf } from './people.ts';
import type { PlannedAction } from './planned-action.ts';
import { momentOn, proposalOf, proposing, workingDayBy, type Scene } from './scene.ts';
import { wholeOf } from './seed.ts';
import { boardAfter } from './settings.ts';
import { tagsOf } from './tags.ts';

type Wish = { readonly planned: PlannedAction; readonly proposal: Proposal; readonly note: string | null };

/**
 * What was asked for before the meeting of the board in a cycle (2 to 6), and decided there. The board meets early in the
 * cycle after the one it reads about.
 */
export function boardScenes(number: number, cycles: readonly Cycle[], last: Month): readonly Scene[] {
  const before = cycles[number - 2];
  if (before === undefined) return [];
  const meetsOn = boardAfter(before);
  const wishes = allPlanned.flatMap((planned) => wishesOf(planned, number, last));
  const decided = (verdict: 'approve' | 'decline', ids: readonly string[], note: string): Scene => ({
    by: admin,
    at: momentOn(meetsOn, `${verdict} ${ids.join(' ')}`, 15, 15),
    command: { kind: 'decide-changes', ids, verdict, decidedOn: meetsOn, note },
  });
  const approved = wishes.filter((wish) => wish.note === null).map((wish) => wish.proposal.changeId);
  return [
    ...wishes.map(({ planned, proposal }) =>
      proposing(
        updaterOf(leadsAt(planned, number - 1)[0] ?? ''),
        askedAt(meetsOn, proposal.changeId),
        proposal,
      ),
    ),
    ...(approved.length > 0 ? [decided('approve', approved, 'Agreed at the meeting.')] : []),
    ...wishes.flatMap(({ proposal, note }) =>
      note === null ? [] : [decided('decline', [proposal.changeId], note)],
    ),
  ];
}

function wishesOf(planned: PlannedAction, number: number, last: Month): readonly Wish[] {
  const { ref } = planned;
  const wish = (proposed: Proposed, reason: string, note: string | null = null): Wish => ({
    planned,
    proposal: proposalOf(`${proposed.kind} ${ref} ${String(number)}`, proposed, reason),
    note,
  });
  const wishes = (planned.reDatings ?? [])
    .filter((one) => one.cycle === number)
    .map((one) =>
      wish(
        { kind: 're-date', ref, completionAsWritten: fillIn(one.to, last), reviewOn: null },
        one.why,
        one.isApproved ? null : (one.note ?? 'Not agreed.'),
      ),
    );
  if (number > 1 && firstCycleOf(planned) === number) wishes.push(joining(planned, last, wish));
  if (planned.ended !== undefined && planned.course.search(/-+$/) + 1 === number) {
    const { into, why } = planned.ended;
    wishes.push(
      wish(into === undefined ? { kind: 'withdraw', ref } : { kind: 'merge', refs: [ref], into }, why),
    );
  }
  if (planned.measured?.cycle === number)
    wishes.push(
      wish({ kind: 'measure', ref, successMeasures: fillIn(planned.measures, last) }, planned.measured.why),
    );
  return wishes;
}

function joining(
  planned: PlannedAction,
  last: Month,
  wish: (proposed: Proposed, reason: string) => Wish,
): Wish {
  const action = newActionOf(planned, last);
  const source = allPlanned.find((one) => one.ref === planned.splitFrom);
  const reason = planned.whyNew ?? '';
  if (source === undefined) return wish({ kind: 'add', action }, reason);
  const { ref, title, wording } = source;
  return {
    ...wish({ kind: 'split', ref, title, description: wording, heirs: [action] }, reason),
    planned: source,
  };
}

function newActionOf(planned: PlannedAction, last: Month): NewAction {
  const { ref, leads } = planned;
  const { completionAsWritten, reviewOn } = firstDateOf(planned, last);
  const { alignments, follows } = tagsOf(ref);
  return {
    ref,
    title: planned.title,
    description: planned.wording,
    section: ref.split('.').slice(0, 2).join('.'),
    leads,
    ownerAsWritten: ownerOf(planned, leads),
    accountable: planned.accountable,
    successMeasures: fillIn(planned.measures, last),
    completionAsWritten,
    reviewOn,
    themes: planned.themes,
    alignments,
    sources: planned.sources,
    follows,
  };
}

// one to three weeks before the meeting
function askedAt(meetsOn: CivilDate, seed: string): Instant {
  return momentOn(workingDayBy(addDays(meetsOn, -wholeOf(`asked ${seed}`, 7, 20))), seed);
}
