import type { Call, World } from '#local/call.ts';
import { param } from '#local/call.ts';
import { accessDenied, itemNotFound } from '#local/graph-error.ts';
import type { Role } from '#local/rights.ts';
import { type Site, siteOf } from '#local/site.ts';

/** A list's row. */
export type List = {
  key: number;
  site_key: number;
  guid: string;
  name: string;
  display_name: string;
  description: string;
  template: string;
  is_hidden: number;
  is_system: number;
  has_versions: number;
  next_item_id: number;
  last_change: number;
  n_items: number;
  created_at: string;
  modified_at: string;
  created_by: number;
};

/** A list together with its site and what the caller may do there. */
export type ListContext = { readonly site: Site; readonly role: Role; readonly list: List };

/** The title of the hidden list that knows the people of a site. */
export const userListTitle = 'User Information List';

/** The list the route names by id or title. 404 when the site has none; 403 for the list of people where visitors may not read it. */
export function listOf(call: Call): ListContext {
  const { site, role } = siteOf(call);
  const wanted = param(call, 'list');
  const list = findList(call.world, site, wanted);
  if (list === null) throw itemNotFound('The specified list was not found');
  if (list.is_system === 1) {
    if (role === 'visitor' && !call.world.switches.visitorsReadPeople) throw accessDenied();
    if (call.method !== 'GET') throw accessDenied();
  }
  return { site, role, list };
}

/** The list of a site by id or, whatever its case, by title; null when there is none. */
export function findList(world: World, site: Site, idOrTitle: string): List | null {
  return (
    world.db.one<List>('SELECT * FROM list WHERE site_key = ? AND guid = ?', [
      site.key,
      idOrTitle.toLowerCase().replaceAll(/[{}]/g, ''),
    ]) ??
    world.db.one<List>('SELECT * FROM list WHERE site_key = ? AND display_name = ?', [site.key, idOrTitle])
  );
}

/** The site's list of people, which every site has. */
export function userListOf(world: World, site: Site): List {
  const list = findList(world, site, userListTitle);
  if (list === null) throw new Error('The site has no User Information List.');
  return list;
}
