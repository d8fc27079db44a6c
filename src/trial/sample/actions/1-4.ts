import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 1.4: social care and short breaks. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '1.4.1',
    title: 'Rewrite the short breaks statement with families',
    wording:
      'Write a new short breaks statement with parent carers and young people that says plainly what is on offer, who can have it, how to ask and what to do when the answer is no.',
    measures:
      'Statement published and tested with 30 families. Questions about eligibility to the duty line fall by half.',
    leads: ['short-breaks-manager', 'parent-carer-forum-coordinator'],
    accountable: 'director-of-family-help',
    due: '{month +1}',
    course: 'GGGGGB',
    themes: ['Co-production'],
    sources: ['SEND Strategy 1.4.1'],
  },
  {
    ref: '1.4.2',
    title: 'Add 60 holiday and weekend places for children with complex needs',
    wording:
      'Commission extra holiday and weekend places near to home for children who need one-to-one or nursing support, including in the two localities that have none today.',
    measures:
      '60 places in use. Families of children with the highest needs receive on average 12 days more a year.',
    leads: ['short-breaks-manager'],
    accountable: 'director-of-family-help',
    due: '{month -1}',
    reDatings: [
      {
        cycle: 5,
        to: '{month +3}',
        isApproved: true,
        why: 'The second provider withdrew at contract signature; the next on the list needs to recruit.',
      },
    ],
    course: 'NNGGAA',
    themes: ['Money and value', 'Health'],
    sources: ['SEND improvement plan D2', 'SEND Strategy 1.4.3'],
  },
  {
    ref: '1.4.3',
    title: 'Offer an early help conversation with every EHC needs assessment',
    wording:
      'When an assessment is agreed, a family help practitioner calls the family within two weeks, asks what would make daily life easier, and adds what they learn to the social care advice.',
    measures: 'Nine in ten families are called. One in three takes up support that they did not know about.',
    leads: ['designated-social-care-officer'],
    accountable: 'director-of-family-help',
    due: 'Ongoing',
    course: 'NNNGGG',
    themes: ['Early help'],
    sources: ['ILACS improvement plan 3.1'],
    measured: {
      cycle: 5,
      measures: 'Four in five families are called.',
      why: 'The first figures show that nearly every family can be reached. The share that takes up support says more.',
    },
  },
  {
    ref: '1.4.4',
    title: 'Make direct payments quicker to set up and easier to use',
    wording:
      'Cut the steps to set up a direct payment from eleven to five, offer a payment card and a payroll service, and review the hourly rate once a year with families and providers.',
    measures: 'Payment in place within four weeks of the decision. Unspent balances fall by a quarter.',
    leads: ['direct-payments-coordinator'],
    owner: 'Short breaks team and children’s commissioning, jointly',
    accountable: 'director-of-family-help',
    due: '{month +4} (annually)',
    course: 'NNNNNG',
    themes: ['Money and value'],
    sources: ['SEND improvement plan D4'],
  },
];
