import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 3.1: assessment timeliness. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '3.1.1',
    title: 'Clear the assessments that are open for longer than 20 weeks',
    wording:
      'A small team works only on assessments older than 20 weeks, oldest first, with a call to each family every two weeks and a weekly meeting that removes whatever holds a case up.',
    measures: 'Open assessments over 20 weeks fall from 148 to 20 or fewer, and stay there for three months.',
    leads: ['ehc-assessment-team-manager'],
    accountable: 'director-of-education',
    due: '{month -9}',
    reDatings: [
      { cycle: 3, to: '{month -5}', isApproved: true, why: 'New requests rose by a quarter.' },
      { cycle: 5, to: '{month +2}', isApproved: true, why: 'Depends on psychologists’ advice, see 3.1.2.' },
    ],
    course: 'RRRRAA',
    themes: ['Data and insight'],
    sources: ['SEND improvement plan J1', 'DSG management plan M19', 'SEND Strategy 3.1.1'],
  },
  {
    ref: '3.1.2',
    title: 'Have enough educational psychologists to give advice within six weeks',
    wording:
      'Fill the vacant posts with a retention payment and trainees, use locums for the backlog only, and free psychologists from work that others can do.',
    measures: 'Advice within six weeks in 90% of cases, from 38%. Vacancies below 10%.',
    leads: ['principal-educational-psychologist'],
    accountable: 'director-of-education',
    due: '{month -4}',
    reDatings: [
      {
        cycle: 4,
        to: '{month +4}',
        isApproved: true,
        why: 'The two trainees qualify then; no candidate applied before.',
      },
    ],
    course: 'GGAARR',
    themes: ['Workforce'],
    sources: ['SEND improvement plan J2', 'DSG management plan M20'],
  },
  {
    ref: '3.1.3',
    title: 'Give health advice within six weeks, and say “known” or “not known” within two',
    wording:
      'One health inbox and one tracker for all EHC requests, an answer within two weeks whether the child is known, and cover when a professional is away.',
    measures: '95% of health advice within six weeks, from 86%. 98% of answers within two weeks.',
    leads: ['designated-clinical-officer', 'therapies-lead'],
    accountable: 'icb-place-director',
    due: 'by {month -3}',
    course: 'GAAAAB',
    themes: ['Health', 'Data and insight'],
    sources: ['SEND improvement plan J3'],
  },
  {
    ref: '3.1.4',
    title: 'Give social care advice within six weeks, also for families new to us',
    wording:
      'Social care advice is never “not known to this service”: a practitioner speaks to each family and gives advice within six weeks, with a tracker seen weekly by the managers.',
    measures: '95% of social care advice within six weeks, from 79%. No advice of a single line.',
    leads: ['designated-social-care-officer'],
    accountable: 'director-of-family-help',
    due: '{month -7}',
    course: 'AAAABB',
    themes: ['Workforce', 'Early help'],
    sources: ['ILACS improvement plan 3.2'],
  },
  {
    ref: '3.1.5',
    title: 'Let families and schools follow an assessment online',
    wording:
      'Put the EHC case system online so that families and schools see where an assessment stands, add documents and read advice, with letters made from the system and not by hand.',
    measures: 'All new assessments online. Calls that ask “where is it up to?” fall by half.',
    leads: ['ehc-assessment-team-manager'],
    accountable: 'director-of-education',
    due: '{slashed 31 -5}',
    course: 'GGGGGG',
    themes: ['Data and insight', 'Co-production'],
    sources: ['DSG management plan M21'],
    reworded: {
      cycle: 2,
      title: 'Build an online portal for EHC assessments',
      wording:
        'Build a portal in which families, schools and services can see where an assessment stands, what is missing and who has it.',
      why: 'The forum asked what a portal is. The title now says what families get; the work is the same.',
    },
  },
  {
    ref: '3.1.6',
    title: 'Decide requests for assessment at a panel of all services',
    wording:
      'Education, health, social care and a SENCO decide each week whether to assess, by the legal test and nothing else, and send a helpful answer to those who are refused.',
    measures: 'Decision within six weeks in 98% of requests. Appeals against refusal fall by a third.',
    leads: ['ehc-assessment-team-manager'],
    accountable: 'director-of-education',
    due: '{quarter +5}',
    course: '---NGG',
    themes: ['Early help'],
    sources: ['New action: SEND and AP Partnership Board'],
    whyNew: 'Requests are decided by education alone. Families and health asked to be in the room.',
  },
];
