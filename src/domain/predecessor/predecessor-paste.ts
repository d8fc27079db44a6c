import { pastedCells } from '#domain/pasted-cells.ts';
import type { Disposition, Predecessor } from './predecessor.ts';

/** What a pasted row says of one predecessor; `unread` holds a word for what became of it that is not understood, else ''. */
export type PastedRow = Pick<
  Predecessor,
  'plan' | 'ref' | 'wording' | 'disposition' | 'reason' | 'successors'
> & { readonly unread: string };

type Column = 'plan' | 'ref' | 'wording' | 'disposition' | 'successors' | 'reason';

// without a row of headings the columns stand in this order
const usualOrder: readonly Column[] = ['ref', 'wording', 'disposition', 'successors', 'reason'];

const headings: readonly (readonly [pattern: RegExp, column: Column])[] = [
  [/^(?:earlier |from )?plan$|^strategy$/, 'plan'],
  [/^(?:ref(?:erence)?|no|number|number there|id)\.?$/, 'ref'],
  [/^(?:wording|action|title|description|objective)$/, 'wording'],
  [/^(?:what became of it|disposition|outcome|status|triage)$/, 'disposition'],
  [/^(?:replaced by|successors?|new ref(?:erence)?|carried to|now)$/, 'successors'],
  [/^(?:reason|why|note|notes|comment)$/, 'reason'],
];

const dispositionWords: readonly (readonly [pattern: RegExp, disposition: Disposition])[] = [
  [/^(?:open|to decide|undecided|tbc|\?)?$/, 'open'],
  [/^(?:already )?(?:completed?|done|delivered|achieved)\b/, 'complete'],
  [/^(?:not needed|no longer (?:needed|required)|not required|withdrawn|closed)\b/, 'not-needed'],
  [/^(?:carried|still required|required|continues|continued|kept)\b/, 'carried'],
  [/^(?:combined|merged)\b/, 'combined'],
];

/**
 * The rows of a block copied from Excel: cells parted by tabs, a cell with line breaks in quotation marks. A first row of
 * headings says which column is which; without one they are number, wording, what became of it, replaced by, reason.
 * `plan` stands where no column gives it. Empty rows are left out.
 */
export function readPredecessors(text: string, plan: string): readonly PastedRow[] {
  const rows = pastedCells(text).filter((row) => row.some((cell) => cell !== ''));
  const named = (rows[0] ?? []).map(columnOf);
  const hasHeadings = named.includes('wording') && named.filter((one) => one !== null).length > 1;
  const order = hasHeadings ? named : usualOrder;
  return (hasHeadings ? rows.slice(1) : rows).map((row): PastedRow => {
    const cell = (column: Column) => {
      const at = order.indexOf(column);
      return at < 0 ? '' : (row[at] ?? '');
    };
    const words = cell('disposition').toLocaleLowerCase('en-GB');
    const read = dispositionWords.find(([pattern]) => pattern.test(words))?.[1];
    const successors = cell('successors')
      .split(/[\s,;]+|\band\b/)
      .filter((one) => one !== '');
    return {
      plan: cell('plan') || plan,
      ref: cell('ref'),
      wording: cell('wording'),
      // one that names what replaces it has been carried over, whether or not it says so
      disposition: read === 'open' && words === '' && successors.length > 0 ? 'carried' : (read ?? 'open'),
      reason: cell('reason'),
      successors,
      unread: read === undefined ? cell('disposition') : '',
    };
  });
}

function columnOf(heading: string): Column | null {
  const plain = heading.toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ');
  return headings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
