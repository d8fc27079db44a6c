import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { getRequestListener } from '@hono/node-server';
import type { Frame, Page } from 'playwright-core';
import { build } from 'vite';

import { createTrialApp } from '#trial/app.ts';
import { builtFolder } from '#trial/server.ts';
import type { TrialPerson } from '#trial/tenant.ts';

import { openPage, type Watch } from '../browser/browser.ts';
import { ensureBuilt } from '../browser/built.ts';
import type { Probe } from './fixture/tab.ts';

/** The people of these tests; the second has letters that need more than one byte. */
export const cast: readonly TrialPerson[] = [
  {
    email: 'ada@contoso.test',
    name: 'Ada Quinn',
    post: 'Plan admin',
    organisation: 'Council',
    what: 'Try the pack.',
  },
  {
    email: 'zoe@nhs.test',
    name: 'Zoë Łuczak',
    post: 'Therapies lead',
    organisation: 'NHS',
    what: 'Try an update.',
  },
];

/** The simulator framing the fixture tab, on a server whose Graph only hands out tokens. */
export type FixturePage = {
  readonly page: Page;
  readonly origin: string;
  readonly watch: Watch;
  /** E-mail addresses for which tokens were asked, in order. */
  readonly tokensFor: readonly string[];
  /** From now on the server refuses tokens, or gives them again. */
  refuseTokens(isRefusing: boolean): void;
  /** The fixture tab, once it has finished its start in the frame that is loaded now. */
  tab(): Promise<Frame>;
  /** Fails when something beyond this machine was asked for. */
  close(): Promise<void>;
};

/** Opens the simulator at a query such as '?theme=dark'. */
export async function openFixture(query = '', width = 1280): Promise<FixturePage> {
  ensureBuilt('host');
  const tokensFor: string[] = [];
  let isRefusing = false;
  const server = createServer();
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const origin = `http://localhost:${port}`;
  const app = createTrialApp({
    people: cast,
    folders: { tab: await builtFixture(), host: join(builtFolder, 'host') },
    addresses: { tab: `${origin}/tab/`, graph: `${origin}/v1.0`, openIn: `${origin}/` },
    graph: async (request) => {
      const { email } = (await request.json()) as { email: string }; // only the simulator asks here
      tokensFor.push(email);
      if (isRefusing) return new Response('no', { status: 503 });
      const person = cast.find((someone) => someone.email === email);
      return Response.json({
        token: `token-${tokensFor.length}-for-${email}`,
        user: { id: `oid-of-${email}`, displayName: person?.name, userPrincipalName: email },
      });
    },
  });
  const listener = getRequestListener(app);
  server.on('request', (request, response) => void listener(request, response));
  const { page, context, watch } = await openPage({ width, height: 800, now: null, stands: [] });
  await page.goto(`${origin}/${query}`);
  return {
    page,
    origin,
    watch,
    tokensFor,
    refuseTokens: (isRefused) => {
      isRefusing = isRefused;
    },
    tab: async () => {
      await page.frameLocator('iframe').locator('body[data-state="ready"]').waitFor({ state: 'attached' });
      const frame = page.frame({ name: 'one-plan' });
      if (frame === null) throw new Error('No tab is loaded');
      return frame;
    },
    close: async () => {
      await context.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      if (watch.outward.length > 0)
        throw new Error(`Asked for beyond this machine: ${watch.outward.join(', ')}`);
    },
  };
}

/** Signs in the way the app does; gives what MSAL says, or the code of its error. */
export async function signIn(tab: Frame, how: 'silent' | 'popup', clientId: string): Promise<SignInOutcome> {
  return tab.evaluate(
    async ([call, id]) => {
      const { probe } = window as unknown as { probe: Probe }; // put there by the fixture
      const client = await probe.createNestablePublicClientApplication({
        auth: { clientId: id, clientCapabilities: ['CP1'] },
        cache: { cacheLocation: 'sessionStorage' },
      });
      const request = { scopes: ['User.Read', 'Sites.ReadWrite.All'] };
      try {
        const result = await (call === 'silent'
          ? client.acquireTokenSilent(request)
          : client.acquireTokenPopup(request));
        const { username, name, tenantId, homeAccountId } = result.account;
        return { token: result.accessToken, username, name, tenantId, homeAccountId };
      } catch (error) {
        return { error: String((error as { errorCode?: unknown }).errorCode) }; // MSAL's errors have a code
      }
    },
    [how, clientId] as const,
  );
}

/** What signing in came to. */
export type SignInOutcome =
  | { token: string; username: string; name: string | undefined; tenantId: string; homeAccountId: string }
  | { error: string };

let fixture: Promise<string> | null = null;

function builtFixture(): Promise<string> {
  fixture ??= buildFixture();
  return fixture;
}

async function buildFixture(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'one-plan-fixture-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('fixture', import.meta.url)),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  return outDir;
}
