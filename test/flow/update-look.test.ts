import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openTrial, setFaults, type TrialPage } from '../browser/trial-page.ts';
import { endVisits, libraryAs, visit } from './lead-kit.ts';
import { looksRight } from './look-kit.ts';
import { openForm, saved, write } from './update-kit.ts';

let open: TrialPage;
beforeAll(async () => {
  open = await openTrial({ person: 'board.member@oakshire.example' });
});
afterEach(async () => {
  await setFaults(open.trial, []);
  await endVisits();
});
afterAll(async () => open.close());

test('looks right as it opens, with errors, and when it is saved', async () => {
  const lead = await visit(open, 'therapies-lead');
  const form = await openForm(lead, '3.4.4');
  await looksRight(lead, 'update');
  await write(lead.tab, { status: 'Off track', reason: '', impact: 'x'.repeat(10_001) });
  await lead.tab.getByRole('button', { name: 'Add a link' }).click();
  await form.save.click();
  await form.summary.waitFor();
  await looksRight(lead, 'update with errors');
  await write(lead.tab, { status: 'Complete', reason: 'Done.', activity: 'All done.', impact: 'It helped.' });
  await lead.tab.getByRole('button', { name: 'Remove link 1' }).click();
  await form.save.click();
  await saved(lead.tab);
  await looksRight(lead, 'update saved');
  expect(lead.watch.errors).toEqual([]);
});

test('looks right with a draft and with somebody else’s version beside it', async () => {
  const lead = await visit(open, 'neurodevelopmental-pathway-manager');
  const form = await openForm(lead, '1.3.3');
  await form.activity.fill('Wrote the new pathway with families and with three schools in the north.');
  await lead.tab.getByText(/^Draft kept on this device/).waitFor();
  await openForm(lead, '1.3.3');
  await lead.tab.getByText('You began this update on').waitFor();
  await looksRight(lead, 'update draft');
  const other = await libraryAs(open, 'icb-childrens-commissioner');
  await other.update('1.3.3', { statusAfter: 'on-track', activity: 'Agreed the money for the pathway.' });
  await form.save.click();
  await lead.tab.getByRole('region', { name: 'Somebody else updated this action' }).waitFor();
  await looksRight(lead, 'update conflict');
  expect(lead.watch.errors).toEqual([]);
});

test('looks right on behalf of a lead, refused, and kept on the device', async () => {
  const deputy = await visit(open, 'childrens-commissioning-officer');
  await openForm(deputy, '2.4.3');
  await looksRight(deputy, 'update on behalf');
  await deputy.goTo('#/action/1.3.1/update');
  await deputy.tab.getByText('You do not lead action 1.3.1.').waitFor();
  await looksRight(deputy, 'update refused');
  const form = await openForm(deputy, '2.4.3');
  await form.activity.fill('Wrote it down.');
  await setFaults(open.trial, [{ kind: 'error', status: 403, method: 'PATCH', times: 0 }]);
  await form.save.click();
  await deputy.tab.getByRole('heading', { name: 'Update kept, not sent yet', level: 1 }).waitFor();
  await looksRight(deputy, 'update kept');
  expect(deputy.watch.errors).toEqual([]);
});
