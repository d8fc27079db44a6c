import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContext } from 'playwright-core';

import { builtFolder } from '#trial/server.ts';

import { openHttps, type TrialPage } from '../browser/trial-page.ts';
import { readAsNginx, readAsStaticWebApp } from '../hosting/reading.ts';
import { serveSite, type SiteServer } from '../hosting/site-server.ts';

/** The two hosts that a build comes with a configuration for. */
export const hosts = {
  'Azure Static Web Apps': { file: 'staticwebapp.config.json', read: readAsStaticWebApp },
  nginx: { file: 'nginx.conf', read: readAsNginx },
} as const;

/** Where the tab is in these tests, framed by https://teams.microsoft.com. */
export const siteAddress = 'https://tab.contoso.test';

/**
 * The built site on a host, inside the simulator. `refused` is what the content security policy kept from happening,
 * `missed` are the files of the site that were asked for and not there.
 */
export type Hosted = {
  readonly open: TrialPage;
  readonly site: SiteServer;
  readonly refused: readonly string[];
  readonly missed: readonly string[];
  close(): Promise<void>;
};

/** Serves the build as a host would by the configuration that comes with it, and opens it for somebody. */
export async function openHosted(host: keyof typeof hosts, person: string): Promise<Hosted> {
  const open = await openHttps({ person });
  const { file, read } = hosts[host];
  const folder = join(builtFolder, 'tab');
  const config = await (await fetch(`${open.trial.origin}/tab/config.json`)).text();
  const site = await serveSite(folder, read(readFileSync(join(folder, file), 'utf8')), config);
  const refused = await collectRefused(open.context);
  const missed: string[] = [];
  open.context.on('response', (response) => {
    if (response.url().startsWith(siteAddress) && !response.ok()) missed.push(response.url());
  });
  await answerAs(open.context, site);
  await open.page.goto(open.address({ person }));
  await open.tab.getByRole('heading', { level: 1 }).first().waitFor();
  return {
    open,
    site,
    refused,
    missed,
    close: async () => {
      await open.close();
      await site.close();
    },
  };
}

/** Has the site answer under its own name. */
export async function answerAs(context: BrowserContext, site: SiteServer): Promise<void> {
  await context.route(`${siteAddress}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const url = site.origin + pathname + search;
    // a page that is left while its files are on their way breaks them off
    const response = await route.fetch({ url, maxRedirects: 0, maxRetries: 3 }).catch(() => null);
    await (response === null ? route.abort('connectionreset') : route.fulfill({ response }));
  });
}

/** What the content security policy keeps from happening in a profile, from its next page on. */
export async function collectRefused(context: BrowserContext): Promise<readonly string[]> {
  const refused: string[] = [];
  await context.exposeBinding('tellRefused', (_, what: string) => void refused.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      // put there by the line above
      const { tellRefused } = globalThis as unknown as { tellRefused: (what: string) => void };
      tellRefused(`${event.effectiveDirective} ${event.blockedURI} on ${location.hash}`);
    });
  });
  return refused;
}
