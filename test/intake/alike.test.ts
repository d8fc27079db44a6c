import fc from 'fast-check';
import { token_sort_ratio } from 'fuzzball';
import { expect, test } from 'vitest';
import { alike } from '#intake/alike.ts';

test.for<[string, string, least: number, most: number]>([
  ['Train all staff', 'Train all staff', 1, 1],
  ['Train all staff in schools', 'In schools, train ALL staff!', 1, 1],
  [
    'Train all staff in trauma-informed practice',
    'Training in trauma-informed practice for all staff',
    0.9,
    0.97,
  ],
  [
    'Develop a graduated response toolkit for schools',
    'Embed the graduated response toolkit in schools',
    0.75,
    0.9,
  ],
  [
    'Agree a joint strategy for speech and language therapy',
    'Agree a joint strategy for occupational therapy',
    0.75,
    0.9,
  ],
  ['Recruit two educational psychologists', 'Publish the annual sufficiency statement', 0, 0.6],
  ['Datblygu’r llwybr niwroddatblygiadol', 'Gwella’r cynnig seibiannau byr', 0, 0.6],
  ['Å', 'Ö', 0, 0.5],
])('%s beside %s', ([a, b, least, most]) => {
  expect(alike(a, b)).toBeGreaterThanOrEqual(least);
  expect(alike(a, b)).toBeLessThanOrEqual(most);
});

test('likeness is from 0 to 1, the same both ways, and 1 for a text and itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
      expect(alike(a, a)).toBe(1);
      expect(alike(a, b)).toBe(alike(b, a));
      expect(alike(a, b)).toBeGreaterThanOrEqual(0);
      expect(alike(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});

test('of very long texts the beginnings are compared', () => {
  const long = 'Train all staff in schools. '.repeat(400);
  expect(alike(long, `${long} And colleges.`)).toBe(1);
});

const phrase = fc
  .array(fc.constantFrom('train', 'Training', 'all', 'staff', 'schools,', 'ysgolion', 'Å', '🎉', '20', 'x'), {
    maxLength: 120,
  })
  .map((words) => words.join(' '));
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 200 }), phrase);

test('likeness is the token sort ratio of fuzzball, to the last figure', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const slow = token_sort_ratio(a.slice(0, 1200), b.slice(0, 1200), { force_ascii: false }) / 100;
      expect(alike(a, b)).toBe(a === b ? 1 : slow);
    }),
    { numRuns: 1_000 },
  );
});
