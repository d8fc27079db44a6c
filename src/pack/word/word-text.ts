/** A paragraph of somebody's text as Word gets it: one line without breaks, and whether it stood as a bullet. */
export type TextLine = { readonly text: string; readonly isBullet: boolean };

/** A stretch of text that runs one way: Arabic, Hebrew and other right-to-left scripts apart from the rest. */
export type Stretch = { readonly text: string; readonly isRightToLeft: boolean };

/**
 * Text that XML can hold, whole: line breaks of every kind as LF, other control characters and U+FFFE, U+FFFF dropped, half
 * a surrogate pair as U+FFFD (XML 1.0, 2.2).
 */
export function wordText(text: string): string {
  return text
    .replaceAll(lineBreaks, '\n')
    .replaceAll(unreadable, '')
    .replaceAll(/\p{Cs}/gu, '\uFFFD');
}

/** The same on one line, for headings, headers and properties; '' when nothing is left. */
export function wordLine(text: string): string {
  return wordText(text).replaceAll(/\s+/g, ' ').trim();
}

/** A text line by line; empty lines are left out, and a mark that a person typed for a bullet becomes a real one. */
export function linesOf(text: string): readonly TextLine[] {
  return wordText(text)
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const bullet = /^(?:[•●▪◦‣∙·]\s*|[-–—*]\s+)(?=\S)/u.exec(line);
      return bullet === null
        ? { text: line, isBullet: false }
        : { text: line.slice(bullet[0].length), isBullet: true };
    });
}

/** The stretches of a line, in order. Word draws each with the fonts and the direction of its script. */
export function stretchesOf(line: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const found of line.matchAll(rightToLeft)) {
    if (found.index > at) stretches.push({ text: line.slice(at, found.index), isRightToLeft: false });
    stretches.push({ text: found[0], isRightToLeft: true });
    at = found.index + found[0].length;
  }
  if (at < line.length) stretches.push({ text: line.slice(at), isRightToLeft: false });
  return stretches;
}

/** True when the first letter of a line belongs to a right-to-left script: then the whole paragraph runs that way. */
export function startsRightToLeft(line: string): boolean {
  const first = /\p{L}/u.exec(line)?.[0];
  return first !== undefined && scripts.test(first);
}

// vertical tab and form feed are what Word and PDF leave for a break when text is copied out of them
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

const unreadable = /(?!\t|\n)\p{Cc}|[\uFFFE\uFFFF]/gu;

const scripts = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

// words of such a script with the spaces, marks and digits between them
const rightToLeft = new RegExp(`${scripts.source}(?:[^\\p{L}]*${scripts.source})*\\p{M}*`, 'gu');
