import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  capacityFor,
  isLive,
  isOpen,
  isOverdue,
  leadFor,
  titleFor,
  titleLength,
  type Capacity,
  type Lifecycle,
} from '#domain/action.ts';
import type { Person } from '#domain/people/person.ts';
import { defaultScheme } from '#domain/status.ts';
import { action, admin, person } from './intake/intake-build.ts';
import { deputy } from './plan-kit.ts';

const today = '2026-11-22';
const lead = person('lead', { deputies: [deputy('deputy')] });
const other = person('other', { deputies: [deputy('second-deputy')] });
const people = new Map([lead, other, admin].map((one) => [one.key, one]));
const shared = action('1.1.1', { leads: ['lead', 'other'] });

test.for<[string, Person, Capacity | null]>([
  ['the first lead', lead, 'lead'],
  ['the second lead', other, 'lead'],
  ['a deputy of the first', person('deputy'), 'deputy'],
  ['a deputy of the second', person('second-deputy'), 'deputy'],
  ['an admin', admin, 'admin'],
  ['an admin who leads', person('lead', { role: 'admin' }), 'lead'],
  ['an admin who deputises', person('deputy', { role: 'admin' }), 'deputy'],
  ['a colleague', person('colleague'), null],
  ['a sponsor', person('sponsor', { role: 'sponsor' }), null],
  ['somebody without a key', person('', { role: 'admin' }), null],
  ['a lead who has left', person('lead', { isActive: false }), null],
])('%s updates it as %s', ([, me, wanted]) => {
  expect(capacityFor(shared, me, people, today)).toBe(wanted);
});

test('somebody whose last day is over updates nothing, also before anybody marks them as gone', () => {
  const leaving = (leftOn: string) =>
    capacityFor(action('1', { leads: ['me'] }), person('me', { leftOn }), people, today);
  expect(leaving(today)).toBe('lead');
  expect(leaving('2026-11-21')).toBeNull();
});

test('nobody deputises for a lead the plan no longer knows', () => {
  expect(capacityFor(action('1', { leads: ['gone'] }), person('deputy'), people, today)).toBeNull();
});

test.for<[string, Person, string | null]>([
  ['a lead stands in for nobody', other, null],
  ['a deputy of the first lead stands in for them', person('deputy'), 'lead'],
  ['a deputy of the second lead stands in for the second', person('second-deputy'), 'other'],
  ['an admin stands in for the first lead', admin, 'lead'],
])('%s', ([, me, wanted]) => {
  expect(leadFor(shared, me, people, today)).toBe(wanted);
});

test('where nobody leads, an admin stands in for nobody', () => {
  expect(leadFor(action('1'), admin, people, today)).toBeNull();
});

test.for<[Lifecycle, boolean]>([
  ['proposed', false],
  ['live', true],
  ['on-hold', true],
  ['merged', false],
  ['withdrawn', false],
])('an action that is %s counts: %s', ([lifecycle, counts]) => {
  expect(isLive(action('1', { lifecycle }))).toBe(counts);
  expect(isOpen(defaultScheme, action('1', { lifecycle }))).toBe(counts);
});

test.for<[string, boolean]>([
  ['not-started', true],
  ['off-track', true],
  ['on-hold', true],
  ['complete', false],
  ['embedded', false],
  ['a-status-of-last-year', true],
  ['', true],
])('an action with status %o is open: %s', ([status, wanted]) => {
  expect(isOpen(defaultScheme, action('1', { status }))).toBe(wanted);
});

test.for<[string, string | null, boolean]>([
  ['the last possible day itself', '2026-11-22', false],
  ['the day after', '2026-11-21', true],
  ['the day before', '2026-11-23', false],
  ['no day in the words', null, false],
])('on %s it is overdue: %s', ([, completionLatest, wanted]) => {
  const one = action('1', { completionLatest });
  expect(isOverdue(defaultScheme, one, '2026-11-22')).toBe(wanted);
});

test('what is done, no longer live, or on hold by decision is never overdue', () => {
  const late = { completionLatest: '2020-01-01' };
  expect(isOverdue(defaultScheme, action('1', { ...late, status: 'complete' }), '2026-11-22')).toBe(false);
  expect(isOverdue(defaultScheme, action('1', { ...late, lifecycle: 'merged' }), '2026-11-22')).toBe(false);
  expect(isOverdue(defaultScheme, action('1', { ...late, lifecycle: 'on-hold' }), '2026-11-22')).toBe(false);
});

test.for<[string, string, string]>([
  ['a short wording is its own title', '  Publish the\n\tlocal offer.  ', 'Publish the local offer.'],
  [
    'a long one gives its first sentence, without the full stop',
    `Publish the local offer for families. ${'More words follow here. '.repeat(8)}`,
    'Publish the local offer for families',
  ],
  [
    'a number with a point does not end the sentence',
    `Reduce waits to 2.5 weeks in every clinic; ${'and then more '.repeat(10)}`,
    'Reduce waits to 2.5 weeks in every clinic',
  ],
  ['nothing gives nothing', '   ', ''],
])('%s', ([, wording, wanted]) => {
  expect(titleFor(wording)).toBe(wanted);
});

test('a long sentence is cut at a word, with an ellipsis', () => {
  const title = titleFor('Jointly commission therapies for children and young people '.repeat(5));
  expect(title).toMatch(/^Jointly .*\w…$/);
  expect(title.length).toBeLessThanOrEqual(120);
});

test('a title is one line, fits the column, and never ends in half a character', () => {
  const wording = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom('😀', 'word', ' ', '. ', '\n'), { maxLength: 200 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(wording, (text) => {
      const title = titleFor(text);
      expect(title.length).toBeLessThanOrEqual(Math.min(titleLength, 121));
      expect(title).not.toMatch(/[\n\r\t]|^\s|\s$/);
      expect(() => encodeURIComponent(title)).not.toThrow();
      expect(title === '').toBe(text.trim() === '');
    }),
    { numRuns: 300 },
  );
});

test('a cut between the halves of a character leaves it out', () => {
  expect(titleFor('😀'.repeat(100))).toBe(`${'😀'.repeat(59)}…`);
  expect(titleFor(`x${'😀'.repeat(100)}`)).toBe(`x${'😀'.repeat(58)}…`);
});
