import { isOpen, type Action } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import { hasLeft, type Person } from './person.ts';
import type { Proposal } from '#domain/change/proposal.ts';
import { actionsInOrder, nameOf, type Snapshot } from '#domain/snapshot.ts';

/** What is in somebody's hands, so that it can be given to others. Refs and keys in order. */
export type Handover = {
  /** Refs of the open actions they lead. */
  readonly leads: readonly string[];
  /** Refs of the open actions they are accountable for. */
  readonly accountableFor: readonly string[];
  /** Keys of the headings they answer for. */
  readonly sections: readonly string[];
  /** Keys of the posts and groups for which they update. */
  readonly updaterOf: readonly string[];
  /** Keys of the people whose deputy they are, today or later. */
  readonly deputyOf: readonly string[];
};

/** What is in the hands of a person, a post or a group on a day. Actions that are done stay with whoever led them. */
export function handoverOf(snapshot: Snapshot, key: string, today: CivilDate): Handover {
  const open = actionsInOrder(snapshot).filter((action) => isOpen(snapshot.scheme, action));
  const people = [...snapshot.people.values()].filter((one) => one.isActive && one.key !== key);
  return {
    leads: open.filter((action) => action.leads.includes(key)).map((action) => action.ref),
    accountableFor: open.filter((action) => action.accountable === key).map((action) => action.ref),
    sections: [...snapshot.sections.values()]
      .filter((section) => section.accountable === key)
      .sort((a, b) => a.order - b.order)
      .map((section) => section.key),
    updaterOf: people
      .filter((one) => one.kind !== 'person' && one.updaters.includes(key))
      .map((one) => one.key),
    deputyOf: people
      .filter((one) =>
        one.deputies.some((deputy) => deputy.key === key && (deputy.until === null || today <= deputy.until)),
      )
      .map((one) => one.key),
  };
}

/** True when something that others wait for is in these hands. */
export function hasSomething({ leads, accountableFor, sections, updaterOf }: Handover): boolean {
  return leads.length + accountableFor.length + sections.length + updaterOf.length > 0;
}

/** Somebody who left with something still in their hands. */
export type Leaver = { readonly person: Person; readonly handover: Handover };

/** Everybody who left, or whose last day is known, with something still in their hands: most actions first. */
export function leaversWithWork(snapshot: Snapshot, today: CivilDate): readonly Leaver[] {
  return [...snapshot.people.values()]
    .filter((person) => hasLeft(person, today) || person.leftOn !== null)
    .map((person) => ({ person, handover: handoverOf(snapshot, person.key, today) }))
    .filter(({ handover }) => hasSomething(handover))
    .sort(
      (a, b) =>
        b.handover.leads.length - a.handover.leads.length ||
        a.person.name.localeCompare(b.person.name, 'en-GB'),
    );
}

/** Which action goes to whom, and in what: as its lead, or as the one accountable for it. */
export type Move = { readonly ref: string; readonly as: 'lead' | 'accountable'; readonly to: string };

/**
 * One proposal a ref that puts somebody else in the place of `from`, with one reason for all. Joint leads stay, and nobody
 * leads twice. Where the plan's own words name the one who goes, they name the one who comes. Moves of actions that are
 * not in the plan, or not in these hands, are left out.
 */
export function reassignment(
  snapshot: Snapshot,
  from: string,
  moves: readonly Move[],
  reason: string,
  newId: () => string,
): readonly Proposal[] {
  return [...new Set(moves.map((move) => move.ref))].flatMap((ref): readonly Proposal[] => {
    const action = snapshot.actions.get(ref);
    const lead = moves.find((move) => move.ref === ref && move.as === 'lead')?.to;
    const accountable = moves.find((move) => move.ref === ref && move.as === 'accountable')?.to;
    if (action === undefined) return [];
    const leads = lead === undefined ? action.leads : inPlaceOf(action.leads, from, lead);
    const answers = action.accountable === from ? (accountable ?? from) : action.accountable;
    if (leads === action.leads && answers === action.accountable) return [];
    const ownerAsWritten =
      leads === action.leads ? action.ownerAsWritten : owner(snapshot, action, from, lead);
    return [
      {
        changeId: newId(),
        weight: 'minor',
        proposed: { kind: 'lead', ref, leads, ownerAsWritten, accountable: answers },
        reason,
        driver: '',
      },
    ];
  });
}

function inPlaceOf(keys: readonly string[], from: string, to: string): readonly string[] {
  if (!keys.includes(from) || from === to) return keys;
  return [...new Set(keys.map((key) => (key === from ? to : key)))];
}

// only a name that stands by itself, not one that is part of a longer one
function owner(snapshot: Snapshot, action: Action, from: string, to: string | undefined): string {
  const name = nameOf(snapshot, from);
  if (to === undefined || name === '') return action.ownerAsWritten;
  return action.ownerAsWritten
    .split(/(\s*(?:[;,/&+\n]|\band\b)\s*)/)
    .map((part) => (part.trim() === name ? nameOf(snapshot, to) : part))
    .join('');
}
