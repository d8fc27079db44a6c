/** A site as Graph addresses it by path, such as 'contoso.sharepoint.com:/sites/one-plan'. */
export type SiteAddress = string;

/** The path of the site itself. */
export function sitePath(site: SiteAddress): string {
  return `/sites/${site}`;
}

/** A path below the site, such as '/lists'. Root sites ('contoso.sharepoint.com') take no second colon. */
export function below(site: SiteAddress, rest: string): string {
  return site.includes(':') ? `/sites/${site}:${rest}` : `/sites/${site}${rest}`;
}

/** A path below a list, by the list's title. */
export function listPath(site: SiteAddress, listTitle: string, rest: string): string {
  return below(site, `/lists/${encodeURIComponent(listTitle)}${rest}`);
}

/** The items of a list, by the list's title, with the named columns; `query` adds further options without '&'. */
export function itemsPath(
  site: SiteAddress,
  listTitle: string,
  columns: readonly string[],
  query: readonly string[] = [],
): string {
  const options = [`$expand=fields($select=${columns.join(',')})`, ...query];
  return `${below(site, `/lists/${encodeURIComponent(listTitle)}/items`)}?${options.join('&')}`;
}

/** One item of a list. */
export function itemPath(site: SiteAddress, listTitle: string, id: string): string {
  return below(site, `/lists/${encodeURIComponent(listTitle)}/items/${encodeURIComponent(id)}`);
}

/** A text as a filter literal: quotes doubled, and encoded, because the client sends '&', '+' and '%' as they are. */
export function literal(text: string): string {
  return encodeURIComponent(`'${text.replaceAll("'", "''")}'`);
}

/** A path in the site's own library; each segment encoded. */
export function libraryPath(site: SiteAddress, folders: readonly string[], rest: string): string {
  const path = folders.map((folder) => encodeURIComponent(folder)).join('/');
  return below(site, path === '' ? `/drive/root${rest}` : `/drive/root:/${path}:${rest}`);
}

/** A file or folder of the site's own library itself, by its path; `query` begins with '?' where there is one. */
export function libraryItemPath(site: SiteAddress, names: readonly string[], query = ''): string {
  return below(site, `/drive/root:/${names.map((name) => encodeURIComponent(name)).join('/')}${query}`);
}
