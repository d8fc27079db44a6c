import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkWords, LanguageError, readLanguages, wordKeys } from '#package/language.ts';

const english = readFileSync('manifest/language/en-gb.json', 'utf8');

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'one-plan-language-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('the project has its words in British English, and every key of them', () => {
  const [only, ...others] = readLanguages('manifest/language');
  expect(others).toEqual([]);
  expect(only?.tag).toBe('en-gb');
  expect(Object.keys(only?.words ?? {}).sort()).toEqual([...wordKeys].sort());
});

test('a translation is a file beside it, and comes after the usual language', () => {
  const folder = folderWith({ 'cy.json': english, 'en-gb.json': english, 'notes.txt': 'not read' });
  expect(readLanguages(folder).map(({ tag }) => tag)).toEqual(['en-gb', 'cy']);
});

test('without the usual language there is no package', () => {
  expect(() => readLanguages(folderWith({ 'cy.json': english }))).toThrow('en-gb.json is missing');
});

test.for<[string, (words: Record<string, unknown>) => void, string]>([
  [
    'leaves a key out',
    (words) => delete words['name.full'],
    `cy.json: 'name.full' should be the words to show`,
  ],
  [
    'leaves words empty',
    (words) => (words['name.short'] = ' '),
    `cy.json: 'name.short' should be the words to show`,
  ],
  [
    'gives a number',
    (words) => (words['name.short'] = 1),
    `cy.json: 'name.short' should be the words to show`,
  ],
  [
    'says more than there is',
    (words) => (words['name.long'] = 'x'),
    `cy.json: 'name.long' is no key of a language file`,
  ],
])('a translation that %s is not taken', ([, change, message]) => {
  const words = JSON.parse(english) as Record<string, unknown>; // a JSON object, as the first test shows
  change(words);
  expect(() => checkWords('cy.json', JSON.stringify(words))).toThrow(new LanguageError(message));
});

test.for<[string, string]>([
  ['{', 'cy.json is not valid JSON'],
  ['[]', 'cy.json is not a JSON object'],
  ['null', 'cy.json is not a JSON object'],
])('%j is no translation', ([text, message]) => {
  expect(() => checkWords('cy.json', text)).toThrow(new LanguageError(message));
});
