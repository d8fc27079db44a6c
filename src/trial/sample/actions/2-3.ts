import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 2.3: alternative provision, attendance and exclusion. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '2.3.1',
    title: 'Agree one quality framework for alternative provision',
    wording:
      'Set standards for safeguarding, teaching, attendance and reintegration for every alternative provider, visit each one each year, and publish a list that schools can trust.',
    measures:
      'Every provider in use is on the list and was visited in the last year. No school buys from a provider off the list.',
    leads: ['ap-commissioning-lead'],
    accountable: 'director-of-education',
    due: '{month -1}',
    course: 'GGGGBB',
    themes: ['Inclusion in mainstream', 'Money and value'],
    sources: ['DSG management plan M12'],
  },
  {
    ref: '2.3.2',
    title: 'Build alternative provision in three tiers, with most of it in schools',
    wording:
      'Move money and staff from long placements towards outreach and short placements: tier 1 support in schools, tier 2 time-limited places, tier 3 a small number of longer placements with a plan to move on.',
    measures:
      'Two thirds of pupils are supported in tier 1. Average stay in tier 2 is 12 weeks. Fewer than 20 pupils at a time in tier 3.',
    leads: ['ap-commissioning-lead'],
    accountable: 'director-of-education',
    due: 'Phased over 3 years',
    course: 'NNNGGG',
    themes: ['Inclusion in mainstream', 'Money and value'],
    sources: [
      'DSG management plan M13',
      'SEND Strategy 2.3.2',
      'SEND improvement plan G1',
      'ILACS improvement plan 4.2',
    ],
  },
  {
    ref: '2.3.3',
    title: 'Support children who find it hard to attend because of how they feel',
    wording:
      'Agree one pathway for emotionally based school avoidance with schools, health and families: early signs, first steps in school, a plan within ten days, and a team to turn to when it does not work.',
    measures: 'Seven in ten pupils on the pathway attend more after a term. Families say they feel believed.',
    leads: ['attendance-lead', 'principal-educational-psychologist'],
    accountable: 'director-of-education',
    due: 'On-going',
    course: 'GAAAAG',
    themes: ['Early help', 'Health'],
    sources: ['JSNA recommendation 6'],
  },
  {
    ref: '2.3.4',
    title: 'End reduced timetables that have no plan to bring the pupil back',
    wording:
      'Every reduced timetable is reported, has an end date and the family’s consent, and is reviewed every six weeks; the local authority questions any that lasts longer than 12 weeks.',
    measures:
      'No reduced timetable without a plan. Pupils with SEN on one for more than 12 weeks fall from 86 to below 20.',
    leads: ['attendance-lead'],
    accountable: 'director-of-education',
    due: '{month -5}',
    reDatings: [
      {
        cycle: 4,
        to: '{month +3}',
        isApproved: false,
        why: 'Schools ask for more time to agree a plan with each family.',
        note: 'Asked for without a plan to get there. To come back with one.',
      },
      {
        cycle: 5,
        to: '{month +3}',
        isApproved: true,
        why: 'A plan by school, with monthly figures, was before the board this time.',
      },
    ],
    course: 'AAAAAR',
    themes: ['Inclusion in mainstream', 'Data and insight'],
    sources: ['SEND improvement plan G3'],
  },
  {
    ref: '2.3.5',
    title: 'Halve suspensions of pupils with SEN who have a social worker',
    wording:
      'The virtual school reviews every suspension of a pupil with SEN and a social worker within five days, brings school and social worker together, and agrees what to try before the next one.',
    measures:
      'Suspensions in the group fall by half in two years. Every suspension has a meeting within five school days.',
    leads: ['virtual-school-deputy-head'],
    accountable: 'director-of-family-help',
    due: '{month -7}',
    course: 'AAAAAA',
    themes: ['Inclusion in mainstream'],
    sources: ['ILACS improvement plan 4.4'],
  },
  {
    ref: '2.3.6',
    title: 'Pilot a mobile tuition bus for rural villages',
    wording:
      'Try a converted bus with a teacher and a mentor in three villages for pupils who are between placements, and report after two terms whether it works and at what cost.',
    measures: '20 pupils taught. Cost for each pupil and day compared with home tuition.',
    leads: ['ap-commissioning-lead'],
    accountable: 'director-of-education',
    due: '{month +2}',
    course: 'GGAAA-',
    ended: {
      as: 'withdrawn',
      why: 'Cost more than home tuition for each day taught, and two of three villages lost the stop. The board stopped the pilot and kept the mentor.',
    },
    themes: ['Money and value'],
    sources: ['DSG management plan M14'],
  },
];
