import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 3.4: transitions and preparing for adulthood. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '3.4.1',
    title: 'Publish a pathway to adult life that young people helped to write',
    wording:
      'One pathway from year 9 to 25 for work, home, health and friends, in plain words and easy read, that says who does what at which age, and an events programme that goes with it.',
    measures: 'Published and used in eight of ten reviews sampled. 300 people a year at the events.',
    leads: ['pfa-lead'],
    accountable: 'director-of-education',
    due: '{month +1}',
    course: 'NGGGGB',
    themes: ['Preparing for adulthood', 'Co-production'],
    sources: ['SEND Strategy 3.4.1', 'SEND improvement plan N1', 'Partnership workshop: young people'],
  },
  {
    ref: '3.4.2',
    title: 'Grow supported internships from 28 to 70 a year',
    wording:
      'Sign up employers, train job coaches, use the grant for mentors, and start internships at the hospital, the council and two large private employers.',
    measures: '70 interns a year. Six in ten in paid work six months later.',
    leads: ['pfa-lead'],
    accountable: 'director-of-education',
    due: 'by end of {year +1}',
    course: 'NNNGGG',
    themes: ['Preparing for adulthood'],
    sources: ['SEND Strategy 3.4.2'],
  },
  {
    ref: '3.4.3',
    title: 'Start planning for adult social care at 14',
    wording:
      'Adult and children’s social care agree a protocol: a shared list from 14, an early view on eligibility at 16, an assessment before 17 and a half, and no gap in support at 18.',
    measures:
      'Every young person on the list has a named adult worker by 17. No support ends at 18 without a decision.',
    leads: ['adult-transitions-manager'],
    accountable: 'director-of-family-help',
    due: 'by end of {year +1}',
    course: 'NNNNGG',
    themes: ['Preparing for adulthood'],
    sources: ['SEND Strategy 3.4.4', 'ILACS improvement plan 5.3'],
  },
  {
    ref: '3.4.4',
    title: 'Hand over therapies and community health between 16 and 19',
    wording:
      'Children’s and adults’ therapies agree which needs move to adult teams, which end and which go to the GP, with a handover letter that the young person can read.',
    measures: 'A handover letter for nine in ten young people. No referral returned because of age.',
    leads: ['health-transitions-task-group'],
    owner: 'Health transitions task group',
    accountable: 'icb-place-director',
    due: 'Termly from {month -8}',
    course: 'NGGGAA',
    themes: ['Health', 'Preparing for adulthood'],
    sources: ['SEND Strategy 3.4.5'],
  },
  {
    ref: '3.4.5',
    title: 'Hold post-16 options events in every locality',
    wording:
      'Hold an evening each year in every locality where young people and families meet colleges, training providers, employers and adult services.',
    measures: 'Five events a year; 250 visitors.',
    leads: ['pfa-lead'],
    accountable: 'director-of-education',
    due: '{month +1}',
    course: 'GGGG--',
    ended: {
      as: 'merged',
      into: '3.4.1',
      why: 'The events belong to the pathway and have the same lead and the same date.',
    },
    themes: ['Preparing for adulthood'],
    sources: ['Partnership workshop: young people'],
  },
  {
    ref: '3.4.6',
    title: 'Widen what the local colleges offer at entry level and level 1',
    wording:
      'Agree with the two colleges a wider offer at entry level and level 1, with more days, practical subjects and support, so that young people can stay in the area and move up.',
    measures: '60 more students at entry level and level 1. Two in three move up a level.',
    leads: ['pfa-lead'],
    accountable: 'director-of-education',
    due: 'by end of {year +2}',
    course: 'NNNNNN',
    themes: ['Preparing for adulthood', 'Money and value'],
    sources: ['DSG management plan M22'],
  },
  {
    ref: '3.4.7',
    title: 'Open 24 supported homes for young adults with learning disabilities',
    wording:
      'With housing and two landlords, open 24 flats with support on site in two towns, so that young adults can leave home or residential college and live near their families.',
    measures: '24 tenancies. Eight moves back from residential colleges; £0.7m a year less spent.',
    leads: ['adult-transitions-manager'],
    accountable: 'director-of-family-help',
    due: '{month +0}',
    reDatings: [
      { cycle: 5, to: '{month +7}', isApproved: true, why: 'The second site needs a new planning decision.' },
    ],
    course: 'NNGAAR',
    themes: ['Preparing for adulthood', 'Money and value'],
    sources: ['DSG management plan M23'],
  },
  {
    ref: '3.4.8',
    title: 'Raise take-up of annual health checks from age 14',
    wording:
      'GP practices invite every young person with a learning disability from 14 to an annual health check, schools and families prepare them, and the results feed into their plan.',
    measures: '75% take-up among those aged 14 to 17, from 48%. A health action plan for each.',
    leads: ['icb-childrens-commissioner'],
    accountable: 'icb-place-director',
    due: 'Ongoing',
    course: 'NNNNNG',
    themes: ['Health', 'Preparing for adulthood'],
    sources: ['JSNA recommendation 2'],
  },
];
