import { riskEventKinds, type RiskReview } from '#domain/risk/risk.ts';
import { instantNeeded } from './date-column.ts';
import { key, note, text, word } from './text-column.ts';
import type { List } from './list.ts';
import { score, scoreNeeded } from './risk.ts';

/** The RiskReviews list: the history of every risk and issue. Rows are added, never changed. */
export const riskReviewList: List<RiskReview> = {
  title: 'RiskReviews',
  description:
    'Every review, escalation and closure of a risk or issue, with its scores. Rows are added, never changed.',
  columns: {
    id: key('ReviewId', 'Review'),
    risk: key('RiskRef', 'Risk', { isIndexed: true }),
    kind: word('Kind', 'Kind', riskEventKinds, 'reviewed'),
    by: text('ByKey', 'Recorded by'),
    at: instantNeeded('Reviewed', 'Reviewed'),
    unmitigated: scoreNeeded('Unmitigated', 'Unmitigated, likelihood x impact'),
    mitigated: scoreNeeded('Mitigated', 'Mitigated, likelihood x impact'),
    target: score('Target', 'Target, likelihood x impact'),
    level: text('Level', 'Looked after by'),
    note: note('Note', 'Note'),
  },
  keyOf: (review) => review.id,
  titleOf: (review) => `${review.risk} ${review.at.slice(0, 10)}`,
};
