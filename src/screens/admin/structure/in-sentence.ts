/** A chosen word within a sentence: 'priority' for 'Priority', but 'KPI' as it is. */
export function inSentence(word: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

/** The same with its article: 'a priority', 'an outcome'. */
export function oneOf(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${inSentence(word)}`;
}
