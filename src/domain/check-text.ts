import { refusal, type Refusal } from './refusal.ts';

/**
 * A line that has to be given, and has to fit. Refuses not-given and text-too-long at the field; what is not given is the
 * last name in the field, such as 'title', or the name of the list where that is a number.
 */
export function checkLine(text: string, field: string, limit: number): readonly Refusal[] {
  if (text.trim() !== '') return checkLength(text, field, limit);
  const what = field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? field;
  return [refusal('not-given', field, { what })];
}

/** A text that has to fit; it may be empty. Refuses text-too-long at the field. */
export function checkLength(text: string, field: string, limit: number): readonly Refusal[] {
  const over = text.trim().length - limit;
  return over > 0 ? [refusal('text-too-long', field, { limit, over })] : [];
}

/** Refuses used-twice at every entry that says what an earlier one says, in any case. Empty ones are not compared. */
export function checkUnique(
  entries: readonly { readonly field: string; readonly text: string }[],
): readonly Refusal[] {
  const seen = new Set<string>();
  return entries.flatMap(({ field, text }) => {
    const plain = text.trim().toLocaleLowerCase('en-GB');
    if (plain === '' || !seen.has(plain)) {
      seen.add(plain);
      return [];
    }
    return [refusal('used-twice', field, { value: text.trim() })];
  });
}

/** One line without what nobody can see in it: the shape in which names and titles are stored. */
export function tidyLine(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim();
}

/** Several lines as SharePoint keeps them, without control characters that are nobody's words. */
export function tidyText(text: string): string {
  return text
    .replaceAll(/\r\n?|\v/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
