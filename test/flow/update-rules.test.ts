import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { dayOf } from '#domain/date.ts';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';
import { openForm, saved, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

/** What assistive technology reads out with a field, besides its name. */
async function messageAt(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  );
}

test('says what is missing at the field and in a summary that takes the focus and leads to the field', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  await form.reason.fill('  ');
  await form.impact.fill('');
  await form.save.click();
  await lead.tab
    .getByRole('group', { name: '3 things to put right' })
    .and(lead.tab.locator(':focus'))
    .waitFor();
  await expect
    .poll(async () => form.summary.getByRole('button').allInnerTexts())
    .toEqual([
      'Say why the action is at risk.',
      'Say what was done. One line is enough.',
      "Say what difference it made, or choose 'Too early to say'.",
    ]);
  await expect
    .poll(async () => messageAt(form.reason))
    .toBe('Say why the action is at risk. Anybody may ask to read this (Freedom of Information Act).');
  await expect.poll(async () => messageAt(form.activity)).toBe('Say what was done. One line is enough.');
  await expect
    .poll(async () => messageAt(form.impact))
    .toBe("Say what difference it made, or choose 'Too early to say'.");

  await form.summary.getByRole('button', { name: 'Say what was done. One line is enough.' }).click();
  await form.activity.and(lead.tab.locator(':focus')).waitFor();
  await lead.page.keyboard.type('Met both teams.');
  await lead.tab.getByRole('group', { name: '2 things to put right' }).waitFor();
  await expect.poll(async () => messageAt(form.activity)).toBe('');
  const written = await (await libraryAs(open, 'therapies-lead')).updates('3.4.4');
  expect(written.map(({ fields }) => fields['Activity'])).not.toContain('Met both teams.');
});

test('asks for a reason when the status moves or is a worry, and not otherwise', async () => {
  const lead = await visit(open, 'ehc-assessment-team-manager');
  const form = await openForm(lead, '3.1.5');
  await form
    .status('On track')
    .and(lead.tab.getByRole('radio', { checked: true }))
    .waitFor();
  await expect.poll(async () => form.reason.count()).toBe(0);
  await form.status('Complete').check();
  await lead.tab.getByLabel('Why did it change?').waitFor();
  await form.status('At risk').check();
  await lead.tab.getByLabel('Why, and what will bring it back?').waitFor();
  await form.status('On track').check();
  await form.reason.waitFor({ state: 'detached' });
});

test('asks for a day that is still to come when the action is off track', async () => {
  const lead = await visit(open, 'ehc-assessment-team-manager');
  const form = await openForm(lead, '3.1.1');
  await expect.poll(async () => form.forecast.count()).toBe(0);
  await write(lead.tab, { status: 'Off track', reason: 'No assessor.', activity: 'Advertised.' });
  await form.save.click();
  await form.summary.getByText('Give the day on which it will now be done.').waitFor();
  await form.activity.fill('');
  // in the order of the questions
  await expect
    .poll(async () => form.summary.getByRole('button').allInnerTexts())
    .toEqual(['Give the day on which it will now be done.', 'Say what was done. One line is enough.']);
  await form.activity.fill('Advertised.');
  await form.forecast.fill('2026-11-21');
  await form.summary.getByText('This day has passed.').waitFor();
  await expect.poll(async () => messageAt(form.forecast)).toContain('This day has passed.');
  await form.forecast.fill('2027-03-31');
  await form.summary.waitFor({ state: 'detached' });
  await form.save.click();
  await saved(lead.tab);
  const { fields } = await (await libraryAs(open, 'ehc-assessment-team-manager')).action('3.1.1');
  expect(fields).toMatchObject({ Status: 'off-track', LatestReason: 'No assessor.' });
  expect(dayOf(String(fields['Forecast']))).toBe('2027-03-31');
});

test('asks what difference an action made that nobody has rated yet', async () => {
  const admin = await libraryAs(open, 'business-development-manager');
  await admin.change('2.1.5', { impactRating: null });
  const lead = await visit(open, 'sufficiency-manager');
  const form = await openForm(lead, '2.1.5');
  await form.activity.fill('Drew up the brief.');
  await form.save.click();
  await form.summary.getByRole('button', { name: 'Choose what difference it made so far.' }).click();
  const group = lead.tab.getByRole('radiogroup', { name: 'What difference did it make so far?' });
  await group.getByRole('radio').first().and(lead.tab.locator(':focus')).waitFor();
  await expect.poll(async () => messageAt(group)).toBe('Choose what difference it made so far.');
});

test('refuses links that are not plain https addresses', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '1.3.6');
  await form.activity.fill('Agreed the draft.');
  await lead.tab.getByRole('button', { name: 'Add a link' }).click();
  const address = lead.tab.getByLabel('Address of link 1');
  const wrong = [
    'javascript:alert(1)',
    'http://oakshire.example/a',
    'https://oakshire.example/two words',
    '',
  ];
  await form.save.click();
  for (const each of wrong) {
    await address.fill(each);
    await form.summary.getByRole('button', { name: 'A link must begin with https://' }).click();
    await address.and(lead.tab.locator(':focus')).waitFor();
    await expect.poll(async () => messageAt(address)).toContain('A link must begin with https://');
  }
  await address.fill('https://oakshire.example/a');
  await form.summary.waitFor({ state: 'detached' });
});

test('keeps an https link with the update', async () => {
  const lead = await visit(open, 'sufficiency-manager');
  const form = await openForm(lead, '2.1.4');
  await form.activity.fill('Published the sufficiency statement.');
  await lead.tab.getByRole('button', { name: 'Add a link' }).click();
  await lead.tab.getByLabel('What link 1 shows').fill('Statement');
  await lead.tab.getByLabel('Address of link 1').fill('https://oakshire.example/statement?year=2026&part=2');
  await form.save.click();
  await saved(lead.tab);
  const rows = await (await libraryAs(open, 'sufficiency-manager')).updates('2.1.4');
  expect(String(rows.at(-1)?.fields['Evidence'])).toContain(
    'https://oakshire.example/statement?year=2026&part=2',
  );
});

test('counts down before a text is too long, and says by how much it is', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  await form.activity.fill('Met both teams.');
  await form.reason.fill('x'.repeat(1_990));
  await expect
    .poll(async () => messageAt(form.reason))
    .toBe('Anybody may ask to read this (Freedom of Information Act). 10 characters left');
  await form.reason.fill('x'.repeat(2_003));
  await form.save.click();
  await form.summary.getByText('This is 3 characters too long. At most 2,000 fit.').waitFor();
  await expect.poll(async () => messageAt(form.reason)).toContain('3 characters too long');
});

test('offers a lead what a lead may say, and an admin no decision that has its own change', async () => {
  const lead = await visit(open, 'therapies-lead');
  await openForm(lead, '3.4.4');
  const statuses = (on: typeof lead) =>
    on.tab.getByRole('radiogroup', { name: 'How is it going?' }).getByRole('radio');
  await expect.poll(async () => statuses(lead).count()).toBe(5);
  const admin = await visit(open, 'business-development-manager');
  await openForm(admin, '3.4.4');
  await expect.poll(async () => statuses(admin).count()).toBe(5);
});
