import type { HeaderSet } from '#hosting/header-plan.ts';

/** How a host answers for a path: with the file there, or that there is none; and the headers of each. */
export type Reading = (path: string) => {
  readonly isHidden: boolean;
  readonly found: HeaderSet;
  readonly missing: HeaderSet;
};

/**
 * Reads a configuration as Azure Static Web Apps does (Configure Azure Static Web Apps, Microsoft Learn): routes in order,
 * the first that fits counts, a '*' stands only at the end, and its headers win over the global ones.
 */
export function readAsStaticWebApp(text: string): Reading {
  // the test reads only what the documentation names
  const { globalHeaders, routes } = JSON.parse(text) as {
    globalHeaders: HeaderSet;
    routes: readonly { route: string; headers: HeaderSet }[];
  };
  return (path) => {
    const rule = routes.find(({ route }) =>
      route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path,
    );
    const found = { ...globalHeaders, ...rule?.headers };
    // the configuration itself is not served
    return { isHidden: path === '/staticwebapp.config.json', found, missing: found };
  };
}

type Added = { readonly name: string; readonly value: string; readonly isAlways: boolean };

type Location = {
  readonly how: string;
  readonly place: string;
  readonly added: readonly Added[];
  readonly isHidden: boolean;
};

/**
 * Reads a part of a server block as nginx does (ngx_http_core_module: location; ngx_http_headers_module: add_header): an
 * exact place first, then the longest beginning, over which a pattern wins unless it says '^~'. A location with headers
 * of its own takes over none of the server's, and a header without 'always' goes only with what was found.
 */
export function readAsNginx(text: string): Reading {
  const lines = text.split('\n').map((line) => line.trim());
  const locations: Location[] = [];
  const server: Added[] = [];
  let open: { how: string; place: string; lines: string[] } | null = null;
  for (const line of lines.filter((one) => one !== '' && !one.startsWith('#'))) {
    const [, how = '', place = ''] = /^location (?:(=|\^~|~) )?(\S+) \{$/.exec(line) ?? [];
    if (place !== '') open = { how, place, lines: [] };
    else if (line === '}' && open !== null) {
      const added = open.lines.flatMap(addedBy);
      locations.push({ ...open, added, isHidden: open.lines.includes('return 404;') });
      open = null;
    } else if (!line.endsWith(';')) throw new Error(`nginx would not understand: ${line}`);
    else if (open === null) server.push(...addedBy(line));
    else open.lines.push(line);
  }
  return (path) => {
    const location = chosen(locations, path);
    const added = location === undefined || location.added.length === 0 ? server : location.added;
    return {
      isHidden: location?.isHidden ?? false,
      found: headersOf(added),
      missing: headersOf(added.filter(({ isAlways }) => isAlways)),
    };
  };
}

function chosen(locations: readonly Location[], path: string): Location | undefined {
  const exact = locations.find(({ how, place }) => how === '=' && place === path);
  if (exact !== undefined) return exact;
  const [longest] = locations
    .filter(({ how, place }) => (how === '' || how === '^~') && path.startsWith(place))
    .toSorted((a, b) => b.place.length - a.place.length);
  if (longest?.how === '^~') return longest;
  return locations.find(({ how, place }) => how === '~' && new RegExp(place).test(path)) ?? longest;
}

function addedBy(line: string): readonly Added[] {
  const [, name, value, always] = /^add_header (\S+) "([^"]*)"( always)?;$/.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [{ name, value, isAlways: always !== undefined }];
}

function headersOf(added: readonly Added[]): HeaderSet {
  return Object.fromEntries(added.map(({ name, value }) => [name, value]));
}
