import type { Proposal } from '#domain/proposal.ts';
import type { Store } from '#store/state.ts';

/** A proposal as far as somebody has filled it in. */
export type Kept = { readonly proposal: Proposal; readonly isTouched: boolean };

// while the tab is open, whoever goes elsewhere in the app finds it again; per store, so that no person finds another's
const keptBy = new WeakMap<Store, Map<string, Kept>>();

/** What is kept of a form while the tab is open, by the form's address; undefined when nothing is. */
export function keptAt(store: Store, place: string): Kept | undefined {
  return keptBy.get(store)?.get(place);
}

/** Keeps what is filled in for as long as the tab is open, or forgets it with null. */
export function keep(store: Store, place: string, kept: Kept | null): void {
  const all = keptBy.get(store) ?? new Map<string, Kept>();
  keptBy.set(store, all);
  if (kept === null) all.delete(place);
  else all.set(place, kept);
}

/** True while something filled in and not sent would be lost with the tab. */
export function hasKept(store: Store): boolean {
  return [...(keptBy.get(store)?.values() ?? [])].some((one) => one.isTouched);
}
