import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { draftKept, endVisits, libraryAs, secondWindow, visit } from './lead-kit.ts';
import { openForm, saved, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('finds what was typed again after the tab was closed', async () => {
  const lead = await visit(open, 'capital-programme-manager');
  await openForm(lead, '2.1.3');
  await write(lead.tab, {
    status: 'Off track',
    reason: 'The planning appeal.',
    forecast: '2027-09-30',
    activity: 'Appeal lodged on “site B”.',
    impactRating: 'Too early to say',
    nextSteps: 'Hearing in January.',
  });
  await lead.tab.getByRole('button', { name: 'Add a link' }).click();
  await lead.tab.getByLabel('Address of link 1').fill('https://oakshire.example/appeal');
  await lead.tab.getByText(/^Draft kept on this device on 22 November 2026/).waitFor();
  await draftKept(lead, 'https://oakshire.example/appeal');
  await lead.page.close();

  const again = await secondWindow(open, lead, 'capital-programme-manager');
  const form = await openForm(again, '2.1.3');
  await again.tab.getByText('You began this update on 22 November 2026').waitFor();
  await form
    .status('Off track')
    .and(again.tab.getByRole('radio', { checked: true }))
    .waitFor();
  await expect.poll(async () => form.reason.inputValue()).toBe('The planning appeal.');
  await expect.poll(async () => form.forecast.inputValue()).toBe('2027-09-30');
  await expect.poll(async () => form.activity.inputValue()).toBe('Appeal lodged on “site B”.');
  await form
    .impactRating('Too early to say')
    .and(again.tab.getByRole('radio', { checked: true }))
    .waitFor();
  await expect.poll(async () => form.nextSteps.inputValue()).toBe('Hearing in January.');
  await expect
    .poll(async () => again.tab.getByLabel('Address of link 1').inputValue())
    .toBe('https://oakshire.example/appeal');

  await again.tab.getByRole('button', { name: 'Discard the draft' }).click();
  await form
    .status('At risk')
    .and(again.tab.getByRole('radio', { checked: true }))
    .waitFor();
  await expect.poll(async () => form.activity.inputValue()).toBe('');
  await expect.poll(async () => again.tab.getByText('You began this update').count()).toBe(0);
});

test('keeps what was typed when one goes elsewhere at once', async () => {
  const lead = await visit(open, 'capital-programme-manager');
  const form = await openForm(lead, '2.1.2');
  await form.activity.fill('Steel ordered.');
  await lead.goTo('#/my-actions');
  await lead.tab.getByText('You began an update that is not sent yet.').waitFor();
  await openForm(lead, '2.1.2');
  await lead.tab.getByText('You began this update on').waitFor();
  await expect.poll(async () => form.activity.inputValue()).toBe('Steel ordered.');
});

test('drops the draft once the update is saved, and starts the next one afresh', async () => {
  const lead = await visit(open, 'capital-programme-manager');
  const form = await openForm(lead, '2.1.7');
  await form.activity.fill('Contract signed.');
  await lead.tab.getByText(/^Draft kept on this device/).waitFor();
  await form.save.click();
  await saved(lead.tab);
  await lead.tab.getByText('2 updates are still owed.').waitFor();
  await lead.tab.getByRole('link', { name: 'Back to My actions' }).click();
  await lead.tab.getByRole('heading', { name: 'Returned this cycle (1)' }).waitFor();
  await expect.poll(async () => lead.tab.getByText('You began an update').count()).toBe(0);
  await lead.tab.getByRole('link', { name: /^Update again 2\.1\.7/ }).click();
  await form.form.waitFor();
  await expect.poll(async () => form.activity.inputValue()).toBe('');
  await lead.tab.getByText('What was done since 22 November 2026?').waitFor();
  const [last] = (await (await libraryAs(open, 'capital-programme-manager')).updates('2.1.7')).slice(-1);
  expect(last?.fields).toMatchObject({
    Activity: 'Contract signed.',
    StatusAfter: 'on-track',
    ByKey: 'capital-programme-manager',
  });
  expect(lead.watch.errors).toEqual([]);
});

test('goes from one owed update to the next with one button, and offers it no more at the last', async () => {
  const lead = await visit(open, 'annual-review-lead');
  const form = await openForm(lead, '3.3.1');
  await form.activity.fill('Cleared forty reviews.');
  await form.saveAndNext.click();
  await lead.tab.getByRole('form', { name: 'Update 3.3.4' }).waitFor();
  await lead.tab.getByText('Action 3.3.1: update saved on 22 November 2026').waitFor();
  await expect.poll(async () => form.activity.inputValue()).toBe('');
  await expect.poll(async () => form.saveAndNext.count()).toBe(0);
  await form.activity.fill('Trained the new officers.');
  await form.save.click();
  await saved(lead.tab);
  await lead.tab.getByText('You owe no further update.').waitFor();
  const library = await libraryAs(open, 'annual-review-lead');
  expect((await library.updates('3.3.1')).at(-1)?.fields['Activity']).toBe('Cleared forty reviews.');
  expect((await library.updates('3.3.4')).at(-1)?.fields['Activity']).toBe('Trained the new officers.');
});

test('takes over last time’s text when asked, as a beginning', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  await lead.tab.getByRole('button', { name: 'Start from last time’s text' }).click();
  await expect.poll(async () => form.activity.inputValue()).toContain('44 letters (71% of those due).');
  await expect
    .poll(async () => lead.tab.getByRole('button', { name: 'Start from last time’s text' }).count())
    .toBe(0);
});
