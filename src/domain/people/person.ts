import type { CivilDate } from '#domain/date.ts';
import type { Stored } from '#domain/row.ts';

/** What a person may do in the plan: all, their own actions, confirm completions, or read. */
export type Role = 'admin' | 'lead' | 'sponsor' | 'viewer';

/** Roles in the order people choose from them. */
export const roles: readonly Role[] = ['admin', 'lead', 'sponsor', 'viewer'];

/** What an owner of actions is: a human being, a post that several hold in turn, or a group such as a workstream. */
export type OwnerKind = 'person' | 'post' | 'group';

/** Somebody who may update for a person from a day, until and including a day; null = without that bound. */
export type Deputy = {
  readonly key: string;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
};

/**
 * Somebody in the plan: a person, or a post or group that owns actions and has named updaters. `key` is what actions refer
 * to; `email` and `objectId` match the signed-in user.
 */
export type Person = Stored & {
  readonly key: string;
  readonly name: string;
  readonly post: string;
  readonly kind: OwnerKind;
  /** Keys of the people who update for a post or a group; empty for a person. */
  readonly updaters: readonly string[];
  readonly email: string;
  /** Entra object id, when it is known. */
  readonly objectId: string | null;
  readonly organisation: string;
  readonly role: Role;
  readonly deputies: readonly Deputy[];
  /** False for somebody who left: kept for history, asked for nothing, let in to nothing. */
  readonly isActive: boolean;
  /** The last day of somebody who left, or is known to leave. */
  readonly leftOn: CivilDate | null;
  readonly importId: string | null;
};

/** The signed-in user as the directory tells of them. */
export type Account = {
  readonly objectId: string;
  readonly name: string;
  readonly emails: readonly string[];
};

/**
 * The person behind an account on a day: by object id, else by e-mail in any case; null when the plan does not know them,
 * or their last day is over.
 */
export function personOf(people: Iterable<Person>, account: Account, today: CivilDate): Person | null {
  const emails = new Set(account.emails.map((email) => email.toLowerCase()));
  let byEmail: Person | null = null;
  for (const person of people) {
    if (hasLeft(person, today)) continue;
    if (person.objectId !== null && person.objectId === account.objectId) return person;
    if (person.email !== '' && emails.has(person.email.toLowerCase())) byEmail ??= person;
  }
  return byEmail;
}

/** Somebody of whom only a key and a name are known: a person without e-mail who may read. */
export function blankPerson(key: string, name: string): Person {
  return {
    row: null,
    key,
    name,
    post: '',
    kind: 'person',
    updaters: [],
    email: '',
    objectId: null,
    organisation: '',
    role: 'viewer',
    deputies: [],
    isActive: true,
    leftOn: null,
    importId: null,
  };
}

/** A stand-in for a signed-in user whom the People list does not hold: may read, no more. */
export function visitor(account: Account): Person {
  return { ...blankPerson('', account.name), email: account.emails[0] ?? '', objectId: account.objectId };
}

/** True for somebody whose last day is over: marked as gone, or with a day that has passed. */
export function hasLeft(person: Pick<Person, 'isActive' | 'leftOn'>, today: CivilDate): boolean {
  return !person.isActive || (person.leftOn !== null && person.leftOn < today);
}

/** True when somebody deputises for a person on a day. */
export function isDeputyOf(person: Person | undefined, key: string, today: CivilDate): boolean {
  return (
    person?.deputies.some(
      (one) =>
        one.key === key &&
        (one.from === null || one.from <= today) &&
        (one.until === null || today <= one.until),
    ) ?? false
  );
}

/** A key for a new person, readable in the list: 'therapies-lead', made unlike every key already taken. */
export function personKey(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFKD')
      .replaceAll(/\p{Mark}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replaceAll(/^-+|-+$/g, '') || 'person';
  let key = base;
  for (let n = 2; taken.has(key); n += 1) key = `${base}-${String(n)}`;
  return key;
}
