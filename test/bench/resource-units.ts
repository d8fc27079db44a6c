/**
 * What one call to SharePoint through Graph costs, in resource units of its price list ('Avoid getting throttled', 2 October
 * 2025): a single item, the changes since a token and a file are 1; several items, and the first of a feed, 2; whatever
 * writes 2; rights 5. Who is asking is no question to SharePoint, and a batch costs what its parts do.
 */
export function unitsOf(method: string, path: string): number {
  const [place = '', query = ''] = path.split('?');
  if (/^\/(me|users|teamwork)(\/|$)/.test(place) || place === '/$batch') return 0;
  if (/\/(createLink|permissions)$/.test(place) || /\$expand=[^&]*permissions/.test(query)) return 5;
  if (method !== 'GET') return 2;
  if (/\/delta(\(.*\))?$/.test(place)) return /(^|&)token=/.test(query) ? 1 : 2;
  return /\/(items|children|columns|lists|versions|drives)$/.test(place) ? 2 : 1;
}
