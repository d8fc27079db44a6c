import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 2.2: mainstream inclusion and resourced provision. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '2.2.1',
    title: 'Open six resourced provisions in mainstream schools',
    wording:
      'Agree with six schools to run resourced provision for 8 to 12 pupils each, four primary and two secondary, with a service agreement, funding for the places and a specialist link school.',
    measures: '58 places open. Attendance and progress of the pupils are no lower than in special schools.',
    leads: ['school-organisation-lead'],
    accountable: 'director-of-education',
    due: '{month +0}',
    reDatings: [
      {
        cycle: 6,
        to: '{month +4}',
        isApproved: true,
        why: 'Building work at the last school can only be done in the long holiday.',
      },
    ],
    course: 'GGGGGA',
    themes: ['Inclusion in mainstream', 'Money and value'],
    sources: ['DSG management plan M8', 'SEND Strategy 2.2.1', 'SEND improvement plan F3'],
  },
  {
    ref: '2.2.2',
    title: 'Commission outreach from special schools for every locality',
    wording:
      'Special schools lend staff to mainstream schools for up to 12 weeks at a time to model, coach and plan, before a placement is thought to be breaking down.',
    measures: '90 pupils supported a year. Eight in ten are still at their school a year later.',
    leads: ['head-of-inclusion'],
    before: { lead: 'inclusion-strategy-manager', until: 3 },
    accountable: 'director-of-education',
    due: 'Ongoing - review {month +4}',
    course: 'AAGGGG',
    themes: ['Inclusion in mainstream'],
    sources: ['DSG management plan M9', 'SEND improvement plan F4'],
  },
  {
    ref: '2.2.3',
    title: 'Review top-up bands so that money follows need & can be explained',
    wording:
      'Review the bands for top-up funding with schools and families, publish what each band pays for, and moderate decisions each term so that like cases are treated alike.',
    measures:
      'New bands in force. In moderation, nine in ten decisions agree. Schools rate the explanation 4 out of 5 or better.',
    leads: ['head-of-inclusion', 'finance-business-partner'],
    accountable: 'director-of-education',
    due: 'by end of {year +1}',
    course: 'NNGGGG',
    themes: ['Money and value', 'Inclusion in mainstream'],
    sources: ['DSG management plan M10'],
  },
  {
    ref: '2.2.4',
    title: 'Run peer reviews of inclusion between schools',
    wording:
      'Train 36 leaders from schools as peer reviewers, run a one-day review in trios of schools, and share the strongest practice through the locality meetings.',
    measures:
      '48 schools reviewed. Each acts on at least one finding; suspensions of pupils with SEN fall faster there than elsewhere.',
    leads: ['school-organisation-lead'],
    before: { lead: 'inclusion-strategy-manager', until: 3 },
    accountable: 'director-of-education',
    due: '{term +0}',
    course: 'NGGGGB',
    themes: ['Inclusion in mainstream', 'Workforce'],
    sources: ['DSG management plan M11'],
  },
  {
    ref: '2.2.5',
    title: 'Plan the move to secondary school a year ahead',
    wording:
      'Start planning the move in year 5 for pupils with SEN, with a one-page profile, a visit, a named person at both schools, and a check six weeks after the start.',
    measures:
      'Nine in ten pupils have a plan by the end of year 5. Placements that break down in year 7 fall by half.',
    leads: ['head-of-inclusion'],
    accountable: 'director-of-education',
    due: '{season -6}',
    course: 'GGBBBE',
    themes: ['Inclusion in mainstream'],
    sources: ['Partnership workshop: schools'],
  },
  {
    ref: '2.2.6',
    title: 'Help schools to write accessibility plans that change something',
    wording:
      'Offer schools a template, a walk-through with disabled young people and a small grant, so that each accessibility plan names what will be done, by whom and by when.',
    measures:
      'All maintained schools have a plan less than three years old. 40 grants spent on works pupils asked for.',
    leads: ['school-organisation-lead'],
    accountable: 'director-of-education',
    due: 'To be confirmed',
    course: '--NNNN',
    themes: ['Inclusion in mainstream', 'Co-production'],
    sources: ['New action: SEND and AP Partnership Board'],
    whyNew: 'A peer review found plans that had not been opened since they were written.',
  },
];
