import { askedFor, isOpen } from '#domain/action.ts';
import type { Chase } from '#domain/cycle/chase.ts';
import type { Cycle } from '#domain/cycle/cycle.ts';
import { actionsInOrder, type Snapshot } from '#domain/snapshot.ts';

import { admin } from './people.ts';
import { momentOn } from './scene.ts';

const sent: readonly (Pick<Chase, 'person' | 'channel' | 'result'> & { readonly isEscalation?: true })[] = [
  { person: 'community-paediatrics-manager', channel: 'mail', result: 'sent' },
  { person: 'virtual-school-deputy-head', channel: 'activity', result: 'sent' },
  { person: 'attendance-lead', channel: 'mail', result: 'failed' },
  { person: 'annual-review-lead', channel: 'copied', result: 'sent' },
  { person: 'icb-place-director', channel: 'mail', result: 'sent', isEscalation: true },
];

/** The reminders that went out on the open cycle's first day of reminders, about what had not come by then. */
export function sampleChases(plan: Snapshot, open: Cycle): readonly Chase[] {
  const day = open.remindOn[0];
  if (day === undefined) return [];
  const told = new Set(
    [...plan.updates.values()].filter((one) => one.cycle === open.key).map((one) => one.actionRef),
  );
  const missing = actionsInOrder(plan).filter(
    (action) => isOpen(plan.scheme, action) && !told.has(action.ref),
  );
  return sent.map(({ person, channel, result, isEscalation }) => ({
    row: null,
    id: `${person} ${day}`,
    cycle: open.key,
    person,
    by: admin,
    at: momentOn(day, `chase ${person}`, 9, 9),
    channel,
    result,
    refs: missing
      .filter((action) =>
        isEscalation ? action.accountable === person : askedFor(action, plan.people).includes(person),
      )
      .map((action) => action.ref),
    isEscalation: isEscalation ?? false,
  }));
}
