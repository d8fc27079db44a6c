import { token_sort_ratio } from 'fuzzball';
import type { Alike } from '#domain/intake-fate.ts';

// comparing takes the product of two lengths, and the rest of a very long text tells little more
const longest = 1200;

/**
 * How alike two wordings are, from 0 to 1, by the edit distance of their words in alphabetical order: 1 for the same words
 * in any order, case and punctuation. Of a long text its first 1,200 characters count.
 */
export const alike: Alike = (a, b) => {
  if (a === b) return 1;
  // letters beyond those of English stay: names of places are Welsh, of people from everywhere
  return token_sort_ratio(a.slice(0, longest), b.slice(0, longest), { force_ascii: false }) / 100;
};
