import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 2.1: specialist sufficiency and capital. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '2.1.1',
    title: 'Publish a SEND sufficiency statement that is renewed every year',
    wording:
      'Set out how many specialist and resourced places each locality needs for five years, by need and phase, what is planned, and what the gap costs. Renew it with each spring census.',
    measures: 'Published once a year. Forecast places are within 5% of the places needed a year later.',
    leads: ['sufficiency-manager'],
    accountable: 'director-of-education',
    due: '{day 31 -2}',
    course: 'GGGBBB',
    themes: ['Data and insight', 'Money and value'],
    sources: ['DSG management plan M1', 'SEND Strategy 2.1.1', 'SEND improvement plan F1'],
  },
  {
    ref: '2.1.2',
    title: 'Open the Millbrook special free school (120 places)',
    wording:
      'Work with the Department for Education and the sponsoring trust to open a 120-place special free school for autistic pupils aged 5 to 16, with the site made ready by the council.',
    measures:
      'School opens with 48 pupils and is full within four years. 30 fewer pupils travel out of the area.',
    leads: ['capital-programme-manager'],
    accountable: 'director-of-education',
    due: '{day 31 -4}',
    reDatings: [
      {
        cycle: 3,
        to: '{day 31 +4}',
        isApproved: true,
        why: 'The department paused the programme; no date can be met before it ends.',
      },
      {
        cycle: 5,
        to: '{day 31 +15}',
        isApproved: true,
        why: 'The contractor’s programme shows 15 months from the start on site.',
      },
    ],
    course: 'GGRRRR',
    themes: ['Money and value'],
    sources: ['DSG management plan M2'],
  },
  {
    ref: '2.1.3',
    title: 'Expand Brook Lane School by 40 places',
    wording:
      'Build a two-storey block with eight classrooms, a hygiene suite and a sensory garden at Brook Lane School, keeping the school open during the works.',
    measures:
      '40 more places, on budget (£6.4m). Ten pupils return from independent schools in the first year.',
    leads: ['capital-programme-manager'],
    accountable: 'director-of-education',
    due: '{day 31 -3}',
    reDatings: [
      { cycle: 4, to: '{day 30 +6}', isApproved: true, why: 'Ground conditions: piling adds 16 weeks.' },
    ],
    course: 'NGGAAA',
    themes: ['Money and value'],
    sources: ['DSG management plan M4', 'SEND Strategy 2.1.3'],
  },
  {
    ref: '2.1.4',
    title: 'Set up four special school satellites on mainstream sites',
    wording:
      'Special schools run classes of eight to ten pupils on four mainstream sites, with shared lunch, sport and assemblies, and staff who work in both places.',
    measures:
      '36 places open. Each pupil spends at least a quarter of the week with mainstream peers by the second year.',
    leads: ['sufficiency-manager'],
    accountable: 'director-of-education',
    due: '{month +7}',
    reDatings: [
      {
        cycle: 5,
        to: '{short +4}',
        isApproved: true,
        why: 'Rooms at the last site are free a term early; families asked for a start with the school year.',
      },
    ],
    course: 'GGGGGG',
    themes: ['Inclusion in mainstream'],
    sources: ['DSG management plan M5'],
  },
  {
    ref: '2.1.5',
    title: 'Create a post-16 specialist base with the local college',
    wording:
      'Agree, design and open a specialist base for 24 students aged 16 to 19 on the college’s north campus, so that young people need not leave the area after year 11.',
    measures: '24 places open. Out-of-area post-16 placements fall by a third.',
    leads: ['sufficiency-manager'],
    accountable: 'director-of-education',
    due: 'academic year {academic +16}',
    course: 'NNNNNN',
    themes: ['Preparing for adulthood', 'Money and value'],
    sources: ['DSG management plan M6'],
  },
  {
    ref: '2.1.6',
    title: 'Build and keep one forecast of places for all partners',
    wording:
      'Build one forecast of EHC plans, placements and cost by need, phase and locality, used by education, finance, health and transport, and checked each term against what happened.',
    measures:
      'One forecast in use by all four services. Error after one year below 5% for numbers and 8% for cost.',
    leads: ['sufficiency-and-provision-workstream'],
    owner: 'Sufficiency and Provision workstream',
    accountable: 'director-of-education',
    due: 'Phases over 3 years',
    course: 'NNGGGG',
    themes: ['Data and insight'],
    sources: ['DSG management plan M7'],
  },
  {
    ref: '2.1.7',
    title: 'Put up two temporary classrooms at Ashdown School for the coming intake',
    wording:
      'Hire, place and equip two modular classrooms at Ashdown School so that 16 pupils due to start in the coming intake have a local place while the free school is delayed.',
    measures:
      'Ready before the first day of term. 16 pupils placed locally; about £0.9m of independent fees avoided.',
    leads: ['capital-programme-manager'],
    accountable: 'director-of-education',
    due: '{day 31 +3}',
    course: '---NGG',
    themes: ['Money and value'],
    sources: ['New action: SEND Executive Oversight Panel'],
    whyNew: 'The free school opens later than planned, and 16 pupils need a place in the meantime.',
  },
  {
    ref: '2.1.8',
    title: 'Study the case for social, emotional and mental health provision in the north',
    wording:
      'Test with schools, families and health whether a new school, a satellite or outreach would best serve pupils with social, emotional and mental health needs in the north, and what each would cost.',
    measures: 'A business case with at least three options before the board. Decision recorded.',
    leads: ['sufficiency-manager'],
    accountable: 'director-of-education',
    due: 'TBC - subject to DfE',
    course: '-----N',
    themes: ['Money and value', 'Inclusion in mainstream'],
    sources: ['New action: SEND and AP Partnership Board'],
    whyNew: 'The sufficiency statement shows no provision of this kind in the north.',
  },
];
