import { blankSection, type Section } from '#domain/section.ts';

import { fillIn, type Month } from './calendar.ts';

const headings: readonly (readonly [key: string, title: string, more?: Partial<Section>])[] = [
  [
    '1',
    'Right support',
    {
      aim: 'Children get help as soon as somebody is worried about them, from people who know what to do, without having to fight for it.',
      howWeKnow:
        '- Fewer children need an assessment because support worked earlier\n- Families say that they told their story once\n- Waits for health services fall below the national standard',
      accountable: 'director-of-family-help',
    },
  ],
  ['1.1', 'Early identification and graduated approach'],
  ['1.2', 'Workforce knowledge and training'],
  ['1.3', 'Health therapies and neurodevelopmental pathways'],
  [
    '1.4',
    'Social care and short breaks',
    { placeholders: [{ phase: 'Academic year {academic +16}', words: 'No new actions in this phase' }] },
  ],
  ['1.5', 'Co-production and communication'],
  [
    '2',
    'Right place',
    {
      aim: 'Children learn near home, with their friends where they can, in places that are good for them and that the partnership can afford.',
      howWeKnow:
        '- More children with a plan thrive in mainstream schools\n- Fewer travel out of the area\n- Money spent on distant places is spent here instead',
      accountable: 'director-of-education',
    },
  ],
  ['2.1', 'Specialist sufficiency and capital'],
  [
    '2.2',
    'Mainstream inclusion and resourced provision',
    { placeholders: [{ phase: 'Last year of the plan', words: 'No new actions in this phase' }] },
  ],
  ['2.3', 'Alternative provision, attendance and exclusion'],
  ['2.4', 'Commissioning and placement value'],
  [
    '3',
    'Right time',
    {
      aim: 'Assessments, plans and reviews happen when the law says and when a child needs them, and adult life is prepared for from the age of 14.',
      howWeKnow:
        '- Three in four plans issued within 20 weeks\n- Four in five annual reviews on time\n- Young people know what comes next',
      accountable: 'director-of-education',
    },
  ],
  ['3.1', 'Assessment timeliness'],
  [
    '3.2',
    'EHC plan quality',
    { placeholders: [{ phase: 'Last year of the plan', words: 'No new actions in this phase' }] },
  ],
  ['3.3', 'Annual reviews'],
  ['3.4', 'Transitions and preparing for adulthood'],
  ['3.5', 'Data, governance and financial sustainability'],
];

/** The three priorities and 14 sections of the sample plan; dates in the phases of placeholders as for fillIn. */
export function sampleSections(last: Month): readonly Section[] {
  return headings.map(([key, title, more], index) => ({
    ...blankSection(key, title, key.includes('.') ? key.slice(0, 1) : null, index + 1),
    ...more,
    placeholders: (more?.placeholders ?? []).map(({ phase, words }) => ({
      phase: fillIn(phase, last),
      words,
    })),
  }));
}
