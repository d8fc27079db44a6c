import { oneLine } from './intake-grid.ts';

/** A heading taken apart: 'Priority 4: Right start' has the key '4' and the title 'Right start'. */
export type Numbered = { readonly key: string | null; readonly title: string };

const levelWord =
  '(?:strategic )?(?:priority|section|theme|objective|outcome|aim|area|strand|workstream|part|pillar|goal)';

/** The number and the title of a heading. A year is no number; a letter is one only with a dot or a word before it. */
export function numberOf(text: string): Numbered {
  const line = oneLine(text);
  const worded = new RegExp(
    `^${levelWord}\\s+(\\d{1,3}(?:\\.\\d{1,3})*|[A-Z])\\b\\.?\\s*[-–—:.)]?\\s*(.*)$`,
    'i',
  ).exec(line);
  if (worded) return { key: (worded[1] ?? '').toUpperCase(), title: worded[2] ?? '' };
  const bare = /^(\d{1,3}(?:\.\d{1,3})*|[A-Z](?=[.):]))[.):]?(?:\s+[-–—]\s+|\s*[-–—:]\s+|\s+|$)(.*)$/.exec(
    line,
  );
  if (bare) return { key: bare[1] ?? '', title: bare[2] ?? '' };
  return { key: null, title: line };
}

/** True when a heading calls itself a priority, which is the level above sections. */
export function isPriorityHeading(text: string): boolean {
  return /^(?:strategic )?(?:priority|aim|pillar|goal)\b/i.test(text.trim());
}

/** The number above: '4.1' for '4.1.2', null for '4'. */
export function parentKey(key: string): string | null {
  const at = key.replace(/\.$/, '').lastIndexOf('.');
  return at < 0 ? null : key.slice(0, at);
}
