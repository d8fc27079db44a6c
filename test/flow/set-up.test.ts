import type { FrameLocator } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openTrial, setFaults, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { admin, appears, brokenRules, overhangOf, therapies, textsOf } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function firstRun(options: TrialOptions = {}): Promise<TrialPage> {
  open = await openTrial({ person: admin, data: 'empty', ...options });
  await open.tab.getByRole('heading', { level: 1, name: 'Set up One Plan' }).waitFor();
  return open;
}

async function check(options: TrialOptions = {}): Promise<TrialPage> {
  open = await openTrial({ person: admin, subPage: 'admin/set-up', ...options });
  await open.tab.getByRole('heading', { level: 1, name: 'Set-up' }).waitFor();
  return open;
}

const setUpButton = (tab: FrameLocator) => tab.getByRole('button', { name: 'Set up One Plan' });
const checkButton = (tab: FrameLocator) => tab.getByRole('button', { name: 'Check the lists' });

test('an empty site is set up in one go and ends with the doors that lead on', async () => {
  const { tab } = await firstRun();
  const names = await textsOf(tab.getByRole('list', { name: 'Lists to create' }).getByRole('listitem'));
  expect(names).toEqual(
    expect.arrayContaining(['Settings', 'Sections', 'People', 'Cycles', 'Actions', 'Updates']),
  );
  await setUpButton(tab).click();
  const end = tab.getByRole('heading', { level: 1, name: 'One Plan is set up' });
  await end.and(tab.locator(':focus')).waitFor();
  const door = tab.getByRole('link', { name: 'Bring in your plan' });
  await expect.poll(async () => door.getAttribute('href')).toBe('#/admin/import');
  const rights = tab.getByRole('link', { name: 'Set who may write what' });
  await expect.poll(async () => rights.getAttribute('href')).toBe('#/admin/health');
  await tab.getByRole('link', { name: 'See the empty plan' }).click();
  await tab.getByText('The plan has no live actions yet.').waitFor();
});

test('before anything is made, it is said who is about to do it, where, and what stands there', async () => {
  const { tab } = await firstRun();
  const facts = tab.getByLabel('Before you begin');
  await facts.getByText(`Business Development Manager, ${admin}`).waitFor();
  await facts.getByRole('link', { name: 'One Plan' }).waitFor();
  await expect.poll(async () => facts.innerText()).toMatch(/Lists there already\s+None/);
  await expect.poll(async () => tab.getByText('The site may use these names').count()).toBe(0);
});

test('whoever set the site up is its first admin', async () => {
  const { tab } = await firstRun();
  await setUpButton(tab).click();
  await tab.getByRole('heading', { name: 'One Plan is set up' }).waitFor();
  await tab.getByRole('navigation', { name: 'One Plan' }).getByRole('link', { name: 'Admin' }).waitFor();
  expect(await appears(checkButton(tab))).toBe(true);
});

test('somebody without the rights of an owner is told who can do it', async () => {
  const { tab } = await firstRun({
    faults: [{ kind: 'error', method: 'POST', path: '/lists', status: 403, code: 'accessDenied', times: 9 }],
  });
  await setUpButton(tab).click();
  await tab.getByText('You may not create lists on this site.').waitFor();
  await tab.getByText(/needs the rights of a site owner\. Ask an owner/).waitFor();
  await expect.poll(async () => setUpButton(tab).isEnabled()).toBe(true);
});

test('a set-up that broke off goes on from there', async () => {
  const trial = await firstRun({
    faults: [
      {
        kind: 'error',
        method: 'POST',
        path: '/lists',
        status: 500,
        code: 'generalException',
        skip: 2,
        times: 1,
      },
    ],
  });
  const { tab } = trial;
  await setUpButton(tab).click();
  await tab.getByText('What was created so far stays, and the next run goes on from there.').waitFor();
  await tab.getByRole('button', { name: 'Try again' }).click();
  expect(await appears(tab.getByRole('heading', { name: 'One Plan is set up' }))).toBe(true);
});

test('the check of whole lists finds everything in place', async () => {
  const { tab } = await check();
  await checkButton(tab).click();
  await tab.getByText('Everything is in place. Nothing had to be created.').waitFor();
  expect(await appears(tab.getByText('Every row of the lists can be read.'))).toBe(true);
});

test('a row that cannot be read is named by its list and id', async () => {
  const trial = await check();
  const { tab, page } = trial;
  const rowId = await addUnreadableRow(trial);
  await page.reload();
  await tab.getByText('1 row cannot be read.').waitFor();
  await tab.getByRole('link', { name: 'See which in Health' }).click();
  const table = tab.getByRole('table', { name: 'Rows that cannot be read' });
  await table.waitFor();
  await expect
    .poll(async () => table.getByRole('row').nth(1).innerText())
    .toMatch(new RegExp(`^Actions\\s+${rowId}\\s+\\S`));
});

test('somebody who is no admin is told who can check the lists', async () => {
  const { tab } = await check({ person: therapies });
  await tab.getByText('Only a plan admin can check the lists: Business Development Manager.').waitFor();
  await expect.poll(async () => checkButton(tab).count()).toBe(0);
});

test('a check that SharePoint refuses says so and can be tried again', async () => {
  const trial = await check();
  const { tab } = trial;
  await setFaults(trial.trial, [
    { kind: 'error', method: 'GET', path: '/lists?', status: 507, code: 'quotaLimitReached', times: 1 },
  ]);
  await checkButton(tab).click();
  await tab.getByText('The site has no storage left.').waitFor();
  await tab.getByRole('button', { name: 'Try again' }).click();
  expect(await appears(tab.getByText('Everything is in place.'))).toBe(true);
});

test.each([320, 1280])('at %i px set-up never scrolls sideways', async (width) => {
  const trial = await firstRun({ width });
  expect(await overhangOf(trial)).toBe(0);
  await setUpButton(trial.tab).click();
  await trial.tab.getByRole('heading', { name: 'One Plan is set up' }).waitFor();
  expect(await overhangOf(trial)).toBe(0);
});

test('the first run breaks no accessibility rule in any theme', async () => {
  const trial = await firstRun();
  const broken = await brokenRules(trial, { person: admin }, async () => {
    await setUpButton(trial.tab).waitFor();
  });
  expect(broken).toEqual([]);
});

test('the check breaks no accessibility rule in any theme', async () => {
  const trial = await check();
  await addUnreadableRow(trial);
  const broken = await brokenRules(trial, { person: admin, subPage: 'admin/set-up' }, async () => {
    await trial.tab.getByText('1 row cannot be read.').waitFor();
    await checkButton(trial.tab).click();
    await trial.tab.getByText('Everything is in place.').waitFor();
  });
  expect(broken).toEqual([]);
});

/** Adds a row to Actions as somebody would by hand, without a reference; gives its id. */
async function addUnreadableRow({ trial }: TrialPage): Promise<string> {
  const post = async (
    path: string,
    headers: Record<string, string>,
    body: object,
  ): Promise<{ id?: string; token?: string }> => {
    const response = await fetch(`${trial.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`${path} was answered ${String(response.status)}: ${await response.text()}`);
    // the local Graph's answers hold these
    return (await response.json()) as { id?: string; token?: string };
  };
  const { token } = await post('/trial/token', {}, { email: admin });
  const made = await post(
    '/v1.0/sites/contoso.sharepoint.com:/sites/one-plan:/lists/Actions/items',
    { authorization: `Bearer ${token ?? ''}` },
    { fields: { Title: 'Written by hand' } },
  );
  return made.id ?? '';
}
