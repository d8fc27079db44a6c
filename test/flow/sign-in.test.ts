import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, visit } from './lead-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('signs a person in without a word where they have agreed before', async () => {
  const lead = await visit(open, 'therapies-lead');
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await lead.tab.getByRole('banner').getByText('Therapies Lead').waitFor();
  await expect.poll(async () => lead.page.getByRole('dialog').count()).toBe(0);
  expect(lead.watch.errors).toEqual([]);
});

test('asks once for permission, and shows the plan when it is given', async () => {
  const lead = await visit(open, 'therapies-lead', { signIn: 'ask' });
  const dialog = lead.page.getByRole('dialog', { name: 'Permission requested' });
  await dialog.getByText('Edit items in the SharePoint sites you can see').waitFor();
  await expect
    .poll(async () => dialog.getByRole('listitem').allInnerTexts())
    .toEqual(['Sign you in and read your profile', 'Edit items in the SharePoint sites you can see']);
  await dialog.getByRole('button', { name: 'Allow' }).click();
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await expect.poll(async () => dialog.count()).toBe(0);
});

test('says what to do when permission is not given, and asks again when told to', async () => {
  const lead = await visit(open, 'therapies-lead', { signIn: 'ask' });
  const dialog = lead.page.getByRole('dialog', { name: 'Permission requested' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await lead.tab.getByRole('heading', { name: 'One Plan needs your permission', level: 1 }).waitFor();
  await lead.tab.getByText('One Plan has not been allowed to open the plan for you yet.').waitFor();
  await lead.tab.getByText(/^Try again, and choose Allow or Accept\. If the window says/).waitFor();
  await lead.tab.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('button', { name: 'Allow' }).click();
  await lead.tab.getByRole('heading', { name: 'My actions', level: 1 }).waitFor();
  await expect.poll(async () => lead.tab.getByText('One Plan has not been allowed').count()).toBe(0);
});

test('says so where the host cannot sign anybody in', async () => {
  const lead = await visit(open, 'therapies-lead', { signIn: 'none' });
  await lead.tab.getByRole('heading', { name: 'This Teams cannot sign you in', level: 1 }).waitFor();
  await lead.tab.getByText('This version of Teams cannot sign you in to One Plan.').waitFor();
  await lead.tab.getByText('Update Teams, or open One Plan in Teams on the web.').waitFor();
  await expect.poll(async () => lead.tab.getByRole('button', { name: 'Try again' }).count()).toBe(1);
});

test('shows the plan of whoever is chosen in the host, and of nobody else', async () => {
  const lead = await visit(open, 'therapies-lead');
  await lead.tab.getByRole('heading', { name: 'Needs an update (2)' }).waitFor();
  await lead.page
    .getByLabel('Person')
    .selectOption({ label: 'EHC Assessment Team Manager, SEND Service, Oakshire Council' });
  await lead.tab.getByRole('banner').getByText('EHC Assessment Team Manager').waitFor();
  await lead.tab.getByRole('link', { name: /^3\.1\.5/ }).waitFor();
  await expect.poll(async () => lead.tab.getByRole('link', { name: /^3\.4\.4/ }).count()).toBe(0);
});
