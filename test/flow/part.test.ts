import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';

const lead = 'therapies.lead@nhs.example';
const admin = 'business.development.manager@oakshire.example';

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial({ person: admin });
});
afterAll(async () => trial.close());

test('a screen that cannot be fetched is a sentence in its place; the rest goes on, and trying again brings it', async () => {
  const { page, tab } = trial;
  await tab.getByRole('heading', { level: 1 }).first().waitFor();
  await page.route(/assets\/board-pack/, (route) => route.abort());
  await tab.getByRole('link', { name: 'Board pack' }).click();
  await tab.getByRole('heading', { name: 'This part could not be fetched' }).waitFor();
  await tab.getByText('Nothing you saved or typed is lost').waitFor();
  // the frame is still there
  await tab.getByRole('link', { name: 'Plan', exact: true }).click();
  await tab.getByRole('heading', { name: 'Plan', level: 1 }).waitFor();
  await page.unroute(/assets\/board-pack/);
  await tab.getByRole('link', { name: 'Board pack' }).click();
  await tab
    .getByRole('heading', { name: 'Board pack', level: 1 })
    .or(tab.getByRole('button', { name: 'Try again' }))
    .first()
    .waitFor();
  const again = tab.getByRole('button', { name: 'Try again' });
  if (await again.isVisible()) await again.click();
  await tab.getByRole('heading', { name: 'Board pack', level: 1 }).waitFor();
  expect(await tab.getByText('This part could not be fetched').count()).toBe(0);
});

test('what a lead goes to opens when the network is gone', async () => {
  const { page, tab, context, address } = trial;
  const ahead = page.waitForResponse(/assets\/waiting/);
  await page.goto(address({ person: lead }));
  await ahead;
  await tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await context.setOffline(true);
  await tab.getByRole('link', { name: /^Update 1\.3\.6/ }).click();
  await tab.getByRole('form', { name: 'Update 1.3.6' }).waitFor();
  expect(await tab.getByText('could not be reached').count()).toBe(0);
  await context.setOffline(false);
});
