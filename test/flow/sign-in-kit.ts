import type { BrowserContext } from 'playwright-core';

import { personWith } from '#trial/sample/people.ts';
import { tenant } from '#trial/tenant.ts';

import type { TrialPage } from '../browser/trial-page.ts';

/** Where Microsoft signs people in. */
export const loginOrigin = 'https://login.microsoftonline.com';

/** What a profile has seen that no token may be in: every word of the console, and every address asked for. */
export type Seen = { readonly said: readonly string[]; readonly asked: readonly string[] };

/** Begins to write down what a profile says and asks for. */
export function seenBy(context: BrowserContext): Seen {
  const said: string[] = [];
  const asked: string[] = [];
  context.on('console', (message) => void said.push(message.text()));
  context.on('request', (request) => void asked.push(request.url()));
  return { said, asked };
}

/** The token that the local Graph gives somebody of the sample plan, and who that is: the same at each call. */
export async function tokenOf(open: TrialPage, key: string): Promise<{ token: string; id: string }> {
  const response = await fetch(`${open.trial.origin}/trial/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: personWith(key).email }),
  });
  // the local Graph's own answer
  const { token, user } = (await response.json()) as { token: string; user: { id: string } };
  return { token, id: user.id };
}

/** How the sign-in window of the stand-in goes: it comes back at once with a code or an error, or stays open. */
export type WindowWay =
  | { readonly goes: 'well' }
  | { readonly goes: 'nowhere' }
  | { readonly goes: 'wrong'; readonly error: string; readonly says: string };

/** The stand-in at work: how its windows and its silent answers go, which may be changed, and what it was asked. */
export type EntraStand = {
  window: WindowWay;
  silent: WindowWay;
  readonly windows: URLSearchParams[];
  readonly codes: URLSearchParams[];
};

/** Stands in for Microsoft's sign-in at its own address: metadata, page, and tokens for somebody of the sample plan. */
export async function standInForEntra(
  context: BrowserContext,
  open: TrialPage,
  key: string,
): Promise<EntraStand> {
  const { token, id } = await tokenOf(open, key);
  const person = personWith(key);
  const stand: EntraStand = { window: { goes: 'well' }, silent: { goes: 'well' }, windows: [], codes: [] };
  let last = new URLSearchParams();
  const base = `${loginOrigin}/${tenant.tenantId}`;
  const cors = { 'access-control-allow-origin': '*' };
  await context.route(`${loginOrigin}/**`, async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname.endsWith('/.well-known/openid-configuration'))
      return route.fulfill({
        headers: cors,
        json: {
          authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
          token_endpoint: `${base}/oauth2/v2.0/token`,
          end_session_endpoint: `${base}/oauth2/v2.0/logout`,
          issuer: `${base}/v2.0`,
          jwks_uri: `${base}/discovery/v2.0/keys`,
        },
      });
    if (url.pathname.endsWith('/authorize')) {
      last = url.searchParams;
      const isSilent = last.get('prompt') === 'none';
      if (!isSilent) stand.windows.push(last);
      return route.fulfill({
        contentType: 'text/html',
        body: pageOf(isSilent ? stand.silent : stand.window, last),
      });
    }
    if (url.pathname.endsWith('/token')) {
      stand.codes.push(new URLSearchParams(route.request().postData() ?? ''));
      const claims = {
        aud: tenant.clientId,
        iss: `${base}/v2.0`,
        oid: id,
        sub: id,
        tid: tenant.tenantId,
        nonce: last.get('nonce') ?? '',
        name: person.name,
        preferred_username: person.email,
        ver: '2.0',
      };
      return route.fulfill({
        headers: cors,
        json: {
          token_type: 'Bearer',
          scope: last.get('scope'),
          expires_in: 3600,
          access_token: token,
          id_token: `${encoded({ alg: 'none' })}.${encoded(claims)}.`,
          client_info: encoded({ uid: id, utid: tenant.tenantId }),
        },
      });
    }
    return route.fulfill({ status: 404, headers: cors, json: {} });
  });
  return stand;
}

// as Entra does with the response mode that a page asks for: the answer comes back behind the '#'
function pageOf(way: WindowWay, asked: URLSearchParams): string {
  if (way.goes === 'nowhere') return '<!doctype html><title>Sign in</title><h1>Sign in</h1>';
  const answer = new URLSearchParams({ state: asked.get('state') ?? '' });
  if (way.goes === 'well') answer.set('code', 'the-code');
  else {
    answer.set('error', way.error);
    answer.set('error_description', way.says);
  }
  const back = JSON.stringify(`${asked.get('redirect_uri') ?? ''}#${answer.toString()}`);
  return `<!doctype html><title>Sign in</title><script>location.replace(${back})</script>`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
