/** The tallest row Excel allows, in points. */
export const tallestRow = 409;

/** Height of a line of text of a size in points, as Excel spaces Arial. */
export function lineHeight(size: number): number {
  return size * 1.275;
}

/** Height in points of a text wrapped in a column, with a little air. Width in Excel's width units. */
export function textHeight(text: string, width: number, size: number): number {
  const tall = hasTallScript(text) ? 1.25 : 1;
  return lineCount(text, width, size) * lineHeight(size) * tall + air;
}

/** How many lines a text takes, wrapped at words as Excel and LibreOffice do; at least 1. */
export function lineCount(text: string, width: number, size: number): number {
  const room = roomIn(width, size);
  if (text.length * widest <= room && !text.includes('\n')) return 1;
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : newline;
    if (code !== newline && code !== space) {
      word += advance(code);
      continue;
    }
    if (used > 0 && used + word > room) {
      lines += 1;
      used = 0;
    }
    while (word > room) {
      lines += 1;
      word -= room;
    }
    used += word + spaceWidth;
    word = 0;
    if (code === newline && at < text.length) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

/** How much of a text, in UTF-16 units, fits a height, broken at a line break or a space where there is one. */
export function fittingLength(text: string, width: number, size: number, height: number): number {
  if (textHeight(text, width, size) <= height) return text.length;
  let [fits, over] = [1, text.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (textHeight(text.slice(0, middle), width, size) <= height) fits = middle;
    else over = middle;
  }
  const piece = text.slice(0, fits);
  const paragraph = piece.lastIndexOf('\n') + 1;
  if (paragraph > fits / 2) return paragraph;
  const words = piece.lastIndexOf(' ') + 1;
  if (words > fits / 2) return words;
  const last = text.charCodeAt(fits - 1);
  return last >= 0xd800 && last <= 0xdbff && fits > 1 ? fits - 1 : fits;
}

/** A text broken into the lines it takes in a width, for rows of their own. */
export function inLines(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (let rest = text; rest !== '';) {
    const length = fittingLength(rest, width, size, lineHeight(size) * 1.25 + 4);
    lines.push(rest.slice(0, length).trimEnd());
    rest = rest.slice(length);
  }
  return lines;
}

// above and below a text; a row that Excel fits itself has none
const air = 2;
const newline = 10;
const space = 32;

// a width unit is 7 pixels at 96 dpi, 5 of a column's pixels are padding; printers set text up to 3 % wider
function roomIn(width: number, size: number): number {
  return ((width * 7 - 5) * 0.75 * 1000) / (size * 1.03);
}

// advance widths of Arial in thousandths of its size, from '!' (33) to '~' (126): Adobe's AFM file of Helvetica
const printable = [
  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500,
  667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278,
  556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const spaceWidth = 278;

// by UTF-16 unit; a tab is drawn as a few spaces, ideographs fill the em, the halves of an emoji make 1.3 em together
const widths = new Uint16Array(0x10000).fill(620);
widths.set(printable, 33);
widths[9] = 4 * spaceWidth;
widths[0xa0] = spaceWidth;
widths.fill(1000, 0x2e80, 0xd800);
widths.fill(650, 0xd800, 0xe000);
// a tab
const widest = 4 * spaceWidth;

function advance(code: number): number {
  return widths[code] ?? 620;
}

// scripts that fall back to a font with taller lines than Arial
function hasTallScript(text: string): boolean {
  return /[\u0590-\u1fff\u2e80-\uffef]/.test(text);
}
