import { expect, test } from 'vitest';
import { defaultScheme } from '#domain/status.ts';
import { dispositions } from '#domain/predecessor/predecessor.ts';
import { dispositionWords, refsIn } from '#screens/admin/predecessors/disposition-words.ts';
import { inSentence, oneOf } from '#screens/admin/structure/in-sentence.ts';

test.for<[string, string, string]>([
  ['Priority', 'priority', 'a priority'],
  ['Outcome', 'outcome', 'an outcome'],
  ['KPI group', 'KPI group', 'a KPI group'],
  ['year', 'year', 'a year'],
])('%s is %s within a sentence', ([word, plain, one]) => {
  expect([inSentence(word), oneOf(word)]).toEqual([plain, one]);
});

test.for<[string, readonly string[]]>([
  ['1.1.1, 1.1.2;1.1.1', ['1.1.1', '1.1.2']],
  [' 2.1 \n 2.2 ', ['2.1', '2.2']],
  ['', []],
])('the references in ‘%s’ are found, each once', ([text, refs]) => {
  expect(refsIn(text)).toEqual(refs);
});

test('every disposition is said in words that differ from every status', () => {
  const words = dispositions.map((one) => dispositionWords[one]);
  expect(new Set(words).size).toBe(words.length);
  const labels = new Set(defaultScheme.statuses.map((one) => one.label));
  expect(words.filter((one) => labels.has(one))).toEqual([]);
});
