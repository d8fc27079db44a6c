import type { Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';

import { openPage } from '../browser/browser.ts';
import { usualNow } from '../browser/trial-page.ts';
import { examplePath } from '../intake/example-plan.ts';
import { everyRoute, placeAt, type Found } from './every-place.ts';
import { answerAs, openHosted, siteAddress, type Hosted } from './hosted-kit.ts';
import { choose } from './import-kit.ts';
import { looksRight } from './look-kit.ts';
import { admin, appears, therapies } from './screen-kit.ts';

let hosted: Hosted | null = null;
afterEach(async () => {
  await hosted?.close();
  hosted = null;
});

// the browser itself tells of a folder of the library that is not there yet, and of one that is there already
const besidesFolders = (errors: readonly string[]) =>
  errors.filter((error) => !/status of (404|409)/.test(error));

const reload = 'Reload to get the new version';

/** Goes to a place, and waits until what was there before is gone. */
async function at(one: Hosted, hash: string): Promise<void> {
  await one.open.frame().evaluate(async (to) => {
    if (window.location.hash === to) return;
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    window.location.hash = to;
    await changed;
  }, hash);
  await drawn(one);
}

async function drawn({ open }: Hosted): Promise<void> {
  await open
    .frame()
    .evaluate(
      async () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
}

/** Where a link on a page leads. */
async function linkOn(one: Hosted, hash: string, link: RegExp): Promise<string> {
  await at(one, hash);
  const found = async () =>
    one.open
      .frame()
      .evaluate(
        (pattern) =>
          [...document.querySelectorAll('main a')]
            .map((anchor) => anchor.getAttribute('href') ?? '')
            .find((href) => new RegExp(pattern).test(href)) ?? '',
        link.source,
      );
  await expect.poll(found, { message: `a link ${link.source} on ${hash}` }).not.toBe('');
  return found();
}

// what is asked for there on purpose, and is not in the plan
const notThere = /9\.9\.9|there-is-none|R99|K99/;

/** The records of the sample plan whose addresses have to be found out, as their lists link to them. */
async function foundBy(one: Hosted): Promise<Found> {
  const change = await linkOn(one, '#/changes/awaiting', /^#\/changes\/(?!log|awaiting)/);
  const pack = await linkOn(one, '#/board-pack', /board-pack\/pack\?key=/);
  const key = new URLSearchParams(pack.split('?')[1]).get('key') ?? '';
  return { change: decodeURIComponent(change.slice('#/changes/'.length)), packs: [key, key] };
}

test('every screen of the built site works under the headers of its host, which refuse nothing', async () => {
  hosted = await openHosted('Azure Static Web Apps', admin);
  const { open, refused, missed } = hosted;
  const titles = new Map<string, string>();
  const routes = everyRoute(await foundBy(hosted));
  for (const { hash } of routes.map(placeAt)) {
    await at(hosted, hash);
    const settled = async () =>
      open.frame().evaluate(() => {
        const isBusy = document.querySelector('[role="progressbar"]') !== null;
        return isBusy ? '' : (document.querySelector('main h1')?.textContent ?? '');
      });
    await expect.poll(settled, { message: hash, timeout: 20_000 }).not.toBe('');
    titles.set(hash, await settled());
  }
  const lost = [...titles].filter(([, title]) => /stopped|could not|not found|no such/i.test(title));
  expect(lost.filter(([hash]) => !notThere.test(hash))).toEqual([]);
  expect(new Set(titles.values()).size).toBeGreaterThan(30);
  expect(refused).toEqual([]);
  expect(missed).toEqual([]);
  expect(besidesFolders(open.watch.errors)).toEqual([]);
  expect(open.watch.outward).toEqual([]);
}, 240_000);

test('charts are drawn, a workbook is written and a plan is read in workers under these headers', async () => {
  hosted = await openHosted('nginx', admin);
  const { open, refused, missed } = hosted;
  await at(hosted, '#/measure/K16');
  expect(await appears(open.tab.locator('svg[role="region"] circle'))).toBe(true);
  await at(hosted, '#/admin/import');
  await choose(open.tab, examplePath);
  await open.tab.getByRole('button', { name: 'Go on to the preview' }).waitFor();
  await at(hosted, await linkOn(hosted, '#/board-pack', /board-pack\/pack\?key=/));
  await open.tab.getByRole('link', { name: 'Files', exact: true }).click();
  const card = open.tab.getByRole('article', { name: 'Excel workbook for the board', exact: true });
  await card.getByRole('button', { name: /^Make/ }).click();
  await card.getByText(/^Saved as /).waitFor({ timeout: 60_000 });
  expect(refused).toEqual([]);
  expect(missed).toEqual([]);
  expect(besidesFolders(open.watch.errors)).toEqual([]);
  expect(open.watch.outward).toEqual([]);
}, 180_000);

test('what the policy refuses would be seen: a script in the page, and a call elsewhere', async () => {
  hosted = await openHosted('Azure Static Web Apps', admin);
  const { open, refused } = hosted;
  const isRun = await open.frame().evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.head.append(script);
    await fetch('http://localhost:9/').catch(() => undefined);
    return document.title === 'run';
  });
  expect(isRun).toBe(false);
  await expect
    .poll(() => refused.map((one) => one.split(' on ')[0]))
    .toEqual(['script-src-elem inline', 'connect-src http://localhost:9/']);
  expect(open.watch.errors.length).toBeGreaterThan(0);
});

test('no page but those of Microsoft’s hosts may frame the site', async () => {
  hosted = await openHosted('nginx', admin);
  const stranger = 'https://stranger.test';
  const { page, context } = await openPage({
    width: 800,
    height: 600,
    now: null,
    stands: [stranger, siteAddress],
  });
  await answerAs(context, hosted.site);
  await context.route(`${stranger}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe name="one-plan" src="${siteAddress}/"></iframe>`,
    }),
  );
  await page.goto(`${stranger}/`);
  await expect.poll(() => page.frame({ name: 'one-plan' })?.url()).toMatch(/^chrome-error:/);
  await context.close();
});

test('the page that ends a sign-in works in a window of its own, and in a frame of the tab', async () => {
  hosted = await openHosted('Azure Static Web Apps', admin);
  const { open, refused, missed } = hosted;
  const words = 'There is nothing to do here. You can close this window.';
  const opened = await open.context.newPage();
  await opened.goto(`${siteAddress}/auth.html`);
  await opened.getByText(words).waitFor();
  await open.frame().evaluate(() => {
    const frame = document.createElement('iframe');
    frame.name = 'silent';
    frame.src = './auth.html';
    document.body.append(frame);
  });
  await open.tab.frameLocator('iframe[name="silent"]').getByText(words).waitFor();
  expect([refused, missed, open.watch.errors]).toEqual([[], [], []]);
});

test('somebody who opens the address by itself finds the page at work under these headers', async () => {
  hosted = await openHosted('nginx', admin);
  const { open, refused, missed } = hosted;
  const alone = await open.context.newPage();
  await alone.goto(`${siteAddress}/`);
  await alone.getByRole('heading', { name: 'One Plan', level: 1 }).waitFor();
  expect([refused, missed, open.watch.errors]).toEqual([[], [], []]);
});

test('offers the new version when somebody comes back, and what was typed is there after it', async () => {
  hosted = await openHosted('nginx', therapies);
  const { open, site } = hosted;
  const offer = open.tab.getByRole('button', { name: reload });
  await at(hosted, '#/action/1.3.6/update');
  const activity = open.tab.getByLabel(/^What was done /);
  await activity.fill('Met the team.');
  await open.tab.getByText(/^Draft kept on this device/).waitFor();
  site.place({ version: '0.2.0', build: 'abcdef012345' });
  await comeBack(hosted, 5);
  const before = await placeOf(open.tab.getByRole('heading', { level: 1 }));
  await comeBack(hosted, 11);
  await offer.waitFor();
  // it comes when somebody is about to click
  await expect.poll(async () => placeOf(open.tab.getByRole('heading', { level: 1 }))).toEqual(before);
  await open.tab.getByText('There is a new version of One Plan.').waitFor();
  await looksRight(open, 'new version');
  await offer.click();
  // the same place in the app, by the new page
  await expect
    .poll(() =>
      open.frame().evaluate(() => document.querySelector('meta[name="one-plan-release"]')?.outerHTML),
    )
    .toContain('abcdef012345');
  await expect.poll(() => activity.inputValue()).toBe('Met the team.');
  await comeBack(hosted, 30);
  await expect.poll(async () => offer.count()).toBe(0);
  expect(open.watch.errors).toEqual([]);
});

test('does not look again within ten minutes', async () => {
  hosted = await openHosted('Azure Static Web Apps', therapies);
  const { open } = hosted;
  const asked: string[] = [];
  open.context.on('request', (request) => {
    if (request.url().endsWith('/version.json')) asked.push(request.url());
  });
  for (const minutes of [1, 9]) await comeBack(hosted, minutes);
  expect(asked).toEqual([]);
  const looked = open.page.waitForRequest(/version\.json/);
  await comeBack(hosted, 11);
  await looked;
  for (const minutes of [12, 20]) await comeBack(hosted, minutes);
  expect(asked).toHaveLength(1);
});

test('offers nothing while something typed would be lost, and does so at once when it is not', async () => {
  hosted = await openHosted('nginx', admin);
  const { open, site } = hosted;
  const offer = open.tab.getByRole('button', { name: reload });
  site.place({ version: '0.2.0', build: 'abcdef012345' });
  await at(hosted, '#/action/1.3.2/change/reword');
  await open.tab.getByLabel(/^Why/).fill('The wording was unclear.');
  const looked = open.page.waitForResponse(/version\.json/);
  await comeBack(hosted, 11);
  await (await looked).finished();
  await drawn(hosted);
  await expect.poll(async () => offer.count()).toBe(0);
  // the form keeps it for whoever comes back to it, but only as long as the page is open
  await at(hosted, '#/plan/summary');
  await expect.poll(async () => offer.count()).toBe(0);
  await at(hosted, '#/action/1.3.2/change/reword');
  await open.tab.getByRole('button', { name: 'Begin anew' }).click();
  await offer.waitFor();
});

test('a part that went with the old version says so, and the reload brings it', async () => {
  hosted = await openHosted('Azure Static Web Apps', admin);
  const { open, site } = hosted;
  site.lose(/assets\/risk-page|assets\/register/);
  site.place({ version: '0.2.0', build: 'abcdef012345' });
  await open.tab.getByRole('link', { name: 'Risks', exact: true }).click();
  await open.tab.getByText('A new version has taken its place.').waitFor();
  site.lose(null);
  await open.tab.getByRole('main').getByRole('button', { name: reload }).click();
  await open.tab.getByRole('heading', { name: 'Risks', level: 1 }).waitFor();
  await expect.poll(async () => open.tab.getByText('could not be fetched').count()).toBe(0);
});

async function placeOf(sought: Locator): Promise<unknown> {
  return sought.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Somebody comes back to the tab, so many minutes after the usual moment. */
async function comeBack({ open }: Hosted, minutes: number): Promise<void> {
  await open.page.clock.setFixedTime(new Date(usualNow.getTime() + minutes * 60_000));
  await open.frame().evaluate(() => void window.dispatchEvent(new Event('focus')));
}
