import type { PlannedAction } from '#trial/sample/planned-action.ts';

/** Section 3.2: EHC plan quality. */
export const actions: readonly PlannedAction[] = [
  {
    ref: '3.2.1',
    title: 'Audit 40 EHC plans each term with all services in the room',
    wording:
      'Auditors from education, health, social care and the forum grade 40 plans a term with one tool, agree the grade, and send what they learned to the people who wrote the plans.',
    measures: '70% of plans graded good or better, from 34%. Repeat faults fall from one audit to the next.',
    leads: ['assessment-monitoring-and-quality-workstream'],
    owner: 'Assessment, Monitoring and Quality workstream',
    accountable: 'director-of-education',
    due: 'Ongoing',
    course: 'GGGGGG',
    themes: ['Data and insight', 'Co-production'],
    sources: ['SEND improvement plan K1'],
  },
  {
    ref: '3.2.2',
    title: 'Write plans from one template with outcomes that can be checked',
    wording:
      'Introduce one template with examples for each section, train all plan writers, and have a second reader check outcomes and provision before a draft goes out.',
    measures:
      'All new plans on the template. Outcomes rated specific and measurable in 80% of audited plans.',
    leads: ['ehc-assessment-team-manager'],
    accountable: 'director-of-education',
    due: '{month -7}',
    course: 'GBBEEE',
    themes: ['Workforce'],
    sources: ['SEND improvement plan K2', 'SEND Strategy 3.2.1'],
  },
  {
    ref: '3.2.3',
    title: 'Make the health sections of plans say who does what, and how often',
    wording:
      'Clinicians check the health sections of every new plan for provision that is specific and can be commissioned, and the clinical officer returns those that are not.',
    measures: 'Health provision specified in 90% of audited plans, from 45%.',
    leads: ['designated-clinical-officer'],
    accountable: 'icb-place-director',
    due: '{month -2}',
    course: 'NGGGBB',
    themes: ['Health'],
    sources: ['SEND improvement plan K3'],
  },
  {
    ref: '3.2.4',
    title: 'Settle disagreements before they become appeals',
    wording:
      'Offer a meeting within ten days to every family that disagrees with a decision or a draft, with somebody who was not part of the decision and who may change it.',
    measures: 'Appeals fall from 96 to 75 in 12 months. Half of the meetings end with agreement.',
    leads: ['send-service-manager'],
    accountable: 'director-of-education',
    due: '{month -7}',
    reDatings: [
      {
        cycle: 3,
        to: '{month +1}',
        isApproved: false,
        why: 'The mediators can only start in the new term.',
        note: 'Appeals are rising. The board wants the meetings in place now, not later.',
      },
    ],
    course: 'GGAAAA',
    themes: ['Co-production', 'Money and value'],
    sources: ['Partnership workshop: families'],
  },
  {
    ref: '3.2.5',
    title: 'Ask each family about the plan eight weeks after it is final',
    wording:
      'Every family gets five questions by text message, paper or telephone eight weeks after the final plan; answers go to the auditors and are reported each term.',
    measures: 'Four in ten families answer. 70% say that the plan describes their child.',
    leads: ['participation-lead'],
    accountable: 'director-of-education',
    due: 'Termly',
    course: '----GG',
    splitFrom: '3.2.1',
    themes: ['Co-production', 'Data and insight'],
    sources: ['Split from 3.2.1'],
    whyNew:
      'Audits tell us what professionals think of a plan. Asking each family is work of its own, with another lead and another rhythm.',
  },
];
