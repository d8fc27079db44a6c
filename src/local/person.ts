import type { Answer, Call } from './call.ts';
import { graphUrl, param } from './call.ts';
import type { Db } from './database.ts';
import { GraphRefusal, invalidRequest, notImplemented } from './graph-error.ts';
import type { JsonObject } from './json.ts';

/** A person of the tenant, as the trial's options name them. `id` is the Entra object id. */
export type LocalUser = {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly userPrincipalName: string;
  readonly jobTitle?: string;
  readonly companyName?: string;
  readonly userType?: 'Member' | 'Guest';
};

type PersonRow = {
  id: string;
  display_name: string;
  mail: string;
  upn: string;
  job_title: string | null;
  company_name: string | null;
  user_type: string;
};

/** Adds the people and brings known ones up to date. Nobody is removed, so what they wrote keeps its author. */
export function savePeople(db: Db, users: readonly LocalUser[]): void {
  for (const user of users) {
    db.run(
      `INSERT INTO person (id, display_name, mail, upn, job_title, company_name, user_type) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, mail = excluded.mail, upn = excluded.upn,
         job_title = excluded.job_title, company_name = excluded.company_name, user_type = excluded.user_type`,
      [
        user.id,
        user.displayName,
        user.mail,
        user.userPrincipalName,
        user.jobTitle ?? null,
        user.companyName ?? null,
        user.userType ?? 'Member',
      ],
    );
  }
}

/** The id of the person with this e-mail address or user principal name; null when unknown. */
export function personIdByMail(db: Db, mail: string): string | null {
  return db.one<{ id: string }>('SELECT id FROM person WHERE mail = ? OR upn = ?', [mail, mail])?.id ?? null;
}

/** Notes that the person has signed in to the app, which installs it for them. */
export function noteSignIn(db: Db, personId: string): void {
  db.run('UPDATE person SET has_signed_in = 1 WHERE id = ?', [personId]);
}

/** GET /me. */
export function getMe(call: Call): Answer {
  return { status: 200, body: userEntity(call, personRow(call.world.db, call.me.id)) };
}

/** GET /users/{id or user principal name}. */
export function getUser(call: Call): Answer {
  return { status: 200, body: userEntity(call, personRow(call.world.db, param(call, 'user'))) };
}

/** GET /users with the filters that find a colleague: `eq` and `startswith` on name, mail or user principal name, joined by `or`. */
export function getUsers(call: Call): Answer {
  const { searchParams } = call.url;
  for (const name of searchParams.keys()) {
    if (!['$filter', '$select', '$top', '$orderby'].includes(name)) throw notImplemented(`${name} on /users`);
  }
  const filter = searchParams.get('$filter');
  const top = Math.min(Number(searchParams.get('$top') ?? '100') || 100, 999);
  const where = filter === null ? { sql: '1', values: [] } : userFilter(filter);
  const rows = call.world.db.all<PersonRow>(
    `SELECT id, display_name, mail, upn, job_title, company_name, user_type FROM person
     WHERE ${where.sql} ORDER BY display_name LIMIT ?`,
    [...where.values, top],
  );
  const value = rows.map((row) => userFields(row, selected(call)));
  return { status: 200, body: { '@odata.context': graphUrl(call, '/$metadata#users'), value } };
}

/** The row of a person by id, mail or user principal name. 404 when unknown. */
export function personRow(db: Db, key: string): PersonRow {
  const row = db.one<PersonRow>(
    `SELECT id, display_name, mail, upn, job_title, company_name, user_type FROM person
     WHERE id IN (?, ?) OR upn = ? OR mail = ?`,
    [key, key.toLowerCase(), key, key],
  );
  if (row === null) {
    throw new GraphRefusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${key.slice(0, 80)}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return row;
}

function userEntity(call: Call, row: PersonRow): JsonObject {
  return {
    '@odata.context': graphUrl(call, '/$metadata#users/$entity'),
    ...userFields(row, selected(call)),
  };
}

function userFields(row: PersonRow, select: readonly string[] | null): JsonObject {
  const first = row.display_name.split(' ');
  const usual: JsonObject = {
    businessPhones: [],
    displayName: row.display_name,
    givenName: first[0] ?? null,
    jobTitle: row.job_title,
    mail: row.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: first.slice(1).join(' ') || null,
    userPrincipalName: row.upn,
    id: row.id,
  };
  if (select === null) return usual;
  const all: JsonObject = {
    ...usual,
    companyName: row.company_name,
    userType: row.user_type,
    accountEnabled: true,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name === 'id' || select.includes(name)));
}

function selected(call: Call): readonly string[] | null {
  return (
    call.url.searchParams
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()) ?? null
  );
}

const filterable: Readonly<Record<string, string>> = {
  displayname: 'display_name COLLATE NOCASE',
  mail: 'mail',
  userprincipalname: 'upn',
  id: 'id',
};

function userFilter(filter: string): { sql: string; values: string[] } {
  const values: string[] = [];
  const terms = filter.split(/\s+or\s+/).map((term) => {
    const match =
      /^startswith\(\s*(\w+)\s*,\s*'((?:[^']|'')*)'\s*\)$/i.exec(term.trim()) ??
      /^(\w+)\s+eq\s+'((?:[^']|'')*)'$/i.exec(term.trim());
    const column = filterable[(match?.[1] ?? '').toLowerCase()];
    if (match === null || column === undefined) {
      throw invalidRequest(`Unsupported or invalid query filter clause: '${term.slice(0, 80)}'.`);
    }
    const text = (match[2] ?? '').replaceAll("''", "'");
    values.push(text);
    if (!/^startswith/i.test(term.trim())) return `${column} = ?`;
    values.push(text);
    return `substr(${column.split(' ')[0]}, 1, length(?)) = ? COLLATE NOCASE`;
  });
  return { sql: terms.join(' OR '), values };
}
