import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What people read of the app before they open it. The keys are those of Microsoft's language files: each is the place in
 * the manifest where its words stand (Localize your app, Teams localization schema).
 */
export const wordKeys = [
  'name.short',
  'name.full',
  'description.short',
  'description.full',
  'staticTabs[0].name',
  'activities.activityTypes[0].description',
  'activities.activityTypes[0].templateText',
  'activities.activityTypes[1].description',
  'activities.activityTypes[1].templateText',
] as const;

/** The words of one language by their place in the manifest. */
export type Words = Readonly<Record<(typeof wordKeys)[number], string>>;

/** One language of the app, under its tag in lower case, such as 'en-gb' or 'cy'. */
export type Language = { readonly tag: string; readonly words: Words };

/** A language file is wrong; the message names the file and what is wanted, for whoever translates. */
export class LanguageError extends Error {
  override readonly name = 'LanguageError';
}

/** The language of the manifest itself, which is shown where somebody's own is missing. */
export const usualTag = 'en-gb';

/**
 * Every language that has a file in the folder, the usual one first. A translation is a file beside it, named after its tag,
 * with the same keys and nothing left out. Throws LanguageError.
 */
export function readLanguages(folder: string): readonly Language[] {
  const tags = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
  if (!tags.includes(usualTag)) throw new LanguageError(`${usualTag}.json is missing`);
  return [usualTag, ...tags.filter((tag) => tag !== usualTag).sort()].map((tag) => ({
    tag,
    words: checkWords(`${tag}.json`, readFileSync(join(folder, `${tag}.json`), 'utf8')),
  }));
}

/** The words of a language file. Throws LanguageError naming the first key that is missing, empty or unknown. */
export function checkWords(file: string, text: string): Words {
  const read = parse(file, text);
  const stray = Object.keys(read).find((key) => !wordKeys.some((known) => known === key));
  if (stray !== undefined) throw new LanguageError(`${file}: '${stray}' is no key of a language file`);
  const pairs = wordKeys.map((key) => {
    const words = read[key];
    if (typeof words !== 'string' || words.trim() === '')
      throw new LanguageError(`${file}: '${key}' should be the words to show`);
    return [key, words] as const;
  });
  return Object.fromEntries(pairs) as Words; // one pair for each key
}

function parse(file: string, text: string): Readonly<Record<string, unknown>> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new LanguageError(`${file} is not valid JSON`, { cause: error });
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new LanguageError(`${file} is not a JSON object`);
  return read as Record<string, unknown>; // each value is checked when it is taken
}
