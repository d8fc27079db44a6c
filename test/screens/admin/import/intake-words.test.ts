import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FileRefusalCode } from '#domain/intake/intake-file.ts';
import type { IssueCode } from '#domain/intake/intake-issue.ts';
import { countsOf, plural } from '#screens/admin/import/import-counts.ts';
import { sayFileRefusal } from '#screens/admin/import/import-file-words.ts';
import { sayIssue, saySkip, topicOf } from '#screens/admin/import/intake-words.ts';

// the codes as the domain lists them, so that none is forgotten here
function codesIn(file: string, type: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf(`export type ${type} =`);
  return [...text.slice(start, text.indexOf(';', start)).matchAll(/'([a-z-]+)'/g)].map(
    (found) => found[1] ?? '',
  );
}

const issueCodes = codesIn('src/domain/intake/intake-issue.ts', 'IssueCode') as readonly IssueCode[];
const fileCodes = codesIn(
  'src/domain/intake/intake-file.ts',
  'FileRefusalCode',
) as readonly FileRefusalCode[];
const facts = {
  ref: '4.1',
  written: 'X',
  status: 'On track',
  name: 'Anna',
  email: '',
  key: '4',
  title: 'T',
  field: 'measure',
  limit: 10,
  over: 1,
  maybe: '',
  first: 'A2',
  heading: 'H',
  used: 'U',
  sheet: 'S',
  why: 'old',
  people: 2,
  known: 'K',
  kind: 'phone',
  count: 2,
  row: 3,
  lifecycle: 'withdrawn',
  size: 21_000_000,
};

test('finds the codes where the domain lists them', () => {
  expect([issueCodes.length, fileCodes.length]).toEqual([45, 14]);
});

test.each(issueCodes)('the finding %s has a plain sentence', (code) => {
  const words = sayIssue({ level: 'check', sheet: 'S', cell: 'A1', code, facts });
  expect(words).toMatch(/^[‘A-Z\d].*\.$/s);
  expect(words).not.toMatch(/undefined|NaN|null|\[object/);
});

test.each<[code: IssueCode, topic: string]>([
  ['no-table', 'Table'],
  ['ref-twice', 'Reference'],
  ['date-unknown', 'Date'],
  ['owner-new', 'People'],
  ['accountable-several', 'People'],
  ['personal-data', 'Personal data'],
  ['impact-rating-unknown', 'Status'],
  ['status-unexplained', 'Status'],
  ['section-new', 'Heading'],
  ['priority-ignored', 'Heading'],
  ['text-too-long', 'Text'],
])('%s is about %s', (code, topic) => {
  expect(topicOf(code)).toBe(topic);
});

test.each(fileCodes)('the refusal %s of a file says what is wrong and what to do', (code) => {
  const { what, next } = sayFileRefusal({ code, facts });
  expect(what).toMatch(/^[A-Z].*\.$/s);
  expect(next).toMatch(/^[A-Z].*\.$/s);
  expect(what + next).not.toMatch(/undefined|NaN/);
});

test('says sizes in whole megabytes, rounded up', () => {
  expect(sayFileRefusal({ code: 'too-big', facts: { size: 20_000_001, limit: 20_000_000 } }).what).toBe(
    'This file has 21 MB. At most 20 MB can be read.',
  );
});

test('says what a reference may have been only when that is known', () => {
  const issue = (maybe: string) =>
    sayIssue({
      level: 'stops',
      sheet: 'S',
      cell: 'A5',
      code: 'ref-twice',
      facts: { ref: '1.1', first: 'A2', maybe },
    });
  expect(issue('')).toBe('The reference 1.1 stands at A2 already.');
  expect(issue('1.10')).toContain('It may have been 1.10');
});

test('asks for an e-mail address of a new person, and for somebody who updates for a new post or group', () => {
  const words = (kind: string, email = '') =>
    sayIssue({
      level: 'check',
      sheet: 'S',
      cell: 'E2',
      code: 'owner-new',
      facts: { name: 'X', email, kind },
    });
  expect(words('person')).toContain('need an e-mail address');
  expect(words('person', 'x@example.org')).not.toContain('need');
  expect(words('post')).toContain('needs somebody who updates for it');
  expect(words('group')).not.toContain('e-mail');
});

test('names the field of a text that is too long', () => {
  const words = sayIssue({
    level: 'stops',
    sheet: 'S',
    cell: 'D2',
    code: 'text-too-long',
    facts: { field: 'measure', limit: 10_000, over: 1 },
  });
  expect(words).toBe('This text (How we measure success) is 1 character too long. At most 10,000 fit.');
});

test('every reason for leaving a row out has its words', () => {
  for (const why of [
    'stopped',
    'placeholder',
    'total',
    'note',
    'phase',
    'struck',
    'key',
    'other-table',
  ] as const)
    expect(saySkip(why)).not.toBe('');
});

test('counts in words', () => {
  expect(countsOf({ actions: 1, people: 0, sections: 0 })).toBe('1 action');
  expect(countsOf({ actions: 0, people: 1, sections: 0 })).toBe('0 actions and 1 person');
  expect(countsOf({ actions: 2_000, people: 2, sections: 1 })).toBe('2,000 actions, 2 people and 1 heading');
  expect(plural(1, 'row', 'rows')).toBe('1 row');
});
