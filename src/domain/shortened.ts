/**
 * A text of at most so many characters: whole where it fits, else its first sentences, else its beginning cut at a word with
 * an ellipsis. Line breaks become spaces.
 */
export function shortened(text: string, limit: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const start = line.slice(0, limit);
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => start.lastIndexOf(end)));
  if (sentence >= limit / 3) return start.slice(0, sentence + 1);
  const cut = line.slice(0, limit - 1);
  const word = cut.lastIndexOf(' ');
  // without a space to cut at, not between the two halves of a character
  return `${(word > limit / 2 ? cut.slice(0, word) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}
