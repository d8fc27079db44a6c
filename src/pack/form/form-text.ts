import { cellText, withinLimit } from '#pack/text.ts';

/** A text as the form and its record hold it, both alike: shortened where a cell cannot hold it. */
export function formText(text: string): string {
  return withinLimit(cellText(text), 'It goes on in the plan.');
}
