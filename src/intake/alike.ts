import { full_process, process_and_sort } from 'fuzzball';
import type { Alike } from '#domain/intake/intake-fate.ts';
import { lettersShared, placesOf, type Places } from './letters-shared.ts';

// comparing takes the product of two lengths, and the rest of a very long text tells little more
const longest = 1200;

/**
 * How alike two wordings are, from 0 to 1, by the edit distance of their words in alphabetical order: 1 for the same words
 * in any order, case and punctuation. Of a long text its first 1,200 characters count. The same as the token sort ratio of
 * fuzzball, which takes ten times as long and reads each text anew.
 */
export const alike: Alike = (a, b) => {
  if (a === b) return 1;
  const [one, other] = [ready(a), ready(b)];
  const length = one.text.length + other.text.length;
  if (one.text === '' || other.text === '') return 0;
  return Math.round(100 * ((2 * lettersShared(one, other.text)) / length)) / 100;
};

// a text of a plan is compared with several of a file, and the file is compared again after each answer
const kept = new Map<string, Places>();
const mostKept = 5_000;

function ready(text: string): Places {
  const known = kept.get(text);
  if (known !== undefined) return known;
  // letters beyond those of English stay: names of places are Welsh, of people from everywhere
  const made = placesOf(process_and_sort(full_process(text.slice(0, longest), { force_ascii: false })));
  if (kept.size === mostKept) kept.clear();
  kept.set(text, made);
  return made;
}
