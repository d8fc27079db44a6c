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
  await expect.poll(async () => tab.getByText('This part could not be fetched').count()).toBe(0);
});

test('what a lead goes to opens when the network is gone', async () => {
  const { page, tab, context, address } = trial;
  // what is fetched ahead is begun together, and all of it has to be there
  const coming = new Set<string>();
  page.on('request', (one) => void (one.url().includes('/assets/') && coming.add(one.url())));
  page.on('requestfinished', (one) => void coming.delete(one.url()));
  const ahead = [/assets\/waiting-/, /assets\/update-page-/].map(async (part) => page.waitForResponse(part));
  await page.goto(address({ person: lead }));
  await Promise.all(ahead);
  await tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await expect.poll(() => [...coming]).toEqual([]);
  await context.setOffline(true);
  await tab.getByRole('link', { name: /^Update 1\.3\.6/ }).click();
  await tab.getByRole('form', { name: 'Update 1.3.6' }).waitFor();
  await expect.poll(async () => tab.getByText('could not be reached').count()).toBe(0);
  await context.setOffline(false);
});

test('where what paints the app cannot be fetched, the page says so in words, and opening it again brings the app', async () => {
  const { page, tab, context, address } = trial;
  // kept from before, the files would be there without being asked for
  await context.route(/assets\/mount-/, (route) => route.abort());
  await page.goto(address({ person: lead }));
  await tab.getByText('One Plan could not be fetched.').waitFor();
  await context.unroute(/assets\/mount-/);
  await page.reload();
  await tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await expect.poll(async () => tab.getByText('could not be fetched').count()).toBe(0);
});
