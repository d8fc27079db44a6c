import { sayDate } from '#domain/date.ts';
import type { Direction } from './risk-history.ts';
import type { Mitigation, MitigationStatus } from './risk.ts';
import { postOf } from '#domain/people/post.ts';
import type { Snapshot } from '#domain/snapshot.ts';

const progress: Readonly<Record<MitigationStatus, string>> = {
  planned: 'planned',
  'under-way': 'under way',
  done: 'done',
  dropped: 'dropped',
};

/** 'Down from 16, better', 'No change', 'New'; for an opportunity down is worse. */
export function directionWords({ is, isGood, from }: Direction): string {
  if (is === 'new') return 'New';
  if (is === 'same') return 'No change';
  return `${is === 'up' ? 'Up' : 'Down'} from ${String(from)}, ${isGood === true ? 'better' : 'worse'}`;
}

/** 'Recruit two EPs, Principal Educational Psychologist, by 30 June 2026, under way': who and when as far as they are known. */
export function mitigationWords(
  snapshot: Pick<Snapshot, 'people'>,
  { what, actioner, dueOn, status }: Mitigation,
): string {
  return [
    what.trim().replace(/\.$/, ''),
    actioner === null ? '' : postOf(snapshot, actioner),
    dueOn === null ? '' : `by ${sayDate(dueOn)}`,
    progress[status],
  ]
    .filter((words) => words !== '')
    .join(', ');
}
