import type { Cycle } from './cycle.ts';
import { isCivilDate } from '#domain/date.ts';
import { refusal, type Refusal } from '#domain/refusal.ts';
import type { Snapshot } from '#domain/snapshot.ts';

/**
 * What is wrong with a cycle as it would be saved, each at its field: title-missing, date-invalid, dates-backwards with the
 * step it may not come before, cycle-overlap with another cycle, and what is wrong with its meetings. Fields are the
 * cycle's own, with 'remindOn.0' and 'meetings.0.body', '.on' in the order given.
 */
export function checkCycle(snapshot: Snapshot, before: Cycle | null, cycle: Cycle): readonly Refusal[] {
  const wrongDays = checkDays(cycle);
  return [
    ...(cycle.title === '' ? [refusal('title-missing', 'title')] : []),
    ...(cycle.title.length > 255
      ? [refusal('text-too-long', 'title', { limit: 255, over: cycle.title.length - 255 })]
      : []),
    ...wrongDays,
    ...(wrongDays.length > 0 ? [] : [...checkOrder(cycle), ...checkOverlap(snapshot, before, cycle)]),
    ...checkMeetings(snapshot, before, cycle),
  ];
}

/**
 * The names of the bodies that may meet: those of the settings that are active, in their order. While the settings name
 * none, those that meet in cycles already.
 */
export function bodiesToMeet(snapshot: Pick<Snapshot, 'settings' | 'cycles'>): readonly string[] {
  const { bodies } = snapshot.settings;
  if (bodies.length > 0) return bodies.filter((body) => body.isActive).map((body) => body.name);
  const met = [...snapshot.cycles.values()].flatMap((cycle) => cycle.meetings.map((meeting) => meeting.body));
  return [...new Set(met)].sort((a, b) => a.localeCompare(b, 'en-GB'));
}

function checkDays(cycle: Cycle): readonly Refusal[] {
  const days: readonly (readonly [string, string])[] = [
    ['opensOn', cycle.opensOn],
    ...cycle.remindOn.map((on, index) => [`remindOn.${String(index)}`, on] as const),
    ['cutOffOn', cycle.cutOffOn],
    ['freezeOn', cycle.freezeOn],
    ['circulateOn', cycle.circulateOn],
    ...cycle.meetings.map(({ on }, index) => [`meetings.${String(index)}.on`, on] as const),
  ];
  return days.filter(([, on]) => !isCivilDate(on)).map(([field]) => refusal('date-invalid', field));
}

// each step against the one it follows; the field is that of the later step, which is where people put it right
function checkOrder(cycle: Cycle): readonly Refusal[] {
  const notBefore = (field: string, on: string, other: 'opensOn' | 'cutOffOn' | 'freezeOn' | 'circulateOn') =>
    on < cycle[other]
      ? [refusal('dates-backwards', field, { other, otherOn: cycle[other], isStrict: 0 })]
      : [];
  const after = (field: string, on: string, other: 'opensOn' | 'circulateOn') =>
    on <= cycle[other]
      ? [refusal('dates-backwards', field, { other, otherOn: cycle[other], isStrict: 1 })]
      : [];
  return [
    ...cycle.remindOn.flatMap((on, index) => {
      const field = `remindOn.${String(index)}`;
      const early = after(field, on, 'opensOn');
      return early.length > 0 || on <= cycle.cutOffOn
        ? early
        : [refusal('reminder-late', field, { on: cycle.cutOffOn })];
    }),
    ...after('cutOffOn', cycle.cutOffOn, 'opensOn'),
    ...notBefore('freezeOn', cycle.freezeOn, 'cutOffOn'),
    ...notBefore('circulateOn', cycle.circulateOn, 'freezeOn'),
    ...cycle.meetings.flatMap(({ on }, index) => after(`meetings.${String(index)}.on`, on, 'circulateOn')),
  ];
}

// two that lie on each other already can still be corrected in everything else
function checkOverlap(snapshot: Snapshot, before: Cycle | null, cycle: Cycle): readonly Refusal[] {
  if (before?.opensOn === cycle.opensOn && before.freezeOn === cycle.freezeOn) return [];
  return [...snapshot.cycles.values()]
    .filter((one) => one.key !== cycle.key && one.opensOn <= cycle.freezeOn && cycle.opensOn <= one.freezeOn)
    .map((one) =>
      refusal('cycle-overlap', one.opensOn <= cycle.opensOn ? 'opensOn' : 'freezeOn', {
        cycle: one.title,
        opens: one.opensOn,
        freezes: one.freezeOn,
      }),
    );
}

// a meeting that was there already stays, whatever became of its body
function checkMeetings(snapshot: Snapshot, before: Cycle | null, cycle: Cycle): readonly Refusal[] {
  return cycle.meetings.flatMap(({ body, on }, index) => {
    const field = `meetings.${String(index)}.body`;
    if (body === '') return [refusal('body-missing', field)];
    if (cycle.meetings.some((one, other) => other < index && one.body === body && one.on === on))
      return [refusal('meeting-twice', field, { body })];
    if (before?.meetings.some((one) => one.body === body) === true) return [];
    if (bodiesToMeet(snapshot).includes(body)) return [];
    const isKnown = snapshot.settings.bodies.some((one) => one.name === body);
    return [refusal(isKnown ? 'body-inactive' : 'body-unknown', field, { body })];
  });
}
