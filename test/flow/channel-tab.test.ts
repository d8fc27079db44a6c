import { afterEach, expect, test } from 'vitest';

import { violationsIn } from '../browser/axe.ts';
import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { admin, appears, brokenRules, overhangOf, therapies } from './screen-kit.ts';

let open: TrialPage;
afterEach(async () => open.close());

const choices = () => open.tab.getByRole('radiogroup', { name: 'The tab opens' }).getByRole('radio');
const choice = (name: string) => open.tab.getByRole('radio', { name });
const saveButton = () => open.page.getByRole('button', { name: 'Save', exact: true });
const title = (name: string) => open.tab.getByRole('heading', { name, level: 1 });

test('saves a tab of a channel and opens it, for whoever comes', async () => {
  open = await openTrial({ person: admin, surface: 'settings' });
  await title('What should this tab open?').waitFor();
  await expect.poll(() => choice('Plan').isChecked()).toBe(true);
  await choice('Risks').check();
  await saveButton().click();
  await title('Risks').waitFor();
  await open.page.getByRole('button', { name: 'One Plan: risks (in a channel)' }).waitFor();
  // the same tab for a colleague: their rights decide what they see there
  await open.page.getByLabel('Person').selectOption(therapies);
  await title('Risks').waitFor();
  await open.page.getByRole('button', { name: 'My actions' }).click();
  await title('My actions').waitFor();
  expect(open.watch.errors).toEqual([]);
});

test('a new tab opens the plan unless something else is chosen', async () => {
  open = await openTrial({ person: admin, surface: 'settings' });
  await title('What should this tab open?').waitFor();
  await saveButton().click();
  await title('Plan').waitFor();
  expect(await appears(open.page.getByRole('button', { name: 'One Plan (in a channel)' }))).toBe(true);
});

test('shows what a tab opens already, and changes it', async () => {
  open = await openTrial({ person: admin, surface: 'settings' });
  await choice('Board pack').check();
  await saveButton().click();
  await title('Board pack').waitFor();
  await open.page.getByLabel('Shown as').selectOption('Tab’s settings page');
  await expect.poll(() => choice('Board pack').isChecked()).toBe(true);
  await choice('My actions').check();
  await saveButton().click();
  await title('My actions').waitFor();
  // the tab keeps the name that people know it by
  await open.page.getByRole('button', { name: 'One Plan: board pack (in a channel)' }).waitFor();
});

test('asks nobody to sign in, and needs nothing of the library', async () => {
  open = await openTrial({ person: therapies, surface: 'settings', signIn: 'none' });
  await title('What should this tab open?').waitFor();
  await expect.poll(() => saveButton().isEnabled()).toBe(true);
  expect(open.watch.errors).toEqual([]);
});

test('a deep link to a saved tab wins over what it was saved with', async () => {
  open = await openTrial({ person: admin, surface: 'settings' });
  await choice('Risks').check();
  await saveButton().click();
  await title('Risks').waitFor();
  await open.page.getByLabel('Open a link or sub page').fill('action/1.3.2');
  await open.page.getByRole('button', { name: 'Open', exact: true }).click();
  expect(await appears(open.tab.getByRole('heading', { name: /^1\.3\.2/, level: 1 }))).toBe(true);
});

test('works by keyboard, at every width and in every theme', async () => {
  open = await openTrial({ person: admin, surface: 'settings', width: 320, height: 640 });
  expect(
    await brokenRules(open, { person: admin, surface: 'settings' }, async () => {
      await expect.poll(() => choice('Plan').isChecked()).toBe(true);
      expect(await overhangOf(open)).toBe(0);
    }),
  ).toEqual([]);
  await choice('Plan').focus();
  await open.page.keyboard.press('ArrowDown');
  await expect.poll(async () => choice('My actions').isChecked()).toBe(true);
  await expect.poll(async () => choices().count()).toBe(4);
  expect(await violationsIn(open.page.mainFrame())).toEqual([]);
});
