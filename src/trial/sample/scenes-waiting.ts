import type { Cycle } from '#domain/cycle/cycle.ts';
import { addDays } from '#domain/date.ts';
import type { Proposed } from '#domain/change/proposal.ts';

import { endOfMonth, fillIn, type Month } from './calendar.ts';
import { momentOn, proposalOf, proposing, workingDayBy, type Scene } from './scene.ts';

/** What is asked for in the open cycle and not decided yet, all before the nineteenth day of it. */
export function waitingScenes(last: Month, open: Cycle): readonly Scene[] {
  const wish = (day: number, by: string, proposed: Proposed, reason: string, driver = ''): Scene => {
    const proposal = proposalOf(`waiting ${proposed.kind}`, proposed, reason, driver);
    const on = workingDayBy(addDays(open.opensOn, day));
    const weight = proposed.kind === 'embed' ? 'minor' : 'material';
    return proposing(by, momentOn(on, proposal.changeId), { ...proposal, weight });
  };
  return [
    wish(
      13,
      'attendance-lead',
      {
        kind: 'add',
        action: {
          ref: '2.3.7',
          title: 'Agree one way back to school after a long absence',
          description:
            'Schools, health and families agree how a pupil who was away for more than a half term comes back: who plans it, who calls in the first week, and what is tried before anybody says that it has failed.',
          section: '2.3',
          leads: ['attendance-lead', 'principal-educational-psychologist'],
          ownerAsWritten: 'Attendance Lead and Principal Educational Psychologist',
          accountable: 'director-of-education',
          successMeasures: 'Eight in ten pupils who come back are still there a term later.',
          completionAsWritten: fillIn('{term +11}', last),
          reviewOn: null,
          themes: ['Health', 'Inclusion in mainstream'],
          alignments: ['Corporate plan 2.1', 'HAPI: included'],
          sources: ['New action: attendance and inclusion leads'],
          follows: '2.3.3',
        },
      },
      'Pupils whom 2.3.3 helps are lost again in the weeks after they return. Nobody owns those weeks.',
      'National guidance on attendance and mental health',
    ),
    wish(
      14,
      'icb-childrens-commissioner',
      { kind: 'merge', refs: ['2.4.6'], into: '2.4.1' },
      'The specification will be a part of the joint contract: same people, same meetings, same date.',
    ),
    wish(
      14,
      'capital-programme-manager',
      {
        kind: 're-date',
        ref: '2.1.3',
        completionAsWritten: fillIn('{day 31 +8}', last),
        reviewOn: null,
      },
      'The roof is four weeks behind. The school does not want to move in the middle of mock examinations.',
    ),
    wish(
      15,
      'sufficiency-manager',
      { kind: 'hold', ref: '2.1.5', reviewOn: endOfMonth(last, 7) },
      'The college decides about the future of its north campus in the winter. Until then no design can be agreed.',
    ),
    wish(
      16,
      'ap-commissioning-lead',
      { kind: 'embed', ref: '2.3.1' },
      'All 14 providers have been visited twice under the framework, and schools no longer place anywhere else.',
    ),
  ];
}
