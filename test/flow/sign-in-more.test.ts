import { afterEach, expect, test } from 'vitest';

import { tenant } from '#trial/tenant.ts';

import { openTrial, type TrialOptions, type TrialPage } from '../browser/trial-page.ts';
import { chooseOnly, lineOf, messagesSent } from './chase-kit.ts';
import { looksRight } from './look-kit.ts';
import { admin } from './screen-kit.ts';

let open: TrialPage | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

/** The plan opens without a word, and whatever is asked for beyond it an administrator has to approve. */
async function unapproved(options: TrialOptions): Promise<TrialPage> {
  open = await openTrial({ person: admin, signIn: 'more', ...options });
  return open;
}

const message = (tab: TrialPage['tab']) => tab.getByRole('region', { name: 'Message for your IT help desk' });
const approval = `https://login.microsoftonline.com/${tenant.tenantId}/adminconsent?client_id=${tenant.clientId}`;

test('reminders that nobody has approved say what to ask of whom, and nothing is lost', async () => {
  const trial = await unapproved({ subPage: 'admin/reminders' });
  const { tab } = trial;
  await tab.getByRole('heading', { level: 1, name: 'Reminders' }).waitFor();
  await chooseOnly(tab, 'Therapies Lead', 'PfA Lead');
  await tab.getByRole('button', { name: 'Look at 2 messages' }).click();
  await tab.getByRole('button', { name: 'Send 2 messages' }).click();
  await tab.getByText('0 of 2 messages sent. 2 were not; the list says why.').waitFor();
  await tab.getByText('An administrator has to approve reminders').waitFor();
  await tab
    .getByText('Ask your IT help desk to approve it, and send again when they have.', { exact: false })
    .waitFor();
  const text = await message(tab)
    .getByText(/^I cannot send reminders from One Plan/)
    .innerText();
  expect(text).toContain('Delegated permissions: User.Read, TeamsActivity.Send, Mail.Send');
  expect(text).toContain('AADSTS90094');
  expect(text).toContain(approval);
  expect(text).not.toMatch(/therapies|pfa|business development/i);
  // each text is there to be sent by hand meanwhile
  for (const name of ['Therapies Lead', 'PfA Lead']) {
    await expect
      .poll(async () => lineOf(tab, name).innerText())
      .toContain('Copy the text and send it yourself.');
    await tab.getByRole('button', { name: `Copy the text of the message to ${name}` }).waitFor();
  }
  expect(await messagesSent(trial)).toEqual([]);
  await looksRight(trial, 'reminders not approved');
  // nobody counts as reminded, and those who were not reached are chosen still
  await tab.getByRole('button', { name: 'Back to the list' }).click();
  await tab.getByRole('button', { name: 'Look at 2 messages' }).waitFor();
  for (const name of ['Therapies Lead', 'PfA Lead']) {
    const row = tab.getByRole('row').filter({ hasText: name });
    await expect.poll(async () => row.getByRole('checkbox').isChecked()).toBe(true);
    await expect.poll(async () => row.getByText(/^Reminded /).count()).toBe(0);
  }
  expect(trial.watch.errors).toEqual([]);
});

test('a set-up that nobody has approved says what to ask of whom, and makes nothing', async () => {
  const trial = await unapproved({ data: 'empty' });
  const { tab } = trial;
  await tab.getByRole('button', { name: 'Set up One Plan' }).click();
  await tab.getByText('An administrator has to approve set-up').waitFor();
  const text = await message(tab)
    .getByText(/^I cannot set up One Plan/)
    .innerText();
  expect(text).toContain('Delegated permissions: User.Read, Sites.Manage.All');
  expect(text).toContain(approval);
  await looksRight(trial, 'set-up not approved');
  // once it is approved, it is done from here
  await trial.page.getByLabel('Sign-in').selectOption({ label: 'Silent' });
  await tab.getByRole('group', { name: 'Before you begin' }).getByText('None').waitFor();
  await tab.getByRole('button', { name: 'Set up One Plan' }).click();
  await tab.getByRole('heading', { level: 1, name: 'One Plan is set up' }).waitFor();
});
