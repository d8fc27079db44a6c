import type { Stored } from './row.ts';

export type Role = 'admin' | 'lead' | 'sponsor' | 'viewer';

/** Roles in the order people choose from them. */
export const roles: readonly Role[] = ['admin', 'lead', 'sponsor', 'viewer'];

/** Somebody in the plan. `key` is what actions refer to; `email` and `objectId` match the signed-in user. */
export type Person = Stored & {
  readonly key: string;
  readonly name: string;
  readonly post: string;
  readonly email: string;
  /** Entra object id, when it is known. */
  readonly objectId: string | null;
  readonly organisation: string;
  readonly role: Role;
  /** Keys of the people who may update for this person. */
  readonly deputies: readonly string[];
  readonly isActive: boolean;
  readonly importId: string | null;
};

/** The signed-in user as the directory tells of them. */
export type Account = {
  readonly objectId: string;
  readonly name: string;
  readonly emails: readonly string[];
};

/** The person behind an account: by object id, else by e-mail in any case; null when the plan does not know them. */
export function personOf(people: Iterable<Person>, account: Account): Person | null {
  const emails = new Set(account.emails.map((email) => email.toLowerCase()));
  let byEmail: Person | null = null;
  for (const person of people) {
    if (!person.isActive) continue;
    if (person.objectId !== null && person.objectId === account.objectId) return person;
    if (person.email !== '' && emails.has(person.email.toLowerCase())) byEmail ??= person;
  }
  return byEmail;
}

/** A stand-in for a signed-in user whom the People list does not hold: may read, no more. */
export function visitor(account: Account): Person {
  return {
    row: null,
    key: '',
    name: account.name,
    post: '',
    email: account.emails[0] ?? '',
    objectId: account.objectId,
    organisation: '',
    role: 'viewer',
    deputies: [],
    isActive: true,
    importId: null,
  };
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
