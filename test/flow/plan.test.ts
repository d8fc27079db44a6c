import type { FrameLocator, Locator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openTrial, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { admin, appears, brokenRules, overhangOf, therapies, textsOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function plan(options: TrialOptions): Promise<TrialPage> {
  open = await openTrial({ person: therapies, ...options });
  await open.tab.getByRole('heading', { level: 1, name: 'Plan' }).waitFor();
  return open;
}

const rows = (tab: FrameLocator): Locator =>
  tab.getByRole('table', { name: 'Live actions' }).locator('tbody tr:has(td)');

/** The words that say how many actions are shown. */
async function shownWords(tab: FrameLocator): Promise<string> {
  return tab.getByRole('status').filter({ hasText: 'live actions' }).innerText();
}

async function eventually(tab: FrameLocator, words: string | RegExp): Promise<void> {
  await tab.getByRole('status').filter({ hasText: words }).waitFor();
}

test('every figure of the summary leads to as many actions as it counts', async () => {
  const { tab, frame } = await plan({ subPage: 'plan/summary' });
  const table = tab.getByRole('table', { name: 'Live actions by priority, section and status' });
  const total = table.getByRole('row', { name: 'All live actions' });
  await total.getByRole('link').first().waitFor({ state: 'attached' });
  const figures = await total
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => ({ n: link.textContent, href: link.getAttribute('href') })));
  expect(figures.length).toBeGreaterThan(6);
  for (const { n, href } of figures) {
    await frame().evaluate((hash) => void (window.location.hash = hash ?? ''), href);
    await eventually(tab, n === '80' ? 'All 80 live actions' : `${n ?? ''} of 80 live actions`);
  }
});

test('the parts of a bar say status and number, and lead to those actions', async () => {
  const { tab } = await plan({ subPage: 'plan/summary' });
  const bar = tab.getByRole('list', { name: '1 Right support' });
  const parts = await textsOf(bar.getByRole('link'));
  expect(parts.reduce((sum, part) => sum + Number(part.split(' ')[1]), 0)).toBe(29);
  const part = bar.getByRole('link', { name: /At risk/ });
  const count = Number((await part.innerText()).split(' ')[1]);
  await part.click();
  await eventually(tab, `${String(count)} of 80 live actions`);
  await expect
    .poll(async () => tab.getByRole('list', { name: 'Filters in use' }).innerText())
    .toMatch(/Priority 1 Right support[^]*Status At risk/);
});

test('the list is searched as one types, without leaving the field', async () => {
  const { tab, frame } = await plan({ subPage: 'plan/actions' });
  await expect.poll(async () => shownWords(tab)).toBe('All 80 live actions');
  const search = tab.getByRole('searchbox', { name: 'Search' });
  await search.pressSequentially('THERAPIES lead');
  await eventually(tab, / of 80 live actions/);
  await expect
    .poll(async () => (await textsOf(rows(tab))).every((row) => row.includes('Therapies Lead')))
    .toBe(true);
  await expect.poll(async () => search.evaluate((field) => field === document.activeElement)).toBe(true);
  await expect
    .poll(async () => frame().evaluate(() => window.location.hash))
    .toBe('#/plan/actions?q=THERAPIES+lead');
});

test('typing goes on while the plan is looked at again', async () => {
  const { tab, frame, page } = await plan({ subPage: 'plan/actions' });
  const search = tab.getByRole('searchbox', { name: 'Search' });
  await search.pressSequentially('speech');
  const looked = page.waitForResponse((response) => response.url().includes('$batch'));
  await frame().evaluate(() => window.dispatchEvent(new Event('online')));
  await (await looked).finished();
  // the answer is taken in and drawn before the next frames
  await frame().evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.keyboard.type(' and');
  await expect.poll(async () => search.inputValue()).toBe('speech and');
});

test('a search that finds nothing says so and offers everything again', async () => {
  const { tab } = await plan({ subPage: 'plan/actions?q=nobody%20wrote%20this' });
  expect(await appears(tab.getByText('No live action fits all of this.'))).toBe(true);
  await tab.getByRole('button', { name: 'Show all actions' }).click();
  await eventually(tab, 'All 80 live actions');
});

test('filters narrow each other, show as chips, and come off one by one', async () => {
  const { tab, frame } = await plan({ subPage: 'plan/actions' });
  await tab.getByLabel('Priority or section').selectOption({ label: 'All of 2' });
  await eventually(tab, '24 of 80 live actions');
  await tab.getByLabel('Status', { exact: true }).selectOption({ label: 'Open: work remains' });
  await tab.getByLabel('Overdue only').check();
  await eventually(tab, /^\d of 80/);
  const chips = tab.getByRole('list', { name: 'Filters in use' });
  await chips.getByRole('button', { name: 'Remove filter Overdue' }).click();
  await expect.poll(async () => tab.getByLabel('Overdue only').isChecked()).toBe(false);
  // the focus goes to the next chip, not to nothing
  await expect
    .poll(async () => frame().evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Remove filter Priority 2 Right place');
  await chips.getByRole('button', { name: 'Remove all filters' }).click();
  await eventually(tab, 'All 80 live actions');
  await expect.poll(async () => chips.count()).toBe(0);
});

test('the list is sorted by the heads of its columns, and says by which', async () => {
  const { tab } = await plan({ subPage: 'plan/actions' });
  const head = tab.getByRole('columnheader', { name: 'Complete by' });
  const button = head.getByRole('button');
  await button.click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await expect.poll(async () => tab.locator('th[aria-sort]').count()).toBe(1);
  const first = await rows(tab).first().innerText();
  await button.press('Enter');
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => rows(tab).first().innerText()).not.toBe(first);
  await expect.poll(async () => button.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('whoever comes back from an action finds filters, order and place again', async () => {
  const { tab, frame } = await plan({ subPage: 'plan/actions?status=on-track&sort=completion' });
  const link = rows(tab).nth(12).getByRole('link');
  const id = await link.getAttribute('id');
  await link.click();
  await tab.getByRole('heading', { name: 'Updates', exact: false }).waitFor();
  await frame().evaluate(() => window.history.back());
  await eventually(tab, / of 80 live actions/);
  await expect
    .poll(async () => frame().evaluate(() => window.location.hash))
    .toBe('#/plan/actions?status=on-track&sort=completion');
  await expect.poll(async () => frame().evaluate(() => document.activeElement?.id)).toBe(id);
});

test('the list can be walked with the keyboard alone', async () => {
  const { tab, page, frame } = await plan({ subPage: 'plan/actions?q=1.1.1' });
  await tab.getByRole('searchbox').focus();
  const stops: string[] = [];
  for (let press = 0; press < 24; press += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await frame().evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent?.slice(0, 40) ?? '';
      }),
    );
  }
  expect(stops.join(' | ')).toMatch(/Remove filter.*Ref.*Action.*Last updated/);
  expect(stops.findIndex((stop) => stop.startsWith('Ref'))).toBeGreaterThan(0);
});

test('a window as narrow as a phone shows cards, which can be sorted too', async () => {
  const trial = await plan({ subPage: 'plan/actions', width: 390 });
  const cards = trial.tab.getByRole('list', { name: 'Live actions' }).getByRole('listitem');
  await expect.poll(async () => cards.count()).toBe(80);
  await trial.tab.getByLabel('Sort by').selectOption('ref descending');
  await expect.poll(() => cards.first().innerText()).toMatch(/^3\.5\.\d /);
  await expect.poll(async () => rows(trial.tab).count()).toBe(0);
});

test('on a phone the filters are folded away below the search, and say how many are in use', async () => {
  const { tab } = await plan({ subPage: 'plan/actions?status=on-track&q=a', width: 390 });
  const ticks = tab.getByLabel('Overdue only');
  await tab.getByText('Filters (1 in use)').waitFor();
  await expect.poll(async () => ticks.isVisible()).toBe(false);
  await tab.getByText('Filters (1 in use)').press('Enter');
  await ticks.check();
  await tab.getByText('Filters (2 in use)').waitFor();
  await eventually(tab, /^\d+ of 80/);
});

test('in the order of the numbers actions stand under their headings, else each names its own', async () => {
  const { tab } = await plan({ subPage: 'plan/actions' });
  const table = tab.getByRole('table', { name: 'Live actions' });
  const headings = table.locator('th[scope="rowgroup"]');
  await expect.poll(async () => headings.count()).toBe(14);
  await expect
    .poll(async () => headings.first().innerText())
    .toBe('1.1 Early identification and graduated approach');
  await expect.poll(async () => table.getByRole('columnheader', { name: 'Section' }).count()).toBe(0);
  // the head, 14 headings and 80 actions, each with its place among all of them
  await expect.poll(async () => table.getAttribute('aria-rowcount')).toBe('95');
  await table.locator('tr').first().waitFor({ state: 'attached' });
  const places = await table
    .locator('tr')
    .evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('aria-rowindex'))));
  expect(places).toEqual(Array.from({ length: 95 }, (_, index) => index + 1));
  await table.getByRole('button', { name: 'Status' }).click();
  await table.getByRole('columnheader', { name: 'Section' }).waitFor();
  await expect.poll(async () => headings.count()).toBe(0);
  await expect.poll(async () => table.getAttribute('aria-rowcount')).toBe('81');
});

test.each([320, 768, 1280, 1920])('at %i px the page never scrolls sideways', async (width) => {
  const trial = await plan({ subPage: 'plan/summary', width });
  expect(await overhangOf(trial)).toBe(0);
  await trial.tab.getByRole('link', { name: 'All actions', exact: true }).click();
  await trial.tab.getByRole('searchbox').waitFor();
  expect(await overhangOf(trial)).toBe(0);
});

test('a table wider than the window scrolls by itself, and with the keyboard', async () => {
  const { tab, page } = await plan({ subPage: 'plan/summary', width: 320 });
  const region = tab.getByRole('region', { name: 'Live actions by priority, section and status' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
});

test.each(['summary', 'actions?status=off-track'])(
  'plan/%s breaks no accessibility rule in any theme',
  async (place) => {
    const trial = await plan({ subPage: `plan/${place}` });
    const broken = await brokenRules(trial, { person: therapies, subPage: `plan/${place}` }, async () =>
      trial.tab.getByRole('heading', { level: 1, name: 'Plan' }).waitFor(),
    );
    expect(broken).toEqual([]);
  },
);

test('an admin with an empty plan is shown the way to bring it in', async () => {
  open = await openTrial({ person: admin, data: 'empty' });
  const { tab } = open;
  await tab.getByRole('button', { name: 'Set up One Plan' }).click();
  await tab.getByRole('link', { name: 'See the empty plan' }).click();
  await tab.getByText('The plan has no live actions yet.').waitFor();
  await expect
    .poll(async () => tab.getByRole('link', { name: 'Bring in your plan' }).getAttribute('href'))
    .toBe('#/admin/import');
});
