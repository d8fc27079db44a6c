import { expect, test } from 'vitest';
import fc from 'fast-check';
import { shortened } from '#domain/shortened.ts';

test('a short text stays whole, in one line', () => {
  expect(shortened(' Two posts\nare empty. ', 40)).toBe('Two posts are empty.');
});

test('a long text ends with a whole sentence where one fits', () => {
  expect(shortened('Two posts are empty. Nobody has applied for either of them yet.', 40)).toBe(
    'Two posts are empty.',
  );
  expect(shortened('Done! Nobody has applied for either of the two posts.', 30)).toBe(
    'Done! Nobody has applied for…',
  );
});

test('no text becomes longer than allowed, or ends in half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 4, max: 60 }),
      (text, limit) => {
        const found = shortened(text, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(found).not.toMatch(/[\uD800-\uDBFF]…?$/);
      },
    ),
  );
});
