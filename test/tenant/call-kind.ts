/** A request as it went out. `address` is whole, or begins below Graph's version with '/'. */
export type SentCall = {
  readonly method: string;
  readonly address: string;
  header(name: string): string | null;
  /** JSON, where it has one. */
  readonly body: string | null;
};

type BatchPart = {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly dependsOn?: readonly string[];
};

// headers that change what the service does; the others differ from one HTTP client to the next
const meantHeaders = ['If-Match', 'If-None-Match', 'Prefer', 'ConsistencyLevel', 'Content-Range'];

/**
 * The kinds of a request to Graph, or to an address that Graph gave for a file: its own, and those of its parts where it is
 * a batch. None for a request to anything else. Two requests are of one kind when they differ in names, ids, columns, values
 * and marks only; another method, place, option, header that is meant, or way to travel is another kind.
 */
export function kindsOf(sent: SentCall): readonly string[] {
  const path = pathOf(sent.address);
  if (path === null) return [];
  const headers = meantHeaders.filter((name) => sent.header(name) !== null);
  const own = kindOf(sent.method, path, headers);
  if (path !== '/$batch' || sent.body === null) return [own];
  // the app's own body, in the shape that JSON batching has
  const { requests } = JSON.parse(sent.body) as { readonly requests: readonly BatchPart[] };
  const parts = requests.map((part) => {
    const names = new Set(Object.keys(part.headers ?? {}).map((name) => name.toLowerCase()));
    const meant = meantHeaders.filter((name) => names.has(name.toLowerCase()));
    const after = part.dependsOn === undefined ? [] : ['dependsOn'];
    return `in a batch: ${kindOf(part.method, part.url, [...meant, ...after])}`;
  });
  return [own, ...parts];
}

function pathOf(address: string): string | null {
  if (address.startsWith('/')) return address;
  const { pathname, search } = new URL(address);
  if (pathname.startsWith('/v1.0/')) return pathname.slice('/v1.0'.length) + search;
  // the local Graph's addresses of files, which on a tenant are SharePoint's own
  if (pathname.startsWith('/trial/upload/')) return '{address of an upload}';
  if (pathname.startsWith('/trial/content/')) return '{address of a download}';
  return null;
}

function kindOf(method: string, path: string, marks: readonly string[]): string {
  const [place = '', query = ''] = path.split('?');
  // an '&' inside a value is encoded, as long as the whole is not decoded
  const all = query === '' ? [] : query.split('&').map(optionOf).sort();
  // a further page is asked for by a link that Graph gave: what else stands in it is Graph's to say
  const further = all.filter((option) => option.startsWith('$skiptoken'));
  const options = further.length === 0 ? all : further;
  return [`${method} ${placeOf(place)}${options.length === 0 ? '' : `?${options.join('&')}`}`, ...marks].join(
    ' · ',
  );
}

function placeOf(path: string): string {
  return decodeURIComponent(path)
    .replace(/\/sites\/[^/:]+(:\/[^:]+:?)?/, '/sites/{site}')
    .replace(/\/users\/[^/]+/, '/users/{person}')
    .replace(/\/lists\/User Information List(?=\/|$)/, '/lists/{people of the site}')
    .replace(/\/lists\/[^/{]+/, '/lists/{list}')
    .replace(/\/items\/\d+/, '/items/{item}')
    .replace(/\/root:\/.*:\//, '/root:/{path}:/')
    .replace(/\/root:\/[^:]+$/, '/root:/{path}');
}

function optionOf(option: string): string {
  return decodeURIComponent(option)
    .replace(/\(\$select=[^)]*\)/, '($select=…)')
    .replace(/^\$filter=fields\/\w+ eq .*$/, '$filter=fields/… eq …')
    .replace(/^(\$top|\$skiptoken)=.*$/, '$1=…')
    .replace(/^token=(?!latest).*$/, 'token=…');
}
