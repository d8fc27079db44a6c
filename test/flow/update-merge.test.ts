import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';
import { openForm, saved } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(endVisits);
afterAll(async () => open.close());

test('takes what the lead had not touched from somebody else’s update, says so, and never puts it back', async () => {
  const lead = await visit(open, 'head-of-childrens-commissioning');
  const form = await openForm(lead, '2.4.1');
  await form.activity.fill('Agreed the new framework.');
  const other = await libraryAs(open, 'icb-childrens-commissioner');
  await other.update('2.4.1', {
    statusAfter: 'at-risk',
    reason: 'The other half is late.',
    activity: 'Waited for the other half.',
  });
  await form.save.click();
  const panel = lead.tab.getByRole('region', { name: 'Somebody else updated this action' });
  await panel.waitFor();
  await panel.getByText(/What you had not changed now says what theirs says: status, reason/).waitFor();
  // nothing to choose about the status any more
  await expect.poll(async () => panel.getByRole('row', { name: /^Status/ }).count()).toBe(0);
  await expect.poll(async () => lead.tab.getByRole('radio', { name: 'At risk' }).isChecked()).toBe(true);
  await expect.poll(async () => form.reason.inputValue()).toBe('The other half is late.');
  await expect.poll(async () => form.activity.inputValue()).toBe('Agreed the new framework.');
  await panel.getByRole('button', { name: 'Save mine as a newer update' }).click();
  await saved(lead.tab);
  expect((await other.action('2.4.1')).fields).toMatchObject({
    Status: 'at-risk',
    LatestActivity: 'Agreed the new framework.',
  });
});
