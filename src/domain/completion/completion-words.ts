import { readCompletion } from './completion-date.ts';

/**
 * What stands after 'complete by' for a completion date in a plan's own words: 'the end of March 2027'. Null where they name
 * no one day, month, term, quarter or year, or would not read well after it, such as 'Ongoing - review July 2026'.
 */
export function byWhen(asWritten: string): string | null {
  const words = asWritten
    .trim()
    .replace(/^by\s+/i, '')
    .replace(/\.$/, '');
  const { precision, earliest, latest } = readCompletion(words);
  const isOne = ['day', 'month', 'term', 'quarter', 'year'].includes(precision);
  // a span of two months has the precision of both, and 'before May' has no first day
  const isSpan = / (?:to|and|or|until|-|–) /i.test(words);
  const isWhole = earliest !== null && latest !== null && !isSpan;
  return isOne && isWhole && !leadingWords.test(words) ? words : null;
}

const leadingWords =
  /^(?:before|prior|ahead|from|starting|in|during|until|no |not |due|to be|launch|implement|complete)/i;
