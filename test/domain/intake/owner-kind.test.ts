import { expect, test } from 'vitest';
import { ownerKindOf } from '#domain/intake/owner-kind.ts';

test.each([
  'Jane Smith',
  'J. Smith',
  'J A Smith',
  'Dr Jane O’Neill-Smith',
  'Cy de Test',
  'Smith, Jane',
  'Sarah',
  'jane.smith@example.org',
])('takes %j for a person', (name) => {
  expect(ownerKindOf(name)).toBe('person');
});

test.each([
  'Head of Inclusion',
  'Head of Children’s Commissioning',
  'Therapies Lead',
  'Lead for Autism',
  'SEND Team Manager',
  'Virtual School Head',
  'Chair of the Board',
  'Director of Public Health and Care',
  'Designated Clinical Officer (ICB)',
  'Manager - Early Help',
  'Early Years Co-ordinator',
  'Head of Education, Skills and Inclusion',
  'Service Adviser',
  'Director, Children’s Services',
  'SENCO',
  'DCO',
  'Commissioner',
])('takes %j for a post', (name) => {
  expect(ownerKindOf(name)).toBe('post');
});

test.each([
  'Practice Champions',
  'Schools',
  'Schools and settings',
  'Headteachers',
  'Team Leads',
  'Inclusion Team',
  'Headteachers Group',
  'Assessment, Monitoring and Quality workstream',
  'Communication and Engagement working group',
  'Team for Early Years',
  'Parent Carer Forum',
  'The whole partnership',
  'All partners',
  'Speech & Language Therapy',
  'Education',
  'ICB',
  'LA',
  'SENCOs',
  'Children’s commissioners',
])('takes %j for a group', (name) => {
  expect(ownerKindOf(name)).toBe('group');
});
