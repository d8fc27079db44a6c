import { blankSection, type Section } from '#domain/section.ts';

const headings: readonly (readonly [key: string, title: string])[] = [
  ['1', 'Right support'],
  ['1.1', 'Early identification and graduated approach'],
  ['1.2', 'Workforce knowledge and training'],
  ['1.3', 'Health therapies and neurodevelopmental pathways'],
  ['1.4', 'Social care and short breaks'],
  ['1.5', 'Co-production and communication'],
  ['2', 'Right place'],
  ['2.1', 'Specialist sufficiency and capital'],
  ['2.2', 'Mainstream inclusion and resourced provision'],
  ['2.3', 'Alternative provision, attendance and exclusion'],
  ['2.4', 'Commissioning and placement value'],
  ['3', 'Right time'],
  ['3.1', 'Assessment timeliness'],
  ['3.2', 'EHC plan quality'],
  ['3.3', 'Annual reviews'],
  ['3.4', 'Transitions and preparing for adulthood'],
  ['3.5', 'Data, governance and financial sustainability'],
];

/** The three priorities and 14 sections of the sample plan. */
export const sampleSections: readonly Section[] = headings.map(([key, title], index) => ({
  ...blankSection(key, title, key.includes('.') ? key.slice(0, 1) : null, index + 1),
}));
