import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { tenant } from '#trial/tenant.ts';

import { violationsIn } from '../browser/axe.ts';
import { openPage } from '../browser/browser.ts';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { violationsInThemes } from './themes-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => open.close());

const right = { clientId: tenant.clientId, tenantId: tenant.tenantId, site: tenant.site };
const json = (value: unknown) => async (route: Route) => route.fulfill({ json: value });

/** Opens the page by itself with a config.json of the test's own. */
async function openWith(answer: (route: Route) => Promise<void>) {
  const { page, context, watch } = await openPage({ width: 800, height: 700, now: null, stands: [] });
  await context.route('**/tab/config.json', answer);
  await page.goto(`${open.trial.origin}/tab/`);
  return { page, context, watch };
}

test.each<[string, object, string]>([
  ['clientId', { clientId: undefined }, 'should be the application (client) id, a GUID.'],
  ['clientId', { clientId: '<your client id>' }, 'should be the application (client) id, a GUID.'],
  ['tenantId', { tenantId: 'contoso.onmicrosoft.com' }, 'should be the directory (tenant) id, a GUID.'],
  [
    'site',
    { site: tenant.siteUrl },
    'should be a site address such as contoso.sharepoint.com:/sites/one-plan.',
  ],
  ['graph', { graph: 'https://graph.microsoft.com' }, 'should be an address ending in /v1.0.'],
  ['openIn', { openIn: 'teams' }, 'should be an https address.'],
  ['appId', { appId: 'one-plan' }, 'should be the id in the Teams manifest, a GUID.'],
  ['access', { access: 'all' }, 'should be ‘sites’ or ‘selected’, or left out.'],
  ['openin', { openin: 'https://teams.microsoft.com/l/entity/a/b' }, 'should be written ‘openIn’.'],
])(
  'names the field %s of config.json that is wrong (%j), and what it should be',
  async (field, wrong, words) => {
    const { page, context, watch } = await openWith(json({ ...right, ...wrong }));
    await page.getByRole('heading', { name: 'One Plan is not set up correctly', level: 1 }).waitFor();
    await page.getByText(`In the file config.json, the field ‘${field}’ ${words}`).waitFor();
    await page.getByText('Ask whoever installed One Plan to correct it.').waitFor();
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    expect(watch.errors).toEqual([]);
    await context.close();
  },
);

test.each<[string, (route: Route) => Promise<void>, string]>([
  [
    'is not there',
    async (route) => route.fulfill({ status: 404, body: 'Not found' }),
    'is not beside the page (404).',
  ],
  [
    'is not there, and the host answers with its front page',
    async (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' }),
    'is not beside the page: a web page came instead.',
  ],
  ['is not JSON', async (route) => route.fulfill({ body: '{ "clientId": ' }), 'is not valid JSON.'],
  ['is a list', json([right]), 'is not a JSON object.'],
])('says so when config.json %s', async (_, answer, words) => {
  const { page, context } = await openWith(answer);
  await page.getByRole('heading', { name: 'One Plan is not set up correctly', level: 1 }).waitFor();
  await page.getByText(`The file config.json ${words}`).waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
  await context.close();
});

test('blames the connection, not the file, when config.json does not come, and goes on once it does', async () => {
  const { page, context } = await openWith(async (route) => route.abort('internetdisconnected'));
  await page.getByRole('heading', { name: 'One Plan could not start', level: 1 }).waitFor();
  await page.getByText('One Plan could not read how it is set up.').waitFor();
  await page.getByText('Check your connection, then try again.').waitFor();
  expect(await violationsInThemes(page)).toEqual([]);
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Sign in here' }).waitFor();
  await context.close();
});

test('one build serves whatever config.json names', async () => {
  const { page, context } = await openWith(
    json({ ...right, openIn: 'https://teams.microsoft.com/l/entity/a/b' }),
  );
  const link = page.getByRole('link', { name: 'Open One Plan where you are signed in' });
  await expect.poll(async () => link.getAttribute('href')).toBe('https://teams.microsoft.com/l/entity/a/b');
  await context.close();
});
