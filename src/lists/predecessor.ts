import { dispositions, type Predecessor } from '#domain/predecessor/predecessor.ts';
import { key, note, text, texts, word } from './text-column.ts';
import type { List } from './list.ts';

/** The Predecessors list: the actions of earlier plans, and what became of each. */
export const predecessorList: List<Predecessor> = {
  title: 'Predecessors',
  description: 'Actions of earlier plans, what became of each, and what replaces them here.',
  columns: {
    id: key('PredecessorId', 'Predecessor'),
    plan: text('FromPlan', 'Earlier plan', { isIndexed: true }),
    ref: text('FromRef', 'Number there'),
    wording: note('Wording', 'Wording'),
    disposition: word('Disposition', 'What became of it', dispositions, 'open', { isIndexed: true }),
    reason: note('Reason', 'Reason'),
    successors: texts('Successors', 'Replaced by'),
  },
  keyOf: (predecessor) => predecessor.id,
  titleOf: ({ plan, ref }) => `${plan} ${ref}`.trim().slice(0, 255),
};
