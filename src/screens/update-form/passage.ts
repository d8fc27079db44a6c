import type { Span } from '#domain/identifiers/identifiers-number.ts';

/** A stretch of a text with a little of what stands around it in one line, cut at words. */
export type Passage = { readonly before: string; readonly found: string; readonly after: string };

const around = 48;

/** The passage of a text with its surroundings; '…' where the text goes on. */
export function passageOf(text: string, { start, end }: Span): Passage {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return {
    before: inLine(start > around ? `…${before.replace(/^\S*/, '')}` : before).replace(/^ /, ''),
    found: inLine(text.slice(start, end)),
    after: inLine(end + around < text.length ? `${after.replace(/\s*\S*$/, '')}…` : after).replace(/ $/, ''),
  };
}

function inLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
