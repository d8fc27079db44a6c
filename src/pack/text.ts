/** The most characters Excel keeps in one cell. */
export const cellLimit = 32_767;

/** The most line breaks Excel keeps in one cell. */
export const lineBreakLimit = 253;

/**
 * Text as a cell can hold it: line breaks as LF; control characters and U+FFFE, U+FFFF, which no XML reader takes,
 * dropped; half a surrogate pair as U+FFFD; '_x0041_' escaped, because Excel would read it as 'A' (ECMA-376-1, 22.9.2.19).
 * Formulas stay text: a string cell is never computed.
 */
export function cellText(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unreadable, '')
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** True when a cell cannot hold the whole text. */
export function isOverLimit(text: string): boolean {
  return text.length > cellLimit || lineBreaks(text) > lineBreakLimit;
}

/** As much of a text as a cell can hold, ending with a note when something was left out. */
export function withinLimit(text: string, note: string): string {
  if (!isOverLimit(text)) return text;
  const ending = `… ${note}`;
  const lines = text.split('\n').slice(0, lineBreakLimit).join('\n');
  return `${cutAt(lines, cellLimit - ending.length)}${ending}`;
}

/** One line for places without line breaks, such as column names and page headers; '' when nothing is left. */
export function oneLine(text: string): string {
  return cellText(text).replaceAll(/\s+/g, ' ').trim();
}

/** The beginning of a text, at most so many UTF-16 units, without splitting a character. */
export function cutAt(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

// C0 controls but tab and line feed; the ones from U+007F on are ugly, but XML takes them
const unreadable = /(?![\t\n\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu;

// most texts of a plan need nothing: one look instead of four passes, by UTF-16 unit, which is quickest
const harmless = /^[\t\n -^`-\uD7FF\uE000-\uFFFD]*$/;

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
