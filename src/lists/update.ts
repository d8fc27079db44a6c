import { isHttps, type Evidence, type Update } from '#domain/update.ts';
import { day, instantNeeded } from './date-column.ts';
import { key, note, records, text, textOrNull, texts, word } from './text-column.ts';
import type { List } from './list.ts';

/** The Updates list: one row for each update submitted, only ever added to. */
export const updateList: List<Update> = {
  title: 'Updates',
  description: 'Every update of every action, as it was submitted. Rows are added, never changed.',
  columns: {
    id: key('UpdateId', 'Update'),
    actionRef: key('ActionRef', 'Action', { isIndexed: true }),
    cycle: text('CycleKey', 'Cycle', { isIndexed: true }),
    by: text('ByKey', 'Written by'),
    onBehalfOf: textOrNull('OnBehalfOf', 'On behalf of'),
    submittedAt: instantNeeded('Submitted', 'Submitted', { isIndexed: true }),
    statusBefore: text('StatusBefore', 'Status before'),
    statusAfter: text('StatusAfter', 'Status after'),
    reason: note('Reason', 'Reason'),
    activity: note('Activity', 'Activity'),
    impact: note('Impact', 'Impact'),
    impactRating: textOrNull('ImpactRating', 'Impact rating'),
    nextSteps: note('NextSteps', 'Next steps'),
    forecastOn: day('Forecast', 'Forecast completion'),
    evidence: records<Evidence>('Evidence', 'Evidence', readEvidence),
    dataCheck: texts('DataCheck', 'Personal data check'),
    audience: word('Audience', 'Who may read it', ['board', 'public'], 'board'),
  },
  keyOf: (update) => update.id,
  titleOf: (update) => `${update.actionRef} ${update.submittedAt.slice(0, 10)}`,
};

// a link that somebody wrote into the list by hand is kept only as text unless it is a plain https address
function readEvidence(one: Readonly<Record<string, unknown>>): Evidence | null {
  const { label, url } = one;
  if (typeof label !== 'string' || typeof url !== 'string') return null;
  return isHttps(url) ? { label, url } : { label: `${label} (${url})`, url: '' };
}
