import { randomBytes, randomUUID } from 'node:crypto';
import { splitFolded } from './address.ts';
import type { Answer, Call, World } from './call.ts';
import { graphUrl, param, wireNow } from './call.ts';
import { accessDenied, itemNotFound } from './graph-error.ts';
import type { JsonObject } from './json.ts';
import { queryOptions } from './query-option.ts';
import { effectiveRole, type Role, toRole } from './rights.ts';

/** A site as the trial's options name it. */
export type LocalSite = {
  readonly hostname: string;
  /** The server-relative path without a leading slash, e.g. 'sites/one-plan'. */
  readonly path: string;
  readonly displayName: string;
  /** The zone of the site's regional settings; Europe/London when absent. */
  readonly zone?: string;
  /** Roles by person id. A person who is not named cannot see the site. */
  readonly rights: Readonly<Record<string, Role>>;
  /** Ids of the people who have a row in the User Information List. */
  readonly visited: readonly string[];
};

/** A site's row. */
export type Site = {
  key: number;
  collection_guid: string;
  web_guid: string;
  hostname: string;
  path: string;
  display_name: string;
  zone: string;
  drive_id: string;
  created_at: string;
  modified_at: string;
};

/** Adds the site or brings its name, zone and rights up to date; gives its row and whether it is new. */
export function saveSite(world: World, wanted: LocalSite): { site: Site; isNew: boolean } {
  const { db } = world;
  const path = wanted.path.replace(/^\/+|\/+$/g, '');
  const at = wireNow(world);
  const known = db.one<Site>('SELECT * FROM site WHERE hostname = ? AND path = ?', [wanted.hostname, path]);
  if (known === null) {
    db.run(
      `INSERT INTO site (collection_guid, web_guid, hostname, path, display_name, zone, drive_id, created_at, modified_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        randomUUID(),
        randomUUID(),
        wanted.hostname,
        path,
        wanted.displayName,
        wanted.zone ?? 'Europe/London',
        `b!${randomBytes(48).toString('base64url')}`,
        at,
        at,
      ],
    );
  } else {
    db.run('UPDATE site SET display_name = ?, zone = ? WHERE key = ?', [
      wanted.displayName,
      wanted.zone ?? 'Europe/London',
      known.key,
    ]);
  }
  const site = db.one<Site>('SELECT * FROM site WHERE hostname = ? AND path = ?', [wanted.hostname, path]);
  if (site === null) throw new Error('The site was not saved.');
  for (const [personId, role] of Object.entries(wanted.rights)) {
    db.run(
      `INSERT INTO site_right (site_key, person_id, role) VALUES (?, ?, ?)
       ON CONFLICT (site_key, person_id) DO UPDATE SET role = excluded.role`,
      [site.key, personId, role],
    );
  }
  return { site, isNew: known === null };
}

/** The site the route names by id, path or drive, with what the caller may do there. 404 (or 403, by switch) for one they may not see. */
export function siteOf(call: Call): { site: Site; role: Role } {
  const driveId = call.params['drive'];
  const site =
    driveId === undefined
      ? findSite(call, param(call, 'site'))
      : call.world.db.one<Site>('SELECT * FROM site WHERE drive_id = ?', [driveId]);
  if (site === null) throw itemNotFound('Requested site could not be found');
  const right = call.world.db.one<{ role: string }>(
    'SELECT role FROM site_right WHERE site_key = ? AND person_id = ?',
    [site.key, call.me.id],
  );
  if (right === null) {
    throw call.world.switches.siteWithoutRights === 403
      ? accessDenied()
      : itemNotFound('Requested site could not be found');
  }
  return { site, role: effectiveRole(call, toRole(right.role)) };
}

/** The site's id on the wire: host, collection and web, joined by commas. */
export function siteId(site: Site): string {
  return `${site.hostname},${site.collection_guid},${site.web_guid}`;
}

/** The site's address for people. */
export function siteWebUrl(site: Site): string {
  return `https://${site.hostname}/${encodeURI(site.path)}`.replace(/\/$/, '');
}

/** GET /sites/{id}, /sites/{host}:/{path}, /sites/{host} and /sites/root. */
export function getSite(call: Call): Answer {
  const { site } = siteOf(call);
  const { select } = queryOptions(call);
  const shown = Object.entries(siteFields(site)).filter(([name]) => select === null || select.includes(name));
  const body = { '@odata.context': graphUrl(call, '/$metadata#sites/$entity'), ...Object.fromEntries(shown) };
  return { status: 200, body };
}

/** GET /sites: empty, but for ?search=, which finds the sites the caller can see by name. */
export function getSites(call: Call): Answer {
  const search = call.url.searchParams.get('search');
  const found =
    search === null
      ? []
      : call.world.db.all<Site>(
          `SELECT site.* FROM site JOIN site_right ON site_key = site.key AND person_id = ?
           WHERE instr(lower(display_name), lower(?)) > 0 ORDER BY display_name`,
          [call.me.id, search.replaceAll('*', '')],
        );
  return {
    status: 200,
    body: { '@odata.context': graphUrl(call, '/$metadata#sites'), value: found.map(siteFields) },
  };
}

/** GET /sites/getAllSites is refused to anybody who is signed in as a person. */
export function getAllSites(): Answer {
  throw accessDenied();
}

function findSite(call: Call, text: string): Site | null {
  const { db } = call.world;
  const triple = text.split(',');
  if (triple.length === 3) {
    return db.one<Site>('SELECT * FROM site WHERE hostname = ? AND collection_guid = ? AND web_guid = ?', [
      triple[0] ?? '',
      (triple[1] ?? '').toLowerCase(),
      (triple[2] ?? '').toLowerCase(),
    ]);
  }
  if (text.toLowerCase() === 'root') return db.one<Site>("SELECT * FROM site WHERE path = ''");
  const folded = splitFolded(text);
  if (folded === null) return db.one<Site>("SELECT * FROM site WHERE hostname = ? AND path = ''", [text]);
  const site = db.one<Site>('SELECT * FROM site WHERE hostname = ? AND path = ?', [folded.base, folded.path]);
  if (site === null && isInsideSite(call, folded.base, folded.path)) {
    throw itemNotFound('The provided path does not exist, or does not represent a site');
  }
  return site;
}

/** A path below a site names a library, a list or a folder there, not a web. */
function isInsideSite(call: Call, hostname: string, path: string): boolean {
  return (
    call.world.db.one(
      'SELECT 1 FROM site WHERE hostname = ? AND path <> ? AND instr(lower(?), lower(path || ?)) = 1',
      [hostname, '', path, '/'],
    ) !== null
  );
}

function siteFields(site: Site): JsonObject {
  return {
    createdDateTime: site.created_at,
    id: siteId(site),
    lastModifiedDateTime: site.modified_at,
    name: site.path.split('/').at(-1) ?? '',
    webUrl: siteWebUrl(site),
    displayName: site.display_name,
    root: {},
    siteCollection: { hostname: site.hostname },
  };
}
