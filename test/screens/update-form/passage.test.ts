import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingKinds } from '#domain/identifiers/identifiers.ts';
import { isFindingKind, sayFinding } from '#screens/finding-words.ts';
import { passageOf } from '#screens/update-form/passage.ts';

const long = 'The group met in the hall of the new building near the old river. ';

test('a passage shows what stands around it, cut at words', () => {
  const text = `${long}Two pupils came. ${long}`;
  const start = text.indexOf('Two');
  expect(passageOf(text, { start, end: start + 10 })).toEqual({
    before: '… hall of the new building near the old river. ',
    found: 'Two pupils',
    after: ' came. The group met in the hall of the new…',
  });
});

test('at the ends of a text nothing is left out', () => {
  expect(passageOf('Two pupils', { start: 0, end: 10 })).toEqual({
    before: '',
    found: 'Two pupils',
    after: '',
  });
});

test('line breaks are shown as spaces', () => {
  expect(passageOf('First,\n\nchild A\nlast', { start: 8, end: 15 })).toEqual({
    before: 'First, ',
    found: 'child A',
    after: ' last',
  });
});

test('whatever the text, the passage keeps what was found and stays short', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = Math.min(a, text.length);
      const end = Math.min(start + (b % 20), text.length);
      const { before, found, after } = passageOf(text, { start, end });
      expect(found).toBe(text.slice(start, end).replaceAll(/\s+/g, ' '));
      expect(before.length).toBeLessThanOrEqual(49);
      expect(after.length).toBeLessThanOrEqual(49);
    }),
  );
});

test('every kind has words for one and for several', () => {
  for (const kind of findingKinds) {
    expect(isFindingKind(kind)).toBe(true);
    expect(sayFinding(kind, 1)).not.toBe('');
    expect(sayFinding(kind, 3)).toMatch(/^(?:3 \S|initials$)/);
  }
  expect(isFindingKind('toString')).toBe(false);
  expect(sayFinding('small-number', 2)).toBe('2 counts below five');
});
