import type { Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';

import { hrefOf, packParts, prepareParts, type AdminTab, type Route } from '#screens/route.ts';

import { violationsIn } from '../browser/axe.ts';
import { openPage } from '../browser/browser.ts';
import { usualNow } from '../browser/trial-page.ts';
import { examplePath } from '../intake/example-plan.ts';
import { nextBoard } from './board-pack-kit.ts';
import { answerAs, openHosted, siteAddress, type Hosted } from './hosted-kit.ts';
import { choose } from './import-kit.ts';
import { admin, appears, overhangOf, therapies } from './screen-kit.ts';

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

test('every screen of the built site works under the headers of its host, which refuse nothing', async () => {
  hosted = await openHosted('Azure Static Web Apps', admin);
  const { open, refused, missed } = hosted;
  const titles = new Map<string, string>();
  for (const hash of await everyPlace(hosted)) {
    await at(hosted, hash);
    const settled = async () =>
      open.frame().evaluate(() => {
        const isBusy = document.querySelector('[role="progressbar"]') !== null;
        return isBusy ? '' : (document.querySelector('main h1')?.textContent ?? '');
      });
    await expect.poll(settled, { message: hash, timeout: 20_000 }).not.toBe('');
    titles.set(hash, await settled());
  }
  expect([...titles].filter(([, title]) => /stopped|could not|not found|no such/i.test(title))).toEqual([]);
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
  expect(await placeOf(open.tab.getByRole('heading', { level: 1 }))).toEqual(before);
  await open.tab.getByText('There is a new version of One Plan.').waitFor();
  await open.page.setViewportSize({ width: 320, height: 640 });
  expect(await overhangOf(open)).toBe(0);
  expect(await violationsIn(open.frame())).toEqual([]);
  await offer.click();
  // the same place in the app, by the new page
  await expect
    .poll(() =>
      open.frame().evaluate(() => document.querySelector('meta[name="one-plan-release"]')?.outerHTML),
    )
    .toContain('abcdef012345');
  await expect.poll(() => activity.inputValue()).toBe('Met the team.');
  await comeBack(hosted, 30);
  expect(await offer.count()).toBe(0);
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
  expect(await offer.count()).toBe(0);
  // the form keeps it for whoever comes back to it, but only as long as the page is open
  await at(hosted, '#/plan/summary');
  expect(await offer.count()).toBe(0);
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
  expect(await open.tab.getByText('could not be fetched').count()).toBe(0);
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

/** An address of every kind that there is, and of every page of Admin; those of single records as their lists link to them. */
async function everyPlace(one: Hosted): Promise<readonly string[]> {
  const changeHref = await linkOn(one, '#/changes/awaiting', /^#\/changes\/(?!log|awaiting)/);
  const riskHref = await linkOn(one, '#/risks/threats', /^#\/risk\/[^/]+$/);
  const packHref = await linkOn(one, '#/board-pack', /board-pack\/pack\?key=/);
  const risk = decodeURIComponent(riskHref.slice('#/risk/'.length));
  const key = new URLSearchParams(packHref.split('?')[1]).get('key') ?? '';
  const ref = '1.3.2';
  const filter = {};
  const all: { readonly [At in Route['at']]: readonly Extract<Route, { at: At }>[] } = {
    'my-actions': [{ at: 'my-actions' }],
    plan: (['summary', 'actions', 'outline', 'cycles'] as const).map((tab) => ({ at: 'plan', tab, filter })),
    action: [{ at: 'action', ref }],
    update: [{ at: 'update', ref }],
    propose: [{ at: 'propose', ref, kind: 'reword' }],
    'add-action': [{ at: 'add-action', section: '' }],
    'change-several': [{ at: 'change-several', kind: 'withdraw', refs: [ref, '1.3.3'] }],
    changes: (['awaiting', 'log'] as const).map((tab) => ({ at: 'changes', tab, filter })),
    change: [{ at: 'change', id: decodeURIComponent(changeHref.slice('#/changes/'.length)) }],
    risks: (['threats', 'opportunities', 'asks'] as const).map((tab) => ({ at: 'risks', tab, filter })),
    'add-risk': [{ at: 'add-risk', filter }],
    'merge-risks': [{ at: 'merge-risks' }],
    risk: [{ at: 'risk', ref: risk }],
    'risk-form': (['edit', 'review', 'close'] as const).map((form) => ({ at: 'risk-form', ref: risk, form })),
    measures: (['list', 'enter', 'paste'] as const).map((tab) => ({ at: 'measures', tab, filter })),
    measure: [{ at: 'measure', key: 'K1' }],
    'measure-form': [
      { at: 'measure-form', key: '' },
      { at: 'measure-form', key: 'K1' },
    ],
    'board-pack': [{ at: 'board-pack' }],
    'prepare-pack': prepareParts.map((part) => ({ at: 'prepare-pack', ...nextBoard, part })),
    'issued-pack': packParts.map((part) => ({ at: 'issued-pack', key, part })),
    'compare-packs': [{ at: 'compare-packs', a: key, b: '' }],
    outbox: [{ at: 'outbox' }],
    // the compiler names the page that is missing here
    admin: Object.keys({
      cycles: true,
      returns: true,
      reminders: true,
      questions: true,
      people: true,
      plan: true,
      structure: true,
      statuses: true,
      rules: true,
      predecessors: true,
      import: true,
      health: true,
      'set-up': true,
    } satisfies Record<AdminTab, true>).map((tab) => ({ at: 'admin', tab: tab as AdminTab })),
  };
  return Object.values(all).flat().map(hrefOf);
}
