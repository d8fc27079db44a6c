import type { Cycle } from '#domain/cycle/cycle.ts';
import { defaultSettings, type PlanSettings } from '#domain/plan-settings.ts';
import { addDays } from '#domain/date.ts';

/** The body that decides what is material. */
export const board = 'SEND and AP Partnership Board';

/** The body that leads across the organisations. */
export const panel = 'SEND Executive Oversight Panel';

/** The group that runs the work between meetings. */
const group = 'SEND Transformation Action Group';

/** How the sample partnership runs its plan. A version was approved at each meeting of the board after a freeze. */
export function sampleSettings(cycles: readonly Cycle[]): PlanSettings {
  return {
    ...defaultSettings,
    bodies: [
      { name: board, purpose: 'Guides, challenges and decides about the plan', isActive: true },
      {
        name: panel,
        purpose: 'Leads across the organisations and clears what is in the way',
        isActive: true,
      },
      { name: group, purpose: 'Runs the work between meetings', isActive: true },
      { name: 'Children and Families Committee', purpose: 'Scrutinises for the council', isActive: true },
      { name: 'Health and Wellbeing Board', purpose: 'Scrutinises for health and care', isActive: true },
    ],
    approval: {
      otherwise: { minor: { by: 'admin' }, material: { by: 'body', body: board } },
      kinds: defaultSettings.approval.kinds,
    },
    risks: {
      ...defaultSettings.risks,
      bands: [
        { upTo: 3, label: 'Low', level: group },
        { upTo: 6, label: 'Medium', level: group },
        { upTo: 9, label: 'High', level: board },
        { upTo: 16, label: 'Very high', level: panel },
      ],
    },
    themes: [
      'Co-production',
      'Data and insight',
      'Early help',
      'Health',
      'Inclusion in mainstream',
      'Money and value',
      'Preparing for adulthood',
      'Workforce',
    ],
    alignments: [
      ...[1, 2, 3, 4, 5, 6].map((number) => `Corporate plan 2.${String(number)}`),
      'Health and Wellbeing Strategy: start well',
      'Health and Wellbeing Strategy: live well',
      'HAPI: happy',
      'HAPI: achieving',
      'HAPI: prepared',
      'HAPI: included',
    ],
    versions: [
      { version: '1.0', effectiveFrom: cycles[0]?.opensOn ?? '', note: 'The plan as it was launched' },
      ...cycles.slice(0, 6).map((cycle, index) => ({
        version: `1.${String(index + 1)}`,
        effectiveFrom: boardAfter(cycle),
        note: `As reported for ${cycle.title}`,
      })),
    ],
  };
}

/** The day on which the board met after a cycle's freeze. */
export function boardAfter(cycle: Cycle): string {
  return cycle.meetings.find((meeting) => meeting.body === board)?.on ?? addDays(cycle.circulateOn, 7);
}
