import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readLanguages } from '#package/language.ts';
import { manifestFor } from '#package/manifest.ts';

import { sendFile } from './files.ts';
import { simulatorHeaders, tabHeaders } from './headers.ts';
import { type Addresses, type HostSettings, tenant, type TrialPerson } from './tenant.ts';

/** What the trial is put together from. `folders` hold the two builds. */
export type TrialParts = {
  readonly graph: (request: Request) => Promise<Response>;
  readonly people: readonly TrialPerson[];
  readonly folders: { readonly tab: string; readonly host: string };
  readonly addresses: Addresses;
};

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The whole trial as one function from request to response: simulator at /, tab at /tab/, Graph at /v1.0/.
 * Answers only when called by a loopback name and never to a foreign page, so that no site on the web can read the trial
 * through somebody's browser, by a name of its own (DNS rebinding) or across origins.
 */
export function createTrialApp(parts: TrialParts): (request: Request) => Promise<Response> {
  const pages = new Set(Object.values(parts.addresses).map((address) => new URL(address).origin));
  return async (request) => {
    const url = new URL(request.url);
    if (!isLoopback(url.origin)) return text(421, 'The trial answers to localhost only.');
    const asker = request.headers.get('origin');
    if (asker !== null && !pages.has(asker) && !isLoopback(asker)) {
      return text(403, 'The trial answers to its own pages only.');
    }
    const path = url.pathname;
    if (path === '/trial/people') return json(parts.people);
    if (path === '/trial/host') return json(hostSettings(parts.addresses));
    if (path.startsWith(iconPath))
      return sendFile(join(packed, 'icon'), path.slice(iconPath.length), iconHeaders);
    if (path.startsWith('/v1.0/') || path.startsWith('/trial/')) return parts.graph(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return text(405, 'Only GET is answered here.');
    if (path === '/tab') return new Response(null, { status: 308, headers: { location: '/tab/' } });
    if (path === '/tab/config.json') return json(tabConfig(parts.addresses), tabHeaders('config.json'));
    if (path.startsWith('/tab/')) {
      const file = path.slice('/tab/'.length);
      const answer = await sendFile(parts.folders.tab, file, tabHeaders(file));
      const isAlone =
        request.headers.get('sec-fetch-dest') === 'document' && (file === '' || file === 'index.html');
      return isAlone && answer.ok ? withNote(answer, parts.addresses.openIn) : answer;
    }
    return sendFile(parts.folders.host, path.slice(1), simulatorHeaders(parts.addresses.tab));
  };
}

// the tab opened by itself offers to sign in, which only a real tenant can answer
async function withNote(page: Response, openIn: string): Promise<Response> {
  const note = `<aside class="starting" aria-label="About this trial">This page belongs to the trial of One Plan on this computer. Open the trial at ${openIn}, where somebody is signed in already. ‘Sign in here’ asks Microsoft itself, which does not know the trial.</aside>`;
  const { status, headers } = page;
  return new Response((await page.text()).replace('<body>', `<body>${note}`), { status, headers });
}

/** What the tab reads at its start: which app registration, which site, which Graph. Same shape as in a real tenant. */
function tabConfig(addresses: Addresses): Record<string, string> {
  return {
    clientId: tenant.clientId,
    tenantId: tenant.tenantId,
    site: tenant.site,
    graph: addresses.graph,
    openIn: addresses.openIn,
    appId: tenant.appId,
  };
}

const packed = fileURLToPath(new URL('../../manifest', import.meta.url));
const iconPath = '/trial/icon/';
const iconHeaders = { 'x-content-type-options': 'nosniff' } as const;

/** The app as the simulator has it installed: by the manifest of the package, for the trial's own addresses. */
function hostSettings(addresses: Addresses): HostSettings {
  const developer = {
    name: 'The trial of One Plan',
    websiteUrl: addresses.openIn,
    privacyUrl: addresses.openIn,
    termsOfUseUrl: addresses.openIn,
  };
  const { appId, clientId } = tenant;
  const manifest = manifestFor(
    { appId, clientId, access: 'sites', tab: addresses.tab, version: '1.0.0', developer },
    readLanguages(join(packed, 'language')),
  );
  return {
    tab: addresses.tab,
    appId: manifest.id,
    clientId: manifest.webApplicationInfo.id,
    tenantId: tenant.tenantId,
    siteUrl: tenant.siteUrl,
    tabs: manifest.staticTabs.map((tab) => ({ id: tab.entityId, name: tab.name, address: tab.contentUrl })),
    configuration: manifest.configurableTabs[0].configurationUrl,
    icons: { color: iconPath + manifest.icons.color, outline: iconPath + manifest.icons.outline },
    validDomains: manifest.validDomains,
  };
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && loopback.has(new URL(origin).hostname);
}

function json(value: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(value, { headers: { ...headers, 'cache-control': 'no-store' } });
}

function text(status: number, body: string): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
