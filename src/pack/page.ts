import { sayDate } from '#domain/date.ts';
import type { PackFacts } from '#domain/frozen/frozen-pack.ts';
import { asAtWords } from '#domain/pack/pack-sentences.ts';
import { cutAt, oneLine } from './text.ts';

/** The most characters Excel keeps in a page header or footer, codes included. */
export const pageTextLimit = 255;

/** Header of every page: plan, marking, as-at date. */
export function pageHeader(facts: PackFacts): string {
  return pageText(facts.planTitle, facts.marking, `As at ${asAtWords(facts)}`, '');
}

/** Footer of every page: meeting, version and preparer, page of pages. */
export function pageFooter(facts: PackFacts): string {
  return pageText(
    `${facts.body}, ${sayDate(facts.meetingOn)}`,
    `Version ${String(facts.version)}, prepared by ${facts.preparedBy}`,
    'Page',
    ' &P of &N',
  );
}

// small type in all three parts; K and six digits would colour it
const type = '&"Arial,Regular"&9';

/** Three parts of a page header in Excel's own codes; long parts are shortened until all of it fits. */
export function pageText(left: string, centre: string, right: string, codes: string): string {
  for (let length = 55; ; length -= 5) {
    const text =
      `&L${type}${part(left, length)}` +
      `&C${type}${part(centre, length)}` +
      `&R${type}${part(right, length)}${codes}`;
    if (text.length <= pageTextLimit || length <= 10) return text;
  }
}

// a digit straight after the size would be read as part of it
function part(text: string, length: number): string {
  const line = oneLine(text);
  const short = line.length > length ? `${cutAt(line, length - 1)}…` : line;
  return ` ${short}`.replaceAll('&', '&&').replace(/^ (?!\d)/, '');
}
