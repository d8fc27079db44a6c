import type { Context, Decision, PlanCommand } from '#domain/command.ts';
import { isCivilDate } from '#domain/date.ts';
import type { OrganisationChange } from '#domain/plan-settings.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Write } from '#domain/write.ts';

type Rename = Extract<PlanCommand, { kind: 'rename-organisation' }>;

/**
 * Decides that an organisation has another name from a day, or goes into one that is there: everybody in it moves, and
 * the day is kept. Refuses organisation-unknown at 'from', organisation-missing and organisation-same at 'to',
 * date-invalid and date-to-come at 'on'.
 */
export function decideRename(snapshot: Snapshot, command: Rename, context: Context): Decision {
  const to = command.to.trim();
  const people = [...snapshot.people.values()].filter((one) => one.organisation === command.from);
  const refusals: readonly Refusal[] = [
    ...(people.length === 0 || command.from === ''
      ? [refusal('organisation-unknown', 'from', { organisation: command.from })]
      : []),
    ...(to === '' ? [refusal('organisation-missing', 'to')] : []),
    ...(to !== '' && to === command.from ? [refusal('organisation-same', 'to')] : []),
    ...(to.length > 255 ? [refusal('text-too-long', 'to', { limit: 255, over: to.length - 255 })] : []),
    ...(isCivilDate(command.on) ? [] : [refusal('date-invalid', 'on')]),
    ...(isCivilDate(command.on) && command.on > context.today ? [refusal('date-to-come', 'on')] : []),
  ];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return {
    kind: 'writes',
    writes: [
      ...historyWrites(snapshot, { from: command.from, to, on: command.on }),
      ...people.map((one): Write => ({
        kind: 'edit',
        noun: 'person',
        key: one.key,
        before: one,
        set: { organisation: to },
      })),
    ],
  };
}

// one that was cut short is completed by asking again, and its day is kept once
function historyWrites(snapshot: Snapshot, change: OrganisationChange): readonly Write[] {
  const { organisations } = snapshot.settings;
  if (organisations.some((one) => one.from === change.from && one.to === change.to && one.on === change.on))
    return [];
  const value = JSON.stringify([...organisations, change]);
  const before = snapshot.stored.get('organisations');
  return before === undefined
    ? [{ kind: 'add', noun: 'setting', value: { row: null, key: 'organisations', value } }]
    : [{ kind: 'edit', noun: 'setting', key: 'organisations', before, set: { value } }];
}
