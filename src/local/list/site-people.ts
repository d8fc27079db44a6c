import type { World } from '#local/call.ts';
import type { Site } from '#local/site.ts';
import { findItem, insertItem } from './item-store.ts';
import { userListOf } from './list-row.ts';

/** What a site knows of a row in its User Information List. A group has no person behind it. */
export type SitePerson = {
  readonly lookupId: number;
  readonly name: string;
  readonly mail: string | null;
  readonly personId: string | null;
};

/** The rows of a new site that are not people of the options, with ids as SharePoint gives them. */
export function addSiteGroups(world: World, site: Site, at: string): void {
  for (const [id, suffix] of [
    [3, 'Owners'],
    [4, 'Visitors'],
    [5, 'Members'],
  ] as const) {
    const name = `${site.display_name} ${suffix}`;
    insertItem(world, userListOf(world, site), {
      id,
      by: id,
      at,
      fields: JSON.stringify({ Title: name, Name: name }),
    });
    world.db.run('INSERT INTO site_person (site_key, lookup_id, person_id) VALUES (?, ?, NULL)', [
      site.key,
      id,
    ]);
  }
}

/** The LookupId of the person on the site; null for a colleague who has never touched it. */
function lookupIdOf(world: World, site: Site, personId: string): number | null {
  return (
    world.db.one<{ lookup_id: number }>(
      'SELECT lookup_id FROM site_person WHERE site_key = ? AND person_id = ?',
      [site.key, personId],
    )?.lookup_id ?? null
  );
}

/** The LookupId of the person on the site, making the row where there is none: what a visit or a write does. */
export function ensureLookupId(world: World, site: Site, personId: string, at: string): number {
  const known = lookupIdOf(world, site, personId);
  if (known !== null) return known;
  const person = world.db.one<{ display_name: string; mail: string; upn: string; job_title: string | null }>(
    'SELECT display_name, mail, upn, job_title FROM person WHERE id = ?',
    [personId],
  );
  if (person === null) throw new Error(`There is no person '${personId}' to add to the site.`);
  const list = userListOf(world, site);
  // ids differ from site to site and have gaps
  const id = Math.max(list.next_item_id, 6 + site.key * 5) + (list.next_item_id % 3);
  insertItem(world, list, {
    id,
    by: id,
    at,
    fields: JSON.stringify({
      Title: person.display_name,
      Name: `i:0#.f|membership|${person.upn.toLowerCase()}`,
      EMail: person.mail,
      UserName: person.upn,
      ...(person.job_title === null ? {} : { JobTitle: person.job_title }),
    }),
  });
  world.db.run('INSERT INTO site_person (site_key, lookup_id, person_id) VALUES (?, ?, ?)', [
    site.key,
    id,
    personId,
  ]);
  return id;
}

/** What the site knows of people, by LookupId. */
export type SitePeople = { get(lookupId: number): SitePerson | null };

/** The people of a site, each read once when first asked for. Names are as of the first visit, so they can be stale. */
export function sitePeople(world: World, site: Site): SitePeople {
  const { key } = userListOf(world, site);
  const known = new Map<number, SitePerson | null>();
  const read = (lookupId: number): SitePerson | null => {
    const row = world.db.one<{ name: string | null; mail: string | null; person_id: string | null }>(
      `SELECT json_extract(fields, '$.Title') AS name, json_extract(fields, '$.EMail') AS mail, person_id
       FROM item LEFT JOIN site_person ON site_key = ? AND lookup_id = item.id WHERE list_key = ? AND item.id = ?`,
      [site.key, key, lookupId],
    );
    if (row === null) return null;
    return { lookupId, name: row.name ?? `User #${lookupId}`, mail: row.mail, personId: row.person_id };
  };
  return {
    get: (lookupId) => {
      const found = known.get(lookupId);
      if (found !== undefined) return found;
      const person = read(lookupId);
      known.set(lookupId, person);
      return person;
    },
  };
}

/** Whether the LookupId stands for a row of the site's list of people. */
export function isSitePerson(world: World, site: Site, lookupId: number): boolean {
  return findItem(world, userListOf(world, site), lookupId) !== null;
}
