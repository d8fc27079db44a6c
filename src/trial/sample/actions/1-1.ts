import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 1.1: early identification and graduated approach. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '1.1.1',
    title: 'Publish one guide to the graduated approach for every setting',
    wording:
      'Replace the four guides in use with one guide to assess, plan, do and review that early years settings, schools and colleges share. Parent carers check every page before it goes out, and SENCOs say what evidence a request for assessment needs.',
    measures:
      'Nine in ten SENCOs say they use the guide. Requests for assessment turned down for lack of evidence fall by a third.',
    leads: ['head-of-inclusion'],
    before: { lead: 'inclusion-strategy-manager', until: 3 },
    accountable: 'director-of-education',
    due: '{month -9}',
    course: 'BBEEEE',
    themes: ['Inclusion in mainstream', 'Co-production'],
    sources: ['SEND Strategy 1.1.2', 'SEND improvement plan A4'],
  },
  {
    ref: '1.1.2',
    title: 'Join up the two-year-old health review and the nursery progress check',
    wording:
      'Health visitors and nurseries hold the two-year-old review together for children with a possible additional need, so that families tell their story once and help starts before the child moves into nursery class.',
    measures:
      'Seven in ten reviews for children on the early years inclusion list are held jointly. Waiting time from concern to first support falls below eight weeks.',
    leads: ['early-years-inclusion-lead'],
    accountable: 'director-of-family-help',
    due: '{term +4}',
    course: 'GAAAGG',
    themes: ['Early help', 'Health'],
    sources: ['SEND Strategy 1.1.5'],
  },
  {
    ref: '1.1.3',
    title: 'Screen spoken language in every nursery class and act on the result within a half term',
    wording:
      'Offer one short spoken language screen to all nursery classes, with training for the adults who use it and a set of activities that can start straight away while a referral is considered.',
    measures:
      'All 74 nursery classes screen on entry. Six in ten children below the threshold catch up within two terms.',
    leads: ['early-years-inclusion-lead', 'therapies-lead'],
    accountable: 'director-of-education',
    due: '{month -6}',
    course: 'GGBBBB',
    themes: ['Early help', 'Health'],
    sources: ['JSNA recommendation 3'],
  },
  {
    ref: '1.1.4',
    title: 'Check what schools ordinarily provide against the published offer',
    wording:
      'Visit every school once to compare what pupils at SEN Support receive with the ordinarily available offer, share what works, and agree one improvement with each head teacher.',
    measures:
      'All 118 schools visited. Four in five have completed their agreed improvement by the follow-up call.',
    leads: ['head-of-inclusion'],
    before: { lead: 'inclusion-strategy-manager', until: 3 },
    accountable: 'director-of-education',
    due: '{month -6}',
    reDatings: [
      {
        cycle: 6,
        to: '{month +4}',
        isApproved: false,
        why: 'Twelve visits are left, and two advisers are still away.',
        note: 'Twelve visits are left. The board asked for them to be finished rather than the date to be moved.',
      },
    ],
    course: 'GGBAAA',
    themes: ['Inclusion in mainstream'],
    sources: ['Partnership workshop: early help'],
  },
  {
    ref: '1.1.5',
    title: 'Agree one support plan for pupils at SEN Support',
    wording:
      'Replace the many home-made plans with one short support plan that a family can read, that records outcomes and reviews, and that can be used as evidence if an assessment is requested later.',
    measures:
      'Two thirds of schools use the plan. In a sample of 60, four in five show a review with the family in the last term.',
    leads: ['senco-network-steering-group'],
    owner: 'SENCO network steering group',
    accountable: 'director-of-education',
    due: '{term -4}',
    course: 'GGGBBB',
    themes: ['Inclusion in mainstream', 'Co-production'],
    sources: ['Partnership workshop: schools'],
  },
  {
    ref: '1.1.6',
    title: 'Open an educational psychology advice line for SENCOs',
    wording:
      'Give SENCOs a bookable 30-minute call with an educational psychologist before they consider a request for statutory assessment, with a written note of what to try next and when to come back.',
    measures:
      'At least 300 calls a year. Four in five SENCOs changed their plan after the call; repeat requests for the same pupil fall.',
    leads: ['principal-educational-psychologist'],
    accountable: 'director-of-education',
    due: '{month -1}',
    course: 'GGGGGG',
    themes: ['Early help', 'Money and value'],
    sources: ['DSG management plan M3'],
  },
  {
    ref: '1.1.7',
    title: 'Find the groups of children whose needs we spot late',
    wording:
      'Use the needs assessment and school census each year to find groups who are identified later than others, such as girls, children new to English and children who move school often, and tell the localities what we find.',
    measures:
      'A yearly report to the board with at least three findings, and a response to each from the locality concerned.',
    leads: ['data-and-performance-manager'],
    accountable: 'director-of-education',
    due: 'Ongoing',
    course: 'NNNNGG',
    themes: ['Data and insight'],
    sources: ['JSNA recommendation 1'],
  },
];
