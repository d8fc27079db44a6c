import { listPath, sitePath } from '#graph/address.ts';
import { allPages } from '#graph/pages.ts';
import type { GraphColumn } from '#graph/wire.ts';
import { allLists, keyColumn } from '#lists/all.ts';
import type { World } from './world.ts';

/** What a site is, before One Plan is set up on it. */
export type SiteFound = {
  readonly name: string;
  /** Its address in a browser; '' when Graph does not tell. */
  readonly webUrl: string;
  /** Titles of lists that are there and lack what every list of One Plan has: they may be somebody else's. */
  readonly strange: readonly string[];
};

type Site = { readonly displayName?: string; readonly name?: string; readonly webUrl?: string };

/** Looks at a site that lacks lists; `missing` are their titles. Changes nothing. Throws GraphError. */
export async function lookAtSite(
  world: Pick<World, 'send' | 'base' | 'site'>,
  missing: readonly string[],
): Promise<SiteFound> {
  const reply = await world.send({
    method: 'GET',
    path: `${sitePath(world.site)}?$select=id,name,displayName,webUrl`,
  });
  // Graph's own form of a site
  const { displayName, name, webUrl } = reply.body as Site;
  const strange: string[] = [];
  for (const list of allLists.filter(({ title }) => !missing.includes(title))) {
    const path = listPath(world.site, list.title, '/columns');
    const columns = await allPages<GraphColumn>(world.send, world.base, path);
    if (!columns.some((column) => column.name === keyColumn(list))) strange.push(list.title);
  }
  return { name: displayName ?? name ?? world.site, webUrl: webUrl ?? '', strange };
}
