import type { AskKind, HighlightWords } from '#domain/pack/curation.ts';

import { board } from './settings.ts';

/** Something from the register that a meeting was asked for, by its ref, and what it decided as far as it was written down. */
type RiskAsk = { readonly ref: string; readonly outcome: string };

type OwnAsk = { readonly kind: AskKind; readonly text: string; readonly about: readonly string[] };

/** What the admin of the sample plan wrote for one meeting. `again` is why its pack was issued a second time. */
export type MeetingWords = {
  readonly risks: readonly RiskAsk[];
  readonly own?: readonly OwnAsk[];
  readonly again?: { readonly reason: string; readonly risks: readonly RiskAsk[] };
};

/** What the admin wrote for both bodies of a cycle. */
export type CycleWords = {
  readonly overall: string;
  readonly publicOverall: string;
  readonly board: MeetingWords;
  readonly panel: MeetingWords;
  /** Highlights that were made shorter, by the ref of their action. */
  readonly edited?: Readonly<Record<string, HighlightWords>>;
};

const asked = (ref: string, outcome = ''): RiskAsk => ({ ref, outcome });

/** The words for the six cycles that are over; no season stands in them, because the sample's dates move. Nothing is written down yet of what the sixth's meetings decided. */
export const cycleWords: readonly CycleWords[] = [
  {
    overall:
      '2 of the 78 actions are complete or embedded, and 46 are under way, of which ten are at risk and two off track.',
    publicOverall: 'The plan has begun: work is under way on more than half of it.',
    board: { risks: [asked('R12', 'Agreed. The chair and the vice-chair meet the forum each term.')] },
    panel: { risks: [asked('R1', 'Agreed for one term. The panel looks at it again at the end of it.')] },
  },
  {
    overall:
      '4 of the 80 actions are complete or embedded; 13 are at risk, three more than two months ago, and four off track.',
    publicOverall: 'More of the plan is under way, but several posts that it needs could not be filled.',
    board: { risks: [asked('R5', 'Not decided. Costed options come to the panel first.')] },
    panel: { risks: [asked('R2', 'Deferred until the schools forum has seen the paper.')] },
  },
  {
    overall:
      '8 of the 79 actions are complete or embedded, the first of them embedded, while five are off track and six overdue.',
    publicOverall: 'The first changes have become everyday practice; some work is later than planned.',
    board: { risks: [asked('I2', 'Supported. The panel is to find the money.')] },
    panel: { risks: [asked('I2', 'Agreed in principle. A costed scheme comes to the next meeting.')] },
  },
  {
    overall:
      '12 of the 80 actions are complete or embedded, but nine are overdue, and the new special school is expected a year later.',
    publicOverall:
      'About one action in seven is complete, and the new special school opens later than planned.',
    board: { risks: [asked('R14', 'Welcomed. A business case comes back within the year.')] },
    panel: { risks: [asked('R14', 'Agreed in principle, subject to the finance committees of both.')] },
  },
  {
    overall:
      '18 of the 80 actions are complete or embedded, families begin to notice it, and five actions are off track.',
    publicOverall:
      'Nearly a quarter of the plan is complete, and more families than last year say that their experience is good.',
    board: {
      risks: [
        asked(
          'R5',
          'The wait is not acceptable. The Board asks for recurrent money for two clinicians, and for a date.',
        ),
        asked('R2', 'Two of the five savings may be brought forward. The chair writes to the schools forum.'),
      ],
    },
    panel: {
      risks: [
        asked('R1', 'Agreed for one more term, and then a permanent team or none.'),
        asked('I2', 'Agreed for two years, to be looked at again after one.'),
      ],
    },
  },
  {
    overall:
      '24 of the 80 actions are complete or embedded, six more than at the last meeting, but six are off track and nine overdue.',
    publicOverall:
      'Three actions in ten are now complete, six more than two months ago; reduced timetables and waits for assessment remain hard.',
    board: {
      risks: [asked('R5'), asked('I6')],
      own: [
        {
          kind: 'discussion',
          text: 'Discuss what would help schools that have more pupils on reduced timetables than a year ago.',
          about: ['2.3.4'],
        },
      ],
    },
    panel: {
      risks: [asked('I6'), asked('R2')],
      again: {
        reason:
          'What the panel is asked about the hub (R14) was left out of version 1. No figure has changed.',
        risks: [asked('R14')],
      },
    },
    edited: {
      '2.3.4': {
        activity:
          'Two schools have stopped reporting and say that the form is too much work. A third has more pupils on reduced timetables than at the start of the plan. I rang all three heads; two rang back.',
        impact:
          '63 pupils, up again. In the other 30-odd schools the number has gone from 58 to 24, and in 14 of them to nought.',
      },
    },
  },
];

/** What the admin wrote for a body's meeting after a cycle (1 to 6). */
export function wordsFor(words: CycleWords, body: string): MeetingWords {
  return body === board ? words.board : words.panel;
}
