import { createHash } from 'node:crypto';
import { releaseFile, releaseMark, type Release } from '#host/release.ts';
import { configExample, configExampleFile } from './config-example.ts';
import { headerPlan } from './header-plan.ts';
import { nginxConfig, nginxFile } from './nginx.ts';
import { staticWebAppConfig, staticWebAppFile } from './static-web-app.ts';

/** What the build adds to the tab: how it is hosted, what config.json is made of, and which release it is. By name. */
export function siteFiles(release: Release): ReadonlyMap<string, string> {
  return new Map([...hosting(), [releaseFile, `${JSON.stringify(release)}\n`]]);
}

/**
 * The release of a build. `names` are those of its files, which carry a hash of what is in them; `pages` are the texts of
 * its pages, which do not. How it is hosted counts too: hosts send new headers only with a page that has changed.
 */
export function releaseOf(version: string, names: readonly string[], pages: readonly string[]): Release {
  const hash = createHash('sha256').update(version);
  for (const text of [...names.toSorted(), ...pages.toSorted(), ...[...hosting()].flat()])
    hash.update('\0').update(text);
  return { version, build: hash.digest('hex').slice(0, 12) };
}

/** A page marked with its release. Throws when it has no head to put the mark in. */
export function withMark(page: string, { version, build }: Release): string {
  const marked = page.replace(
    '</head>',
    `  <meta name="${releaseMark}" content="${version} ${build}" />\n  </head>`,
  );
  if (marked === page) throw new Error('The page has no head');
  return marked;
}

function hosting(): ReadonlyMap<string, string> {
  const plan = headerPlan();
  return new Map([
    [staticWebAppFile, staticWebAppConfig(plan)],
    [nginxFile, nginxConfig(plan)],
    [configExampleFile, `${JSON.stringify(configExample, null, 2)}\n`],
  ]);
}
