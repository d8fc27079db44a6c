import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { boardPaper } from '../trial/board-paper.ts';
import { admin, brokenRules, overhangOf, textsOf } from './screen-kit.ts';

let open: TrialPage;

const shown = async (): Promise<void> =>
  open.tab.getByRole('heading', { level: 2, name: 'What moved' }).waitFor();
const place = { person: admin, subPage: 'plan/cycles' } as const;

beforeAll(async () => {
  open = await openTrial(place);
  await shown();
});
afterAll(async () => open.close());

/** The figures of a table, a line for each cycle, without the names of the cycles. */
async function table(name: string): Promise<readonly (readonly number[])[]> {
  await open.tab.getByRole('table', { name }).locator('tbody tr').first().waitFor({ state: 'attached' });
  const lines = await open.tab
    .getByRole('table', { name })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    );
  return lines;
}

test('shows for each of the six cycles exactly the figures of the board paper, and the open one after them', async () => {
  const walk = await table('How the number of live actions came about');
  expect(walk.slice(0, 6)).toEqual(boardPaper.map((one) => one.walk));
  expect(walk[6]?.[0]).toBe(80);
  const stood = await table('How the live actions stood');
  expect(stood.slice(0, 6).map((line) => line.slice(0, 8))).toEqual(
    boardPaper.map((one) => [...one.statuses, one.overdue]),
  );
  expect(stood[5]?.[8]).toBe(5);
  const came = await table('Updates and dates');
  expect(came.slice(0, 6).map((line) => line.slice(0, 5))).toEqual(
    boardPaper.map((one) => [...one.returns, one.reDated]),
  );
  expect(came.slice(0, 6).reduce((sum, line) => sum + (line[5] ?? 0), 0)).toBe(4);
  expect([walk.length, stood.length, came.length]).toEqual([7, 7, 7]);
  expect(open.watch.errors).toEqual([]);
});

test('shows what moved in the sixth cycle, and why', async () => {
  // nothing moved yet in the open cycle: it begins with the last one in which something did
  await open.tab.getByText('18 moved, 1 joined, 1 left, 61 stayed as they were.').waitFor();
  const lines = open.tab.getByRole('list', { name: 'What moved' }).getByRole('listitem');
  await expect.poll(async () => lines.count()).toBe(20);
  const funding = lines.filter({ hasText: '2.2.1' });
  await expect
    .poll(async () => (await funding.innerText()).replaceAll(/\s+/g, ' '))
    .toMatch(/On track \(G\) → to At risk \(A\) .{20,}/);
  await open.tab.getByRole('combobox', { name: 'Cycle' }).selectOption({ index: 0 });
  await open.tab.getByText(/^0 moved/).waitFor();
  // the choice is in the address, so that Back leads to the cycle before
  await open.tab.locator('body').evaluate(() => window.history.back());
  await open.tab.getByText(/^18 moved/).waitFor();
});

test('fits a narrow window, and keeps the rules of accessibility', async () => {
  expect(await brokenRules(open, place, shown)).toEqual([]);
  await open.page.setViewportSize({ width: 360, height: 800 });
  expect(await overhangOf(open)).toBe(0);
  await open.page.setViewportSize({ width: 1280, height: 800 });
});

test('shows on the returns board of every cycle what came and what did not', async () => {
  await open.page.goto(open.address(place));
  await shown();
  await open.tab
    .getByRole('combobox', { name: 'Cycle' })
    .locator('option')
    .first()
    .waitFor({ state: 'attached' });
  const keys = await open.tab
    .getByRole('combobox', { name: 'Cycle' })
    .locator('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  const found: (readonly number[])[] = [];
  // the open one comes first
  for (const key of keys.slice(1).toReversed()) {
    await open.frame().evaluate((hash) => {
      window.location.hash = hash;
    }, `#/admin/returns?cycle=${key}&show=all`);
    const figures = open.tab.getByRole('list', { name: 'Returns' }).getByRole('link');
    await figures
      .and(open.tab.locator(`[href*="cycle=${key}&"]`))
      .first()
      .waitFor();
    found.push((await textsOf(figures)).map((text) => Number.parseInt(text, 10)));
  }
  expect(found).toEqual(boardPaper.map((one) => one.returns));
});
