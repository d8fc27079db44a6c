import { cycleOn, type Cycle } from '#domain/cycle/cycle.ts';
import type { CivilDate } from '#domain/date.ts';
import { organisationsAsOf } from '#domain/people/organisation.ts';
import { countingCycle } from '#domain/overview.ts';
import type { Return } from '#domain/cycle/returns.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { hrefOf } from '#screens/route.ts';

/** By what the board shows returns: update by update, summed up, or over the cycles. */
export type ReturnsTab = 'updates' | 'people' | 'organisations' | 'cycles';

/** What the returns board shows. It lives in the address; null = everything. */
export type ReturnsView = {
  readonly tab: ReturnsTab;
  /** The cycle it asks for; the one that counts where it names none. */
  readonly cycle: Cycle;
  readonly show: Return['state'] | null;
  /** Key of a person who was asked; '' for actions nobody leads. */
  readonly person: string | null;
  readonly organisation: string | null;
};

/** The view an address asks for; null before the first cycle opens. */
export function returnsViewFrom(
  address: Readonly<Record<string, string>>,
  cycles: Snapshot['cycles'],
  today: CivilDate,
): ReturnsView | null {
  const asked = cycles.get(address['cycle'] ?? '');
  const cycle = asked !== undefined && asked.opensOn <= today ? asked : countingCycle(cycles.values(), today);
  if (cycle === null) return null;
  const show = address['show'];
  return {
    tab: tabs.find((tab) => tab === address['by']) ?? 'updates',
    cycle,
    // who opens the board wants to know what is missing
    show: show === 'all' ? null : (states.find((state) => state === show) ?? 'missing'),
    person: address['person'] ?? null,
    organisation: address['organisation'] ?? null,
  };
}

/** The link to a view. */
export function returnsHref({ tab, cycle, show, person, organisation }: ReturnsView): string {
  const parts: readonly (readonly [string, string | null])[] = [
    ['by', tab === 'updates' ? null : tab],
    ['cycle', cycle.key],
    ['show', show ?? 'all'],
    ['person', person],
    ['organisation', organisation],
  ];
  const filter = Object.fromEntries(
    parts.filter((part): part is readonly [string, string] => part[1] !== null),
  );
  return hrefOf({ at: 'admin', tab: 'returns', filter });
}

/** The returns a view shows, in the order of the refs. */
export function returnsShown(
  returns: readonly Return[],
  view: ReturnsView,
  snapshot: Pick<Snapshot, 'people' | 'settings'>,
): readonly Return[] {
  const { show, person, organisation } = view;
  const organisationOf = organisationsAsOf(snapshot, view.cycle.freezeOn);
  const isOf = (one: Return, key: string) => (key === '' ? one.asked.length === 0 : one.asked.includes(key));
  const isIn = (one: Return, name: string) =>
    one.asked.length === 0 ? name === '' : one.asked.some((key) => organisationOf(key) === name);
  return returns.filter(
    (one) =>
      (show === null || one.state === show) &&
      (person === null || isOf(one, person)) &&
      (organisation === null || isIn(one, organisation)),
  );
}

/** True while an update of the cycle can still come in. */
export function isStillOpen(cycle: Cycle, cycles: Snapshot['cycles'], today: CivilDate): boolean {
  return cycleOn(cycles.values(), today)?.key === cycle.key;
}

/** What a return is called: before the cut-off what has not come is only awaited. */
export function stateName(state: Return['state'], cycle: Cycle, today: CivilDate): string {
  if (state === 'missing') return today <= cycle.cutOffOn ? 'Not in yet' : 'Missing';
  return state === 'late' ? 'Late' : 'On time';
}

const tabs: readonly ReturnsTab[] = ['updates', 'people', 'organisations', 'cycles'];

const states: readonly Return['state'][] = ['on-time', 'late', 'missing'];
