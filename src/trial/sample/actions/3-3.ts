import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 3.3: annual reviews. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '3.3.1',
    title: 'Clear annual reviews that are overdue by more than a term',
    wording:
      'Find every plan whose review, decision or amended plan is overdue, start with children in care, those out of school and those in years 6, 9 and 11, and report the number each week.',
    measures: 'No review overdue by more than a term. 80% of reviews completed on time, from 52%.',
    leads: ['annual-review-lead'],
    accountable: 'director-of-education',
    due: '{day 31 -5}',
    reDatings: [
      {
        cycle: 4,
        to: '{month +1}',
        isApproved: false,
        why: 'Two posts in the team are empty.',
        note: 'A legal duty. The date stands; the board asked what help is needed.',
      },
    ],
    course: 'AAARRR',
    themes: ['Data and insight'],
    sources: ['SEND improvement plan L1'],
  },
  {
    ref: '3.3.2',
    title: 'Name the next school in time for every child who changes phase',
    wording:
      'Plan backwards from 15 February for year 6 and year 11 and from 31 March for post-16, so that reviews, consultations and decisions are done before the legal dates.',
    measures:
      'All phase transfer plans final by the legal date. Appeals about phase transfer fall by a quarter.',
    leads: ['annual-review-lead'],
    accountable: 'director-of-education',
    due: '{day 15 -3}',
    course: 'GGGBBB',
    themes: ['Inclusion in mainstream'],
    sources: ['SEND improvement plan L2'],
  },
  {
    ref: '3.3.3',
    title: 'Train schools to hold reviews that families find useful',
    wording:
      'Train SENCOs and head teachers to lead reviews around the child’s own views, with short paperwork, advice shared two weeks ahead, and a clear recommendation at the end.',
    measures:
      'Paperwork within two weeks of the meeting in 85% of reviews. Nine in ten children’s views recorded in their own way.',
    leads: ['annual-review-lead'],
    accountable: 'director-of-education',
    due: '{term -2}',
    course: 'NGGGBB',
    themes: ['Workforce', 'Co-production'],
    sources: ['Partnership workshop: families', 'SEND improvement plan L3'],
  },
  {
    ref: '3.3.4',
    title: 'Make every review from year 9 a review about adult life',
    wording:
      'Reviews from year 9 look at work, home, friends and health, with somebody from the preparing for adulthood team at those where a change is likely, checked each term.',
    measures:
      'All plans from year 9 hold outcomes for adult life. Seven in ten young people say the review was about what they want.',
    leads: ['annual-review-lead'],
    accountable: 'director-of-education',
    due: '{month -4} (termly)',
    course: 'NNNNNG',
    themes: ['Preparing for adulthood'],
    sources: ['SEND improvement plan L4'],
  },
  {
    ref: '3.3.5',
    title: 'Review on time for children in care placed outside the area',
    wording:
      'One list of children in care with a plan who live elsewhere, a named officer for each, and reviews held together with the personal education plan meeting.',
    measures: 'All reviews on time. Both meetings held as one in four of five cases.',
    leads: ['virtual-school-deputy-head'],
    accountable: 'director-of-family-help',
    due: '{month +1}',
    course: 'AAAAAA',
    themes: ['Data and insight'],
    sources: ['ILACS improvement plan 5.1'],
  },
];
