/** What is told of a module while files are made of modules. */
type ModuleTold = {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
};

/**
 * The file of a first load that a library goes into; those of the host and of sign-in are wanted before the others, and are
 * two, because the page that a sign-in window comes back to has no host, and TeamsJS asks the network when it is loaded.
 */
const libraries: readonly (readonly [name: string, within: RegExp])[] = [
  ['host', /@microsoft[\\/]teams-js/],
  // with what it fetches its own parts by, which would tie it to the plan
  ['sign-in', /@azure[\\/]msal|vite[\\/]preload-helper/],
  ['react', /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/],
  ['fluent', /@fluentui|@griffel|[\\/]node_modules[\\/](stylis|rtl-css-js|keyborg|tabster|@emotion)[\\/]/],
];

/**
 * Says which file a module of the first load goes into: what My actions needs to be painted comes in a few files, those of
 * libraries apart, because they stay the same in most releases and are then not fetched again. `plan` reads SharePoint,
 * `screens` paints. Null for what goes as the bundler has it. `source` is the folder of the sources.
 */
export function firstLoadFiles(source: string): (id: string, told: ModuleTold) => string | null {
  const main = `${source}main.tsx`;
  let ofPlan: ReadonlySet<string> | null = null;
  let ofScreens: ReadonlySet<string> | null = null;
  return (id, told) => {
    ofPlan ??= neededBy(told, main);
    ofScreens ??= neededBy(told, `${source}screens/mount.tsx`);
    // what the page itself names stays by itself
    if (id === main || !(ofPlan.has(id) || ofScreens.has(id))) return null;
    const library = libraries.find(([, within]) => within.test(id));
    return library?.[0] ?? (ofPlan.has(id) ? 'plan' : 'screens');
  };
}

/** A page that has these files fetched from its very start, where it does not name them itself. */
export function withPreloads(html: string, files: readonly string[]): string {
  const links = files
    .filter((file) => !html.includes(file))
    .map((file) => `  <link rel="modulepreload" crossorigin href="./${file}">\n  `);
  return html.replace('</head>', `${links.join('')}</head>`);
}

function neededBy(told: ModuleTold, root: string): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [root];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    left.push(...(told.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
