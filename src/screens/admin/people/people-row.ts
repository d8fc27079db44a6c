import { isOpen } from '#domain/action.ts';
import type { CivilDate } from '#domain/date.ts';
import { hasLeft, type OwnerKind, type Person, type Role } from '#domain/people/person.ts';
import { nameOf, type Snapshot } from '#domain/snapshot.ts';

/** How the account of somebody stands: 'outside' has an address of another domain than the one who looks, often a guest's. */
export type AccountState = 'none' | 'no-address' | 'by-address' | 'outside' | 'known';

/** Why nobody can update for a post or a group: 'unnamed' when no updater is named, 'left' when all who are have left. */
export type UpdaterGap = 'unnamed' | 'left';

/** Somebody in the list of people. */
export type PersonRow = {
  readonly person: Person;
  /** Null for people, for those who left, and where somebody can update. */
  readonly gap: UpdaterGap | null;
  readonly hasLeft: boolean;
  readonly account: AccountState;
  /** Open actions they lead, and are accountable for. */
  readonly nLed: number;
  readonly nAccountable: number;
  /** Names of those who update for a post or a group. */
  readonly updaters: readonly string[];
  /** In lower case: what a search looks in. */
  readonly hay: string;
};

/** What narrows the list; '' is no bound. */
export type PeopleFilter = {
  readonly text: string;
  readonly role: Role | '';
  readonly kind: OwnerKind | '';
  readonly organisation: string;
  readonly state: 'here' | 'left' | 'no-updater' | 'no-address' | 'by-address' | 'outside' | '';
};

/** Everybody who is here. */
export const peopleHere: PeopleFilter = { text: '', role: '', kind: '', organisation: '', state: 'here' };

/** Everybody in the plan, by name. `myEmail` tells which addresses are of another domain. */
export function peopleRows(snapshot: Snapshot, today: CivilDate, myEmail: string): readonly PersonRow[] {
  const led = new Map<string, number>();
  const answered = new Map<string, number>();
  const count = (all: Map<string, number>, key: string) => all.set(key, (all.get(key) ?? 0) + 1);
  for (const action of snapshot.actions.values()) {
    if (!isOpen(snapshot.scheme, action)) continue;
    for (const key of action.leads) count(led, key);
    if (action.accountable !== null) count(answered, action.accountable);
  }
  return [...snapshot.people.values()]
    .map((person): PersonRow => {
      const updaters = person.updaters.map((key) => nameOf(snapshot, key));
      return {
        person,
        gap: updaterGap(snapshot, person, today),
        hasLeft: hasLeft(person, today),
        account: accountOf(person, myEmail),
        nLed: led.get(person.key) ?? 0,
        nAccountable: answered.get(person.key) ?? 0,
        updaters,
        hay: [person.name, person.post, person.organisation, person.email, ...updaters]
          .join(' ')
          .toLowerCase(),
      };
    })
    .sort((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB'));
}

/** Those a filter lets through: every word of its text somewhere, and all its bounds. */
export function filterPeople(rows: readonly PersonRow[], filter: PeopleFilter): readonly PersonRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      words.every((word) => row.hay.includes(word)) &&
      (filter.role === '' || row.person.role === filter.role) &&
      (filter.kind === '' || row.person.kind === filter.kind) &&
      (filter.organisation === '' || row.person.organisation === filter.organisation) &&
      isInState(row, filter.state),
  );
}

/** Why nobody can update for a post or a group that is here; null where somebody can, and for people. */
export function updaterGap(
  { people }: Pick<Snapshot, 'people'>,
  person: Person,
  today: CivilDate,
): UpdaterGap | null {
  if (person.kind === 'person' || hasLeft(person, today)) return null;
  if (person.updaters.length === 0) return 'unnamed';
  const isHere = (key: string) => {
    const updater = people.get(key);
    return updater !== undefined && !hasLeft(updater, today);
  };
  return person.updaters.some(isHere) ? null : 'left';
}

/** How the account of a person stands, for somebody with this address. */
export function accountOf(person: Person, myEmail: string): AccountState {
  if (person.kind !== 'person') return 'none';
  if (person.email === '' && person.objectId === null) return 'no-address';
  if (person.email !== '' && domainOf(myEmail) !== '' && domainOf(person.email) !== domainOf(myEmail))
    return 'outside';
  return person.objectId === null ? 'by-address' : 'known';
}

/** 'nhs.example' of 'therapies.lead@nhs.example', in lower case; '' for what is no address. */
export function domainOf(email: string): string {
  return email.split('@')[1]?.toLowerCase() ?? '';
}

function isInState(row: PersonRow, state: PeopleFilter['state']): boolean {
  if (state === '') return true;
  if (state === 'left') return row.hasLeft;
  if (state === 'here') return !row.hasLeft;
  if (state === 'no-updater') return row.gap !== null;
  return !row.hasLeft && row.account === state;
}
