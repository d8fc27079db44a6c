import type { Prefill } from '#domain/merge-update.ts';

const names: Readonly<Record<keyof Prefill, string>> = {
  status: 'status',
  reason: 'reason',
  impactRating: 'impact rating',
  impact: 'impact',
  nextSteps: 'next steps',
  forecastOn: 'forecast',
};

/** Says which fields were taken from somebody else's update, because they were not touched here; '' for none. */
export function takenWords(taken: Partial<Prefill>): string {
  const fields = (Object.keys(names) as (keyof Prefill)[]).filter((field) => field in taken);
  if (fields.length === 0) return '';
  const list = fields.map((field) => names[field]);
  const all =
    list.length === 1 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`;
  return `What you had not changed now says what theirs says: ${all}.`;
}
