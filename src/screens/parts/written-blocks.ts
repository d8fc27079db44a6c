/** A line of a text: its number in it, from 0, and its words without the dash of a list. */
type WrittenLine = { readonly at: number; readonly words: string };

/** Lines that belong together: a list, or text with its line breaks. */
type WrittenBlock = { readonly kind: 'list' | 'text'; readonly lines: readonly WrittenLine[] };

/** The lists and the texts of what somebody typed. A line is of a list where a dash or a bullet and a space begin it. */
export function blocksOf(text: string): readonly WrittenBlock[] {
  const blocks: { kind: 'list' | 'text'; lines: WrittenLine[] }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const item = /^\s*[-–•]\s+(?<words>\S.*)$/u.exec(line)?.groups?.['words'];
    const kind = item === undefined ? 'text' : 'list';
    const one = { at, words: item ?? line };
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(one);
    else blocks.push({ kind, lines: [one] });
  }
  return blocks;
}
