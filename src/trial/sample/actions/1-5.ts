import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 1.5: co-production and communication. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '1.5.1',
    title: 'Agree and sign a co-production charter',
    wording:
      'Parent carers, young people and services write down how they will work together, what “co-produced” means and what it does not, and how anybody can say when it did not happen. Every partner signs it.',
    measures:
      'Signed by all partners. Each board paper says how families shaped it; the forum agrees in nine of ten cases.',
    leads: ['participation-lead', 'parent-carer-forum-coordinator'],
    accountable: 'director-of-education',
    due: '{month -5}',
    course: 'GGBBEE',
    themes: ['Co-production'],
    sources: ['Partnership workshop: families'],
  },
  {
    ref: '1.5.2',
    title: 'Rebuild the Local Offer so that families find answers in three clicks',
    wording:
      'Rebuild the Local Offer website around the questions families ask, with a search that works on a phone, easy-read pages and short films, tested with families before every release.',
    measures:
      'Eight in ten testers find the answer to five set questions. Visits that end on the first page fall from 64% to 40%.',
    leads: ['participation-lead'],
    accountable: 'director-of-education',
    due: '{month -9}',
    course: 'GAABBB',
    themes: ['Co-production', 'Data and insight'],
    sources: ['SEND Strategy 1.5.1', 'SEND improvement plan E1', 'Partnership workshop: families'],
  },
  {
    ref: '1.5.3',
    title: 'Send families a newsletter every term',
    wording:
      'Write and send a short newsletter each term about what has changed, where help is to be found, and what families asked for.',
    measures: 'Three issues a year; half of those on the list open it.',
    leads: ['participation-lead'],
    accountable: 'director-of-education',
    due: '{month +0}',
    course: 'GG----',
    ended: {
      as: 'merged',
      into: '1.5.2',
      why: 'The newsletter is written from the Local Offer’s news pages and by the same two people.',
    },
    themes: ['Co-production'],
    sources: ['SEND Strategy 1.5.2'],
  },
  {
    ref: '1.5.4',
    title: 'Set up a forum of young people with SEND that advises the board',
    wording:
      'Young people aged 11 to 25 meet every month, choose their own topics, and bring two questions to each board meeting, to which the board must reply in writing.',
    measures:
      'At least 15 regular members from all localities. Every question has a written reply within four weeks.',
    leads: ['participation-lead'],
    accountable: 'director-of-education',
    due: '{term -2}',
    course: 'NGGGBB',
    themes: ['Co-production', 'Preparing for adulthood'],
    sources: ['Partnership workshop: young people'],
  },
  {
    ref: '1.5.5',
    title: 'Keep to one communication standard with families',
    wording:
      'Calls returned within two working days, emails answered within five, a named officer and a deputy for every family, and an explanation in plain words whenever a decision is no.',
    measures: 'Standard met in 90% of contacts sampled. Complaints about communication fall by half.',
    leads: ['send-service-manager'],
    accountable: 'director-of-education',
    due: 'Ongoing',
    course: 'GGGGGG',
    themes: ['Co-production'],
    sources: ['Partnership workshop: families', 'SEND improvement plan E3'],
  },
  {
    ref: '1.5.6',
    title: 'Tell families what changed because of them',
    wording:
      'Publish “you said, we did” each term, also where the answer was “we could not”, and report to the board how many of the changes families asked for were made.',
    measures:
      'A page each term with at least eight items. In the yearly survey, half of parent carers agree that their views lead to change, from 22%.',
    leads: ['communication-and-engagement-working-group'],
    before: { lead: 'inclusion-strategy-manager', until: 3 },
    owner: 'Communication and Engagement working group',
    accountable: 'director-of-education',
    due: 'Ongoing - review {month +2}',
    course: 'NNNGGG',
    themes: ['Co-production'],
    sources: ['Partnership workshop: families'],
  },
  {
    ref: '1.5.7',
    title: 'Give families earlier access to independent advice',
    wording:
      'Raise the capacity of the information, advice and support service by two posts and name it in every letter that gives a decision, so that families have advice before they disagree and not after.',
    measures:
      'Families reach an adviser within two working days. A third more cases are resolved without mediation or appeal.',
    leads: ['head-of-childrens-commissioning'],
    accountable: 'director-of-education',
    due: '{month -4}',
    course: 'GGGBBB',
    themes: ['Co-production', 'Early help'],
    sources: ['SEND Strategy 1.5.5'],
  },
];
