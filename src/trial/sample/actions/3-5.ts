import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 3.5: data, governance and financial sustainability. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '3.5.1',
    title: 'Put health, education and social care figures on one SEND dashboard',
    wording:
      'Bring the two scorecards into one dashboard with definitions, baselines, targets and trends, refreshed monthly, open to all partners and, in a plainer form, to families.',
    measures:
      'All 20 measures on the dashboard with a named owner. Figures no older than six weeks at each board.',
    leads: ['data-and-performance-manager'],
    accountable: 'director-of-education',
    due: '{month +1}',
    reDatings: [
      {
        cycle: 6,
        to: '{month +7}',
        isApproved: true,
        why: 'Health data need a new agreement first, see 3.5.4.',
      },
    ],
    course: 'GGGGGA',
    themes: ['Data and insight'],
    sources: ['SEND improvement plan P1'],
  },
  {
    ref: '3.5.2',
    title: 'Keep the DSG deficit on the mitigated path',
    wording:
      'Report the deficit each quarter against the mitigated and unmitigated paths, by cause, with the saving claimed by each action checked by finance before it is counted.',
    measures:
      'Cumulative deficit at or below the mitigated plan. Every saving claimed is checked within a quarter.',
    leads: ['finance-business-partner'],
    accountable: 'director-of-education',
    due: '{day 31 +10}',
    course: 'GGGGGG',
    themes: ['Money and value', 'Data and insight'],
    sources: ['DSG management plan M24'],
  },
  {
    ref: '3.5.3',
    title: 'Set up clear governance for the plan',
    wording:
      'Agree terms of reference, membership and levels of decision for the board, the panel and the action group, one risk register, and one reporting form that every partner uses.',
    measures: 'Terms of reference adopted by all three bodies. Risk register reviewed at every meeting.',
    leads: ['send-transformation-action-group'],
    owner: 'SEND Transformation Action Group',
    accountable: 'director-of-education',
    due: '{quarter -10}',
    course: 'BBBBBE',
    themes: ['Data and insight'],
    sources: ['SEND improvement plan P2'],
  },
  {
    ref: '3.5.4',
    title: 'Sign one data-sharing agreement for children with SEND',
    wording:
      'One agreement between the council, the integrated care board, the trust and schools that says which data are shared for which purpose, with an impact assessment and a page that tells families.',
    measures:
      'Agreement signed by all. No measure missing from the dashboard for lack of permission to share.',
    leads: ['data-and-performance-manager'],
    accountable: 'icb-place-director',
    due: 'TBC',
    course: '-NNNNN',
    themes: ['Data and insight', 'Health'],
    sources: ['New action: SEND and AP Partnership Board'],
    whyNew: 'No service may match its lists with another’s today. Several actions depend on it.',
  },
];
