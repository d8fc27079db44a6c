import { afterAll, beforeAll, expect, test } from 'vitest';

import { openPage } from '../browser/browser.ts';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { violationsInThemes } from './themes-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterAll(async () => open.close());

test.each([1280, 320])(
  'lets somebody who opens the address by itself choose where to sign in, %i wide',
  async (width) => {
    const { page, context, watch } = await openPage({ width, height: 700, now: null, stands: [] });
    await page.goto(`${open.trial.origin}/tab/`);
    await page.getByRole('heading', { name: 'One Plan', level: 1 }).waitFor();
    await page
      .getByText('One Plan is at home in Microsoft Teams, where you are signed in already.')
      .waitFor();
    await page.getByRole('button', { name: 'Sign in here' }).waitFor();
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((url) => url.includes('/v1.0/'))).toEqual([]);
    expect(await violationsInThemes(page)).toEqual([]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Open One Plan where you are signed in' }).click();
    await page.frameLocator('iframe').getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
    expect([watch.errors, watch.outward]).toEqual([[], []]);
    await context.close();
  },
);

test('tells whoever opens the trial’s tab by itself where the trial is, and nobody who is at home there', async () => {
  const { page, context, watch } = await openPage({ width: 800, height: 700, now: null, stands: [] });
  await page.goto(`${open.trial.origin}/tab/`);
  const note = page.getByRole('complementary', { name: 'About this trial' });
  await note.getByText('‘Sign in here’ asks Microsoft itself, which does not know the trial.').waitFor();
  await note.getByText(`Open the trial at ${open.trial.origin}/,`).waitFor();
  await page.getByRole('link', { name: 'Open One Plan where you are signed in' }).click();
  await page.frameLocator('iframe').getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await expect
    .poll(async () => page.frameLocator('iframe').getByText('does not know the trial').count())
    .toBe(0);
  expect([watch.errors, watch.outward]).toEqual([[], []]);
  await context.close();
});
