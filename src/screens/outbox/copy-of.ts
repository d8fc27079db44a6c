import { sayDate } from '#domain/date.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { impactOf, statusOf } from '#domain/status.ts';
import type { Update } from '#domain/update.ts';

/** What of an update a person wrote or chose. */
type Told = Pick<
  Update,
  | 'actionRef'
  | 'statusAfter'
  | 'reason'
  | 'activity'
  | 'impactRating'
  | 'impact'
  | 'nextSteps'
  | 'forecastOn'
  | 'evidence'
>;

/** An update as plain text, so that it can be taken elsewhere. Empty parts are left out. */
export function copyOf(update: Told, { scheme }: Pick<Snapshot, 'scheme'>): string {
  const parts: readonly (readonly [string, string])[] = [
    ['Action', update.actionRef],
    ['Status', statusOf(scheme, update.statusAfter).label],
    ['Reason', update.reason],
    ['Activity', update.activity],
    ['Impact rating', impactOf(scheme, update.impactRating)?.label ?? ''],
    ['Impact', update.impact],
    ['Next steps', update.nextSteps],
    ['Forecast', update.forecastOn === null ? '' : sayDate(update.forecastOn)],
    ...update.evidence.map((one) => ['Evidence', `${one.label} ${one.url}`.trim()] as const),
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
