import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 1.3: health therapies and neurodevelopmental pathways. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '1.3.1',
    title: 'Bring waits for speech and language therapy under 18 weeks',
    wording:
      'Fill the vacant posts, see new referrals in clinics by locality, and give advice at the first contact so that nobody waits with nothing. Report the wait by locality every month.',
    measures:
      '92% of children have a first contact within 18 weeks, from 62%. No child waits longer than 30 weeks.',
    leads: ['therapies-lead'],
    accountable: 'icb-place-director',
    due: '{month +3}',
    course: 'AAAAAA',
    themes: ['Health'],
    sources: ['JSNA recommendation 5', 'SEND improvement plan C1'],
  },
  {
    ref: '1.3.2',
    title: 'Open a universal occupational therapy offer for schools and families',
    wording:
      'Set up an advice line, short films and workshops about everyday skills and sensory needs, so that most families get help without a referral and the specialist team sees those who need it.',
    measures:
      'Half of former referrals are resolved through the universal offer. The wait for specialist assessment falls below 18 weeks.',
    leads: ['therapies-lead'],
    accountable: 'icb-place-director',
    due: '{month -9}',
    course: 'ARRRBB',
    themes: ['Health', 'Early help'],
    sources: ['SEND improvement plan C2'],
  },
  {
    ref: '1.3.3',
    title: 'Replace the neurodevelopmental pathway with one that starts from need, not diagnosis',
    wording:
      'Design, agree and open a pathway in which support follows a profile of needs, assessment is offered to those who will benefit from it, and every family has one named contact from the first day.',
    measures:
      'Median wait falls from 71 weeks to 26. Nine in ten families have a needs profile within eight weeks of referral.',
    leads: ['neurodevelopmental-pathway-manager', 'icb-childrens-commissioner'],
    accountable: 'icb-place-director',
    due: '{month -9}',
    reDatings: [
      {
        cycle: 2,
        to: '{month -7}',
        isApproved: true,
        why: 'The clinical model needed a second round with families.',
      },
      {
        cycle: 4,
        to: '{month -1}',
        isApproved: true,
        why: 'Funding for the navigator posts came five months late.',
      },
    ],
    course: 'RRRRRR',
    themes: ['Health', 'Early help'],
    sources: ['JSNA recommendation 4', 'SEND Strategy 1.3.1', 'SEND improvement plan C3'],
  },
  {
    ref: '1.3.4',
    title: 'Support families well while they wait for a neurodevelopmental assessment',
    wording:
      'Offer every family on the waiting list a call, a course, peer support and a monthly drop-in run with the Parent Carer Forum, and ask them each term whether it helps.',
    measures:
      'Every waiting family is contacted twice a year. Six in ten say that they feel able to cope while they wait.',
    leads: ['neurodevelopmental-pathway-manager', 'parent-carer-forum-coordinator'],
    accountable: 'icb-place-director',
    due: '{month +4} and phased over 2 years',
    course: 'GGGGGG',
    themes: ['Health', 'Co-production'],
    sources: ['Partnership workshop: health'],
  },
  {
    ref: '1.3.5',
    title: 'Match community paediatric capacity to demand',
    wording:
      'Agree a staffing model for community paediatrics with nurse-led clinics for follow-up, so that the doctors’ time goes to new and complex cases and to statutory advice.',
    measures:
      'Follow-up within six weeks of the planned date for nine in ten children. Statutory advice within six weeks.',
    leads: ['community-paediatrics-manager'],
    accountable: 'icb-place-director',
    due: '{month -3}',
    course: 'AAAAAA',
    themes: ['Health', 'Workforce'],
    sources: ['SEND improvement plan C5'],
  },
  {
    ref: '1.3.6',
    title: 'Agree one process for ordering and paying for specialist equipment',
    wording:
      'Council, integrated care board and trust agree who orders, pays for, stores and repairs specialist equipment at home and at school, with a time limit for each step and one telephone number for families.',
    measures:
      'Equipment in place within eight weeks of the decision. No order waits because of a question about who pays.',
    leads: ['therapies-lead'],
    accountable: 'icb-place-director',
    due: 'TBC',
    course: '-NNNNN',
    themes: ['Health', 'Money and value'],
    sources: ['New action: SEND and AP Partnership Board'],
    whyNew:
      'Three families told the board of wheelchairs and hoists that waited for months because nobody would pay.',
  },
];
