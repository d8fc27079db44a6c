import { afterEach, beforeAll, expect, test } from 'vitest';

import { tenant } from '#trial/tenant.ts';

import { violationsIn } from '../browser/axe.ts';
import { cast, type FixturePage, openFixture, signIn } from './fixture-page.ts';
import type { Probe } from './fixture/tab.ts';

type WithProbe = { probe: Probe };

let open: FixturePage;

const [ada, zoe] = cast;
if (ada === undefined || zoe === undefined) throw new Error('The fixture has two people');

beforeAll(async () => {
  // the fixture is built and Chromium started once, outside the time of the first test
  await (await openFixture()).close();
});

afterEach(async () => {
  await open.close();
});

test('gives unmodified TeamsJS the context of the chosen person, theme, place and sub page', async () => {
  open = await openFixture('?person=zoe@nhs.test&theme=dark&surface=sidePanel&subPage=action/1.3.2');
  const tab = await open.tab();
  const context = await tab.evaluate(() => (window as unknown as WithProbe).probe.app.getContext());
  expect(context.app.theme).toBe('dark');
  expect(context.page).toMatchObject({
    id: 'one-plan',
    subPageId: 'action/1.3.2',
    frameContext: 'sidePanel',
  });
  expect(context.user).toMatchObject({
    id: 'oid-of-zoe@nhs.test',
    displayName: 'Zoë Łuczak',
    loginHint: 'zoe@nhs.test',
    tenant: { id: tenant.tenantId },
  });
  expect(context.app.host).toMatchObject({ name: 'Teams', clientType: 'web' });
  expect(open.watch.errors).toEqual([]);
});

test('says whom one is trying the app as, and signs in as somebody else when another person is chosen', async () => {
  open = await openFixture();
  const first = await signIn(await open.tab(), 'silent', tenant.clientId);
  expect(first).toMatchObject({
    username: ada.email,
    homeAccountId: `oid-of-${ada.email}.${tenant.tenantId}`,
  });
  await expect
    .poll(() => open.page.locator('#who').textContent())
    .toBe('You are trying One Plan as Ada Quinn, Plan admin, Council');
  await open.page.getByLabel('Person').selectOption(zoe.email);
  const second = await signIn(await open.tab(), 'silent', tenant.clientId);
  expect(second).toMatchObject({ username: zoe.email, name: 'Zoë Łuczak', tenantId: tenant.tenantId });
  await expect
    .poll(async () => open.page.locator('#who').textContent())
    .toContain('Zoë Łuczak, Therapies lead, NHS');
  expect(await open.page.title()).toContain('Zoë Łuczak');
  expect(new URL(open.page.url()).searchParams.get('person')).toBe(zoe.email);
  expect(open.watch.errors).toEqual([]);
});

test('asks the person in its own dialog when sign-in needs them, and remembers that they allowed it', async () => {
  open = await openFixture('?signIn=ask');
  const tab = await open.tab();
  expect(await signIn(tab, 'silent', tenant.clientId)).toEqual({ error: 'interaction_required' });
  const answered = signIn(tab, 'popup', tenant.clientId);
  const dialog = open.page.getByRole('dialog', { name: 'Permission requested' });
  await dialog.getByText('Edit items in the SharePoint sites you can see').waitFor();
  await dialog.getByRole('button', { name: 'Allow' }).click();
  expect(await answered).toMatchObject({ username: ada.email });
  expect(await signIn(tab, 'silent', tenant.clientId)).toMatchObject({ username: ada.email });
});

test('tells MSAL that the person cancelled, by button and by Escape', async () => {
  open = await openFixture('?signIn=ask');
  const tab = await open.tab();
  const dialog = open.page.getByRole('dialog', { name: 'Permission requested' });
  const byButton = signIn(tab, 'popup', tenant.clientId);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await byButton).toEqual({ error: 'user_canceled' });
  const byKey = signIn(tab, 'popup', tenant.clientId);
  await dialog.waitFor();
  await open.page.keyboard.press('Escape');
  expect(await byKey).toEqual({ error: 'user_canceled' });
  expect(open.tokensFor).toEqual([ada.email]); // only to learn who they are
});

test('refuses an app that is not registered', async () => {
  open = await openFixture();
  const outcome = await signIn(await open.tab(), 'silent', '11111111-2222-4333-8444-555555555555');
  expect(outcome).toEqual({ error: 'unauthorized_client' });
});

test('lets MSAL know that the network is gone when the server gives no token', async () => {
  open = await openFixture();
  const tab = await open.tab();
  open.refuseTokens(true);
  expect(await signIn(tab, 'silent', tenant.clientId)).toEqual({ error: 'no_network_connectivity' });
});

test('builds no sign-in bridge when the host has none', async () => {
  open = await openFixture('?signIn=none');
  const tab = await open.tab();
  await expect.poll(async () => tab.evaluate(() => 'nestedAppAuthBridge' in window)).toBe(false);
});

test('hands theme changes to the running tab without loading it again', async () => {
  open = await openFixture();
  const tab = await open.tab();
  await open.page.getByLabel('Theme').selectOption('Dark');
  await open.page.getByLabel('Theme').selectOption('High contrast');
  await expect
    .poll(() => tab.evaluate(() => (window as unknown as WithProbe).probe.themes))
    .toEqual(['dark', 'contrast']);
  await expect.poll(async () => open.page.locator('html').getAttribute('data-theme')).toBe('contrast');
});

test('shows the tab as wide as chosen without loading it again', async () => {
  open = await openFixture();
  const tab = await open.tab();
  await tab.evaluate(() => (document.title = 'still here'));
  for (const width of ['320', '768', '1280']) {
    await open.page.getByLabel('Width').selectOption(width);
    await expect.poll(async () => tab.evaluate(() => String(innerWidth))).toBe(width);
  }
  expect(await tab.title()).toBe('still here');
});

test('opens a link to the app inside the app, and says what it cannot open', async () => {
  open = await openFixture();
  const link = `https://teams.microsoft.com/l/entity/${tenant.appId}/one-plan?context=${encodeURIComponent('{"subEntityId":"action/2.1"}')}`;
  const tab = await open.tab();
  // not waited for: the tab that asks is replaced
  await tab.evaluate((url) => void (window as unknown as WithProbe).probe.app.openLink(url), link);
  await expect.poll(() => new URL(open.page.url()).searchParams.get('subPage')).toBe('action/2.1');
  const again = await open.tab();
  const context = await again.evaluate(() => (window as unknown as WithProbe).probe.app.getContext());
  expect(context.page.subPageId).toBe('action/2.1');
  const refused = await again.evaluate(async () =>
    (window as unknown as WithProbe).probe.app.openLink('javascript:alert(1)').then(
      () => 'opened',
      (error: unknown) => String(error),
    ),
  );
  expect(refused).toContain('Teams does not open javascript: addresses');
});

test('opens a pasted link or a typed sub page', async () => {
  open = await openFixture();
  await open.tab();
  await open.page.getByLabel('Open a link or sub page').fill('action/3.1');
  await open.page.keyboard.press('Enter');
  await expect.poll(() => new URL(open.page.url()).searchParams.get('subPage')).toBe('action/3.1');
});

test('opens other web addresses in a tab of their own that cannot reach back', async () => {
  open = await openFixture();
  const tab = await open.tab();
  const away = open.page.context().waitForEvent('page');
  await tab.evaluate(() =>
    (window as unknown as WithProbe).probe.app.openLink('https://localhost:1/elsewhere'),
  );
  await expect.poll(async () => await (await away).evaluate(() => window.opener === null)).toBe(true);
});

test('shows a shared link for Teams and for the trial', async () => {
  open = await openFixture('?person=zoe@nhs.test');
  const tab = await open.tab();
  await tab.evaluate(() =>
    (window as unknown as WithProbe).probe.pages.shareDeepLink({
      subPageId: 'action/1.3.2',
      subPageLabel: 'Action 1.3.2',
    }),
  );
  const dialog = open.page.getByRole('dialog', { name: 'Copy link' });
  await dialog.waitFor();
  await expect
    .poll(async () => dialog.getByLabel('Link in Teams').inputValue())
    .toBe(
      `https://teams.microsoft.com/l/entity/${tenant.appId}/one-plan?label=Action%201.3.2&context=%7B%22subEntityId%22%3A%22action%2F1.3.2%22%7D`,
    );
  await expect
    .poll(async () => dialog.getByLabel('Link in this trial').inputValue())
    .toBe(`${open.origin}/?person=zoe%40nhs.test&subPage=action%2F1.3.2`);
});

test('shows that the tab failed to load, and loads it again on request', async () => {
  open = await openFixture();
  const tab = await open.tab();
  await tab.evaluate(() => {
    const { app } = (window as unknown as WithProbe).probe;
    app.notifyFailure({ reason: app.FailedReason.AuthFailed, message: 'nobody is signed in' });
  });
  const alert = open.page.getByRole('alert');
  await alert.getByText('AuthFailed: nobody is signed in').waitFor();
  expect(await violationsIn(open.page.mainFrame())).toEqual([]);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await open.tab();
  await expect.poll(async () => alert.isVisible()).toBe(false);
});

test('saves the settings page of a tab when the tab says it may, and opens what was saved', async () => {
  open = await openFixture('?surface=settings');
  await offer(`${open.origin}/tab/?open=risks`, 'risks', 'Our risks');
  await open.page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => new URL(open.page.url()).search).toBe('?page=channel%2Frisks');
  const tab = await open.tab();
  await expect.poll(async () => tab.evaluate(() => location.search)).toBe('?open=risks');
  const saved = await tab.evaluate(() => (window as unknown as WithProbe).probe.pages.getConfig());
  expect(saved).toMatchObject({ entityId: 'risks', suggestedDisplayName: 'Our risks' });
  const context = await tab.evaluate(() => (window as unknown as WithProbe).probe.app.getContext());
  expect(context.page).toMatchObject({ id: 'risks', frameContext: 'content' });
  expect(context.channel).toMatchObject({ displayName: 'Delivery' });
  const shown = open.page.getByRole('navigation', { name: 'Tabs of the app' }).getByRole('button');
  await expect.poll(async () => shown.allInnerTexts()).toEqual(['My actions', 'Our risks (in a channel)']);
  expect(await violationsIn(open.page.mainFrame())).toEqual([]);
});

test('keeps the tabs of the channel while the browser’s tab is open, and changes one in its place', async () => {
  open = await openFixture('?surface=settings');
  await offer(`${open.origin}/tab/?open=risks`, 'risks', 'Our risks');
  await open.page.getByRole('button', { name: 'Save' }).click();
  await open.page.getByRole('button', { name: 'Our risks' }).waitFor();
  await open.page.reload();
  await open.page.getByLabel('Shown as').selectOption('Tab’s settings page');
  const before = await offer(`${open.origin}/tab/?open=plan`, 'plan', 'Ignored for one that has a name');
  expect(before).toBe(`${open.origin}/tab/?open=risks`);
  await open.page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => new URL(open.page.url()).search).toBe('?page=channel%2Fplan');
  const shown = open.page.getByRole('navigation', { name: 'Tabs of the app' }).getByRole('button');
  await expect.poll(async () => shown.allInnerTexts()).toEqual(['My actions', 'Our risks (in a channel)']);
  await open.page.getByRole('button', { name: 'My actions' }).click();
  await expect.poll(async () => await (await open.tab()).evaluate(() => location.search)).toBe('');
});

test('keeps no tab whose page is elsewhere, and says why', async () => {
  open = await openFixture('?surface=settings');
  await offer('https://elsewhere.test/', 'risks', 'Our risks');
  await open.page.getByRole('button', { name: 'Save' }).click();
  await open.page.getByText('The page of the tab is not on a valid domain of the app.').waitFor();
  expect(new URL(open.page.url()).searchParams.get('surface')).toBe('settings');
});

// what a settings page does; gives the address that the tab was saved with before
async function offer(contentUrl: string, entityId: string, suggestedDisplayName: string): Promise<string> {
  const tab = await open.tab();
  await expect.poll(async () => open.page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  return tab.evaluate(
    async (wanted) => {
      const { pages } = (window as unknown as WithProbe).probe;
      pages.config.registerOnSaveHandler((event) => {
        pages.config.setConfig(wanted).then(
          () => event.notifySuccess(),
          (error: unknown) => event.notifyFailure((error as Error).message),
        );
      });
      pages.config.setValidityState(true);
      return (await pages.getConfig()).contentUrl;
    },
    { contentUrl, entityId, suggestedDisplayName },
  );
}

test('says what to do when its server does not answer, and goes on when it does', async () => {
  open = await openFixture();
  await open.tab();
  open.refuseTokens(true);
  await open.page.getByLabel('Person').selectOption(zoe.email);
  await open.page.getByRole('alert').getByText('refused /trial/token').waitFor();
  open.refuseTokens(false);
  await open.page.getByRole('button', { name: 'Try again' }).click();
  expect(await signIn(await open.tab(), 'silent', tenant.clientId)).toMatchObject({ username: zoe.email });
});

test.each(['default', 'dark', 'contrast'])(
  'breaks no accessibility rule in the theme %s, wide or narrow',
  async (theme) => {
    open = await openFixture(`?theme=${theme}`);
    await open.tab();
    expect(await violationsIn(open.page.mainFrame())).toEqual([]);
    await open.page.setViewportSize({ width: 320, height: 700 });
    await open.page.getByRole('button', { name: 'Trial settings' }).click();
    expect(await violationsIn(open.page.mainFrame())).toEqual([]);
  },
);

test('gives the tab the whole width of a phone, with the controls folded away', async () => {
  open = await openFixture('', 320);
  const tab = await open.tab();
  await expect.poll(async () => tab.evaluate(() => innerWidth)).toBe(320);
  await expect.poll(async () => open.page.getByLabel('Theme').isVisible()).toBe(false);
  await open.page.getByRole('button', { name: 'Trial settings' }).click();
  await open.page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(async () => open.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
