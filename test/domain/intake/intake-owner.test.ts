import { expect, test } from 'vitest';
import { isNobody, splitOwners } from '#domain/intake/intake-owner.ts';

const nobodyKnown = () => false;

function names(text: string, known: readonly string[] = []): readonly string[] {
  return splitOwners(text, (words) => known.includes(words)).named.map((one) => one.name);
}

test.each<[text: string, owners: readonly string[]]>([
  ['Head of Inclusion', ['Head of Inclusion']],
  ['  Head of\nInclusion ', ['Head of Inclusion']],
  ['Assessment, Monitoring and Quality workstream', ['Assessment, Monitoring and Quality workstream']],
  ['Head of Education, Skills and Inclusion', ['Head of Education, Skills and Inclusion']],
  ['Communication and Engagement working group', ['Communication and Engagement working group']],
  ['Parents and Carers Forum', ['Parents and Carers Forum']],
  ['Schools and Colleges Partnership', ['Schools and Colleges Partnership']],
  ['SEND and Inclusion Team', ['SEND and Inclusion Team']],
  ['Early Years and Childcare Team', ['Early Years and Childcare Team']],
  ['Children and Families Service', ['Children and Families Service']],
  ['The whole partnership', ['The whole partnership']],
  ['Speech & Language Therapy', ['Speech & Language Therapy']],
])('takes %j for one owner', (text, owners) => {
  expect(names(text)).toEqual(owners);
});

test.each<[text: string, owners: readonly string[]]>([
  ['Therapies Lead; Head of Inclusion', ['Therapies Lead', 'Head of Inclusion']],
  ['Therapies Lead\nHead of Inclusion', ['Therapies Lead', 'Head of Inclusion']],
  ['• Therapies Lead\n• Head of Inclusion', ['Therapies Lead', 'Head of Inclusion']],
  ['- Therapies Lead,\n- Head of Inclusion.', ['Therapies Lead', 'Head of Inclusion']],
  ['Therapies Lead, Head of Inclusion', ['Therapies Lead', 'Head of Inclusion']],
  ['Therapies Lead / Head of Inclusion', ['Therapies Lead', 'Head of Inclusion']],
  ['Therapies Lead & Head of Inclusion', ['Therapies Lead', 'Head of Inclusion']],
  ['Short Breaks Team and Children’s Commissioners', ['Short Breaks Team', 'Children’s Commissioners']],
  [
    'Therapies Lead, Virtual School Head and SEND Manager',
    ['Therapies Lead', 'Virtual School Head', 'SEND Manager'],
  ],
  ['Anna Example and Ben Sample', ['Anna Example', 'Ben Sample']],
  ['Dr Anna Example, Ben O’Sample, Cy de Test', ['Dr Anna Example', 'Ben O’Sample', 'Cy de Test']],
  ['A. Example, B Sample', ['A. Example', 'B Sample']],
  ['Anna Example, her deputy', ['Anna Example, her deputy']],
  ['Dr Anna Example, Ben O’Sample', ['Dr Anna Example', 'Ben O’Sample']],
  ['LA/ICB', ['LA', 'ICB']],
  ['ICB, LA and Parent Carer Forum', ['ICB', 'LA', 'Parent Carer Forum']],
  ['Schools, Colleges', ['Schools', 'Colleges']],
  ['TBC; Head of Inclusion', ['Head of Inclusion']],
  ['Anna Example / Vacant', ['Anna Example']],
  ['TBC, Head of Inclusion', ['Head of Inclusion']],
  ['Lead: Anna Example, Support: Ben Sample', ['Anna Example', 'Ben Sample']],
  ['Lead officer: Head of Inclusion\nSupported by: Therapies Lead', ['Head of Inclusion', 'Therapies Lead']],
])('takes %j for several owners', (text, owners) => {
  expect(names(text)).toEqual(owners);
});

test('parts words that the plan knows, and keeps together words that it knows as one', () => {
  expect(names('Inclusion and Quality')).toEqual(['Inclusion and Quality']);
  expect(names('Inclusion and Quality', ['Inclusion', 'Quality'])).toEqual(['Inclusion', 'Quality']);
  expect(names('Therapies Lead and Head of Inclusion', ['Therapies Lead and Head of Inclusion'])).toEqual([
    'Therapies Lead and Head of Inclusion',
  ]);
});

test('says when one owner may be several', () => {
  expect(splitOwners('Education and Health', nobodyKnown).mayBeSeveral).toBe(true);
  expect(splitOwners('Head of Inclusion', nobodyKnown).mayBeSeveral).toBe(false);
  expect(splitOwners('Anna Example and Ben Sample', nobodyKnown).mayBeSeveral).toBe(false);
});

test.each<[text: string, name: string, post: string, email: string]>([
  ['Anna Example, Head of SEND', 'Anna Example', 'Head of SEND', ''],
  ['Anna Example (Head of SEND)', 'Anna Example', 'Head of SEND', ''],
  ['Anna Example – Head of SEND', 'Anna Example', 'Head of SEND', ''],
  ['Anna Example (ICB)', 'Anna Example', 'ICB', ''],
  ['Anna Example <anna@example.org>', 'Anna Example', '', 'anna@example.org'],
  ['Anna Example (anna@example.org)', 'Anna Example', '', 'anna@example.org'],
  ['anna@example.org', 'anna@example.org', '', 'anna@example.org'],
  ['Inclusion Team (with schools)', 'Inclusion Team (with schools)', '', ''],
])('reads %j as name, post and e-mail address', (text, name, post, email) => {
  expect(splitOwners(text, nobodyKnown).named).toEqual([{ name, post, email }]);
});

test.each([
  '',
  ' ',
  '-',
  '–',
  'TBC',
  'tbc.',
  'TBA',
  'N/A',
  'n/a',
  'Vacant',
  'None',
  '?',
  'To be confirmed',
  'To be agreed by the board',
])('finds nobody in %j', (text) => {
  expect(isNobody(text)).toBe(true);
  expect(names(text)).toEqual([]);
});

test.each(['Nora', 'Tba Smith', 'Naval school', 'Head of Inclusion'])('finds somebody in %j', (text) => {
  expect(isNobody(text)).toBe(false);
  expect(names(text)).toEqual([text]);
});
