import { oneLine, plain } from './intake-grid.ts';

/** A heading as the file writes it; `level` is that of a heading of a document, 1 the highest, null else. */
export type Heading = { readonly text: string; readonly cell: string; readonly level: number | null };

/** A heading taken apart: 'Priority 4: Right start' has the key '4' and the title 'Right start'. */
export type Numbered = { readonly key: string | null; readonly title: string };

const levelWord =
  '(?:strategic |key )?(?:priority(?: area| theme)?|section|theme|objective|outcome|aim|area|strand|workstream|part|pillar|goal)';

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const worded = new RegExp(
  `^${levelWord}\\s+(\\d{1,3}(?:\\.\\d{1,3})*|(?:${numberWords.join('|')})(?=\\s*(?:[-–—:.)]|$))|[A-Z])\\b\\.?\\s*[-–—:.)]?\\s*(.*)$`,
  'i',
);

/** The number and the title of a heading. A year is no number; a letter is one only with a dot or a word before it. */
export function numberOf(text: string): Numbered {
  const line = oneLine(text);
  const found = worded.exec(line);
  if (found) {
    const key = found[1] ?? '';
    const counted = numberWords.indexOf(key.toLowerCase()) + 1;
    return { key: counted > 0 ? String(counted) : key.toUpperCase(), title: found[2] ?? '' };
  }
  const bare = /^(\d{1,3}(?:\.\d{1,3})*|[A-Z](?=[.):]))[.):]?(?:\s+[-–—]\s+|\s*[-–—:]\s+|\s+|$)(.*)$/.exec(
    line,
  );
  if (bare) return { key: bare[1] ?? '', title: bare[2] ?? '' };
  return { key: null, title: line };
}

/** True when a text calls itself a numbered heading: 'Priority 1: Right help.', and not 'Section 2 shows the risks.' */
export function isNamedLevel(text: string): boolean {
  const [, , title = ''] = worded.exec(oneLine(text)) ?? ['', '', 'none'];
  return !/^\p{Ll}/u.test(title);
}

/** True when a heading calls itself a priority, which is the level above sections. */
export function isPriorityHeading(text: string): boolean {
  return /^(?:strategic |key )?(?:priority|aim|pillar|goal)\b/i.test(text.trim());
}

/** The number above: '4.1' for '4.1.2', null for '4'. */
export function parentKey(key: string): string | null {
  const at = key.replace(/\.$/, '').lastIndexOf('.');
  return at < 0 ? null : key.slice(0, at);
}

/** The headings that hold below a new one, outermost first. Levels of a document decide, numbers and words where there are none. */
export function stacked(
  stack: readonly Heading[],
  heading: Heading,
  isBelowHeading: boolean,
): readonly Heading[] {
  const { level } = heading;
  if (level !== null)
    return [...stack.filter((above) => above.level !== null && above.level < level), heading];
  const [top] = stack;
  if (top === undefined || isPriorityHeading(heading.text)) return [heading];
  const levelled = stack.filter((above) => above.level !== null);
  if (levelled.length > 0) return [...levelled, heading];
  const [above, own] = [numberOf(top.text).key, numberOf(heading.text).key];
  if (own !== null && above !== null) {
    const isBelow = own.startsWith(`${above}.`) || (isPriorityHeading(top.text) && own !== above);
    return isBelow ? [top, heading] : [heading];
  }
  return isBelowHeading || stack.length > 1 || isPriorityHeading(top.text) ? [top, heading] : [heading];
}

/** The two headings an action stands under, the priority first when there is one; captions such as 'Our actions' are none. */
export function narrowed(stack: readonly Heading[]): readonly Heading[] {
  const named = stack.filter((heading) => !isCaption(heading.text));
  const priority = named.findIndex((heading) => isPriorityHeading(heading.text));
  const [first, ...below] = named.slice(Math.max(0, priority));
  if (first === undefined) return [];
  const last = below.at(-1);
  if (last === undefined) return [first];
  return priority >= 0 ? [first, last] : [below.at(-2) ?? first, last];
}

// what stands above a table in every plan and names no part of it
function isCaption(text: string): boolean {
  return /^(?:(?:our|the|key|new|all|current|detailed|open|live|outstanding|closed|completed?|archived|previous) )*(?:actions?|action plans?|delivery plan|what we (?:want to achieve|will do|are going to do)|how we will (?:know|measure success|get there|do it)|what (?:will )?success (?:will )?looks? like)$/.test(
    plain(text),
  );
}
