import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 2.4: commissioning and placement value. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '2.4.1',
    title: 'Agree a joint commissioning plan with shared money and shared decisions',
    wording:
      'Council and integrated care board agree what they buy together for children with SEND, with a shared budget for therapies and equipment, one contract for each service and one board that decides.',
    measures: 'Plan signed by both. Shared budget in force. Families no longer asked to settle who pays.',
    leads: ['icb-childrens-commissioner', 'head-of-childrens-commissioning'],
    accountable: 'icb-place-director',
    due: '{day 30 +4}',
    course: 'NNGGGG',
    themes: ['Money and value', 'Health'],
    sources: ['SEND Strategy 2.4.1'],
  },
  {
    ref: '2.4.2',
    title: 'Review every independent placement over £60,000 a year',
    wording:
      'Review outcomes, attendance, hours of therapy received and price for every independent placement above £60,000, starting with those longer than two years, together with the family and the school.',
    measures:
      'All 164 placements reviewed. £1.8m saved or put to better use. No child moved without a better plan.',
    leads: ['head-of-childrens-commissioning'],
    accountable: 'director-of-education',
    due: '{month -9}',
    reDatings: [
      {
        cycle: 2,
        to: '{month -3}',
        isApproved: true,
        why: 'Two of three reviewers’ posts were filled half a year late.',
      },
    ],
    course: 'ARRRRB',
    themes: ['Money and value'],
    sources: ['DSG management plan M15', 'SEND improvement plan H2'],
  },
  {
    ref: '2.4.3',
    title: 'Settle who pays within ten days at a three-way funding panel',
    wording:
      'Education, social care and health decide shares for joint placements at one panel that meets every two weeks, by written criteria, with a way to settle disagreement that does not hold up the child.',
    measures: 'Nine in ten decisions within ten working days. No placement delayed by a question of shares.',
    leads: ['icb-childrens-commissioner'],
    accountable: 'icb-place-director',
    due: 'by end of {month -1}',
    course: 'GGGAAA',
    themes: ['Money and value', 'Health'],
    sources: ['DSG management plan M16'],
  },
  {
    ref: '2.4.4',
    title: 'Join the regional purchasing system for specialist placements',
    wording:
      'Join the purchasing system that neighbouring areas are building, so that placements are offered to approved schools at agreed prices and terms.',
    measures:
      'Half of new independent placements bought through the system at 4% below today’s average price.',
    leads: ['head-of-childrens-commissioning'],
    accountable: 'director-of-education',
    due: '{month +2}',
    course: 'NNN---',
    ended: {
      as: 'withdrawn',
      why: 'The lead authority stopped the regional system. The partnership decided not to build its own.',
    },
    themes: ['Money and value'],
    sources: ['DSG management plan M17'],
  },
  {
    ref: '2.4.5',
    title: 'Teach more young people to travel on their own',
    wording:
      'Offer travel training in every special school and resourced provision from year 9, with a trainer on the first journeys and a payment to families for the first term of independence.',
    measures: '70 young people travel on their own. £0.4m a year less spent on taxis.',
    leads: ['finance-business-partner'],
    accountable: 'director-of-education',
    due: 'Phased over 2 years from {month +4}',
    course: 'NNNNNG',
    themes: ['Preparing for adulthood', 'Money and value'],
    sources: ['DSG management plan M18'],
  },
  {
    ref: '2.4.6',
    title: 'Write one specification for therapies in special schools',
    wording:
      'Write one specification for speech and language, occupational and physiotherapy in special schools, based on what is in the children’s plans, with hours that can be counted and reported each term.',
    measures: 'Specification in all contracts. 95% of hours written in plans are delivered.',
    leads: ['icb-childrens-commissioner'],
    accountable: 'icb-place-director',
    due: 'academic year {academic +7}',
    course: 'NNNNNN',
    themes: ['Health', 'Money and value'],
    sources: ['SEND improvement plan H4'],
  },
];
