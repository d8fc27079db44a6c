import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 1.2: workforce knowledge and training. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '1.2.1',
    title: 'Offer one core SEND training programme to everybody who works with children',
    wording:
      'Bring the separate courses of education, health and social care into one core programme with three levels, free at the first level, planned with parent carers who also help to deliver it.',
    measures:
      '1,500 people complete level 1 in the first year. Three months on, seven in ten can name something they do differently.',
    leads: ['head-of-inclusion'],
    before: { lead: 'inclusion-strategy-manager', until: 3 },
    accountable: 'director-of-education',
    due: '{month -5}',
    reDatings: [
      {
        cycle: 3,
        to: '{month +7}',
        isApproved: true,
        why: 'Level 2 needs the health content, which the provider can write only after its new contract begins.',
      },
    ],
    course: 'GAAGGG',
    themes: ['Workforce', 'Co-production'],
    sources: ['SEND Strategy 1.2.1', 'SEND improvement plan B1'],
  },
  {
    ref: '1.2.2',
    title: 'Supervise emotional literacy support assistants in every locality',
    wording:
      'Give all trained emotional literacy support assistants group supervision with an educational psychologist twice a term, and train 40 more in the schools that have none.',
    measures:
      'Nine in ten assistants attend at least four sessions a year. Schools report fewer days lost to anxiety for the pupils they support.',
    leads: ['principal-educational-psychologist'],
    accountable: 'director-of-education',
    due: 'Ongoing',
    course: 'GGGGGA',
    themes: ['Workforce', 'Inclusion in mainstream'],
    sources: ['Partnership workshop: schools'],
  },
  {
    ref: '1.2.3',
    title: 'Give every new SENCO a mentor and a first-year programme',
    wording:
      'Match each new SENCO with an experienced one from another school, with six twilight sessions in the first year and a place on the national qualification within the time the law allows.',
    measures:
      'Every new SENCO has a mentor within four weeks. Turnover of SENCOs in their first two years falls from 31% to below 20%.',
    leads: ['head-of-inclusion'],
    accountable: 'director-of-education',
    due: '{short -8}',
    course: 'GBBBEE',
    themes: ['Workforce'],
    sources: ['SEND Strategy 1.2.4'],
  },
  {
    ref: '1.2.4',
    title: 'Put autism awareness e-learning in front of all support staff',
    wording:
      'Buy or write an e-learning module about autism for lunchtime, transport and support staff, and record who has completed it.',
    measures: '600 completions in the first year.',
    leads: ['head-of-inclusion'],
    accountable: 'director-of-education',
    due: '{month +1}',
    course: 'NN----',
    ended: {
      as: 'merged',
      into: '1.2.1',
      why: 'Level 1 of the core programme covers it; two registers for the same people helped nobody.',
    },
    themes: ['Workforce'],
    sources: ['Partnership workshop: workforce'],
  },
  {
    ref: '1.2.5',
    title: 'Train social workers and family help staff in SEND law and practice',
    wording:
      'Run a half-day on the SEND code of practice, EHC advice and preparing for adulthood for all children’s social workers and family help practitioners, with a refresher each year and a named champion in every team.',
    measures:
      'Four in five staff trained. Audits show the child’s SEND needs considered in nine of ten plans, against six of ten at the start.',
    leads: ['designated-social-care-officer'],
    accountable: 'director-of-family-help',
    due: '{term +5}',
    course: 'NNGGGG',
    themes: ['Workforce'],
    sources: ['ILACS improvement plan 2.3'],
  },
  {
    ref: '1.2.6',
    title: 'Teach health professionals to write advice that families can use',
    wording:
      'Train therapists, nurses and paediatricians to write EHC advice that is specific, measurable and free of jargon, with a template, worked examples and feedback on two pieces of advice each.',
    measures: 'Nine in ten new pieces of advice meet the quality standard in the monthly sample of 20.',
    leads: ['designated-clinical-officer'],
    accountable: 'icb-place-director',
    due: '{quarter +0}',
    course: 'NGGGGB',
    themes: ['Workforce', 'Health'],
    sources: ['SEND improvement plan B4'],
  },
  {
    ref: '1.2.7',
    title: 'Coach 30 settings to become communication-friendly',
    wording:
      'Therapists coach whole settings over a year so that visual support, simple language and time to answer become normal for every child, with a kitemark for settings that keep it up.',
    measures:
      '30 settings reach the kitemark over three years. Referrals from these settings fall while the needs of those referred become clearer.',
    leads: ['therapies-lead'],
    accountable: 'icb-place-director',
    due: 'Actions over 3 years',
    course: 'NNNNNN',
    themes: ['Workforce', 'Health', 'Inclusion in mainstream'],
    sources: ['SEND Strategy 1.2.6'],
  },
];
