import { expect, test } from 'vitest';
import { defaultScheme, impactOf, statusOf } from '#domain/status.ts';

const { statuses, impacts } = defaultScheme;

test('no two statuses share a code, a letter, a label, a shape, a glyph or a colour', () => {
  for (const part of ['code', 'letter', 'label', 'shape', 'glyph', 'colour'] as const)
    expect(new Set(statuses.map((status) => status[part])).size).toBe(statuses.length);
});

test('a letter and a glyph are one character each', () => {
  for (const { letter, glyph } of statuses) expect(`${letter} ${glyph}`).toMatch(/^[A-Z] .$/u);
});

test('every status and impact rating says what is meant by it', () => {
  for (const one of [...statuses, ...impacts]) expect(one.definition).toMatch(/\.$/);
});

test('being off track asks when it will be done, and every cause for worry asks why', () => {
  const codes = (which: 'needsReason' | 'needsForecast') =>
    statuses.filter((one) => one[which]).map((one) => one.code);
  expect(codes('needsReason')).toEqual(['at-risk', 'off-track', 'on-hold']);
  expect(codes('needsForecast')).toEqual(['off-track']);
});

test('what records a decision of others is chosen by an admin', () => {
  expect(statuses.filter((one) => one.chosenBy === 'admin').map((one) => one.code)).toEqual([
    'embedded',
    'on-hold',
  ]);
});

test('a status no longer in the scheme is shown as itself and counted as open', () => {
  expect(statusOf(defaultScheme, 'amber/green')).toMatchObject({
    label: 'amber/green',
    letter: '?',
    countsAs: 'open',
  });
  expect(statusOf(defaultScheme, '')).toMatchObject({ code: '', label: 'No status', countsAs: 'open' });
});

test('a status is found by its code only', () => {
  expect(statusOf(defaultScheme, 'complete').label).toBe('Complete');
  expect(statusOf(defaultScheme, 'Complete').letter).toBe('?');
});

test('impact ratings fill the bar step by step, and only the first needs no text', () => {
  expect(impacts.map((one) => one.level)).toEqual([0, 1, 2, 3, 4]);
  expect(impacts.map((one) => one.needsText)).toEqual([false, true, true, true, true]);
});

test('an impact rating that was not given, or is gone from the scheme, is none', () => {
  expect(impactOf(defaultScheme, 'sustained')?.level).toBe(4);
  expect(impactOf(defaultScheme, null)).toBeNull();
  expect(impactOf(defaultScheme, 'gone')).toBeNull();
});

test('what is retired keeps its words, and is not on offer', () => {
  const [first, ...rest] = statuses;
  const [rated, ...others] = impacts;
  if (first === undefined || rated === undefined) throw new Error('a scheme has statuses and impacts');
  const scheme = {
    ...defaultScheme,
    statuses: rest,
    impacts: others,
    retiredStatuses: [first],
    retiredImpacts: [rated],
  };
  expect(statusOf(scheme, first.code)).toBe(first);
  expect(impactOf(scheme, rated.code)).toBe(rated);
});
